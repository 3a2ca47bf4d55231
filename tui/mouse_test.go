package tui

import (
	"slices"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"redline/tui/layout"
	"redline/tui/text"
)

// focus names the panel that has the double rule.
func (d *driver) focus() string {
	for _, row := range d.rows() {
		if _, after, ok := strings.Cut(row, "═ "); ok {
			name, _, _ := strings.Cut(after, " ═")
			return name
		}
	}
	return ""
}

func TestClickStrip(t *testing.T) {
	for _, size := range sizes {
		d := explore(t, "zaporizhzhia", size[0], size[1])
		if d.x.scene.layout.Strip < 0 {
			continue
		}
		if d.click("Evidence"); d.x.view != claimView || !strings.HasPrefix(d.focus(), "EVIDENCE") {
			t.Errorf("%v: a click on Evidence focuses %s", size, d.focus())
		}
		if d.click("Why"); d.x.view != whyView || !strings.HasPrefix(d.focus(), "WHY") {
			t.Errorf("%v: a click on Why focuses %s", size, d.focus())
		}
	}
}

// TestClickChoose marks lines, opens them with a second click, and changes them
// by the signs.
func TestClickChoose(t *testing.T) {
	for _, size := range sizes {
		d := explore(t, "zaporizhzhia", size[0], size[1])
		d.press("1", "w")
		if size[0] < 80 {
			d.press("tab")
		}
		d.click(" Operator   ")
		if d.x.chooser.issue() != issueOf(d, "operator") || !strings.HasPrefix(d.focus(), "CHOOSE") || len(d.x.cards) != 0 {
			t.Fatalf("%v: a click does not mark the line:\n%s", size, d.screen())
		}
		d.click("›")
		if d.option("operator") != "ukraine_us" {
			t.Errorf("%v: › chooses %s", size, d.option("operator"))
		}
		d.click("‹")
		d.click("‹")
		if d.option("operator") != "us" {
			t.Errorf("%v: ‹ chooses %s", size, d.option("operator"))
		}
		d.click(" Operator   ")
		if _, ok := d.x.top().(*optionsPanel); !ok {
			t.Errorf("%v: a second click does not open the options:\n%s", size, d.screen())
		}
		if d.x.scene.layout.Choose.Empty() {
			continue
		}
		d.click(" Taxation   ") // another line: its options are not those that are open
		if len(d.x.cards) != 0 || d.x.chooser.issue() != issueOf(d, "taxation") {
			t.Errorf("%v: a click on another line leaves the card open", size)
		}
	}
}

// TestClickOptions looks at an option with a click, and chooses it with the
// next.
func TestClickOptions(t *testing.T) {
	for _, size := range sizes {
		d := explore(t, "zaporizhzhia", size[0], size[1])
		d.press("1", "down", "down", "down", "down", "enter")
		d.click("Ukrainian     ")
		if d.option("operator") != "russia_us" || d.x.top().(*optionsPanel).at != 6 {
			t.Fatalf("%v: a click does not look at the option:\n%s", size, d.screen())
		}
		d.click("Ukrainian     ")
		if d.option("operator") != "ukrainian" || len(d.x.cards) != 0 {
			t.Errorf("%v: a second click does not choose it", size)
		}
	}
	d := explore(t, "zaporizhzhia", 120, 40)
	d.press("1")
	d.click("recognises control  ")
	if p, ok := d.x.top().(*optionsPanel); !ok || p.at != 3 || d.option("ukraine") != "us_only" {
		t.Errorf("a click on the options under CHOOSE does not look at one:\n%s", d.screen())
	}
}

// TestClickUnderACard clicks, while a card is open, on what is still to be seen
// of the panels: the click goes to the panel it fell on.
func TestClickUnderACard(t *testing.T) {
	for _, c := range []struct {
		name   string
		keys   []string
		on     string
		check  func(d *driver) bool
		leaves string
	}{
		{"options, then evidence", []string{"1", "enter"}, "S35", func(d *driver) bool { _, ok := d.x.top().(*claimCard); return ok }, ""},
		{"options, then evidence's text", []string{"1", "enter"}, "The plant matters to Ukraine", func(d *driver) bool { return d.x.slot == onEvidence && d.x.beside.at == 2 && len(d.x.cards) == 0 }, "EVIDENCE"},
		{"options, then Why", []string{"1", "enter"}, "Reactors in a war", func(d *driver) bool { return d.x.slot == onView && len(d.x.cards) == 0 }, "WHY"},
		{"evidence, then options", []string{"1", "w", "enter"}, "recognises control  ", func(d *driver) bool {
			p, ok := d.x.top().(*optionsPanel)
			return ok && p.at == 3
		}, "WHAT UKRAINE"},
		{"evidence, then CHOOSE", []string{"1", "w", "enter"}, " Taxation   ", func(d *driver) bool { return d.x.slot == onChoose && d.x.chooser.issue() == issueOf(d, "taxation") }, "CHOOSE"},
	} {
		d := explore(t, "zaporizhzhia", 160, 45)
		d.press(c.keys...)
		before := d.x.session.State()
		d.click(c.on)
		sound(t, d.x)
		if !c.check(d) || !strings.HasPrefix(d.focus(), c.leaves) || !d.x.session.State().Same(before) {
			t.Errorf("%s leads to %s:\n%s", c.name, d.focus(), d.screen())
		}
	}
}

