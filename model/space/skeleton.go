package space

// skeleton is the arcs of a diagram once more, laid out for finding what is
// near: the different nodes below each node, which are often fewer than its
// arcs, and the arcs by class. Nodes are numbered through, level by level, the
// end last.
type skeleton struct {
	first   []int    // per level, the number of its first node
	start   []int    // per node, where its links begin
	links   []int32  // the nodes below each node, one list after the other
	options []uint64 // per link, how many options lead along it

	// Per level, for each class the node that each node's arc leads to, the
	// nodes of one class next to each other; a dead end has a number after the
	// end's.
	byClass [][]int32
}

func (d *diagram) makeSkeleton() *skeleton {
	sk := &skeleton{}
	n := 0
	for p := range len(d.levels) + 1 {
		sk.first = append(sk.first, n)
		n += d.width(p)
	}
	for p := range d.levels {
		at := make([]int, d.width(p+1)) // where the link to a node stands, if it is from the node at hand
		for n := range d.levels[p].nodes() {
			sk.start = append(sk.start, len(sk.links))
			sk.link(&d.levels[p], n, sk.first[p+1], at)
		}
		sk.byClass = append(sk.byClass, d.levels[p].transposed(sk.first[p+1], n))
	}
	sk.start = append(sk.start, len(sk.links))
	return sk
}

// link adds the links of node n, to a level whose nodes are numbered from
// first on.
func (sk *skeleton) link(l *level, n, first int, at []int) {
	from := len(sk.links)
	for c, a := range l.row(n) {
		if a == deadEnd {
			continue
		}
		to := node(a)
		if k := at[to]; k < from || k == len(sk.links) || sk.links[k] != int32(first+to) { // nodes are few
			at[to] = len(sk.links)
			sk.links = append(sk.links, int32(first+to)) // nodes are few
			sk.options = append(sk.options, 0)
		}
		sk.options[at[to]] += l.sizes[c]
	}
}

// transposed is the arcs of a level by class, to a level whose nodes are
// numbered from first on.
func (l *level) transposed(first, dead int) []int32 {
	nodes, to := l.nodes(), make([]int32, len(l.arcs))
	for n := range nodes {
		for c, a := range l.row(n) {
			to[c*nodes+n] = int32(dead) // nodes are few
			if a != deadEnd {
				to[c*nodes+n] = int32(first + node(a)) // nodes are few
			}
		}
	}
	return to
}

// below is the different nodes below node n of level p.
func (sk *skeleton) below(p, n int) []int32 {
	g := sk.first[p] + n
	return sk.links[sk.start[g]:sk.start[g+1]]
}
