package main

import (
	"fmt"
	"math/big"
	"strconv"

	"github.com/spf13/cobra"

	"redline/model"
	"redline/model/space"
	"redline/tui/page"
	"redline/tui/words"
)

func newUnblock(a *app) *cobra.Command {
	cmd := &cobra.Command{
		Use:   "unblock",
		Short: "Find every way out: the fewest changes that leave no block",
		Long: `Says how few issues have to change to make one package unblocked (or, with --to clear, to leave no finding of a major obstacle at all), which packages that many changes reach, every smallest set of issues whose change can do it, and every smallest set of present choices that keeps it blocked whatever the rest is. A package that cannot exist counts as blocked.

--hold keeps an issue as it is; several holds add up. --max says how many of the nearest packages are listed (50 unless you say otherwise; at most 100,000); how many there are is always said. --max 0 lists none.

Ways out are counted, not ranked: the fewest changes need not be the easiest.`,
		Example: `redline unblock
redline unblock --preset reported_plan --hold ukraine --hold control
redline unblock --preset kyiv_line --to clear --max 5
redline unblock --scenario elmira --format json`,
		Args: noArgs,
	}
	flags := newConfigFlags(cmd)
	f := &unblockFlags{to: newChoice("goal", space.Unblocked.String(), space.Clear.String()), most: 50}
	cmd.Flags().Var(&f.to, "to", "what to reach")
	cmd.Flags().StringArrayVar(&f.hold, "hold", nil, "`ISSUE` keep an issue as it is (repeatable)")
	cmd.Flags().Var(&f.most, "max", "how many packages to list (default 50)")
	complete(cmd, "to", func(*cobra.Command, string) []string { return f.to.known })
	complete(cmd, "hold", fromScenario(&flags.basisFlags, completeIssues))
	out := newOutput(a, cmd, formatText, formatJSON, formatMarkdown)
	cmd.RunE = func(*cobra.Command, []string) error {
		at, err := flags.situation()
		if err != nil {
			return err
		}
		w, err := f.find(at)
		if err != nil {
			return err
		}
		return out.write(
			func() any { return w.document() },
			func() *page.Page { return w.page() },
		)
	}
	return cmd
}

func completeIssues(s *model.Scenario, _ string) []string {
	return offers(s.Issues, func(is *model.Issue) (string, string) { return is.ID, is.Name })
}

// tally is a flag that takes a number of things, 0 or more.
type tally int

func (n *tally) String() string { return strconv.Itoa(int(*n)) }

// Type names the value in help.
func (n *tally) Type() string { return "N" }

// Set refuses what is no such number.
func (n *tally) Set(text string) error {
	x, ok := new(big.Int).SetString(text, 10)
	if !ok || x.Sign() < 0 {
		return fmt.Errorf("%q is not a whole number from 0 up", text)
	}
	*n = mostWays + 1 // however many more
	if x.IsInt64() && x.Int64() <= mostWays {
		*n = tally(x.Int64())
	}
	return nil
}

// mostWays is how many packages one answer lists at most.
const mostWays = 100_000

// unblockFlags are what unblock takes beside a configuration.
type unblockFlags struct {
	to   choice
	hold []string
	most tally
}

// waysOut is what is known about the ways out of a package.
type waysOut struct {
	at      *situation
	space   *space.Space
	goal    space.Goal
	held    space.Issues
	routes  space.Routes
	nearest []model.Configuration
}

func (f *unblockFlags) find(at *situation) (*waysOut, error) {
	w := &waysOut{at: at, space: space.New(at.engine, 0)}
	if f.to.value == space.Clear.String() {
		w.goal = space.Clear
	}
	for _, id := range f.hold {
		issue, err := at.scenario.FindIssue(id)
		if err != nil {
			return nil, usage("--hold", err)
		}
		w.held |= space.IssuesOf(issue)
	}
	var err error
	from := at.state.Configuration
	if w.routes, err = w.space.Routes(from, w.held, w.goal); err != nil {
		return nil, err
	}
	if f.most > mostWays && w.routes.Ways.Cmp(big.NewInt(mostWays)) > 0 {
		return nil, fmt.Errorf("%s are that near, more than one answer can list: ask for at most %s with --max, or hold more issues",
			words.Packages(w.routes.Ways), words.Grouped(big.NewInt(mostWays)))
	}
	w.nearest, err = w.space.Ways(from, w.held, w.goal, int(f.most))
	return w, err
}
