package mining

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

// said are the four statements that ship with the plant.
func said() []Statement {
	return []Statement{
		{Claim: "S70", Says: "hundreds of thousands of machines", Quantity: Machines, At: Full, Test: []Bound{{"at_least", 1e5}, {"below", 1e6}}},
		{Claim: "S71", Says: "a considerable part", Quantity: ShareAfter, At: Full, Test: []Bound{{"at_least", 10}}, Ours: true},
		{Claim: "S75", Says: "more than a tenth", Quantity: ShareAfter, At: Configured, Test: []Bound{{"above", 10}}},
		{Claim: "S75", Says: "a 51 % attack", Quantity: ShareAfter, At: Configured, Test: []Bound{{"above", 50}}},
	}
}

func setting(units, percent float64) *Setting {
	return &Setting{At: Production{units, percent}, Units: []float64{1, 2, 3, 4, 5, 6}, Percents: []float64{25, 50, 75, 100}}
}

// assume changes a value and widens its range to it, as the model does.
func (e *Economy) assume(values map[string]float64) *Economy {
	changed := *e
	changed.Assumptions = slices.Clone(e.Assumptions)
	for id, x := range values {
		a := changed.Assumption(id)
		a.Value, a.Low, a.High = x, min(a.Low, x), max(a.High, x)
	}
	return &changed
}

func TestVerdicts(t *testing.T) {
	for _, tt := range []struct {
		name           string
		assume         map[string]float64
		units, percent float64
		want           [4]string
	}{
		{"as given", nil, 6, 50, [4]string{
			"understated: understated; it fits 1 to 3 reactors", "holds: holds",
			"holds: holds, though not at the low end", "does_not_hold: does not hold alone",
		}},
		{"all of it", nil, 6, 100, [4]string{
			"understated: understated; it fits 1 to 3 reactors", "holds: holds", "holds: holds", "does_not_hold: does not hold alone",
		}},
		{"one reactor", nil, 1, 100, [4]string{
			"understated: understated; it fits 1 to 3 reactors", "holds: holds",
			"only_with: only with at least 3 reactors", "does_not_hold: does not hold alone",
		}},
		{"three at half", nil, 3, 50, [4]string{
			"understated: understated; it fits 1 to 3 reactors", "holds: holds",
			"only_with: only with at least 5 reactors, or at least 75 % of output to mining", "does_not_hold: does not hold alone",
		}},
		{"a quarter of one", nil, 1, 25, [4]string{
			"understated: understated; it fits 1 to 3 reactors", "holds: holds",
			"only_with: only with at least 3 reactors and 75 % of output to mining, or at least 5 and 50 %", "does_not_hold: does not hold alone",
		}},
		{"a quarter of one beside many", map[string]float64{NetworkHashrate: 2850}, 1, 25, [4]string{
			"understated: understated; it fits 1 to 3 reactors", "holds: holds, though not at the low end",
			"only_with: only with 6 reactors and 100 % of output to mining", "does_not_hold: does not hold alone",
		}},
		{"a quarter of one, machines of old", map[string]float64{Efficiency: 100}, 1, 25, [4]string{
			"understated: understated; it fits 1 to 3 reactors", "only_with: only with efficiency_j_th at 49.2 or less",
			"only_with: only with other choices and assumptions together", "does_not_hold: does not hold alone",
		}},
		{"rack units of 11 kW", map[string]float64{MachinePower: 11000}, 6, 50, [4]string{
			"holds: holds, though not at the high end", "holds: holds",
			"holds: holds, though not at the low end", "does_not_hold: does not hold alone",
		}},
		{"a far larger network", map[string]float64{NetworkHashrate: 5000}, 6, 50, [4]string{
			"understated: understated; it fits 1 to 3 reactors",
			"only_with: only with network_ehs at 2,930 or less, or efficiency_j_th at 10.2 or less",
			"only_with: only with network_ehs at 1,460 or less", "does_not_hold: does not hold alone",
		}},
		{"a small network", map[string]float64{NetworkHashrate: 300}, 6, 50, [4]string{
			"understated: understated; it fits 1 to 3 reactors", "holds: holds",
			"holds: holds, though not at the low end", "only_with: only with 100 % of output to mining",
		}},
		{"several at once", map[string]float64{NetworkHashrate: 3500, Efficiency: 40}, 6, 100, [4]string{
			"understated: understated; it fits 1 to 3 reactors",
			"only_with: only with network_ehs at 1,280 or less, or efficiency_j_th at 14.6 or less",
			"only_with: only with network_ehs at 1,280 or less, or efficiency_j_th at 14.6 or less", "does_not_hold: does not hold alone",
		}},
		{"hardly any machines", map[string]float64{MachinePower: 1e6}, 6, 50, [4]string{
			"only_with: only with machine_w at 5,720 to 57,100", "holds: holds",
			"holds: holds, though not at the low end", "does_not_hold: does not hold alone",
		}},
	} {
		e := shipped().assume(tt.assume)
		for i, s := range said() {
			j, err := e.Judge(s, setting(tt.units, tt.percent))
			if got := string(j.Verdict) + ": " + j.Words; err != nil || got != tt.want[i] {
				t.Errorf("%s, %s, %s:\n%s, want\n%s, %v", tt.name, s.Claim, s.Says, got, tt.want[i], err)
			}
		}
	}
}