func TestClickWhy(t *testing.T) {
	d := explore(t, "zaporizhzhia", 80, 24)
	d.press("1")
	d.click("Reactors in a war")
	if p := d.x.views[whyView].(*whyPanel); d.focus() == "CHOOSE" || d.x.scene.s.Rules[p.items[p.at].rule].Title != "Reactors in a war" {
		t.Fatalf("a click does not mark the finding:\n%s", d.screen())
	}
	d.click("Reactors in a war")
	if !strings.HasPrefix(d.focus(), "EVIDENCE · Reactors in a war") {
		t.Errorf("a second click leads to %s", d.focus())
	}
	d.press("esc", "esc")
	d.lacks("Seems to accept the occupation")
	d.click("SOVEREIGNTY")
	d.sees("Seems to accept the occupation")
	d.click("SOVEREIGNTY")
	d.lacks("Seems to accept the occupation")
}

// TestClickClaims opens a claim from wherever its id stands.
func TestClickClaims(t *testing.T) {
	for _, c := range []struct {
		width, height int
		keys          []string
		id            string
	}{
		{80, 24, []string{"1"}, "S32"}, {120, 40, []string{"1"}, "S31"}, {80, 24, []string{"1", "w", "enter"}, "S26"},
		{80, 24, []string{"p"}, "S04"}, {60, 16, []string{"1", "w", "enter"}, "S26"},
	} {
		d := explore(t, "zaporizhzhia", c.width, c.height)
		d.press(c.keys...)
		d.click(c.id)
		if !strings.HasPrefix(d.focus(), "CLAIM · "+c.id) {
			t.Errorf("%v: a click on %s leads to %s\n%s", c.keys, c.id, d.focus(), d.screen())
		}
	}
	d := explore(t, "zaporizhzhia", 80, 24)
	d.press("e")
	d.click("S06")
	if d.x.markedClaim() != "S06" {
		t.Errorf("a click marks %s", d.x.markedClaim())
	}
	d.click("S06")
	d.sees("CLAIM · S06", "STANDS AGAINST")
	d.click("S77")
	d.sees("CLAIM · S77")
	d.press("esc")
	d.sees("CLAIM · S06")
	d.press("esc")
	d.click("show")
	d.click("›")
	if c := d.x.views[claimView].(*claimsView); c.show != 1 {
		t.Error("› does not change the setting")
	}
}

// TestClickFooter presses every entry of the footer with a click: as its key
// does.
func TestClickFooter(t *testing.T) {
	t.Parallel()
	long(t)
	for i, st := range states {
		width, height := 80, 24
		if strings.HasPrefix(st.name, "replay") {
			width, height = 160, 45 // where the footer has room for ,
		} else if i%6 != 0 || st.name == "mouse-off" {
			continue
		}
		d := at(t, st, width, height)
		for _, entry := range d.entries() {
			clicked, pressed := at(t, st, width, height), at(t, st, width, height)
			x := 0
			for clicked.x.frame.rows[height-1].At(x).Key != entry.Hit.Key {
				x++
			}
			clicked.clickAt(x, height-1)
			pressed.press(entry.Hit.Key)
			if clicked.print() != pressed.print() {
				t.Errorf("in %s a click on %q differs from %s", st.name, entry.Text, entry.Hit.Key)
			}
		}
	}
}

