package tui

import (
	"math"
	"strings"

	"redline/model/mining"
	"redline/tui/text"
	"redline/tui/words"
)

// bar is a range drawn in cells: from low to high, with the base and the lines
// that it is held against.
type bar struct {
	low, base, high, most float64
	lines                 []float64
}

// draw is the bar in w cells.
func (b bar) draw(w int) string {
	w = max(1, w)
	cell := func(x float64) int {
		if !(b.most > 0) {
			return 0
		}
		return max(0, min(int(math.Round(x/b.most*float64(w-1))), w-1))
	}
	cells := make([]rune, w)
	for i := range cells {
		cells[i] = ' '
	}
	for i := cell(b.low); i <= cell(b.high); i++ {
		cells[i] = '─'
	}
	for _, line := range b.lines {
		if line > b.most {
			continue
		}
		if at := cell(line); cells[at] == ' ' {
			cells[at] = '│'
		} else {
			cells[at] = '┼'
		}
	}
	if b.base >= 0 {
		cells[cell(b.base)] = '■'
	}
	if b.low < 0 {
		cells[0] = '‹' // a loss goes on below nothing
	}
	return string(cells)
}

// rangeBar is a range in w cells that stand for nothing to most.
func rangeBar(r mining.Range, most float64, w int) string {
	return bar{low: r.Low, base: r.Value, high: r.High, most: most}.draw(w)
}

// chart is the share of the network by number of units, with the lines that
// the document speaks of.
func (r *reckoned) chart(w int) []figureItem {
	most := 10.0
	for _, s := range r.shares {
		most = max(most, math.Ceil(s.High/10)*10)
	}
	var lines []float64
	for _, t := range r.thresholds {
		lines = append(lines, t.Percent)
		most = max(most, t.Percent) // how far from a line a mine stays is worth seeing, too
	}
	name, column, gap := 11, 7, 3
	if w < wideFigures {
		name, column, gap = 4, 5, 2
	}
	cells := max(8, min(w-name-3*column-gap-1, 60))
	items := make([]figureItem, len(r.shares))
	for i, s := range r.shares {
		units := r.Setting.Units[i]
		l := text.Plain(unitsName(units, units == r.Setting.At.Units, name))
		for _, x := range []float64{s.Low, s.Value, s.High} {
			l = l.And(text.In(text.Text, text.Left(words.Cell(x), column)))
		}
		l = l.And(text.In(text.Text, strings.Repeat(" ", gap)+bar{s.Low, s.Value, s.High, most, lines}.draw(cells)))
		items[i] = figureItem{
			lines: []text.Line{l.Fit(w)}, title: "share of the network",
			arithmetic: r.steps(mining.ShareAfter, mining.Production{Units: units, Percent: r.Setting.At.Percent}),
			means:      mining.Exact(units) + " " + r.Economy.UnitName(units) + ": " + shareTold(s) + " of the network.",
		}
	}
	if len(items) == 0 {
		return nil
	}
	head, units := "SHARE OF THE NETWORK"+r.star(mining.ShareAfter)+" BY "+strings.ToUpper(r.Economy.UnitName(2))+", "+mining.Exact(r.Setting.At.Percent)+" % TO MINING", " "+r.Economy.UnitName(2)
	if w < wideFigures {
		head, units = "NETWORK SHARE"+r.star(mining.ShareAfter)+", % BY "+strings.ToUpper(r.Economy.UnitName(2)), ""
	}
	scale := text.Of(text.In(text.Quiet, text.Pad(units, name)+text.Left("low", column)+text.Left("base", column)+text.Left("high", column)+
		strings.Repeat(" ", gap)+ends("0 %", mining.Exact(most)+" %", cells)))
	items[0].lines = append([]text.Line{scale.Fit(w)}, items[0].lines...)
	items[0].before++
	legend := " ─ low to high   ■ base   │ ┼ at " + r.linesNamed()
	if w < wideFigures {
		legend = " ─ range   ■ base   │ " + r.linesNamed()
	}
	last := &items[len(items)-1]
	last.lines = append(last.lines, text.Of(text.In(text.Quiet, legend)).Fit(w))
	return headed(heading(head, "", w), items)
}

