package tui

import "testing"

// TestStepsAreTold sees that the row above the keys says what a step did,
// whichever panel it was taken from.
func TestStepsAreTold(t *testing.T) {
	for _, c := range []struct {
		keys []string
		want string
	}{
		{[]string{"w", "1"}, "Loaded reported plan: "},
		{[]string{"d", "1"}, "Loaded reported plan: "},
		{[]string{"1", "d", "u"}, "Undone: "},
		{[]string{"1", "m", "u", "U"}, "Redone: "},
		{[]string{"1", "o", "down", "enter", "enter"}, "Took route A"},
		{[]string{"s", "R"}, "Strict reading: "},
		{[]string{"B", "w", "1"}, "Loaded reported plan: "},
	} {
		d := explore(t, "zaporizhzhia", 80, 24)
		d.press(c.keys...)
		d.sees(c.want)
	}
}

// TestPromptAlone sees that a step which shows nothing but its text does so, even
// where it takes another package.
func TestPromptAlone(t *testing.T) {
	d := present(t, "zaporizhzhia-workshop", 80, 24)
	d.steps(3)
	d.press(":")
	d.typeIn("start the script again")
	d.press("enter")
	d.sees("STEP 1 of 14")
	if said := d.message(); said != "" {
		t.Errorf("the row above the keys says %q", said)
	}
}
