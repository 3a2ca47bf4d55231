package tui

import (
	"strings"

	"redline/model/mining"
	"redline/tui/text"
	"redline/tui/words"
)

// undecided says that nobody's part of the revenue can be told, since the issue
// that divides it is open.
func (sc *scene) undecided(issue string) string {
	i, _ := sc.s.Issue(issue)
	is := &sc.s.Issues[i]
	return is.Label() + " is " + words.Lower(is.OptionLabel(sc.state.Configuration.Option(i))) + ": nobody's part can be told. Choose one first."
}

// split is who gets what, a day and, where there is room or it is asked for, a
// year, with a bar for each party. The bars have one scale, so that they can
// be compared.
func (p *figuresPanel) split(sc *scene, w int, years bool) []text.Line {
	r := p.now
	if _, ok := sc.s.Issue(r.Economy.Split); !ok {
		return nil
	}
	if r.money == nil {
		lines := text.Paragraph(text.Text, " SHARES  ", sc.undecided(r.Economy.Split), w-1)
		lines[0].Spans[0].Role = text.Strong
		return lines
	}
	c, in := r.rule(w), r.counted()
	day, year := in.day, in.year
	lines := []text.Line{r.moneyHead(w, c, in)}
	for k, m := range r.money {
		l := c.threeColumns(" "+r.part(k), m, day)
		if c.bar > 0 {
			l = l.And(text.In(text.Text, "   "+rangeBar(m, r.mostMoney(), c.bar)))
		}
		if c.behind > 0 {
			l = l.And(text.In(text.Text, "  "+strings.Join([]string{year(m.Low), year(m.Value), year(m.High)}, text.Sep)))
		}
		lines = append(lines, l)
		if c.bar > 0 && c.behind == 0 && years {
			lines = append(lines, c.threeColumns("   a year", m, year))
		}
	}
	return lines
}

// counted is how the money of a day and of a year is said.
type counted struct {
	unit      string // "$M"
	day, year func(a float64) string
}

// counted says parts of the gross of a day, for a day and for a year.
func (r *reckoned) counted() counted { return countedIn(words.MoneyOf(r.line(mining.Revenue))) }

func countedIn(in words.Money) counted {
	return counted{
		unit: "$" + in.Name,
		day:  func(a float64) string { return in.Say(a, 2) },
		year: func(a float64) string { return in.Say(a*words.DaysOfYear, 0) },
	}
}

// mostMoney is the greatest part that somebody may get.
func (r *reckoned) mostMoney() float64 {
	most := 0.0
	for _, m := range r.money {
		most = max(most, m.High)
	}
	return most
}

// moneyHead is the heading over the parts.
func (r *reckoned) moneyHead(w int, c ruled, in counted) text.Line {
	name := "SHARES" + r.star(mining.Revenue) + ", " + in.unit + " a day"
	if c.bar == 0 {
		return heading(name, r.dated()+" ", w)
	}
	l := text.Of(text.In(text.Strong, " "+name), text.In(text.Quiet, ", "+r.dated())).Fit(c.name + 3*c.number)
	l = l.And(text.In(text.Quiet, "   "+ends("0", in.day(r.mostMoney()), c.bar)))
	if c.behind > 0 {
		l = l.And(text.In(text.Quiet, "  a year: low"+text.Sep+"base"+text.Sep+"high"))
	}
	return l
}

// moneyBars are the parts of a day as bars, and the money of a year, where the
// table has no room for them.
func (r *reckoned) moneyBars(w int) []figureItem {
	in := r.counted()
	c := r.rule(w)
	var items []figureItem
	for k, m := range r.money {
		year := c.threeColumns("  a year", m, in.year)
		items = append(items, figureItem{
			lines: []text.Line{text.Of(text.In(text.Text, text.Pad("  "+r.part(k), c.name)+"  "+rangeBar(m, r.mostMoney(), w-c.name-3))), year},
			means: r.part(k) + ": " + in.unit + " " + in.day(m.Value) + " a day, " + in.day(m.Low) + " to " + in.day(m.High) + "; " + in.year(m.Value) + " a year.",
			title: "gross revenue", arithmetic: r.steps(mining.Revenue, r.Setting.At),
		})
	}
	if len(items) > 0 {
		dated := text.Of(text.In(text.Quiet, "  "+r.dated()))
		scale := text.Of(text.In(text.Quiet, text.Pad("", c.name)+"  "+ends("0", in.day(r.mostMoney()), w-c.name-3)))
		items[0].lines = append([]text.Line{dated, scale}, items[0].lines...)
		items[0].before += 2
	}
	return headed(heading("SHARES"+r.star(mining.Revenue)+" AS BARS, "+in.unit+" A DAY", "", w), items)
}

// quantityBars are the quantities as bars where the table has no room for
// them.
func (r *reckoned) quantityBars(w int) []figureItem {
	c := r.rule(w)
	var items []figureItem
	for _, row := range r.rows(w) {
		name, _, _ := strings.Cut(row.name, ", ") // the unit is no word to make small
		items = append(items, figureItem{
			lines: []text.Line{text.Of(text.In(text.Text, text.Pad(" "+row.name+row.star, c.name)+"  "+rangeBar(row.of, row.of.High, w-c.name-3)))},
			means: row.name + ": " + row.say(row.of.Value) + ", " + row.say(row.of.Low) + " to " + row.say(row.of.High) + "; " + row.how + ".",
			title: strings.ToLower(name), arithmetic: row.steps, moves: row.id,
		})
	}
	scale := text.Of(text.In(text.Quiet, text.Pad("  ─ range   ■ base", c.name)+"  "+ends("0", "high", w-c.name-3)))
	items[0].lines = append([]text.Line{scale}, items[0].lines...)
	items[0].before++
	return headed(heading("RANGES AS BARS", "", w), items)
}

// netShares is who gets what of the net, where costs are assumed.
func (r *reckoned) netShares(w int) []figureItem {
	c, in := r.rule(w), countedIn(r.netMoney())
	var items []figureItem
	for k, m := range r.NetMoney() {
		items = append(items, figureItem{
			lines: []text.Line{c.threeColumns(" "+r.part(k), m, in.day)}, title: "net",
			means:      "Net of " + r.costs + ", divided as revenue is, a loss included.",
			arithmetic: r.Economy.NetSteps(r.Setting.At, r.Setting.Changed),
		})
	}
	return headed(heading("NET SHARES"+r.netStar()+", "+in.unit+" A DAY", r.dated()+" ", w), items)
}
