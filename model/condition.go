package model

import (
	"slices"
	"strings"
)

// Condition is what a file writes under `when`: a conjunction of tests and,
// beside them, at most one disjunction of further conditions. Stance and
// agreement tests occur in preferences only.
type Condition struct {
	Tests   []Test       `json:"tests,omitempty"`   // all must hold
	Any     []Condition  `json:"any,omitempty"`     // where there are some, one of them must hold too
	Stances []StanceTest `json:"stances,omitempty"` // all must hold
	Agreed  *bool        `json:"agreed,omitempty"`  // whether no party objects
}

// Test is a matcher on one issue or measure. Exactly one of Options, Bounds
// and Shares is set.
type Test struct {
	Subject string      `json:"subject"`           // id of an issue or a measure
	Options []string    `json:"options,omitempty"` // option ids, any of them
	Not     bool        `json:"not,omitempty"`     // none of Options instead
	Bounds  []Bound     `json:"bounds,omitempty"`  // all must hold of the number
	Shares  []ShareTest `json:"shares,omitempty"`  // all must hold of the split
}

// ShareTest bounds one share of a shares issue, in per cent.
type ShareTest struct {
	Share  string  `json:"share"`
	Bounds []Bound `json:"bounds"`
}

// StanceTest asks for the stance of a party.
type StanceTest struct {
	Party   string   `json:"party"`
	Stances []Stance `json:"stances"` // any of them
	Not     bool     `json:"not,omitempty"`
}

// Comparison is the way a bound compares.
type Comparison string

// Comparisons, as files write them.
const (
	Above   Comparison = "above"
	Below   Comparison = "below"
	AtLeast Comparison = "at_least"
	AtMost  Comparison = "at_most"
)

// Comparisons lists every comparison.
var Comparisons = []Comparison{Above, Below, AtLeast, AtMost}

// Bound compares a number with a fixed one, in the number's own unit.
type Bound struct {
	Is    Comparison `json:"is"`
	Value float64    `json:"value"`
}

// Holds tells whether x keeps to the bound.
func (b Bound) Holds(x float64) bool {
	switch b.Is {
	case Above:
		return x > b.Value
	case Below:
		return x < b.Value
	case AtLeast:
		return x >= b.Value
	default:
		return x <= b.Value
	}
}

func within(bounds []Bound, x float64) bool {
	return !slices.ContainsFunc(bounds, func(b Bound) bool { return !b.Holds(x) })
}

// admits tells whether named option o of the issue passes the test.
func (t *Test) admits(is *Issue, o int) bool {
	switch {
	case len(t.Options) > 0:
		return slices.Contains(t.Options, is.OptionID(o)) != t.Not
	case len(t.Shares) > 0:
		return is.Options[o].Shares != nil && t.admitsShares(is, func(k int) float64 { return is.Options[o].Shares[k] })
	}
	x, ok := is.Value(o)
	return ok && within(t.Bounds, x)
}

// admitsSplit tells whether a split of the step passes the test.
func (t *Test) admitsSplit(is *Issue, split []int) bool {
	switch {
	case len(t.Options) > 0:
		return slices.ContainsFunc(t.Options, func(id string) bool { return strings.Contains(id, "/") && id == formatSplit(split) }) != t.Not
	case len(t.Shares) > 0:
		return t.admitsShares(is, func(k int) float64 { return float64(split[k]) })
	}
	return false
}

func (t *Test) admitsShares(is *Issue, per func(k int) float64) bool {
	for _, st := range t.Shares {
		k, _ := is.Shares.Share(st.Share)
		if !within(st.Bounds, per(k)) {
			return false
		}
	}
	return true
}
