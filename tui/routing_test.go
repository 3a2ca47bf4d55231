package tui

import (
	"testing"

	tea "charm.land/bubbletea/v2"

	"redline/model/space"
)

// pressOnly presses keys and leaves undone what they bring about beside the
// event loop.
func (d *driver) pressOnly(keys ...string) (later []tea.Cmd) {
	d.t.Helper()
	for _, k := range keys {
		_, cmd := d.x.Update(keyMsg(k))
		if d.x.crash != nil {
			d.t.Fatal(d.x.crash)
		}
		later = append(later, cmd)
	}
	return later
}

// TestRoutesBeside takes every diagram for a large one: what routes there are is
// then never worked out while a key is answered, and comes to the same.
func TestRoutesBeside(t *testing.T) {
	at, later := explore(t, "zaporizhzhia", 120, 40), explore(t, "zaporizhzhia", 120, 40)
	later.x.routing.small = -1
	later.x.routing.known = nil
	const waits = "Working out the routes. Everything else works meanwhile."
	at.press("1", "o")
	cmds := later.pressOnly("1", "o")
	later.sees(waits)
	if len(later.x.routing.known) > 0 {
		t.Fatal("routes are worked out while a key is answered")
	}
	later.pressOnly("down", "right", "left", "enter", "up") // nothing to be marked or opened yet
	later.lacks("ROUTE A")
	for _, cmd := range cmds {
		later.run(cmd)
	}
	if at.screen() != later.screen() {
		t.Errorf("Out is\n%s\nnot\n%s", later.screen(), at.screen())
	}
	at.press("c")
	cmds = later.pressOnly("c")
	later.sees("not counted")
	for _, cmd := range cmds {
		later.run(cmd)
	}
	if at.screen() != later.screen() {
		t.Errorf("Compare is\n%s\nnot\n%s", later.screen(), at.screen())
	}
}

// TestRoutesStale sees that only one question is asked at a time, that what
// nobody asks any more is not begun, and that an answer about rules which no
// longer count is dropped.
func TestRoutesStale(t *testing.T) {
	d := explore(t, "zaporizhzhia", 120, 40)
	d.x.routing.small = -1
	d.x.routing.known = nil
	d.press("o")
	first := d.pressOnly("1")
	if !d.x.routing.running {
		t.Fatal("nothing is worked out")
	}
	for _, cmd := range d.pressOnly("2", "3", "R") {
		for _, msg := range messages(cmd) {
			if msg == nil {
				continue
			}
			if _, ok := msg.(routesMsg); ok {
				t.Error("a second question is asked meanwhile")
			} else {
				d.send(msg)
			}
		}
	}
	d.lacks("IN EVERY ROUTE", "AND EITHER")
	for _, cmd := range first {
		d.run(cmd)
	}
	for asked := range d.x.routing.known {
		if asked.space != d.x.whole.space || asked.from != d.x.session.Configuration() {
			t.Error("an answer is kept that nobody asked for any more")
		}
	}
	if found := d.x.scene.routesTo(space.Unblocked, true); found == nil {
		t.Error("the routes of the package at hand never come")
	}
}

// TestPackagesBeside takes every diagram for a large one: the packages of a
// route are then never listed while a key is answered, and come to the same.
func TestPackagesBeside(t *testing.T) {
	at, later := explore(t, "zaporizhzhia", 80, 24), explore(t, "zaporizhzhia", 80, 24)
	at.press("1", "o", "down", "enter")
	at.sees("ROUTE A")
	later.press("1", "o", "down")
	later.x.routing.small = -1
	cmds := later.pressOnly("enter")
	later.sees("ROUTE A", "Listing the packages. Everything else works meanwhile.")
	later.lacks("take it", "enter takes")
	if len(later.x.top().(*packagesCard).all) > 0 {
		t.Fatal("packages are listed while a key is answered")
	}
	later.pressOnly("down", "up", "end", "home", "enter", "backspace") // nothing to mark or take yet
	later.sees("Listing the packages.")
	for _, cmd := range cmds {
		later.run(cmd)
	}
	if at.screen() != later.screen() {
		t.Errorf("the card is\n%s\nnot\n%s", later.screen(), at.screen())
	}
	later.press("down", "enter")
	at.press("down", "enter")
	if at.screen() != later.screen() || later.x.session.Configuration() != at.x.session.Configuration() {
		t.Errorf("taking a package leads to\n%s\nnot\n%s", later.screen(), at.screen())
	}
}

// TestPackagesStale closes the card of a route while its packages are listed,
// and opens that of another: one list is made at a time, and none is shown
// under the wrong letter.
func TestPackagesStale(t *testing.T) {
	at, later := explore(t, "zaporizhzhia", 80, 24), explore(t, "zaporizhzhia", 80, 24)
	at.press("1", "o", "down", "down", "enter")
	at.sees("ROUTE B")
	later.press("1", "o", "down")
	later.x.routing.small = -1
	first := later.pressOnly("enter")
	for _, cmd := range later.pressOnly("esc", "down", "enter") {
		for _, msg := range messages(cmd) {
			if _, ok := msg.(packagesMsg); ok {
				t.Error("a second list is made meanwhile")
			}
		}
	}
	for _, cmd := range first {
		later.run(cmd)
	}
	if at.screen() != later.screen() {
		t.Errorf("the card is\n%s\nnot\n%s", later.screen(), at.screen())
	}
	later.press("esc")
	first = later.pressOnly("up", "enter", "esc")
	for _, cmd := range first {
		later.run(cmd)
	}
	if later.x.routing.listing != nil || later.x.routing.running {
		t.Error("packages are listed that nobody waits for")
	}
}
