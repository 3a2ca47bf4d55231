package tui

import (
	"strings"
	"testing"

	"redline/model/script"
)

// wordy presents a script whose first step asks a long question before a change.
func wordy(t *testing.T, say, ask string, width, height int) *driver {
	t.Helper()
	s := &script.Script{ID: "wordy", Scenario: "zaporizhzhia", Title: "Wordy", Steps: []script.Step{
		{Title: "A long question", Preset: "reported_plan", Set: []script.Setting{{Issue: "ukraine", Option: "share"}}, Predict: true, Say: say, Ask: ask},
		{Title: "The end", Preset: "today", Say: "Done."},
	}}
	sc := load(t, s.Scenario)
	if err := s.Check(sc); err != nil {
		t.Fatal(err)
	}
	d := exploreOf(t, sc, width, height)
	d.x.presentScript(s)
	d.run(d.x.present.first)
	d.resize(width, height)
	return d
}

// TestPromptKey sees that of a long prompt the question is read above the keys,
// and that one key shows the whole of it while PREDICT is open, and puts it away.
func TestPromptKey(t *testing.T) {
	say := strings.Repeat("Think of what each of the three is documented to hold to. ", 5) + "Take a minute."
	ask := "Does Ukraine still object, and if it does, on what ground, and which of the others would then have a reason to speak?"
	for _, keys := range [][]string{nil, {"B"}} {
		d := wordy(t, say, ask, 80, 24)
		d.press(keys...)
		d.sees("P whole text", "Does Ukraine still object", "a reason to speak?", "PREDICT")
		d.lacks("Take a minute.")
		d.press("P")
		sound(t, d.x)
		d.sees("Take a minute.", "a reason to speak?", "PgDn reveal")
		d.lacks("BLOCKED")
		d.press("P")
		d.sees("PREDICT", "P whole text")
		d.press("down", "7", "P", "pgdown")
		d.sees("REVEAL", "7")
	}
	d := wordy(t, "", strings.Repeat(ask+" ", 4), 80, 24)
	d.sees("then have …", "P whole text")
	d.press("pgdown", "pgdown", ":")
	d.typeIn("leave the script")
	d.press("enter", "P")
	d.lacks("PROMPT", "Done.")
	if d := wordy(t, say, ask, 160, 45); strings.Contains(d.screen(), "P whole text") {
		t.Errorf("cut where there is room:\n%s", d.screen())
	}
}
