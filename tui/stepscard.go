package tui

import (
	tea "charm.land/bubbletea/v2"

	"redline/tui/layout"
	"redline/tui/text"
)

// stepsCard shows how something is worked out, line by line.
type stepsCard struct {
	list
	title string
	lines []string
	moves []swung // what moves the last of them; nothing where that is not told
	of    string  // what that is, and when
}

func (p *stepsCard) place() layout.Place { return layout.OverView }

func (p *stepsCard) draw(_ *scene, w, h int, focused bool) drawn {
	d := drawn{title: "ARITHMETIC" + text.Sep + p.title, row: -1, col: 1}
	p.step(0, len(p.lines))
	var lines []text.Line
	marked := passage{-1, -1, -1}
	for k, said := range p.lines {
		from := len(lines)
		for _, l := range text.Paragraph(text.Text, "   ", said, w-1) {
			lines = append(lines, l.To(text.Hit{Panel: hitCard, Index: k}))
		}
		if k == p.at {
			marked = passage{from, from, len(lines) - 1}
		}
	}
	moves := p.moved(w)
	if len(lines)+len(moves) > h {
		moves = nil
	}
	if !focused {
		d.lines, d.slot, _ = p.clip(lines, -1, -1, h)
	} else {
		d.lines, d.slot, d.row = p.read(lines, marked, h)
	}
	d.lines = append(d.lines, moves...)
	return d
}

// moved is what moves the result, for where there is room below the steps.
func (p *stepsCard) moved(w int) []text.Line {
	if len(p.moves) == 0 || w < wideFigures {
		return nil
	}
	lines := []text.Line{{}, heading("WHAT MOVES IT MOST", p.of+"; one at a time ", w)}
	label, numbers := swungColumns(p.moves)
	for _, s := range p.moves {
		lines = append(lines, swingLines(text.Pad("   "+s.name, label+2), text.Left(s.said, numbers), s.bar, w)...)
	}
	return append(lines, text.Of(text.In(text.Quiet, "   ─ lowest to highest   ■ as it is")).Fit(w))
}

func (p *stepsCard) do(_ *Explorer, g gesture) tea.Cmd {
	p.gesture(g, len(p.lines))
	return nil
}

func (p *stepsCard) hints(*Explorer) []hint {
	if len(p.lines) < 2 {
		return nil
	}
	return []hint{{"↑↓", "line", "next line", "down"}}
}

func (p *stepsCard) click(_ *Explorer, hit text.Hit) tea.Cmd {
	p.at = hit.Index
	return nil
}

func (p *stepsCard) help(*scene) string {
	return "From the central values; what comes from an edited assumption is marked *."
}
