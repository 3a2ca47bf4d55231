package main

import (
	"github.com/spf13/cobra"
)

func newScenario(a *app) *cobra.Command {
	cmd := &cobra.Command{
		Use:   "scenario",
		Short: "List, show and check scenarios",
		Long:  `A scenario is one negotiation in a YAML file: parties, issues with options, obstacles, rules, and the claims that all of it rests on. Some are built in; anybody can write another.`,
		Example: `redline scenario list
redline scenario show elmira
redline scenario check zaporizhzhia`,
		Args: subcommand,
		RunE: func(cmd *cobra.Command, _ []string) error { return missingSubcommand(cmd) },
	}
	cmd.AddCommand(newScenarioList(a), newScenarioShow(a), newScenarioCheck(a))
	return cmd
}
