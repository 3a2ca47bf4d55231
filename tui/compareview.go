package tui

import (
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"redline/model/compare"
	"redline/tui/session"
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

func (p *comparePanel) draw(sc *scene, w, h int, focused bool) drawn {
	list, t := sc.table()
	p.columns = list
	p.column = max(0, min(p.column, len(list)-1))
	tall := h > tallCompare
	rows := p.rowsOf(sc, t, tall, tall)
	g := p.grid(len(list), compareLabel(rows, len(list), w), w)
	g.ease(list, rows)
	d := drawn{title: "COMPARE" + text.Sep + words.Count(len(list), "package"), col: 1}
	if w >= 50 {
		d.slot = "= same as A"
	}
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
	shown, slot, at := p.inSight(lines, passage{first, first, last}, room, focused)
	d.lines, d.row = slices.Concat(head, shown), len(head)+at
	if slot != "" && d.slot != "" {
		d.slot += ", "
	}
	d.slot += slot
	if len(g.shown) < len(list) {
		d.title = "COMPARE" + text.Sep + words.And(g.letters()) + " of " + words.Count(len(list), "package")
	}
	return d
}

// inSight is the part of the lines that is shown, and the row of the mark in
// it.
func (p *comparePanel) inSight(lines []text.Line, at passage, h int, focused bool) (shown []text.Line, slot string, row int) {
	if focused {
		return p.read(lines, at, h)
	}
	shown, slot, top := p.clip(lines, at.first, at.last, h)
	return shown, slot, at.first - top
}

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
		return x.readDrafts()
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
		x.say(x.notice.within(x.width - 1))
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
		next := x.state()
		next.Configuration, next.Loaded = p.c, session.Loaded{Name: "from a code", Configuration: p.c}
		if cmd, changed := x.change(next, "Opened the code"); changed || x.refusal {
			return cmd
		}
	}
	x.say("That is the package at hand.")
	return nil
}

func (p *comparePanel) hints(x *Explorer) []hint {
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
		word := "take this package"
		if x.width < 80 {
			word = "take it"
		}
		hints = append(hints, hint{"enter", word, "take the column's package", "enter"})
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
