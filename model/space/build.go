package space

import (
	"context"
	"errors"
)

// arcsPerNode bounds the arcs, and with them the time, that a budget of nodes
// allows.
const arcsPerNode = 16

// errBudget says that a diagram would be too large.
var errBudget = errors.New("too many nodes")

// builder makes a diagram from the top down. What is still to be known about
// a configuration after some issues is a state: the cases that can still come
// to stand, and how many tags may still follow. Equal states share a node.
type builder struct {
	*question
	order     []column
	done      [][]uint64 // per level, the cases that no later issue tests
	dominance *dominance

	root   arc
	levels []level   // those done
	here   *interner // the states of the next level
	states int       // how many there are so far, counted by their size
	arcs   int       // how many there are so far
	over   bool      // it has made its diagram or run out of budget

	scratch []uint64 // one state
}

// builder prepares to make a question's diagram in an order.
func (q *question) builder(order []column) *builder {
	b := &builder{question: q, order: order, here: newInterner(q.words + 1), scratch: make([]uint64, q.words+1)}
	b.lay()
	b.dominance = q.dominate(order)
	state := append(make([]uint64, 0, q.words+1), q.start...)
	state = append(state, uint64(q.most)) // not negative
	rootLabel, alive := b.enter(0, state)
	if !alive {
		b.root, b.order = deadEnd, nil
		return b
	}
	b.root = makeArc(b.here.add(state), rootLabel)
	return b
}

func (b *builder) finished() bool { return len(b.levels) == len(b.order) }

// diagram is what a finished builder has made, reduced.
func (b *builder) diagram() *diagram {
	d := &diagram{root: b.root, levels: b.levels, pairs: b.pairs, tags: len(b.ofTag)}
	d.reduce()
	return d
}

// lay works out from which level on a case is decided.
func (b *builder) lay() {
	b.done = make([][]uint64, len(b.order)+1)
	b.done[len(b.order)] = b.start
	for p := len(b.order) - 1; p >= 0; p-- {
		set := make([]uint64, b.words)
		for w := range set {
			set[w] = b.done[p+1][w] &^ b.order[p].tests[w]
		}
		b.done[p] = set
	}
}

// advance works out the arcs from the states of the next level to those of the
// one after it. The error is errBudget, where there would be more states than
// the limit, or the context's.
func (b *builder) advance(ctx context.Context, limit int) error {
	p, here, next := len(b.levels), b.here, newInterner(b.words+1)
	sets, cost := b.order[p].sets, 1+b.words/8
	if b.arcs += here.count * len(sets); b.arcs > limit*arcsPerNode {
		return errBudget
	}
	arcs := make([]arc, 0, here.count*len(sets))
	for n := range here.count {
		if n%1024 == 0 && ctx.Err() != nil {
			return ctx.Err()
		}
		arcs = b.step(p, here.row(n), next, arcs)
		if b.states+next.count*cost > limit {
			return errBudget
		}
	}
	b.states += next.count * cost
	b.levels, b.here = append(b.levels, level{column: b.order[p], arcs: arcs}), next
	return nil
}

// step adds the arcs from one state of level p.
func (b *builder) step(p int, from []uint64, next *interner, arcs []arc) []arc {
	state := b.scratch
	for _, set := range b.order[p].sets {
		for w, x := range set {
			state[w] = from[w] & x
		}
		state[b.words] = from[b.words]
		if lb, alive := b.enter(p+1, state); alive {
			arcs = append(arcs, makeArc(next.add(state), lb))
		} else {
			arcs = append(arcs, deadEnd)
		}
	}
	return arcs
}

// enter brings a state into its least form before level p: decided cases make
// their tags known, and what can make no difference any more is left out. The
// state is dead where a configuration does not count whatever follows.
func (b *builder) enter(p int, state []uint64) (label uint32, alive bool) {
	cases := state[:b.words]
	for w := range cases {
		if cases[w]&b.done[p][w]&b.deadly[w] != 0 {
			return 0, false
		}
	}
	for w := range cases {
		for fired := cases[w] & b.done[p][w]; fired != 0; fired = cases[w] & b.done[p][w] {
			if state[b.words] == 0 {
				return 0, false
			}
			state[b.words]--
			tag := b.tag[w*64+trailing(fired)]
			label = joinLabels(b.pairs, label, tagLabel(b.pairs, tag))
			without(cases, b.ofTag[tag])
		}
	}
	state[b.words] = b.follow(cases, state[b.words])
	b.dominance.thin(p, state)
	return label, true
}

// follow is how many tags can still follow, at most as many as may.
func (b *builder) follow(cases []uint64, may uint64) uint64 {
	var n uint64
	for tag := 0; tag < len(b.ofTag) && n < may; tag++ {
		if meet(cases, b.ofTag[tag]) {
			n++
		}
	}
	return n
}
