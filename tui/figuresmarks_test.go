package tui

import (
	"strings"
	"testing"
)

// TestEditBeyondTheRange: an edit beyond an assumption's range widens it, and the
// card says so beside what that moves.
func TestEditBeyondTheRange(t *testing.T) {
	d := explore(t, "zaporizhzhia", 160, 45)
	markAssumption(d, "price_usd")
	d.press("left", "enter")
	if screen := d.screen(); !strings.Contains(screen, "60,000 to 87,500") || strings.Contains(screen, "with the edit") {
		t.Errorf("an edit within the range\n%s", screen)
	}
	d.press("esc", "right", "right", "enter")
	d.sees("60,000 to 87,500, as given; with the edit 60,000 to 88,500", "edited; given is 87,500")
}

// TestThresholdsMarked: what a share takes is marked where it rests on an edit,
// and only there.
func TestThresholdsMarked(t *testing.T) {
	d := explore(t, "zaporizhzhia", 160, 45)
	markAssumption(d, "availability")
	d.press("left")
	d.sees("It takes 2,134 MW (969 to 2,594), all the output of 2.1* reactors.")
	d.press("right")
	markAssumption(d, "network_ehs")
	d.press("right")
	d.sees("It takes 2,154 MW (969 to 2,594)*, all the output of 2.2* reactors.")
}