func TestVerdictsOnOtherQuantities(t *testing.T) {
	for _, tt := range []struct {
		s    Statement
		want string
	}{
		{Statement{Quantity: Coins, At: Full, Test: []Bound{{"at_least", 400}}}, "does not hold"},
		{Statement{Quantity: Machines, At: Configured, Test: []Bound{{"at_most", 1000}}}, "understated"},
		{Statement{Quantity: Machines, At: Configured, Test: []Bound{{"at_most", 272109}}}, "understated; it fits 1 reactor"},
		{Statement{Quantity: Coins, At: Full, Test: []Bound{{"above", 107}, {"below", 107.2}}}, "holds, though at neither end"},
		{Statement{Quantity: Machines, At: Full, Test: []Bound{{"at_most", 1.65e6}}}, "holds, though not at the high end"},
		{Statement{Quantity: ShareRule, At: Full, Test: []Bound{{"above", 40}}}, "only with several assumptions towards their favourable ends"},
	} {
		if j, err := shipped().Judge(tt.s, setting(6, 100)); err != nil || j.Words != tt.want {
			t.Errorf("%+v: %s, want %s, %v", tt.s, j.Words, tt.want, err)
		}
	}
	if _, err := shipped().Judge(Statement{Quantity: "luck"}, setting(1, 100)); err == nil {
		t.Error("a statement about no quantity")
	}
	none := &Setting{At: Production{2, 100}}
	if j, _ := shipped().Judge(said()[1], none); j.Of != none.At || j.Words != "only with network_ehs at 979 or less, or efficiency_j_th at 16.4 or less" {
		t.Errorf("nothing to choose from: %+v", j)
	}
}

func TestArithmetic(t *testing.T) {
	in := setting(6, 50)
	in.Changed = []string{NetworkHashrate}
	j, _ := shipped().Judge(said()[2], in)
	want := []string{
		"6 reactors × 1,000 MW × 100 % output reached × 50 % to mining = 3,000 MW",
		"3,000 MW ÷ 1.05 for overhead (PUE) = 2,857 MW for machines",
		"2,857 MW ÷ 17.5 J/TH = 163.3 EH/s",
		"163.3 ÷ (1,045* + 163.3) EH/s = 13.5 % of the network with it",
		"With the ranges: 13.5 % (9.4 to 25.6).",
		"Asked for: more than 10 %. True of the base and the high.",
		"10 % of the network takes 2,134 MW (969 to 2,594)* of site power: all that 2.1* reactors give, or 50 % of what 4.3* give.",
	}
	if diff := cmp.Diff(want, j.Arithmetic); diff != "" {
		t.Error(diff)
	}
	j, _ = shipped().Judge(said()[0], in)
	want = []string{
		"6 reactors × 1,000 MW × 100 % output reached × 100 % to mining = 6,000 MW",
		"6,000 MW ÷ 1.05 for overhead (PUE) = 5,714 MW for machines",
		"5,714 MW ÷ 3,500 W each = 1,632,653 machines",
		"With the ranges: 1,632,653 machines (764,618 to 1,680,672).",
		"Asked for: at least 100,000 and below 1,000,000 machines. True of the low.",
	}
	if diff := cmp.Diff(want, j.Arithmetic); diff != "" {
		t.Error(diff)
	}
	j, _ = shipped().Judge(said()[2], setting(1, 100))
	if last := j.Arithmetic[len(j.Arithmetic)-1]; last != "It would also hold with efficiency_j_th at 8 or less." && strings.HasPrefix(last, "It would") {
		t.Error(last)
	}
}

// Every quantity's steps begin with the units and end with its own value.
func TestSteps(t *testing.T) {
	e := shipped()
	for _, id := range Quantities() {
		lines, err := e.Steps(id, Production{6, 100}, []string{UnitPower, Price})
		if err != nil || !strings.HasPrefix(lines[0], "6 reactors × 1,000* MW") {
			t.Fatal(id, lines, err)
		}
		last := lines[len(lines)-1]
		if _, result, _ := strings.Cut(last, " = "); !strings.Contains(result, Figure(e.Central(id, 6, 100))) {
			t.Errorf("%s ends with %s, not %s", id, last, Figure(e.Central(id, 6, 100)))
		}
		for _, line := range lines {
			if strings.Contains(line, "$87,500") && !strings.Contains(line, "$87,500*") {
				t.Errorf("no mark in %s", line)
			}
		}
	}
	if _, err := e.Steps("luck", Production{}, nil); err == nil {
		t.Error("steps to no quantity")
	}
}

