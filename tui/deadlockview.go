package tui

import (
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"redline/model/mining"
	"redline/model/stability"
	"redline/tui/session"
	"redline/tui/stuck"
	"redline/tui/text"
	"redline/tui/words"
)

// deadlockPanel is Deadlock: every profile of positions under the terms and
// conditions at hand, which of them hold, and what each party wants. Walking it
// is looking; enter chooses the positions.
type deadlockPanel struct {
	setting   bool // the mark is on the concept, not in the table
	concept   stability.Concept
	r, c      int
	top, left int // first row and column in sight
	rows      int // rows and columns in sight
	shown     int
	walked    bool // the cell looked at was moved; until then it is the package's own
	down      int  // rows of the story above the panel
	most      int  // as far as that can go
	page      int
	wishes    wishList
	carry     *carry // the statement picked up, nil where none is
}

func (p *deadlockPanel) draw(sc *scene, w, h int, focused bool) drawn {
	d := drawn{title: p.title(sc, w), col: 1}
	if len(sc.s.Preferences) == 0 {
		p.wishes.on = false
	}
	said := sc.impasse.waiting(sc)
	switch {
	case said != "" && !p.wishes.on:
		d.sayInstead(said, w, focused)
	case said != "":
		d.lines = text.Paragraph(text.Text, " ", said, w-1)
		p.under(sc, &d, nil, w, h, focused)
	default:
		p.drawTable(sc, &d, w, h, focused)
	}
	d.lines = d.lines[:min(len(d.lines), h)]
	return d
}

// title says how many lists of wishes are edited.
func (p *deadlockPanel) title(sc *scene, w int) string {
	title := "DEADLOCK"
	switch n := len(sc.state.Wishes); {
	case n > 0 && w < 50:
		title += text.Sep + "wishes edited"
	case n > 0:
		title += text.Sep + words.Count(n, "wish list") + " edited"
	}
	switch {
	case w < 50:
		return title // how many hold stands beside it
	case w < 72:
		return title + text.Sep + "which positions hold"
	}
	return title + text.Sep + "which positions hold, under these terms"
}

// holding is how many profiles hold of how many: "128 of 2,187".
func (p *deadlockPanel) holding(m *stuck.Model) string {
	return mining.Grouped(itoa(len(m.Equilibria(p.concept)))) + " of " + mining.Grouped(itoa(m.States))
}

// drawTable draws the concept, the table, and what is told under it.
func (p *deadlockPanel) drawTable(sc *scene, d *drawn, w, h int, focused bool) {
	m := sc.impasse.model
	d.slot = p.holding(m) + " hold"
	g := newProfileGrid(sc)
	if !p.walked {
		p.r, p.c = g.place(sc.state.Configuration)
	}
	p.r, p.c = min(p.r, g.rows()-1), min(p.c, g.columns-1)
	d.lines = []text.Line{p.holdsIf(m, w, focused)}
	table, row := p.table(sc, g, w, max(3, h/2-3), focused)
	if !p.setting {
		d.row = len(d.lines) + row
	}
	legend := g.legend(p, w)
	d.lines = append(d.lines, table...)
	wants, _, _ := p.wishes.lines(sc, p.carry, w, false)
	story := p.story(sc, g, w, true)
	if len(d.lines)+len(legend)+len(story)+1+len(wants) > h {
		story = p.story(sc, g, w, false)
	}
	if p.wishes.on && len(d.lines)+len(legend)+len(story)+1+len(wants) > h {
		// The table stays in sight, and as much of the rest as there is room for.
		p.under(sc, d, upTo(sc, append(legend, story...), h-len(d.lines)-1-len(wants), w), w, h, focused)
		return
	}
	p.under(sc, d, append(legend, story...), w, h, focused)
}

// upTo is the first n of some lines, the last of which says that more follow;
// none where there is not room for some.
func upTo(sc *scene, lines []text.Line, n, w int) []text.Line {
	switch {
	case n >= len(lines):
		return lines
	case n < 3:
		return nil
	}
	return append(lines[:n-1:n-1], text.Of(text.In(text.Quiet, " ▼ "+itoa(len(lines)-n+1)+" more; "+sc.pageKey(false)+" leads back.")).Fit(w))
}

// under draws the story, and the list of what each party wants below it, or as
// much of them as there is room for.
func (p *deadlockPanel) under(sc *scene, d *drawn, story []text.Line, w, h int, focused bool) {
	wants, first, last := p.wishes.lines(sc, p.carry, w, focused)
	room := h - len(d.lines)
	if !p.wishes.on {
		p.read(sc, d, story, wants, room, w)
		return
	}
	d.lines = append(d.lines, story...)
	if story != nil {
		d.lines = append(d.lines, text.Line{})
	}
	d.lines = append(d.lines, wants[0]) // the heading stays: it says how little is known
	from := len(d.lines)
	shown, _, top := p.wishes.clip(wants[1:], first-1, last-1, max(1, h-from))
	d.lines = append(d.lines, shown...)
	d.row, d.col = from+first-1-top, p.wishes.col
}

