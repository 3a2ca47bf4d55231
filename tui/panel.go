package tui

import (
	"slices"
	"strconv"
	"strings"

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
	spaceBar
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
type list struct {
	at, top int

	// Where the marked item is taller than the panel, as last drawn:
	in   int // rows of it above the panel
	most int // as far as that can go
	page int // rows that one key scrolls by
}

// step moves the mark by d, within n items.
func (l *list) step(d, n int) {
	before := l.at
	if l.at = max(0, min(l.at+d, n-1)); l.at != before {
		l.in, l.most = 0, 0
	}
}

// gesture moves the mark as the arrow and paging keys do, and scrolls an item
// that is taller than the panel before it leaves it; false for other gestures.
func (l *list) gesture(g gesture, n int) bool {
	steps := map[gesture]int{up: -1, down: 1, home: -n, end: n, pageUp: -10, pageDown: 10}
	d, ok := steps[g]
	switch {
	case d > 0 && g != end && l.in < l.most:
		l.in = min(l.in+l.page, l.most)
	case d < 0 && g != home && l.in > 0 && l.most > 0:
		l.in = max(0, l.in-l.page)
	case g == home:
		l.at, l.in = 0, 0
	case ok:
		before := l.at
		if l.step(d, n); g == up && l.at != before {
			l.in = 1 << 20 // its end comes first; drawing makes it as little as it may be
		}
	}
	return ok
}

// tap marks the item of a panel that was clicked; a click on the marked one is
// enter, where the panel has the focus.
func (l *list) tap(x *Explorer, p panel, hit text.Hit) tea.Cmd {
	again := l.at == hit.Index && x.focused() == p
	l.at = hit.Index
	if again {
		return p.do(x, enter)
	}
	return nil
}

// turned is the arrow that a click on ‹ or › stands for.
func turned(hit text.Hit) (gesture, bool) {
	switch hit.Part {
	case -1:
		return left, true
	case 1:
		return right, true
	}
	return 0, false
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

// passage is an item that may be taller than its panel: its rows among all, and
// the one that the mark belongs on.
type passage struct{ first, head, last int }

// read shows the part of some lines that keeps a passage in sight, with the
// mark on its head, or on the topmost row while the head is out of sight.
func (l *list) read(lines []text.Line, p passage, h int) (shown []text.Line, slot string, row int) {
	l.most, l.page = max(0, p.last-p.first+1-h), max(1, h-2)
	l.in = min(l.in, l.most)
	if l.most > 0 {
		p.first += l.in
		p.last = p.first + h - 1
	}
	shown, slot, top := l.clip(lines, p.first, p.last, h)
	row = p.head - top
	if row < 0 || row >= len(shown) {
		row = 0
	}
	if row < len(shown) {
		shown = slices.Clone(shown)
		shown[row].Spans, shown[row].Marked = mark(shown[row].Spans), true
	}
	return shown, slot, row
}

// mark puts the pointer at the start of a line that begins with a blank.
func mark(spans []text.Span) []text.Span {
	if len(spans) == 0 {
		return []text.Span{text.In(text.Text, "►")}
	}
	if !strings.HasPrefix(spans[0].Text, " ") {
		return spans
	}
	out := slices.Clone(spans)
	out[0].Text = "►" + out[0].Text[1:]
	return out
}

// atMost cuts some lines down to n, and marks the cut.
func atMost(lines []text.Line, n, w int) []text.Line {
	if len(lines) <= n {
		return lines
	}
	if n <= 0 {
		return nil
	}
	lines = slices.Clone(lines[:n])
	lines[n-1] = text.Plain(strings.TrimRight(lines[n-1].String(), " ") + " …").Fit(w)
	return lines
}
