package tui

import (
	"slices"
	"strings"

	"redline/model/compare"
	"redline/tui/text"
)

const compareCut = 13 // least columns of a cell

// compareEase are the columns of a cell from which the labels may take what is
// left: most options and names of packages fit into them.
const compareEase = 19

// compareLabel is how many the labels take, with the gap after them: as many as
// the longest of them needs where the cells have room enough.
func compareLabel(rows []compareRow, n, w int) int {
	least, need := 14, 0
	if n > 3 {
		least = 13
	}
	for i := range rows {
		if k := rows[i].kind; k == rowCells || k == rowFindings {
			need = max(need, text.Width(rows[i].label)+3)
		}
	}
	return max(least, min(need, w+1-n*compareEase))
}

// tallCompare is the height from which Compare spreads out.
const tallCompare = 30

// compareGrid is which columns are in sight, and how wide each of them is.
type compareGrid struct {
	shown  []int
	label  int
	widths []int
	at     int
}

// grid keeps the first column and the marked one in sight.
func (p *comparePanel) grid(n, label, w int) compareGrid {
	room := w - label + 1
	fit := max(min(n, 2), min(n, room/compareCut))
	g := compareGrid{label: label, widths: make([]int, fit), at: p.column}
	for k := range g.widths {
		g.widths[k] = room / fit
		if fit == 1 {
			g.widths[k] = min(room, 40)
		}
	}
	first := max(1, min(p.column-fit+2, n-fit+1))
	g.shown = append(g.shown, 0)
	for k := first; len(g.shown) < fit; k++ {
		g.shown = append(g.shown, k)
	}
	return g
}

// letters are those of the columns in sight.
func (g *compareGrid) letters() []string {
	list := make([]string, len(g.shown))
	for n, k := range g.shown {
		list[n] = compare.Letter(k)
	}
	return list
}

// ease gives a column what another does not need, where else a word would be
// cut.
func (g *compareGrid) ease(list []contender, rows []compareRow) {
	need, sum, room, tight := make([]int, len(g.shown)), 0, 0, false
	for n, k := range g.shown {
		need[n] = text.Width(compare.Letter(k)+" "+list[k].title) + 1
		for i := range rows {
			if rows[i].kind == rowCells {
				need[n] = max(need[n], text.Width(rows[i].cells[k].words())+1)
			}
		}
		sum, room, tight = sum+need[n], room+g.widths[n], tight || need[n] > g.widths[n]
	}
	last := len(need) - 1
	need[last], sum, tight = need[last]+1, sum+1, tight || need[last] >= g.widths[last] // its closing sign
	if !tight || sum > room {
		return
	}
	for n := range need {
		g.widths[n] = need[n] + (room-sum)/len(need)
	}
}

// cells sets texts beside each other, one for each column in sight, some of them
// between two signs. The closing sign of a text that fills its cell stands where
// the next one would open; behind the last there is room for none.
func (g compareGrid) cells(said []string, signs [][2]string) []string {
	out := make([]string, len(said))
	before := " "
	for n, s := range said {
		open, shut := signs[n][0], signs[n][1]
		if before != " " {
			open = before
		}
		room := g.widths[n] - 1
		if before = " "; n == len(said)-1 && shut != " " {
			s = text.Cut(s, room-1)
		}
		if text.Width(s) >= room {
			s, before, shut = text.Cut(s, room), shut, ""
		}
		out[n] = open + text.Pad(s+shut, room)
	}
	return out
}

// wrapped is a text in rows that fit the cell of a column in sight, or in one
// that is cut.
func (g compareGrid) wrapped(said string, n int, wrap bool) []string {
	if !wrap {
		return []string{said}
	}
	return text.Wrap(said, g.widths[n]-1)
}

// rowAt is row y of some wrapped text, and the signs that belong there.
func rowAt(said []string, y int, signs [2]string) (string, [2]string) {
	if y > 0 {
		signs[0] = " "
	}
	if y != len(said)-1 {
		signs[1] = " "
	}
	if y >= len(said) {
		return "", [2]string{" ", " "}
	}
	return said[y], signs
}

// set lays wrapped cells out, row by row.
func (g compareGrid) set(cells [][]string, signs func(n int) [2]string) [][]string {
	height := 1
	for _, c := range cells {
		height = max(height, len(c))
	}
	rows := make([][]string, height)
	for y := range rows {
		said, around := make([]string, len(cells)), make([][2]string, len(cells))
		for n := range cells {
			said[n], around[n] = rowAt(cells[n], y, signs(n))
		}
		rows[y] = g.cells(said, around)
	}
	return rows
}

// head names the columns, on several lines where there is room: [ ] is around
// the one looked at, ( ) around the package at hand.
func (g compareGrid) head(list []contender, focused bool, w int, wrap bool) []text.Line {
	names := make([][]string, len(g.shown))
	for n, k := range g.shown {
		names[n] = g.wrapped(compare.Letter(k)+" "+list[k].title, n, wrap)
	}
	rows := g.set(names, func(n int) [2]string {
		switch k := g.shown[n]; {
		case k == g.at && focused:
			return [2]string{"[", "]"}
		case list[k].hand:
			return [2]string{"(", ")"}
		}
		return [2]string{" ", " "}
	})
	lines := make([]text.Line, len(rows))
	for y, cells := range rows {
		l := text.Plain(strings.Repeat(" ", g.label-1))
		for n, said := range cells {
			l = l.And(text.Span{Text: said, Role: text.Strong, Hit: text.Hit{Panel: hitView, Index: -1, Part: g.shown[n]}})
		}
		lines[y] = l.Fit(w)
	}
	return lines
}

// setCells sets a label and a cell for each column.
func setCells(r *compareRow, i int, g compareGrid, marked, wrap bool) []text.Line {
	cells, labels := make([][]string, len(g.shown)), []string{r.label}
	if wrap {
		labels = text.Wrap(r.label, g.label-2)
	}
	for n, k := range g.shown {
		cells[n] = g.wrapped(r.cells[k].words(), n, wrap)
	}
	rows := g.set(cells, func(n int) [2]string {
		if marked && g.shown[n] == g.at {
			return [2]string{"[", "]"}
		}
		return [2]string{" ", " "}
	})
	for len(rows) < len(labels) {
		rows = append(rows, nil)
	}
	lines := make([]text.Line, len(rows))
	for y := range rows {
		label := ""
		if y < len(labels) {
			label = labels[y]
		}
		l := text.Plain(" " + text.Pad(label, g.label-2))
		for n, said := range rows[y] {
			k := g.shown[n]
			l = l.And(cellSpans(&r.cells[k], said, y == 0, text.Hit{Panel: hitView, Index: i, Part: k})...)
		}
		lines[y] = l
	}
	return lines
}

// words is what stands in a cell.
func (c *compareCell) words() string {
	if c.same {
		return "="
	}
	return text.Words(slices.DeleteFunc([]string{c.glyph.Text, c.said}, func(s string) bool { return s == "" })...)
}

// cellSpans gives the glyph of a cell its role.
func cellSpans(c *compareCell, said string, first bool, hit text.Hit) []text.Span {
	rest, ok := strings.CutPrefix(said[1:], c.glyph.Text) // after the sign
	if c.same || !first || c.glyph.Text == "" || !ok {
		return []text.Span{{Text: said, Hit: hit}}
	}
	glyph := c.glyph
	glyph.Hit = hit
	return []text.Span{{Text: said[:1], Hit: hit}, glyph, {Text: rest, Hit: hit}}
}
