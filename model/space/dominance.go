package space

import "math/bits"

// maxDominance bounds the words that dominance takes; beyond it does without,
// which costs states, not correctness.
const maxDominance = 1 << 21

// dominance tells at every level which cases matter no more beside another:
// those that, whatever the issues still to come, stand only where the other
// does. Beside a deadly case, or where no tag may follow, that is any case;
// otherwise one of the same tag.
type dominance struct {
	words     int
	any, same []dominated // per level
}

// dominated is the dominance at one level.
type dominated struct {
	by   []uint64 // per case, those that it dominates
	some []uint64 // the cases that dominate any
}

func (q *question) dominate(order []column) *dominance {
	d := &dominance{words: q.words}
	if 2*(len(order)+1)*64*q.words*q.words > maxDominance {
		return nil
	}
	d.any, d.same = make([]dominated, len(order)+1), make([]dominated, len(order)+1)
	for p := len(order); p >= 0; p-- {
		by := make([]uint64, 64*q.words*q.words)
		each(q.start, func(k int) {
			row := by[k*q.words:][:q.words]
			if p == len(order) {
				copy(row, q.start)
				row[k/64] &^= 1 << (k % 64)
				return
			}
			copy(row, d.any[p+1].by[k*q.words:])
			order[p].narrow(k, row)
		})
		d.any[p] = q.dominated(by, false)
		d.same[p] = q.dominated(by, true)
	}
	return d
}

// narrow takes out the cases that some class leaves standing without case k.
func (c *column) narrow(k int, implied []uint64) {
	if !has(c.tests, k) {
		return
	}
	for _, set := range c.sets {
		if !has(set, k) {
			without(implied, set)
		}
	}
}

// dominated narrows what the cases dominate to those of the same tag, if asked.
func (q *question) dominated(by []uint64, sameTag bool) dominated {
	d := dominated{by, make([]uint64, q.words)}
	if sameTag {
		d.by = make([]uint64, len(by))
	}
	each(q.start, func(k int) {
		row := by[k*q.words:][:q.words]
		own := d.by[k*q.words:][:q.words]
		for w, x := range row {
			if own[w] = x; sameTag && !has(q.deadly, k) {
				own[w] &= q.ofTag[q.tag[k]][w]
			}
			if own[w] != 0 {
				d.some[k/64] |= 1 << (k % 64)
			}
		}
	})
	return d
}

// thin leaves out of a state before level p the cases that matter no more.
func (d *dominance) thin(p int, state []uint64) {
	if d == nil {
		return
	}
	cases, at := state[:d.words], &d.same[p]
	if state[d.words] == 0 {
		at = &d.any[p]
	}
	for w := range cases {
		for rest := cases[w] & at.some[w]; rest != 0; {
			k := w*64 + bits.TrailingZeros64(rest)
			for v, x := range at.by[k*d.words:][:d.words] {
				cases[v] &^= x
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
