package tui

import (
	"slices"
	"strings"
	"testing"
)

// TestCutsAreMarked sees that names too long for their place end in … wherever
// they stand.
func TestCutsAreMarked(t *testing.T) {
	s := shaped(shapes[slices.IndexFunc(shapes, func(sh shape) bool { return sh.id == "long" })])
	at := func(keys string, row int) string {
		d := exploreOf(t, s, 80, 24)
		d.press(strings.Fields(keys)...)
		return d.row(row)
	}
	for _, c := range []struct {
		what, keys string
		row        int
		cuts       int
	}{
		{"obstacles in the verdict row", "1", 1, 1},
		{"the titles of the panels", "1", 3, 1},
		{"an issue and its option", "1", 5, 2},
		{"an obstacle's heading", "1", 4, 1},
		{"the message", "1 right", -2, 1},
		{"the title of options", "1 enter", 3, 2},
		{"the name of a preset", "1 p", 5, 1},
		{"a line of find", ":", 6, 1},
		{"the title of a card", "1 w enter", 3, 1},
		{"a claim in Evidence", "e", 7, 1},
		{"the legend", "1", 21, 1},
	} {
		if row := at(c.keys, c.row); strings.Count(row, "…") < c.cuts {
			t.Errorf("%s: %q", c.what, row)
		}
	}
}