// shareTold is a share of the network in words, with its numbers as they stand
// in the chart: "11.5 % (8.0 to 22.3)".
func shareTold(s mining.Range) string {
	if s.Low == s.High {
		return words.Cell(s.Value) + " %"
	}
	return words.Cell(s.Value) + " % (" + words.Cell(s.Low) + " to " + words.Cell(s.High) + ")"
}

// unitsName is a number of units in a chart; where they are chosen it says so.
func unitsName(units float64, chosen bool, w int) string {
	switch name := mining.Exact(units); {
	case chosen && w >= 10:
		return text.Pad(" "+name+" chosen", w)
	case chosen:
		return text.Pad("("+name+")", w)
	default:
		return text.Pad(" "+name, w)
	}
}

// linesNamed names the lines of the chart.
func (r *reckoned) linesNamed() string {
	parts := make([]string, len(r.thresholds))
	for i, t := range r.thresholds {
		parts[i] = mining.Exact(t.Percent) + " %"
	}
	return words.And(parts)
}

// ends puts two texts to both ends of w columns.
func ends(left, right string, w int) string {
	return left + strings.Repeat(" ", max(1, w-text.Width(left)-text.Width(right))) + right
}

// swung is how far one assumption alone moves a quantity, as it is shown.
type swung struct {
	id         string // of the assumption
	name, said string
	bar        bar
}

// swung lists that for a quantity, the greatest first; nothing of assumptions
// that move nothing.
func (r *reckoned) swung(swings []mining.Swing, base float64, say func(float64) string) []swung {
	least, most := min(0, base), max(0, base)
	for _, s := range swings {
		least, most = min(least, s.Low), max(most, s.High)
	}
	var lines []float64
	if least < 0 { // a loss: the bars begin with the greatest, and have a line at nothing
		lines = []float64{-least}
	}
	var list []swung
	for _, s := range swings {
		a := r.Economy.Assumption(s.Assumption)
		if s.Width() == 0 || a == nil {
			continue
		}
		name := a.Label()
		if r.Changed(a.ID) {
			name += mining.Mark
		}
		list = append(list, swung{s.Assumption, name, say(s.Low) + " to " + say(s.High), bar{s.Low - least, base - least, s.High - least, most - least, lines}})
	}
	return list
}

// swungColumns is the width of the names and of the numbers of a list.
func swungColumns(list []swung) (label, numbers int) {
	label, numbers = 19, 15
	for _, s := range list {
		name := strings.TrimSuffix(s.name, mining.Mark) // which stands in the gap
		label, numbers = max(label, text.Width(name)+3), max(numbers, text.Width(s.said)+1)
	}
	return label, numbers
}

// moved lists what moves a quantity of the table, and says which that is;
// nothing where none is asked for.
func (r *reckoned) moved(id string) (list []swung, of string) {
	if r == nil || id == "" {
		return nil, ""
	}
	for _, row := range r.rows(roomyFigures) {
		if row.id == id {
			return r.swung(r.Tornado(id), row.of.Value, row.say), row.name + ", " + r.dated()
		}
	}
	return nil, ""
}

// swingLines is one bar of the tornado, with its numbers; in two lines where
// there is no room for one.
func swingLines(name, said string, swing bar, w int) []text.Line {
	if w < wideFigures {
		return []text.Line{
			text.Ends(text.Plain(strings.TrimRight(name, " ")), text.Plain(strings.TrimLeft(said, " ")+" "), w),
			text.Plain("   " + swing.draw(w-4)),
		}
	}
	said = name + said + "   "
	return []text.Line{text.Plain(said + swing.draw(max(8, min(w-text.Width(said)-1, 50)))).Fit(w)}
}
