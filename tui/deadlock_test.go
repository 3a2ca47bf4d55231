package tui

import (
	"strings"
	"testing"

	"redline/model/stability"
)

// TestDeadlockTable walks the whole table: each cell is one profile, and each
// profile has one cell.
func TestDeadlockTable(t *testing.T) {
	for _, scenario := range []string{"zaporizhzhia", "elmira"} {
		d := explore(t, scenario, 120, 40)
		d.press("d")
		g, seen := newProfileGrid(d.x.scene), map[int]bool{}
		for r := range g.rows() {
			for c := range g.columns {
				if r2, c2 := g.place(g.configuration(r, c)); r2 != r || c2 != c {
					t.Fatalf("cell %d,%d leads to %d,%d", r, c, r2, c2)
				}
				if s := g.state(r, c); s >= 0 {
					seen[s] = true
				}
			}
		}
		if len(seen) != d.x.scene.impasse.model.States || len(seen) == 0 {
			t.Errorf("%s: %d of %d profiles stand in the table", scenario, len(seen), d.x.scene.impasse.model.States)
		}
	}
}

// TestDeadlockFollows: the number that hold and the marks follow the concept,
// and the analysis follows terms and rules, but not positions.
func TestDeadlockFollows(t *testing.T) {
	d := explore(t, "elmira", 80, 24)
	d.press("d")
	d.sees("6 of 12 hold")
	if strings.Count(d.screen(), "■") != 7 || strings.Contains(d.screen(), "□") { // one in the legend
		t.Errorf("marks:\n%s", d.screen())
	}
	d.press("up", "right")
	d.sees("8 of 12 hold", "‹every gain can be answered›", "(GMR)")
	if strings.Count(d.screen(), "□") != 3 {
		t.Errorf("marks:\n%s", d.screen())
	}
	d.press("right", "right", "right", "right")
	d.sees("6 of 12 hold", "(SEQ)")
	before := d.x.scene.impasse.key
	d.press("down", "down", "enter")
	if d.x.scene.impasse.key != before || len(d.x.session.Past()) != 1 {
		t.Error("positions are one step, and leave the analysis as it is")
	}
	d.press("R")
	if d.x.scene.impasse.key == before || d.x.scene.impasse.model == nil {
		t.Error("the analysis does not follow the rules")
	}
}

// TestDeadlockTells reads the story of a cell.
func TestDeadlockTells(t *testing.T) {
	d := explore(t, "zaporizhzhia", 160, 60)
	d.press("d")
	d.sees("1 of 48 hold", "Holds under none of the four", "unpunished: US", "Ukraine likes none of its 3 other moves", `turn to "all three"`, "weakest evidence", "1 does not recognise control")
	p := d.x.views[deadlockView].(*deadlockPanel)
	for p.c < 8 {
		d.press("right")
	}
	d.sees("Holds under all four", "From here it takes 1 move, which its mover likes")
	d.press("enter")
	if s := d.x.scene.impasse.state(d.x.session.Configuration()); s < 0 || d.x.scene.impasse.model.Joint(s) != stability.Every {
		t.Errorf("state %d is at hand", s)
	}
	d.press("u", "home", "right", "right", "right")
	d.sees("cannot exist")
}

// TestDeadlockImpossible opens the view on a package that cannot exist.
func TestDeadlockImpossible(t *testing.T) {
	d := explore(t, "zaporizhzhia", 80, 24)
	d.press("down", "right", "right", "right", "d")
	if d.x.scene.impasse.state(d.x.session.Configuration()) >= 0 {
		t.Fatal("the package is possible")
	}
	d.sees("of 48 hold", "cannot exist")
	d.press("left")
	d.sees("likes")
}
