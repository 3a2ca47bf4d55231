package space

import (
	"math/bits"

	"redline/model"
)

// question is what a diagram answers about every configuration: which of some
// cases stand in it. A case that stands is either deadly, so that the
// configuration does not count, or makes its tag known: a rule or an obstacle.
type question struct {
	words  int
	start  []uint64   // cases that can stand at all
	deadly []uint64   // those that are deadly
	tag    []int      // per case, its tag, where it is not deadly
	ofTag  [][]uint64 // per tag, its cases
	most   int        // a configuration with more tags than that does not count
	pairs  bool       // labels hold up to two tags instead of one bit for each

	columns []column // issues that make a difference, in scenario order
}

// column is an issue in a question, its options sorted into classes that the
// question does not tell apart.
type column struct {
	issue int
	class []int32    // per option
	sizes []uint64   // per class, its number of options
	sets  [][]uint64 // per class, the cases it leaves standing
	tests []uint64   // the cases that some class fails
}

// grouping is an issue's options in the classes of the engine.
type grouping struct {
	of    []int32 // per option
	first []int   // per class, its first option
}

func groupings(e *model.Engine) []grouping {
	list := make([]grouping, len(e.Scenario().Issues))
	for i := range list {
		g := grouping{of: make([]int32, e.Scenario().Issues[i].Len())}
		for o := range g.of {
			c := e.Class(i, o)
			if c == len(g.first) {
				g.first = append(g.first, o)
			}
			g.of[o] = int32(c) // at most model.MaxOptions
		}
		list[i] = g
	}
	return list
}

func newQuestion(e *model.Engine, tags, most int) *question {
	n := e.CaseWords()
	q := &question{words: n, start: make([]uint64, n), deadly: make([]uint64, n), tag: make([]int, 64*n), most: most}
	for range tags {
		q.ofTag = append(q.ofTag, make([]uint64, n))
	}
	return q
}

// ask adds a run of cases; tag -1 makes them deadly.
func (q *question) ask(tag, first, many int) {
	for k := first; k < first+many; k++ {
		q.start[k/64] |= 1 << (k % 64)
		if tag < 0 {
			q.deadly[k/64] |= 1 << (k % 64)
			continue
		}
		q.tag[k] = tag
		q.ofTag[tag][k/64] |= 1 << (k % 64)
	}
}

// settle leaves out cases that cannot stand and issues that make no
// difference.
func (q *question) settle(e *model.Engine, groups []grouping) {
	for i := range groups {
		some := make([]uint64, q.words)
		for _, o := range groups[i].first {
			for w, x := range e.Standing(i, o) {
				some[w] |= x
			}
		}
		for w := range q.start {
			q.start[w] &= some[w]
		}
	}
	for i := range groups {
		if c := q.column(e, i, &groups[i]); len(c.sizes) > 1 {
			q.columns = append(q.columns, c)
		}
	}
}

func (q *question) column(e *model.Engine, issue int, g *grouping) column {
	c := column{issue: issue}
	if q.words == 0 {
		return c
	}
	known, local := newInterner(q.words), make([]int32, len(g.first))
	row := make([]uint64, q.words)
	for k, o := range g.first {
		for w, x := range e.Standing(issue, o) {
			row[w] = x & q.start[w]
		}
		local[k] = int32(known.add(row)) // at most model.MaxOptions
	}
	if known.count < 2 {
		return c
	}
	c.class, c.sizes = make([]int32, len(g.of)), make([]uint64, known.count)
	for o, k := range g.of {
		c.class[o] = local[k]
		c.sizes[local[k]]++
	}
	for k := range known.count {
		c.sets = append(c.sets, known.row(k))
	}
	c.tests = make([]uint64, q.words)
	for _, set := range c.sets {
		for w := range set {
			c.tests[w] |= q.start[w] &^ set[w]
		}
	}
	return c
}

// each calls f with every member of a set of cases.
func each(set []uint64, f func(k int)) {
	for w, x := range set {
		for ; x != 0; x &= x - 1 {
			f(w*64 + bits.TrailingZeros64(x))
		}
	}
}

func has(set []uint64, k int) bool { return set[k/64]>>(k%64)&1 == 1 }
