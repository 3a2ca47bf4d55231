package stability

import (
	"cmp"
	"context"
	"slices"
)

// Reranking is a [Reordering] of rankings of states in place of statements: its
// swaps are those of neighbours in the rankings. Orders is nil.
type Reranking struct {
	Reordering
	Payoffs [][]int // where Possible, per decision maker what each state is worth to it then, from 0; nil where its ranking stays
}

// mostSubsets is how many choices among tied states are tried.
const mostSubsets = 1 << 14

// Rerank finds the smallest change of some decision makers' rankings that makes
// a state an equilibrium under a concept: of a graph that comes without
// statements.
//
// Under Nash, GMR and SMR it is exact, for any number of states, ties being
// broken either way at no cost: to bring some states down to this one is never
// less than to raise this one past all up to the highest of them, and brings
// the most down. Nothing is impossible there but what others leave in any case.
// Under SEQ it is as exact as [Wishes.Reorder], each state taken for a statement,
// where nobody who may change has ties, and with ties where there are few states
// (seven for one decision maker, six for two, four for three). Otherwise tied
// states change places together, so that less might do. The error is the
// context's.
func (a *Analysis) Rerank(ctx context.Context, state int, c Concept, makers []int) (Reranking, error) {
	q := newInquiry(nil, a, state, c, makers)
	r := Reranking{Reordering: Reordering{State: state, Concept: c, Makers: q.makers}}
	if c == SEQ {
		return a.rerankSEQ(ctx, r)
	}
	if a.Joint(state).Has(c) {
		return r, nil
	}
	if r.Against = q.against(); r.Against != nil {
		r.Answer = Never
		return r, nil
	}
	r.Answer, r.Payoffs = Possible, make([][]int, len(a.Makers))
	for _, i := range q.makers {
		if ctx.Err() != nil {
			return r, ctx.Err()
		}
		if a.Of(i, state).Has(c) {
			continue
		}
		swaps, payoffs := q.raise(i)
		if payoffs == nil {
			r.Answer, r.Swaps, r.Payoffs = Undecided, 0, nil
			return r, nil
		}
		r.Swaps += swaps
		r.Payoffs[i] = payoffs
	}
	return r, nil
}

// Reranks is [Analysis.Rerank] in the order of [Wishes.Reorders]. The error is
// the context's.
func (a *Analysis) Reranks(ctx context.Context, state int) ([]Reranking, error) {
	var list []Reranking
	for _, c := range AllConcepts {
		for _, makers := range alone(len(a.Makers)) {
			r, err := a.Rerank(ctx, state, c, makers)
			if err != nil {
				return nil, err
			}
			list = append(list, r)
		}
	}
	return list, nil
}

// raise finds how far the state has to rise in a ranking, level by level.
func (q *inquiry) raise(i int) (swaps int, payoffs []int) {
	worth := dense(q.Payoffs[i]) // small numbers, to be doubled
	each := make([]int, q.States)
	for s := range each {
		each[s] = s
	}
	replies := q.replies(i, each, 0)
	passed := 0
	for _, level := range levels(worth) {
		v := worth[level[0]]
		if v <= worth[q.state] {
			continue
		}
		raised := func(below []int) []int {
			p := make([]int, q.States)
			for s, w := range worth {
				p[s] = 2 * w
			}
			for _, s := range level {
				p[s] = 2*v + 1
			}
			for _, s := range below {
				p[s] = 2*v - 1
			}
			p[q.state] = 2 * v
			return p
		}
		if q.stays(i, each, raised(level), replies) {
			below := q.smallest(i, level, func(below []int) bool { return q.stays(i, each, raised(below), replies) })
			if below == nil {
				return 0, nil
			}
			return passed + len(below), dense(raised(below))
		}
		passed += len(level)
	}
	return 0, nil
}

// smallest is a smallest part of tied states that does; nil where there are too
// many to try.
func (q *inquiry) smallest(i int, level []int, does func([]int) bool) []int {
	tried := 0
	var part []int
	var choose func(from, size int) bool
	choose = func(from, size int) bool {
		if size == 0 {
			tried++
			return does(part)
		}
		for k := from; k <= len(level)-size && tried < mostSubsets; k++ {
			part = append(part, level[k])
			if choose(k+1, size-1) {
				return true
			}
			part = part[:len(part)-1]
		}
		return false
	}
	if q.concept == Nash { // those it could move to, and nothing but
		for _, s := range level {
			if slices.Contains(q.Moves[i][q.state], s) {
				part = append(part, s)
			}
		}
		return part
	}
	for size := 1; size <= len(level); size++ {
		if choose(0, size) {
			return part
		}
	}
	return nil
}

// levels are the tied states of a ranking, the worst first.
func levels(worth []int) [][]int {
	order := make([]int, len(worth))
	for s := range order {
		order[s] = s
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(worth[a], worth[b]) })
	var list [][]int
	for k, s := range order {
		if k == 0 || worth[s] != worth[order[k-1]] {
			list = append(list, nil)
		}
		list[len(list)-1] = append(list[len(list)-1], s)
	}
	return list
}

// dense numbers the levels of a ranking from 0.
func dense(worth []int) []int {
	payoffs := make([]int, len(worth))
	for rank, level := range levels(worth) {
		for _, s := range level {
			payoffs[s] = rank
		}
	}
	return payoffs
}
