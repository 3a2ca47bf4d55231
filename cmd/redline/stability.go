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

--graph runs a bare graph model instead of a scenario: a file in JSON or YAML with "decision_makers", "states", "moves" and "payoffs". --format dot draws the moves for Graphviz.`,
		Example: `redline stability
redline stability --preset three_way_ideal --set hostilities=treaty
redline stability --scenario elmira --format json
redline stability --scenario elmira --format dot`,
		Args: noArgs,
	}
	flags := newConfigFlags(cmd)
	graph := cmd.Flags().String("graph", "", "`FILE` a bare graph model instead of a scenario, in JSON or YAML")
	out := newOutput(a, cmd, formatText, formatJSON, formatMarkdown, formatDOT)
	cmd.RunE = func(*cobra.Command, []string) error {
		if cmd.Flags().Changed("graph") {
			return bareGraph(flags, *graph, out)
		}
		at, err := flags.situation()
		if err != nil {
			return err
		}
		d, err := newDeadlock(at)
		if err != nil {
			return err
		}
		return answerStability(out, d.model, func() any { return d.document() }, d.page)
	}
	return cmd
}

// answerStability answers in the format asked for.
func answerStability(out *output, m *told, document func() any, say func() *page.Page) error {
	if out.format.value == formatDOT {
		return out.app.write(m.dot())
	}
	return out.write(document, say)
}

// bareGraph answers about the graph model of a file.
func bareGraph(flags *configFlags, file string, out *output) error {
	if flags.touched() || flags.cmd.Flags().Changed("scenario") {
		return usagef("--graph has its own states and preferences; leave out the flags that choose a scenario or a package")
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
	return answerStability(out, m, func() any { return m.document() }, func() *page.Page { return m.page(file) })
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
