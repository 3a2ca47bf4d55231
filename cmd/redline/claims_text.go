package main

import (
	"fmt"
	"strings"

	"redline/model"
	"redline/tui/page"
	"redline/tui/words"
)

// claimsPage lists claims, those from outside the document last.
func claimsPage(s *model.Scenario, rows []claimRow, full bool) *page.Page {
	p := &page.Page{}
	p.Title(s.Title + ": " + words.Count(len(rows), "claim"))
	for _, outside := range []bool{false, true} {
		started := false
		for i := range rows {
			c := &rows[i]
			if c.Outside != outside {
				continue
			}
			if outside && !started {
				p.Heading("Outside the document", "")
			}
			started = true
			lines := []string{claimHead(c), c.Text, c.Place}
			if full {
				lines = append(lines, claimContext(s, c)...)
			}
			p.Entry(c.ID, lines...)
		}
	}
	if len(rows) == 0 {
		p.Text("No claim fits.")
	}
	return p
}

// claimHead is what a claim is, who asserts it and how sure it is.
func claimHead(c *claimRow) string {
	parts := []string{string(c.Kind), words.Standing(&c.Claim), words.Asserted(&c.Claim)}
	if sure := words.Sure(&c.Claim); sure != "" {
		parts = append(parts, sure)
	}
	if c.Outside {
		parts = append(parts, "OUTSIDE THE DOCUMENT")
	}
	return strings.Join(parts, ", ")
}

// claimContext is what surrounds a claim: notes, tensions, and all that cites
// it.
func claimContext(s *model.Scenario, c *claimRow) []string {
	var lines []string
	if c.Party != "" {
		lines = append(lines, "Position of "+s.ActorName(c.Party)+".")
	}
	if c.Note != "" {
		lines = append(lines, "Note: "+c.Note)
	}
	for _, id := range c.Against {
		lines = append(lines, "Stands against "+citation(s, id))
	}
	for _, id := range c.Restates {
		lines = append(lines, "Says again what "+citation(s, id)+" says")
	}
	return append(lines, useSentences(s, c.UsedBy)...)
}

// citation is a claim named from another one.
func citation(s *model.Scenario, id string) string {
	i, ok := s.Claim(id)
	if !ok {
		return "`" + id + "`"
	}
	c := &s.Claims[i]
	marks := ""
	if m := marksOf(s, c); m != nil {
		marks = " (" + strings.Join(m, ", ") + ")"
	}
	return "`" + id + "`" + marks + ": " + words.Headline(c)
}

// useSentences says what cites a claim, one sentence for each sort of thing.
func useSentences(s *model.Scenario, u *uses) []string {
	if u.none() {
		return []string{"Nothing in the scenario cites it."}
	}
	var options, preferences []string
	for _, o := range u.Options {
		options = append(options, o.Issue+"="+o.Option)
	}
	for _, p := range u.Preferences {
		preferences = append(preferences, fmt.Sprintf("%s (%s)", p.Statement, s.ActorName(p.Party)))
	}
	var lines []string
	for _, group := range []struct {
		noun string
		ids  []string
	}{
		{"Rule", u.Rules}, {"Option", options}, {"Issue", u.Issues}, {"Obstacle", u.Obstacles},
		{"Preset", u.Presets}, {"Assumption", u.Assumptions},
	} {
		if len(group.ids) > 0 {
			lines = append(lines, citing(group.noun, len(group.ids))+words.Codes(group.ids)+".")
		}
	}
	if preferences != nil {
		lines = append(lines, "Preferences that cite it: "+strings.Join(preferences, "; ")+".")
	}
	if len(u.Statements) > 0 {
		lines = append(lines, "Held against the mining arithmetic: "+strings.Join(u.Statements, "; ")+".")
	}
	if len(u.NotComputed) > 0 {
		lines = append(lines, "Said of what is not computed: "+strings.Join(u.NotComputed, "; ")+".")
	}
	return lines
}

func citing(noun string, n int) string {
	if n == 1 {
		return noun + " that cites it: "
	}
	return noun + "s that cite it: "
}
