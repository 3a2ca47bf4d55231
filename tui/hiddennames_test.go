package tui

import "testing"

// TestHiddenNames sees that a hidden view names no view that a scenario without
// mining does not have.
func TestHiddenNames(t *testing.T) {
	d := explore(t, "zaporizhzhia", 80, 24)
	d.press("v", "o")
	d.sees("Evidence, Rules and Figures stay open.")
	d = explore(t, "elmira", 80, 24)
	d.press("v", "o")
	d.sees("Evidence and Rules stay open.")
	d.lacks("Figures")
}
