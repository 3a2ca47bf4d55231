package main

import (
	"strings"

	"github.com/spf13/cobra"

	"redline/data"
	"redline/model"
	"redline/model/mining"
)

// completer lists what a word on the command line can become, each with a
// description after a tab where there is one.
type completer func(cmd *cobra.Command, word string) []string

// complete tells shells what a flag takes.
func complete(cmd *cobra.Command, flag string, f completer) {
	err := cmd.RegisterFlagCompletionFunc(flag, func(cmd *cobra.Command, _ []string, word string) ([]string, cobra.ShellCompDirective) {
		return f(cmd, word), directive(flag, word)
	})
	if err != nil {
		panic(err) // a flag that we did not define
	}
}

// completeFiles tells shells that a flag takes a file that ends in one of some
// ways.
func completeFiles(cmd *cobra.Command, flag string, endings ...string) {
	if err := cmd.MarkFlagFilename(flag, endings...); err != nil {
		panic(err) // a flag that we did not define
	}
}

// directive lets files follow the names of scenarios, scripts and votes, and an option follow an issue.
func directive(flag, word string) cobra.ShellCompDirective {
	switch {
	case flag == "scenario", flag == "present", flag == "script", flag == "polls":
		return cobra.ShellCompDirectiveDefault
	case (flag == "set" || flag == "fix" || flag == "assume") && !strings.Contains(word, "="):
		return cobra.ShellCompDirectiveNoFileComp | cobra.ShellCompDirectiveNoSpace
	}
	return cobra.ShellCompDirectiveNoFileComp
}

// fromScenario completes with ids of the scenario that is named on the same
// command line. Where that cannot be read there is nothing to offer.
func fromScenario(f *basisFlags, ids func(s *model.Scenario, word string) []string) completer {
	return func(_ *cobra.Command, word string) []string {
		s, err := f.scenario()
		if err != nil {
			return nil
		}
		return ids(s, word)
	}
}

// offers lists ids, each with what it is.
func offers[T any](list []T, of func(*T) (id, what string)) []string {
	out := make([]string, len(list))
	for i := range list {
		id, what := of(&list[i])
		out[i] = id + "\t" + what
	}
	return out
}

func completePresets(s *model.Scenario, _ string) []string {
	return offers(s.Presets, func(p *model.Preset) (string, string) { return p.ID, p.Name })
}

func completeMutes(s *model.Scenario, _ string) []string {
	return append(
		offers(s.Obstacles, func(o *model.Obstacle) (string, string) { return o.ID, o.Name }),
		offers(s.Rules, func(r *model.Rule) (string, string) { return r.ID, r.Title })...)
}

func completeSettings(s *model.Scenario, word string) []string {
	var list []string
	name, _, chosen := strings.Cut(word, "=")
	for _, is := range s.Issues {
		if !chosen {
			list = append(list, is.ID+"=\t"+is.Name)
			continue
		}
		for _, o := range is.Options {
			if is.ID == name {
				list = append(list, is.ID+"="+o.ID+"\t"+o.Name)
			}
		}
	}
	return list
}

func completeAssumptions(s *model.Scenario, word string) []string {
	if s.Mining == nil || strings.Contains(word, "=") {
		return nil
	}
	return offers(s.Mining.Assumptions, func(a *mining.Assumption) (string, string) { return a.ID + "=", a.Name })
}

// completeArgs completes the arguments of a command.
func completeArgs(f completer) cobra.CompletionFunc {
	return func(cmd *cobra.Command, _ []string, word string) ([]string, cobra.ShellCompDirective) {
		return f(cmd, word), cobra.ShellCompDirectiveNoFileComp
	}
}

// completeScenario completes one argument with a scenario or a file.
func completeScenario(_ *cobra.Command, args []string, _ string) ([]string, cobra.ShellCompDirective) {
	if len(args) > 0 {
		return nil, cobra.ShellCompDirectiveNoFileComp
	}
	return data.Names(), cobra.ShellCompDirectiveDefault
}

// completeChecked completes what can be checked: scenarios, scripts and files.
func completeChecked(cmd *cobra.Command, args []string, word string) ([]string, cobra.ShellCompDirective) {
	names, how := completeScenario(cmd, args, word)
	if names != nil {
		names = append(names, data.Scripts()...)
	}
	return names, how
}
