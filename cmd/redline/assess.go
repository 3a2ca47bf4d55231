package main

import (
	"github.com/spf13/cobra"

	"redline/tui/page"
)

func newAssess(a *app) *cobra.Command {
	cmd := &cobra.Command{
		Use:   "assess",
		Short: "Say what stands in the way of one package, and why",
		Long: `Says which obstacles block or strain one package, which findings that rests on, whose objections they are, who could lift them, and on what evidence.

The package is a preset or a code with --set applied to it: the status quo, unless you say otherwise. With --stdin, packages are read from standard input instead, one JSON object a line such as {"operator":"us","restart":3}; issues left out are as the flags have them. Each is answered with one line of JSON. A line that cannot be read is answered with its number and what is wrong with it.`,
		Example: `redline assess
redline assess --preset reported_plan --set operator=us
redline assess --set split=40/20/40/0 --reading strict --format json
echo '{"hostilities":"treaty"}' | redline assess --stdin`,
		Args: noArgs,
	}
	flags, out := newConfigFlags(cmd), newOutput(a, cmd, formatText, formatJSON, formatMarkdown)
	stdin := cmd.Flags().Bool("stdin", false, "read packages from standard input, one JSON object a line")
	cmd.RunE = func(*cobra.Command, []string) error {
		if *stdin && cmd.Flags().Changed("format") && out.format.value != formatJSON {
			return usagef("--stdin answers in JSON, one line each; leave out --format %s", out.format.value)
		}
		at, err := flags.situation()
		if err != nil {
			return err
		}
		assess := newAssessor(at.engine)
		if *stdin {
			return assess.lines(a, at.state.Configuration)
		}
		assessment := at.engine.Assess(at.state.Configuration)
		return out.write(
			func() any { return assess.document(&assessment) },
			func() *page.Page { return assessmentPage(at, &assessment) },
		)
	}
	return cmd
}
