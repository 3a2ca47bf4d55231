package stability

import (
	"context"
	"slices"
)

// Answer is what the inverse analysis comes to.
type Answer uint8

// Answers.
const (
	Already   Answer = iota // the state is an equilibrium as things stand
	Possible                // another order makes it one; the nearest is given
	NoOrder                 // no order of these statements does: all were tried
	Never                   // nothing does, whatever these decision makers prefer: others leave it in any case
	Undecided               // there are more orders than are tried
)

func (a Answer) String() string {
	return [...]string{"already", "possible", "no_order", "never", "undecided"}[a]
}

// Reordering says how far some decision makers' priorities are from making a
// state an equilibrium under a concept: the inverse question of Kinsara, Kilgour
// and Hipel (2015), asked of statements.
//
// Distance is counted in swaps of neighbours in the lists of statements, those
// of all lists added up. A statement outweighs all that follow it together, so
// the least that can change is that it passes its neighbour; a statement that
// comes from the end to the front has passed them all. [Analysis.Rerank] counts
// rankings of states in the same way.
type Reordering struct {
	State   int
	Concept Concept
	Makers  []int // whose statements may change places, ascending
	Answer  Answer
	Swaps   int     // the fewest swaps, where Possible; otherwise 0
	Orders  [][]int // where Possible, per decision maker of the graph: Orders[i][p] is the statement, by its present place, that comes p-th; nil where its order stays
	Against []int   // where Never: who else leaves the state, ascending
}

// maxCases is how many combinations of several decision makers' rankings are
// tried at most: fewer where that is more work than [maxWork].
const maxCases = 1 << 20

// Reorder finds the smallest reordering of some decision makers' statements
// that makes a state an equilibrium under a concept, the other preferences as
// they are. The wishes must be those that the payoffs were made from.
//
// It is exact: the orders are tried from the nearest outwards. That none does
// is said only when all have been tried, and Never only where somebody who may
// not change would leave the state whatever the others preferred: always so
// under Nash, GMR and SMR, where nobody's stability depends on what the others
// prefer; under SEQ where even the moves that others might come to like deter
// nothing. Up to seven statements of each are decided in any case but that of
// many decision makers together under SEQ; of longer lists only the nearest
// orders are tried, [MaxOrders] at most. The error is the context's.
func (w Wishes) Reorder(ctx context.Context, a *Analysis, state int, c Concept, makers []int) (Reordering, error) {
	return newInquiry(w, a, state, c, makers).answer(ctx)
}

// answer finds the smallest reordering.
func (q *inquiry) answer(ctx context.Context) (Reordering, error) {
	r := Reordering{State: q.state, Concept: q.concept, Makers: q.makers}
	if q.Joint(q.state).Has(q.concept) {
		return r, nil
	}
	if r.Against = q.against(); r.Against != nil {
		r.Answer = Never
		return r, nil
	}
	r.Orders = make([][]int, len(q.Makers))
	err := q.each(ctx, &r)
	if q.concept == SEQ {
		err = q.together(ctx, &r)
	}
	if r.Answer != Possible {
		r.Swaps, r.Orders = 0, nil
	}
	return r, err
}

// ReordersUnder is [Wishes.Reorder] under one concept, for each decision maker
// alone and, where there are more, for all together: in the order of the
// decision makers, then all. The error is the context's.
func (w Wishes) ReordersUnder(ctx context.Context, a *Analysis, state int, c Concept) ([]Reordering, error) {
	var list []Reordering
	for _, makers := range alone(len(a.Makers)) {
		r, err := w.Reorder(ctx, a, state, c, makers)
		if err != nil {
			return nil, err
		}
		list = append(list, r)
	}
	return list, nil
}

// Reorders is [Wishes.ReordersUnder] of one concept after the other.
func (w Wishes) Reorders(ctx context.Context, a *Analysis, state int) ([]Reordering, error) {
	var list []Reordering
	for _, c := range AllConcepts {
		under, err := w.ReordersUnder(ctx, a, state, c)
		if err != nil {
			return nil, err
		}
		list = append(list, under...)
	}
	return list, nil
}

// alone is each of n decision makers, then all of them if they are several.
func alone(n int) [][]int {
	var list [][]int
	var all []int
	for i := range n {
		list, all = append(list, []int{i}), append(all, i)
	}
	if n > 1 {
		list = append(list, all)
	}
	return list
}

