package main

import (
	"errors"

	"github.com/spf13/cobra"

	"redline/model"
	"redline/model/space"
	"redline/tui/chart"
	"redline/tui/page"
	"redline/tui/picture"
)

// Formats of a map beside the usual ones.
const (
	formatCSV = "csv"
	formatSVG = "svg"
)

func newMap(a *app) *cobra.Command {
	cmd := &cobra.Command{
		Use:   "map",
		Short: "Draw the grid of two issues: what blocks each combination",
		Long: `Goes through every combination of two issues. Each cell is the package with these two options and the rest as the flags have it: its verdict, and the obstacles that block or strain it. With --over-rest the rest is left open instead, and each cell says how many packages there are, how many of them are unblocked and how many clear; what the package is makes no difference then.

A shares issue offers its named options, or one share of it: --rows split.russia has a row for each value of that share in the step, called 0, 5 and so on. A cell of one package has the package's split with that share changed: the difference comes out of the last other share, then the one before, or goes to the last. A split off the step is first rounded down, the remainder going to the last share; where nothing is shared out, the last share starts with everything.

--format csv has a line for each cell, --format svg is a picture for a slide, on white or, with --theme dark, on black.`,
		Example: `redline map --rows operator --cols control
redline map --rows hostilities --cols safety --preset kyiv_line --format csv
redline map --rows split.russia --cols sanctions --over-rest
redline map --rows site --cols control --over-rest --format svg --theme dark`,
		Args: noArgs,
	}
	flags := newConfigFlags(cmd)
	f := &mapFlags{theme: newChoice("theme", picture.Themes()...)}
	cmd.Flags().StringVar(&f.rows, "rows", "", "`ISSUE` the issue of the rows, or ISSUE.SHARE")
	cmd.Flags().StringVar(&f.cols, "cols", "", "`ISSUE` the issue of the columns, or ISSUE.SHARE")
	cmd.Flags().BoolVar(&f.overRest, "over-rest", false, "leave the rest open, and count packages")
	out := newOutput(a, cmd, formatText, formatJSON, formatCSV, formatSVG, formatMarkdown)
	cmd.Flags().Var(&f.theme, "theme", "the background of the picture")
	for _, axis := range []string{"rows", "cols"} {
		complete(cmd, axis, fromScenario(&flags.basisFlags, completeAxes))
	}
	complete(cmd, "theme", func(*cobra.Command, string) []string { return f.theme.known })
	cmd.RunE = func(*cobra.Command, []string) error {
		if cmd.Flags().Changed("theme") && out.format.value != formatSVG {
			return usagef("--theme is for a picture: add --format svg, or leave it out")
		}
		at, err := flags.situation()
		if err != nil {
			return err
		}
		g, err := f.grid(at)
		if err != nil {
			return err
		}
		return f.write(out, g)
	}
	return cmd
}

// mapFlags are what map takes beside a configuration.
type mapFlags struct {
	rows, cols string
	overRest   bool
	theme      choice
}

// grid works out the map that the flags ask for.
func (f *mapFlags) grid(at *situation) (*chart.Grid, error) {
	sp := space.New(at.engine, 0)
	rows, err := f.axis(at.scenario, sp, "--rows", f.rows)
	if err != nil {
		return nil, err
	}
	cols, err := f.axis(at.scenario, sp, "--cols", f.cols)
	if err != nil {
		return nil, err
	}
	if rows.Same(cols) {
		return nil, usagef("--rows and --cols: %s cannot be both; a map needs two different issues", rows.Issue())
	}
	return chart.Map(at.named(), sp, rows, cols, f.overRest)
}

func (f *mapFlags) axis(s *model.Scenario, sp *space.Space, flag, text string) (*chart.Axis, error) {
	if text == "" {
		return nil, usage(flag, errors.New("a map needs an issue for its rows and one for its columns"))
	}
	x, err := chart.ParseAxis(s, sp, text)
	return x, usage(flag, err)
}

func (f *mapFlags) write(out *output, g *chart.Grid) error {
	switch out.format.value {
	case formatCSV:
		return out.app.write(g.CSV())
	case formatSVG:
		return out.app.write(g.SVG(picture.InkOf(f.theme.value)))
	}
	return out.write(
		func() any { return newMapDocument(g) },
		func() *page.Page { return g.Page(out.format.value == formatMarkdown, out.look().Width) },
	)
}
