package main

import (
	"fmt"
	"math/big"

	"redline/model/space"
	"redline/tui/page"
	"redline/tui/words"
)

func (v *survey) deadPart(p *page.Page) {
	if v.counts.Unblocked().Sign() == 0 {
		return // every option is dead, which the counts have said
	}
	p.Heading("In no unblocked package", "")
	if len(v.left.Dead) == 0 {
		p.Text("Every option is in some unblocked package.")
		return
	}
	var rows []page.Row
	for _, o := range v.left.Dead {
		is := &v.engine.Scenario().Issues[o.Issue]
		rows = append(rows, page.Cells(is.Label()+": "+is.OptionLabel(o.Option), "`"+is.ID+"="+is.OptionID(o.Option)+"`"))
	}
	p.Table(nil, rows...)
}

func (v *survey) requiredPart(p *page.Page) {
	var rows []page.Row
	for _, r := range v.left.Required {
		is := &v.engine.Scenario().Issues[r.Issue]
		if len(r.Options) > 0 {
			rows = append(rows, page.Cells(is.Label(), words.Or(optionLabels(is, r.Options))))
		}
	}
	if rows != nil {
		p.Heading("Needed by every unblocked package", "")
		p.Table(nil, rows...)
	}
}

// sharesPart says how much each share gets in unblocked packages.
func (v *survey) sharesPart(p *page.Page) {
	s := v.engine.Scenario()
	for first := 0; first < len(v.left.Shares); {
		is := &s.Issues[v.left.Shares[first].Issue]
		ranges := v.left.Shares[first:][:len(is.Shares.Of)]
		first += len(ranges)
		if !ranges[0].Any {
			continue
		}
		rows := make([]page.Row, len(ranges))
		for k, r := range ranges {
			rows[k] = page.Cells(s.ShareName(is.Shares, k), rangeWords(r))
		}
		p.Heading(is.Name, "shares in unblocked packages")
		p.Table(nil, rows...)
	}
}

func rangeWords(r space.ShareRange) string {
	if r.Min == r.Max {
		return fmt.Sprintf("%d per cent", r.Min)
	}
	return fmt.Sprintf("from %d to %d per cent", r.Min, r.Max)
}

// optionsPart counts for every option.
func (v *survey) optionsPart(p *page.Page) {
	var rows []page.Row
	for _, o := range v.options {
		is := &v.engine.Scenario().Issues[o.Issue]
		rows = append(rows, page.Cells(is.Label()+": "+is.OptionLabel(o.Option), words.Grouped(o.Configurations), orNone(o.Unblocked), orNone(o.Clear)))
	}
	if rows != nil {
		p.Heading("Packages with each option", "")
		p.Numbers([]string{"", "possible", "unblocked", "clear"}, rows...)
	}
}

func orNone(n *big.Int) string {
	if n.Sign() == 0 {
		return "none"
	}
	return words.Grouped(n)
}
