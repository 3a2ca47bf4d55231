package space

import (
	"cmp"
	"math/bits"
	"slices"
)

// orders lists the orders worth trying. Which is best cannot be told before.
func (q *question) orders() [][]column {
	var list [][]column
	for _, order := range [][]column{q.natural(), q.greedy(), q.gathered()} {
		if !slices.ContainsFunc(list, func(o []column) bool { return sameOrder(o, order) }) {
			list = append(list, order)
		}
	}
	return list
}

// natural is the order of the scenario.
func (q *question) natural() []column { return slices.Clone(q.columns) }

// greedy is an order that keeps few cases open at a time: cases some of whose
// issues have been looked at and some not. Each step takes the issue that
// leaves the fewest open, then the one with the fewest classes, then the first.
func (q *question) greedy() []column {
	left := make([]int, 64*q.words)
	for i := range q.columns {
		each(q.columns[i].tests, func(k int) { left[k]++ })
	}
	open, taken := make([]uint64, q.words), make([]bool, len(q.columns))
	var order []column
	for range q.columns {
		best, least := -1, 0
		for i := range q.columns {
			if taken[i] {
				continue
			}
			n := stillOpen(open, q.columns[i].tests, left)<<32 + len(q.columns[i].sizes)
			if best < 0 || n < least {
				best, least = i, n
			}
		}
		taken[best] = true
		order = append(order, q.columns[best])
		take(open, q.columns[best].tests, left)
	}
	return order
}

// stillOpen is how many cases are open once an issue with these tests is taken.
func stillOpen(open, tests []uint64, left []int) int {
	n := 0
	for w := range open {
		n += bits.OnesCount64(open[w] | tests[w])
	}
	each(tests, func(k int) {
		if left[k] == 1 {
			n--
		}
	})
	return n
}

func take(open, tests []uint64, left []int) {
	each(tests, func(k int) {
		left[k]--
		if left[k] == 0 {
			open[k/64] &^= 1 << (k % 64)
		} else {
			open[k/64] |= 1 << (k % 64)
		}
	})
}

// rounds is how often gathered moves the issues.
const rounds = 30

// gathered is an order in which the issues of each case stand close together,
// found by moving every issue to the middle of its cases again and again (the
// FORCE heuristic of Aloul, Markov and Sakallah).
func (q *question) gathered() []column {
	order := q.natural()
	best, least := slices.Clone(order), q.span(order)
	for range rounds {
		before := slices.Clone(order)
		if q.gather(order); sameOrder(before, order) {
			break
		}
		if span := q.span(order); span < least {
			copy(best, order)
			least = span
		}
	}
	return best
}

// gather moves every issue to the mean of the middles of its cases that test
// other issues too.
func (q *question) gather(order []column) {
	sum, many := make([]float64, 64*q.words), make([]float64, 64*q.words)
	for p := range order {
		each(order[p].tests, func(k int) { sum[k], many[k] = sum[k]+float64(p), many[k]+1 })
	}
	type placed struct {
		column
		at float64
	}
	list := make([]placed, len(order))
	for p := range order {
		own, n := 0.0, 0.0
		each(order[p].tests, func(k int) {
			if many[k] > 1 {
				own, n = own+sum[k]/many[k], n+1
			}
		})
		if list[p] = (placed{order[p], float64(p)}); n > 0 {
			list[p].at = own / n
		}
	}
	slices.SortStableFunc(list, func(a, b placed) int { return cmp.Compare(a.at, b.at) })
	for p := range list {
		order[p] = list[p].column
	}
}

// span is the sum over the cases of the distance from their first issue to
// their last.
func (q *question) span(order []column) int {
	first, sum := make([]int, 64*q.words), 0
	last := slices.Clone(first)
	for p := range order {
		each(order[p].tests, func(k int) {
			if first[k] == 0 {
				first[k] = p + 1
			}
			last[k] = p + 1
		})
	}
	for k := range first {
		sum += last[k] - first[k]
	}
	return sum
}

// sameOrder tells whether two orders of the same columns are equal.
func sameOrder(a, b []column) bool {
	return slices.EqualFunc(a, b, func(x, y column) bool { return x.issue == y.issue })
}
