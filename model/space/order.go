package space

import (
	"math/bits"
	"slices"
)

// natural is the order of the scenario.
func (q *question) natural() []column { return slices.Clone(q.columns) }

// greedy is an order that keeps few cases open at a time: cases some of whose
// issues have been looked at and some not. Each step takes the issue that
// leaves the fewest open, then the one with the fewest classes, then the first.
func (q *question) greedy() []column {
	tests, left := make([][]uint64, len(q.columns)), make([]int, 64*q.words)
	for i := range q.columns {
		tests[i] = q.columns[i].testing(q.start)
		each(tests[i], func(k int) { left[k]++ })
	}
	open, taken := make([]uint64, q.words), make([]bool, len(q.columns))
	var order []column
	for range q.columns {
		best, least := -1, 0
		for i := range q.columns {
			if taken[i] {
				continue
			}
			n := stillOpen(open, tests[i], left)<<32 + len(q.columns[i].sizes)
			if best < 0 || n < least {
				best, least = i, n
			}
		}
		taken[best] = true
		order = append(order, q.columns[best])
		take(open, tests[best], left)
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

// sameOrder tells whether two orders of the same columns are equal.
func sameOrder(a, b []column) bool {
	return slices.EqualFunc(a, b, func(x, y column) bool { return x.issue == y.issue })
}
