package model

import "slices"

// Holds tells whether a condition is met in a configuration whose outcome is
// known. It reads the tests of stances and of agreement too, which stand in
// preferences only. A measure without a value passes no test.
func (e *Engine) Holds(when *Condition, c Configuration, out *Outcome) bool {
	if when.Agreed != nil && *when.Agreed != e.Agreed(out) {
		return false
	}
	for i := range when.Tests {
		if !e.passes(&when.Tests[i], c) {
			return false
		}
	}
	for i := range when.Stances {
		if !e.takes(&when.Stances[i], out) {
			return false
		}
	}
	return len(when.Any) == 0 || slices.ContainsFunc(when.Any, func(a Condition) bool { return e.Holds(&a, c, out) })
}

// Agreed tells whether no party objects.
func (e *Engine) Agreed(out *Outcome) bool {
	return !slices.Contains(out.Stances[:len(e.scenario.Parties)], Objects)
}

func (e *Engine) passes(t *Test, c Configuration) bool {
	if m, ok := e.scenario.Measure(t.Subject); ok {
		x, known := e.scenario.central(m, &c)
		return known && within(t.Bounds, x)
	}
	i, ok := e.scenario.Issue(t.Subject)
	if !ok {
		return false
	}
	is, o := &e.scenario.Issues[i], c.Option(i)
	if is.Named(o) {
		return t.admits(is, o)
	}
	return t.admitsSplit(is, is.SplitOf(o))
}

func (e *Engine) takes(t *StanceTest, out *Outcome) bool {
	p, ok := e.scenario.Party(t.Party)
	return ok && slices.Contains(t.Stances, out.Stances[p]) != t.Not
}
