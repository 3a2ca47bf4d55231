package mining

import (
	"math"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// What is a bound by hand is that bound here: a share of 7 in 100 is not above
// 7 per cent, however a computer counts it.
func TestSharesThatAreABoundByHand(t *testing.T) {
	e := central().with(map[string]float64{Overhead: 1, Efficiency: 1, UnitPower: 1})
	for percent := 1.0; percent < 100; percent++ {
		at := e.with(map[string]float64{NetworkHashrate: 100 - percent})
		if x := at.Central(ShareAfter, percent, 100); x != percent {
			t.Errorf("%v of 100 are %v %%", percent, x)
		}
		swings, err := at.Tornado(ShareAfter, Production{percent, 100})
		if err != nil || swings[0].Low != percent || swings[0].High != percent {
			t.Errorf("%v of 100 swing from %v to %v, %v", percent, swings[0].Low, swings[0].High, err)
		}
	}
	machines := central().with(map[string]float64{Overhead: 1.1, UnitPower: 1.1, MachinePower: 100, Availability: 99.9})
	if x := machines.Central(Machines, 7, 100); x != 69930 {
		t.Errorf("%v machines, not 69,930", x)
	}
}

// What is nothing has no sign: no one loses "-0".
func TestNothingHasNoSign(t *testing.T) {
	plus := func(what string, r Range) {
		for _, x := range []float64{r.Low, r.Value, r.High} {
			if x == 0 && math.Signbit(x) {
				t.Errorf("%s: %v", what, r)
			}
		}
	}
	plus("dollars", DollarRange(Range{Low: -0.001, Value: -0.001, High: 0}))
	for _, loss := range []float64{-5, -1e20} {
		for _, r := range Divide(exactly(loss), parts(40, 60, 0)) {
			plus("a part of a loss", r)
		}
	}
	free := withCosts(central().with(map[string]float64{Availability: 0}), [3]float64{}, [3]float64{})
	net, _ := free.Net(Production{1, 100})
	plus("net", net)
}

// A number that reads 1 is one unit.
func TestOneUnit(t *testing.T) {
	e := central()
	e.Unit = "reactor"
	th, _ := e.with(map[string]float64{UnitPower: 2100}).Threshold(10, Production{6, 50})
	if got := e.ThresholdWords(th, setting(6, 50)); !strings.Contains(got, ": all that 1 reactor gives, or 50 % of what 2 give.") {
		t.Error(got)
	}
}

// Marks are for what is changed, whatever units are called.
func TestMarksAreOfChanges(t *testing.T) {
	e := withCosts(central(), [3]float64{40, 40, 40}, [3]float64{})
	e.Unit = "star*"
	for _, tt := range []struct {
		changed    []string
		share, net bool
	}{
		{nil, false, false}, {[]string{Price}, false, true}, {[]string{Upkeep}, false, true}, {[]string{MachinePower}, false, false}, {[]string{Overhead}, true, true},
	} {
		if share, net := e.RestsOn(ShareAfter, tt.changed), e.NetRestsOn(tt.changed); share != tt.share || net != tt.net {
			t.Errorf("%v: %v and %v", tt.changed, share, net)
		}
	}
	if central().NetRestsOn([]string{Price}) {
		t.Error("there is no net to rest on anything")
	}
}

// What can be chosen to make a statement true is told by both its ends.
func TestChoicesThatWouldDo(t *testing.T) {
	for _, tt := range []struct {
		name           string
		quantity       string
		test           []Bound
		units, percent float64
		want           string
	}{
		{"from below", Machines, []Bound{{"at_least", 2e5}}, 1, 50, "only with at least 2 reactors, or at least 75 % of output to mining"},
		{"from both sides", Machines, []Bound{{"at_least", 2e5}, {"below", 5e5}}, 1, 50, "only with 2 to 3 reactors, or at least 75 % of output to mining"},
		{"only one", Machines, []Bound{{"at_least", 5e5}, {"below", 6e5}}, 1, 50, "only with 4 reactors"},
		{"both, one pair", Machines, []Bound{{"at_least", 1.5e6}}, 1, 50, "only with 6 reactors and 100 % of output to mining"},
		{"both, some pairs", Machines, []Bound{{"at_least", 1.1e6}}, 1, 50, "only with at least 5 reactors and 100 % of output to mining, or at least 6 and 75 %"},
		{"both, not too many", Machines, []Bound{{"at_least", 1.1e6}, {"below", 1.3e6}}, 1, 50, "only with both changed, for example to 6 reactors and 75 % of output to mining"},
		{"less of it", RevenuePer, []Bound{{"at_least", 79}}, 6, 50, "only with at most 3 reactors, or 25 % of output to mining"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			e := central()
			e.Unit = "reactor"
			j, err := e.Judge(Statement{Quantity: tt.quantity, At: Configured, Test: tt.test}, setting(tt.units, tt.percent))
			if err != nil || j.Words != tt.want {
				t.Errorf("%q, want %q, %v", j.Words, tt.want, err)
			}
		})
	}
}

