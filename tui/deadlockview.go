package tui

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"redline/model/stability"
	"redline/tui/stuck"
	"redline/tui/text"
	"redline/tui/words"
)

// deadlockPanel is Deadlock: every profile of positions under the terms and
// conditions at hand, and which of them hold. Walking it is looking; enter
// chooses the positions.
type deadlockPanel struct {
	setting   bool // the mark is on the concept, not in the table
	concept   stability.Concept
	r, c      int
	top, left int  // first row and column in sight
	walked    bool // the cell looked at was moved; until then it is the package's own
	down      int  // rows of the story above the panel
	most      int  // as far as that can go
	page      int
}

func (p *deadlockPanel) draw(sc *scene, w, h int, focused bool) drawn {
	d := drawn{title: "DEADLOCK" + text.Sep + "which positions hold, under these terms", col: 1}
	if said := sc.impasse.waiting(sc); said != "" {
		d.sayInstead(said, w, focused)
		return d
	}
	m := sc.impasse.model
	d.slot = itoa(len(m.Equilibria(p.concept))) + " of " + itoa(m.States) + " hold"
	g := newProfileGrid(sc)
	if !p.walked {
		p.r, p.c = g.place(sc.state.Configuration)
	}
	p.r, p.c = min(p.r, g.rows()-1), min(p.c, g.columns-1)
	d.lines = []text.Line{p.holdsIf(w, focused)}
	table, row := p.table(sc, g, w, max(3, h/2-3), focused)
	if !p.setting {
		d.row = len(d.lines) + row
	}
	d.lines = append(d.lines, table...)
	story := p.story(sc, g, w)
	p.page = max(1, h-len(d.lines))
	p.most = max(0, len(story)-p.page)
	p.down = min(p.down, p.most)
	if len(d.lines) < h {
		d.lines = append(d.lines, story[p.down:min(len(story), p.down+p.page)]...)
	}
	d.lines = d.lines[:min(len(d.lines), h)]
	return d
}

// holdsIf is the line of the concept.
func (p *deadlockPanel) holdsIf(w int, focused bool) text.Line {
	lead, open, shut := " ", " ", " "
	if p.setting && focused {
		lead = "►"
		if p.concept > stability.Nash {
			open = "‹"
		}
		if p.concept < stability.SEQ {
			shut = "›"
		}
	}
	said := p.concept.Words()
	if w < 76 && p.concept == stability.SEQ {
		said = "every gain will be answered"
	}
	l := text.Of(text.In(text.Text, lead+"holds if "),
		text.Span{Text: open, Hit: text.Hit{Panel: hitView, Index: 0, Part: -1}}, text.In(text.Text, text.Cut(said, w-22)),
		text.Span{Text: shut, Hit: text.Hit{Panel: hitView, Index: 0, Part: 1}}, text.In(text.Quiet, " ("+p.concept.Label()+")")).To(text.Hit{Panel: hitView}).Fit(w)
	l.Marked = p.setting && focused
	return l
}

// table is the table with its heads and legend, in at most h rows of cells; row
// is where the cell looked at stands.
func (p *deadlockPanel) table(sc *scene, g *profileGrid, w, h int, focused bool) (lines []text.Line, row int) {
	label := 0
	for r := range g.rows() {
		label = max(label, text.Width(p.rowName(g, r)))
	}
	label = min(label, 18)
	shown := max(1, min(g.columns, (w-label-4)/cellStride))
	p.left = scrollTo(p.left, p.c, shown, g.columns)
	lines = g.heads(p.left, shown, label, w)
	room := max(1, min(g.rows(), h))
	p.top = scrollTo(p.top, p.r, room, g.rows())
	hereR, hereC := g.place(sc.state.Configuration)
	for r := p.top; r < p.top+room; r++ {
		lead := " "
		if r == p.r && focused && !p.setting {
			lead, row = "►", len(lines)
		}
		l := text.Of(text.In(text.Text, lead+text.Pad(p.rowName(g, r), label)+" "))
		for c := p.left; c < p.left+shown; c++ {
			open, shut := " ", " "
			switch {
			case r == p.r && c == p.c:
				open, shut = "[", "]"
			case r == hereR && c == hereC:
				open, shut = "(", ")"
			}
			l = l.And(text.In(text.Strong, open), g.glyph(g.state(r, c), p.concept), text.In(text.Strong, shut))
			for k := len(l.Spans) - 3; k < len(l.Spans); k++ {
				l.Spans[k].Hit = text.Hit{Panel: hitView, Index: r + 1, Part: c}
			}
		}
		lines = append(lines, l.Fit(w))
	}
	return append(lines, g.legend(w)...), row
}

func (p *deadlockPanel) rowName(g *profileGrid, r int) string {
	if len(g.issues) == 0 {
		return ""
	}
	return g.s.Issues[g.issues[0]].OptionLabel(r)
}

