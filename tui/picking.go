package tui

import (
	"slices"

	"redline/model/compare"
	"redline/tui/text"
	"redline/tui/words"
)

// letterOf is the letter of the column that a pick has in Compare, empty where
// it has none.
func (sc *scene) letterOf(p pick) string {
	for k, c := range sc.contenders() {
		if c.same(p) || p.kind == pickHand && c.hand {
			return compare.Letter(k)
		}
	}
	return ""
}

// markOf is letterOf for lists outside Compare: nothing is marked there before
// something was picked.
func (sc *scene) markOf(p pick) string {
	if letter := sc.letterOf(p); letter != "" && sc.comparing.picks != nil {
		return letter
	}
	return " "
}

// togglePick puts a package into Compare, or takes it out, and says which ones
// are compared then. from is what is picked already where nothing was.
func (x *Explorer) togglePick(p pick, from []pick) {
	c := &x.comparing
	if c.picks == nil {
		c.picks, c.withHand = slices.Clone(from), true
	}
	at := slices.IndexFunc(c.picks, p.same)
	switch {
	case p.kind == pickHand:
		x.toggleHand()
	case at >= 0:
		c.picks = slices.Delete(c.picks, at, at+1)
	case len(c.picks) == compare.Most:
		x.say("Four are compared already; drop one first.")
		return
	default:
		c.picks = append(c.picks, p)
	}
	if len(c.picks) == 0 && !c.withHand {
		c.picks = nil
	}
	x.sayPicked()
}

// toggleHand adds the package at hand, or drops it.
func (x *Explorer) toggleHand() {
	c := &x.comparing
	sc := x.newScene()
	shown := slices.IndexFunc(sc.contenders(), func(c contender) bool { return c.hand })
	switch {
	case shown < 0:
		c.withHand = true
	case shown < len(c.picks):
		c.picks = slices.Delete(c.picks, shown, shown+1) // another pick is just the same
		c.withHand = false
	default:
		c.withHand = false
	}
}

// sayPicked says what Compare shows now.
func (x *Explorer) sayPicked() {
	if x.comparing.picks == nil {
		x.say("Nothing is picked; c compares the usual packages.")
		return
	}
	var names []string
	for k, c := range x.newScene().contenders() {
		names = append(names, compare.Letter(k)+" "+c.title)
	}
	said := "To compare: " + words.And(names) + "."
	switch {
	case text.Width(said) > x.width-2:
		said = words.Count(len(names), "package") + " to compare. c shows them."
	case text.Width(said) < x.width-18:
		said += " c shows them."
	}
	x.say(said)
}
