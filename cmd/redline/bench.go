package main

import (
	"github.com/spf13/cobra"

	"redline/cmd/redline/page"
)

func newBench(a *app) *cobra.Command {
	cmd := &cobra.Command{
		Use:   "bench",
		Short: "Measure how fast this machine answers each question",
		Long: `Measures how long this machine takes for each question about a scenario: reading it, compiling its rules, assessing one package, everything that is asked of all packages, and what holds and why. Packages are those of the status quo. Each question is asked again and again for a moment; the median counts. It takes about three seconds.

Nothing else should run meanwhile. Times of one machine do not compare with those of another.`,
		Example: `redline bench
redline bench --scenario elmira --format json`,
		Args: noArgs,
	}
	f := &basisFlags{}
	f.add(cmd)
	out := newOutput(a, cmd, formatText, formatJSON, formatMarkdown)
	cmd.RunE = func(*cobra.Command, []string) error {
		e, err := f.engine()
		if err != nil {
			return err
		}
		rows := measureAll(questionsOf(f.name, e))
		return out.write(
			func() any { return benchDocumentOf(e, rows) },
			func() *page.Page { return benchPage(e, rows) },
		)
	}
	return cmd
}
