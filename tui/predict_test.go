package tui

import (
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"redline/model/poll"
)

// TestRevealIsOneStep: the session moves with the reveal and not before, by
// one step that one undo takes back; the record says what was answered.
func TestRevealIsOneStep(t *testing.T) {
	for _, change := range changesAsked {
		d := explore(t, "zaporizhzhia", 80, 24)
		d.press("2", "v")
		before, steps := d.x.session.State(), len(d.x.session.Past())
		d.press(change...)
		if d.x.predict.staged == nil {
			t.Fatalf("%v stages nothing:\n%s", change, d.screen())
		}
		d.press("space", "7", "tab", "1", "2")
		if !d.x.session.State().Same(before) || len(d.x.session.Past()) != steps {
			t.Fatalf("%v changes the session before the reveal", change)
		}
		want := d.x.predict.staged.after
		d.press("enter")
		if !d.x.session.State().Same(want) || len(d.x.session.Past()) != steps+1 || d.x.hiding() {
			t.Fatalf("%v is not revealed as one step:\n%s", change, d.screen())
		}
		d.sees("REVEAL", "7    12")
		if r := d.x.Records(); len(r) != 1 || r[0].Blocks[0].Hands != (poll.Hands{7, 12}) || r[0].Check(d.x.session.Scenario()) != nil {
			t.Errorf("%v is recorded as %+v", change, r)
		}
		d.press("u")
		if !d.x.session.State().Same(before) {
			t.Errorf("one undo does not take %v back", change)
		}
		d.lacks("REVEAL")
	}
}

// TestRevealLeadsOn follows the keys that REVEAL names.
func TestRevealLeadsOn(t *testing.T) {
	d := explore(t, "zaporizhzhia", 80, 24)
	d.press("1", "v", "right", "enter")
	rule := d.x.session.Scenario().Rules[d.x.predict.shown.rule].Title
	d.press("enter")
	d.sees("EVIDENCE", rule)
	d.press("esc", ",")
	d.sees("REVEAL", "BEFORE the last change")
	d.press(",")
	d.sees("AFTER the last change")
	d.press("v")
	d.sees("HIDDEN", hiddenSaid)
	d.press("right", "esc", "v")
	d.sees("WHY", "BLOCKED")
	d.press("v", "left", "enter", "esc")
	d.lacks("REVEAL")
	if d.x.slot != onChoose {
		t.Error("esc does not lead back to CHOOSE")
	}
}

// TestFurtherChanges: a change joins the one staged until somebody answers,
// and going back to where it began takes it back.
func TestFurtherChanges(t *testing.T) {
	d := explore(t, "zaporizhzhia", 80, 24)
	d.press("1", "v", "right")
	d.click("Sanctions    in force")
	d.press("right")
	d.sees("reported plan, 2 changes", "Ukraine: with the US only", "Sanctions: in force")
	d.press("left")
	d.sees("reported plan, 1 change")
	d.press("space")
	d.click("Sanctions    in force")
	d.press("right")
	if !strings.Contains(d.message(), "Answers are in") {
		t.Error(d.message())
	}
	d.sees("reported plan, 1 change")
	d.press("esc", "w", "space", "u", "right", "left")
	if d.x.predict.staged != nil {
		t.Errorf("back where it began, it is still asked about:\n%s", d.screen())
	}
}

// TestWaits: mutes, reading and assumptions wait, and say so.
func TestWaits(t *testing.T) {
	for _, keys := range [][]string{{"R"}, {"r", "space"}, {"r", "backspace"}, {"r", "enter", "space"}, {"f", "down", "right"}, {"f", "backspace"}, {":", "m", "u", "t", "e", "space", "s", "e", "c", "u", "r", "i", "t", "y", "enter"}} {
		for _, staged := range []bool{false, true} {
			d := explore(t, "zaporizhzhia", 80, 24)
			d.press("1", "v")
			if staged {
				d.press("right", "e", "tab") // away from PREDICT, which takes some of the keys
			}
			before := d.x.session.State()
			d.press(keys...)
			if !d.x.session.State().Same(before) {
				t.Errorf("%v changes the session", keys)
			}
			if len(keys) > 1 && keys[0] == "f" && keys[1] == "backspace" {
				continue // all is as given
			}
			if !strings.Contains(d.message(), "after the reveal") {
				t.Errorf("%v says %q", keys, d.message())
			}
		}
	}
}

