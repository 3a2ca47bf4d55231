package tui

import (
	"strings"
	"testing"

	"redline/tui/text"
)

// TestMapHeadsWhole draws the heads of every two issues at many widths: names
// stand whole over their columns, or letters do and the names below them.
func TestMapHeadsWhole(t *testing.T) {
	for _, scenario := range []string{"zaporizhzhia", "elmira"} {
		d := explore(t, scenario, 80, 24)
		sc := d.x.scene
		all := axes(sc.s)
		for r := range all {
			for c := range all {
				if all[r].issue == all[c].issue {
					continue
				}
				for _, w := range []int{40, 60, 73, 80, 109, 160} {
					g := grid{mapPanel: &mapPanel{rows: r, cols: c, at: mapGrid}, sc: sc, rows: all[r], cols: all[c]}
					sh := g.shape(w)
					var b strings.Builder
					for _, l := range append(g.heads(sh, w), g.foot(w, sh.lettered, 99)[0]) {
						if strings.Contains(l.String(), "…") || l.Width() > w {
							t.Fatalf("%s, %d columns: %q", g.cols.name(sc.s), w, l.String())
						}
						b.WriteString(l.String() + "\n")
					}
					if sh.lettered {
						continue
					}
					for k := range g.cols.len(sc.s) {
						for _, word := range strings.Fields(g.cols.label(sc.s, k)) {
							if !strings.Contains(b.String(), word) {
								t.Errorf("%s, %d columns, lacks %q:\n%s", g.cols.name(sc.s), w, word, b.String())
							}
						}
					}
					if atLeast(sh.strides, 0)+sh.label+2 > w {
						t.Errorf("%s needs more than %d columns: %v", g.cols.name(sc.s), w, sh.strides)
					}
				}
			}
		}
	}
}

// TestMapHeadsOnProjector sees the names on the screen.
func TestMapHeadsOnProjector(t *testing.T) {
	d := explore(t, "zaporizhzhia", 80, 24)
	d.press("1", "B", "m")
	d.sees("Russia   Ukraine  all", "Russia   and US   and US   three    Ukraine  international")
	d = explore(t, "zaporizhzhia", 80, 24)
	d.press("1", "m")
	d.sees("c Ukraine and US  d all three", "e Ukraine  f international")
}

// TestHeadWidth sets names in two rows at most.
func TestHeadWidth(t *testing.T) {
	for name, want := range map[string]int{"Russia": 6, "Russia and US": 6, "international": 13, "recognises Ukraine's control now": 20, "": 0} {
		if got := headWidth(name); got != want {
			t.Errorf("%q needs %d", name, got)
		}
		if rows := text.Wrap(name, max(1, headWidth(name))); len(rows) > headRows {
			t.Errorf("%q: %q", name, rows)
		}
	}
}
