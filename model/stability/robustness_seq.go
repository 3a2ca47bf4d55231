package stability

import (
	"math/rand/v2"
	"slices"
)

// sequential counts the orders under which states are SEQ equilibria. What a
// decision maker answers with depends on which moves it likes only, so one
// combination of camps at a time is looked at, and within it the counts of the
// decision makers multiply.
func (b *ballot) sequential(who group, t *Tally) error {
	g := *b.Graph
	g.Payoffs = make([][]int, len(b.Makers))
	camps := make([]camp, len(b.Makers))
	product, held := make([]int64, b.States), make([]int64, b.States)
	var choose func(i int) error
	choose = func(i int) error {
		if i < len(b.Makers) {
			for _, camp := range b.options(i, who) {
				camps[i], g.Payoffs[i] = camp, camp.payoffs
				if err := choose(i + 1); err != nil {
					return err
				}
			}
			return nil
		}
		for s := range product {
			product[s] = 1
		}
		back := g.backward(true)
		for i := range camps {
			if b.ctx.Err() != nil {
				return b.ctx.Err()
			}
			clear(held)
			b.countSEQ(i, &camps[i], back, held)
			for s := range product {
				product[s] *= held[s]
			}
		}
		for s := range product {
			t.held[s][SEQ] += product[s]
		}
		return nil
	}
	return choose(0)
}

// options are the camps of a decision maker: its present ranking only where it
// does not vary.
func (b *ballot) options(i int, who group) []camp {
	if who.has(i) {
		return b.camps[i]
	}
	return []camp{{payoffs: b.Payoffs[i]}}
}

// countSEQ adds the orders of a camp under which each state is SEQ stable for
// its decision maker.
func (b *ballot) countSEQ(i int, camp *camp, back [][][]int32, held []int64) {
	g := *b.Graph
	g.Payoffs = make([][]int, len(b.Makers))
	add := func(payoffs []int, orders int64) {
		g.Payoffs[i] = payoffs
		lowest := g.lowest(g.others(i), payoffs, back)
		f := floor{any: lowest, forGood: lowest, willing: lowest}
		for s := range held {
			if g.stableAt(i, s, &f).Has(SEQ) {
				held[s] += orders
			}
		}
	}
	if camp.rankings == nil {
		add(camp.payoffs, 1)
	}
	for _, at := range camp.rankings {
		add(b.tastes[i].payoffs(at.worth), int64(at.orders))
	}
}

// draw counts among orders drawn by lot.
func (b *ballot) draw(who group) (*Tally, error) {
	t := &Tally{Orders: b.draws(), held: make([]tally, b.States)}
	lot := rand.New(rand.NewPCG(uint64(who), uint64(b.States))) // the same every time
	g := *b.Graph
	g.Payoffs = slices.Clone(g.Payoffs)
	var worth []int
	for range t.Orders {
		if b.ctx.Err() != nil {
			return nil, b.ctx.Err()
		}
		for i := range b.Makers {
			if who.has(i) {
				worth = b.tastes[i].rank(lot.Perm(len(b.tastes[i].holds)), worth)
				g.Payoffs[i] = b.tastes[i].payoffs(worth)
			}
		}
		a := Analyse(&g)
		for s, set := range a.joint {
			for _, c := range AllConcepts {
				t.held[s][c] += int64(btoi(set.Has(c)))
			}
		}
	}
	return t, nil
}

// draws is how many orders to draw: fewer of a graph with many moves.
func (b *ballot) draws() int64 {
	fit := maxWork / (32 * len(b.Makers) * b.size()) // a draw is a whole analysis
	return int64(max(Draws/40, min(Draws, fit)))
}
