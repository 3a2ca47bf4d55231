package tui

import (
	"strings"
	"testing"

	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/ansi"

	"redline/model/poll"
	"redline/tui/text"
	"redline/tui/theme"
)

// coloured are places whose colours are kept: what is looked at in reverse, the
// names that stand out, the quiet words, the bars.
var coloured = []state{
	{"figures", []string{"3", "f", "down", "right"}},
	{"figures-steps", []string{"3", "f", "enter"}},
	{"deadlock", []string{"1", "d", "right", "down"}},
	{"deadlock-carried", []string{"d", "pgdown", "pgdown", "pgdown", "pgdown", "down", "down", "down", "space", "down"}},
	{"lesson", []string{"L", "down", "enter", "end", "up", "up", "right"}},
	{"lessons", []string{"L", "down"}},
	{"predict", []string{"1", "v", "right", "space", "9", "down", "space", "down", "1", "1", "tab", "1"}},
	{"reveal", []string{"1", "v", "right", "space", "9", "down", "space", "1", "9", "tab", "1", "2", "up", "1", "4", "enter"}},
}

// TestColouredViews keeps the escape sequences of these places on dark and on
// light, and of those that use more room at 160 columns, there.
func TestColouredViews(t *testing.T) {
	for _, dark := range []bool{true, false} {
		kind, name := theme.Light, "light"
		if dark {
			kind, name = theme.Dark, "dark"
		}
		for _, s := range coloured {
			size := [2]int{80, 24}
			if s.name == "figures-steps" || s.name == "reveal" || s.name == "lessons" {
				size = [2]int{160, 45}
			}
			d := explore(t, "zaporizhzhia", size[0], size[1])
			d.x.kind, d.x.dark, d.x.profile = kind, dark, colorprofile.TrueColor
			d.press(s.keys...)
			golden(t, "colour-"+s.name+"-"+name, strings.ReplaceAll(d.x.frame.text, "\x1b", "ESC"))
		}
	}
}

// TestElmiraDeadlock keeps Deadlock of another scenario: its heads name rows and
// columns, and the list of wishes takes the room that the story leaves.
func TestElmiraDeadlock(t *testing.T) {
	for _, size := range goldenSizes {
		d := explore(t, "elmira", size[0], size[1])
		d.press("d", "right", "down")
		golden(t, frameName("elmira-deadlock", size), ansi.Strip(d.x.frame.text))
	}
}

// TestCopiedWhilePredicting: a citation that is longer than the message row is
// shown on its card while answers are hidden, as nothing in it tells them; a card
// from before is closed.
func TestCopiedWhilePredicting(t *testing.T) {
	d := explore(t, "zaporizhzhia", 80, 24)
	d.press("1", "v", "right", "e", "down", "down", "y")
	d.sees("COPIED", "HIDDEN", "Citation, sent to the clipboard.")
	d.press("esc")
	d.lacks("COPIED")

	d = explore(t, "zaporizhzhia", 80, 24)
	d.press("1", "tab", "down", "y")
	d.sees("COPIED", "blocks")
	d.press("v")
	d.lacks("COPIED")
	d.x.cards = []card{&copyCard{what: clip{"Finding", "it blocks"}}}
	d.press("down")
	d.lacks("COPIED", "it blocks")
}

// TestTitleBeforeCounts: a title is not cut for the number of lines out of sight,
// as long as arrows can say which way they lie.
func TestTitleBeforeCounts(t *testing.T) {
	d := explore(t, "zaporizhzhia", 80, 24)
	d.press("L", "down", "enter", "end", "up", "up", "right")
	d.sees("CHOOSE · three-way ideal", "▲▼")
}

// TestVoteBars: bars stand beside a table that keeps the room it needs; the
// greatest count fills one, and rows are as wide as is said.
func TestVoteBars(t *testing.T) {
	sc := explore(t, "zaporizhzhia", 160, 45).x.scene
	none := poll.Hands{poll.None, poll.None}
	for _, c := range []struct {
		first, second poll.Hands
		w, cells      int
	}{
		{none, none, 109, 0},
		{poll.Hands{3, poll.None}, none, 109, 24},
		{poll.Hands{3, 20}, poll.Hands{0, 7}, 109, 24},
		{poll.Hands{3, 20}, poll.Hands{0, 7}, 73, 13},
		{poll.Hands{3, 20}, poll.Hands{0, 7}, 40, 0},
		{poll.Hands{0, poll.None}, none, 109, 24},
	} {
		p := &revealPanel{record: poll.Record{Blocks: []poll.Result{{ID: "sovereignty", Hands: c.first}, {Hands: c.second}}}}
		b := p.bars(sc, c.w)
		width := b.left // of the table and the bars
		if b.cells > 0 {
			width += b.votes * (b.cells + voteGap)
		}
		if b.cells != c.cells || width > c.w {
			t.Errorf("in %d columns for %v and %v: %+v", c.w, c.first, c.second, b)
		}
		for _, hands := range []poll.Hands{c.first, c.second, none} {
			l := b.beside(text.Line{}.Fit(b.left), hands)
			if b.cells > 0 && l.Width() != width {
				t.Errorf("the row of %v is %d columns wide, not %d", hands, l.Width(), width)
			}
			full := 0
			for v, n := range hands {
				if n == b.most && n > 0 && v < b.votes {
					full += b.cells
				}
			}
			if got := strings.Count(l.String(), "█"); got < full {
				t.Errorf("the greatest count does not fill its bar: %s", l.String())
			}
		}
	}
}
