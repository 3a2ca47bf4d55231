package main

import (
	"fmt"

	"redline/model/mining"
	"redline/tui/chart"
	"redline/tui/page"
	"redline/tui/session"
	"redline/tui/words"
)

// page says what the arithmetic comes to in words.
func (e *economy) page() *page.Page {
	p := &page.Page{}
	p.Title(titleOf(e.at.scenario))
	p.Heading("Package", words.Upper(e.at.name()))
	p.Text(e.production(), basisSentence(e.unassumed()), e.changedSentence())
	e.figuresPart(p)
	e.moneyPart(p)
	e.networkPart(p)
	e.statementsPart(p)
	e.tornadoPart(p)
	e.assumedPart(p)
	e.notComputedPart(p)
	return p
}

// unassumed is the situation without its assumptions, which have a sentence of
// their own.
func (e *economy) unassumed() *situation {
	return &situation{scenario: e.at.scenario, state: session.State{Reading: e.at.state.Reading, Muted: e.at.state.Muted}}
}

// production says what runs: "6 of 6 reactors, 50 % of their output to
// mining: 3,000 MW of site power."
func (e *economy) production() string {
	at, most := e.Setting.At, e.Setting.Of(mining.Full).Units
	return fmt.Sprintf("%s of %s %s, %s %% of output to mining: %s MW of site power.", mining.Exact(at.Units), mining.Exact(most),
		e.Economy.UnitName(most), mining.Exact(at.Percent), mining.Figure(e.Quantity(mining.SitePower).Value))
}

// changedSentence names the changed assumptions; empty where none is.
func (e *economy) changedSentence() string { return chart.Changes(e.Figures) }

// dated is when the knowledge in the scenario is from, to stand beside money.
func (e *economy) dated() string { return chart.Dated(e.Figures) }

// mark is the mark of a quantity that rests on a changed assumption.
func (e *economy) mark(id string) string {
	if e.Rests(id) {
		return mining.Mark
	}
	return ""
}

func (e *economy) figuresPart(p *page.Page) {
	p.Heading("Figures", "gross, "+e.dated())
	var rows []page.Row
	for _, l := range e.Table() {
		rows = append(rows, page.Cells(l.Name+e.mark(l.ID), cell(l.Low), cell(l.Value), cell(l.High)))
	}
	p.Numbers([]string{"", "low", "value", "high"}, rows...)
	price := e.Economy.Assumption(mining.Price)
	p.Text(
		"Low and high are the extremes when each assumption varies in its range on its own. They need not go together: fewer, larger machines can have more hash power.",
		"At first is until the difficulty of mining adjusts, two weeks at most.",
		fmt.Sprintf("Gross is before power, machines, staff and finance. The price is held at $%s a coin (%s).", mining.Exact(price.Value)+e.changedMark(mining.Price), e.dateOf(price)),
	)
}

// cell is a figure in a table, with one decimal where that means something.
func cell(x float64) string { return chart.Cell(x) }

// changedMark is the mark of a changed assumption.
func (e *economy) changedMark(id string) string {
	if e.Changed(id) {
		return mining.Mark
	}
	return ""
}

// dateOf is when an assumption is from.
func (e *economy) dateOf(a *mining.Assumption) string {
	switch {
	case e.Changed(a.ID):
		return "changed by you"
	case a.Date == "" || a.Date == "undated":
		return "undated"
	}
	return words.Date(a.Date)
}
