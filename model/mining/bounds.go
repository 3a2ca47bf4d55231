package mining

import (
	"fmt"
	"math"
	"slices"
	"strings"
)

// Ends of what any assumption can be changed to, so that the arithmetic stays
// finite.
const (
	leastChanged = 1e-9 // of one that is not 0
	mostChanged  = 1e15
)

// Bounds are the values that an assumption can be changed to.
type Bounds struct {
	Least, Most float64 // in the unit of the assumption
	Zero        bool    // 0 is one of them besides
	Why         string  // why a number beyond means nothing; empty where only the arithmetic ends there
}

// Bounds are those of the assumption. Fees have no upper end of their own: they
// are counted against the subsidy, and have been more than it.
func (a *Assumption) Bounds() Bounds {
	b := Bounds{Least: leastChanged, Most: mostChanged, Zero: a.MayBeZero()}
	switch a.ID {
	case Availability:
		b.Most, b.Why = 100, "nothing gives more than 100 per cent"
	case Overhead:
		b.Least, b.Why = 1, "below 1, machines would draw more than the site gives"
	}
	return b
}

// Hold tells whether a value is within the bounds.
func (b Bounds) Hold(value float64) bool {
	return value == 0 && b.Zero || value >= b.Least && value <= b.Most
}

// String says which values there are: "a number from 1 to 1e+15; below 1,
// machines would draw more than the site gives".
func (b Bounds) String() string {
	said := fmt.Sprintf("a number from %g to %g", b.Least, b.Most)
	if b.Zero {
		said = "0 or " + said
	}
	if b.Why != "" {
		said += "; " + b.Why
	}
	return said
}

// Step is a value a step further, up or down. It stops at a bound that has a
// reason; where it would leave the others, or the value lies beyond already,
// the value stays.
func (b Bounds) Step(value, step float64) float64 {
	next := value + step
	if b.Why != "" {
		next = math.Max(b.floor(), math.Min(next, b.Most))
	}
	if next < b.floor() || next > b.Most || (next > value) != (step > 0) {
		return value
	}
	return next
}

// floor is the least value, 0 included.
func (b Bounds) floor() float64 {
	if b.Zero {
		return 0
	}
	return b.Least
}

// Doubt says which end of the assumption's range lies beyond its bounds, and
// why that means nothing; empty where none does.
func (a *Assumption) Doubt() string {
	b := a.Bounds()
	switch {
	case b.Why == "":
		return ""
	case a.High > b.Most:
		return fmt.Sprintf("%s goes up to %g; %s", a.ID, a.High, b.Why)
	case a.Low < b.floor():
		return fmt.Sprintf("%s goes down to %g; %s", a.ID, a.Low, b.Why)
	}
	return ""
}

// scales are the units that an assumption may be written in by mistake, after
// the one that it is counted in.
var scales = map[string][]string{
	NetworkHashrate: {"EH/s", "H/s", "GH/s", "TH/s", "PH/s", "ZH/s"},
	Efficiency:      {"J/TH", "J/H", "J/GH", "J/PH", "J/EH"},
	MachinePower:    {"W", "kW", "MW"},
	UnitPower:       {"MW", "W", "kW", "GW"},
}

// Misscaled says that the unit written is one of another size than the number
// is counted in; empty where it is not known to be.
func (a *Assumption) Misscaled() string {
	units, written := scales[a.ID], strings.TrimSpace(a.Unit)
	of := func(unit string) bool { return strings.EqualFold(unit, written) }
	if at := slices.IndexFunc(units, of); at <= 0 {
		return ""
	}
	return fmt.Sprintf("%s is counted in %s, whatever unit is written", a.ID, units[0])
}
