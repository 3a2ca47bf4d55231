package tui

import (
	"strconv"
	"strings"

	"redline/model/mining"
	"redline/tui/text"
	"redline/tui/words"
)

// wideFigures is from where on the columns have room for whole names and for
// bars, and roomyFigures is from where on also for how numbers come about.
const (
	wideFigures  = 68
	roomyFigures = 100
)

// leastList is how many rows the assumptions have to keep below a chart.
const leastList = 10

// ruled is how the columns of the tables stand: the name, three numbers, a
// bar, and what stands behind that.
type ruled struct{ name, number, bar, behind int }

// rule sets the columns out in w columns. Names of the parts are whole as long
// as a bar has some room beside them.
func (r *reckoned) rule(w int) ruled {
	const gap, leastBar, mostBar = 3, 8, 40
	if w < wideFigures {
		return ruled{name: max(1, w-1-3*7), number: 7}
	}
	c := ruled{name: 24, number: 10}
	if w >= roomyFigures {
		c = ruled{name: 26, number: 11, behind: 29}
	}
	room := w - 1 - gap - 3*c.number - c.behind
	for k := range r.Split {
		c.name = max(c.name, text.Width(r.part(k))+3)
	}
	c.name = min(c.name, room-leastBar)
	c.bar = min(room-c.name, mostBar)
	return c
}

// part names a part of the split: "Ukraine, 40 %".
func (r *reckoned) part(k int) string {
	return r.Split[k].Name + ", " + mining.Figure(r.Split[k].Percent) + " %"
}

func (r *reckoned) steps(id string, at mining.Production) []string {
	lines, _ := r.Economy.Steps(id, at, r.Setting.Changed)
	return lines
}

// dated is when the figures are as of, to stand beside money.
func (r *reckoned) dated() string {
	if r.AsOf == "" {
		return "no stated date"
	}
	return "as of " + words.ShortDate(r.AsOf)
}

// netStar marks the net likewise.
func (r *reckoned) netStar() string {
	if r.NetRests() {
		return mining.Mark
	}
	return ""
}

// netMoney is what the net is counted in.
func (r *reckoned) netMoney() words.Money {
	return words.MoneyOfNet(r.line(mining.Revenue), r.net)
}

// star marks what rests on an edited assumption.
func (r *reckoned) star(id string) string {
	if r.rests[id] {
		return mining.Mark
	}
	return ""
}

func (r *reckoned) line(id string) mining.Range {
	for _, l := range r.table {
		if l.ID == id {
			return l.Range
		}
	}
	return mining.Range{}
}

// threeColumns is a line with a low, a base and a high.
func (c ruled) threeColumns(name string, x mining.Range, say func(float64) string) text.Line {
	l := text.Plain(" " + name).Fit(c.name)
	for _, x := range []float64{x.Low, x.Value, x.High} {
		l = l.And(text.In(text.Text, text.Left(fitted(x, say, c.number-1), c.number)))
	}
	return l
}

// fitted is a number in w columns; one that is too long is rounded, as half a
// number would be another one.
func fitted(x float64, say func(float64) string, w int) string {
	said := say(x)
	if text.Width(said) > w {
		said = strconv.FormatFloat(x, 'g', 3, 64)
	}
	return text.Cut(said, w)
}

// head is what stays in sight: what runs, what it comes to and who gets what;
// and the chart, where there is room for it above the assumptions.
func (p *figuresPanel) head(sc *scene, w, h int) (lines []text.Line, charted bool) {
	r := p.now
	c := r.rule(w)
	lines = []text.Line{text.Plain(" " + r.production(w)).Fit(w)}
	heads := text.Of(text.In(text.Quiet, " "+words.Upper(r.dated()))).Fit(c.name)
	for _, name := range []string{"low", "base", "high"} {
		heads = heads.And(text.In(text.Quiet, text.Left(name, c.number)))
	}
	if c.bar > 0 {
		heads = heads.And(text.In(text.Quiet, "   "+ends("0", "high", c.bar)))
	}
	if c.behind > 0 {
		heads = heads.And(text.In(text.Quiet, "  how"))
	}
	lines = append(lines, heads)
	lines = append(lines, r.quantities(w)...)
	lines = append(lines, r.over(w)...)
	if h >= 24 {
		lines = append(lines, text.Line{})
	}
	split := p.split(sc, w, true)
	if len(lines)+len(split)+leastList > h {
		split = p.split(sc, w, false)
	}
	lines = append(lines, split...)
	if chart := r.chart(w); w >= wideFigures && len(lines)+len(chart)+4+leastList <= h {
		charted = true
		for k := range chart {
			lines = append(lines, chart[k].lines...)
		}
	}
	return lines, charted
}

