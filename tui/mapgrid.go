package tui

import (
	"strings"

	"redline/model"
	"redline/tui/layout"
	"redline/tui/text"
	"redline/tui/words"
)

// grid draws the cells of a map.
type grid struct {
	*mapPanel
	sc         *scene
	rows, cols axis
	focused    bool

	above, below int // rows out of sight, as last drawn
}

// gridShape is how a grid is laid out: columns of the row labels, of the
// inside of a cell and from each cell to the next, and how many cells are in
// sight.
type gridShape struct {
	label, inner int
	strides      []int
	columns      int
	lettered     bool // letters stand for the names of the columns, and cells touch
}

// shape lays the grid out in w columns.
func (g *grid) shape(w int) gridShape {
	sh := gridShape{inner: max(3, len(g.sc.major))}
	if g.open {
		sh.inner = 4
	}
	for k := range g.rows.len(g.sc.s) {
		sh.label = max(sh.label, text.Width(g.rows.label(g.sc.s, k)))
	}
	sh.label = min(sh.label, 18, max(8, w-3-3*(sh.inner+1)))
	room := w - 2 - sh.label
	if sh.strides = g.named(sh.inner, room); sh.strides != nil {
		sh.columns = len(sh.strides)
		return sh
	}
	sh.lettered = true
	for range g.cols.len(g.sc.s) {
		sh.strides = append(sh.strides, sh.inner+1) // neighbours share the column between them
	}
	sh.columns = min(len(sh.strides), max(1, room/(sh.inner+1)))
	return sh
}

// draw lays the grid out in w columns and at most h rows, with what its cells
// have in common below; row is where the cell looked at stands.
func (g *grid) draw(w, h int) (lines []text.Line, row int) {
	nr, sh := g.rows.len(g.sc.s), g.shape(w)
	g.left = scrollTo(g.left, g.c, sh.columns, len(sh.strides))
	lines = g.heads(sh, w)
	foot := g.foot(w, sh.lettered, max(1, h-len(lines)-min(nr, leastRows)))
	if h >= tallMap-mapGrid-1 {
		foot = append([]text.Line{{}}, foot...)
	}
	room := max(1, h-len(lines)-len(foot))
	g.top = scrollTo(g.top, g.r, room, nr)
	if g.above, g.below = g.top, max(0, nr-g.top-room); g.sc.layout.Mode == layout.One {
		lines = g.heads(sh, w) // which say it, where the title does not
	}
	for r := g.top; r < min(nr, g.top+room); r++ {
		if r == g.r {
			row = len(lines)
		}
		lines = append(lines, g.row(r, sh, w))
	}
	return append(lines, foot...), row
}

// scrollTo moves the first place in sight so that at is among the n from it.
func scrollTo(top, at, n, all int) int {
	top = min(top, at)
	top = max(top, at-n+1)
	return max(0, min(top, all-n))
}

func columnLetter(c int) string {
	if c < 26 {
		return string(rune('a' + c))
	}
	return string(rune('a'+c/26-1)) + string(rune('a'+c%26))
}

// row is one row of cells. Neighbours share the column between them, where the
// brackets stand; those of the cell looked at win.
func (g *grid) row(r int, sh gridShape, w int) text.Line {
	lead := " "
	if r == g.r && g.at == mapGrid && g.focused {
		lead = "►"
	}
	l := text.Plain(lead + text.Pad(g.rows.label(g.sc.s, r), sh.label))
	looked, here := -2, -2
	if r == g.r {
		looked = g.c
	}
	if g.rows.here(g.sc.s, g.sc.state.Configuration) == r {
		here = g.cols.here(g.sc.s, g.sc.state.Configuration)
	}
	shared := sh.lettered
	for c := g.left; c < g.left+sh.columns; c++ {
		hit := text.Hit{Panel: hitView, Index: mapGrid + r, Part: c}
		l = l.And(text.Span{Text: bracket(c, looked, here, shared), Role: text.Strong, Hit: hit})
		for _, s := range g.cell(r, c, sh.inner) {
			s.Hit = hit
			l = l.And(s)
		}
		if !shared || c == g.left+sh.columns-1 {
			gap := max(1, sh.strides[c]-sh.inner-1)
			shut := text.Pad(bracket(c+1, looked, here, true), gap)
			if !shared && looked != c && here != c {
				shut = strings.Repeat(" ", gap)
			}
			l = l.And(text.Span{Text: shut, Role: text.Strong, Hit: hit})
		}
	}
	return l.Fit(w)
}

