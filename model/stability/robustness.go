package stability

import (
	"context"
	"math"
	"math/bits"
)

// Robustness says of every state under how many orders of the decision makers'
// statements it is an equilibrium. It is a count of orders, not a chance of
// anything: nobody knows how likely an order is.
type Robustness struct {
	Alone []Tally // per decision maker: its statements in every order, all other preferences as they are
	All   Tally   // everybody's statements in every order
}

// Tally counts the orders of some decision makers' statements.
type Tally struct {
	Exact  bool    // every order is counted; else as many as Orders, drawn by lot from the same seed every time
	Orders int64   // how many were looked at, combined orders of several decision makers each counted
	held   []tally // per state
}

// tally is, per concept, under how many orders a state is an equilibrium.
type tally [len(AllConcepts)]int64

// Held is under how many of the orders looked at a state is an equilibrium.
func (t *Tally) Held(state int, c Concept) int64 { return t.held[state][c] }

// Share is the share of the orders under which a state is an equilibrium, from
// 0 to 1, and its standard error: nought where every order was counted. Of
// drawn orders it is that of Agresti and Coull, which is not nought where all
// draws agree.
func (t *Tally) Share(state int, c Concept) (share, stderr float64) {
	n, held := float64(t.Orders), float64(t.held[state][c])
	if !t.Exact {
		p := (held + 2) / (n + 4)
		stderr = math.Sqrt(p * (1 - p) / (n + 4))
	}
	return held / n, stderr
}

// Limits of what is counted exactly.
const (
	maxWork     = 1 << 29 // moves looked at, a second or so
	maxCombined = 1 << 62 // combined orders, so that they can be counted
)

// Draws is how many orders are drawn where they are not all counted, of graphs
// with few moves; of larger ones it is fewer, but not less than a fortieth.
const Draws = 2_000

// Robustness counts, for every state and concept, the orders of the decision
// makers' statements under which the state is an equilibrium: of each decision
// maker alone, and of all together. The wishes must be those that the payoffs
// were made from.
//
// All orders are counted where nobody who varies has more than seven statements
// and the work is that of a second or so; rankings that several orders give are
// analysed once. Beyond that orders are drawn by lot, [Draws] of them. The
// error is the context's.
func (w Wishes) Robustness(ctx context.Context, a *Analysis) (*Robustness, error) {
	b, err := newBallot(ctx, w, a)
	if err != nil {
		return nil, err
	}
	r := &Robustness{}
	for i := range a.Makers {
		tally, err := b.vary(1 << i)
		if err != nil {
			return nil, err
		}
		r.Alone = append(r.Alone, *tally)
	}
	if len(a.Makers) == 1 {
		r.All = r.Alone[0]
		return r, nil
	}
	all, err := b.vary(a.everybody())
	if err != nil {
		return nil, err
	}
	r.All = *all
	return r, nil
}

// ballot is what the counts are made from.
type ballot struct {
	*Analysis
	ctx    context.Context // it lives as long as one call
	wishes Wishes
	tastes []*taste
	camps  [][]camp // per decision maker; nil where it has too many orders
	single []tally  // per decision maker and state, without SEQ: i*States+s
}

// camp is the rankings of a decision maker that like the same moves.
type camp struct {
	payoffs  []int // of one of them
	rankings []ranking
}

func newBallot(ctx context.Context, w Wishes, a *Analysis) (*ballot, error) {
	b := &ballot{Analysis: a, ctx: ctx, wishes: w, single: make([]tally, len(a.Makers)*a.States)}
	moves := a.backward(false)
	for i := range a.Makers {
		t := w.taste(i, a.States)
		b.tastes, b.camps = append(b.tastes, t), append(b.camps, nil)
		if factorial(len(t.holds)) > MaxOrders {
			continue
		}
		sp, err := t.spectrum(ctx, MaxOrders)
		if err != nil {
			return nil, err
		}
		if len(sp.rankings)*2*a.size()*len(a.Makers) > maxWork {
			continue
		}
		b.camps[i] = a.campsOf(i, sp)
		for _, at := range sp.rankings {
			if ctx.Err() != nil {
				return nil, ctx.Err()
			}
			b.count(i, &at, moves)
		}
	}
	return b, nil
}

