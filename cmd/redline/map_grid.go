package main

import (
	"errors"

	"redline/model"
	"redline/model/space"
	"redline/tui/words"
)

// grid is a map: two issues and what is in their cells, one or the other.
type grid struct {
	at         *situation
	rows, cols *axis
	outcomes   [][]model.Outcome // per cell, the package as it stands
	counts     [][]space.Cell    // per cell, over all the rest
}

// grid works out the map that the flags ask for.
func (f *mapFlags) grid(at *situation) (*grid, error) {
	sp := space.New(at.engine, 0)
	rows, err := f.axis(at.scenario, sp, "--rows", f.rows)
	if err != nil {
		return nil, err
	}
	cols, err := f.axis(at.scenario, sp, "--cols", f.cols)
	if err != nil {
		return nil, err
	}
	if rows.issue == cols.issue {
		return nil, usagef("--rows and --cols: %s cannot be both; a map needs two different issues", rows.is.ID)
	}
	g := &grid{at: at, rows: rows, cols: cols}
	if f.overRest {
		g.counts, err = sp.Cells(rows.groups, cols.groups, nil)
		return g, err
	}
	g.assess()
	return g, nil
}

func (f *mapFlags) axis(s *model.Scenario, sp *space.Space, flag, text string) (*axis, error) {
	if text == "" {
		return nil, usage(flag, errors.New("a map needs an issue for its rows and one for its columns"))
	}
	x, err := parseAxis(s, sp, text)
	return x, usage(flag, err)
}

// assess looks at the package of every cell.
func (g *grid) assess() {
	g.outcomes = make([][]model.Outcome, g.rows.len())
	for r := range g.outcomes {
		g.outcomes[r] = make([]model.Outcome, g.cols.len())
		for c := range g.outcomes[r] {
			g.outcomes[r][c] = g.at.engine.Outcome(g.configuration(r, c))
		}
	}
}

// configuration is the package of a cell.
func (g *grid) configuration(r, c int) model.Configuration {
	from := g.at.state.Configuration
	to := from.With(g.rows.issue, g.rows.option(r, from.Option(g.rows.issue)))
	return to.With(g.cols.issue, g.cols.option(c, from.Option(g.cols.issue)))
}

// here tells whether a cell is that of the package.
func (g *grid) here(r, c int) bool {
	from := g.at.state.Configuration
	return g.rows.here(from.Option(g.rows.issue)) == r && g.cols.here(from.Option(g.cols.issue)) == c
}

func (g *grid) cells() int { return g.rows.len() * g.cols.len() }

// name says what the map is of.
func (g *grid) name() string {
	return g.rows.name(g.at.scenario) + " by " + g.cols.name(g.at.scenario)
}

// shows says what a cell shows.
func (g *grid) shows() string {
	if g.counts != nil {
		return "The rest left open: unblocked packages among 1,000."
	}
	return "The rest as in the package: " + words.Upper(g.at.name()) + "."
}

// majors lists the major obstacles.
func (g *grid) majors() []int {
	var list []int
	for o := range g.at.scenario.Obstacles {
		if g.at.scenario.Obstacles[o].Major {
			list = append(list, o)
		}
	}
	return list
}
