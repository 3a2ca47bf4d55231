package plain

import (
	"maps"
	"slices"
	"strings"
	"testing"

	"redline/model/mining"
	"redline/model/mining/figures"
	"redline/tui/words"
)

// TestAssume edits assumptions by all their names and takes that back.
func TestAssume(t *testing.T) {
	for _, c := range []struct {
		line, says string
		left       map[string]float64
	}{
		{"assume network 1,200", "Network, EH/s: 1,045 to 1,200.", map[string]float64{"network_ehs": 1200}},
		{"assume 7 = 60000", "Price, $ a coin: 87,500 to 60,000.", map[string]float64{"price_usd": 60000}},
		{"assume Overhead, PUE to 1.1", "Overhead, PUE: 1.05 to 1.1.", map[string]float64{"pue": 1.1}},
		{"assume fees 0", "Fees, %: 0.72 to 0.", map[string]float64{"fees_percent": 0}},
		{"assume pue 1.05", "Nothing changed. Overhead, PUE is 1.05 already, as given.", nil},
		{"assume network 0", "Nothing changed.", nil},
		{"assume availability 200", "Nothing changed. Assumption availability cannot be 200;", nil},
		{"assume pue 0.5", "it is a number from 1 to 1e+15; below 1, machines would draw", nil},
		{"assume network much", `"much" is no number`, nil},
		{"assume network", "Say a value, too", nil},
		{"assume network as given", "Nothing changed.", nil},
		{"assume all as given", "Nothing changed. All assumptions are as given.", nil},
	} {
		d, out := talk(t, load(t, "zaporizhzhia"))
		if got := tell(t, d, out, c.line); !strings.Contains(got, c.says) {
			t.Errorf("%s says %q, not %q", c.line, got, c.says)
		}
		if !maps.Equal(d.session.State().Assume, c.left) || d.session.State().Changes() != 0 {
			t.Errorf("%s leaves %v, and %d changes", c.line, d.session.State().Assume, d.session.State().Changes())
		}
		if c.left == nil {
			continue
		}
		start := d.session.State()
		if tell(t, d, out, "assume 2 10"); len(d.session.State().Assume) != 2 {
			t.Fatal(d.session.State().Assume)
		}
		if tell(t, d, out, "assume 2 as given"); !d.session.State().Same(start) {
			t.Errorf("%v is left", d.session.State().Assume)
		}
		if tell(t, d, out, "assume all as given"); d.session.State().Assume != nil {
			t.Errorf("%v is left", d.session.State().Assume)
		}
		if tell(t, d, out, "undo"); !d.session.State().Same(start) {
			t.Errorf("undo gives %v", d.session.State().Assume)
		}
	}
}

// TestFiguresTold compares what is said with the arithmetic.
func TestFiguresTold(t *testing.T) {
	d, out := talk(t, load(t, "zaporizhzhia"))
	for _, line := range []string{"preset three_way_ideal", "set restart 4", "assume pue 1.2", "set mining 100", "assume price_usd 1"} {
		tell(t, d, out, line)
		said := tell(t, d, out, "figures all")
		f, err := figures.Of(d.session.Engine().Scenario(), d.scenario, d.session.Configuration())
		if err != nil {
			t.Fatal(err)
		}
		for _, id := range []string{mining.Machines, mining.Hashrate, mining.ShareAfter, mining.Coins, mining.Revenue} {
			r := f.Quantity(id)
			about, _ := mining.Describe(id)
			edited := ""
			if f.Rests(id) {
				edited = " (edited)"
			}
			if want := about.Name + edited + ": " + words.Cell(r.Value) + ". Low " + words.Cell(r.Low) + ", high " + words.Cell(r.High) + "."; !strings.Contains(said, want) {
				t.Errorf("after %s: no %q", line, want)
			}
		}
		for _, j := range f.Statements() {
			if !strings.Contains(said, j.Says+": "+j.Words) {
				t.Errorf("after %s: %s is not told as %s", line, j.Says, j.Words)
			}
		}
		for _, u := range f.Economy.NotComputed {
			if !strings.Contains(said, u.Name+". "+u.Why) {
				t.Errorf("%s is left out", u.Name)
			}
		}
		if !strings.Contains(said, "as of 26 December 2025") || strings.ContainsAny(said, "*×÷") {
			t.Error("money without a date, or signs that carry meaning")
		}
	}
}

// TestNetMoves: where costs are assumed, what moves the net is told after what
// moves the gross.
func TestNetMoves(t *testing.T) {
	s := *load(t, "zaporizhzhia")
	e := *s.Mining
	e.Assumptions = append(slices.Clone(e.Assumptions), mining.Assumption{ID: mining.Energy, Name: "Energy, $ per MWh", Unit: "USD/MWh", Source: "An example", Low: 20, Value: 40, High: 90})
	s.Mining = &e
	d, out := talk(t, &s)
	said := strings.Join(strings.Fields(tell(t, d, out, "figures moves")), " ")
	gross, net, ok := strings.Cut(said, "What moves the net of energy most, each assumption alone, in $M a day")
	if !ok || !strings.HasPrefix(gross, "What moves gross revenue most") || strings.Contains(gross, "Energy") || !strings.Contains(net, "Energy, $ per MWh, 20 to 90: -1.12 to 3.92.") {
		t.Error(said)
	}
}

// TestNoFigures: a scenario without mining has no commands for it.
func TestNoFigures(t *testing.T) {
	d, out := talk(t, load(t, "elmira"))
	help := tell(t, d, out, "help")
	for _, word := range []string{"figures", "assume"} {
		if got := tell(t, d, out, word); strings.Contains(help, word) || !strings.Contains(got, "No command is called") {
			t.Errorf("%s: %q", word, got)
		}
	}
}
