package tui

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"redline/tui/layout"
	"redline/tui/text"
)

// helpCard lists what the marks mean, the keys of the panel it was opened
// from, and the keys that work everywhere. Each key's line runs it.
type helpCard struct {
	list
	field field
	here  string // what the panel it was opened from is called
	keys  []keyHelp
	hits  []int // keys that match
}

// keyHelp is one key.
type keyHelp struct {
	show, help, key string
	here            bool
}

func newHelpCard(x *Explorer) *helpCard {
	p := &helpCard{field: newField(), here: " HERE, in " + x.hereName()}
	for _, h := range x.hintsHere() {
		p.keys = append(p.keys, keyHelp{h.keys, h.help, h.key, true})
	}
	for i := range x.commands {
		c := &x.commands[i]
		key := c.keys[0]
		if c.run == nil {
			key = ""
		}
		p.keys = append(p.keys, keyHelp{c.shown(), c.help, key, false})
	}
	p.keys = append(p.keys,
		keyHelp{"h j k l", "work like the arrows", "", false},
		keyHelp{"g G", "first, last line", "home", false})
	p.keys = append(p.keys, x.pagingHelp()...)
	return p
}

// hereName is what the panel with the focus is called on the screen.
func (x *Explorer) hereName() string {
	switch {
	case len(x.cards) > 0:
		return "the card behind"
	case x.slot == onChoose:
		return "CHOOSE"
	case x.slot == onEvidence:
		return "EVIDENCE"
	case x.viewPanel() != x.views[x.view]:
		return "the panel behind" // PREDICT, REVEAL
	}
	return strings.ToUpper(viewNames[x.view])
}

func (x *Explorer) openHelp() tea.Cmd {
	x.push(newHelpCard(x))
	return nil
}

func (p *helpCard) place() layout.Place { return layout.OverView }

func (p *helpCard) typing() bool { return true }

func (p *helpCard) typed(x *Explorer, msg tea.KeyPressMsg) tea.Cmd {
	before := p.field.value()
	cmd := p.field.typed(x, msg)
	if p.field.value() != before {
		p.at = 0
	}
	return cmd
}

const (
	helpSign = " type to search "
	helpHint = "enter runs "
)

// marksHelp explains the marks and the words.
var marksHelp = []string{
	" MARKS   × blocks  ~ strains  · takes no part, or clear  ≠ impossible",
	"         * changed since loading  = held  + NEW, - GONE just now",
	"         objects, hesitates, accepts: as documented, for these positions",
	"         Nothing here says what will happen, only what stands in the way.",
}

func (p *helpCard) draw(_ *scene, w, h int, focused bool) drawn {
	p.search()
	p.step(0, max(1, len(p.hits)))
	lines := []text.Line{text.Ends(p.field.line(helpSign, "", w-len(helpHint)), text.Of(text.In(text.Quiet, helpHint)), w)}
	if p.field.value() == "" {
		lines = append(lines, text.Line{})
		for _, m := range marksHelp {
			lines = append(lines, text.Plain(m).Fit(w))
		}
	}
	lines = append(lines, text.Line{})
	columns := max(1, min(3, w/38))
	keys, at := p.keyLines(w/columns, focused)
	rows := (len(keys) + columns - 1) / columns
	row := len(lines) + at%max(1, rows)
	for r := range rows {
		line := text.Line{}
		for k := r; k < len(keys); k += rows {
			line = line.And(keys[k].Spans...)
		}
		lines = append(lines, line)
	}
	if len(p.hits) == 0 {
		lines = append(lines, text.Plain(" No key does that. : finds everything else."))
	}
	first := row
	if p.at == 0 {
		first = 0
	}
	shown, slot, top := p.clip(lines, first, row, h)
	d := drawn{title: "HELP", slot: slot, lines: shown, row: 0, col: p.field.caret(helpSign, w-len(helpHint))}
	if top > 0 {
		d.row, d.col = row-top, at/max(1, rows)*(w/columns) // the field is out of sight
	}
	return d
}

// keyLines is every key that matches, under its heading, w columns wide; at is the
// place of the marked one.
func (p *helpCard) keyLines(w int, focused bool) (lines []text.Line, at int) {
	group, column := "", 10
	for _, i := range p.hits {
		column = max(column, text.Width(p.keys[i].show)+1)
	}
	for k, i := range p.hits {
		key := &p.keys[i]
		name := " EVERYWHERE"
		if key.here {
			name = p.here
		}
		if name != group {
			if group != "" {
				lines = append(lines, text.Line{}.Fit(w))
			}
			group = name
			lines = append(lines, text.Of(text.In(text.Strong, name)).Fit(w))
		}
		if k == p.at {
			at = len(lines)
		}
		lines = append(lines, p.keyRows(key, k, column, w, focused)...)
	}
	return lines, at
}

// keyRows is one key, in as many rows as what it does needs.
func (p *helpCard) keyRows(key *keyHelp, k, column, w int, focused bool) []text.Line {
	var lines []text.Line
	for i, row := range text.Wrap(key.help, max(8, w-column-3)) {
		lead := text.Pad("", column+3)
		switch {
		case i == 0 && k == p.at:
			lead = " ► " + text.Pad(key.show, column)
		case i == 0:
			lead = "   " + text.Pad(key.show, column)
		}
		l := text.Of(text.In(text.Strong, lead), text.In(text.Text, row)).Fit(w)
		for s := range l.Spans {
			l.Spans[s].Hit = text.Hit{Panel: hitCard, Index: k}
			if k == p.at && focused {
				l.Spans[s].Role = text.Marked
			}
		}
		lines = append(lines, l)
	}
	return lines
}

func (p *helpCard) search() {
	p.hits = p.hits[:0]
	for i, k := range p.keys {
		if p.field.matches(text.Words(k.show, k.help)) {
			p.hits = append(p.hits, i)
		}
	}
}

func (p *helpCard) do(x *Explorer, g gesture) tea.Cmd {
	if g != enter {
		p.gesture(g, len(p.hits))
		return nil
	}
	if len(p.hits) == 0 {
		return nil
	}
	key := p.keys[p.hits[p.at]].key
	if key == "" {
		x.say("These keys need no line of their own; press them.")
		return nil
	}
	x.pop()
	return x.press(key)
}

func (p *helpCard) hints(*Explorer) []hint {
	hints := []hint{{"↑↓", "move", "next line", "down"}, {"enter", "run", "run the marked line", "enter"}, {"esc", "close", "close", "esc"}}
	if len(p.hits) < 2 {
		return hints[2-len(p.hits):]
	}
	return hints
}

func (p *helpCard) click(x *Explorer, hit text.Hit) tea.Cmd {
	return p.tap(x, p, hit)
}

func (p *helpCard) help(*scene) string {
	return "Every line here runs with enter, as it does with its key."
}
