package tui

import (
	"slices"
	"strings"
	"testing"

	"redline/tui/session"
)

// effect is what a key is to bring about in a panel.
type effect int

const (
	nothing effect = iota // no change of what is at hand, and the screen as it was
	shows                 // no change of what is at hand, but something else to be seen
	changes               // one step that undo takes back
	opens                 // a card more
	closes                // a card less, and nothing chosen
	takes                 // a card less, and one step
)

// gestureTable is what arrows, enter, space and backspace do in each panel.
// Each row begins from the keys that lead to the panel.
var gestureTable = []struct {
	panel string
	from  []string
	key   string
	does  effect
}{
	{"CHOOSE", []string{"1"}, "down", shows},
	{"CHOOSE", []string{"1"}, "right", changes},
	{"CHOOSE", []string{"1", "right"}, "left", changes},
	{"CHOOSE at the end", []string{"1", "right", "right", "right"}, "right", nothing},
	{"CHOOSE", []string{"1"}, "enter", opens},
	{"CHOOSE", []string{"1"}, "space", changes},
	{"CHOOSE held", []string{"1", "space"}, "space", changes},
	{"CHOOSE changed", []string{"1", "right"}, "backspace", changes},
	{"CHOOSE unchanged", []string{"1"}, "backspace", nothing},
	{"options", []string{"1", "enter"}, "down", shows},
	{"options", []string{"1", "enter", "down"}, "enter", takes},
	{"options", []string{"1", "enter"}, "space", nothing},
	{"options", []string{"1", "enter"}, "backspace", nothing},
	{"split", []string{"3", "down", "down", "down", "down", "down", "enter"}, "down", shows},
	{"split", []string{"6", "down", "down", "down", "down", "down", "enter", "down", "down"}, "left", shows},
	{"split", []string{"3", "down", "down", "down", "down", "down", "enter", "left"}, "right", shows},
	{"split", []string{"3", "down", "down", "down", "down", "down", "enter", "left"}, "enter", takes},
	{"split", []string{"3", "down", "down", "down", "down", "down", "enter"}, "space", shows},
	{"split typing", []string{"3", "down", "down", "down", "down", "down", "enter", "4"}, "backspace", shows},
	{"Why", []string{"1", "w"}, "down", shows},
	{"Why heading folded", []string{"1", "w", "home", "left"}, "right", shows},
	{"Why heading unfolded", []string{"1", "w", "home", "right"}, "left", shows},
	{"Why", []string{"1", "w"}, "enter", opens},
	{"Why", []string{"1", "w"}, "space", changes},
	{"evidence card", []string{"1", "w", "enter"}, "down", shows},
	{"evidence card", []string{"1", "w", "enter"}, "right", shows},
	{"evidence card", []string{"1", "w", "enter", "right"}, "left", shows},
	{"evidence card", []string{"1", "w", "enter"}, "enter", opens},
	{"evidence card", []string{"1", "w", "enter"}, "space", changes},
	{"presets", []string{"p"}, "down", shows},
	{"presets", []string{"p", "down"}, "enter", takes},
	{"presets", []string{"p", "down"}, "space", shows},
	{"Out", []string{"1", "o"}, "down", shows},
	{"Out to reach", []string{"1", "o"}, "right", shows},
	{"Out route", []string{"1", "o", "down"}, "enter", opens},
	{"Out packages", []string{"1", "o", "down", "enter"}, "enter", takes},
	{"Map", []string{"1", "m"}, "down", shows},
	{"Map", []string{"1", "m"}, "right", shows},
	{"Map settings", []string{"1", "m", "up", "up", "up", "up", "up", "up", "up", "up", "up", "up"}, "right", shows},
	{"Map", []string{"1", "m", "down", "right"}, "enter", changes},
	{"Rules", []string{"1", "r"}, "down", shows},
	{"Rules", []string{"1", "r", "down"}, "enter", opens},
	{"Rules", []string{"1", "r", "down"}, "space", changes},
	{"Rules muted", []string{"1", "r", "down", "space"}, "backspace", changes},
	{"Space", []string{"1", "s"}, "down", shows},
	{"Space", []string{"1", "s", "end"}, "enter", shows},
	{"Space narrowed", []string{"1", "s", "end", "enter"}, "backspace", shows},
	{"Figures", []string{"3", "f"}, "down", shows},
	{"Figures", []string{"3", "f", "down"}, "right", changes},
	{"Figures edited", []string{"3", "f", "down", "right"}, "left", changes},
	{"Figures", []string{"3", "f", "down"}, "enter", opens},
	{"Figures edited", []string{"3", "f", "down", "right"}, "backspace", changes},
	{"Deadlock", []string{"1", "d"}, "right", shows},
	{"Deadlock", []string{"1", "d"}, "down", shows},
	{"Deadlock holds if", []string{"1", "d", "up", "up", "up", "up"}, "right", shows},
	{"Deadlock", []string{"1", "d", "right"}, "enter", changes},
	{"Deadlock wish", []string{"d", "pgdown", "pgdown", "pgdown", "pgdown", "down", "down", "down"}, "space", shows},
	{"Deadlock wish carried", []string{"d", "pgdown", "pgdown", "pgdown", "pgdown", "down", "down", "down", "space", "up"}, "space", changes},
	{"Deadlock wish edited", []string{"d", "pgdown", "pgdown", "pgdown", "pgdown", "down", "down", "down", "space", "up", "space"}, "backspace", changes},
	{"Compare", []string{"1", "c"}, "down", shows},
	{"Compare", []string{"1", "c"}, "right", shows},
	{"Compare", []string{"1", "c", "home", "left", "left"}, "enter", changes},
	{"Compare", []string{"1", "c"}, "space", opens},
	{"Evidence", []string{"e"}, "down", shows},
	{"Evidence settings", []string{"e", "up", "up"}, "right", shows},
	{"Evidence", []string{"e", "down", "down"}, "enter", opens},
	{"PREDICT", []string{"1", "v", "right"}, "down", shows},
	{"PREDICT", []string{"1", "v", "right"}, "space", shows},
	{"PREDICT hands", []string{"1", "v", "right", "1"}, "backspace", shows},
	{"PREDICT", []string{"1", "v", "right"}, "enter", changes},
	{"find", []string{":"}, "down", shows},
	{"find typing", []string{":", "m", "a"}, "space", shows},
	{"find typing", []string{":", "m", "a"}, "left", shows},
	{"find typing", []string{":", "m", "a"}, "backspace", shows},
	{"help typing", []string{"?", "u", "n"}, "backspace", shows},
	{"help typing", []string{"?", "u", "n"}, "space", shows},
}

