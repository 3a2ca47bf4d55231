package tui

import "testing"

// TestFindSideBySide sees that what has the typed words side by side comes
// before what has them apart, and that all of those are listed still.
func TestFindSideBySide(t *testing.T) {
	for typed, want := range map[string]string{
		"so far":      "Predictions so far",
		"so   Far ":   "Predictions so far",
		"how far":     "How far is it from today?",
		"predictions": "Predictions so far",
	} {
		d := explore(t, "zaporizhzhia", 80, 24)
		d.press("v", "right", "9", "enter") // a prediction made
		if len(d.x.Records()) == 0 {
			t.Fatalf("no prediction is made:\n%s", d.screen())
		}
		d.press(":")
		d.typeIn(typed)
		p := d.x.top().(*findCard)
		if len(p.hits) == 0 || p.all[p.hits[0]].label != want {
			t.Errorf("%q does not find %q first:\n%s", typed, want, d.screen())
		}
		if listed := len(p.hits); typed == "so far" {
			for i := range p.all {
				if f := &p.all[i]; p.field.matches(f.kind + " " + f.label + " " + f.words) {
					listed--
				}
			}
			if listed != 0 {
				t.Errorf("%q lists %d entries too many", typed, listed)
			}
		}
	}
}
