package tui

import (
	"regexp"
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
		{"the lengths of routes stay where one change clears nothing", "zaporizhzhia", 80, 24, "1 : s i t e space r e t u r n e d enter", "│   to unblock: 5 or 6 "},
		{"the only route is one", "zaporizhzhia", 80, 24, "1 o right", "│ THE ONE      9 changes, 3,376 packages"},
		{"the rule that others are muted with", "zaporizhzhia", 120, 40, "1 r", "│ WITH  Safety is not assured "},
		{"and where the window is narrow", "zaporizhzhia", 60, 40, "1 r down", " WITH  The US has not committed "},
		{"what is only implied", "elmira", 120, 40, "", "implied, not stated"},
		{"what holds of an obstacle", "zaporizhzhia", 160, 45, "1 w home", "│ 2 blocks, 4 strains here"},
		{"the head of the claims", "elmira", 80, 24, "e / z e l", "   standing   what it says"},
		{"the numbers of the parties", "elmira", 120, 40, "a", "  Local government           8             2         4       2"},
		{"the ends of a range, as the value", "zaporizhzhia", 120, 40, "3 f", "87,500   60,000 – 87,500 "},
		{"what came, at the end of the row", "zaporizhzhia", 120, 40, "1 v right enter", "NEW "},
		{"how much of Deadlock is out of sight", "zaporizhzhia", 60, 16, "3 d", " Columns 1-12 of 16, rows 1-3 of 4; arrows walk on. "},
		{"rows of the map", "zaporizhzhia", 80, 24, "1 m up up up up up up right right right", "═ MAP · split: Russia by control ═══ ▼ ═"},
		{"how many rows of the map, where there is one panel", "zaporizhzhia", 60, 16, "3 m", " ▲ 3 ▼ 2         a   b   c "},
		{"rows of the map before what they share", "zaporizhzhia", 60, 16, "3 m", " In all 48  × 3 blocks"},
		{"units keep their letters", "zaporizhzhia", 80, 24, "3 f pgdown down enter", "═ ARITHMETIC · hashrate ═"},
		{"where a package to pick comes from", "zaporizhzhia", 120, 40, "c space", "Ukraine's counter, 24 Dec … "},
		{"where a preset comes from", "elmira", 120, 40, "p", "the agreement of 7 …  "},
		{"the sign behind the last column", "zaporizhzhia", 80, 24, "p space down space down space down space c right right right", " [D three-way ideal]"},
		{"and of a cell that fills it", "zaporizhzhia", 80, 24, "p space down space down space down space c right right right down", "[paid from revenue]"},
		{"and where it is cut", "zaporizhzhia", 60, 16, "p space down space down space down space c right right right", "[joins all thr…]"},
		{"which packages are in sight", "zaporizhzhia", 60, 16, "p space down space down space down space c right right right", "═ COMPARE · A, C and D of 4 packages ══"},
		{"and beside CHOOSE", "elmira", 80, 24, "p space down space down space down space c tab", "─ COMPARE · A and B of 4 packages ── ▼ ─"},
		{"the head of the presets", "zaporizhzhia", 60, 16, "p", "name              from      "},
	} {
		d := explore(t, c.scenario, c.w, c.h)
		d.press(strings.Fields(c.keys)...)
		if !slices.ContainsFunc(d.rows(), func(row string) bool { return strings.Contains(row, c.want) }) {
			t.Errorf("%s: %s at %dx%d after %s has no %q:\n%s", c.what, c.scenario, c.w, c.h, c.keys, c.want, strings.Join(d.rows(), "\n"))
		}
	}
}

// TestChartMessage sees that what is said of a bar has the numbers of its row.
func TestChartMessage(t *testing.T) {
	for _, size := range [][2]int{{80, 24}, {120, 40}} {
		d := explore(t, "zaporizhzhia", size[0], size[1])
		d.press("3", "f")
		for range 60 {
			if row := d.markedRow(); strings.Contains(row, "8.0") {
				if want := "5 reactors: 11.5 % (8.0 to 22.3) of the network."; d.message() != want {
					t.Errorf("%v: the message is %q, not %q", size, d.message(), want)
				}
				break
			}
			d.press("down")
		}
		d.sees("5 reactors: 11.5 %")
	}
}

// markedRow is the row that the terminal's cursor is in.
func (d *driver) markedRow() string { return d.row(d.x.frame.cursor.Y) }

// TestArrowsPoint sees that no row of what is asked, or was, ends in an arrow.
func TestArrowsPoint(t *testing.T) {
	for _, size := range [][2]int{{80, 24}, {120, 40}} {
		for n := range 12 {
			d := present(t, "zaporizhzhia-workshop", size[0], size[1])
			d.steps(n)
			for _, row := range d.rows() {
				if regexp.MustCompile(`→ *(│|$)`).MatchString(row) {
					t.Errorf("%v, after %d steps: %q", size, n, row)
				}
			}
		}
	}
}

// TestMentionedClaims clicks claims where a sentence mentions them.
func TestMentionedClaims(t *testing.T) {
	for _, c := range []struct {
		what, keys, on, claim string
		w, h                  int
	}{
		{"what the document says", "3 f z", "S71", "S71", 120, 40},
		{"the mark on what the document says", "3 f z pgdown pgdown", "S71", "S71", 120, 40},
		{"claims in tension", "e", "S78", "S78", 80, 24},
		{"the last of them", "e", "S79", "S79", 120, 40},
	} {
		d := explore(t, "zaporizhzhia", c.w, c.h)
		d.press(strings.Fields(c.keys)...)
		d.click(c.on)
		if card, ok := d.x.top().(*claimCard); !ok || card.id != c.claim {
			t.Errorf("%s: a click on %s opens %T", c.what, c.on, d.x.top())
		}
	}
}
