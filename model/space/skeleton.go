package space

// skeleton is a diagram without its classes: the different nodes below each
// node, which are often fewer. Nodes are numbered through, level by level; the
// end has the last number.
type skeleton struct {
	first   []int    // per level, the number of its first node
	start   []int    // per node, where its links begin
	links   []int32  // the nodes below each node, one list after the other
	options []uint64 // per link, how many options lead along it
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
		if k := at[to]; k < from || k == len(sk.links) || sk.links[k] != int32(first+to) { //nolint:gosec // nodes are few
			at[to] = len(sk.links)
			sk.links = append(sk.links, int32(first+to)) //nolint:gosec // nodes are few
			sk.options = append(sk.options, 0)
		}
		sk.options[at[to]] += l.sizes[c]
	}
}

// below is the different nodes below node n of level p.
func (sk *skeleton) below(p, n int) []int32 {
	g := sk.first[p] + n
	return sk.links[sk.start[g]:sk.start[g+1]]
}
