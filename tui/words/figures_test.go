package words

import (
	"testing"

	"redline/model/mining"
)

func TestMoney(t *testing.T) {
	for _, c := range []struct {
		dollars  float64
		decimals int
		want     string
	}{
		{0, 2, "$ 0"}, {999, 2, "$ 999"}, {1000, 2, "$k 1.00"}, {2_556_648.26, 2, "$M 2.56"}, {10_150_627, 1, "$M 10.2"}, {3.5e9, 1, "$bn 3.5"},
	} {
		in := MoneyFor(c.dollars)
		if got := "$" + in.Name + " " + in.Say(c.dollars, c.decimals); got != c.want {
			t.Errorf("%v: %s, not %s", c.dollars, got, c.want)
		}
	}
}

// TestMoneyOf: no amount of a range is a thousand of what it is counted in,
// short of billions, and the net is counted as the gross is where it can be.
func TestMoneyOf(t *testing.T) {
	none, some := mining.Range{}, mining.Range{Low: 2.6e6, Value: 5.3e6, High: 10.2e6}
	for _, c := range []struct {
		gross, net mining.Range
		want       string // of the gross and of the net
	}{
		{some, mining.Range{Low: -3.4e6, Value: 2.5e6, High: 8.7e6}, "M M"},
		{some, mining.Range{Low: 100, Value: 200, High: 300}, "M M"},
		{none, none, " "},
		{none, mining.Range{Low: -1e9, Value: -1e9, High: -1e9}, " bn"},
		{none, mining.Range{Low: -250e3, Value: -250e3, High: -250e3}, " k"},
		{some, mining.Range{Low: -3e9, Value: -1e9, High: 2e6}, "M bn"},
		{mining.Range{High: 10.2e6}, none, "M M"},
		{mining.Range{Low: 5e6, Value: 5e6, High: 1e9}, some, "bn bn"},
		{mining.Range{Low: 0, Value: 0.9e6, High: 1.2e6}, none, "M M"},
	} {
		if got := MoneyOf(c.gross).Name + " " + MoneyOfNet(c.gross, c.net).Name; got != c.want {
			t.Errorf("%v, %v: %q, not %q", c.gross, c.net, got, c.want)
		}
	}
}

func TestOver(t *testing.T) {
	r := mining.Range{Low: 5, Value: 10, High: 20}
	for line, want := range map[float64]string{4: "all", 5: "base, high", 9.9: "base, high", 10: "high", 19: "high", 20: "none"} {
		if got := Over(r, line); got != want {
			t.Errorf("over %v: %s, not %s", line, got, want)
		}
	}
}

func TestCellAndChance(t *testing.T) {
	for x, want := range map[float64]string{0: "0", 0.052: "0.052", 1: "1.0", 42.34: "42.3", 999.9: "999.9", 1234.5: "1,234", 816326.6: "816,327"} {
		if got := Cell(x); got != want {
			t.Errorf("%v: %s, not %s", x, got, want)
		}
	}
	for x, want := range map[float64]string{0: "0", 1e-9: "under 0.000001", 0.0002428: "0.00024", 1: "1"} {
		if got := Chance(x); got != want {
			t.Errorf("%v: %s, not %s", x, got, want)
		}
	}
}

func TestSourced(t *testing.T) {
	for _, c := range []struct {
		a    mining.Assumption
		want string
	}{
		{mining.Assumption{Source: "A report"}, "A report; undated."},
		{mining.Assumption{Source: "A report.", Date: "2025-12", Sure: "one"}, "A report; December 2025; one source."},
		{mining.Assumption{Source: "25 December 2025; low: February", Date: "2025-12-25", Sure: "several"}, "25 December 2025; low: February; several sources."},
		{mining.Assumption{Source: "Ours", Date: "2025", Sure: "unverified"}, "Ours; 2025; not verified."},
	} {
		if got := Sourced(&c.a); got != c.want {
			t.Errorf("%q, not %q", got, c.want)
		}
	}
	if got := Between(&mining.Assumption{Low: 900, High: 1160}) + ", " + Between(&mining.Assumption{Low: 450, High: 450}); got != "900 to 1,160, no range" {
		t.Error(got)
	}
}

func TestAsOf(t *testing.T) {
	if got := AsOf("2025-12-26") + ", " + AsOf(""); got != "as of 26 December 2025, of no stated date" {
		t.Error(got)
	}
}