// bracket stands before column c, and, where neighbours share it, after the
// one before.
func bracket(c, looked, here int, shared bool) string {
	switch {
	case c == looked:
		return "["
	case c == looked+1 && shared:
		return "]"
	case c == here:
		return "("
	case c == here+1 && shared:
		return ")"
	}
	return " "
}

// cell is the inside of a cell, w columns wide: the marks of the whole
// package, or how many of 1,000 are unblocked.
func (g *grid) cell(r, c, w int) []text.Span {
	if g.open {
		n := &g.cells[r][c]
		role := text.Text
		if n.Unblocked.Sign() > 0 {
			role = text.Clear
		}
		return []text.Span{text.In(role, text.Pad(text.Left(words.InThousand(n.Unblocked, n.Configurations), min(4, w)), w))}
	}
	out := g.sc.engine.Outcome(g.mapPanel.cell(g.sc, r, c))
	marks := g.sc.marks(&out.Statuses)
	if out.Verdict == model.VerdictImpossible {
		marks = g.sc.impossibleMarks()
	}
	return append(marks, text.In(text.Text, strings.Repeat(" ", max(0, w-len(marks)))))
}

// leastRows is how many rows of cells come before what they share.
const leastRows = 3

// foot explains the letters and brackets, and says what all cells share as far
// as that leaves it within h rows.
func (g *grid) foot(w int, lettered bool, h int) []text.Line {
	var lines []text.Line
	if lettered {
		var names []string
		for c := range g.cols.len(g.sc.s) {
			names = append(names, columnLetter(c)+" "+g.cols.label(g.sc.s, c))
		}
		if g.cols.share < 0 {
			lines = append(lines, text.Spaced(text.Quiet, " ", names, w-1)...)
		} else {
			lines = append(lines, text.Of(text.In(text.Quiet, " a "+g.cols.label(g.sc.s, 0)+", then in steps")))
		}
	}
	legend := " ( ) here  [ ] looked at"
	if long := legend + text.Sep + "marks: the status of the whole package"; !g.open && text.Width(long) < w {
		legend = long
	}
	lines = append(lines, text.Of(text.In(text.Quiet, legend)).Fit(w))
	if g.open {
		return append(lines, text.Of(text.In(text.Quiet, " A count of combinations, not a chance of anything.")).Fit(w))
	}
	return append(lines, g.common(w, min(mostCommon, h-len(lines)))...)
}

// mostCommon is how many rows say what the cells share.
const mostCommon = 4

// common lists the blocks that every possible cell has, in at most so many
// rows.
func (g *grid) common(w, most int) []text.Line {
	var all model.RuleSet
	cells, first := 0, true
	for r := range g.rows.len(g.sc.s) {
		for c := range g.cols.len(g.sc.s) {
			out := g.sc.engine.Outcome(g.mapPanel.cell(g.sc, r, c))
			if out.Verdict == model.VerdictImpossible {
				continue
			}
			cells++
			if first {
				all, first = out.Findings, false
				continue
			}
			missing := all.Without(&out.Findings)
			all = all.Without(&missing)
		}
	}
	lead := " In all " + itoa(cells) + "  "
	var lines []text.Line
	for r := range all.All() {
		if g.sc.engine.Severity(r) != model.Blocks {
			continue
		}
		l := text.Of(text.In(text.Text, lead), severityGlyph(model.Blocks), text.In(text.Text, " "+g.sc.s.Rules[r].Title))
		lines = append(lines, l.Fit(w))
		lead = strings.Repeat(" ", text.Width(lead))
	}
	switch n := len(lines); {
	case n <= most:
		return lines
	case most < 1:
		return nil
	case most == 1:
		return []text.Line{text.Of(text.In(text.Text, " In all "+itoa(cells)+"  "), severityGlyph(model.Blocks), text.In(text.Text, " "+words.Count(n, "block")))}
	}
	return append(lines[:most-1], text.Plain(lead+"▼ "+itoa(len(lines)-most+1)+" more"))
}
