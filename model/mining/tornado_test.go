package mining

import (
	"math"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// shipped is the central case with the ranges that ship with it.
func shipped() *Economy {
	e := central()
	e.Unit = "reactor"
	for id, ends := range map[string][2]float64{
		NetworkHashrate: {900, 1160}, Efficiency: {9.5, 17.5}, MachinePower: {3500, 5510}, Overhead: {1.02, 1.15},
		UnitPower: {950, 1000}, Availability: {85, 100}, Price: {60000, 87500},
	} {
		e.Assumption(id).Low, e.Assumption(id).High = ends[0], ends[1]
	}
	for i := range e.Assumptions {
		e.Assumptions[i].Name = e.Assumptions[i].ID
	}
	return e
}

func TestTornado(t *testing.T) {
	for quantity, want := range map[string]string{
		ShareAfter: "efficiency_j_th network_ehs availability pue unit_mw",
		Machines:   "machine_w availability pue unit_mw",
		Revenue:    "efficiency_j_th price_usd network_ehs availability pue unit_mw",
	} {
		swings, err := shipped().Tornado(quantity, Production{6, 100})
		if err != nil || len(swings) != len(AssumptionIDs) {
			t.Fatal(err, swings)
		}
		var moving []string
		for _, s := range swings {
			if s.Width() > 0 {
				moving = append(moving, s.Assumption)
			}
		}
		if got := strings.Join(moving, " "); got != want {
			t.Errorf("%s: %s, want %s", quantity, got, want)
		}
	}
	first, _ := shipped().Tornado(ShareAfter, Production{6, 100})
	if s := first[0]; Figure(s.AtLow) != "36.5" || Figure(s.AtHigh) != "23.8" || s.Low != s.AtHigh || s.High != s.AtLow {
		t.Errorf("%+v", s)
	}
	if _, err := shipped().Tornado("luck", Production{}); err == nil {
		t.Error("a tornado of no quantity")
	}
}

func TestTornadoStaysWithinTheRange(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		e := drawEconomy(t)
		at := Production{rapid.Float64Range(0, 20).Draw(t, "units"), rapid.Float64Range(0, 100).Draw(t, "share")}
		for _, id := range Quantities() {
			whole, _ := e.Quantity(id, at.Units, at.Percent)
			swings, err := e.Tornado(id, at)
			if err != nil {
				t.Fatal(err)
			}
			last := math.Inf(1)
			for _, s := range swings {
				slack := 1e-12 * whole.High
				if !(whole.Low-slack <= s.Low && s.Low <= whole.Value && whole.Value <= s.High && s.High <= whole.High+slack) {
					t.Fatalf("%s: %+v of %+v", id, s, whole)
				}
				if s.Width() > last {
					t.Fatalf("%s: %+v comes after a width of %v", id, s, last)
				}
				last = s.Width()
			}
		}
	})
}