// Where it takes more units and more output to mining, exactly those pairs make
// the statement true that have at least as much of both as one that is told.
func TestBothChoicesAreAllThatDo(t *testing.T) {
	pairs := regexp.MustCompile(`(\d+)(?: units?)? and (\d+) %`)
	told := 0
	rapid.Check(t, func(t *rapid.T) {
		e := drawEconomy(t)
		in := setting(float64(rapid.IntRange(1, 3).Draw(t, "units")), 25)
		s := Statement{Quantity: Hashrate, At: Configured, Test: []Bound{{"at_least", e.Central(Hashrate, 6, 100) * rapid.Float64Range(0.2, 1).Draw(t, "part")}}}
		j, err := e.Judge(s, in)
		if err != nil || !strings.Contains(j.Words, " and ") {
			return
		}
		told++
		list := pairs.FindAllStringSubmatch(j.Words, -1)
		for _, units := range in.Units {
			for _, percent := range in.Percents {
				enough := slices.ContainsFunc(list, func(p []string) bool { return atLeast(units, p[1]) && atLeast(percent, p[2]) })
				if does := s.Holds(e.Central(Hashrate, units, percent)); does != enough {
					t.Fatalf("%v units and %v %%: %v, but %s", units, percent, does, j.Words)
				}
			}
		}
	})
	if told == 0 {
		t.Error("none asked for both")
	}
}

func atLeast(x float64, least string) bool {
	y, err := strconv.ParseFloat(least, 64)
	return err == nil && x >= y
}

// What a plant that reaches only a part of its output takes is more units, and
// not their full output.
func TestThresholdOfWhatIsReached(t *testing.T) {
	e := central().with(map[string]float64{Availability: 80})
	e.Unit = "reactor"
	for _, tt := range []struct {
		percent float64
		want    string
	}{
		{100, "10 % of the network takes 2,134 MW of site power: all that 2.7 reactors give."},
		{50, "10 % of the network takes 2,134 MW of site power: all that 2.7 reactors give, or 50 % of what 5.3 give."},
	} {
		th, err := e.Threshold(10, Production{6, tt.percent})
		if got := e.ThresholdWords(th, setting(6, tt.percent)); err != nil || got != tt.want {
			t.Errorf("%s, want %s, %v", got, tt.want, err)
		}
	}
	one := central().with(map[string]float64{UnitPower: 2133.541666666667})
	if th, _ := one.Threshold(10, Production{6, 100}); !strings.HasSuffix(one.ThresholdWords(th, setting(6, 100)), ": all that 1 unit gives.") {
		t.Error(one.ThresholdWords(th, setting(6, 100)))
	}
}

// Where nothing runs, what a megawatt-hour brings is what the first would: no
// division by nothing is told.
func TestStepsWithoutPower(t *testing.T) {
	lines, err := central().Steps(RevenuePer, Production{6, 0}, []string{Price})
	want := "450 new bitcoin a day × (1 + 0.72 % fees) × $87,500* ÷ (24 h × 1,045 EH/s × 17.5 J/TH × 1.05) = $86.1 for a first MWh"
	if last := lines[len(lines)-1]; err != nil || last != want {
		t.Errorf("%s, want %s, %v", last, want, err)
	}
}
