package space

// reduce merges nodes from which the same things follow and takes out those
// from which nothing does, from the last level up.
func (d *diagram) reduce() {
	now := []arc{makeArc(0, 0)} // per node of the level below, what it has become
	for p := len(d.levels) - 1; p >= 0; p-- {
		l := &d.levels[p]
		known, was := newInterner(len(l.sizes)), make([]arc, l.nodes())
		for n := range was {
			was[n] = known.merge(l.row(n), now)
		}
		l.arcs, now = known.rows, was
	}
	d.root = follow(d.root, now)
	if d.root == deadEnd {
		d.levels = nil
	}
}

// merge is what a node becomes once the nodes below it have become others.
func (t *interner) merge(row []arc, now []arc) arc {
	dead := true
	for c, a := range row {
		row[c] = follow(a, now)
		dead = dead && row[c] == deadEnd
	}
	if dead {
		return deadEnd
	}
	return makeArc(t.add(row), 0)
}

// follow is an arc to what its node has become.
func follow(a arc, now []arc) arc {
	if a == deadEnd || now[node(a)] == deadEnd {
		return deadEnd
	}
	return makeArc(node(now[node(a)]), label(a))
}
