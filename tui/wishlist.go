package tui

import (
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"redline/model"
	"redline/tui/stuck"
	"redline/tui/text"
	"redline/tui/words"
)

// wishList is what each party wants, under the table of Deadlock: statements
// that can be picked up and moved, left out and taken in again.
type wishList struct {
	list
	on    bool     // it has the mark of the panel
	mark  wishItem // that it stands on; its rank does not count
	items []wishItem
	col   int // column of the marked item, as last drawn
}

// wishColumn is the least width of a column of the list.
const wishColumn = 36

// find puts the mark back on the item it was on.
func (l *wishList) find(sc *scene) {
	l.items = wishItems(sc.s, &sc.state)
	at := slices.IndexFunc(l.items, func(it wishItem) bool { return it.party == l.mark.party && it.statement == l.mark.statement })
	l.at = max(0, at)
	l.mark = l.items[l.at]
}

// lines lays the list out, the parties side by side where there is room; first
// and last are the rows of the marked item.
func (l *wishList) lines(sc *scene, c *carry, w int, focused bool) (lines []text.Line, first, last int) {
	l.find(sc)
	l.col = 1
	focused = focused && l.on
	lines = l.heading(sc, w, focused)
	first, last = 0, 0
	columns := max(1, min(len(sc.s.Parties), w/wishColumn))
	widths := l.widths(sc, columns, w)
	for p := 0; p < len(sc.s.Parties); p += columns {
		from, left := len(lines), 0
		for k := p; k < min(p+columns, len(sc.s.Parties)); k++ {
			block, a, b := l.block(sc, c, k, widths[k-p], focused)
			if a >= 0 {
				first, last, l.col = from+a, from+b, 1+left
			}
			for r, line := range block {
				if from+r == len(lines) {
					lines = append(lines, text.Line{})
				}
				row := &lines[from+r]
				*row = row.Fit(left).And(line.Spans...)
			}
			left += widths[k-p]
		}
	}
	for _, said := range l.notes(sc) {
		lines = append(lines, text.Paragraph(text.Quiet, " ", said, w-1)...)
	}
	if l.at == 0 {
		first, last = 0, 0
	}
	return lines, first, last
}

// widths are those of the columns: as wide as their longest line where all have
// room for that, else equal.
func (l *wishList) widths(sc *scene, columns, w int) []int {
	widths, sum := make([]int, columns), 0
	for p := range sc.s.Parties {
		widths[p%columns] = max(widths[p%columns], wishLeast, text.Width(sc.s.Parties[p].Name)+3)
	}
	for _, it := range l.items {
		if it.statement < 0 {
			continue
		}
		need := wishLead + text.Width(wishName(sc, it)) + 3
		for _, span := range sc.claimRefs(wishOf(sc, it).Claims) {
			need += text.Width(span.Text)
		}
		k := it.party % columns
		widths[k] = max(widths[k], need)
	}
	for _, n := range widths {
		sum += n
	}
	spare := (w - 1 - sum) / columns
	for k := range widths {
		if widths[k] += spare; spare < 0 {
			widths[k] = (w - 1) / columns
		}
	}
	return widths
}

// wishLead is what stands before the words of a statement: its rank. A column
// is never narrower than wishLeast.
const (
	wishLead  = 5
	wishLeast = 20
)

func wishOf(sc *scene, it wishItem) *model.Statement {
	return &sc.s.Preferences[sc.s.Parties[it.party].ID][it.statement]
}

func wishName(sc *scene, it wishItem) string {
	if it.rank < 0 {
		return wishOf(sc, it).Name + " (left out)"
	}
	return wishOf(sc, it).Name
}

// notes say what the list rests on.
func (l *wishList) notes(sc *scene) []string {
	notes := []string{stuck.Weakest}
	if said := stuck.Edited(len(sc.state.Wishes)); said != "" {
		notes = append(notes, said+" * marks what stands elsewhere than in the file.")
	}
	return notes
}

