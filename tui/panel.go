package tui

import (
	"strconv"

	tea "charm.land/bubbletea/v2"

	"redline/tui/layout"
	"redline/tui/text"
)

// gesture is a key whose meaning differs from panel to panel. All other keys
// mean the same everywhere.
type gesture int

const (
	up gesture = iota
	down
	left
	right
	enter
	space
	backspace
	home
	end
	pageUp
	pageDown
)

// hint names what a key does in a panel, for the footer and for help.
type hint struct {
	keys string // as shown: "←→"
	word string // in the footer
	help string // in help; the word where empty
	key  string // the key that a click presses
}

// panel is something that can have the focus: CHOOSE, a view or a card.
type panel interface {
	// draw lays the panel out in w columns and h rows.
	draw(sc *scene, w, h int, focused bool) drawn
	// do carries out a gesture.
	do(x *Explorer, g gesture) tea.Cmd
	// hints lists what the gestures do here, the most useful first.
	hints(x *Explorer) []hint
	// click handles a click on an item of the panel.
	click(x *Explorer, hit text.Hit) tea.Cmd
}

// card is a panel that lies over others until it is closed.
type card interface {
	panel
	place() layout.Place
}

// typing is a panel with a text field, which takes all printable keys.
type typing interface {
	typing() bool
	typed(x *Explorer, msg tea.KeyPressMsg) tea.Cmd
}

// helped is a panel that says something of its marked line in the message row.
type helped interface {
	help(sc *scene) string
}

// drawn is a panel laid out.
type drawn struct {
	title string      // the left of the title row
	slot  string      // the right of it
	lines []text.Line // at most as many as the panel has rows
	row   int         // of the marked line, -1 for none
	col   int         // where the terminal's cursor belongs in it
}

// list is a column of items with a marked one, of which a part is in sight.
type list struct{ at, top int }

// step moves the mark by d, within n items.
func (l *list) step(d, n int) { l.at = max(0, min(l.at+d, n-1)) }

// gesture moves the mark as the arrow and paging keys do; false for other
// gestures.
func (l *list) gesture(g gesture, n int) bool {
	steps := map[gesture]int{up: -1, down: 1, home: -n, end: n, pageUp: -10, pageDown: 10}
	d, ok := steps[g]
	if ok {
		l.step(d, n)
	}
	return ok
}

// window picks the h lines in sight so that first to last, the rows of the
// marked item, are among them. It returns where the window begins and how
// many lines lie below it.
func (l *list) window(lines, first, last, h int) (top, below int) {
	if first >= 0 {
		l.top = min(l.top, first)
		l.top = max(l.top, min(last-h+1, first))
	}
	l.top = max(0, min(l.top, lines-h))
	return l.top, max(0, lines-h-l.top)
}

// more is what a title's slot says of lines out of sight.
func more(above, below int) string {
	switch {
	case above > 0 && below > 0:
		return "▲ " + strconv.Itoa(above) + " ▼ " + strconv.Itoa(below) + " more"
	case below > 0:
		return "▼ " + strconv.Itoa(below) + " more"
	case above > 0:
		return "▲ " + strconv.Itoa(above) + " more"
	}
	return ""
}

// clip shows the part of some lines that keeps the marked ones in sight.
func (l *list) clip(lines []text.Line, first, last, h int) (shown []text.Line, slot string, top int) {
	top, below := l.window(len(lines), first, last, h)
	return lines[top:min(len(lines), top+h)], more(top, below), top
}
