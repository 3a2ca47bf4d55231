package tui

import (
	"strings"
	"testing"

	"redline/tui/text"
)

// TestOutPackages lists the packages of the marked route where there is room, as
// the card that enter opens does.
func TestOutPackages(t *testing.T) {
	d := explore(t, "zaporizhzhia", 120, 40)
	d.press("1", "o")
	d.lacks("ROUTE A")
	d.press("down")
	d.sees("ROUTE A · 4 packages", "enter: to take one", "4 peace treaty        lifted")
	d.press("down")
	d.sees("ROUTE B · 20 packages", "enter: all 20")
	var rows []string
	for _, row := range strings.Split(d.screen(), "\n") {
		if _, row, ok := strings.Cut(row, "│"); ok && strings.Contains(row, "ceasefire") && !strings.Contains(row, "|") {
			rows = append(rows, strings.TrimSpace(row))
		}
	}
	d.press("enter")
	for _, row := range rows {
		d.sees(strings.TrimPrefix(row, "1 ")) // the first is marked there
	}
	if len(rows) < 4 {
		t.Errorf("only %d packages with a ceasefire are listed", len(rows))
	}
	d.press("esc")
	d.resize(80, 24)
	d.lacks("ROUTE B")
}

// TestOutPackagesLarge leaves the packages out where the diagram is not small.
func TestOutPackagesLarge(t *testing.T) {
	d := explore(t, "zaporizhzhia", 120, 40)
	d.x.routing.small = -1
	d.x.routing.known = nil
	d.press("1", "o", "down")
	d.sees("►A")
	d.lacks("ROUTE A")
	if len(d.x.routing.lists) > 0 || d.x.routing.listing != nil {
		t.Error("the packages of a large diagram are asked for")
	}
}

// TestDeadlockNamesWhole sees that the names of rows and blocks are whole beside
// CHOOSE, or that letters stand for them.
func TestDeadlockNamesWhole(t *testing.T) {
	for _, w := range []int{80, 90, 100, 120} {
		d := explore(t, "zaporizhzhia", w, 24)
		d.press("1", "d", "tab")
		d.lacks("…")
		d.sees("recognises control", "with Russia")
	}
	d := explore(t, "elmira", 80, 24)
	d.press("d", "tab")
	d.lacks("…")
	d.sees("stays quiet", "modifies the order")
	d = explore(t, "zaporizhzhia", 80, 24)
	d.press("1", "d")
	g := newProfileGrid(d.x.scene)
	for w := 12; w < 80; w++ {
		label := g.labels(w)
		key := g.rowKey(w)
		for r, name := range g.rowNames(label) {
			if text.Width(name) > label && label > 1 {
				t.Errorf("%d columns: %q is cut to %d", w, name, label)
			}
			if name != g.rowName(r) && len(key) == 0 {
				t.Errorf("%d columns: nothing says what %s is", w, name)
			}
		}
	}
}
