package tui

import (
	"testing"
)

// TestDeadlockPagesInScript names keys that page where PgDn is the script's.
func TestDeadlockPagesInScript(t *testing.T) {
	d := present(t, "zaporizhzhia-workshop", 80, 24)
	d.steps(13)
	d.sees("STEP 11 of 14", "more with ctrl+d", "ctrl+d read on")
	d.lacks("pgdn")
	d.press("ctrl+d", "ctrl+d")
	d.sees("STEP 11 of 14", "ctrl+d")
	d.press("ctrl+d")
	d.sees("STEP 11 of 14", "WHAT EACH PARTY WANTS")
	d.lacks("pgup")
	d.press("ctrl+u")
	d.sees("STEP 11 of 14", "ctrl+d")

	d = explore(t, "zaporizhzhia", 80, 24)
	d.press("d")
	d.sees("more with pgdn", "pgdn read on")
}

// TestStepShowsItsOwn begins a step with a package of its own on its first
// block and on the first line of CHOOSE, wherever the mark stood before.
func TestStepShowsItsOwn(t *testing.T) {
	d := present(t, "zaporizhzhia-workshop", 80, 24)
	d.steps(11)
	d.sees("STEP 9 of 14", "►+× Reactors in a war", "no party objects")
	d.lacks("Kyiv asks for joint control")
	d.steps(3)
	d.sees("STEP 12 of 14", "► Ukraine     ‹with the US only›")
}

// TestManyChangesAtOnce says all that matters where a step changes several
// lines.
func TestManyChangesAtOnce(t *testing.T) {
	d := present(t, "zaporizhzhia-workshop", 80, 24)
	d.steps(9)
	d.sees("STEP 8 of 14", "PgDn reveal")
	d.press("B")
	d.sees("Hostilities → peace treaty, Safety → assured and Sanctions → lifted")
	d.press("B", "pgdown")
	d.sees("3 changes: 5 gone. Blocks 5 → 2. Ukraine still objects.", "Hostilities → peace treaty, Safety", "→ assured and Sanctions → lifted")
	d.lacks("Safety → a…")
	d.press("pgup", "pgup", "pgdown", "7", "pgdown")
	d.sees("3 lines: Hostilities, Safety", "and Sanctions", "hands")
	d.lacks("Sanction…")
}
