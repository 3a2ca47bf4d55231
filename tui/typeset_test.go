package tui

import (
	"slices"
	"strings"
	"testing"
)

// TestWhatGivesWay sees which part of a row gives way where it is too long for
// its panel: never what the row is about.
func TestWhatGivesWay(t *testing.T) {
	for _, c := range []struct {
		what     string
		scenario string
		w, h     int
		keys     string
		want     string
	}{
		{"the title of a finding stays, who objects is told below", "elmira", 160, 45, "", "│  × No lasting supply of water "},
		{"the lengths of routes stay where one change clears nothing", "zaporizhzhia", 80, 24, "1 : s i t e space r e t u r n e d enter", "│ NO ONE CHANGE CLEARS  unblock: 5 or 6 "},
		{"the only route is one", "zaporizhzhia", 80, 24, "1 o right", "│ THE ONE      9 changes, 3,376 packages"},
		{"the rule that others are muted with", "zaporizhzhia", 120, 40, "1 r", "│ WITH  Safety is not assured "},
		{"and where the window is narrow", "zaporizhzhia", 60, 40, "1 r down", " WITH  The US has not committed "},
		{"what is only implied", "elmira", 120, 40, "", "implied, not stated"},
		{"what holds of an obstacle", "zaporizhzhia", 160, 45, "1 w home", "│ 2 blocks, 4 strains here"},
		{"the head of the claims", "elmira", 80, 24, "e / z e l", "   standing   what it says"},
		{"the numbers of the parties", "elmira", 120, 40, "a", "  Local government           8             2         4       2"},
		{"the head of the presets", "zaporizhzhia", 60, 16, "p", "name              from      "},
	} {
		d := explore(t, c.scenario, c.w, c.h)
		d.press(strings.Fields(c.keys)...)
		if !slices.ContainsFunc(d.rows(), func(row string) bool { return strings.Contains(row, c.want) }) {
			t.Errorf("%s: %s at %dx%d after %s has no %q:\n%s", c.what, c.scenario, c.w, c.h, c.keys, c.want, strings.Join(d.rows(), "\n"))
		}
	}
}
