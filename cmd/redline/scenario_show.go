package main

import (
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"redline/model"
	"redline/tui/page"
	"redline/tui/words"
)

func newScenarioShow(a *app) *cobra.Command {
	cmd := &cobra.Command{
		Use:   "show [NAME|FILE]",
		Short: "Show a scenario: parties, issues, options, obstacles and rules",
		Long:  `Shows what is in a scenario: its parties, its issues with their options and how far the document names each, its obstacles, and its rules. These are the ids that --set, --mute and --assume take. With --format json it is the whole scenario.`,
		Example: `redline scenario show
redline scenario show elmira
redline scenario show --format json`,
		Args: atMostOne("one scenario"),
	}
	f := &basisFlags{}
	f.addScenario(cmd)
	out := newOutput(a, cmd, formatText, formatJSON, formatMarkdown)
	cmd.ValidArgsFunction = completeScenario
	cmd.RunE = func(_ *cobra.Command, args []string) error {
		s, err := f.named(cmd, args)
		if err != nil {
			return err
		}
		return out.write(func() any { return showDocumentOf(s) }, func() *page.Page { return scenarioPage(s) })
	}
	return cmd
}

// named opens the scenario of an argument, or of --scenario.
func (f *basisFlags) named(cmd *cobra.Command, args []string) (*model.Scenario, error) {
	switch {
	case len(args) == 0:
		return f.scenario()
	case cmd.Flags().Changed("scenario"):
		return nil, usagef("the scenario is named twice, by --scenario and as %q; name it once", args[0])
	}
	return openScenario("", args[0])
}

// scenarioPage shows a scenario without its evidence.
func scenarioPage(s *model.Scenario) *page.Page {
	p := &page.Page{}
	p.Title(titleOf(s))
	p.Text(s.Summary)
	p.Text("Scenario `" + s.ID + "`. " + contents(s))
	p.Heading("Parties", "")
	var rows []page.Row
	for _, party := range s.Parties {
		rows = append(rows, page.Cells("`"+party.ID+"`", party.Name, party.Short))
	}
	p.Table(nil, rows...)
	issuesPart(p, s)
	rulesPart(p, s)
	assumptionsPart(p, s)
	return p
}

func issuesPart(p *page.Page, s *model.Scenario) {
	today := s.Today()
	for i := range s.Issues {
		is := &s.Issues[i]
		p.Heading(is.Name, string(is.Kind)+" `"+is.ID+"`")
		p.Text(is.Help)
		rows := make([]page.Row, len(is.Options))
		for k := range is.Options {
			o := &is.Options[k]
			rows[k] = page.Cells("`"+o.ID+"`", o.Name, words.OptionSupport(s, o))
			if k == today.Option(i) {
				rows[k].Cells = append(rows[k].Cells, "status quo")
			}
		}
		p.Table(nil, rows...)
		if is.Shares != nil {
			p.Text(sharesSentence(s, is))
		}
	}
}

func sharesSentence(s *model.Scenario, is *model.Issue) string {
	names := make([]string, len(is.Shares.Of))
	for k := range is.Shares.Of {
		names[k] = s.ShareName(is.Shares, k)
	}
	return "Also every split of 100 per cent between " + words.And(names) + " in steps of " +
		strconv.Itoa(is.Shares.Step) + ", written like `" + is.OptionID(is.Len()-1) + "`, in the order `" +
		strings.Join(is.Shares.Of, "/") + "`."
}

func rulesPart(p *page.Page, s *model.Scenario) {
	for _, o := range s.Obstacles {
		kind := "obstacle"
		if !o.Major {
			kind = "obstacle that never blocks,"
		}
		p.Heading(o.Name, kind+" `"+o.ID+"`")
		p.Text(o.Help)
		var rows []page.Row
		for i := range s.Rules {
			if r := &s.Rules[i]; r.Obstacle == o.ID {
				rows = append(rows, page.Cells("`"+r.ID+"`", string(r.Severity), r.Title))
			}
		}
		p.Table(nil, rows...)
	}
}

func assumptionsPart(p *page.Page, s *model.Scenario) {
	if s.Mining == nil {
		return
	}
	p.Heading("Assumptions", "low to high")
	var rows []page.Row
	for _, a := range s.Mining.Assumptions {
		rows = append(rows, page.Cells("`"+a.ID+"`", a.Name, number(a.Value), number(a.Low)+" to "+number(a.High)))
	}
	p.Table(nil, rows...)
}
