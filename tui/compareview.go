package tui

import (
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"redline/model/compare"
	"redline/tui/text"
	"redline/tui/words"
)

// comparePanel is Compare: packages side by side, the choices that differ
// first, then what follows from them.
type comparePanel struct {
	list
	column   int
	unfolded bool // the issues that are the same are listed too
	rows     []compareRow
	columns  []contender // as last drawn
}

const compareCut = 13 // least columns of a cell

// compareLabel is how many the labels take, with the gap after them.
func compareLabel(n, w int) int {
	switch {
	case w >= 100:
		return 22
	case n > 3:
		return 13
	}
	return 14
}

func (p *comparePanel) draw(sc *scene, w, h int, focused bool) drawn {
	list, t := sc.table()
	p.columns = list
	p.column = max(0, min(p.column, len(list)-1))
	g := p.grid(len(list), w)
	d := drawn{title: "COMPARE" + text.Sep + words.Count(len(list), "package"), col: 1}
	if w >= 50 {
		d.slot = "= same as A"
	}
	tall := h > tallCompare
	head := g.head(list, focused, w, tall)
	room := max(1, h-len(head))
	var lines []text.Line
	var first, last int
	for _, try := range []struct{ apart, wrap bool }{{true, true}, {false, true}, {false, false}} {
		if try.apart && !tall {
			continue
		}
		p.rows = p.rowsOf(sc, t, tall, try.apart)
		p.step(0, len(p.rows))
		if lines, first, last = p.body(sc, g, w, focused, try.wrap); len(lines) <= room {
			break
		}
	}
	shown, slot, top := p.clip(lines, first, last, room)
	d.lines, d.row = slices.Concat(head, shown), len(head)+first-top
	if slot != "" && d.slot != "" {
		d.slot += ", "
	}
	d.slot += slot
	if len(g.shown) < len(list) {
		d.slot = compare.Letter(p.column) + " of " + compare.Letter(len(list)-1)
	}
	return d
}

// compareGrid is which columns are in sight, and how wide they are.
type compareGrid struct {
	shown []int
	label int
	width int
	at    int
}

// grid keeps the first column and the marked one in sight.
func (p *comparePanel) grid(n, w int) compareGrid {
	label := compareLabel(n, w)
	room := w - label + 1
	fit := max(min(n, 2), min(n, room/compareCut))
	g := compareGrid{label: label, width: room / fit, at: p.column}
	if fit == 1 || n == 1 {
		g.width = min(room, 40)
	}
	first := max(1, min(p.column-fit+2, n-fit+1))
	g.shown = append(g.shown, 0)
	for k := first; len(g.shown) < fit; k++ {
		g.shown = append(g.shown, k)
	}
	return g
}

// cells sets texts beside each other, one for each column in sight, some of them
// between two signs. The closing sign of a text that fills its cell stands where
// the next one would open.
func (g compareGrid) cells(said []string, signs [][2]string) []string {
	out := make([]string, len(said))
	before := " "
	for n, s := range said {
		open, shut := signs[n][0], signs[n][1]
		if before != " " {
			open = before
		}
		if before = " "; text.Width(s) >= g.width-1 {
			s, before, shut = text.Cut(s, g.width-1), shut, ""
		}
		out[n] = open + text.Pad(s+shut, g.width-1)
	}
	return out
}

