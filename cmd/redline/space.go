package main

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"redline/model"
	"redline/model/space"
	"redline/tui/page"
)

func newSpace(a *app) *cobra.Command {
	cmd := &cobra.Command{
		Use:   "space",
		Short: "Count all packages: what is possible, what blocks, what is left",
		Long: `Counts all packages of a scenario: every way to pick one option for each issue. It says how many cannot exist, how many are blocked and by which obstacles, how many are unblocked or clear, which options no unblocked package has, and which are left. Wider concerns do not count.

--fix narrows it to packages with one of the options given for an issue: ids, or splits written out. Options outside that are left out of everything. Of two --fix for one issue the last wins.

The numbers are exact. They count combinations; they say nothing about how likely any of them is.`,
		Example: `redline space
redline space --fix hostilities=ceasefire,treaty --fix safety=assured
redline space --fix split=40/20/40/0,50/0/50/0 --format json
redline space --scenario elmira --reading strict`,
		Args: noArgs,
	}
	f := &basisFlags{}
	f.add(cmd)
	fixes := cmd.Flags().StringArray("fix", nil, "`ISSUE=OPTION[,OPTION...]` only packages with one of these options (repeatable)")
	complete(cmd, "fix", fromScenario(f, completeFixes))
	out := newOutput(a, cmd, formatText, formatJSON, formatMarkdown)
	cmd.RunE = func(*cobra.Command, []string) error {
		e, err := f.engine()
		if err != nil {
			return err
		}
		fix, err := parseFixes(e.Scenario(), *fixes)
		if err != nil {
			return err
		}
		v, err := newSurvey(e, fix)
		if err != nil {
			return err
		}
		return out.write(
			func() any { return v.document() },
			func() *page.Page { return v.page() },
		)
	}
	return cmd
}

// parseFixes reads the --fix flags; the last of one issue wins.
func parseFixes(s *model.Scenario, texts []string) (space.Fix, error) {
	fix := space.Fix{}
	for _, text := range texts {
		issue, options, err := parseFix(s, text)
		if err != nil {
			return nil, usage("--fix", err)
		}
		fix[issue] = options
	}
	return fix, nil
}

func parseFix(s *model.Scenario, text string) (issue int, options []int, err error) {
	name, ids, ok := strings.Cut(text, "=")
	if !ok {
		return -1, nil, fmt.Errorf("%q is not of the form ISSUE=OPTION[,OPTION...]", text)
	}
	if issue, err = s.FindIssue(name); err != nil {
		return -1, nil, err
	}
	for _, id := range strings.Split(ids, ",") {
		option, err := s.FindOption(issue, id)
		if err != nil {
			return -1, nil, err
		}
		options = append(options, option)
	}
	return issue, options, nil
}

// completeFixes completes the last of several options.
func completeFixes(s *model.Scenario, word string) []string {
	name, ids, chosen := strings.Cut(word, "=")
	if !chosen {
		return completeSettings(s, word)
	}
	before := ids[:strings.LastIndex(ids, ",")+1]
	list := completeSettings(s, name+"=")
	for i := range list {
		list[i] = name + "=" + before + strings.TrimPrefix(list[i], name+"=")
	}
	return list
}

// survey is what is known about the packages that a fix leaves.
type survey struct {
	engine  *model.Engine
	fix     space.Fix
	counts  space.Counts
	options []space.OptionCount
	left    space.Left
}

func newSurvey(e *model.Engine, fix space.Fix) (*survey, error) {
	sp, v := space.New(e, 0), &survey{engine: e, fix: fix}
	var err error
	if v.counts, err = sp.Count(fix); err != nil {
		return nil, err
	}
	if v.options, err = sp.Options(fix); err != nil {
		return nil, err
	}
	v.left, err = sp.Left(fix)
	return v, err
}
