package space

import "math/bits"

// maxDominance bounds the words that dominance takes; beyond it does without,
// which costs states, not correctness.
const maxDominance = 1 << 21

// dominance tells at every level which cases matter no more beside another:
// those that, whatever the issues still to come, stand only where the other
// does. nil knows of none.
type dominance struct {
	words, cases int
	implied      [][]uint64 // per level and case, the cases that stand only where it does
}

func (q *question) dominate(order []column) *dominance {
	d := &dominance{words: q.words, cases: 64 * q.words, implied: make([][]uint64, len(order)+1)}
	if (len(order)+1)*d.cases*d.words > maxDominance {
		return nil
	}
	last := make([]uint64, d.cases*d.words)
	each(q.start, func(k int) {
		row := last[k*d.words:][:d.words]
		copy(row, q.start)
		row[k/64] &^= 1 << (k % 64)
	})
	d.implied[len(order)] = last
	for p := len(order) - 1; p >= 0; p-- {
		d.implied[p] = make([]uint64, len(last))
		copy(d.implied[p], d.implied[p+1])
		each(q.start, func(k int) { order[p].narrow(k, d.implied[p][k*d.words:][:d.words]) })
	}
	return d
}

// narrow takes out the cases that some class leaves standing without case k.
func (c *column) narrow(k int, implied []uint64) {
	for _, set := range c.sets {
		if !has(set, k) {
			without(implied, set)
		}
	}
}

// thin leaves out of a state the cases that matter no more beside another: one
// that is deadly, or any where no tag may follow, or one of the same tag.
func (d *dominance) thin(p int, q *question, every, state []uint64) {
	if d == nil {
		return
	}
	cases, left := state[:d.words], state[d.words]
	for w := range cases {
		for rest := cases[w]; rest != 0; {
			k := w*64 + bits.TrailingZeros64(rest)
			scope := every
			if left > 0 && !has(q.deadly, k) {
				scope = q.ofTag[q.tag[k]]
			}
			for v, x := range d.implied[p][k*d.words:][:d.words] {
				cases[v] &^= x & scope[v]
			}
			rest &= cases[w] & (rest - 1)
		}
	}
}

func trailing(x uint64) int { return bits.TrailingZeros64(x) }

// without takes the members of t out of set.
func without(set, t []uint64) {
	for w := range set {
		set[w] &^= t[w]
	}
}

// meet tells whether two sets share a member.
func meet(a, b []uint64) bool {
	for w := range a {
		if a[w]&b[w] != 0 {
			return true
		}
	}
	return false
}