// leastWants is how many rows of the list are worth showing without the rest.
const leastWants = 5

// read shows a part of the story; the list follows where all of that is in
// sight, or as much of it as there is room for.
func (p *deadlockPanel) read(sc *scene, d *drawn, story, wants []text.Line, room, w int) {
	all := story
	if len(story)+1+leastWants < room {
		follows := wants
		if n := room - len(story) - 1; n < len(wants) {
			rest := text.Of(text.In(text.Quiet, " ▼ "+itoa(len(wants)-n+1)+" more with "+sc.pageKey(true)+", yours to reorder")).Fit(w)
			follows = slices.Concat(wants[:n-1], []text.Line{rest})
		}
		all = append(append(story[:len(story):len(story)], text.Line{}), follows...)
	}
	if p.page = max(1, room); len(all) > room || len(all) == len(story) {
		p.page = max(1, room-1) // the last row says what follows
	}
	p.most = max(0, len(all)-p.page)
	p.down = min(p.down, p.most)
	then := "what each party wants"
	if w < 50 {
		then = "wishes"
	}
	to := min(len(all), p.down+p.page)
	d.lines = append(d.lines, all[p.down:to]...)
	switch {
	case len(all) != len(story) || room < 2:
	case to < len(all):
		d.lines = append(d.lines, text.Of(text.In(text.Quiet, " ▼ "+itoa(len(all)-to)+" more with "+sc.pageKey(true)+", then "+then)).Fit(w))
	default:
		d.lines = append(d.lines, text.Of(text.In(text.Quiet, " ▼ "+sc.pageKey(true)+": "+then+", yours to reorder")).Fit(w))
	}
}

// holdsIf is the line of the concept, with how many hold under each where there
// is room.
func (p *deadlockPanel) holdsIf(m *stuck.Model, w int, focused bool) text.Line {
	lead, open, shut, holds := " ", " ", " ", "holds if "
	if w < 50 {
		holds = "" // its words have to do
	}
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
	if w < 80 && p.concept == stability.SEQ {
		said = "every gain will be answered"
	}
	l := text.Of(text.In(text.Text, lead+holds),
		text.Span{Text: open, Hit: text.Hit{Panel: hitView, Index: 0, Part: -1}}, text.In(text.Text, text.Cut(said, w-14-len(holds))),
		text.Span{Text: shut, Hit: text.Hit{Panel: hitView, Index: 0, Part: 1}}, text.In(text.Quiet, " ("+p.concept.Label()+")"))
	also := "  also: "
	for _, c := range stability.AllConcepts {
		if c != p.concept {
			also += c.Label() + " " + itoa(len(m.Equilibria(c))) + "  "
		}
	}
	if count := "  " + p.holding(m) + " "; l.Width()+text.Width(also) <= w {
		l = text.Ends(l, text.Of(text.In(text.Quiet, strings.TrimSuffix(also, " "))), w)
	} else if l.Width()+text.Width(count) <= w {
		l = text.Ends(l, text.Plain(count), w)
	}
	l = l.To(text.Hit{Panel: hitView}).Fit(w)
	l.Marked = p.setting && focused
	return l
}

// table is the table with its heads, in at most h rows of cells; row is where
// the cell looked at stands.
func (p *deadlockPanel) table(sc *scene, g *profileGrid, w, h int, focused bool) (lines []text.Line, row int) {
	label := g.labels(w)
	sh := g.shape(p.left, p.c, w-label-3)
	p.left, p.shown = sh.left, sh.columns
	lines = g.heads(&sh, label, w)
	names := g.rowNames(label)
	room := max(1, min(g.rows(), h))
	p.top, p.rows = scrollTo(p.top, p.r, room, g.rows()), room
	hereR, hereC := g.place(sc.state.Configuration)
	for r := p.top; r < p.top+room; r++ {
		lead := " "
		if r == p.r && focused && !p.setting && !p.wishes.on {
			lead, row = "►", len(lines)
		}
		l := text.Of(text.In(text.Text, lead+text.Pad(names[r], label)+" "))
		for c := sh.left; c < sh.left+sh.columns; c++ {
			open, shut := " ", " "
			switch {
			case r == p.r && c == p.c:
				open, shut = "[", "]"
			case r == hereR && c == hereC:
				open, shut = "(", ")"
			}
			cell := []text.Span{text.In(text.Strong, open), g.glyph(g.state(r, c), p.concept), text.In(text.Strong, shut)}
			for k := range cell {
				cell[k].Hit = text.Hit{Panel: hitView, Index: r + 1, Part: c}
				if lead == "►" && c == p.c {
					cell[k].Role = text.Marked
				}
			}
			l = l.And(cell...)
			if gap := sh.width(c) - len(cell); gap > 0 {
				l = l.And(text.In(text.Text, strings.Repeat(" ", gap)))
			}
		}
		lines = append(lines, l.Fit(w))
	}
	return lines, row
}

