package tui

import (
	tea "charm.land/bubbletea/v2"

	"redline/tui/layout"
	"redline/tui/stuck"
	"redline/tui/text"
)

// termsCard explains the words of the theory, a line each.
type termsCard struct{ list }

func (x *Explorer) openTerms() tea.Cmd {
	x.replaceCard(&termsCard{})
	return nil
}

func (p *termsCard) place() layout.Place { return layout.OverView }

func (p *termsCard) draw(_ *scene, w, h int, focused bool) drawn {
	p.step(0, len(stuck.Terms()))
	lines, first, row := p.lines(w, focused, true, false)
	if len(lines) > h {
		lines, first, row = p.lines(w, focused, false, w < termsWide)
	}
	if len(lines) > h {
		lines, first, row = p.lines(w, focused, false, false)
	}
	shown, slot, top := p.clip(lines, first, row, h)
	return drawn{title: "TERMS", slot: slot, lines: shown, row: row - top, col: 1}
}

// termsWide is from where on what is said of a term fits beside its name.
const termsWide = 78

// lines are the terms, with the sentence more of each, and with what is said under
// the name rather than beside it, where that is asked for; first and row are those
// of the marked one.
func (p *termsCard) lines(w int, focused, more, under bool) (lines []text.Line, first, row int) {
	terms := stuck.Terms()
	name := 0
	for _, t := range terms {
		name = max(name, text.Width(t.Name))
	}
	if under {
		name = 2
	}
	lines = []text.Line{text.Of(text.In(text.Strong, " The words of the theory")), {}}
	for k, t := range terms {
		if k == p.at {
			row = len(lines)
		}
		said := text.Paragraph(text.Text, " "+text.Pad("", name)+"  ", t.Says, w-1)
		if under {
			said = append([]text.Line{text.Of(text.In(text.Strong, " "+t.Name))}, said...)
		}
		for r, l := range said {
			if r == 0 && !under {
				l.Spans[0] = text.In(text.Strong, " "+text.Pad(t.Name, name)+"  ")
			}
			l = l.Fit(w).To(text.Hit{Panel: hitCard, Index: k})
			if l.Marked = k == p.at && focused && r == 0; l.Marked {
				l.Spans = mark(l.Spans)
			}
			lines = append(lines, l)
		}
		if more {
			for _, l := range text.Paragraph(text.Quiet, " "+text.Pad("", name)+"  ", t.More, w-1) {
				lines = append(lines, l.To(text.Hit{Panel: hitCard, Index: k}))
			}
			lines = append(lines, text.Line{})
		}
	}
	if !more {
		lines = append(lines, text.Line{})
	}
	lines = append(lines, text.Paragraph(text.Quiet, " ", "After the graph model for conflict resolution (Fang, Hipel and Kilgour). "+stuck.Weakest, w-1)...)
	if first = row; p.at == 0 {
		first = 0
	}
	return lines, first, row
}

func (p *termsCard) do(_ *Explorer, g gesture) tea.Cmd {
	p.gesture(g, len(stuck.Terms()))
	return nil
}

func (p *termsCard) hints(*Explorer) []hint {
	return []hint{{"↑↓", "term", "next term", "down"}}
}

func (p *termsCard) click(_ *Explorer, hit text.Hit) tea.Cmd {
	p.at = hit.Index
	return nil
}

// help says a sentence more of the marked term.
func (p *termsCard) help(*scene) string { return stuck.Terms()[p.at].More }

// foundTerms is every term, to be found by its words.
func (x *Explorer) foundTerms() []found {
	var items []found
	if x.views[deadlockView] == nil {
		return nil
	}
	for k, t := range stuck.Terms() {
		items = append(items, found{kind: "term", label: t.Name + ": " + t.Says, words: t.More, run: func(x *Explorer) tea.Cmd {
			p := &termsCard{}
			p.at = k
			x.push(p)
			return nil
		}})
	}
	return items
}