// A verdict goes with the value, and what a verdict asks for makes it true.
func TestVerdictsAreConsistent(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		e := drawEconomy(t)
		in := setting(float64(rapid.IntRange(1, 6).Draw(t, "units")), float64(25*rapid.IntRange(1, 4).Draw(t, "quarters")))
		s := Statement{
			Quantity: rapid.SampledFrom([]string{Machines, ShareAfter, Coins, Hashrate}).Draw(t, "quantity"),
			At:       rapid.SampledFrom(Wheres).Draw(t, "at"),
			Test:     []Bound{{rapid.SampledFrom([]string{"above", "at_least"}).Draw(t, "is"), rapid.Float64Range(0.1, 90).Draw(t, "least")}},
		}
		if rapid.Bool().Draw(t, "between") {
			s.Test = append(s.Test, Bound{"below", s.Test[0].Value * 2})
		}
		j, err := e.Judge(s, in)
		if err != nil {
			t.Fatal(err)
		}
		if s.Holds(j.Result.Value) != (j.Verdict == True) || slices.Contains(j.TrueOf, "value") != (j.Verdict == True) {
			t.Fatalf("%s of %+v", j.Verdict, j.Result)
		}
		if j.Verdict == Untrue && slices.Contains(j.TrueOf, "high") {
			t.Fatalf("%s, and true of the high of %+v", j.Words, j.Result)
		}
		if (j.Verdict == Understated) != s.exceeded(j.Result.Value) {
			t.Fatalf("%s of %+v", j.Verdict, j.Result)
		}
		if !strings.Contains(j.Words, strings.ReplaceAll(strings.ReplaceAll(string(j.Verdict), "does_not_hold", "does not hold"), "_", " ")) {
			t.Fatalf("%s says %s", j.Verdict, j.Words)
		}
	})
}

func TestLines(t *testing.T) {
	e := shipped()
	if got := e.Lines(); !slices.Equal(got, []float64{50}) {
		t.Error(got)
	}
	e.Statements = append(said(), Statement{Quantity: ShareRule, Test: []Bound{{"below", 30}}}, Statement{Quantity: ShareAfter, Test: []Bound{{"above", 0}}}, Statement{Quantity: ShareAfter, Test: []Bound{{"above", 5}}, Ours: true})
	if got := e.Lines(); !slices.Equal(got, []float64{10, 50}) {
		t.Error(got)
	}
}

func TestChangedAndUnitName(t *testing.T) {
	e := shipped()
	if got := e.assume(map[string]float64{Price: 1, Fees: 0.72}).Changed(e); !slices.Equal(got, []string{Price}) {
		t.Error(got)
	}
	if e.UnitName(1) != "reactor" || e.UnitName(2) != "reactors" || central().UnitName(0.5) != "units" {
		t.Error("names of units")
	}
}

func TestNames(t *testing.T) {
	for i, want := range []bool{false, false, true, false} { // the 10 of the second is ours
		if s := said()[i]; s.Names(10) != want || s.Names(11) {
			t.Errorf("%+v names 10: %v", s, !want)
		}
	}
}

func TestDescribe(t *testing.T) {
	for _, id := range Quantities() {
		d, err := Describe(id)
		if r, _ := central().Quantity(id, 1, 100); err != nil || d.ID != id || d.Unit != r.Unit || d.Name == "" || d.How == "" {
			t.Errorf("%+v, %v", d, err)
		}
	}
	if _, err := Describe("luck"); err == nil || central().Central("luck", 1, 1) != 0 {
		t.Error("a description of no quantity")
	}
	if a := (&Assumption{Name: "Overhead of the site", Short: "Overhead"}); a.Label() != "Overhead" {
		t.Error(a.Label())
	}
	for unit, want := range map[string]string{"USD/MWh": "2 dollars per MWh", "BTC/day": "2 bitcoin a day", "MW": "2 MW"} {
		if got := Amount(2, unit); got != want {
			t.Errorf("%s, want %s", got, want)
		}
	}
}

// At its own number a bound holds if it says "at least" or "at most", and not if
// it says "above" or "below".
func TestBoundsAtTheirNumber(t *testing.T) {
	for is, want := range map[string][3]bool{
		"above": {false, false, true}, "at_least": {false, true, true}, "below": {true, false, false}, "at_most": {true, true, false},
	} {
		for k, x := range []float64{9.5, 10, 10.5} {
			if got := (Bound{is, 10}).Holds(x); got != want[k] {
				t.Errorf("%v is %s 10: %v", x, is, got)
			}
		}
	}
}
