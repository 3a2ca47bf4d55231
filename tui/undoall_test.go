package tui

import (
	"os"
	"path/filepath"
	"testing"

	"pgregory.net/rapid"

	"redline/tui/session"
)

// everyKeys change things of every kind, and go between the places where that
// is done.
var everyKeys = []string{
	"right", "left", "down", "down", "up", "1", "4", "3", "space", "space", "R", "enter", "enter", "esc", "w", "r", "f", "d", "c", "n", "a", "b",
	"L", "v", "pgdown", "pgdown", "pgup", "u", "u", "U", "tab", "end", "home", "B", "p", "t", "z", "m", ",", "A", "o",
}

// keepsEverything is an explorer that keeps all it can in a folder, with a
// script made up where one is asked for.
func keepsEverything(t testing.TB, scenario, dir string, scripted bool) *driver {
	t.Helper()
	o := Options{Scenario: load(t, scenario), Theme: "mono", StatePath: filepath.Join(dir, "state.json"), ExportTo: filepath.Join(dir, "out")}
	if scripted {
		o.Script = anyScript(o.Scenario)
	}
	x, err := prepare(o)
	if err != nil {
		t.Fatal(err)
	}
	x.pause = 0
	d := &driver{t: t, x: x}
	d.resize(80, 24)
	d.run(x.present.first)
	return d
}

// calm leaves whatever takes letters or hides answers.
func (d *driver) calm() {
	d.t.Helper()
	for range 6 {
		d.press("esc")
	}
	if d.x.hiding() {
		d.press("v")
	}
}

// all presses a key until it says that there is no more.
func (d *driver) all(key, end string) {
	d.t.Helper()
	for range 400 {
		d.calm()
		if d.press(key); d.message() == end {
			return
		}
	}
	d.t.Fatalf("%s has no end:\n%s", key, d.screen())
}

// TestUndoEverything presses any keys with everything on; then undo leads to
// the start, drafts included, and redo back again. A program that starts anew
// shows the package that was kept.
func TestUndoEverything(t *testing.T) {
	for _, scenario := range []string{"zaporizhzhia", "elmira"} {
		t.Run(scenario, rapid.MakeCheck(func(rt *rapid.T) {
			dir, err := os.MkdirTemp(t.TempDir(), "undo")
			if err != nil {
				rt.Fatal(err)
			}
			d := keepsEverything(t, scenario, dir, rapid.Bool().Draw(rt, "script"))
			d.keepAs("first")
			if l := rapid.IntRange(-1, len(d.x.session.Scenario().Lessons)-1).Draw(rt, "lesson"); l >= 0 {
				d.calm()
				d.run(d.x.beginLesson(l))
			}
			for _, key := range rapid.SliceOfN(rapid.SampledFrom(everyKeys), 1, 40).Draw(rt, "keys") {
				d.press(key)
				sound(rt, d.x)
			}
			d.calm()
			d.all("U", "Nothing to redo.")
			end, kept := d.x.session.State(), d.drafts()
			again := keepsEverything(t, scenario, dir, false)
			if !again.x.session.State().Same(end) || again.drafts() != kept {
				rt.Fatalf("%+v with %q was kept, not %+v with %q", again.x.session.State(), again.drafts(), end, kept)
			}
			d.all("u", "Nothing to undo.")
			if st := d.x.session.State(); !st.Same(fresh(t, scenario)) || d.drafts() != "" {
				rt.Fatalf("undoing everything leads to %+v with drafts %q", st, d.drafts())
			}
			d.all("U", "Nothing to redo.")
			if st := d.x.session.State(); !st.Same(end) || d.drafts() != kept {
				rt.Fatalf("undo and redo lead to %+v with %q, not to %+v with %q", st, d.drafts(), end, kept)
			}
		}))
	}
}

// fresh is the state that a scenario starts in.
func fresh(t testing.TB, scenario string) session.State {
	t.Helper()
	se, err := session.New(load(t, scenario))
	if err != nil {
		t.Fatal(err)
	}
	return se.State()
}
