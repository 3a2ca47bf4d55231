package tui

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"redline/tui/drafts"
)

// TestDraftsBeside has a folder that takes long: no key waits for it to be read
// or written, what is asked for last counts, and nothing is lost.
func TestDraftsBeside(t *testing.T) {
	dir := t.TempDir()
	d := exploreKept(t, "zaporizhzhia", dir)
	slow, began := make(chan struct{}), make(chan struct{}, 1)
	d.x.desk.Now = func() time.Time { // asked for while a draft is written
		began <- struct{}{}
		<-slow
		return time.Time{}
	}
	opened := d.pressOnly("n")
	d.sees("Reading the drafts.")
	for _, k := range []string{"o", "n", "e"} {
		d.press(k)
	}
	writing := d.pressOnly("enter")
	answers := make(chan []tea.Msg)
	go func() { answers <- messages(writing[0]) }()
	<-began // it is being written now, and does not end
	for _, cmd := range opened {
		d.run(cmd) // the reading began before
	}
	if d.x.shelf.read {
		t.Error("a reading counts that began before the writing")
	}
	d.press("esc", "right") // the program goes on
	if d.option("ukraine") != "share" {
		t.Error("a choice waits for the drafts")
	}
	d.press("u")
	d.sees("still being written")
	d.press("n")
	d.typeIn("two")
	d.press("enter")
	d.sees("still being written")
	close(slow)
	for _, msg := range <-answers {
		d.send(msg)
	}
	d.sees("Kept one", "DRAFTS · 1")
	d.press("esc", "u", "u")
	if kept, _, _ := d.x.desk.List(); len(kept) != 0 {
		t.Errorf("undo leaves %d drafts", len(kept))
	}
	d.press("U")
	if kept, _, _ := d.x.desk.List(); len(kept) != 1 {
		t.Errorf("redo leaves %d drafts", len(kept))
	}
}

// TestDraftsStale reads the drafts twice: only the later reading counts, and the
// earlier one is given up.
func TestDraftsStale(t *testing.T) {
	dir := t.TempDir()
	d := exploreKept(t, "zaporizhzhia", dir)
	d.press("n")
	d.typeIn("one")
	d.press("enter", "esc")
	early := d.pressOnly("n")
	d.pressOnly("esc")
	late := d.pressOnly("n")
	if err := os.RemoveAll(filepath.Join(dir, "drafts")); err != nil {
		t.Fatal(err)
	}
	d.sees("DRAFTS · 1") // as last read
	for _, msg := range messages(early[0]) {
		if l, ok := msg.(shelfMsg); ok && !errors.Is(l.err, context.Canceled) {
			t.Errorf("the first reading was not given up: %v", l.err)
		}
		d.send(msg)
	}
	d.sees("DRAFTS · 1")
	d.run(late[0])
	d.sees("DRAFTS · 0")
}

// TestMarksStay has drafts come while a list is open: the mark stays on its line.
func TestMarksStay(t *testing.T) {
	dir := t.TempDir()
	other := &drafts.Desk{Folder: drafts.In(filepath.Join(dir, "state.json"), load(t, "zaporizhzhia"))}
	d := exploreKept(t, "zaporizhzhia", dir)
	if err := other.Keep(d.x.atHand("a draft"), 0); err != nil {
		t.Fatal(err)
	}
	reading := d.pressOnly(":")
	d.typeIn("a")
	d.press("down", "down", "down")
	find := d.x.top().(*findCard)
	marked := find.all[find.hits[find.at]]
	d.run(reading[0])
	if now := find.all[find.hits[find.at]]; now.label != marked.label || find.hits[0] == find.hits[find.at] {
		t.Errorf("the mark was on %s and is on %s", marked.label, now.label)
	}
	d.sees("draft    a draft")
	d.press("esc", "c")
	d.x.shelf = shelf{}
	reading = d.pressOnly("space")
	d.pressOnly("end")
	pick := d.x.top().(*pickCard)
	if !pick.onField() {
		t.Fatal("the field is not marked")
	}
	d.run(reading[0])
	if !pick.onField() {
		t.Error("the mark left the field")
	}
}
