package mining

import (
	"fmt"
	"math"
	"slices"
)

// choices lists what else could be chosen to make a wanting statement true,
// each by itself; both together where neither alone is enough. Nil where
// nothing is.
func (c *judge) choices() []string {
	var ways []string
	if fitting := c.fittingUnits(); fitting != nil {
		ways = append(ways, among(fitting, c.in.Units)+" "+c.e.UnitName(slices.Max(fitting)))
	}
	if fitting := c.fitting(c.in.Percents, func(x float64) Production { return Production{c.Of.Units, x} }); fitting != nil {
		ways = append(ways, among(fitting, c.in.Percents)+" % of output to mining")
	}
	if ways == nil {
		return c.both()
	}
	return ways
}

// both lists the least units and output to mining that make the statement true
// together, each so that less of either is not enough: "at least 3 reactors and
// 75 % of output to mining", "at least 5 and 50 %". Where more of them is not
// always enough, one pair stands for all.
func (c *judge) both() []string {
	var least []Production
	enough := true // whether all that is more than one of these is enough
	for _, units := range c.in.Units {
		for _, percent := range c.in.Percents {
			more := slices.ContainsFunc(least, func(p Production) bool { return p.Units <= units && p.Percent <= percent })
			switch fits := c.Holds(c.e.base(c.q, Production{units, percent})); {
			case fits && !more:
				least = append(least, Production{units, percent})
			case more && !fits:
				enough = false
			}
		}
	}
	ways := make([]string, len(least))
	for k, p := range least {
		ways[k] = fmt.Sprintf("at least %s and %s %%", Exact(p.Units), Exact(p.Percent))
	}
	if least == nil {
		return nil
	}
	first := fmt.Sprintf("%s %s and %s %% of output to mining", Exact(least[0].Units), c.e.UnitName(least[0].Units), Exact(least[0].Percent))
	switch {
	case !enough:
		return []string{"both changed, for example to " + first}
	case least[0] == c.in.Of(Full):
		return []string{first}
	}
	ways[0] = "at least " + first
	return ways
}

// elsewhere tells whether the statement is true somewhere if the choices and the
// assumptions are changed together.
func (c *judge) elsewhere() bool {
	for _, units := range c.in.Units {
		for _, percent := range c.in.Percents {
			if c.reached(c.e.span(c.q.of, Production{units, percent}, c.q.Unit).High) {
				return true
			}
		}
	}
	return false
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

// turning is from where on assumption k, moved from its value to an end of its
// range, makes the statement true, and up to where if that is not the end; each
// rounded into what is true.
func (c *judge) turning(k int, value, end float64) string {
	up := end > value
	within := func(x float64) bool { return min(value, end) <= x && x <= max(value, end) }
	from := border(end, value, func(x float64) bool { return c.reached(c.with(k, x)) })
	if x := threeDigits(from, up); c.Holds(c.with(k, x)) && within(x) {
		from = x
	}
	switch {
	case from == end:
		return Exact(from)
	case !c.Holds(c.with(k, end)):
		to := border(from, end, func(x float64) bool { return !c.exceeded(c.with(k, x)) })
		if x := threeDigits(to, !up); c.Holds(c.with(k, x)) && within(x) {
			to = x
		}
		if from == to {
			return Exact(from)
		}
		return Exact(min(from, to)) + " to " + Exact(max(from, to))
	case up:
		return Exact(from) + " or more"
	}
	return Exact(from) + " or less"
}

// border is the last number for which something is so, from one for which it is
// towards one for which it is not.
func border(so, not float64, is func(float64) bool) float64 {
	for range 60 {
		if middle := (so + not) / 2; is(middle) {
			so = middle
		} else {
			not = middle
		}
	}
	return so
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