func (l *wishList) heading(sc *scene, w int, focused bool) []text.Line {
	said := "WHAT EACH PARTY WANTS"
	more := text.Sep + "the weakest evidence here"
	if n := len(sc.state.Wishes); n > 0 {
		said += text.Sep + itoa(n) + " edited"
	}
	if first := ", most important first"; text.Width(said+first+more)+2 <= w {
		more = first + more
	}
	line := text.Of(text.In(text.Strong, " "+said), text.In(text.Text, more)).To(text.Hit{Panel: hitView, Index: wishHit, Part: 0})
	if focused && l.at == 0 {
		line.Spans = mark(line.Spans)
		line = line.Fit(w)
		line.Marked = true
	}
	return []text.Line{line}
}

// wishHit is the index of hits on the list; their part is the item.
const wishHit = -1

// block is one party's list in w columns, with the rows of the marked item, -1
// where that is not in it.
func (l *wishList) block(sc *scene, c *carry, party, w int, focused bool) (lines []text.Line, first, last int) {
	first, last = -1, -1
	for k, it := range l.items {
		if it.party != party {
			continue
		}
		item := l.item(sc, c, it, w)
		marked := k == l.at && focused
		for r := range item {
			item[r] = item[r].Fit(w)
			for s := range item[r].Spans {
				span := &item[r].Spans[s]
				if span.Hit == (text.Hit{}) {
					span.Hit = text.Hit{Panel: hitView, Index: wishHit, Part: k}
				}
				if marked && r == 0 {
					span.Role = text.Marked
				}
			}
		}
		if k == l.at && l.on {
			first, last = len(lines), len(lines)+len(item)-1
			if focused {
				item[0].Spans = mark(item[0].Spans)
			}
		}
		lines = append(lines, item...)
	}
	if len(sc.s.Preferences[sc.s.Parties[party].ID]) == 0 {
		lines = append(lines, text.Plain("   nothing is known"))
	}
	return lines, first, last
}

// item is one line of a list, or more where its words need them.
func (l *wishList) item(sc *scene, c *carry, it wishItem, w int) []text.Line {
	party := &sc.s.Parties[it.party]
	if it.statement < 0 {
		return []text.Line{text.Of(text.In(text.Strong, " "+text.Cut(party.Name, w-2)))}
	}
	statement := wishOf(sc, it)
	lead, said := "  ", text.Left(itoa(it.rank+1), 2)
	if it.rank != it.statement {
		lead = " *"
	}
	switch {
	case c != nil && c.party == it.party && c.statement == it.statement:
		said = "↑↓" // it is carried
	case it.rank < 0:
		said = " -"
	}
	lines := text.Paragraph(text.Text, lead+said+" ", wishName(sc, it), w-2)
	end := &lines[len(lines)-1]
	claims := sc.claimRefs(statement.Claims)
	width := 0
	for _, span := range claims {
		width += text.Width(span.Text)
	}
	if len(claims) > 0 && end.Width()+2+width <= w-1 {
		*end = end.And(text.In(text.Text, "  ")).And(claims...)
		return lines
	}
	if len(claims) == 0 {
		return lines
	}
	return append(lines, wrapSpans("     ", claims, w-1)...)
}

// move moves the statement within its list.
func (c *carry) move(g gesture) {
	at := slices.Index(c.order, c.statement)
	to := at
	switch g {
	case up:
		to--
	case down:
		to++
	case home:
		to = 0
	case end:
		to = len(c.order) - 1
	}
	to = max(0, min(to, len(c.order)-1))
	c.order = slices.Insert(slices.Delete(c.order, at, at+1), to, c.statement)
}

// doWish carries out a gesture in the list.
func (p *deadlockPanel) doWish(x *Explorer, g gesture) tea.Cmd {
	l := &p.wishes
	if len(l.items) == 0 {
		l.find(x.scene)
	}
	it := l.items[min(l.at, len(l.items)-1)]
	switch {
	case p.carry != nil && (g == spaceBar || g == enter):
		return x.putDown()
	case p.carry != nil:
		p.carry.move(g)
	case (g == up && l.at == 0) || g == pageUp:
		l.on = false
	case g == backspace:
		return x.wishAsGiven(it)
	case it.statement < 0 && (g == enter || g == spaceBar || g == left || g == right):
		x.say("This is a heading; ↓ leads to what stands under it.")
	case g == enter:
		x.push(newEvidenceCard(wishSubject(it.party, it.statement)))
	case g == left || g == right:
		return x.toggleWish(it, g == right)
	case g == spaceBar:
		p.pickUp(x, it)
	default:
		l.gesture(g, len(l.items))
		l.mark = l.items[l.at]
	}
	return nil
}

