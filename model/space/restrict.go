package space

// restrict is the part of a diagram that the weights leave: nodes that are
// reached and from which the end is reached. It is made in one pass down and
// one up over those nodes only.
func (d *diagram) restrict(w weights) *diagram {
	r := *d
	r.levels = make([]level, len(d.levels))
	if d.root == deadEnd {
		return &r
	}
	reached := []int{0}
	for p := range d.levels {
		l := &d.levels[p]
		r.levels[p] = level{column: l.column}
		reached = r.levels[p].reach(l, reached, w[p])
	}
	r.reduce()
	return &r
}

// reach copies the rows of the nodes reached, with the arcs that have a
// weight, and lists the nodes that they reach in the next level, which are
// numbered anew.
func (l *level) reach(whole *level, reached []int, w []uint64) []int {
	var next []int
	number := make(map[int]int)
	for _, n := range reached {
		for c, a := range whole.row(n) {
			if a == deadEnd || w[c] == 0 {
				l.arcs = append(l.arcs, deadEnd)
				continue
			}
			k, ok := number[node(a)]
			if !ok {
				k = len(next)
				number[node(a)] = k
				next = append(next, node(a))
			}
			l.arcs = append(l.arcs, makeArc(k, label(a)))
		}
	}
	return next
}

// live tells for each class of level p whether any node has an arc for it. The
// diagram is reduced, so that every arc lies on a path.
func (l *level) live() []bool {
	live := make([]bool, len(l.sizes))
	for n := range l.nodes() {
		for c, a := range l.row(n) {
			live[c] = live[c] || a != deadEnd
		}
	}
	return live
}
