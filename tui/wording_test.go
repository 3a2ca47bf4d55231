package tui

import (
	"slices"
	"strings"
	"testing"

	"redline/tui/text"
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

// TestSpaceBeside has the options in a column of their own, from 120 columns;
// the arrows cross over, and a click lands on what it was on.
func TestSpaceBeside(t *testing.T) {
	for _, size := range [][2]int{{120, 40}, {160, 45}} {
		d := explore(t, "zaporizhzhia", size[0], size[1])
		d.press("1", "s")
		d.sees("BLOCKED BY", "NEEDED BY ALL UNBLOCKED", ", IN 1,000 ", "recognises control ", "→ options")
		p := d.x.views[spaceView].(*spacePanel)
		if d.press("right"); p.at != p.listed || !strings.Contains(d.message(), "takes no part is in ") {
			t.Errorf("→ leads to item %d: %s", p.at, d.message())
		}
		d.sees("← counts", "enter narrow to it")
		d.press("end")
		d.sees("To mining", "lifted ", "▲")
		d.sees("BLOCKED BY") // the other column stays
		if d.press("left"); p.at != 0 {
			t.Errorf("← leads to item %d", p.at)
		}
		d.press("right", "down", "enter")
		d.sees("SPACE · 1 fixed", "only with Ukraine: with the US only")
	}
	d := explore(t, "elmira", 120, 40)
	d.press("s")
	d.lacks("…")
}

// TestMapLookedAt says below the map what the cell looked at would do.
func TestMapLookedAt(t *testing.T) {
	for _, size := range [][2]int{{120, 40}, {160, 45}} {
		d := explore(t, "zaporizhzhia", size[0], size[1])
		d.press("1", "m")
		d.sees("LOOKED AT  Operator: Russia and US · Control: Russia and US", "This is the package at hand.")
		d.press("down", "right", "right")
		d.sees("LOOKED AT  Operator: Ukraine and US · Control: all three", "+ NEW × Russia wants only the US", "- GONE × Ukraine has no part in it", "Russia accepts → objects", "Still BLOCKED.")
		d.press("v", "right") // nothing is told while a change is asked about
		d.lacks("LOOKED AT")
	}
}

// TestPresetDetail says what the marked preset is about and what it changes.
func TestPresetDetail(t *testing.T) {
	d := explore(t, "zaporizhzhia", 120, 40)
	d.press("p", "down")
	d.sees("the US has not confirmed", "Loading it changes 4 lines of the package at hand:", "Control      Russia → Russia and US")
	d.press("up")
	d.sees("This is the package at hand.")
}

// TestRulesFromTheFirst begins the switchboard at its first line, however late
// the counts sort it, and then stays on the rule.
func TestRulesFromTheFirst(t *testing.T) {
	for _, scenario := range []string{"zaporizhzhia", "elmira"} {
		d := explore(t, scenario, 80, 24)
		d.press("r")
		d.sees(" 1 of ")
		p := d.x.views[rulesView].(*rulesPanel)
		if d.press("down", "down"); p.at != 2 {
			t.Errorf("%s: the mark is on line %d", scenario, p.at)
		}
		id := p.lines[p.at].id
		if d.press("space"); p.lines[p.at].id != id {
			t.Errorf("%s: muting leaves %s for %s", scenario, id, p.lines[p.at].id)
		}
		d.press("R")
		heads, row := d.row(6), d.row(7)
		if at := strings.Index(heads, "objects"); strings.TrimSpace(row[at-2:at]) != "" {
			t.Errorf("%s: the heads are not over their columns:\n%s\n%s", scenario, heads, row)
		}
	}
}

// TestSplitSays advises in whole sentences, and where the bars are not entered
// names no key that does something else there.
func TestSplitSays(t *testing.T) {
	at := strings.Fields("1 down down down down down")
	for _, size := range [][2]int{{60, 18}, {80, 24}, {100, 30}, {120, 40}, {160, 45}} {
		d := explore(t, "zaporizhzhia", size[0], size[1])
		d.press(at...)
		if size[0] >= 120 {
			d.sees("enter opens the bars.")
			d.lacks("Or type")
		}
		d.press("enter", "down", "down", "down", "right", "right", "down", "right")
		d.lacks(":…", "Or …", "enter opens the bars")
		if size[0] >= 80 {
			d.sees("BLOCKED.  takes part in ")
		}
		if size[0] == 80 {
			d.sees("→ takes 5 from [Upkeep]", "Or type 0 10 5 85.")
		}
	}
	d := explore(t, "zaporizhzhia", 80, 24)
	d.press(at...)
	d.press("enter", "down", "down", "down", "right")
	for _, l := range d.x.frame.rows {
		for _, s := range l.Spans {
			if strings.Contains(s.Text, "█") && s.Role == text.Marked {
				t.Fatal("a bar is in reverse, and reads as its opposite")
			}
		}
	}
}

// TestClaimsByWhom says who asserts each claim, where the texts leave room.
func TestClaimsByWhom(t *testing.T) {
	d := explore(t, "zaporizhzhia", 160, 45)
	d.press("e")
	d.sees("asserted by  ", "Zelensky (as reported)  ")
	d = explore(t, "zaporizhzhia", 80, 24)
	d.press("e", "down", "down", "down")
	d.lacks("asserted by  ")
}

// TestLongObstaclesInRules leaves the titles of rules their place.
func TestLongObstaclesInRules(t *testing.T) {
	s := shaped(shapes[slices.IndexFunc(shapes, func(sh shape) bool { return sh.id == "long" })])
	for _, w := range []int{120, 160, 300} {
		d := exploreOf(t, s, w, 45)
		d.press("r")
		if row := d.row(7); !strings.Contains(row, "►[") || !strings.Contains(row, "very long rule") {
			t.Errorf("%d columns: %q", w, row)
		}
		d.press("m")
		sound(t, d.x)
	}
}

// TestHoldsInOut says under the routes how to keep a line out of them.
func TestHoldsInOut(t *testing.T) {
	d := explore(t, "zaporizhzhia", 160, 45)
	d.press("1", "o")
	d.sees("space on a line of CHOOSE holds it")
}
