package main

import (
	"strconv"
	"strings"

	"redline/model/compare"
	"redline/model/mining"
	"redline/tui/page"
	"redline/tui/session"
	"redline/tui/words"
)

// page says what differs, in words.
func (c *comparison) page() *page.Page {
	s, t := c.scenario, c.table
	p := &page.Page{}
	p.Title(titleOf(s))
	p.Heading("Packages", "")
	var rows []page.Row
	for k, g := range c.given {
		rows = append(rows, page.Cells(compare.Letter(k), words.Upper(g.name), g.kind+" `"+g.word+"`"))
	}
	p.Table(nil, rows...)
	p.Text(basisSentence(&situation{scenario: s, state: session.State{Reading: c.basis.Reading, Muted: c.basis.Muted, Assume: c.basis.Assume}}))
	p.Heading("Choices that differ", words.Count(len(t.Differ), "issue")+" of "+strconv.Itoa(len(s.Issues)))
	p.Table(c.head("issue"), c.rows(t.Differ)...)
	p.Text(c.sameSentence(), "= is the same as A.")
	c.basisPart(p)
	p.Heading("What follows", "")
	p.Table(c.head(""), c.following()...)
	c.findings(p)
	return p
}

// head is the heads of a table: a word, and the letters.
func (c *comparison) head(word string) []string {
	head := []string{word}
	for k := range c.given {
		head = append(head, compare.Letter(k))
	}
	return head
}

// cells is a row of what each column says; what is the same as in the first is
// an equals sign.
func (c *comparison) cells(label string, say func(k int) (said string, same bool)) page.Row {
	row := page.Cells(label)
	for k := range c.given {
		said, same := say(k)
		if same && k > 0 {
			said = "="
		}
		row.Cells = append(row.Cells, said)
	}
	return row
}

func (c *comparison) rows(issues []int) []page.Row {
	var rows []page.Row
	for _, i := range issues {
		is := &c.scenario.Issues[i]
		rows = append(rows, c.cells(is.Name, func(k int) (string, bool) {
			return is.OptionName(c.table.Columns[k].Configuration.Option(i)), c.table.SameOption(k, i)
		}))
	}
	return rows
}

func (c *comparison) sameSentence() string {
	if len(c.table.Same) == 0 {
		return ""
	}
	return "The same in all: " + words.And(words.Choices(c.scenario, c.table.Columns[0].Configuration, c.table.Same)) + "."
}

// basisPart lists what differs and is no choice.
func (c *comparison) basisPart(p *page.Page) {
	b, wishes := &c.table.Basis, c.wishRows()
	if !b.Differs() && wishes == nil {
		return
	}
	p.Heading("Not choices", "read or assumed otherwise")
	var rows []page.Row
	if b.Readings != nil {
		rows = append(rows, c.cells("reading", func(k int) (string, bool) { return b.Readings[k].String(), b.Readings[k] == b.Readings[0] }))
	}
	for _, m := range b.Muted {
		rows = append(rows, c.cells("rule or obstacle `"+m.ID+"`", func(k int) (string, bool) {
			return map[bool]string{true: "muted", false: "counted"}[m.In.Has(k)], m.In.Has(k) == m.In.Has(0)
		}))
	}
	for _, a := range b.Assumptions {
		rows = append(rows, c.cells("assumption: "+a.Name+" ("+unit(a.Unit)+")", func(k int) (string, bool) {
			return number(a.Values[k]), a.Values[k] == a.Values[0]
		}))
	}
	p.Table(c.head(""), append(rows, wishes...)...)
}

// wishRows says whose wishes a draft has in another order than the scenario.
func (c *comparison) wishRows() []page.Row {
	var rows []page.Row
	for p := range c.scenario.Parties {
		edited := func(k int) bool {
			_, ok := c.given[k].wishes[c.scenario.Parties[p].ID]
			return ok
		}
		some := false
		for k := range c.given {
			some = some || edited(k)
		}
		if !some {
			continue
		}
		rows = append(rows, c.cells("wishes of "+c.scenario.Parties[p].Name, func(k int) (string, bool) {
			return map[bool]string{true: "edited", false: "as given"}[edited(k)], !edited(k) && !edited(0)
		}))
	}
	return rows
}

// following is the verdict, the obstacles, the stances, the routes and the
// measures.
func (c *comparison) following() []page.Row {
	s, t := c.scenario, c.table
	rows := []page.Row{c.cells("Verdict", func(k int) (string, bool) {
		return t.Columns[k].Assessment.Verdict.String(), t.Columns[k].Assessment.Verdict == t.Columns[0].Assessment.Verdict
	})}
	for o := range s.Obstacles {
		rows = append(rows, c.cells(s.Obstacles[o].Name, func(k int) (string, bool) {
			return words.Status(&t.Columns[k].Assessment, o), t.SameStatus(k, o)
		}))
	}
	for i := range s.Parties {
		rows = append(rows, c.cells(s.Parties[i].Name, func(k int) (string, bool) {
			return t.Columns[k].Assessment.Stances[i].String(), t.SameStance(k, i)
		}))
	}
	rows = append(rows, c.cells("To unblock", func(k int) (string, bool) { return words.Routes(t.Columns[k].Routes), t.SameRoutes(k) }))
	for i := range t.Measures {
		m := &t.Measures[i]
		rows = append(rows, c.cells(s.Measures[m.Measure].Name, func(k int) (string, bool) {
			if !m.Known.Has(k) {
				return "no number", m.Same(k)
			}
			r := m.Ranges[k]
			return mining.Figure(r.Value) + m.Mark(k) + " (" + mining.Figure(r.Low) + " to " + mining.Figure(r.High) + ") " + unit(r.Unit), m.Same(k)
		}))
	}
	return rows
}

// findings lists what only some packages have, and counts what all have.
func (c *comparison) findings(p *page.Page) {
	s, t := c.scenario, c.table
	p.Heading("Findings", "in some of the packages only")
	for _, g := range t.Groups() {
		var lines []string
		for _, f := range g.Findings {
			r := &s.Rules[f.Rule]
			lines = append(lines, words.Upper(severitiesOf(f))+": "+r.Title+" ("+s.Obstacles[f.Obstacle].Name+", `"+r.ID+"`). "+objection(s, r, f.Severity()))
		}
		p.Entry(words.Upper(words.Columns(g.In)), lines...)
	}
	common := t.Common()
	var titles []string
	for _, f := range common {
		titles = append(titles, s.Rules[f.Rule].Title)
	}
	switch {
	case len(t.Groups()) == 0 && len(common) == 0:
		p.Text("None of them has any.")
	case len(t.Groups()) == 0:
		p.Text("None: they all have the same " + words.Count(len(common), "finding") + ".")
	case len(common) > 0:
		p.Text("In all of them: " + strings.Join(titles, "; ") + ".")
	}
	p.Text("To read why, and on what evidence: `redline assess --preset ID` or `--code CODE`")
}

// severitiesOf says what a finding does where it holds; both where the columns
// are read differently.
func severitiesOf(f compare.Finding) string {
	if f.Blocking != 0 && f.Blocking != f.In {
		return "blocks in " + words.And(letters(f.Blocking)) + ", strains in " + words.And(letters(f.In&^f.Blocking))
	}
	return string(f.Severity())
}
