package tui

import (
	"slices"

	"redline/tui/text"
)

// Widths from which the table of options stands beside the counts of Space, and
// below which an option has no room for its issue on the same line.
const (
	spaceBeside = 70
	spaceNarrow = 40
)

// drawBeside draws the counts at the left and every option at the right. Each
// column scrolls for itself.
func (p *spacePanel) drawBeside(sc *scene, d *drawn, w, h int, focused bool) {
	right := w/2 + 1
	if right < spaceNarrow {
		right -= 2 // the counts are the longer ones
	}
	widths := [2]int{w - right - 1, right}
	counts, options := p.answers(sc, widths[0]), p.options(sc, widths[1])
	options[0].lines = options[0].lines[1:] // no blank line at the top
	p.listed = len(counts)
	p.items = slices.Concat(counts, options)
	p.step(0, len(p.items))
	var columns [2][]text.Line
	for c, items := range [][]spaceItem{counts, options} {
		from := c * p.listed
		holds := focused && p.at >= from && p.at < from+len(items)
		lines, marked := p.column(items, from, holds)
		if !holds {
			p.tops[c] = max(0, min(p.tops[c], len(lines)-h))
			columns[c] = lines[p.tops[c]:min(len(lines), p.tops[c]+h)]
			if d.slot == "" {
				d.slot = more(p.tops[c], len(lines)-p.tops[c]-len(columns[c]))
			}
			continue
		}
		p.top = p.tops[c]
		columns[c], d.slot, d.row = p.read(lines, marked, h)
		p.tops[c], d.col = p.top, 1+c*(widths[0]+1)
	}
	for k := range max(len(columns[0]), len(columns[1])) {
		row := text.Line{}
		for c := range columns {
			l := text.Line{}
			if k < len(columns[c]) {
				l = columns[c][k]
			}
			row = row.And(apart(l.Fit(widths[c])).Spans...)
			if c == 0 {
				row = row.And(text.In(text.Text, " "))
			}
		}
		d.lines = append(d.lines, row)
	}
}

// column is the lines of some items, the first of which has the number from,
// and where the marked one stands if it is among them.
func (p *spacePanel) column(items []spaceItem, from int, holds bool) (lines []text.Line, marked passage) {
	for k, item := range items {
		first := len(lines)
		for _, l := range item.lines {
			lines = append(lines, l.To(text.Hit{Panel: hitView, Index: from + k}))
		}
		if holds && from+k == p.at {
			for first < len(lines)-1 && len(lines[first].Spans) == 0 {
				first++
			}
			marked = passage{first, len(lines) - len(item.body()), len(lines) - 1}
		}
	}
	return lines, marked
}

// apart is a line whose spans have its look and its hit, to stand beside others.
func apart(l text.Line) text.Line {
	l.Spans = slices.Clone(l.Spans)
	for i := range l.Spans {
		s := &l.Spans[i]
		if l.Marked {
			s.Role = text.Marked
		}
		if s.Hit == (text.Hit{}) {
			s.Hit = l.Hit
		}
	}
	l.Marked = false
	return l
}

// cross goes from one column to the other, to the line in sight beside.
func (p *spacePanel) cross(toOptions bool) {
	switch {
	case p.listed == 0 || toOptions == (p.at >= p.listed):
	case toOptions:
		p.at, p.in, p.most = p.listed, 0, 0
	default:
		p.at, p.in, p.most = 0, 0, 0
	}
}