// wrapped is a text in rows that fit a cell, or in one that is cut.
func (g compareGrid) wrapped(said string, wrap bool) []string {
	if !wrap {
		return []string{said}
	}
	return text.Wrap(said, g.width-1)
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
		names[n] = g.wrapped(compare.Letter(k)+" "+list[k].title, wrap)
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

// tallCompare is the height from which Compare spreads out.
const tallCompare = 30

// body is every line, cells wrapped or cut; first and last are those of the
// marked one.
func (p *comparePanel) body(sc *scene, g compareGrid, w int, focused, wrap bool) (lines []text.Line, first, last int) {
	for i := range p.rows {
		set := p.lines(sc, &p.rows[i], i, g, w, focused && i == p.at, wrap)
		if i == p.at {
			first, last = len(lines), len(lines)+len(set)-1
		}
		lines = append(lines, set...)
	}
	return lines, first, last
}

// lines sets one row.
func (p *comparePanel) lines(sc *scene, r *compareRow, i int, g compareGrid, w int, marked, wrap bool) []text.Line {
	var lines []text.Line
	switch r.kind {
	case rowFindings:
		lines = setFindings(sc, r, g.label, w)
	case rowFold:
		said := "   " + r.label
		if !p.unfolded {
			said += " ►"
		}
		lines = []text.Line{text.Plain(said)}
	case rowHeading:
		lines = []text.Line{text.Of(text.In(text.Strong, " "+r.label))}
	default:
		lines = setCells(r, i, g, marked, wrap)
	}
	for n := range lines {
		lines[n] = lines[n].To(text.Hit{Panel: hitView, Index: i, Part: -1}).Fit(w)
		lines[n].Marked = marked
	}
	if marked {
		lines[0].Spans = mark(lines[0].Spans)
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
		cells[n] = g.wrapped(r.cells[k].words(), wrap)
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

// setFindings sets findings after the columns that have them.
func setFindings(sc *scene, r *compareRow, label, w int) []text.Line {
	lead := " " + text.Pad(r.label, label-2)
	line := text.Plain(lead)
	var lines []text.Line
	for i, f := range r.found {
		title := " " + sc.s.Rules[f.Rule].Title
		if i < len(r.found)-1 {
			title += ","
		}
		gap := " "
		if used := line.Width(); used > label && used+2+text.Width(title) > w-1 {
			lines = append(lines, line)
			line = text.Plain(strings.Repeat(" ", label-1))
		}
		line = line.And(text.In(text.Text, gap), severityGlyph(f.Severity()), text.In(text.Text, title))
	}
	return append(lines, line)
}

// marked is the row under the mark, nil before the first drawing.
func (p *comparePanel) marked() *compareRow {
	if p.at >= len(p.rows) {
		return nil
	}
	return &p.rows[p.at]
}

func (p *comparePanel) do(x *Explorer, g gesture) tea.Cmd {
	n := len(p.columns)
	switch g {
	case left:
		p.column = max(0, p.column-1)
	case right:
		p.column = min(n-1, p.column+1)
	case enter:
		if r := p.marked(); r != nil && r.kind == rowFold {
			p.unfolded = !p.unfolded
			return nil
		}
		return p.take(x)
	case spaceBar:
		x.replaceCard(newPickCard(x))
	default:
		p.gesture(g, len(p.rows))
	}
	return nil
}

// take makes the package of the marked column the one at hand.
func (p *comparePanel) take(x *Explorer) tea.Cmd {
	if p.column >= len(p.columns) {
		return nil
	}
	c := &p.columns[p.column]
	if c.hand {
		x.say(compare.Letter(p.column) + " is the package at hand.")
		return nil
	}
	cmd := x.takePick(c.pick)
	if x.message == "" {
		x.say(x.notice)
	}
	return cmd
}

// takePick loads what was picked, as one step.
func (x *Explorer) takePick(p pick) tea.Cmd {
	switch p.kind {
	case pickPreset:
		return x.loadPreset(p.preset)
	case pickDraft:
		return x.openDraft(p.draft)
	case pickCode:
		if x.session.Load("from a code", p.c) {
			return x.stepped("Opened the code")
		}
	}
	x.say("That is the package at hand.")
	return nil
}

func (p *comparePanel) hints(*Explorer) []hint {
	hints := []hint{{"←→", "column", "next column", "right"}, {"↑↓", "line", "next line", "down"}}
	if len(p.columns) < 2 {
		hints = hints[1:]
	}
	r := p.marked()
	switch {
	case r != nil && r.kind == rowFold && p.unfolded:
		hints = append(hints, hint{"enter", "fold", "fold what is the same", "enter"})
	case r != nil && r.kind == rowFold:
		hints = append(hints, hint{"enter", "unfold", "show what is the same", "enter"})
	case p.column < len(p.columns) && !p.columns[p.column].hand:
		hints = append(hints, hint{"enter", "take this package", "take the package of the column", "enter"})
	}
	return append(hints, hint{"space", "add, drop", "add packages, or drop them", "space"})
}

func (p *comparePanel) click(x *Explorer, hit text.Hit) tea.Cmd {
	if hit.Index == -1 {
		again := p.column == hit.Part && x.focused() == p
		p.column = hit.Part
		if again {
			return p.take(x)
		}
		return nil
	}
	again := p.at == hit.Index && x.focused() == p && (hit.Part < 0 || hit.Part == p.column)
	p.at = max(0, hit.Index)
	if hit.Part >= 0 {
		p.column = hit.Part
	}
	if again {
		return p.do(x, enter)
	}
	return nil
}

// help is the whole text of the marked cell.
func (p *comparePanel) help(sc *scene) string {
	r := p.marked()
	if r == nil || p.column >= len(p.columns) {
		return ""
	}
	switch r.kind {
	case rowFold:
		return "What all of them have. " + p.handSaid()
	case rowHeading:
		return "These are assumptions and readings, not choices of the parties."
	case rowFindings:
		return p.findingHelp(sc, r)
	}
	c := &r.cells[p.column]
	said := compare.Letter(p.column) + ", " + r.label + ": " + c.full
	if c.same {
		said += ", as in A"
	}
	return strings.TrimRight(said, ".") + ". " + p.handSaid()
}

func (p *comparePanel) handSaid() string {
	for k := range p.columns {
		if p.columns[k].hand {
			return compare.Letter(k) + " is the package at hand."
		}
	}
	return "The package at hand is not among them."
}

func (p *comparePanel) findingHelp(sc *scene, r *compareRow) string {
	in := words.Columns(r.found[0].In)
	if len(r.found) > 1 {
		return words.Upper(in) + ": " + words.Count(len(r.found), "finding") + ". i shows the evidence of the first."
	}
	rule := &sc.s.Rules[r.found[0].Rule]
	return words.Upper(in) + ": " + rule.Title + ". " + rule.Reason
}
