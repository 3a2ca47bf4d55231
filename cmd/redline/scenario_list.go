package main

import (
	"strings"

	"github.com/spf13/cobra"

	"redline/data"
	"redline/model"
	"redline/tui/page"
	"redline/tui/words"
)

func newScenarioList(a *app) *cobra.Command {
	cmd := &cobra.Command{
		Use:   "list",
		Short: "List the scenarios that are built in",
		Long:  `Lists the scenarios that are built in, by the names that --scenario takes, with what is in them.`,
		Example: `redline scenario list
redline scenario list --format json`,
		Args: noArgs,
	}
	out := newOutput(a, cmd, formatText, formatJSON, formatMarkdown)
	cmd.RunE = func(*cobra.Command, []string) error {
		var list []*model.Scenario
		for _, name := range data.Names() {
			s, err := data.Load(name)
			if err != nil {
				return err
			}
			list = append(list, s)
		}
		return out.write(func() any { return scenariosDocumentOf(list) }, func() *page.Page { return scenariosPage(list) })
	}
	return cmd
}

// scenariosDocument is redline/scenarios/1. Its scenario is the one that
// commands look at unless told otherwise.
type scenariosDocument struct {
	header
	Scenarios []scenarioRow `json:"scenarios"`
}

type scenarioRow struct {
	ID        string `json:"id"`
	Title     string `json:"title"`
	AsOf      string `json:"as_of"`
	Summary   string `json:"summary"`
	Parties   int    `json:"parties"`
	Issues    int    `json:"issues"`
	Options   int    `json:"options"` // named ones, splits not counted
	Obstacles int    `json:"obstacles"`
	Rules     int    `json:"rules"`
	Claims    int    `json:"claims"`
	Presets   int    `json:"presets"`
}

func scenariosDocumentOf(list []*model.Scenario) scenariosDocument {
	d := scenariosDocument{headerOf("scenarios", defaultScenario), []scenarioRow{}}
	for _, s := range list {
		d.Scenarios = append(d.Scenarios, scenarioRow{
			s.ID, s.Title, s.AsOf, s.Summary, len(s.Parties), len(s.Issues), namedOptions(s),
			len(s.Obstacles), len(s.Rules), len(s.Claims), len(s.Presets),
		})
	}
	return d
}

func namedOptions(s *model.Scenario) int {
	n := 0
	for i := range s.Issues {
		n += len(s.Issues[i].Options)
	}
	return n
}

func scenariosPage(list []*model.Scenario) *page.Page {
	p := &page.Page{}
	p.Title("Scenarios")
	for _, s := range list {
		p.Entry("`"+s.ID+"`", titleOf(s)+".", s.Summary, contents(s))
	}
	p.Text("Workshop scripts, for --present: `" + strings.Join(data.Scripts(), "` and `") + "`.")
	return p
}

// contents counts what is in a scenario.
func contents(s *model.Scenario) string {
	return words.Upper(words.And([]string{
		words.Count(len(s.Parties), "party"),
		words.Count(len(s.Issues), "issue") + " with " + words.Count(namedOptions(s), "named option"),
		words.Count(len(s.Obstacles), "obstacle"),
		words.Count(len(s.Rules), "rule"),
		words.Count(len(s.Claims), "claim"),
		words.Count(len(s.Presets), "preset"),
	})) + "."
}
