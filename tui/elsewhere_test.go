package tui

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"redline/tui/drafts"
)

// TestAlsoOpen has a scenario open twice: the second says at once that it does
// not save, and goes on saying so; the first is not disturbed.
func TestAlsoOpen(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "state.json")
	first := exploreKept(t, "zaporizhzhia", dir)
	first.press("1")
	before, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	second := exploreToo(t, "zaporizhzhia", dir)
	second.sees("Also open in another redline.", "Not saved here: quit that one, or n for a draft.", "CHOOSE · reported plan")
	if row := second.row(0); !strings.HasPrefix(row, "not saved [Why]") {
		t.Errorf("the first row is %q", row)
	}
	second.press("right")
	second.sees("Ukraine →", "not saved") // what the step did has the row
	second.lacks("Also open")
	for _, w := range []int{90, 100, 120, 160} {
		second.resize(w, 45)
		if row := second.row(0); !strings.HasSuffix(row, " not saved") || !strings.HasPrefix(row, " redline") {
			t.Errorf("at %d columns the first row is %q", w, row)
		}
	}
	if after, _ := os.ReadFile(path); string(after) != string(before) {
		t.Error("the second saved over the first")
	}
	first.resize(160, 45)
	first.press("R")
	first.sees(" · saved")

	// Both keep drafts.
	for name, d := range map[string]*driver{"one": first, "two": second} {
		d.press("n")
		d.typeIn(name)
		d.press("enter")
		d.sees("Kept " + name)
	}
	kept, _, err := drafts.In(path, load(t, "zaporizhzhia")).List()
	if err != nil || len(kept) != 2 {
		t.Errorf("the drafts are %v, %v", kept, err)
	}

	// The first ends; the second saves from the next step on.
	if err := first.x.keepAll(); err != nil {
		t.Error(err)
	}
	second.press("esc", "esc", "right")
	second.sees("Saved again; the other redline has ended. Its session is kept as ", " · saved")
	second.press("right")
	second.lacks("Saved again", "not saved")
	if err := second.x.keepAll(); err != nil {
		t.Error(err)
	}
	if again := exploreKept(t, "zaporizhzhia", dir); !again.x.session.State().Same(second.x.session.State()) {
		t.Error("another session was kept than the second")
	}
}

// TestEndElsewhere ends the second program first: what was done in it is kept
// beside, lessons and predictions too, and it says where.
func TestEndElsewhere(t *testing.T) {
	dir := t.TempDir()
	first := exploreKept(t, "zaporizhzhia", dir)
	first.press("1")
	idle, busy := exploreToo(t, "zaporizhzhia", dir), exploreToo(t, "zaporizhzhia", dir)
	if err := idle.x.keepAll(); err != nil {
		t.Errorf("it only looked on: %v", err)
	}
	busy.press("2", "L", "enter")
	err := busy.x.keepAll()
	if err == nil {
		t.Fatal("it ends as if all were saved")
	}
	for _, part := range []string{"this session was not saved over that one", "the lessons of this one", "state.json.aside-", "lessons-zaporizhzhia.json.aside-"} {
		if !strings.Contains(err.Error(), part) {
			t.Errorf("%q is not in %v", part, err)
		}
	}
	if again := exploreKept(t, "zaporizhzhia", dir); again.option("ukraine") != first.option("ukraine") || again.x.learning.Running() >= 0 {
		t.Error("what the first saved was changed")
	}
}

// TestUnsavedSays sees that the first row says so for any failure of saving, and
// lessons that could not be saved are saved at the end.
func TestUnsavedSays(t *testing.T) {
	dir := t.TempDir()
	d := exploreKept(t, "zaporizhzhia", dir)
	for _, name := range []string{"state.json", "lessons-zaporizhzhia.json"} {
		if err := os.MkdirAll(filepath.Join(dir, name, "in the way"), 0o700); err != nil {
			t.Fatal(err)
		}
	}
	d.press("right")
	d.sees("could not be saved", "not saved")
	d.press("L", "enter")
	d.sees("not saved")
	for _, name := range []string{"state.json", "lessons-zaporizhzhia.json"} {
		if err := os.RemoveAll(filepath.Join(dir, name)); err != nil {
			t.Fatal(err)
		}
	}
	if err := d.x.keepAll(); err != nil {
		t.Fatal(err)
	}
	if again := exploreKept(t, "zaporizhzhia", dir); again.x.learning.Running() < 0 {
		t.Error("the lesson was not kept at the end")
	}
}
