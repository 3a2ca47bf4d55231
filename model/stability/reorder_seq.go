package stability

import (
	"context"
	"slices"
)

// candidate is a ranking of one decision maker as one state sees it.
type candidate struct {
	ranking
	will int // which moves it likes, as a number
}

// side is one decision maker with its candidates, the nearest first.
type side struct {
	*taste
	candidates []candidate
	wills      [][]int // for each number of [candidate.will] the payoffs of such a ranking
	whole      int     // with at most so many swaps no ranking is missing
}

// together finds the nearest orders under SEQ, where what one decision maker
// prefers decides by what it answers the others: combinations of rankings, by
// the sum of their swaps. Rankings that like the same moves and put the same
// states above this one come to the same, and of those the nearest stands for all.
func (q *inquiry) together(ctx context.Context, r *Reordering) error {
	r.Answer = NoOrder
	t := &trial{inquiry: q, ctx: ctx, known: map[others][][]int{}, pick: make([]int, len(q.Makers)), moves: q.size()}
	whole := never
	for i := range q.Makers {
		sd, err := q.side(ctx, i)
		if err != nil {
			return err
		}
		if whole = min(whole, sd.whole); len(sd.candidates) == 0 {
			if r.Answer = NoOrder; sd.whole != never {
				r.Answer = Undecided
			}
			return nil
		}
		t.sides = append(t.sides, sd)
	}
	for swaps := 0; swaps <= t.farthest(); swaps++ {
		if whole != never && swaps > whole+1 {
			r.Answer = Undecided
			return nil
		}
		if t.try(0, swaps) {
			r.Answer, r.Swaps = Possible, swaps
			for i, k := range t.pick {
				if at := &t.sides[i].candidates[k]; q.may.has(i) && (at.swaps > 0 || q.cost != nil) {
					r.Orders[i] = at.order
				}
			}
			return nil
		}
		if t.err != nil || t.spent() {
			r.Answer = Undecided
			return t.err
		}
	}
	if whole != never {
		r.Answer = Undecided
	}
	return nil
}

// side lists the rankings of a decision maker that could do: those under which
// the others have an answer to each improvement, be they willing or not.
func (q *inquiry) side(ctx context.Context, i int) (*side, error) {
	t, most := q.wishes.taste(i, q.States), 1
	if q.may.has(i) {
		most = t.most()
	}
	sp, err := t.spectrum(ctx, most)
	if err != nil {
		return nil, err
	}
	q.recount(i, sp)
	sd := &side{taste: sp.taste, whole: sp.whole}
	if !q.may.has(i) {
		sd.whole = never
	}
	replies, pairs := q.replies(i, sd.kind, 0), q.pairs(i, sd.taste)
	known, wills := map[string]bool{}, map[string]int{}
	for _, at := range sp.rankings {
		if !q.stays(i, sd.kind, at.worth, replies) {
			continue
		}
		liked, above := sd.marks(at.worth, pairs, sd.kind[q.state])
		if known[liked+above] {
			continue
		}
		known[liked+above] = true
		will, ok := wills[liked]
		if !ok {
			will = len(sd.wills)
			wills[liked] = will
			sd.wills = append(sd.wills, sd.payoffs(at.worth))
		}
		sd.candidates = append(sd.candidates, candidate{at, will})
	}
	return sd, nil
}

// recount puts the rankings of a spectrum in the order of what they cost.
func (q *inquiry) recount(i int, sp *spectrum) {
	if q.cost == nil {
		return
	}
	for k := range sp.rankings {
		sp.rankings[k].swaps = q.cost(i, sp.payoffs(sp.rankings[k].worth))
	}
	slices.SortStableFunc(sp.rankings, func(a, b ranking) int { return a.swaps - b.swaps })
}

// pairs are the kinds between which a decision maker can move.
func (g *Graph) pairs(i int, t *taste) [][2]int {
	var list [][2]int
	seen := map[[2]int]bool{}
	g.each(i, false, func(from, to int) {
		p := [2]int{t.kind[from], t.kind[to]}
		if p[0] != p[1] && !seen[p] {
			seen[p] = true
			list = append(list, p)
		}
	})
	return list
}

// marks write which of the pairs a ranking likes, and what it puts above a kind.
func (t *taste) marks(worth []int, pairs [][2]int, kind int) (liked, above string) {
	a, b := make([]byte, len(pairs)), make([]byte, len(worth))
	for k, p := range pairs {
		a[k] = byte(btoi(worth[p[1]] > worth[p[0]]))
	}
	for k := range worth {
		b[k] = byte(btoi(worth[k] > worth[kind]))
	}
	return string(a), string(b)
}

// others are the wills of all decision makers but one, whose place says who it
// is: -1.
type others [MaxMakers]int32

// trial goes through combinations of candidates.
type trial struct {
	*inquiry
	ctx   context.Context // it lives as long as one call
	sides []*side
	pick  []int // per decision maker the candidate tried
	moves int   // of the graph
	known map[others][][]int
	cases int // combinations tried
	work  int // moves looked at for them
	err   error
}

// spent tells whether enough has been tried.
func (t *trial) spent() bool { return t.cases > maxCases || t.work > maxWork }

func (t *trial) farthest() int {
	sum := 0
	for _, sd := range t.sides {
		sum += sd.candidates[len(sd.candidates)-1].swaps
	}
	return sum
}

// try goes through the candidates of the decision makers from i on that are so
// many swaps away together; true where one combination does.
func (t *trial) try(i, swaps int) bool {
	if i == len(t.sides) {
		return swaps == 0 && t.equilibrium()
	}
	for k := range t.sides[i].candidates {
		left := swaps - t.sides[i].candidates[k].swaps
		if left < 0 || t.err != nil || t.spent() {
			return false
		}
		if t.pick[i] = k; t.try(i+1, left) {
			return true
		}
	}
	return false
}

// equilibrium tells whether the state is one under the candidates picked.
func (t *trial) equilibrium() bool {
	if t.cases++; t.cases%256 == 0 && t.ctx.Err() != nil {
		t.err = t.ctx.Err()
		return false
	}
	for i, sd := range t.sides {
		if !t.stays(i, sd.kind, sd.candidates[t.pick[i]].worth, t.answers(i)) {
			return false
		}
	}
	return true
}

// answers are the replies of the others, willing as they are under the
// candidates picked.
func (t *trial) answers(i int) [][]int {
	key := others{}
	for j, sd := range t.sides {
		key[j] = int32(sd.candidates[t.pick[j]].will) // at most MaxOrders
	}
	key[i] = -1
	if replies, ok := t.known[key]; ok {
		return replies
	}
	g := *t.Graph
	g.Payoffs = make([][]int, len(t.sides))
	for j, sd := range t.sides {
		g.Payoffs[j] = sd.wills[sd.candidates[t.pick[j]].will]
	}
	t.work += len(t.Moves[i][t.state]) * t.moves
	t.routes.graph = &g
	replies := t.replies(i, t.sides[i].kind, t.others(i))
	t.routes.graph = t.Graph
	t.known[key] = replies
	return replies
}
