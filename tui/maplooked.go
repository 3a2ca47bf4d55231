package tui

import (
	"redline/model"
	"redline/tui/text"
)

// tallMap is the height from which the map spreads out.
const tallMap = 26

// lookedAt says, where there are rows left, what choosing the cell looked at
// would do to the package at hand.
func (g *grid) lookedAt(w, room int) []text.Line {
	const least = 6 // a blank row, the heading, what comes, what goes, the verdict
	if g.open || room < least {
		return nil
	}
	c := g.mapPanel.cell(g.sc, g.r, g.c)
	names := []string{g.rows.name(g.sc.s) + ": " + g.rows.label(g.sc.s, g.r), g.cols.name(g.sc.s) + ": " + g.cols.label(g.sc.s, g.c)}
	lines := append([]text.Line{{}}, text.Listing(text.Text, " LOOKED AT  ", names, w-1)...)
	lines[1].Spans[0].Role = text.Strong
	if len(lines)+least-2 > room {
		return nil // names too long for this place
	}
	if c == g.sc.state.Configuration {
		return append(lines, text.Plain("   This is the package at hand."))
	}
	out := g.sc.engine.Outcome(c)
	now := &g.sc.a.Outcome.Findings
	eff := model.Effect{Outcome: out, New: out.Findings.Without(now), Gone: now.Without(&out.Findings)}
	would := g.sc.consequences(&eff, w)
	room -= len(lines)
	if n := len(would); n > room {
		would = append(atMost(would[:n-1], room-1, w), would[n-1]) // the verdict is the last to go
	}
	return append(lines, would...)
}
