package mining

import (
	"math"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// withCosts is an economy with ranges for what energy and upkeep cost.
func withCosts(e *Economy, energy, upkeep [3]float64) *Economy {
	c := &Economy{Units: e.Units, Share: e.Share, Assumptions: slices.Clone(e.Assumptions)}
	c.Assumptions = append(c.Assumptions,
		Assumption{ID: Energy, Low: energy[0], Value: energy[1], High: energy[2]},
		Assumption{ID: Upkeep, Low: upkeep[0], Value: upkeep[1], High: upkeep[2]})
	return c
}

func TestNet(t *testing.T) {
	at := Production{3, 100}
	if _, ok := central().Net(at); ok {
		t.Error("a net of costs that nobody names")
	}
	e := withCosts(central(), [3]float64{30, 30, 30}, [3]float64{1e5, 1e5, 1e5})
	net, ok := e.Net(at)
	want := e.Central(Revenue, 3, 100) - 24*3000*30 - 1e5
	if !ok || math.Abs(net.Value-want) > 1e-6 || net.Low != net.Value || net.High != net.Value {
		t.Errorf("%v, not %v", net, want)
	}
	dear := withCosts(central(), [3]float64{100, 100, 100}, [3]float64{})
	if net, _ := dear.Net(at); !(net.Value < 0) || net.Low != net.Value || net.High != net.Value {
		t.Errorf("a loss is %v: less power would lose less, but there is only so much", net)
	}
	if said := strings.Join(e.NetSteps(at, []string{Energy}), "\n"); !strings.Contains(said, "24 h × 3,000 MW × $30* per MWh = $2,160,000 a day for energy") || !strings.Contains(said, "− $100,000 for upkeep = $3,098,804 a day") {
		t.Error(said)
	}
	if e.NetOf() != "energy and upkeep" || central().NetOf() != "" || central().NetSteps(at, nil) != nil {
		t.Error(e.NetOf())
	}
}

// TestNetEncloses tries points within the ranges: none leaves the range, and
// what is dearer leaves less.
func TestNetEncloses(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		e := withCosts(central(), [3]float64{}, [3]float64{})
		inside := &Economy{Assumptions: slices.Clone(e.Assumptions)}
		for i := range e.Assumptions {
			a := &e.Assumptions[i]
			base := a.Value
			switch a.ID {
			case Energy:
				base = 60
			case Upkeep:
				base = 1e6
			}
			a.Low, a.High = base*rapid.Float64Range(0.3, 1).Draw(t, "low"), base*rapid.Float64Range(1, 3).Draw(t, "high")
			between := func(name string) float64 {
				return min(a.High, a.Low+(a.High-a.Low)*rapid.Float64Range(0, 1).Draw(t, name))
			}
			a.Value = between("value")
			x := between("point")
			inside.Assumptions[i].Value, inside.Assumptions[i].Low, inside.Assumptions[i].High = x, x, x
		}
		at := Production{rapid.Float64Range(0, 12).Draw(t, "units"), rapid.Float64Range(0, 100).Draw(t, "share")}
		r, _ := e.Net(at)
		x, _ := inside.Net(at)
		if off := 1e-9 * (math.Abs(r.Low) + math.Abs(r.High)); x.Value < r.Low-off || x.Value > r.High+off || r.Value < r.Low || r.Value > r.High {
			t.Fatalf("%v is outside %v", x.Value, r)
		}
		dearer := withCosts(central(), [3]float64{50, 50, 50}, [3]float64{1, 1, 1})
		cheaper := withCosts(central(), [3]float64{40, 40, 40}, [3]float64{1, 1, 1})
		if d, _ := dearer.Net(at); true {
			if c, _ := cheaper.Net(at); d.Value > c.Value {
				t.Fatalf("dearer energy leaves %v, cheaper %v", d.Value, c.Value)
			}
		}
	})
}

// TestNetTornado: what energy costs moves the net, the dearest the most.
func TestNetTornado(t *testing.T) {
	at := Production{6, 100}
	if central().NetTornado(at) != nil {
		t.Error("a tornado of no net")
	}
	e := withCosts(shipped(), [3]float64{10, 40, 90}, [3]float64{1e5, 1e5, 2e5})
	swings := e.NetTornado(at)
	net, _ := e.Net(at)
	var moving []string
	for _, s := range swings {
		if s.Width() > 0 {
			moving = append(moving, s.Assumption)
		}
		if s.Low < net.Low-0.01 || s.High > net.High+0.01 || s.Low > Dollars(net.Value) || s.High < Dollars(net.Value) {
			t.Errorf("%+v beside %+v", s, net)
		}
	}
	want := "energy_usd_mwh efficiency_j_th price_usd network_ehs pue availability upkeep_usd_day unit_mw"
	if got := strings.Join(moving, " "); got != want {
		t.Errorf("%s, want %s", got, want)
	}
	if s := swings[0]; math.Abs(s.AtLow-s.AtHigh-24*6000*80) > 0.011 || s.Low != s.AtHigh {
		t.Errorf("%+v", s)
	}
}

// TestNetOfOneAlone: what is not assumed is not counted.
func TestNetOfOneAlone(t *testing.T) {
	e := central()
	e.Assumptions = append(e.Assumptions, Assumption{ID: Upkeep, Low: 5, Value: 5, High: 5})
	net, ok := e.Net(Production{1, 100})
	if want := e.Central(Revenue, 1, 100) - 5; !ok || math.Abs(net.Value-want) > 1e-6 || e.NetOf() != "upkeep" {
		t.Errorf("%v, not %v, of %s", net.Value, want, e.NetOf())
	}
}

// TestDivideLosses: losses and gains add up to the last cent, and nobody loses
// where there is no loss.
func TestDivideLosses(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		money := rapid.SliceOfN(rapid.Int64Range(-1e12, 1e12), 3, 3).Draw(t, "cents")
		slices.Sort(money)
		net := Range{Low: float64(money[0]) / 100, Value: float64(money[1]) / 100, High: float64(money[2]) / 100}
		parts := []Part{{Percent: 40}, {Percent: 20}, {Percent: rapid.SampledFrom([]float64{0, 5, 33.4, 40}).Draw(t, "part")}}
		var sum [3]float64
		for _, r := range Divide(net, parts) {
			if r.Low > r.Value || r.Value > r.High || money[0] >= 0 && r.Low < 0 {
				t.Fatalf("%v", r)
			}
			for i, x := range []float64{r.Low, r.Value, r.High} {
				sum[i] += cents(x)
			}
		}
		if sum != [3]float64{float64(money[0]), float64(money[1]), float64(money[2])} {
			t.Fatalf("%v makes %v", money, sum)
		}
	})
}