// story says of the state looked at whether it holds and why, how it is reached
// from here, and on what preferences that rests.
func (p *deadlockPanel) story(sc *scene, g *profileGrid, w int) []text.Line {
	im := sc.impasse
	lines := []text.Line{{}}
	say := func(role text.Role, lead, said string) {
		lines = append(lines, text.Paragraph(role, lead, said, w-1)...)
	}
	s := g.state(p.r, p.c)
	if s < 0 {
		say(text.Text, " ", "[ ] cannot exist under these terms and conditions.")
		return lines
	}
	m := *im.model
	m.Today = im.state(sc.state.Configuration)
	say(text.Strong, " ", "[ ] "+m.Brief(s)+": "+stuck.VerdictOn(m.Joint(s))+".")
	for i := range m.Makers {
		for _, sentence := range m.Story(s, i) {
			say(text.Text, "   ", m.Names[i]+" "+sentence)
		}
	}
	if m.Today >= 0 && m.Today != s {
		say(text.Text, " ", "From ( ), "+lower(m.Route(s, m.Routes(m.Today, false), m.Routes(m.Today, true))))
	}
	lines = append(lines, text.Line{})
	say(text.Strong, " ", "WHAT EACH PARTY WANTS, most important first: the weakest evidence here")
	for _, party := range sc.s.Parties {
		var names []string
		for k, statement := range sc.s.Preferences[party.ID] {
			names = append(names, itoa(k+1)+" "+statement.Name)
		}
		if names == nil {
			names = []string{"nothing is known"}
		}
		say(text.Text, "   ", party.Name+": "+strings.Join(names, "; ")+".")
	}
	say(text.Quiet, " ", "A reading of the claims by whoever wrote the scenario, not the parties' own lists. Positions vary; terms and conditions stay as chosen.")
	return lines
}

func lower(sentence string) string {
	if sentence == "" {
		return sentence
	}
	return strings.ToLower(sentence[:1]) + sentence[1:]
}

func (p *deadlockPanel) do(x *Explorer, g gesture) tea.Cmd {
	if x.scene.impasse.waiting(x.scene) != "" {
		return nil
	}
	switch g {
	case enter:
		return p.choose(x)
	case pageDown:
		p.down = min(p.down+max(1, p.page-1), p.most)
	case pageUp:
		p.down = max(0, p.down-max(1, p.page-1))
	default:
		p.walk(newProfileGrid(x.scene), g)
	}
	return nil
}

func (p *deadlockPanel) walk(grid *profileGrid, g gesture) {
	if p.setting {
		switch {
		case g == down:
			p.setting = false
		case g == left && p.concept > stability.Nash:
			p.concept--
		case g == right && p.concept < stability.SEQ:
			p.concept++
		}
		return
	}
	r, c := p.r, p.c
	switch {
	case g == up && r == 0:
		p.setting = true
	case g == up:
		r--
	case g == down:
		r = min(r+1, grid.rows()-1)
	case g == left:
		c = max(0, c-1)
	case g == right:
		c = min(c+1, grid.columns-1)
	case g == home:
		r, c = 0, 0
	case g == end:
		r, c = grid.rows()-1, grid.columns-1
	}
	if r != p.r || c != p.c {
		p.r, p.c, p.walked, p.down = r, c, true, 0
	}
}

// choose makes the positions looked at those of the package at hand, as one
// step.
func (p *deadlockPanel) choose(x *Explorer) tea.Cmd {
	if p.setting {
		x.say("←→ choose in what sense positions hold; ↓ leads into the table.")
		return nil
	}
	g := newProfileGrid(x.scene)
	next := x.state()
	next.Configuration = g.configuration(p.r, p.c)
	var parts []string
	for _, i := range g.issues {
		is := &g.s.Issues[i]
		parts = append(parts, is.Label()+" → "+is.OptionLabel(next.Configuration.Option(i)))
	}
	cmd, changed := x.change(next, words.And(parts))
	if !changed {
		x.say("These are the positions at hand already.")
	}
	return cmd
}

func (p *deadlockPanel) hints(x *Explorer) []hint {
	if x.scene.impasse.waiting(x.scene) != "" {
		return nil
	}
	if p.setting {
		return []hint{{"←→", "change", "in what sense positions hold", "right"}, {"↓", "table", "into the table", "down"}}
	}
	hints := []hint{{"←→↑↓", "walk", "walk the profiles; nothing changes", "right"}, {"enter", "choose these", "choose the positions looked at", "enter"}}
	if p.down < p.most {
		hints = append(hints, hint{"pgdn", "what they want", "the rest of the story, and what each party wants", "pgdown"})
	}
	return hints
}

func (p *deadlockPanel) click(x *Explorer, hit text.Hit) tea.Cmd {
	if hit.Index == 0 {
		p.setting = true
		switch hit.Part {
		case -1:
			return p.do(x, left)
		case 1:
			return p.do(x, right)
		}
		return nil
	}
	again := !p.setting && p.r == hit.Index-1 && p.c == hit.Part && x.focused() == p
	p.setting, p.r, p.c, p.walked, p.down = false, hit.Index-1, hit.Part, true, 0
	if again {
		return p.choose(x)
	}
	return nil
}

// help explains the marked line.
func (p *deadlockPanel) help(sc *scene) string {
	if p.setting || sc.impasse.waiting(sc) != "" {
		return "Positions hold where no party has a reason to leave them. Not a forecast."
	}
	return "A party moves its own positions only. What it prefers is the weakest evidence."
}
