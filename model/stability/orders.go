package stability

import (
	"context"
	"iter"
	"slices"
)

// MaxOrders is how many orders of one decision maker's statements are looked
// at, the nearest first: all of them up to seven statements.
const MaxOrders = 5_040

// mostKinds bounds the orders of long lists whose statements tell many kinds of
// states apart: so many kinds in all orders together are ranked.
const mostKinds = 1 << 19

// most is how many orders of the statements are looked at.
func (t *taste) most() int {
	if factorial(len(t.holds)) <= MaxOrders {
		return MaxOrders
	}
	return max(64, min(MaxOrders, mostKinds/max(1, t.kinds)))
}

// orders has every order of n things, from the given one outwards, with the
// swaps of neighbours that lead to it. The slice is only good until the next.
//
// An order is made from how many of the things that follow in the given order
// each place skips; those numbers add up to the swaps (Lehmer's code).
func orders(n int) iter.Seq2[int, []int] {
	return func(yield func(int, []int) bool) {
		m := &mixer{rest: make([]int, n), order: make([]int, 0, n), yield: yield}
		for k := range m.rest {
			m.rest[k] = k
		}
		for swaps := 0; swaps <= n*(n-1)/2; swaps++ {
			if m.swaps = swaps; !m.mix(swaps) {
				return
			}
		}
	}
}

// mixer makes the orders that are so many swaps away.
type mixer struct {
	rest  []int // what has no place yet
	order []int // what has
	swaps int
	yield func(int, []int) bool
}

// mix goes on with that many swaps left to make; false to end.
func (m *mixer) mix(left int) bool {
	n := len(m.rest)
	if n == 0 {
		return m.yield(m.swaps, m.order)
	}
	later := (n - 1) * (n - 2) / 2 // what the places after this one can take
	for skip := max(0, left-later); skip <= min(left, n-1); skip++ {
		thing := m.rest[skip]
		m.rest, m.order = slices.Delete(m.rest, skip, skip+1), append(m.order, thing)
		goOn := m.mix(left - skip)
		m.rest, m.order = slices.Insert(m.rest, skip, thing), m.order[:len(m.order)-1]
		if !goOn {
			return false
		}
	}
	return true
}

// ranking is a way in which a decision maker could rank the kinds of states:
// by its statements in one or more orders.
type ranking struct {
	worth  []int // per kind, higher is better
	order  []int // a nearest order that gives it
	swaps  int   // swaps of neighbours that lead to that order
	orders int   // how many orders give it
}

// spectrum is every ranking of a decision maker, the nearest first. The first
// is its present one.
type spectrum struct {
	*taste
	rankings []ranking
	orders   int // how many orders were looked at
	whole    int // with at most so many swaps, all were
}

// never is also the whole of a spectrum that leaves nothing out.
func (t *taste) spectrum(ctx context.Context, most int) (*spectrum, error) {
	sp := &spectrum{taste: t, whole: never}
	known := map[string]int{}
	var worth []int
	var mark []byte
	for swaps, order := range orders(len(t.holds)) {
		if sp.orders == most {
			sp.whole = swaps - 1
			break
		}
		if sp.orders++; sp.orders%512 == 0 && ctx.Err() != nil {
			return nil, ctx.Err()
		}
		worth = t.rank(order, worth)
		mark = appendMark(mark[:0], worth)
		at, ok := known[string(mark)]
		if !ok {
			at = len(sp.rankings)
			known[string(mark)] = at
			sp.rankings = append(sp.rankings, ranking{worth: slices.Clone(worth), order: slices.Clone(order), swaps: swaps})
		}
		sp.rankings[at].orders++
	}
	return sp, nil
}

// appendMark writes numbers so that they can be told from all others.
func appendMark(mark []byte, numbers []int) []byte {
	for _, x := range numbers {
		mark = append(mark, byte(x), byte(x>>8)) // ranks, below MaxStates
	}
	return mark
}
