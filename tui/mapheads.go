package tui

import (
	"strings"

	"redline/tui/layout"
	"redline/tui/text"
)

// headRows is how many rows a column head may take before letters stand for
// the names.
const headRows = 2

// headGap is what stands between two heads; one column where two are too many.
const headGap = 2

// named is how far it is from each cell to the next where the columns bear
// their names, whole, in room columns; nil where they have no room. Columns are
// alike, but for those whose names need more.
func (g *grid) named(inner, room int) []int {
	most := max(16, inner+2)
	for gap := headGap; gap > 0; gap-- {
		needs := make([]int, g.cols.len(g.sc.s))
		for c := range needs {
			needs[c] = max(inner+2, headWidth(g.cols.label(g.sc.s, c))+gap)
		}
		if atLeast(needs, 0) > room {
			continue
		}
		alike := 1
		for alike < most && atLeast(needs, alike+1) <= room {
			alike++
		}
		for c := range needs {
			needs[c] = max(needs[c], alike)
		}
		return needs
	}
	return nil
}

// atLeast adds some widths up, each of them at least w.
func atLeast(widths []int, w int) int {
	sum := 0
	for _, n := range widths {
		sum += max(n, w)
	}
	return sum
}

// headWidth is the fewest columns in which a name stands whole in a head.
func headWidth(name string) int {
	w := 0
	for _, word := range strings.Fields(name) {
		w = max(w, text.Width(word))
	}
	for len(text.Wrap(name, w)) > headRows {
		w++
	}
	return w
}

// heads are the column heads: letters, or names where there is room. Names
// stand on the cells, so that a short one is next to them.
func (g *grid) heads(sh gridShape, w int) []text.Line {
	from := strings.Repeat(" ", sh.label+2)
	corner := text.In(text.Text, from)
	if hidden := strings.TrimSuffix(more(g.above, g.below), " more"); g.sc.layout.Mode == layout.One && text.Width(hidden) <= sh.label {
		corner = text.In(text.Quiet, text.Pad(" "+hidden, sh.label+2))
	}
	if sh.lettered {
		l := text.Of(corner)
		for c := g.left; c < g.left+sh.columns; c++ {
			l = l.And(text.In(text.Quiet, text.Pad(strings.Repeat(" ", (sh.inner-1)/2)+columnLetter(c), sh.strides[c])))
		}
		return []text.Line{l.Fit(w)}
	}
	names, rows := make([][]string, len(sh.strides)), 1
	for c := range names {
		name := g.cols.label(g.sc.s, c)
		names[c] = []string{name}
		if text.Width(name)+headGap > sh.strides[c] {
			names[c] = text.Wrap(name, headWidth(name))
		}
		rows = max(rows, len(names[c]))
	}
	lines := make([]text.Line, rows)
	for k := range lines {
		lines[k] = text.Plain(from)
		for c, name := range names {
			at, said := k-rows+len(name), ""
			if at >= 0 {
				said = name[at]
			}
			lines[k] = lines[k].And(text.In(text.Quiet, text.Pad(said, sh.strides[c])))
		}
		lines[k] = lines[k].Fit(w)
	}
	lines[rows-1].Spans[0] = corner
	return lines
}
