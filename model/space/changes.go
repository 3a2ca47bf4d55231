package space

import (
	"errors"
	"slices"

	"redline/model"
)

// errSets says that there are too many sets of issues to find.
var errSets = errors.New("too many sets")

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

	known []span     // per node, numbered as in the skeleton
	work  [][]Issues // per level, the sets of the node at hand
	sets  []Issues   // of all nodes known
}

// span is a run of sets; many is -1 where they are not known.
type span struct{ first, many int32 }

// minimal lists the inclusion-minimal sets, sorted. Where nothing leads to the
// end there are none; where nothing has to change, only the empty one. The
// error is errSets.
func (d *diagram) minimal(from model.Configuration, locked, counted Issues) ([]Issues, error) {
	if d.root == deadEnd {
		return nil, nil
	}
	x := &explorer{diagram: d, present: d.present(from), locked: locked, counted: counted, steps: maxSteps}
	x.known, x.work = make([]span, len(d.skeleton.start)), make([][]Issues, len(d.levels))
	for n := range x.known {
		x.known[n].many = -1
	}
	x.sets = append(x.sets, 0)
	x.known[len(x.known)-1] = span{0, 1}
	list := x.visit(0, 0)
	if x.steps < 0 {
		return nil, errSets
	}
	return sortIssues(slices.Clone(list)), nil
}

// visit finds the sets of node n of level p. Where the present option needs no
// change, no other need be looked at.
func (x *explorer) visit(p, n int) []Issues {
	g := x.skeleton.first[p] + n
	if s := x.known[g]; s.many >= 0 {
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
	x.known[g] = span{int32(len(x.sets)), int32(len(list))} // maxSteps keeps it small
	x.sets = append(x.sets, list...)
	if len(x.sets) > maxSets {
		x.steps = -1
	}
	return list
}

// others adds what changing the issue of level p leads to.
func (x *explorer) others(p, n int, list []Issues) []Issues {
	own, kept := Issues(1)<<x.levels[p].issue&x.counted, x.levels[p].row(n)[x.present[p]]
	for _, k := range x.skeleton.below(p, n) {
		if len(list) == 1 && list[0] == 0 {
			return list
		}
		if kept != deadEnd && x.skeleton.first[p+1]+node(kept) == int(k) {
			continue // there already, for nothing
		}
		for _, s := range x.visit(p+1, int(k)-x.skeleton.first[p+1]) {
			if x.steps -= len(list); x.steps < 0 {
				return list
			}
			list = insertMinimal(list, s|own)
		}
	}
	return list
}

// insertMinimal adds a set to a list of sets none of which contains another,
// unless it contains one, and takes out those that contain it.
func insertMinimal(list []Issues, s Issues) []Issues {
	kept := list[:0]
	for _, t := range list {
		if t.within(s) {
			return list // none was taken out before: it would contain t
		}
		if !s.within(t) {
			kept = append(kept, t)
		}
	}
	return append(kept, s)
}

// hittingSets lists the inclusion-minimal sets that share an issue with every
// set of a family, sorted (Berge's algorithm). The error is errSets.
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
					return nil, errSets
				}
				next = insertMinimal(next, h|1<<i)
			}
		}
		hits = next
	}
	return sortIssues(hits), nil
}