// production says what runs.
func (r *reckoned) production(w int) string {
	at, most := r.Setting.At, r.Setting.Of(mining.Full).Units
	if w < wideFigures {
		return mining.Exact(at.Units) + " of " + mining.Exact(most) + " " + r.Economy.UnitName(most) + ", " + mining.Exact(at.Percent) + " % mining: " +
			mining.Figure(r.line(mining.SitePower).Value) + " MW" + r.star(mining.SitePower)
	}
	return words.Production(r.Figures) + "."
}

// row is a quantity as the table shows it.
type row struct {
	id, name, how string
	say           func(float64) string
	of            mining.Range
	star          string
	steps         []string
}

// rows are the quantities of the table.
func (r *reckoned) rows(w int) []row {
	money := words.MoneyOf(r.line(mining.Revenue))
	decimals := 2
	if w < wideFigures {
		decimals = 1
	}
	dollars := func(in words.Money) func(float64) string {
		return func(x float64) string { return in.Say(x, decimals) }
	}
	rows := []row{
		{id: mining.PowerUsed, name: "Power to machines, MW", how: "site power less overhead", say: words.Cell},
		{id: mining.Machines, name: "Machines", how: "power over watts each", say: words.Cell},
		{id: mining.Hashrate, name: "Hashrate, EH/s", how: "power over J/TH", say: words.Cell},
		{id: mining.ShareAfter, name: "Network share, %", how: "after joining it", say: words.Cell},
		{id: mining.Coins, name: "Bitcoin a day", how: "new coins × share", say: words.Cell},
		{id: mining.Revenue, name: "Gross, $" + money.Name + " a day", how: "coins and fees at the price", say: dollars(money)},
	}
	for i := range rows {
		rows[i].of, rows[i].star, rows[i].steps = r.line(rows[i].id), r.star(rows[i].id), r.steps(rows[i].id, r.Setting.At)
	}
	if r.costs != "" {
		net := r.netMoney()
		rows = append(rows, row{
			name: "Net, $" + net.Name + " a day", how: "less " + r.costs, say: dollars(net), of: r.net, star: r.netStar(),
			steps: r.Economy.NetSteps(r.Setting.At, r.Setting.Changed),
		})
	}
	if w >= wideFigures {
		return rows
	}
	if machines := r.line(mining.Machines); machines.High >= 1e5 {
		digits := 1
		if machines.High >= 1e6 {
			digits = 0
		}
		rows[1].name, rows[1].say = "Machines, 1,000s", func(x float64) string { return mining.Decimals(x/1000, digits) }
	}
	return rows[1:]
}

// quantities is the table, each quantity with a bar of its own scale.
func (r *reckoned) quantities(w int) []text.Line {
	c := r.rule(w)
	var lines []text.Line
	for _, row := range r.rows(w) {
		l := c.threeColumns(row.name+row.star, row.of, row.say)
		if c.bar > 0 {
			l = l.And(text.In(text.Text, "   "+rangeBar(row.of, row.of.High, c.bar)))
		}
		if c.behind > 0 {
			l = l.And(text.In(text.Quiet, "  "+row.how))
		}
		lines = append(lines, l)
	}
	return lines
}

// over says which of low, base and high are over the lines of the network.
func (r *reckoned) over(w int) []text.Line {
	share := r.line(mining.ShareAfter)
	if w < wideFigures {
		parts := make([]string, len(r.thresholds))
		for i, t := range r.thresholds {
			parts[i] = mining.Exact(t.Percent) + " %: " + words.Over(share, t.Percent)
		}
		return text.Paragraph(text.Text, " Over ", strings.Join(parts, "; "), w)
	}
	var lines []text.Line
	power, units := r.Setting.ThresholdMarks()
	for _, t := range r.thresholds {
		said := " Over " + mining.Exact(t.Percent) + " %: " + words.Over(share, t.Percent) + ". It takes " + t.Site.Told() + power
		if w >= roomyFigures && t.Units.Bounded() {
			number := mining.Figure(t.Units.Value)
			said += ", all the output of " + number + units + " " + r.Economy.UnitAfter(number)
		}
		lines = append(lines, text.Plain(said+".").Fit(w))
	}
	return lines
}
