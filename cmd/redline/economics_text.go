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
	p.Text(words.Production(e.Figures)+".", basisSentence(e.unassumed()), e.changedSentence())
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

// changedSentence names the changed assumptions; empty where none is.
func (e *economy) changedSentence() string { return chart.Changes(e.Figures) }

// dated is when the knowledge in the scenario is from, to stand beside money.
func (e *economy) dated() string { return words.AsOf(e.AsOf) }

// mark is the mark of a quantity that rests on a changed assumption.
func (e *economy) mark(id string) string { return words.MarkOf(e.Figures, id) }

func (e *economy) figuresPart(p *page.Page) {
	p.Heading("Figures", "gross, "+e.dated())
	var rows []page.Row
	for _, l := range e.Table() {
		rows = append(rows, page.Cells(l.Name+e.mark(l.ID), words.Cell(l.Low), words.Cell(l.Value), words.Cell(l.High)))
	}
	if net, ok := e.Net(); ok {
		rows = append(rows, page.Cells("Net of "+e.Economy.NetOf()+", $ a day"+e.netMark(), words.Cell(net.Low), words.Cell(net.Value), words.Cell(net.High)))
	}
	p.Numbers([]string{"", "low", "base", "high"}, rows...)
	price := e.Economy.Assumption(mining.Price)
	p.Text(
		words.Extremes,
		"At first is until the difficulty of mining adjusts, two weeks at most.",
		fmt.Sprintf("%s The price is held at $%s a coin (%s).", words.Gross, mining.Exact(price.Value)+e.changedMark(mining.Price), e.dateOf(price)),
	)
}

// netMark is the mark of what is left of revenue.
func (e *economy) netMark() string {
	if e.NetRests() {
		return mining.Mark
	}
	return ""
}

// changedMark is the mark of a changed assumption.
func (e *economy) changedMark(id string) string { return words.MarkOfAssumption(e.Figures, id) }

// dateOf is when an assumption is from.
func (e *economy) dateOf(a *mining.Assumption) string {
	if e.Changed(a.ID) {
		return "changed by you"
	}
	return words.AssumedDate(a)
}
