package chart

import (
	"fmt"

	"redline/model"
	"redline/model/space"
	"redline/tui/words"
)

// Package is what is at hand: a configuration, how it is read, and its name
// for people.
type Package struct {
	Scenario      *model.Scenario
	Engine        *model.Engine
	Configuration model.Configuration
	Name          string
}

// Grid is a map: two issues and what is in their cells, one or the other.
type Grid struct {
	Package
	Rows, Cols *Axis
	Outcomes   [][]model.Outcome // per cell, the package as it stands
	Counts     [][]space.Cell    // per cell, over all the rest
}

// Map looks at every cell of two different issues: at the package with the two
// options and the rest as it is, or, over the rest, at all packages that have
// them, which is refused where a scenario has too many.
func Map(of Package, sp *space.Space, rows, cols *Axis, overRest bool) (*Grid, error) {
	if rows.issue == cols.issue {
		return nil, fmt.Errorf("%s cannot be both; a map needs two different issues", rows.is.ID)
	}
	g := &Grid{Package: of, Rows: rows, Cols: cols}
	if overRest {
		var err error
		g.Counts, err = sp.Cells(rows.groups, cols.groups, nil)
		return g, err
	}
	g.assess()
	return g, nil
}

// assess looks at the package of every cell.
func (g *Grid) assess() {
	g.Outcomes = make([][]model.Outcome, g.Rows.Len())
	for r := range g.Outcomes {
		g.Outcomes[r] = make([]model.Outcome, g.Cols.Len())
		for c := range g.Outcomes[r] {
			g.Outcomes[r][c] = g.Engine.Outcome(g.At(r, c))
		}
	}
}

// At is the package of a cell.
func (g *Grid) At(r, c int) model.Configuration {
	from := g.Configuration
	to := from.With(g.Rows.issue, g.Rows.option(r, from.Option(g.Rows.issue)))
	return to.With(g.Cols.issue, g.Cols.option(c, from.Option(g.Cols.issue)))
}

// here tells whether a cell is that of the package.
func (g *Grid) here(r, c int) bool {
	from := g.Configuration
	return g.Rows.here(from.Option(g.Rows.issue)) == r && g.Cols.here(from.Option(g.Cols.issue)) == c
}

func (g *Grid) cells() int { return g.Rows.Len() * g.Cols.Len() }

// Title says what the map is of.
func (g *Grid) Title() string {
	return g.Rows.name(g.Scenario) + " by " + g.Cols.name(g.Scenario)
}

// shows says what a cell shows.
func (g *Grid) shows() string {
	if g.Counts != nil {
		return "The rest left open: unblocked packages among 1,000."
	}
	return "The rest as in the package: " + words.Upper(g.Name) + "."
}

// majors lists the major obstacles.
func (g *Grid) majors() []int {
	var list []int
	for o := range g.Scenario.Obstacles {
		if g.Scenario.Obstacles[o].Major {
			list = append(list, o)
		}
	}
	return list
}
