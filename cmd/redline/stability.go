package main

import (
	"errors"
	"fmt"

	"github.com/spf13/cobra"

	"redline/data"
	"redline/model/stability"
	"redline/tui/page"
	"redline/tui/stuck"
	"redline/tui/words"
)

const formatDOT = "dot"

func newStability(a *app) *cobra.Command {
	cmd := &cobra.Command{
		Use:   "stability",
		Short: "Say which positions hold, and why the parties are stuck",
		Long: `Takes every profile, that is every combination of the parties' positions that is possible under the terms and conditions of one package, and says which of them hold: under which no party has a reason to move. A party moves its own positions only. There are four ways to hold, after the graph model for conflict resolution (Fang, Hipel and Kilgour): no party gains by moving (Nash); every gain can be answered by the others (GMR), for good (SMR), or by moves that pay those who make them (SEQ).

What the parties prefer is read from the scenario's preferences, which are the weakest part of its evidence. A scenario without preferences has no answer: exit 1.

--inverse says of a profile what would have to change for it to hold: the fewest swaps of neighbours in one party's list of wishes, or in all of them, or that no order does, or that others leave it whatever that party prefers. --way tells the shortest way to a profile, its first sacrifice and who could jump it together. --robustness counts under how many orders of the wishes each profile holds: exactly where nobody has more than seven and it takes about a second, drawn by lot beyond, with the error. --coalitions says what parties would leave together. Text tells of small scenarios all this unasked, for the package at hand; JSON has what is asked for.

--graph runs a bare graph model instead of a scenario: a file in JSON or YAML with "decision_makers", "states", "moves" and "payoffs". --format dot draws the moves for Graphviz.`,
		Example: `redline stability
redline stability --preset three_way_ideal --set hostilities=treaty
redline stability --scenario elmira --format json
redline stability --inverse 15 --way 15
redline stability --robustness --coalitions --format json
redline stability --scenario elmira --format dot`,
		Args: noArgs,
	}
	flags := newConfigFlags(cmd)
	var graph string
	cmd.Flags().Var(named{&graph}, "graph", "`FILE` a bare graph model instead of a scenario, in JSON or YAML")
	ask := &asked{}
	ask.add(cmd)
	out := newOutput(a, cmd, formatText, formatJSON, formatMarkdown, formatDOT)
	cmd.RunE = func(*cobra.Command, []string) error {
		if cmd.Flags().Changed("graph") {
			return bareGraph(flags, graph, ask, out)
		}
		at, err := flags.situation()
		if err != nil {
			return err
		}
		d, err := newDeadlock(at)
		if err != nil {
			return err
		}
		return d.answer(ask, out)
	}
	return cmd
}

// answer answers about the profiles in the format asked for.
func (d *deadlock) answer(ask *asked, out *output) error {
	if err := ask.check(d.model); err != nil {
		return err
	}
	if ask.way > 0 && d.model.Today < 0 {
		return errors.New("the positions of this package are impossible under its terms and conditions, so no way begins here")
	}
	x, err := ask.answers(d.model, d.profiles.Wishes)
	if err != nil {
		return err
	}
	switch out.format.value {
	case formatDOT:
		return out.app.write(d.model.dot())
	case formatText, formatMarkdown:
		if x, err = d.unasked(x); err != nil {
			return err
		}
	}
	return out.write(func() any { return d.document(x) }, func() *page.Page { return d.page(x) })
}

// bareGraph answers about the graph model of a file.
func bareGraph(flags *configFlags, file string, ask *asked, out *output) error {
	if flags.touched() || flags.cmd.Flags().Changed("scenario") {
		return usagef("--graph has its own states and preferences; leave out the flags that choose a scenario or a package")
	}
	if ask.robustness {
		return usagef("--robustness counts orders of wishes, and a graph has none, only rankings; leave it out")
	}
	if ask.way > 0 {
		return usagef("--way begins at the package at hand, and a graph has none; leave it out")
	}
	g, err := data.OpenGraph(file)
	var wrong data.Errors
	if errors.As(err, &wrong) {
		fmt.Fprintf(out.app.err, "%v\nredline: %s in the graph file; mend it and try again.\n", wrong, words.Count(len(wrong), "error"))
		return &silentError{exitScenario}
	}
	if err != nil {
		return fileError("cannot read the graph file", file, err)
	}
	m := &told{stuck.OfGraph(g)}
	if err := ask.check(m); err != nil {
		return err
	}
	if out.format.value == formatDOT {
		return out.app.write(m.dot())
	}
	x, err := ask.answers(m, nil)
	if err != nil {
		return err
	}
	return out.write(func() any { return m.document(x) }, func() *page.Page { return m.page(file, x) })
}

// told is an analysis with its words, to be answered with.
type told struct{ *stuck.Model }

// deadlock is the stability of a scenario's profiles.
type deadlock struct {
	at       *situation
	profiles *stability.Profiles
	model    *told
}

func newDeadlock(at *situation) (*deadlock, error) {
	p, err := stability.FromScenario(at.engine, at.state.Configuration, nil)
	if err != nil {
		return nil, err
	}
	return &deadlock{at, p, &told{stuck.OfProfiles(p)}}, nil
}
