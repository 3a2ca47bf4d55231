package plain

import (
	"strings"

	"redline/model"
	"redline/tui/words"
)

// assessCells says of each cell what the package would come to.
func (d *dialogue) assessCells(g *grid) {
	for r := range g.rows.len() {
		var said []string
		for c := range g.columns.len() {
			out := d.session.Engine().Outcome(d.cell(g, r, c))
			said = append(said, d.statuses(&out))
		}
		g.said = append(g.said, said)
	}
}

// cell is the package at hand with both issues changed.
func (d *dialogue) cell(g *grid, r, c int) model.Configuration {
	at := d.session.Configuration()
	return at.With(g.rows.issue, g.rows.at(at, r)).With(g.columns.issue, g.columns.at(at, c))
}

// statuses says which major obstacles are blocked and strained.
func (d *dialogue) statuses(out *model.Outcome) string {
	if out.Verdict == model.VerdictImpossible {
		return "impossible"
	}
	var blocked, strained []string
	for o := range d.scenario.Obstacles {
		switch name := d.scenario.Obstacles[o].Name; {
		case !d.scenario.Obstacles[o].Major:
		case out.Statuses[o] == model.Blocked:
			blocked = append(blocked, name)
		case out.Statuses[o] == model.Strained:
			strained = append(strained, name)
		}
	}
	var said []string
	if len(blocked) > 0 {
		said = append(said, "blocked on "+words.And(blocked))
	}
	if len(strained) > 0 {
		said = append(said, "strained on "+words.And(strained))
	}
	if said == nil {
		return "clear"
	}
	return strings.Join(said, ", ")
}

// countCells says of each cell how many packages are unblocked, whatever the
// rest is.
func (d *dialogue) countCells(g *grid) error {
	sp := d.survey()
	cells, err := sp.Cells(g.rows.side(sp), g.columns.side(sp), nil)
	if err != nil {
		return unavailable(err)
	}
	for _, row := range cells {
		var said []string
		for _, c := range row {
			if c.Configurations.Sign() == 0 {
				said = append(said, "impossible")
			} else {
				said = append(said, perThousand(c.Unblocked, c.Configurations))
			}
		}
		g.said = append(g.said, said)
	}
	return nil
}
