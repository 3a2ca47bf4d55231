package mining

import (
	"fmt"
	"math"
	"slices"
)

// choices lists what else could be chosen to make a wanting statement true,
// each by itself; everything at once where no one choice is enough. Nil where
// nothing is.
func (c *judge) choices() []string {
	var ways []string
	if fitting := c.fittingUnits(); fitting != nil {
		ways = append(ways, among(fitting, c.in.Units)+" "+c.e.UnitName(slices.Max(fitting)))
	}
	if fitting := c.fitting(c.in.Percents, func(x float64) Production { return Production{c.Of.Units, x} }); fitting != nil {
		ways = append(ways, among(fitting, c.in.Percents)+" % of output to mining")
	}
	full := c.in.Of(Full)
	if ways == nil && full != c.Of && c.Holds(c.e.base(c.q, full)) {
		ways = append(ways, fmt.Sprintf("%s %s and %s %% of output to mining", Exact(full.Units), c.e.UnitName(full.Units), Exact(full.Percent)))
	}
	return ways
}

// fittingUnits lists the numbers of units with which the statement is true.
func (c *judge) fittingUnits() []float64 {
	return c.fitting(c.in.Units, func(x float64) Production { return Production{x, c.Of.Percent} })
}

// fitting lists those of some numbers with which the statement is true.
func (c *judge) fitting(list []float64, production func(float64) Production) []float64 {
	var fitting []float64
	for _, x := range list {
		if c.Holds(c.e.base(c.q, production(x))) {
			fitting = append(fitting, x)
		}
	}
	return fitting
}

// among says which of the numbers that can be chosen some are, from the least:
// "2 to 3", "at least 2", "at most 3", or just "3".
func among(some, all []float64) string {
	least, most := some[0], some[len(some)-1]
	switch {
	case least == most:
		return Exact(least)
	case most == all[len(all)-1]:
		return "at least " + Exact(least)
	case least == all[0]:
		return "at most " + Exact(most)
	}
	return Exact(least) + " to " + Exact(most)
}

// otherAssumptions lists the assumptions each of which alone, moved within its
// range, makes a wanting statement true, and how far it has to move.
func (c *judge) otherAssumptions() []string {
	var ways []string
	for k, id := range AssumptionIDs {
		a := c.e.Assumption(id)
		for _, end := range []float64{a.Low, a.High} {
			if end != a.Value && c.reached(c.with(k, end)) {
				ways = append(ways, a.Label()+" at "+c.turning(k, a.Value, end))
			}
		}
	}
	return ways
}

// Label is the assumption's name where room is short.
func (a *Assumption) Label() string {
	if a.Short != "" {
		return a.Short
	}
	return a.Name
}

// with is the quantity with assumption k at another value.
func (c *judge) with(k int, x float64) float64 {
	list := c.e.inOrder()
	moved := *list[k]
	moved.Value = x
	list[k] = &moved
	return c.q.at(corner(list, c.Of, 0, 0))
}

// turning is where assumption k, moved from its value to an end of its range,
// begins to make the statement true, rounded towards that end.
func (c *judge) turning(k int, value, end float64) string {
	short, enough := value, end
	for range 60 {
		if middle := (short + enough) / 2; c.reached(c.with(k, middle)) {
			enough = middle
		} else {
			short = middle
		}
	}
	if x := threeDigits(enough, end > value); c.Holds(c.with(k, x)) && min(value, end) <= x && x <= max(value, end) {
		enough = x
	}
	switch {
	case enough == end || !c.Holds(c.with(k, end)):
		return Exact(enough)
	case end > value:
		return Exact(enough) + " or more"
	}
	return Exact(enough) + " or less"
}

// threeDigits rounds a positive number to three digits, up or down.
func threeDigits(x float64, up bool) float64 {
	if !(x > 0) {
		return x
	}
	digits := 2 - int(math.Floor(math.Log10(x)))
	scale := math.Pow10(digits)
	if digits < 0 {
		scale = 1 / math.Pow10(-digits)
	}
	rounded := math.Floor(x * scale)
	if up {
		rounded = math.Ceil(x * scale)
	}
	if digits < 0 {
		return rounded * math.Pow10(-digits)
	}
	return rounded / scale
}
