package tui

import (
	"strings"

	"redline/model"
	"redline/tui/text"
	"redline/tui/words"
)

// grid draws the cells of a map.
type grid struct {
	*mapPanel
	sc         *scene
	rows, cols axis
	focused    bool
}

// gridShape is how a grid is laid out: columns of the row labels, of the inside of
// a cell and from one cell to the next, and how many cells are in sight.
type gridShape struct{ label, inner, stride, columns int }

// draw lays the grid out in w columns and at most h rows, with what its cells
// have in common below; row is where the cell looked at stands.
func (g *grid) draw(w, h int) (lines []text.Line, row int) {
	nr, nc := g.rows.len(g.sc.s), g.cols.len(g.sc.s)
	inner := max(3, len(g.sc.major)) // columns inside a cell
	if g.open {
		inner = 4
	}
	label := 0
	for k := range nr {
		label = max(label, text.Width(g.rows.label(g.sc.s, k)))
	}
	label = min(label, 18, max(8, w-3-3*(inner+1)))
	stride, lettered := inner+1, true // neighbours share the column between them
	if wide := (w - 2 - label) / max(1, nc); wide >= max(9, inner+2) {
		stride, lettered = min(wide, max(16, inner+2)), false
	}
	fit := max(1, (w-2-label)/stride)
	foot := g.foot(w, lettered)
	room := max(1, h-1-len(foot))
	g.top = scrollTo(g.top, g.r, room, nr)
	g.left = scrollTo(g.left, g.c, min(fit, nc), nc)
	sh := gridShape{label, inner, stride, min(fit, nc-g.left)}
	lines = append(lines, g.heads(sh, lettered, w))
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

// heads are the column heads: letters, or names where there is room.
func (g *grid) heads(sh gridShape, lettered bool, w int) text.Line {
	l := text.Plain(strings.Repeat(" ", sh.label+2))
	for c := g.left; c < g.left+sh.columns; c++ {
		name := text.Cut(g.cols.label(g.sc.s, c), sh.stride-1)
		if lettered {
			name = strings.Repeat(" ", (sh.inner-1)/2) + columnLetter(c)
		}
		l = l.And(text.In(text.Quiet, text.Pad(name, sh.stride)))
	}
	return l.Fit(w)
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
	shared := sh.stride == sh.inner+1
	for c := g.left; c < g.left+sh.columns; c++ {
		hit := text.Hit{Panel: hitView, Index: mapGrid + r, Part: c}
		l = l.And(text.Span{Text: bracket(c, looked, here, shared), Role: text.Strong, Hit: hit})
		for _, s := range g.cell(r, c, sh.inner) {
			s.Hit = hit
			l = l.And(s)
		}
		if !shared || c == g.left+sh.columns-1 {
			shut := text.Pad(bracket(c+1, looked, here, true), max(1, sh.stride-sh.inner-1))
			if !shared && looked != c && here != c {
				shut = strings.Repeat(" ", sh.stride-sh.inner-1)
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

// foot explains the letters and brackets, and says what all cells share.
func (g *grid) foot(w int, lettered bool) []text.Line {
	var lines []text.Line
	if lettered {
		var names []string
		for c := range g.cols.len(g.sc.s) {
			names = append(names, columnLetter(c)+" "+g.cols.label(g.sc.s, c))
		}
		if g.cols.share < 0 {
			lines = append(lines, text.Paragraph(text.Quiet, " ", strings.Join(names, "  "), w-1)...)
		} else {
			lines = append(lines, text.Of(text.In(text.Quiet, " a "+g.cols.label(g.sc.s, 0)+", then in steps")))
		}
	}
	legend := " ( ) here  [ ] looked at"
	if !g.open && w >= 60 {
		legend += text.Sep + "marks: the status of the whole package"
	}
	lines = append(lines, text.Of(text.In(text.Quiet, legend)).Fit(w))
	if g.open {
		return append(lines, text.Of(text.In(text.Quiet, " A count of combinations, not a chance of anything.")).Fit(w))
	}
	return append(lines, g.common(w)...)
}

// common lists the blocks that every possible cell has.
func (g *grid) common(w int) []text.Line {
	var all model.RuleSet
	cells, first := 0, true
	for r := range g.rows.len(g.sc.s) {
		for c := range g.cols.len(g.sc.s) {
			out := g.sc.engine.Outcome(g.mapPanel.cell(g.sc, r, c))
			cells++
			if out.Verdict == model.VerdictImpossible {
				continue
			}
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
	if len(lines) > 4 {
		lines = append(lines[:3], text.Plain(lead+"▼ "+itoa(len(lines)-3)+" more"))
	}
	return lines
}