// factorial is n!, or more than MaxOrders.
func factorial(n int) int {
	product := 1
	for k := 2; k <= n && product <= MaxOrders; k++ {
		product *= k
	}
	return product
}

// campsOf sorts the rankings of a decision maker by the moves they like. The
// present ranking is the first of the first.
func (g *Graph) campsOf(i int, sp *spectrum) []camp {
	var camps []camp
	pairs, known := g.pairs(i, sp.taste), map[string]int{}
	for _, at := range sp.rankings {
		liked, _ := sp.marks(at.worth, pairs, 0)
		k, ok := known[liked]
		if !ok {
			k = len(camps)
			known[liked] = k
			camps = append(camps, camp{payoffs: sp.payoffs(at.worth)})
		}
		camps[k].rankings = append(camps[k].rankings, at)
	}
	return camps
}

// count adds the orders that give a ranking of one decision maker to the counts
// of the states that are then Nash, GMR or SMR stable for it.
func (b *ballot) count(i int, at *ranking, moves [][][]int32) {
	payoffs := b.tastes[i].payoffs(at.worth)
	g := *b.Graph
	g.Payoffs = make([][]int, len(b.Makers))
	g.Payoffs[i] = payoffs
	f := floor{escape: g.escapes(i)}
	f.any = g.lowest(g.others(i), payoffs, moves)
	f.forGood = g.lowest(g.others(i), f.escape, moves)
	f.willing = f.any // SEQ is counted elsewhere
	for s := range b.States {
		for set := g.stableAt(i, s, &f).without(SEQ); set != 0; set &= set - 1 {
			b.single[i*b.States+s][bits.TrailingZeros8(uint8(set))] += int64(at.orders)
		}
	}
}

// vary counts the orders of some decision makers, the others as they are.
func (b *ballot) vary(who group) (*Tally, error) {
	if orders, ok := b.feasible(who); ok {
		return b.all(who, orders)
	}
	return b.draw(who)
}

// feasible tells whether all orders can be counted, and how many there are.
func (b *ballot) feasible(who group) (orders int64, ok bool) {
	orders = 1
	work := float64(len(b.Makers) * b.size())
	each := 0.0
	for i := range b.Makers {
		if !who.has(i) {
			each++
			continue
		}
		if b.camps[i] == nil {
			return 0, false
		}
		n, rankings := int64(factorial(len(b.tastes[i].holds))), 0
		if orders > maxCombined/n {
			return 0, false
		}
		orders *= n
		for _, camp := range b.camps[i] {
			rankings += len(camp.rankings)
		}
		work *= float64(len(b.camps[i]))
		each += float64(rankings) / float64(len(b.camps[i]))
	}
	return orders, work*each <= maxWork
}

// size is the states and moves of the graph.
func (g *Graph) size() int {
	size := g.States
	for _, moves := range g.Moves {
		for _, list := range moves {
			size += len(list)
		}
	}
	return size
}

// all counts every order. Whether a state is Nash, GMR or SMR stable for one
// decision maker does not depend on the others' orders, so the counts multiply.
func (b *ballot) all(who group, orders int64) (*Tally, error) {
	t := &Tally{Exact: true, Orders: orders, held: make([]tally, b.States)}
	for s := range t.held {
		for _, c := range AllConcepts[:SEQ] {
			t.held[s][c] = 1
			for i := range b.Makers {
				if who.has(i) {
					t.held[s][c] *= b.single[i*b.States+s][c]
				} else {
					t.held[s][c] *= int64(btoi(b.Of(i, s).Has(c)))
				}
			}
		}
	}
	return t, b.sequential(who, t)
}
