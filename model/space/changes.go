package space

import (
	"slices"

	"redline/model"
)

// Bounds of an answer in sets: how many comparisons it may take, which is about
// a third of a second, and how many sets it may keep.
const (
	maxSteps = 1 << 27
	maxSets  = 1 << 22
)

// explorer finds the inclusion-minimal sets of issues whose change leads to
// the end. A node's sets are those that the levels from its own on need.
type explorer struct {
	*diagram
	present []int  // per level, the class of the present option
	locked  Issues // not to be changed
	counted Issues // to be named where changed; others change for nothing
	steps   int    // comparisons left

	known [][]span   // per level and node
	seen  [][]int32  // per level and node, the last node above that has looked at it, plus 1
	work  [][]Issues // per level, the sets of the node at hand
	sets  []Issues   // of all nodes known
}

// span is a run of sets; many is -1 where they are not known.
type span struct{ first, many int32 }

// minimal lists the inclusion-minimal sets, sorted. Where nothing leads to the
// end there are none; where nothing has to change, only the empty one. The
// error is errBudget.
func (d *diagram) minimal(from model.Configuration, locked, counted Issues) ([]Issues, error) {
	if d.root == deadEnd {
		return nil, nil
	}
	x := &explorer{diagram: d, present: d.present(from), locked: locked, counted: counted, steps: maxSteps}
	for p := range len(d.levels) + 1 {
		known := make([]span, d.width(p))
		for n := range known {
			known[n].many = -1
		}
		x.known, x.seen = append(x.known, known), append(x.seen, make([]int32, d.width(p)))
	}
	x.work = make([][]Issues, len(d.levels))
	x.sets = append(x.sets, 0)
	x.known[len(d.levels)][0] = span{0, 1}
	list := x.visit(0, 0)
	if x.steps < 0 {
		return nil, errBudget
	}
	return sortIssues(slices.Clone(list)), nil
}

// visit finds the sets of node n of level p. Where the present option needs no
// change, no other need be looked at.
func (x *explorer) visit(p, n int) []Issues {
	if s := x.known[p][n]; s.many >= 0 {
		return x.sets[s.first:][:s.many]
	}
	l, list := &x.levels[p], x.work[p][:0]
	row := l.row(n)
	if a := row[x.present[p]]; a != deadEnd {
		list = append(list, x.visit(p+1, node(a))...)
	}
	if !x.locked.Has(l.issue) {
		list = x.others(p, n, list)
	}
	x.work[p] = list
	x.known[p][n] = span{int32(len(x.sets)), int32(len(list))} //nolint:gosec // maxSteps keeps it small
	x.sets = append(x.sets, list...)
	if len(x.sets) > maxSets {
		x.steps = -1
	}
	return list
}

// others adds what changing the issue of level p leads to.
func (x *explorer) others(p, n int, list []Issues) []Issues {
	l := &x.levels[p]
	own, seen := Issues(1)<<l.issue&x.counted, x.seen[p+1]
	for c, a := range l.row(n) {
		if x.steps < 0 || len(list) == 1 && list[0] == 0 {
			return list
		}
		if a == deadEnd || c == x.present[p] || seen[node(a)] == int32(n+1) { //nolint:gosec // nodes are few
			continue
		}
		seen[node(a)] = int32(n + 1) //nolint:gosec // nodes are few
		for _, s := range x.visit(p+1, node(a)) {
			list = x.insert(list, s|own)
		}
	}
	return list
}

// insert adds a set to a list of sets none of which contains another.
func (x *explorer) insert(list []Issues, s Issues) []Issues {
	x.steps -= len(list)
	return insertMinimal(list, s)
}

// insertMinimal adds a set to a list of sets none of which contains another,
// unless it contains one, and takes out those that contain it.
func insertMinimal(list []Issues, s Issues) []Issues {
	for _, t := range list {
		if t.within(s) {
			return list
		}
	}
	return append(slices.DeleteFunc(list, s.within), s)
}

// hittingSets lists the inclusion-minimal sets that share an issue with every
// set of a family, sorted (Berge's algorithm). The error is errBudget.
func hittingSets(family []Issues) ([]Issues, error) {
	hits, steps := []Issues{0}, maxSteps
	for _, s := range family {
		var next, missed []Issues
		for _, h := range hits {
			if h&s != 0 {
				next = append(next, h)
			} else {
				missed = append(missed, h)
			}
		}
		for _, h := range missed {
			for _, i := range s.List() {
				if steps -= len(next); steps < 0 {
					return nil, errBudget
				}
				next = insertMinimal(next, h|1<<i)
			}
		}
		hits = next
	}
	return sortIssues(hits), nil
}
