package main

import (
	"github.com/spf13/cobra"

	"redline/model/mining/figures"
	"redline/tui/chart"
	"redline/tui/page"
	"redline/tui/picture"
)

func newEconomics(a *app) *cobra.Command {
	cmd := &cobra.Command{
		Use:   "economics",
		Short: "Work out the mining: machines, share of the network, revenue",
		Long: `Works out what mining would come to in one package: power, machines, hashrate, share of the Bitcoin network, coins and gross revenue, and who gets how much of that under the split. It holds what the document says of these against the arithmetic, and lists what is not computed, with why.

Low and high are the extremes when each assumption varies in its range on its own. --assume changes an assumption; every figure that rests on it is marked * then. There are no live prices: each assumption has its source and its date, and scenarios can be years old.

--format csv has a line for every number of units that can be chosen. --format svg is a picture for a slide, the share of the network by number of units, on white or, with --theme dark, on black. A scenario without a mining section has nothing to work out: exit 1.`,
		Example: `redline economics
redline economics --set restart=3 --set mining=100 --set split=40/20/40/0
redline economics --assume network_ehs=1200 --assume price_usd=60000 --format json
redline economics --set mining=100 --format csv
redline economics --format svg --theme dark`,
		Args: noArgs,
	}
	flags := newConfigFlags(cmd)
	theme := newChoice("theme", picture.Themes()...)
	out := newOutput(a, cmd, formatText, formatJSON, formatCSV, formatSVG, formatMarkdown)
	cmd.Flags().Var(&theme, "theme", "the background of the picture")
	complete(cmd, "theme", func(*cobra.Command, string) []string { return theme.known })
	cmd.RunE = func(*cobra.Command, []string) error {
		if cmd.Flags().Changed("theme") && out.format.value != formatSVG {
			return usagef("--theme is for a picture: add --format svg, or leave it out")
		}
		at, err := flags.situation()
		if err != nil {
			return err
		}
		e, err := newEconomy(at)
		if err != nil {
			return err
		}
		return e.write(out, theme.value)
	}
	return cmd
}

// economy is the arithmetic of one package.
type economy struct {
	at *situation
	*figures.Figures
}

func newEconomy(at *situation) (*economy, error) {
	f, err := figures.Of(at.engine.Scenario(), at.scenario, at.state.Configuration)
	if err != nil {
		return nil, err
	}
	return &economy{at, f}, nil
}

func (e *economy) write(out *output, theme string) error {
	switch out.format.value {
	case formatCSV:
		return out.app.write(e.csv())
	case formatSVG:
		return out.app.write(chart.Network(e.Figures, e.at.scenario, picture.InkOf(theme)))
	}
	return out.write(
		func() any { return e.document() },
		func() *page.Page { return e.page() },
	)
}
