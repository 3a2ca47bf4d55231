package main

import (
	"fmt"
	"slices"

	"redline/model/mining"
	"redline/model/mining/figures"
	"redline/tui/page"
	"redline/tui/words"
)

// networkPart sets the share of the network against its lines.
func (e *economy) networkPart(p *page.Page) {
	p.Heading("Share of the network", fmt.Sprintf("by %s, %s %% of output to mining", e.Economy.UnitName(2), mining.Exact(e.Setting.At.Percent)))
	thresholds, shares := e.Thresholds(), e.Shares()
	head := []string{e.Economy.UnitName(2), "low", "value" + e.mark(mining.ShareAfter), "high"}
	for _, t := range thresholds {
		head = append(head, "over "+mining.Exact(t.Percent)+" %")
	}
	var rows []page.Row
	for i, units := range e.Setting.Units {
		cells := []string{e.unitsCell(units), cell(shares[i].Low), cell(shares[i].Value), cell(shares[i].High)}
		for _, t := range thresholds {
			cells = append(cells, over(shares[i], t.Percent))
		}
		rows = append(rows, page.Cells(cells...))
	}
	p.Numbers(head, rows...)
	var lines []string
	for _, t := range thresholds {
		lines = append(lines, e.Economy.ThresholdWords(t, &e.Setting))
	}
	p.Text(append(lines, e.overtakingSentence())...)
}

func (e *economy) unitsCell(units float64) string {
	if units == e.Setting.At.Units {
		return mining.Exact(units) + " chosen"
	}
	return mining.Exact(units)
}

// over says which ends of a range are above a line.
func over(r mining.Range, line float64) string {
	switch {
	case r.Low > line:
		return "all"
	case r.Value > line:
		return "value, high"
	case r.High > line:
		return "high"
	}
	return "none"
}

func (e *economy) overtakingSentence() string {
	r := e.Overtaking()
	return fmt.Sprintf("By Nakamoto's formula, a miner with %s %% of the network who set out to overtake a payment with %s would have a chance of %s (%s to %s). At half of the network it is certain.",
		mining.Figure(e.Quantity(mining.ShareAfter).Value)+e.mark(mining.ShareAfter), words.Count(figures.Confirmations, "confirmation"), chance(r.Value), chance(r.Low), chance(r.High))
}

// chance is a probability; tiny ones are all alike.
func chance(x float64) string {
	if x > 0 && x < 1e-6 {
		return "under 0.000001"
	}
	return mining.Figure(x)
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
