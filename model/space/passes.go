package space

import "math/big"

// below counts, for every node, the weighted ways from it to the end. Node n of
// level p has d.limbs words at n of the p-th list.
func (d *diagram) below(w weights) [][]uint64 {
	counts := make([][]uint64, len(d.levels)+1)
	counts[len(d.levels)] = make([]uint64, d.limbs)
	counts[len(d.levels)][0] = 1
	for p := len(d.levels) - 1; p >= 0; p-- {
		l := &d.levels[p]
		counts[p] = make([]uint64, l.nodes()*d.limbs)
		if d.limbs == 1 {
			l.sumOne(w[p], counts[p], counts[p+1])
		} else {
			l.sum(w[p], counts[p], counts[p+1], d.limbs)
		}
	}
	return counts
}

// sumOne sums up one level whose counts fit one word.
func (l *level) sumOne(w, sums, next []uint64) {
	w = w[:len(l.sizes)]
	for n := range sums {
		sum := uint64(0)
		for c, a := range l.row(n)[:len(w)] {
			if a != deadEnd {
				sum += w[c] * next[node(a)]
			}
		}
		sums[n] = sum
	}
}

func (l *level) sum(w, sums, next []uint64, limbs int) {
	for n := range l.nodes() {
		for c, a := range l.row(n) {
			if a != deadEnd && w[c] != 0 {
				addTimes(sums[n*limbs:][:limbs], next[node(a)*limbs:][:limbs], w[c])
			}
		}
	}
}

// total is how many configurations in the scopes have a path.
func (d *diagram) total(sc scopes) *big.Int {
	if d.root == deadEnd {
		return new(big.Int)
	}
	return new(big.Int).Mul(toBig(d.below(d.weigh(sc))[0]), d.free(sc))
}

// census counts, for every class of every level, the configurations in the
// scopes that have a path and one certain option of the class.
type census struct {
	*diagram
	sc      scopes
	total   *big.Int
	classes [][]uint64 // per level, d.limbs words for each class
}

func (d *diagram) census(sc scopes) *census {
	n := &census{diagram: d, sc: sc, total: new(big.Int), classes: make([][]uint64, len(d.levels))}
	if d.root == deadEnd {
		return n
	}
	w := d.weigh(sc)
	below := d.below(w)
	n.total.Mul(toBig(below[0]), d.free(sc))
	above := make([]uint64, d.limbs)
	above[0] = 1
	for p := range d.levels {
		next := make([]uint64, d.width(p+1)*d.limbs)
		n.classes[p] = make([]uint64, len(d.levels[p].sizes)*d.limbs)
		if d.limbs == 1 {
			d.levels[p].spreadOne(w[p], above, next, below[p+1], n.classes[p])
		} else {
			d.levels[p].spread(w[p], above, next, below[p+1], n.classes[p], d.limbs)
		}
		above = next
	}
	return n
}

// spreadOne carries the ways above the nodes of a level on to the next one,
// and sums up ways above times ways below for each class.
func (l *level) spreadOne(w, above, next, below, classes []uint64) {
	w, classes = w[:len(l.sizes)], classes[:len(l.sizes)]
	for n, u := range above {
		if u == 0 {
			continue
		}
		for c, a := range l.row(n)[:len(w)] {
			if a != deadEnd {
				next[node(a)] += w[c] * u
				classes[c] += below[node(a)] * u
			}
		}
	}
}

func (l *level) spread(w, above, next, below, classes []uint64, limbs int) {
	for n := range l.nodes() {
		u := above[n*limbs:][:limbs]
		if zero(u) {
			continue
		}
		for c, a := range l.row(n) {
			if a != deadEnd {
				to := node(a) * limbs
				addTimes(next[to:][:limbs], u, w[c])
				addProduct(classes[c*limbs:][:limbs], below[to:][:limbs], u)
			}
		}
	}
}

// of counts the configurations with option o of an issue; none where it is
// outside the scopes.
func (n *census) of(issue, o int) *big.Int {
	if n.root == deadEnd || !n.sc[issue].has(o) {
		return new(big.Int)
	}
	p := n.at[issue]
	if p < 0 { // every option takes part alike
		return new(big.Int).Div(n.total, big.NewInt(int64(n.sc[issue].size(n.lengths[issue]))))
	}
	c := int(n.levels[p].class[o])
	return new(big.Int).Mul(toBig(n.classes[p][c*n.limbs:][:n.limbs]), n.free(n.sc))
}

// some tells whether any configuration has option o of an issue, which is in
// the scopes.
func (n *census) some(issue, o int) bool {
	p := n.at[issue]
	if p < 0 || n.total.Sign() == 0 {
		return n.total.Sign() > 0
	}
	c := int(n.levels[p].class[o])
	return !zero(n.classes[p][c*n.limbs:][:n.limbs])
}
