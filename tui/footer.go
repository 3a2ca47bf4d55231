package tui

import (
	"slices"
	"strings"

	"redline/tui/text"
)

// messageRow shows one thing: an error or refusal, else the last change, else
// the help of the marked line.
func (x *Explorer) messageRow() text.Line {
	sc := x.scene
	var said string
	switch {
	case x.message != "":
		said = x.message
	case sc.first && x.slot == onChoose && len(x.cards) == 0 && x.chooser.at == 0:
		said = "Nothing here says what will happen. It says what stands in the way of what."
	default:
		said = x.helpOfLine()
	}
	role := text.Text
	if x.refusal {
		role = text.Strong
	}
	return text.Of(text.In(role, " "+text.Whole(said, x.width-1))).Fit(x.width)
}

// notice says one thing at several lengths, the longest first.
type notice []string

// within is the longest that fits into w columns, the shortest where none does.
func (n notice) within(w int) string {
	for _, said := range n {
		if text.Width(said) <= w {
			return said
		}
	}
	if len(n) == 0 {
		return ""
	}
	return n[len(n)-1]
}

// helpOfLine is what the focused panel says of its marked line; in CHOOSE the
// last change comes first.
func (x *Explorer) helpOfLine() string {
	p := x.focused()
	notice := x.notice.within(x.width - 1)
	if notice != "" && (p == panel(x.chooser)) {
		return notice
	}
	if h, ok := p.(helped); ok {
		return h.help(x.scene)
	}
	return notice
}

// entry is one key in the footer.
type entry struct{ keys, word, key string }

// footer is made from the keymap of the focused panel. Entries drop out from
// the right end of the middle until it fits.
func (x *Explorer) footer() text.Line {
	var here, middle, tail []entry
	for _, h := range x.hintsHere() {
		here = append(here, entry{h.keys, h.word, h.key})
	}
	here = x.presentEntries(here)
	t, ok := x.focused().(typing)
	typed := ok && t.typing()
	if !typed {
		middle, tail = x.footCommands()
	}
	if len(x.cards) > 0 && !typed && !slices.ContainsFunc(here, func(e entry) bool { return e.key == "esc" }) {
		here = append(here, entry{"esc", "back", "esc"})
	}
	middle = slices.DeleteFunc(middle, func(e entry) bool {
		return slices.ContainsFunc(here, func(h entry) bool { return h.key == e.key })
	})
	middle = append(here, middle...)
	if x.focused() == panel(x.chooser) {
		middle = later(middle, "space", "tab")
	}
	for len(middle) > 1 && footWidth(middle)+footWidth(tail)+1 > x.width {
		middle = middle[:len(middle)-1]
	}
	l := text.Plain(" ")
	for i, e := range append(middle, tail...) {
		if i > 0 {
			l = l.And(text.In(text.Text, "  "))
		}
		hit := text.Hit{Key: e.key}
		l = l.And(text.Span{Text: e.keys, Role: text.Strong, Hit: hit}, text.Span{Text: " " + e.word, Hit: hit})
	}
	return l.Fit(x.width)
}

// later moves an entry behind another that matters more where room is short.
func later(list []entry, key, behind string) []entry {
	at := slices.IndexFunc(list, func(e entry) bool { return e.key == key })
	to := slices.IndexFunc(list, func(e entry) bool { return e.key == behind })
	if at < 0 || to < at {
		return list
	}
	e := list[at]
	return slices.Insert(slices.Delete(list, at, at+1), to, e)
}

// footCommands are the commands that would do something now, by rank, and
// those that end the footer.
func (x *Explorer) footCommands() (middle, tail []entry) {
	ranked := slices.Clone(x.commands)
	slices.SortStableFunc(ranked, func(a, b command) int { return a.foot - b.foot })
	for i := range ranked {
		c := &ranked[i]
		if c.foot == 0 || (c.able != nil && !c.able(x)) || x.pointless(c) {
			continue
		}
		e := entry{c.shown(), c.word, c.keys[0]}
		if c.foot >= 99 {
			tail = append(tail, e)
		} else {
			middle = append(middle, e)
		}
	}
	return middle, tail
}

// pointless tells commands that would do nothing new on the card that is open.
func (x *Explorer) pointless(c *command) bool {
	if x.withheld(c) != "" || (x.hiding() && slices.ContainsFunc(c.keys, tellingKey)) {
		return true // there is nothing to see
	}
	if len(x.cards) == 0 && x.slot == onView && c.keys[0] == strings.ToLower(viewNames[x.view][:1]) {
		return true // the view is open already
	}
	if c.keys[0] == "tab" && x.present.projector {
		return true // it stands at the left
	}
	if c.keys[0] == lessonsKey && (x.learning.Running() < 0 || x.atLessons()) {
		return true // it stands in the footer while there is a lesson to open
	}
	if _, asks := x.focused().(*predictPanel); asks && (c.word == "panel" || c.word == "presets") {
		return true // tab goes to the other vote; one change is asked about at a time
	}
	if c.word == "sources" && !x.hasSources() {
		return true
	}
	switch x.top().(type) {
	case nil:
		return false
	case *presetsCard:
		return c.word == "presets" || c.word == "panel"
	}
	return c.word == "panel" || c.word == "presets"
}

func footWidth(list []entry) int {
	n := 0
	for _, e := range list {
		n += text.Width(e.keys) + 1 + text.Width(e.word) + 2
	}
	return n
}
