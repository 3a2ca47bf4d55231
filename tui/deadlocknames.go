package tui

import "redline/tui/text"

// labels is the width of the names of the rows. None of them is cut: where they
// would leave no room for a block, or take half of it all, letters stand for them.
func (g *profileGrid) labels(w int) int {
	longest := 0
	for r := range g.rows() {
		longest = max(longest, text.Width(g.rowName(r)))
	}
	across, both := g.corners()
	most := min(20, w/3)
	label := min(max(longest, across), most)
	if both <= min(24, w/4) {
		label = max(label, both)
	}
	switch {
	case longest <= label:
		return label
	case longest <= w/2 && w-longest-3 >= g.block()*cellStride:
		return longest
	}
	return min(max(across, 1), most)
}

// narrowTable is the width below which blocks give way to their names.
const narrowTable = 30

// outer is the width of the longest name that heads a block.
func (g *profileGrid) outer() int {
	longest := 0
	if len(g.order) > 1 {
		is := &g.s.Issues[g.order[1]]
		for o := range is.Len() {
			longest = max(longest, text.Width(is.OptionLabel(o)))
		}
	}
	return longest
}

// block is how many columns the options of the issue that turns fastest take.
func (g *profileGrid) block() int {
	if len(g.order) == 0 {
		return 1
	}
	return g.s.Issues[g.order[0]].Len()
}

// rowNames are the names of the rows, or letters where one would be cut.
func (g *profileGrid) rowNames(label int) []string {
	names := make([]string, g.rows())
	for r := range names {
		if names[r] = g.rowName(r); text.Width(names[r]) > label {
			return optionLetters(&g.s.Issues[g.issues[0]])
		}
	}
	return names
}

// rowKey says what the letters of the rows stand for; nothing where there are
// none.
func (g *profileGrid) rowKey(w int) []text.Line {
	names := g.rowNames(g.labels(w))
	if len(names) == 0 || names[0] == g.rowName(0) {
		return nil
	}
	is := &g.s.Issues[g.issues[0]]
	for r := range names {
		names[r] += " " + g.rowName(r)
	}
	names[0] = is.Label() + ": " + names[0]
	return keyed(is, names, w)
}