// TestPredictionsAreKept opens a session again, and leaves a record out.
func TestPredictionsAreKept(t *testing.T) {
	dir := t.TempDir()
	d := exploreKept(t, "elmira", dir)
	if err := d.x.loadPolls(); err != nil {
		t.Fatal(err)
	}
	d.press("v", "right", "9", "enter", "v", "down", "right", "space", "enter")
	again := exploreKept(t, "elmira", dir)
	if n := len(again.x.Records()); n != 2 {
		t.Fatalf("%d records are kept", n)
	}
	again.press(":")
	again.typeIn("so far")
	again.press("enter")
	again.sees("PREDICTIONS · 2 for the handout", "from before the deal")
	again.press("space")
	again.sees("PREDICTIONS · 1 for the handout", "[ ]")
	again.press("space", "down", "space", "enter")
	again.sees("REVEAL")
	third := exploreKept(t, "elmira", dir)
	if r := third.x.Records(); len(r) != 1 || r[0].Blocks[0].Hands[0] != 9 {
		t.Errorf("kept are %+v", r)
	}
	if err := os.WriteFile(filepath.Join(dir, "state.polls.json"), []byte("[[["), 0o600); err != nil {
		t.Fatal(err)
	}
	fourth := exploreKept(t, "elmira", dir)
	if !strings.Contains(fourth.message(), "predictions were not usable") {
		t.Error(fourth.message())
	}
}

// TestManyLines: with more answers than rows the list scrolls, and every
// answer can be marked.
func TestManyLines(t *testing.T) {
	t.Parallel()
	for _, s := range allScenarios(t) {
		for _, size := range [][2]int{{80, 24}, {60, 16}, {160, 45}} {
			d := exploreOf(t, s, size[0], size[1])
			d.press("v", "right", "end", "right", "1")
			if d.x.predict.staged == nil {
				continue
			}
			p := d.x.predict.staged.panel.poll
			d.press("home")
			for k := range p.Len() {
				sound(t, d.x)
				d.press("space", "1", "2")
				if p.At() != k || !p.Line(k).Yours || !slices.ContainsFunc(d.rows(), func(row string) bool {
					return strings.Contains(row, "►") && strings.Contains(row, "[x]") && strings.Contains(row, "12")
				}) {
					t.Fatalf("line %d of %s is not in sight:\n%s", k, s.ID, d.screen())
				}
				d.press("down")
			}
			d.press("enter")
			for range 60 {
				d.press("down")
				sound(t, d.x)
			}
		}
	}
}

// TestOnePanel: where there is one panel at a time, CHOOSE can be looked at
// while a change is asked about.
func TestOnePanel(t *testing.T) {
	d := explore(t, "zaporizhzhia", 60, 18)
	d.press("1", "v", "right", "shift+tab")
	d.sees("CHOOSE", "joins all three", "tab: WHY")
	d.press("tab")
	d.sees("PREDICT", "Sovereignty")
	d.press("tab")
	d.sees("second vote")
}

// TestQuitAsks: answers are not lost by one key.
func TestQuitAsks(t *testing.T) {
	d := explore(t, "elmira", 80, 24)
	d.press("v", "right", "q")
	if !d.quit {
		t.Error("without answers, q does not quit")
	}
	d = explore(t, "elmira", 80, 24)
	d.press("v", "right", "4", "q")
	if d.quit || !strings.Contains(d.message(), "q again quits") {
		t.Errorf("q quits with answers given: %q", d.message())
	}
	d.press("q")
	if !d.quit {
		t.Error("q again does not quit")
	}
}

// TestOneWayToChange sees that no panel changes the package past x.change,
// which stages it while predicting. What is left changes the rules, the reading
// or the assumptions, and waits until the reveal.
func TestOneWayToChange(t *testing.T) {
	past := regexp.MustCompile(`session\.(Do|Choose|Load|LoadPreset|Revert)\(`)
	allowed := map[string]int{
		"predict.go":       2, // change and reveal themselves
		"actions.go":       1, // every rule counted again
		"figuresedit.go":   1, // assumptions
		"wishes.go":        1, // wishes, in a view that is hidden
		"presentscript.go": 1, // a step of a script, which ends predicting first
	}
	files, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		if strings.HasSuffix(file, "_test.go") {
			continue
		}
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if n := len(past.FindAllString(string(text), -1)); n != allowed[file] {
			t.Errorf("%s changes the session in %d places, not %d; a change of the package goes through (*Explorer).change, so that it can be predicted", file, n, allowed[file])
		}
	}
}
