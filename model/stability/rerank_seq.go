package stability

import (
	"context"
	"slices"
)

// rerankSEQ is [Analysis.Rerank] under SEQ: every level of tied states stands for
// a statement, or every state where all their orders can be tried.
func (a *Analysis) rerankSEQ(ctx context.Context, r Reranking) (Reranking, error) {
	tied, few := a.ties(r.Makers)
	split := tied && few
	q := newInquiry(a.asWishes(r.State, r.Makers, split), a, r.State, SEQ, r.Makers)
	if split {
		q.cost = func(i int, payoffs []int) int { return inverted(a.Payoffs[i], payoffs) }
	}
	var err error
	if r.Reordering, err = q.answer(ctx); err != nil {
		return r, err
	}
	if r.Answer == Possible {
		r.Payoffs, r.Orders = q.ranked(r.Orders), nil
	}
	switch {
	case split && r.Answer == Possible:
		q.keepTies(r.Payoffs)
	case tied && !split:
		return a.inStates(ctx, r)
	}
	return r, nil
}

// ties tells whether any of some decision makers likes states alike, and whether
// there are few enough states to try every order of them.
func (a *Analysis) ties(makers []int) (tied, few bool) {
	cases := 1
	for _, i := range makers {
		tied = tied || len(levels(a.Payoffs[i])) < a.States
		cases *= factorial(a.States)
		few = a.States <= 7 && cases <= maxCases
		cases = min(cases, maxCases+1)
	}
	return tied, few
}

// asWishes has a statement for each level of a ranking, and for each state of
// who may change if levels are to be split, the state at hand before those that
// it is tied with.
func (a *Analysis) asWishes(state int, makers []int, split bool) Wishes {
	w := make(Wishes, len(a.Makers))
	for i := range w {
		for _, level := range slices.Backward(levels(a.Payoffs[i])) {
			if !split || !slices.Contains(makers, i) {
				w[i] = append(w[i], a.only(level...))
				continue
			}
			slices.SortStableFunc(level, func(s, t int) int { return btoi(t == state) - btoi(s == state) })
			for _, s := range level {
				w[i] = append(w[i], a.only(s))
			}
		}
	}
	return w
}

// only is the statement that is true of some states.
func (g *Graph) only(states ...int) []bool {
	holds := make([]bool, g.States)
	for _, s := range states {
		holds[s] = true
	}
	return holds
}

// ranked makes payoffs from orders of the statements.
func (q *inquiry) ranked(orders [][]int) [][]int {
	payoffs := make([][]int, len(orders))
	for i, order := range orders {
		if order == nil {
			continue
		}
		var list [][]bool
		for _, j := range order {
			list = append(list, q.wishes[i][j])
		}
		payoffs[i] = Prioritise(q.States, list)
	}
	return payoffs
}

// inverted counts the states that pass each other between two rankings. To come
// to be told apart costs nothing.
func inverted(before, after []int) (swaps int) {
	for s := range before {
		for t := range before {
			if before[s] > before[t] && after[s] <= after[t] {
				swaps++
			}
		}
	}
	return swaps
}

// keepTies takes back from new rankings what they tell apart without need.
func (q *inquiry) keepTies(payoffs [][]int) {
	g := *q.Graph
	g.Payoffs = slices.Clone(g.Payoffs)
	for i, p := range payoffs {
		if p != nil {
			g.Payoffs[i] = p
		}
	}
	for i, p := range payoffs {
		if p == nil {
			continue
		}
		for rank := q.States - 1; rank > 0; rank-- {
			q.tie(&g, i, rank)
		}
		if payoffs[i] = g.Payoffs[i]; slices.Equal(payoffs[i], dense(q.Payoffs[i])) {
			payoffs[i] = nil
		}
	}
}

// tie puts a level of a ranking together with the one below if they were so
// before and the state is an equilibrium all the same.
func (q *inquiry) tie(g *Graph, i, rank int) {
	before, was := q.Payoffs[i], g.Payoffs[i]
	above, below := slices.Index(was, rank), slices.Index(was, rank-1)
	if above < 0 || before[above] != before[below] {
		return
	}
	g.Payoffs[i] = slices.Clone(was)
	for s, x := range was {
		g.Payoffs[i][s] = x - btoi(x >= rank)
	}
	if !Analyse(g).Joint(q.state).Has(q.concept) {
		g.Payoffs[i] = was
	}
}

// inStates counts a change of levels in swaps of states. Where what Nash
// stability takes is less, that does as well; and that no order of the levels
// does decides nothing, since there are others.
func (a *Analysis) inStates(ctx context.Context, r Reranking) (Reranking, error) {
	switch r.Answer {
	case Already, Never:
		return r, nil
	case NoOrder:
		r.Answer = Undecided
	case Possible:
		r.Swaps = 0
		for i, payoffs := range r.Payoffs {
			if payoffs != nil {
				r.Swaps += inverted(a.Payoffs[i], payoffs)
			}
		}
	}
	nash, err := a.Rerank(ctx, r.State, Nash, r.Makers)
	if nash.Answer == Possible && (r.Answer != Possible || nash.Swaps < r.Swaps) {
		r.Answer, r.Swaps, r.Payoffs = Possible, nash.Swaps, nash.Payoffs
	}
	return r, err
}
