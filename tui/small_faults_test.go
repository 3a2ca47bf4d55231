package tui

import (
	"path/filepath"
	"strings"
	"testing"

	"redline/model"
	"redline/tui/session"
	"redline/tui/text"
	"redline/tui/theme"
	"redline/tui/words"
)

// TestMessageWhole sees that what a step did is whole in the message row, at
// the smallest width, whichever preset follows whichever.
func TestMessageWhole(t *testing.T) {
	for _, name := range []string{"zaporizhzhia", "elmira"} {
		s := load(t, name)
		for first := range s.Presets {
			for next := range s.Presets {
				d := explore(t, name, 80, 24)
				d.press(itoa(first), itoa(next))
				if got := d.message(); strings.HasSuffix(got, "…") {
					t.Errorf("%s, %d then %d: cut: %q", name, first, next, got)
				}
			}
		}
	}
}

// TestTypedAhead sees that keys from before the first size are not lost.
func TestTypedAhead(t *testing.T) {
	se, err := session.New(load(t, "zaporizhzhia"))
	if err != nil {
		t.Fatal(err)
	}
	d := &driver{t: t, x: New(se, nil, theme.Mono, false)}
	d.press("1", "o")
	d.resize(80, 24)
	d.sees("CHOOSE · reported plan", "[Out]")
}

// TestStartKeepsTheKept sees that starting with a package leaves what was kept
// one undo away, and in the file.
func TestStartKeepsTheKept(t *testing.T) {
	dir := t.TempDir()
	kept := exploreKept(t, "zaporizhzhia", dir)
	kept.press("2", "right")
	was := kept.x.session.Configuration()
	s := load(t, "zaporizhzhia")
	start := session.State{Configuration: s.PresetConfiguration(4), Loaded: session.Loaded{Name: "asked for", Configuration: s.PresetConfiguration(4)}}
	x, err := prepare(Options{Scenario: s, Start: start, HasStart: true, StatePath: filepath.Join(dir, "state.json"), Theme: "mono"})
	if err != nil {
		t.Fatal(err)
	}
	d := &driver{t: t, x: x}
	d.resize(80, 24)
	d.press("down", "right", "u", "u")
	if d.x.session.Configuration() != was {
		t.Error("undo does not lead back to what was kept")
	}
}

// TestEscapeInASplit sees that esc takes typed numbers back before it leaves.
func TestEscapeInASplit(t *testing.T) {
	d := explore(t, "zaporizhzhia", 80, 24)
	for d.x.scene.s.Issues[d.x.chooser.issue()].Shares == nil {
		d.press("down")
	}
	d.press("enter", "4", "0", "esc")
	p, ok := d.x.top().(*splitPanel)
	if !ok || p.field != "" {
		t.Fatalf("the editor is gone, or the numbers are not:\n%s", d.screen())
	}
	d.press("esc")
	if d.x.top() != nil {
		t.Error("a second esc does not leave the editor")
	}
}

// TestWheelUnderOptions sees that the wheel does not part an open card from its
// line, and scrolls Why where it has no focus.
func TestWheelUnderOptions(t *testing.T) {
	d := explore(t, "zaporizhzhia", 80, 24)
	d.press("enter")
	at := d.x.chooser.at
	d.wheel(3, 8, true)
	if d.x.chooser.at != at || !d.x.optionsOf(d.x.chooser.issue()) {
		t.Errorf("the wheel moved CHOOSE behind the options:\n%s", d.screen())
	}
	d.press("esc", "6")
	before := d.print()
	d.wheel(60, 8, true)
	if d.print() == before {
		t.Errorf("the wheel does not scroll Why without the focus:\n%s", d.screen())
	}
	for range 60 {
		d.wheel(60, 8, true)
	}
	d.sees("Sanctions: carve-out") // the last line of it
	for range 60 {
		d.wheel(60, 8, false)
	}
	if d.print() != before {
		t.Errorf("the wheel does not scroll Why back:\n%s", d.screen())
	}
}

// TestVerdictOfAnOption sees that what an option would come to is never what
// falls off the options under CHOOSE.
func TestVerdictOfAnOption(t *testing.T) {
	for _, size := range [][2]int{{120, 40}, {160, 45}} {
		d := explore(t, "zaporizhzhia", size[0], size[1])
		d.press("1")
		for range d.x.scene.s.Issues {
			if is := &d.x.scene.s.Issues[d.x.chooser.issue()]; is.Shares == nil {
				d.press("enter")
				for range is.Options {
					o := d.x.top().(*optionsPanel).at
					if eff := &d.x.scene.effects(d.x.chooser.issue())[o]; o != d.x.session.Configuration().Option(d.x.chooser.issue()) && !strings.Contains(d.screen(), words.Becomes(d.x.scene.a.Verdict, eff.Outcome.Verdict)) {
						t.Errorf("at %v the verdict of an option of %s is out of sight:\n%s", size, is.ID, d.screen())
					}
					d.press("down")
				}
				d.press("esc")
			}
			d.press("down")
		}
	}
}

// TestLongSearch sees that the end of a long search stays in sight, with the
// cursor on it.
func TestLongSearch(t *testing.T) {
	for _, keys := range [][]string{{":"}, {"?"}, {"e", "/"}} {
		d := explore(t, "zaporizhzhia", 80, 24)
		d.press(keys...)
		d.typeIn(strings.Repeat("operator ", 12) + "END")
		d.sees("END")
		if c := d.x.frame.cursor; c == nil || c.X >= 80 || text.Plain(d.row(c.Y)).Width() < c.X {
			t.Errorf("after %v the cursor is not at the end of the field: %+v", keys, c)
		}
	}
}

// TestPresetsSayDisputed sees that claims in the list of presets carry the word
// that their standing asks for.
func TestPresetsSayDisputed(t *testing.T) {
	d := explore(t, "zaporizhzhia", 160, 45)
	d.press("p")
	for _, row := range d.rows() {
		for i := range d.x.scene.s.Claims {
			c := &d.x.scene.s.Claims[i]
			if c.Standing == model.Disputed && strings.Contains(row, " "+c.ID+" ") && !strings.Contains(row, c.ID+" disputed") {
				t.Errorf("%s is not said to be disputed: %q", c.ID, row)
			}
		}
	}
}

// TestPaddedHelp sees that no key's name is cut in help.
func TestPaddedHelp(t *testing.T) {
	d := explore(t, "zaporizhzhia", 160, 45)
	d.press("p", "?")
	d.sees("0-8 or enter ")
}
