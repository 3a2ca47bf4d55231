package mining

import (
	"math"
	"testing"
)

// TestBounds: what cannot mean anything is refused, and nothing else.
func TestBounds(t *testing.T) {
	for _, c := range []struct {
		id   string
		x    float64
		want bool
	}{
		{Availability, 100, true}, {Availability, 100.5, false}, {Availability, 0, true}, {Availability, -1, false},
		{Overhead, 1, true}, {Overhead, 0.999, false}, {Overhead, 0, false}, {Overhead, 7, true},
		{Fees, 150, true}, {Fees, 0, true}, {Fees, -0.1, false},
		{NetworkHashrate, 0, false}, {NetworkHashrate, 0.1, true}, {Efficiency, 0, false}, {MachinePower, 0, false}, {MachinePower, -3, false},
		{UnitPower, 0, true}, {Price, 0, true}, {Price, -1, false}, {Subsidy, 0, true},
		{Energy, -1, false}, {Energy, 500, true}, {Upkeep, -1, false}, {Upkeep, 0, true},
		{Price, math.NaN(), false}, {Price, math.Inf(1), false}, {Price, 1e16, false}, {Price, 1e-10, false},
	} {
		a := Assumption{ID: c.id}
		if got := a.Bounds().Hold(c.x); got != c.want {
			t.Errorf("%s = %v: held %v", c.id, c.x, got)
		}
	}
}

// TestStepStopsAtBounds: a step ends at a bound that has a reason, and never
// goes the other way.
func TestStepStopsAtBounds(t *testing.T) {
	for _, c := range []struct {
		id          string
		value, step float64
		want        float64
	}{
		{Availability, 99, 0.5, 99.5}, {Availability, 99.75, 0.5, 100}, {Availability, 100, 0.5, 100}, {Availability, 0.25, -0.5, 0},
		{Availability, 105, 0.5, 105}, {Availability, 105, -0.5, 100},
		{Overhead, 1.25, -0.5, 1}, {Overhead, 1, -0.5, 1}, {Overhead, 0.9, -0.5, 0.9}, {Overhead, 0.75, 0.5, 1.25},
		{Price, 3, -5, 3}, {Price, 5, -5, 0}, {NetworkHashrate, 5, -5, 5}, {Price, 1e15, 1, 1e15},
	} {
		a := Assumption{ID: c.id}
		if got := a.Bounds().Step(c.value, c.step); got != c.want {
			t.Errorf("%s from %v by %v: %v", c.id, c.value, c.step, got)
		}
	}
}

// TestDoubt: a range that leaves its bounds is named with the reason.
func TestDoubt(t *testing.T) {
	for _, c := range []struct {
		a    Assumption
		want string
	}{
		{Assumption{ID: Availability, Low: 80, High: 100}, ""},
		{Assumption{ID: Availability, Low: 0, High: 120}, "availability goes up to 120; nothing gives more than 100 per cent"},
		{Assumption{ID: Overhead, Low: 0.9, High: 1.2}, "pue goes down to 0.9; below 1, machines would draw more than the site gives"},
		{Assumption{ID: Price, Low: 0, High: 1e16}, ""},
	} {
		if got := c.a.Doubt(); got != c.want {
			t.Errorf("%+v: %q", c.a, got)
		}
	}
}

// TestMisscaled: a unit of another size is named; other words for a unit are
// nobody's business.
func TestMisscaled(t *testing.T) {
	for _, c := range []struct{ id, unit, want string }{
		{NetworkHashrate, "EH/s", ""}, {NetworkHashrate, "eh/s", ""}, {NetworkHashrate, "exahashes a second", ""}, {Price, "kW", ""},
		{NetworkHashrate, "ZH/s", "network_ehs is counted in EH/s, whatever unit is written"},
		{Efficiency, "J/GH", "efficiency_j_th is counted in J/TH, whatever unit is written"},
		{MachinePower, " kw ", "machine_w is counted in W, whatever unit is written"},
		{MachinePower, "W", ""}, {UnitPower, "MW", ""},
		{UnitPower, "GW", "unit_mw is counted in MW, whatever unit is written"},
	} {
		a := Assumption{ID: c.id, Unit: c.unit}
		if got := a.Misscaled(); got != c.want {
			t.Errorf("%s in %q: %q", c.id, c.unit, got)
		}
	}
}