func (p *deadlockPanel) pickUp(x *Explorer, it wishItem) {
	if it.rank < 0 {
		x.say("It is left out; → takes it in again.")
		return
	}
	st := x.session.State()
	order := st.Order(x.scene.s, x.scene.s.Parties[it.party].ID)
	if len(order) < 2 {
		x.say("It is the only one; there is nothing to move it past.")
		return
	}
	p.carry = &carry{it.party, it.statement, order}
	x.say("Picked up: ↑↓ move it, and the table follows; space puts it down, esc back.")
}

// wishHints say what the keys do in the list.
func (p *deadlockPanel) wishHints(x *Explorer) []hint {
	if p.carry != nil {
		return []hint{{"↑↓", "move it", "move the statement; the table follows", "down"}, {"space", "put it down", "put it down here, as one step", "space"}, {"esc", "put it back", "put it back where it was", "esc"}}
	}
	it := p.wishes.mark
	hints := []hint{{"↑↓", "wish", "next wish or party", "down"}}
	if it.statement >= 0 && it.party >= 0 {
		if it.rank >= 0 {
			hints = append(hints, hint{"space", "pick up", "pick the wish up, to move it", "space"}, hint{"←", "leave out", "leave the wish out", "left"})
		} else {
			hints = append(hints, hint{"→", "take in", "take the wish in again", "right"})
		}
	}
	if p.hasSources(x.scene) {
		hints = append(hints, hint{"enter", "sources", "the claims behind the wish", "enter"})
	}
	if p.asGiven(x, it) {
		hints = append(hints, hint{"backspace", "as given", "as the file has it: one wish, a party's or all", "backspace"})
	}
	return append(hints, hint{x.scene.pageKey(false), "table", "back to the table", "ctrl+u"})
}

// hasSources tells whether claims stand behind the marked wish.
func (p *deadlockPanel) hasSources(sc *scene) bool {
	it := p.wishes.mark
	return p.wishes.on && it.party >= 0 && it.statement >= 0 && len(sc.s.Preferences[sc.s.Parties[it.party].ID][it.statement].Claims) > 0
}

// asGiven tells whether there is anything to give back at the mark.
func (p *deadlockPanel) asGiven(x *Explorer, it wishItem) bool {
	st := x.session.State()
	if it.party < 0 {
		return len(st.Wishes) > 0
	}
	id := x.scene.s.Parties[it.party].ID
	_, edited := st.Wishes[id]
	if !edited || it.statement < 0 {
		return edited
	}
	order := st.Order(x.scene.s, id)
	return !slices.Equal(order, stuck.Restored(order, it.statement))
}

// wishHelp says what the marked wish is.
func (p *deadlockPanel) wishHelp(sc *scene) string {
	it := p.wishes.mark
	switch {
	case p.carry != nil:
		return "Picked up: ↑↓ move it, and the table follows; space puts it down, esc back."
	case it.party < 0 || it.party >= len(sc.s.Parties):
		return "An earlier wish outweighs all later ones together. Yours to reorder; u undoes."
	case it.statement < 0:
		return words.Upper(sc.s.Parties[it.party].Name) + ": what it would have true, most important first. A reading, not its own list."
	case it.rank < 0:
		return "Left out: it counts for nothing. → takes it in again."
	}
	said := sc.s.Preferences[sc.s.Parties[it.party].ID][it.statement]
	if len(said.Claims) == 0 {
		return "No claim stands behind this wish."
	}
	return "A reading of " + strings.Join(said.Claims, ", ") + "; enter shows. space picks it up."
}