// TestGestures goes through the table, at the first size and a wide one.
func TestGestures(t *testing.T) {
	for _, size := range [][2]int{{80, 24}, {160, 45}} {
		for _, c := range gestureTable {
			name := c.panel + " " + c.key + " after " + strings.Join(c.from, " ")
			d := explore(t, "zaporizhzhia", size[0], size[1])
			d.press(c.from...)
			shown, state, cards := d.panels(), d.x.session.State(), len(d.x.cards)
			d.press(c.key)
			if got := d.effect(shown, state, cards); got != c.does {
				t.Errorf("%v %s does %d, not %d:\n%s", size, name, got, c.does, d.screen())
			}
			if c.does == changes || c.does == takes {
				d.press("u")
				if !d.x.session.State().Same(state) {
					t.Errorf("%v %s is not one step to undo:\n%s", size, name, d.screen())
				}
			}
		}
	}
}

// panels is the frame without the message row and the footer, and where the
// cursor is.
func (d *driver) panels() string {
	rows := d.rows()
	p := strings.Join(rows[:len(rows)-2], "\n")
	if c := d.x.View().Cursor; c != nil {
		p += itoa(c.X) + " " + itoa(c.Y)
	}
	return p
}

// effect is what came of a key.
func (d *driver) effect(shown string, state session.State, cards int) effect {
	changed := !d.x.session.State().Same(state)
	switch n := len(d.x.cards) - cards; {
	case changed && n < 0:
		return takes
	case changed:
		return changes
	case n > 0:
		return opens
	case n < 0:
		return closes
	case d.panels() != shown:
		return shows
	}
	return nothing
}

// TestLetters sees that every key that stands in the table of keys is bound,
// and that none is that does not stand there or in the help.
func TestLetters(t *testing.T) {
	d := explore(t, "zaporizhzhia", 80, 24)
	for _, key := range strings.Fields("w o m r s f d c e tab shift+tab esc : ? / u U ctrl+r , 0 9 p n R v L x y z t B . b M q ctrl+c a i") {
		if d.x.command(key) == nil {
			t.Errorf("%s does nothing anywhere", key)
		}
	}
	for _, key := range strings.Fields("g G home end pgup pgdown ctrl+u ctrl+d h j k l up down left right enter space backspace") {
		if _, ok := gestures[key]; !ok {
			t.Errorf("%s is no gesture", key)
		}
	}
	for _, c := range d.x.commands {
		if c.help == "" || c.word == "" || slices.Contains(c.keys, "") {
			t.Errorf("%v is bound, but not told", c.keys)
		}
	}
}
