package main

import (
	"strings"

	"redline/model/mining"
	"redline/tui/page"
	"redline/tui/words"
)

// tornadoPart lists the assumptions by what they move: what is left of revenue
// where that can be told, else revenue.
func (e *economy) tornadoPart(p *page.Page) {
	money := words.MoneyOf(e.Quantity(mining.Revenue))
	share, gross := byAssumption(e.Tornado(mining.ShareAfter)), byAssumption(e.Tornado(mining.Revenue))
	about, head := "one assumption at a time, ", []string{"", "range", "share of the network, %" + e.mark(mining.ShareAfter), "gross, $" + money.Name + " a day" + e.mark(mining.Revenue)}
	first, net, in := e.Tornado(mining.Revenue), e.NetTornado(), words.Money{}
	if left, ok := e.Net(); ok {
		in = words.MoneyOfNet(e.Quantity(mining.Revenue), left)
	}
	if net != nil { // a column more, so that heads have to be short
		first, about = net, "one assumption at a time, money a day "
		head = []string{"", "range", "share, %" + e.mark(mining.ShareAfter), "gross, $" + money.Name + e.mark(mining.Revenue), "net, $" + in.Name + e.netMark()}
	}
	p.Heading("What moves it most", about+e.dated())
	var rows []page.Row
	var idle []string
	for _, s := range first {
		a := e.Economy.Assumption(s.Assumption)
		if s.Width() == 0 && share[a.ID].Width() == 0 && gross[a.ID].Width() == 0 {
			idle = append(idle, a.Label())
			continue
		}
		row := page.Cells(a.Label()+e.changedMark(a.ID), words.Between(a), swingCell(share[a.ID], 1, 1), swingCell(gross[a.ID], money.Of, 2))
		if net != nil {
			row.Cells = append(row.Cells, swingCell(s, in.Of, 2))
		}
		rows = append(rows, row)
	}
	p.Numbers(head, rows...)
	if idle != nil {
		p.Text("Without a range, or without a part in these: " + strings.Join(idle, "; ") + ".")
	}
}

func byAssumption(swings []mining.Swing) map[string]mining.Swing {
	m := map[string]mining.Swing{}
	for _, s := range swings {
		m[s.Assumption] = s
	}
	return m
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
			"`" + a.ID + "`" + e.changedMark(a.ID), mining.Exact(a.Value), words.Between(a), a.Name,
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
