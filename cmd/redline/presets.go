package main

import (
	"github.com/spf13/cobra"

	"redline/model"
	"redline/tui/page"
	"redline/tui/words"
)

func newPresets(a *app) *cobra.Command {
	cmd := &cobra.Command{
		Use:   "presets",
		Short: "List the packages that somebody proposed or the document describes",
		Long: `Lists the presets of a scenario: named packages that somebody actually proposed, or that the document describes. Each comes with the status of every major obstacle, the stance of every party, and where it comes from.

Statuses and stances are those of the whole package. An id goes with --preset in the other commands.`,
		Example: `redline presets
redline presets --reading strict
redline presets --scenario elmira --format json`,
		Args: noArgs,
	}
	f := &basisFlags{}
	f.add(cmd)
	out := newOutput(a, cmd, formatText, formatJSON, formatMarkdown)
	cmd.RunE = func(*cobra.Command, []string) error {
		engine, err := f.engine()
		if err != nil {
			return err
		}
		return out.write(
			func() any { return presetsDocumentOf(engine) },
			func() *page.Page { return presetsPage(engine) },
		)
	}
	return cmd
}

// presetsDocument is redline/presets/1.
type presetsDocument struct {
	header
	StatusQuo string      `json:"status_quo"`
	Presets   []presetRow `json:"presets"`
}

type presetRow struct {
	ID            string          `json:"id"`
	Name          string          `json:"name"`
	Origin        string          `json:"origin"`
	Detail        string          `json:"detail"`
	Outside       bool            `json:"outside"` // every claim of it comes from outside the document
	Claims        []string        `json:"claims"`
	Set           ordered[string] `json:"set"`
	Configuration ordered[string] `json:"configuration"`
	Code          string          `json:"code"`
	Verdict       string          `json:"verdict"`
	Statuses      ordered[string] `json:"statuses"`
	Stances       ordered[string] `json:"stances"`
}

func presetsDocumentOf(e *model.Engine) presetsDocument {
	s := e.Scenario()
	d := presetsDocument{header: basisHeader("presets", e), StatusQuo: s.StatusQuo, Presets: make([]presetRow, len(s.Presets))}
	for i := range s.Presets {
		p := &s.Presets[i]
		c := s.PresetConfiguration(i)
		o := e.Outcome(c)
		d.Presets[i] = presetRow{
			ID: p.ID, Name: p.Name, Origin: p.Origin, Detail: p.Detail, Outside: outside(s, p.Claims), Claims: list(p.Claims),
			Set: settingsOf(s, p.Set), Configuration: configurationOf(s, c), Code: s.Encode(c),
			Verdict: o.Verdict.String(), Statuses: statusesOf(s, &o), Stances: stancesOf(s, &o),
		}
	}
	return d
}

// settingsOf is a partial configuration in the order of the issues.
func settingsOf(s *model.Scenario, set map[string]string) ordered[string] {
	m := ordered[string]{}
	for i := range s.Issues {
		if option, ok := set[s.Issues[i].ID]; ok {
			m = append(m, field[string]{s.Issues[i].ID, option})
		}
	}
	return m
}

// statusesOf names the status of every obstacle.
func statusesOf(s *model.Scenario, o *model.Outcome) ordered[string] {
	m := make(ordered[string], len(s.Obstacles))
	for i := range s.Obstacles {
		m[i] = field[string]{s.Obstacles[i].ID, o.Statuses[i].String()}
	}
	return m
}

// outside tells whether claims come from outside the document, all of them.
func outside(s *model.Scenario, claims []string) bool {
	for _, id := range claims {
		if i, ok := s.Claim(id); ok && !s.Outside(&s.Claims[i]) {
			return false
		}
	}
	return len(claims) > 0
}

// presetsPage is a table of the presets.
func presetsPage(e *model.Engine) *page.Page {
	s := e.Scenario()
	p := &page.Page{}
	p.Title(s.Title + ": " + words.Count(len(s.Presets), "preset"))
	head := []string{"preset"}
	for _, o := range s.Obstacles {
		if o.Major {
			head = append(head, o.Name)
		}
	}
	for _, party := range s.Parties {
		head = append(head, party.Short)
	}
	var rows []page.Row
	for i := range s.Presets {
		rows = append(rows, presetCells(e, i))
	}
	p.NotedTable("where it comes from", head, rows...)
	p.Text("Statuses and stances are those of the whole package.")
	return p
}

func presetCells(e *model.Engine, i int) page.Row {
	s := e.Scenario()
	preset := &s.Presets[i]
	o := e.Outcome(s.PresetConfiguration(i))
	cells := []string{"`" + preset.ID + "`"}
	for k := range s.Obstacles {
		if s.Obstacles[k].Major {
			cells = append(cells, o.Statuses[k].String())
		}
	}
	for k := range s.Parties {
		cells = append(cells, o.Stances[k].String())
	}
	return page.Row{Cells: cells, Note: provenance(s, preset, o.Verdict)}
}

// provenance says what a preset is, where it comes from, and on what claims.
func provenance(s *model.Scenario, p *model.Preset, v model.Verdict) string {
	text := words.Upper(p.Name)
	if p.Origin != "" {
		text += " (" + p.Origin + ")"
	}
	if v == model.VerdictImpossible {
		text += "; impossible"
	}
	return text + ". " + claimSentence(s, p.Claims)
}
