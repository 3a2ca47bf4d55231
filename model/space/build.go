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
	ctx       context.Context //nolint:containedctx // it lives as long as one call of build
	order     []column
	done      [][]uint64 // per level, the cases that no later issue tests
	dominance *dominance
	every     []uint64 // all cases

	nodes, arcs, cost int // what is left of the budget; words of states to a node
}

// build makes the reduced diagram of a question in an order, and says how many
// states it took. The error is errBudget or the context's.
func (q *question) build(ctx context.Context, order []column, budget int) (*diagram, int, error) {
	b := &builder{question: q, ctx: ctx, order: order, nodes: budget, arcs: budget * arcsPerNode, cost: 1 + q.words/8}
	b.every = make([]uint64, q.words)
	for w := range b.every {
		b.every[w] = ^uint64(0)
	}
	b.lay()
	b.dominance = q.dominate(order)
	root, levels, err := b.expand()
	if err != nil {
		return nil, 0, err
	}
	d := &diagram{root: root, levels: levels, pairs: q.pairs, tags: len(q.ofTag)}
	d.reduce()
	return d, budget - b.nodes, nil
}

// lay works out from which level on a case is decided.
func (b *builder) lay() {
	b.done = make([][]uint64, len(b.order)+1)
	b.done[len(b.order)] = b.start
	for p := len(b.order) - 1; p >= 0; p-- {
		set, tests := make([]uint64, b.words), b.order[p].testing(b.start)
		for w := range set {
			set[w] = b.done[p+1][w] &^ tests[w]
		}
		b.done[p] = set
	}
}

// expand works out the states, level by level.
func (b *builder) expand() (arc, []level, error) {
	state := append(make([]uint64, 0, b.words+1), b.start...)
	state = append(state, uint64(b.most)) //nolint:gosec // not negative
	rootLabel, alive := b.enter(0, state)
	if !alive {
		return deadEnd, make([]level, 0), nil
	}
	here := newInterner(b.words + 1)
	here.add(state)
	levels := make([]level, len(b.order))
	for p := range b.order {
		next := newInterner(b.words + 1)
		arcs, err := b.step(p, here, next)
		if err != nil {
			return 0, nil, err
		}
		levels[p] = level{column: b.order[p], arcs: arcs}
		here = next
	}
	return makeArc(0, rootLabel), levels, nil
}

// step works out the arcs from the states of level p to those of the next.
func (b *builder) step(p int, here, next *interner) ([]arc, error) {
	sets := b.order[p].sets
	if b.arcs -= here.count * len(sets); b.arcs < 0 {
		return nil, errBudget
	}
	arcs, state := make([]arc, 0, here.count*len(sets)), make([]uint64, b.words+1)
	for n := range here.count {
		if n%1024 == 0 && b.ctx.Err() != nil {
			return nil, b.ctx.Err()
		}
		from := here.row(n)
		for _, set := range sets {
			for w, x := range set {
				state[w] = from[w] & x
			}
			state[b.words] = from[b.words]
			label, alive := b.enter(p+1, state)
			if !alive {
				arcs = append(arcs, deadEnd)
				continue
			}
			arcs = append(arcs, makeArc(next.add(state), label))
		}
		if b.nodes < next.count*b.cost {
			return nil, errBudget
		}
	}
	b.nodes -= next.count * b.cost
	return arcs, nil
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
	b.dominance.thin(p, b.question, b.every, state)
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