// lookedAt is the state of the cell looked at, -1 where that is impossible.
func (p *deadlockPanel) lookedAt(im *impasse, st *session.State) int {
	if !p.walked {
		return im.state(st.Configuration)
	}
	g := profileGridOf(im)
	return g.state(min(p.r, g.rows()-1), min(p.c, g.columns-1))
}

// story says of the state looked at whether it holds and why, how it is reached
// from here, and what would have to change for it to hold. In an airy one a blank
// row follows what is told of the parties.
func (p *deadlockPanel) story(sc *scene, g *profileGrid, w int, airy bool) []text.Line {
	im := sc.impasse
	lines := []text.Line{{}}
	s := g.state(p.r, p.c)
	if s < 0 {
		return append(lines, text.Paragraph(text.Text, " ", "[ ] cannot exist under these terms and conditions.", w-1)...)
	}
	all := im.model.Gist(s)
	switch t := sc.tale(s, p.concept); {
	case t != nil:
		all = slices.Concat(t.Said, t.Sturdy(s))
	case sc.replayed && im.model.States <= smallProfiles:
		all = im.model.Account(s, nil)
	case !sc.replayed:
		all = append(all, stuck.Said{Text: "Working out why, the way there, and what would have to change."})
	}
	for k, said := range all {
		if airy && k > 0 && all[k-1].Name != "" && said.Name == "" {
			lines = append(lines, text.Line{})
		}
		switch {
		case said.Title:
			lines = append(lines, text.Paragraph(text.Strong, " [ ] ", said.Text, w-1)...)
		case said.Party:
			party := text.Paragraph(text.Text, "   ", said.Text, w-1)
			lines = append(append(lines, named(party[0], said.Name)), party[1:]...)
		default:
			lines = append(lines, text.Paragraph(text.Text, " ", said.Text, w-1)...)
		}
	}
	return lines
}

// named makes the name that a paragraph begins with stand out, where it stands in
// its first row as a whole.
func named(l text.Line, name string) text.Line {
	said, last := name+" ", len(l.Spans)-1
	if rest, ok := strings.CutPrefix(l.Spans[last].Text, said); ok && name != "" {
		role := l.Spans[last].Role
		return text.Of(l.Spans[:last]...).And(text.In(text.Strong, name), text.In(role, " "+rest))
	}
	return l
}

// tale is what more is told of a state; nil while that is worked out.
func (sc *scene) tale(s int, c stability.Concept) *stuck.Tale {
	t := sc.told
	if t == nil || !t.ready || t.impasse != sc.impasse.key || t.to != s || t.concept != c {
		return nil
	}
	tale := t.Tale
	tale.Robust = sc.impasse.robust.counts
	return &tale
}

func (p *deadlockPanel) do(x *Explorer, g gesture) tea.Cmd {
	if p.wishes.on {
		return p.doWish(x, g)
	}
	if x.scene.impasse.waiting(x.scene) != "" {
		return nil
	}
	switch {
	case g == enter && p.setting:
		return x.openTerms()
	case g == enter:
		return p.choose(x)
	case g == pageDown && p.down < p.most:
		p.down = min(p.down+max(1, p.page-1), p.most)
	case g == pageDown:
		p.wishes.on, p.setting, p.down = true, false, 0
	case g == pageUp:
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
	if p.wishes.on {
		return p.wishHints(x)
	}
	if x.scene.impasse.waiting(x.scene) != "" {
		return nil
	}
	if p.setting {
		return []hint{{"←→", "change", "in what sense positions hold", "right"}, {"enter", "what the words mean", "the words of the theory, a line each", "enter"}, {"↓", "table", "into the table", "down"}}
	}
	down := x.scene.pageKey(true)
	hints := []hint{{"←→↑↓", "walk", "walk the profiles; nothing changes", "right"}, {"enter", "choose these", "choose the positions looked at", "enter"}}
	if p.down < p.most {
		return append(hints, hint{down, "read on", "the rest of the story, then what each party wants", "ctrl+d"})
	}
	return append(hints, hint{down, "what they want", "what each party wants, to be reordered", "ctrl+d"})
}

func (p *deadlockPanel) click(x *Explorer, hit text.Hit) tea.Cmd {
	if hit.Index == wishHit {
		return p.clickWish(x, hit.Part)
	}
	p.wishes.on = false
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

// clickWish marks a wish; on the marked one it does what enter does.
func (p *deadlockPanel) clickWish(x *Explorer, at int) tea.Cmd {
	l := &p.wishes
	l.find(x.scene)
	if at >= len(l.items) {
		return nil
	}
	again := l.on && l.at == at
	l.on, p.setting, l.at, l.mark = true, false, at, l.items[at]
	if again && l.mark.statement >= 0 {
		return p.doWish(x, enter)
	}
	return nil
}

// help explains the marked line.
func (p *deadlockPanel) help(sc *scene) string {
	switch {
	case p.wishes.on:
		return p.wishHelp(sc)
	case p.setting || sc.impasse.waiting(sc) != "":
		return "Positions hold where no party has a reason to leave them. Not a forecast."
	}
	return "What parties prefer is the weakest evidence; each moves its own positions."
}
