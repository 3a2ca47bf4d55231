package tui

import (
	"strings"

	"redline/model/mining"
	"redline/tui/text"
	"redline/tui/words"
)

// wideFigures is from where on the columns have room for whole names.
const wideFigures = 68

const daysOfYear = 365

// leastList is how many rows the assumptions have to keep below a chart.
const leastList = 10

// scaled is what large numbers are counted in.
type scaled struct {
	of       float64
	name     string
	decimals int
}

// scaleFor is what amounts like this one are counted in, with two decimals.
func scaleFor(dollars float64) scaled {
	switch {
	case dollars >= 1e9:
		return scaled{1e9, "bn", 2}
	case dollars >= 1e6:
		return scaled{1e6, "M", 2}
	case dollars >= 1e3:
		return scaled{1e3, "k", 2}
	}
	return scaled{1, "", 0}
}

func (s scaled) say(x float64) string { return mining.Decimals(x/s.of, s.decimals) }

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

// columns is how wide a column of numbers is.
func columns(w int) int {
	if w < wideFigures {
		return 7
	}
	return 12
}

// threeColumns is a line with a low, a base and a high.
func threeColumns(name string, r mining.Range, say func(float64) string, w int) text.Line {
	c := columns(w)
	l := text.Plain(" " + name).Fit(max(1, labelColumns(w)))
	for _, x := range []float64{r.Low, r.Value, r.High} {
		l = l.And(text.In(text.Text, text.Left(fitted(say(x), c-1), c)))
	}
	return l
}

// fitted is a number that may be too wide for its column.
func fitted(said string, w int) string { return text.Cut(said, w) }

func labelColumns(w int) int {
	if w < wideFigures {
		return w - 1 - 3*columns(w)
	}
	return 30
}

// head is what stays in sight: what runs, what it comes to and who gets what;
// and the chart, where there is room for it above the assumptions.
func (p *figuresPanel) head(sc *scene, w, h int) (lines []text.Line, charted bool) {
	r := p.now
	lines = []text.Line{text.Plain(" " + r.production(w)).Fit(w)}
	heads := text.Of(text.In(text.Quiet, " "+words.Upper(r.dated()))).Fit(labelColumns(w))
	for _, name := range []string{"low", "base", "high"} {
		heads = heads.And(text.In(text.Quiet, text.Left(name, columns(w))))
	}
	if w >= 100 {
		heads = heads.And(text.In(text.Quiet, "     how"))
	}
	lines = append(lines, heads)
	lines = append(lines, r.quantities(w)...)
	lines = append(lines, r.over(w)...)
	roomy := h >= 24
	if roomy {
		lines = append(lines, text.Line{})
	}
	lines = append(lines, p.split(sc, w)...)
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
	power := mining.Figure(r.line(mining.SitePower).Value) + " MW" + r.star(mining.SitePower)
	said := mining.Exact(at.Units) + " of " + mining.Exact(most) + " " + r.Economy.UnitName(most)
	if w < wideFigures {
		return said + ", " + mining.Exact(at.Percent) + " % mining: " + power
	}
	return said + " restarted, " + mining.Exact(at.Percent) + " % of output to mining: " + power
}

// quantities is the table.
func (r *reckoned) quantities(w int) []text.Line {
	machines := r.line(mining.Machines)
	kilo := machines.High >= 1e5 && w < wideFigures
	money := scaleFor(r.line(mining.Revenue).Value)
	if w < wideFigures {
		money.decimals = min(money.decimals, 1)
	}
	rows := []struct {
		id, name, how string
		say           func(float64) string
	}{
		{mining.PowerUsed, "Power to machines, MW", "site power less overhead", mining.Figure},
		{mining.Machines, "Machines", "power over watts each", mining.Figure},
		{mining.Hashrate, "Hashrate, EH/s", "power over J/TH", mining.Figure},
		{mining.ShareAfter, "Network share, %", "after joining it", mining.Figure},
		{mining.Coins, "Bitcoin a day", "new coins × share", mining.Figure},
		{mining.Revenue, "Gross, $" + money.name + " a day", "coins and fees at the price", money.say},
	}
	if kilo {
		rows[1].name, rows[1].say = "Machines, 1,000s", func(x float64) string { return mining.Figure(x / 1000) }
		if machines.High >= 1e6 {
			rows[1].say = func(x float64) string { return mining.Decimals(x/1000, 0) }
		}
	}
	if w < wideFigures {
		rows = rows[1:]
	}
	lines := make([]text.Line, len(rows))
	for i, row := range rows {
		lines[i] = threeColumns(row.name+r.star(row.id), r.line(row.id), row.say, w)
		if w >= 100 {
			lines[i] = lines[i].And(text.In(text.Quiet, "     "+row.how))
		}
	}
	return lines
}

// over says which of low, base and high are over the lines of the network.
func (r *reckoned) over(w int) []text.Line {
	share := r.line(mining.ShareAfter)
	if w < wideFigures {
		parts := make([]string, len(r.thresholds))
		for i, t := range r.thresholds {
			parts[i] = mining.Exact(t.Percent) + " %: " + overWhich(share, t.Percent)
		}
		return text.Paragraph(text.Text, " Over ", strings.Join(parts, "; "), w)
	}
	var lines []text.Line
	for _, t := range r.thresholds {
		said := " Over " + mining.Exact(t.Percent) + " %: " + overWhich(share, t.Percent) + ". It takes " + t.Site.Told() + r.star(mining.ShareAfter)
		if w >= 100 && t.Units.Bounded() {
			said += ", the full output of " + mining.Figure(t.Units.Value) + " " + r.Economy.UnitName(t.Units.Value)
		}
		lines = append(lines, text.Plain(said+".").Fit(w))
	}
	return lines
}

// overWhich says which ends of a range are above a line.
func overWhich(r mining.Range, line float64) string {
	switch {
	case r.Low > line:
		return "all"
	case r.Value > line:
		return "base, high"
	case r.High > line:
		return "high"
	}
	return "none"
}

const undecidedSplit = "Split is undecided: nobody's part can be told. Choose one first."

// split is who gets what.
func (p *figuresPanel) split(sc *scene, w int) []text.Line {
	r := p.now
	if _, ok := sc.s.Issue(r.Economy.Split); !ok {
		return nil
	}
	if r.money == nil {
		lines := text.Paragraph(text.Text, " SHARES  ", undecidedSplit, w-1)
		lines[0].Spans[0].Role = text.Strong
		return lines
	}
	total := r.line(mining.Revenue).Value
	day := scaleFor(total)
	year := scaled{day.of, day.name, 0}
	name := "SHARES" + r.star(mining.Revenue) + ", $" + day.name + " a day"
	head := heading(name, r.dated()+" ", w)
	if w >= 100 {
		head = text.Of(text.In(text.Strong, " "+name), text.In(text.Quiet, ", "+r.dated())).Fit(labelColumns(w) + 3*columns(w))
		head = head.And(text.In(text.Quiet, "     $"+year.name+" a year, low"+text.Sep+"base"+text.Sep+"high"))
	}
	lines := []text.Line{head}
	for k, m := range r.money {
		l := threeColumns("  "+r.Split[k].Name+", "+mining.Figure(r.Split[k].Percent)+" %", m, day.say, w)
		if w >= 100 {
			l = l.And(text.In(text.Text, "     "+strings.Join([]string{year.say(m.Low * daysOfYear), year.say(m.Value * daysOfYear), year.say(m.High * daysOfYear)}, text.Sep)))
		}
		lines = append(lines, l)
	}
	return lines
}
