package mining

import (
	"fmt"
	"math"
)

// Threshold is what a share of the network takes: the inverse of
// network_share_after.
type Threshold struct {
	Percent float64 // of the network after joining it
	Site    Range   // power of the site for mining, MW
	Units   Range   // generating units with all of their output; infinite where a unit may give nothing
	AtShare Range   // generating units with the per cent of output that goes to mining; likewise
}

// Threshold works out what a share of the network takes, in per cent, from 0
// to below 100; any other is an error.
//
// A miner with hashrate H beside others with N has H/(N+H) of the network, so
// that the share s takes H = N × s/(1-s): as much as all others for a half.
func (e *Economy) Threshold(percent float64, at Production) (Threshold, error) {
	if !(percent >= 0 && percent < 100) {
		return Threshold{}, fmt.Errorf("no miner can have %v per cent of the network beside others", percent)
	}
	odds := percent / (100 - percent)
	site := func(p params) float64 { return odds * p.network * p.efficiency * p.pue }
	units := func(p params) float64 {
		p.units = 1
		return per(site(p), p.site())
	}
	return Threshold{
		Percent: percent,
		Site:    e.span(site, at, "MW"),
		Units:   e.span(units, Production{1, 100}, "units"),
		AtShare: e.span(units, at, "units"),
	}, nil
}

// per is how many times a part goes into a whole; nothing takes no parts.
func per(whole, part float64) float64 {
	switch {
	case whole == 0:
		return 0
	case part == 0:
		return math.Inf(1)
	}
	return whole / part
}

// Bounded tells whether a range has an end.
func (r Range) Bounded() bool { return !math.IsInf(r.High, 1) }

// ThresholdMarks are the marks of the site power and of the units that a share of
// the network takes; empty where no changed assumption has a part in them.
func (s *Setting) ThresholdMarks() (power, units string) {
	return s.mark(NetworkHashrate, Efficiency, Overhead), s.mark(NetworkHashrate, Efficiency, Overhead, UnitPower, Availability)
}

// gives is the verb after a number of units as it is written.
func gives(number string) string {
	if number == "1" {
		return "gives"
	}
	return "give"
}

// ThresholdWords says what a threshold takes, with a per cent of output going
// to mining, in one sentence; what rests on changed assumptions is marked.
func (e *Economy) ThresholdWords(t Threshold, in *Setting) string {
	power, units := in.ThresholdMarks()
	text := fmt.Sprintf("%s %% of the network takes %s%s of site power", Exact(t.Percent), t.Site.Told(), power)
	if !t.Units.Bounded() || !t.AtShare.Bounded() {
		return text + "."
	}
	number := Figure(t.Units.Value)
	text += fmt.Sprintf(": all that %s%s %s %s", number, units, e.UnitAfter(number), gives(number))
	if in.At.Percent != 100 {
		number = Figure(t.AtShare.Value)
		text += fmt.Sprintf(", or %s %% of what %s%s %s", Exact(in.At.Percent), number, units, gives(number))
	}
	return text + "."
}
