package main

import "github.com/spf13/cobra"

// newRoot puts the commands together, in the order in which help lists them.
func newRoot(a *app) *cobra.Command {
	version := versionDocumentOf()
	cobra.EnableCommandSorting = false
	cobra.MousetrapHelpText = "" // a double click in Windows opens the explorer
	root := &cobra.Command{
		Use:   "redline",
		Short: "Explore what stands in the way of a negotiated package",
		Long: `redline holds a negotiation as a scenario: the parties' positions, the terms on the table and the outside conditions, with the documented obstacles to each combination of them. It says which obstacles block a package, why, on whose objection, on what evidence, and what would clear it. It forecasts nothing.

By itself, redline opens the explorer on the scenario of the Zaporizhzhia nuclear plant. --scenario takes another: a name that "redline scenario list" lists, or a file.`,
		Example: `redline
redline --preset reported_plan
redline assess --preset today --set hostilities=treaty
redline claims S31`,
		Args:          subcommand,
		Version:       version.name(),
		SilenceErrors: true,
		SilenceUsage:  true,
	}
	addExplore(a, root)
	root.SetIn(a.in)
	root.SetOut(a.out)
	root.SetErr(a.err)
	root.SetVersionTemplate("redline {{.Version}}\n")
	root.SetFlagErrorFunc(flagError)
	root.SetHelpFunc(func(cmd *cobra.Command, _ []string) { a.help(cmd) })
	root.SetHelpCommand(newHelp(root))
	root.CompletionOptions.DisableDefaultCmd = true
	root.AddCommand(newExplore(a), newAssess(a), newSpace(a), newMap(a), newUnblock(a), newLeverage(a), newEconomics(a), newStability(a), newCompare(a), newClaims(a), newPresets(a), newLessons(a), newReport(a), newScenario(a),
		newSchema(a), newBench(a), newVersion(a), newCompletion(a), newMan(a))
	root.InitDefaultVersionFlag()
	root.Flags().Lookup("version").Hidden = true // the command says more
	return root
}

// newHelp is "redline help", for those who look for it there.
func newHelp(root *cobra.Command) *cobra.Command {
	return &cobra.Command{
		Use:    "help [COMMAND]",
		Short:  "Say how a command is used",
		Hidden: true,
		Args:   anyArgs,
		RunE: func(_ *cobra.Command, args []string) error {
			cmd, rest, err := root.Find(args)
			switch {
			case err != nil:
				return usage("", err)
			case len(rest) > 0 && !cmd.HasSubCommands():
				return noArgs(cmd, rest)
			case len(rest) > 0:
				return subcommand(cmd, rest)
			}
			return cmd.Help()
		},
	}
}