// TestClickBars sets shares by clicks on bars, as far as the rest allows, and
// chooses the rest by its brackets.
func TestClickBars(t *testing.T) {
	for _, size := range [][2]int{{80, 24}, {160, 45}} {
		d, p := onSplit(t, size[0], size[1])
		bar := func(share, part int) { // part is a cell from 1, or -1 for the name
			t.Helper()
			want := text.Hit{Panel: hitOptions, Index: p.named(d.x.scene) + share, Part: part}
			for y, row := range d.x.frame.rows {
				for x := range size[0] {
					if row.At(x) == want {
						d.clickAt(x, y)
						return
					}
				}
			}
			t.Fatalf("%v: part %d of share %d is nowhere:\n%s", size, part, share, d.screen())
		}
		bar(0, 8)
		if want := []int{40, 0, 0, 60}; !slices.Equal(p.split, want) {
			t.Fatalf("%v: a click on the eighth cell makes %v, not %v\n%s", size, p.split, want, d.screen())
		}
		bar(1, 20)
		if want := []int{40, 60, 0, 0}; !slices.Equal(p.split, want) {
			t.Errorf("%v: a click on the last cell makes %v, not %v", size, p.split, want)
		}
		bar(0, 2)
		if want := []int{10, 60, 0, 30}; !slices.Equal(p.split, want) {
			t.Errorf("%v: a click on the second cell makes %v, not %v", size, p.split, want)
		}
		bar(2, -1)
		if p.rest != 2 {
			t.Errorf("%v: a click on the name makes %d the rest", size, p.rest)
		}
		bar(0, 2)
		l := d.x.scene.layout.Card
		d.wheel(l.X+20, l.Y+4, false)
		if want := []int{10, 60, 0, 30}; !slices.Equal(p.split, want) {
			t.Errorf("%v: the wheel makes %v, not %v: nothing is left in the rest", size, p.split, want)
		}
		d.wheel(l.X+20, l.Y+4, true)
		if want := []int{5, 60, 5, 30}; !slices.Equal(p.split, want) {
			t.Errorf("%v: the wheel makes %v, not %v", size, p.split, want)
		}
		d.click("undecided                ")
		d.click("undecided                ")
		if len(d.x.cards) != 0 || d.option("split") != "undecided" {
			t.Errorf("%v: two clicks on a named split do not choose it:\n%s", size, d.screen())
		}
	}
}

func TestWheel(t *testing.T) {
	d := explore(t, "zaporizhzhia", 160, 45)
	d.press("1")
	l := d.x.scene.layout
	d.wheel(l.Choose.X+3, l.Choose.Y+3, true)
	if d.x.chooser.at != 1 {
		t.Error("the wheel does not move in CHOOSE")
	}
	before := strings.Join(d.rows(), "\n")
	d.wheel(l.Evidence.X+3, l.Evidence.Y+3, true)
	if strings.Join(d.rows(), "\n") == before || d.focus() != "CHOOSE · reported plan" {
		t.Errorf("the wheel does not scroll the evidence:\n%s", d.screen())
	}
	d.wheel(l.Evidence.X+3, l.Evidence.Y+3, false)
	if strings.Join(d.rows(), "\n") != before {
		t.Errorf("the wheel does not scroll the evidence back:\n%s", d.screen())
	}
	d.press("w")
	p := d.x.views[whyView].(*whyPanel)
	at := p.at
	d.wheel(l.View.X+3, l.View.Y+3, true)
	if p.at == at {
		t.Error("the wheel does not move in Why")
	}
	for _, keys := range []string{"p", "a", "?", ":", "e"} {
		d := explore(t, "zaporizhzhia", 80, 24)
		d.press(keys)
		before := d.print()
		d.wheel(30, 10, true)
		if d.print() == before {
			t.Errorf("the wheel does nothing after %s", keys)
		}
	}
}

// TestMouseOff sees that M releases the mouse, and takes it again.
func TestMouseOff(t *testing.T) {
	d := explore(t, "zaporizhzhia", 80, 24)
	if d.x.View().MouseMode != tea.MouseModeCellMotion {
		t.Error("the mouse is off at first")
	}
	d.press("M")
	if d.x.View().MouseMode != tea.MouseModeNone {
		t.Error("M does not release the mouse")
	}
	before := d.print()
	d.click("Evidence")
	d.wheel(5, 8, true)
	if d.print() != before {
		t.Error("the mouse works though it is off")
	}
	if d.press("M"); d.x.View().MouseMode != tea.MouseModeCellMotion {
		t.Error("M does not take the mouse again")
	}
}

// TestOtherButtons sees that only the left button does something.
func TestOtherButtons(t *testing.T) {
	d := explore(t, "zaporizhzhia", 80, 24)
	before := d.print()
	x, y := d.find("Evidence")
	for _, b := range []tea.MouseButton{tea.MouseRight, tea.MouseMiddle, tea.MouseBackward} {
		d.send(tea.MouseClickMsg{X: x, Y: y, Button: b})
	}
	d.send(tea.MouseMotionMsg{X: x, Y: y, Button: tea.MouseLeft})
	d.send(tea.MouseReleaseMsg{X: x, Y: y, Button: tea.MouseLeft})
	if d.print() != before {
		t.Error("another button does something")
	}
}

// TestNoHitInTheDark sees that what is not a thing is no hit: rules, titles,
// the legend.
func TestNoHitInTheDark(t *testing.T) {
	d := explore(t, "zaporizhzhia", 160, 45)
	l := d.x.scene.layout
	for _, at := range [][2]int{{1, l.Verdict}, {1, l.Parties}, {3, l.Choose.Y - 1}, {l.Choose.W, 9}, {3, l.Legend.Y}, {1, l.Message}, {159, 44}, {5, 20}} {
		if hit := d.x.frame.rows[at[1]].At(at[0]); hit != (text.Hit{}) {
			t.Errorf("%v hits %+v", at, hit)
		}
	}
	if layout.ModeOf(160, 45) != layout.Three {
		t.Error("160x45 is another arrangement")
	}
}
