package tui

import (
	"strings"
	"testing"
)

// TestNoDanglingSign breaks no heading after the sign between its clauses.
func TestNoDanglingSign(t *testing.T) {
	for _, scenario := range []string{"zaporizhzhia", "elmira"} {
		for _, size := range [][2]int{{60, 16}, {80, 24}, {120, 40}, {160, 45}} {
			d := explore(t, scenario, size[0], size[1])
			for r := range d.x.session.Scenario().Rules {
				d.x.cards = nil
				d.x.push(newEvidenceCard(ruleSubject(r)))
				d.x.refresh()
				for _, row := range d.rows() {
					for _, part := range strings.Split(row, "│") {
						if part = strings.TrimRight(part, " "); strings.HasSuffix(part, " ·") && !strings.HasSuffix(part, "··") {
							t.Fatalf("%s at %v: %q", scenario, size, row)
						}
					}
				}
			}
		}
	}
	d := explore(t, "zaporizhzhia", 160, 45)
	d.press("1")
	d.sees("must · Ukraine objects\n", "S26  condition · inferred\n", "│      asserted by article author\n")
}

// TestHoldIsNamed names the key that holds a line, in help everywhere and in
// the footer where there is room.
func TestHoldIsNamed(t *testing.T) {
	d := explore(t, "zaporizhzhia", 120, 40)
	d.press("1")
	d.sees("tab panel  space hold  ")
	d.press("space")
	d.sees("tab panel  space release  ")
	d = explore(t, "zaporizhzhia", 80, 24)
	d.press("1", "?")
	d.sees("HERE, in CHOOSE", "hold it; ways out keep it")
	d = explore(t, "zaporizhzhia", 120, 40)
	d.press("1", "v", "right", "shift+tab")
	d.lacks("space hold") // it is refused while a change is asked about
}

// TestEditedIsOneWord calls edited assumptions the same wherever they are
// named.
func TestEditedIsOneWord(t *testing.T) {
	d := explore(t, "zaporizhzhia", 80, 24)
	d.press("3", "f", "down", "right")
	d.sees("FIGURES · 1 edited")
	d.press("w")
	d.sees(" 1 EDITED ")
	d.lacks("ASSUMED")
}

// TestPredictFooter keeps find in the footer, whatever else is asked there.
func TestPredictFooter(t *testing.T) {
	for _, w := range []int{60, 80, 100, 120, 160} {
		for _, keys := range []string{"", "tab"} {
			d := explore(t, "zaporizhzhia", w, 45)
			d.press("1", "v", "right")
			if keys != "" {
				d.press(keys)
			}
			if footer := d.row(-1); !strings.HasSuffix(footer, ": find  ? help") || !strings.Contains(footer, "enter reveal") {
				t.Errorf("%d columns: %q", w, footer)
			}
		}
	}
	d := explore(t, "zaporizhzhia", 80, 24)
	d.press("1", "v", "right")
	d.sees(" space mark  0-9 hands  tab 2nd  enter reveal  esc take back  : find  ? help")
}

// TestCompareWishes lists whose wishes are in another order, with what they
// want in the message row, and takes no draft with other wishes for the package
// at hand.
func TestCompareWishes(t *testing.T) {
	d := keepers(t, t.TempDir(), 80, 24)
	party := d.x.session.Scenario().Parties[0]
	first := d.x.session.Scenario().Preferences[party.ID][0].Name
	d.press("1")
	d.keepAs("as given")
	d.x.session.Wish(party.ID, []int{1, 0})
	d.keepAs("other wishes")
	d.x.session.Wish(party.ID, []int{2})
	d.press("n", "down", "space", "down", "space", "c")
	d.sees("NOT CHOICES: read or assumed otherwise", party.Name+" wants", "as given", "edited")
	for !strings.HasPrefix(strings.Trim(d.row(d.x.frame.cursor.Y), "► "), party.Name+" wants") {
		d.press("down")
	}
	if said := d.message(); !strings.Contains(said, "as given, most important first: "+first) {
		t.Errorf("A is %q", said)
	}
	d.press("right")
	if said := d.message(); !strings.Contains(said, "edited, most important first: ") {
		t.Errorf("B is %q", said)
	}
	d.sees("enter take this package")
	d.press("enter")
	d.sees("Opened other wishes", party.Name+" wants")
	d.lacks("take this package")
}
