package mining

import (
	"fmt"
	"math"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// The figures of the research notes: what a tenth and a half of the network
// take.
func TestThresholdsOfTheNotes(t *testing.T) {
	for _, tt := range []struct {
		percent, efficiency, network float64
		want                         string
	}{
		{10, 17.5, 1045, "2134 MW"},
		{10, 13.5, 1045, "1646 MW"},
		{10, 9.5, 1045, "1158 MW"},
		{10, 28.2, 1045, "3438 MW"},
		{10, 17.5, 900, "1838 MW"},
		{10, 17.5, 1160, "2368 MW"},
		{50, 17.5, 1045, "19202 MW"},
		{50, 9.5, 1045, "10424 MW"},
	} {
		e := central().with(map[string]float64{Efficiency: tt.efficiency, NetworkHashrate: tt.network})
		th, err := e.Threshold(tt.percent, Production{6, 50})
		if got := fmt.Sprintf("%.0f MW", th.Site.Value); err != nil || got != tt.want {
			t.Errorf("%v %% with %v J/TH beside %v EH/s: %s, want %s, %v", tt.percent, tt.efficiency, tt.network, got, tt.want, err)
		}
		if math.Abs(th.Units.Value*1000-th.Site.Value) > 1e-9*th.Site.Value || math.Abs(th.AtShare.Value-2*th.Units.Value) > 1e-9 {
			t.Errorf("%v units, %v with half of their output", th.Units.Value, th.AtShare.Value)
		}
	}
	net := central().with(map[string]float64{UnitPower: 950})
	if th, _ := net.Threshold(10, Production{6, 100}); fmt.Sprintf("%.1f", th.Units.Value) != "2.2" {
		t.Errorf("%v net reactors", th.Units.Value)
	}
}

func TestThresholdIsTheInverseOfTheShare(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		e := drawWithin(t, drawEconomy(t))
		for _, a := range []string{UnitPower, Availability} {
			if x := e.Assumption(a); x.Value < 0.01 {
				return
			}
		}
		percent := rapid.Float64Range(0.01, 99).Draw(t, "percent")
		share := rapid.Float64Range(1, 100).Draw(t, "share")
		th, err := e.Threshold(percent, Production{3, share})
		if err != nil {
			t.Fatal(err)
		}
		for _, at := range []Production{{th.Units.Value, 100}, {th.AtShare.Value, share}} {
			if got := e.Central(ShareAfter, at.Units, at.Percent); math.Abs(got-percent) > 1e-6*percent {
				t.Fatalf("%+v has %v %% of the network, not %v", at, got, percent)
			}
			if got := e.Central(SitePower, at.Units, at.Percent); math.Abs(got-th.Site.Value) > 1e-6*got {
				t.Fatalf("%+v takes %v MW, not %v", at, got, th.Site.Value)
			}
		}
	})
}

func TestThresholdsEncloseTheirValue(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		e := drawEconomy(t)
		percent := rapid.Float64Range(0, 99.9).Draw(t, "percent")
		at := Production{2, rapid.Float64Range(0, 100).Draw(t, "share")}
		th, err := e.Threshold(percent, at)
		if err != nil {
			t.Fatal(err)
		}
		for _, r := range []Range{th.Site, th.Units, th.AtShare} {
			if !(r.Low <= r.Value && r.Value <= r.High) {
				t.Fatalf("%+v", r)
			}
		}
		within, _ := drawWithin(t, e).Threshold(percent, at)
		if x := within.Site.Value; x < th.Site.Low*(1-1e-12) || x > th.Site.High*(1+1e-12) {
			t.Fatalf("%v is outside %+v", x, th.Site)
		}
	})
}

func TestThresholdsThatAreNone(t *testing.T) {
	for _, percent := range []float64{-1, 100, 200, math.NaN(), math.Inf(1)} {
		if _, err := central().Threshold(percent, Production{1, 100}); err == nil || !strings.Contains(err.Error(), "per cent of the network") {
			t.Errorf("%v: %v", percent, err)
		}
	}
	idle, _ := central().with(map[string]float64{Availability: 0}).Threshold(10, Production{1, 100})
	if idle.Units.Bounded() || !idle.Site.Bounded() {
		t.Errorf("units that give nothing: %+v", idle)
	}
	if got := central().ThresholdWords(idle, setting(6, 50)); strings.Contains(got, "unit") || !strings.Contains(got, "2,134 MW") {
		t.Error(got)
	}
	none, _ := central().with(map[string]float64{Availability: 0}).Threshold(0, Production{1, 100})
	if none.Units.Value != 0 {
		t.Errorf("no part of the network takes %+v", none)
	}
}

func TestThresholdWords(t *testing.T) {
	e := central()
	e.Unit = "reactor"
	th, _ := e.Threshold(10, Production{6, 50})
	want := "10 % of the network takes 2,134 MW of site power: all that 2.1 reactors give, or 50 % of what 4.3 give."
	if got := e.ThresholdWords(th, setting(6, 50)); got != want {
		t.Errorf("%s\nwant %s", got, want)
	}
	in := setting(6, 100)
	in.Changed = []string{Availability}
	want = "10 % of the network takes 2,134 MW of site power: all that 2.1* reactors give."
	if got := e.ThresholdWords(th, in); got != want {
		t.Errorf("%s\nwant %s", got, want)
	}
}
