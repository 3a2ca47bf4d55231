package main

import (
	"fmt"
	"slices"

	"redline/model/mining"
	"redline/tui/page"
	"redline/tui/words"
)

// networkPart sets the share of the network against its lines.
func (e *economy) networkPart(p *page.Page) {
	p.Heading("Share of the network", fmt.Sprintf("by %s, %s %% of output to mining", e.Economy.UnitName(2), mining.Exact(e.Setting.At.Percent)))
	thresholds, shares := e.Thresholds(), e.Shares()
	head := []string{e.Economy.UnitName(2), "low", "base" + e.mark(mining.ShareAfter), "high"}
	for _, t := range thresholds {
		head = append(head, "over "+mining.Exact(t.Percent)+" %")
	}
	var rows []page.Row
	for i, units := range e.Setting.Units {
		cells := []string{e.unitsCell(units), words.Cell(shares[i].Low), words.Cell(shares[i].Value), words.Cell(shares[i].High)}
		for _, t := range thresholds {
			cells = append(cells, words.Over(shares[i], t.Percent))
		}
		rows = append(rows, page.Cells(cells...))
	}
	p.Numbers(head, rows...)
	var lines []string
	for _, t := range thresholds {
		lines = append(lines, e.Economy.ThresholdWords(t, &e.Setting))
	}
	p.Text(append(lines, words.Overtaking(e.Figures), words.NakamotoSource, words.NakamotoLimit)...)
}

func (e *economy) unitsCell(units float64) string {
	if units == e.Setting.At.Units {
		return mining.Exact(units) + " chosen"
	}
	return mining.Exact(units)
}

// statementsPart holds the document against the arithmetic.
func (e *economy) statementsPart(p *page.Page) {
	judged := e.Statements()
	if len(judged) == 0 {
		return
	}
	p.Heading("What the document says", "and what these assumptions make of it")
	for _, j := range judged {
		label := claimMarks(e.at.scenario, []string{j.Claim}) + " " + j.Says + ": " + j.Words + e.mark(j.Quantity)
		p.Entry(label, append(slices.Clone(j.Arithmetic), j.Note)...)
	}
}
