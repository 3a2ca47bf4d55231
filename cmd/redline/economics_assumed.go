package main

import (
	"strings"

	"redline/model/mining"
	"redline/tui/page"
	"redline/tui/words"
)

// tornadoPart lists the assumptions by what they move.
func (e *economy) tornadoPart(p *page.Page) {
	p.Heading("What moves it most", "one assumption at a time, "+e.dated())
	share := map[string]mining.Swing{}
	for _, s := range e.Tornado(mining.ShareAfter) {
		share[s.Assumption] = s
	}
	var rows []page.Row
	var idle []string
	money := words.MoneyFor(e.Quantity(mining.Revenue).Value)
	for _, s := range e.Tornado(mining.Revenue) {
		a := e.Economy.Assumption(s.Assumption)
		if s.Width() == 0 && share[s.Assumption].Width() == 0 {
			idle = append(idle, a.Label())
			continue
		}
		rows = append(rows, page.Cells(a.Label()+e.changedMark(a.ID), words.Between(a),
			swingCell(share[s.Assumption], 1, 1), swingCell(s, money.Of, 2)))
	}
	p.Numbers([]string{"", "range", "share of the network, %" + e.mark(mining.ShareAfter), "gross, $" + money.Name + " a day" + e.mark(mining.Revenue)}, rows...)
	if idle != nil {
		p.Text("Without a range, or without a part in these two: " + strings.Join(idle, "; ") + ".")
	}
}

func swingCell(s mining.Swing, in float64, decimals int) string {
	if s.Width() == 0 {
		return "-"
	}
	return mining.Decimals(s.Low/in, decimals) + " to " + mining.Decimals(s.High/in, decimals)
}

func (e *economy) assumedPart(p *page.Page) {
	p.Heading("Assumptions", "change one with `--assume NAME=VALUE`")
	var rows []page.Row
	for i := range e.Economy.Assumptions {
		a := &e.Economy.Assumptions[i]
		note := words.Sourced(a)
		if e.Changed(a.ID) {
			note = "Changed by you; given: " + mining.Exact(e.Given.Assumption(a.ID).Value) + " (" + strings.TrimSuffix(words.Sourced(a), ".") + ")."
		}
		rows = append(rows, page.Row{Note: note + " " + claimSentence(e.at.scenario, a.Claims), Cells: []string{
			"`" + a.ID + "`" + e.changedMark(a.ID), mining.Exact(a.Value), mining.Exact(a.Low) + " to " + mining.Exact(a.High), a.Name,
		}})
	}
	p.NotedTable("source", []string{"name", "value", "range", ""}, rows...)
}

func (e *economy) notComputedPart(p *page.Page) {
	if len(e.Economy.NotComputed) == 0 {
		return
	}
	p.Heading("Not computed", "and why")
	for _, u := range e.Economy.NotComputed {
		claims := ""
		if len(u.Claims) > 0 {
			claims = claimSentence(e.at.scenario, u.Claims)
		}
		p.Entry(u.Name, u.Why, claims)
	}
}
