package tui

import (
	tea "charm.land/bubbletea/v2"

	"redline/tui/layout"
	"redline/tui/report"
	"redline/tui/text"
)

// exportCard lists what can be written to a file.
type exportCard struct {
	list
	subject *report.Subject
	items   []export
}

// openExport opens the list, of the package and the screen at hand. While
// predicting it waits, since most of it tells what blocks ([Explorer.withheld]
// keeps it from here).
func (x *Explorer) openExport() tea.Cmd {
	if _, ok := x.top().(*exportCard); ok {
		return nil
	}
	at := x.reportSubject()
	x.push(&exportCard{subject: at, items: exports(at, x.screenShown(), x.dark, &x.exporting)})
	return nil
}

func (p *exportCard) place() layout.Place { return layout.OverView }

func (p *exportCard) draw(_ *scene, w, h int, focused bool) drawn {
	p.step(0, len(p.items))
	d := drawn{title: "EXPORT" + text.Sep + "to a file", col: 1}
	name := 0
	for _, e := range p.items {
		name = max(name, text.Width(e.name))
	}
	lines := make([]text.Line, len(p.items))
	for k, e := range p.items {
		lead := " "
		if k == p.at && focused {
			lead = "►"
		}
		lines[k] = text.Ends(text.Of(text.In(text.Text, lead+" "+text.Pad(e.name, name)+"  "), text.In(text.Quiet, e.gloss)),
			text.Of(text.In(text.Quiet, " "+e.ext+" ")), w).To(text.Hit{Panel: hitCard, Index: k})
		lines[k].Marked = k == p.at && focused
	}
	foot := append([]text.Line{{}}, text.Paragraph(text.Quiet, " ", "Files go to the working directory. None is overwritten.", w-1)...)
	shown, slot, top := p.clip(lines, p.at, p.at, max(1, h-len(foot)))
	shown = append(shown, foot...)
	d.lines, d.slot, d.row = shown, slot, p.at-top
	d.lines = d.lines[:min(h, len(d.lines))]
	return d
}

func (p *exportCard) do(x *Explorer, g gesture) tea.Cmd {
	if g == enter && p.at < len(p.items) {
		return x.write(p.items[p.at], p.subject)
	}
	p.gesture(g, len(p.items))
	return nil
}

func (p *exportCard) hints(*Explorer) []hint {
	return []hint{{"↑↓", "what", "next thing to write", "down"}, {"enter", "write", "write it to a file", "enter"}}
}

func (p *exportCard) click(x *Explorer, hit text.Hit) tea.Cmd {
	return p.tap(x, p, hit)
}

func (p *exportCard) help(*scene) string {
	if p.at >= len(p.items) {
		return ""
	}
	e := &p.items[p.at]
	return e.name + ": " + e.gloss + "."
}
