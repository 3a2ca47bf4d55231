package tui

import (
	"slices"
	"strings"
	"testing"
)

// TestCompareLabels sees that Compare gives its labels the room that is there,
// and takes the whole width where more than two packages need it.
func TestCompareLabels(t *testing.T) {
	for _, c := range []struct {
		scenario string
		w, h     int
		keys     string
		want     []string
	}{
		{"zaporizhzhia", 120, 40, "1 c", []string{"Wider concerns ", "Share of the network "}},
		{"zaporizhzhia", 160, 45, "1 c", []string{"Wider concerns ", "Share of the network "}},
		{"zaporizhzhia", 120, 40, "p space down space down space down space c", []string{"Share of the network ", "D three-way ideal", " paid from revenue"}},
		{"zaporizhzhia", 80, 24, "p space down space down space down space c", []string{"D three-way ideal", "paid from revenue", "with the US only"}},
		{"elmira", 80, 24, "1 c", []string{"Plant and town ", "Local government "}},
		{"zaporizhzhia", 80, 24, "p space down space down space c", []string{"B reported plan", "uncommitted ", "3 blocks"}},
	} {
		d := explore(t, c.scenario, c.w, c.h)
		d.press(strings.Fields(c.keys)...)
		screen := strings.Join(d.rows(), "\n")
		for _, want := range c.want {
			if !strings.Contains(screen, want) {
				t.Errorf("%s at %dx%d after %s has no %q:\n%s", c.scenario, c.w, c.h, c.keys, want, screen)
			}
		}
	}
}

// TestHelpWhole sees that what help says of a key fits into its column, at the
// size where there are two.
func TestHelpWhole(t *testing.T) {
	for _, keys := range []string{"", "w", "w enter", "enter", "o", "m", "m up", "r space", "s end enter", "f", "d", "c", "1 c down down down down", "e", "p", "n", "x", "i"} {
		d := explore(t, "zaporizhzhia", 80, 24)
		d.press(strings.Fields(keys)...)
		if d.press("?"); !strings.Contains(d.screen(), "HELP") {
			continue // a field takes the sign
		}
		for range 40 {
			if row := d.rows(); strings.Contains(strings.Join(row[5:22], ""), "…") {
				t.Fatalf("%s: cut:\n%s", keys, d.screen())
			}
			d.press("down")
		}
	}
}

// TestFooterOnce sees that a footer never names a key twice.
func TestFooterOnce(t *testing.T) {
	d := explore(t, "zaporizhzhia", 160, 45)
	d.press("1", "v", "right", "enter")
	footer := d.rows()[44]
	if n := strings.Count(footer, ", replay"); n != 1 {
		t.Errorf("the footer names replay %d times: %s", n, footer)
	}
}

// TestWholeWords sees that the legend, titles and wishes break off no word that
// there is a shorter way to say.
func TestWholeWords(t *testing.T) {
	for _, c := range []struct {
		scenario string
		w, h     int
		keys     string
		want     string
	}{
		{"zaporizhzhia", 80, 24, "1", " WIDER CONCERNS  4 strains  ▼ 2 new/gone"},
		{"elmira", 80, 24, "1", " clean water, the order, plant and town"},
		{"zaporizhzhia", 80, 24, "1 B d", "DEADLOCK · which positions hold ═"},
		{"zaporizhzhia", 160, 45, "d pgdown pgdown", "does not recognise control  S36"},
		{"zaporizhzhia", 80, 24, "1 v right space 9 enter", "· none of them "},
		{"zaporizhzhia", 60, 18, "1 v right", " PREDICT ═══════════════════════════════════════ ▼ "},
		{"zaporizhzhia", 60, 18, "1 c", "enter take it"},
		{"zaporizhzhia", 60, 18, "1 B down down down down", "1 block fewer "},
		{"zaporizhzhia", 60, 18, "x", "two pages, with pictures"},
		{"zaporizhzhia", 80, 24, "d up up up up right", "‹every gain can be answered› (GMR)"},
	} {
		d := explore(t, c.scenario, c.w, c.h)
		d.press(strings.Fields(c.keys)...)
		if !slices.ContainsFunc(d.rows(), func(row string) bool { return strings.Contains(row, c.want) }) {
			t.Errorf("%s at %dx%d after %s has no %q:\n%s", c.scenario, c.w, c.h, c.keys, c.want, strings.Join(d.rows(), "\n"))
		}
	}
}
