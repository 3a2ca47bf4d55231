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
	if !focused {
		d.lines, d.slot, _ = p.clip(lines, -1, -1, h)
		return d
	}
	d.lines, d.slot, d.row = p.read(lines, marked, h)
	return d
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
