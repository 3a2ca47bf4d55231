package words

import (
	"math"

	"redline/model/mining"
)

// DaysOfYear turns money a day into money a year.
const DaysOfYear = 365

// Money is what large amounts of dollars are counted in.
type Money struct {
	Of   float64 // dollars
	Name string  // "bn", "M", "k", or nothing for dollars
}

// MoneyFor is what amounts like this one are counted in, losses included.
func MoneyFor(dollars float64) Money {
	switch dollars = math.Abs(dollars); {
	case dollars >= 1e9:
		return Money{1e9, "bn"}
	case dollars >= 1e6:
		return Money{1e6, "M"}
	case dollars >= 1e3:
		return Money{1e3, "k"}
	}
	return Money{1, ""}
}

// MoneyOf is what a range of money is counted in: what its base is, or what its
// greatest end is where that comes to a thousand of these.
func MoneyOf(r mining.Range) Money { return MoneyFor(r.Value).roomFor(r) }

// MoneyOfNet is what the net is counted in: what the gross is, so that they can
// be compared, unless the net comes to a thousand of these.
func MoneyOfNet(gross, net mining.Range) Money { return MoneyOf(gross).roomFor(net) }

func (m Money) roomFor(r mining.Range) Money {
	if most := max(math.Abs(r.Low), math.Abs(r.Value), math.Abs(r.High)); most >= 1000*m.Of {
		return MoneyFor(most)
	}
	return m
}

// Say is an amount of dollars, as counted, with so many decimals; whole
// dollars have none.
func (m Money) Say(dollars float64, decimals int) string {
	if m.Of == 1 {
		decimals = 0
	}
	return mining.Decimals(dollars/m.Of, decimals)
}

// AsOf says when knowledge is from, to stand beside figures that grow old: "as
// of 26 December 2025".
func AsOf(date string) string {
	if date == "" {
		return "of no stated date"
	}
	return "as of " + Date(date)
}

// Cell is a figure in a table: with one decimal where that means something, so
// that points stand in a column.
func Cell(x float64) string {
	if x >= 1 && x < 1000 {
		return mining.Decimals(x, 1)
	}
	return mining.Figure(x)
}

// Over says which of the low, the base and the high of a range are above a
// line: "all", "base, high", "high" or "none".
func Over(r mining.Range, line float64) string {
	switch {
	case r.Low > line:
		return "all"
	case r.Value > line:
		return "base, high"
	case r.High > line:
		return "high"
	}
	return "none"
}

// Chance is a probability; tiny ones are all alike.
func Chance(x float64) string {
	if x > 0 && x < 1e-6 {
		return "under 0.000001"
	}
	return mining.Figure(x)
}
