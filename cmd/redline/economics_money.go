package main

import (
	"fmt"

	"redline/model"
	"redline/model/mining"
	"redline/tui/page"
	"redline/tui/words"
)

// moneyPart divides the revenue.
func (e *economy) moneyPart(p *page.Page) {
	i, ok := e.at.scenario.Issue(e.Economy.Split)
	if !ok {
		return
	}
	is := &e.at.scenario.Issues[i]
	p.Heading(is.Name, is.OptionName(e.at.state.Configuration.Option(i))+", dollars, "+e.dated())
	money := e.Money()
	if money == nil {
		p.Text(fmt.Sprintf("Nobody's part of the revenue can be told. To choose a split, write it like `--set %s=%s`.", is.ID, evenSplit(is)))
		return
	}
	total := e.Quantity(mining.Revenue)
	year := words.MoneyOf(total)
	exact := func(x float64) string { return mining.Decimals(x, 2) }
	days := e.moneyRows(money, total, e.mark(mining.Revenue), exact)
	years := e.moneyRows(money, total, e.mark(mining.Revenue), func(x float64) string { return year.Say(x*words.DaysOfYear, 1) })
	p.Numbers([]string{"$ a day", "low", "base", "high"}, days...)
	p.Numbers([]string{"$" + year.Name + " a year", "low", "base", "high"}, years...)
	p.Text("Gross. Cents are shown so that the shares can be added up, not because any figure here is that exact. A year is 365 such days, each figure rounded for itself.")
	if net, ok := e.Net(); ok {
		p.Numbers([]string{"net, $ a day", "low", "base", "high"}, e.moneyRows(e.NetMoney(), net, e.netMark(), exact)...)
		p.Text("Net of " + e.Economy.NetOf() + ", divided as revenue is, a loss included. Nothing else is taken off.")
	}
}

// moneyRows is who gets what, and what that is together.
func (e *economy) moneyRows(money []mining.Range, total mining.Range, mark string, say func(float64) string) []page.Row {
	row := func(name string, m mining.Range) page.Row {
		return page.Cells(name+mark, say(m.Low), say(m.Value), say(m.High))
	}
	var rows []page.Row
	for k, m := range money {
		rows = append(rows, row(e.Split[k].Name+", "+mining.Figure(e.Split[k].Percent)+" %", m))
	}
	return append(rows, row("together", total))
}

// evenSplit is a split of the step as even as it can be.
func evenSplit(is *model.Issue) string {
	split, left := make([]int, len(is.Shares.Of)), 100
	for left > 0 {
		for k := range split {
			given := min(left, is.Shares.Step)
			split[k], left = split[k]+given, left-given
		}
	}
	return is.OptionID(is.SplitOption(split))
}