// inquiry is what one question is answered from.
type inquiry struct {
	*Analysis
	wishes  Wishes
	state   int
	concept Concept
	makers  []int
	may     group // the makers
	routes  *Routes
	cost    func(i int, payoffs []int) int // how far a ranking of i is from its present one; nil where that is the swaps of its statements
}

func newInquiry(w Wishes, a *Analysis, state int, c Concept, makers []int) *inquiry {
	may := groupOf(makers)
	return &inquiry{Analysis: a, wishes: w, state: state, concept: c, makers: may.members(), may: may, routes: a.nowhere()}
}

// against are those who may not change and leave the state whatever the others
// prefer.
func (q *inquiry) against() []int {
	var list []int
	for i := range q.Makers {
		if q.may.has(i) || q.Of(i, q.state).Has(q.concept) || q.concept == SEQ && q.couldStay(i) {
			continue
		}
		list = append(list, i)
	}
	return list
}

// couldStay tells whether each improvement of a decision maker could be
// answered, if those who may change liked all of their moves.
func (q *inquiry) couldStay(i int) bool {
	others := q.others(i)
	for _, t := range q.Improvements(i, q.state) {
		answered := false
		q.routes.search(t, others, others&^q.may, func(s int) bool {
			answered = !q.Improvement(i, q.state, s)
			return answered
		})
		if !answered {
			return false
		}
	}
	return true
}

// each finds the nearest order of each decision maker that makes the state
// stable for it alone. Under Nash, GMR and SMR that is all it takes.
func (q *inquiry) each(ctx context.Context, r *Reordering) error {
	if q.concept == SEQ {
		return nil
	}
	r.Answer = Possible
	for _, i := range q.makers {
		answer, at, err := q.nearest(ctx, i)
		if err != nil {
			return err
		}
		switch {
		case r.Answer == NoOrder || answer == NoOrder: // one that cannot settles it
			r.Answer = NoOrder
		case answer == Undecided:
			r.Answer = Undecided
		case at.swaps > 0:
			r.Swaps += at.swaps
			r.Orders[i] = at.order
		}
	}
	return nil
}

// nearest is the nearest order of one decision maker that makes the state
// stable for it, whatever the others prefer.
func (q *inquiry) nearest(ctx context.Context, i int) (Answer, ranking, error) {
	t := q.wishes.taste(i, q.States)
	replies := q.replies(i, t.kind, 0)
	tried, most, known := 0, t.most(), map[string]bool{}
	at := ranking{}
	var mark []byte
	for swaps, order := range orders(len(t.holds)) {
		if tried == most {
			return Undecided, at, nil
		}
		if tried++; tried%512 == 0 && ctx.Err() != nil {
			return Undecided, at, ctx.Err()
		}
		at.worth = t.rank(order, at.worth)
		if mark = appendMark(mark[:0], at.worth); known[string(mark)] {
			continue
		}
		known[string(mark)] = true
		if q.stays(i, t.kind, at.worth, replies) {
			at.order, at.swaps = slices.Clone(order), swaps
			return Possible, at, nil
		}
	}
	return NoOrder, at, ctx.Err()
}

// replies are, for each move of a decision maker from the state, the states to
// which the others can answer, the willing by improvements only. One of each
// kind is enough, but under SMR, where it matters what can be done from there.
func (q *inquiry) replies(i int, kind []int, willing group) [][]int {
	var all [][]int
	if q.concept == Nash {
		return nil
	}
	for _, t := range q.Moves[i][q.state] {
		q.routes.search(t, q.others(i), willing, nil)
		var list []int
		seen := make([]bool, q.States)
		for _, v := range q.routes.visits {
			mark := v.state
			if q.concept != SMR {
				mark = kind[v.state]
			}
			if !seen[mark] {
				seen[mark] = true
				list = append(list, v.state)
			}
		}
		all = append(all, list)
	}
	return all
}

// stays tells whether a decision maker to whom the kinds are worth that much
// stays in the state.
func (q *inquiry) stays(i int, kind, worth []int, replies [][]int) bool {
	limit := worth[kind[q.state]]
	sanction := func(s int) bool {
		return worth[kind[s]] <= limit && (q.concept != SMR ||
			!slices.ContainsFunc(q.Moves[i][s], func(t int) bool { return worth[kind[t]] > limit }))
	}
	for k, t := range q.Moves[i][q.state] {
		if worth[kind[t]] > limit && (q.concept == Nash || !slices.ContainsFunc(replies[k], sanction)) {
			return false
		}
	}
	return true
}
