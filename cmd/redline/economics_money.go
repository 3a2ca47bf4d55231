package main

import (
	"fmt"

	"redline/model"
	"redline/model/mining"
	"redline/tui/page"
)

const daysOfYear = 365

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
	year := scaleOf(e.Quantity(mining.Revenue).Value * daysOfYear)
	row := func(name string, m mining.Range) page.Row {
		return page.Cells(name+e.mark(mining.Revenue), mining.Decimals(m.Low, 2), mining.Decimals(m.Value, 2), mining.Decimals(m.High, 2),
			year.say(m.Value*daysOfYear, 1))
	}
	var rows []page.Row
	for k, m := range money {
		rows = append(rows, row(e.Split[k].Name+", "+mining.Figure(e.Split[k].Percent)+" %", m))
	}
	rows = append(rows, row("together", e.Quantity(mining.Revenue)))
	p.Numbers([]string{"", "low a day", "value a day", "high a day", "value, $" + year.name + " a year"}, rows...)
	p.Text("Gross. Cents are shown so that the shares can be added up, not because any figure here is that exact.")
}

// scale is what large amounts are counted in.
type scale struct {
	of   float64
	name string
}

func scaleOf(dollars float64) scale {
	switch {
	case dollars >= 1e6:
		return scale{1e6, "M"}
	case dollars >= 1e3:
		return scale{1e3, "k"}
	}
	return scale{1, ""}
}

func (s scale) say(dollars float64, decimals int) string {
	return mining.Decimals(dollars/s.of, decimals)
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
