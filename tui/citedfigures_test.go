package tui

import "testing"

// TestClaimsOfFigures: a claim card lists the figures that rest on it, and
// opens them.
func TestClaimsOfFigures(t *testing.T) {
	open := func(claim string) *driver {
		d := explore(t, "zaporizhzhia", 80, 24)
		d.x.push(newClaimCard(claim))
		d.x.refresh()
		return d
	}
	d := open("B44")
	d.sees("assumed  Network before, EH/s")
	d.lacks("nothing; it is background")
	d.press("enter")
	d.sees("ASSUMPTION · Network before, EH/s")
	d = open("B23")
	d.sees("figures  not computed: Cooling water")
	d.press("end", "enter")
	d.sees("FIGURES ·")
	d = open("S75")
	d.sees("figures  a 51 % attack", "Over 10 % of network, jointly")
	d = open("S31")
	d.lacks("figures  ")
}
