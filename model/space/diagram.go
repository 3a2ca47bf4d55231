package space

// diagram is a reduced decision diagram: a layered graph with one level for
// each issue that makes a difference, in which equal rests are shared. Every
// path from the root to the end goes through all levels; it stands for the
// configurations that choose its classes, and the labels along it tell the
// tags they have. Configurations that do not count have no path.
type diagram struct {
	levels []level
	root   arc
	pairs  bool // how labels join, as in the question
	tags   int

	at      []int // per issue, its level, or -1
	lengths []int // per issue, its number of options
	limbs   int   // words of a count

	skeleton *skeleton // of diagrams without labels
}

// level holds the nodes of one issue. Those of the level below the last are a
// single one, the end.
type level struct {
	column
	arcs []arc // per node and class
}

// arc leads to a node of the next level, numbered from 0 in it: the node in
// the upper half, the label in the lower. All ones is a dead end.
type arc = uint64

const deadEnd arc = ^arc(0)

func makeArc(node int, label uint32) arc {
	return arc(node)<<32 | arc(label) // nodes are numbered from 0
}

// node is where the arc leads, -1 for a dead end.
func node(a arc) int { return int(int32(a >> 32)) } // the sign is meant

func label(a arc) uint32 { return uint32(a) } // the lower half is meant

// nodes is how many nodes the level has.
func (l *level) nodes() int { return len(l.arcs) / len(l.sizes) }

// row is the arcs of node n, one for each class.
func (l *level) row(n int) []arc { return l.arcs[n*len(l.sizes):][:len(l.sizes)] }

// nodes is how many nodes the diagram has, its end included.
func (d *diagram) nodes() int {
	n := 1
	for i := range d.levels {
		n += d.levels[i].nodes()
	}
	return n
}

// width is how many nodes level p has; the end counts as a level.
func (d *diagram) width(p int) int {
	if p == len(d.levels) {
		return 1
	}
	return d.levels[p].nodes()
}

// Labels are sets of tags. Either a tag is a bit, or a label holds up to two
// tags, each plus 1, the smaller in the lower half.

// joined is the union of two labels that share no tag.
func (d *diagram) joined(a, b uint32) uint32 { return joinLabels(d.pairs, a, b) }

func joinLabels(pairs bool, a, b uint32) uint32 {
	switch {
	case !pairs || a == 0 || b == 0:
		return a | b
	case a < b:
		return a | b<<16
	default:
		return b | a<<16
	}
}

func tagLabel(pairs bool, tag int) uint32 {
	if pairs {
		return uint32(tag + 1) // at most model.MaxRules
	}
	return 1 << tag
}
