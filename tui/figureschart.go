package tui

import (
	"math"
	"strings"

	"redline/model/mining"
	"redline/tui/text"
)

// bar is a range drawn in cells: from low to high, with the base and the lines
// that it is held against.
type bar struct {
	low, base, high, most float64
	lines                 []float64
}

// draw is the bar in w cells.
func (b bar) draw(w int) string {
	cell := func(x float64) int {
		if !(b.most > 0) {
			return 0
		}
		return max(0, min(int(math.Round(x/b.most*float64(w-1))), w-1))
	}
	cells := make([]rune, w)
	for i := range cells {
		cells[i] = ' '
	}
	for i := cell(b.low); i <= cell(b.high); i++ {
		cells[i] = '─'
	}
	for _, line := range b.lines {
		if line > b.most {
			continue
		}
		if at := cell(line); cells[at] == ' ' {
			cells[at] = '│'
		} else {
			cells[at] = '┼'
		}
	}
	cells[cell(b.base)] = '■'
	return string(cells)
}

// chart is the share of the network by number of units, with the lines that
// the document speaks of.
func (r *reckoned) chart(w int) []figureItem {
	most := 10.0
	for _, s := range r.shares {
		most = max(most, math.Ceil(s.High/10)*10)
	}
	var lines []float64
	for _, t := range r.thresholds {
		lines = append(lines, t.Percent)
	}
	const numbers = 35
	cells := max(8, min(w-numbers-2, 60))
	items := make([]figureItem, len(r.shares))
	for i, s := range r.shares {
		units := r.Setting.Units[i]
		name := mining.Exact(units)
		if units == r.Setting.At.Units {
			name += " chosen"
		}
		l := text.Plain(" " + text.Pad(name, 10))
		for _, x := range []float64{s.Low, s.Value, s.High} {
			l = l.And(text.In(text.Text, text.Left(percent(x), 7)))
		}
		l = l.And(text.In(text.Text, "   "+bar{s.Low, s.Value, s.High, most, lines}.draw(cells)))
		items[i] = figureItem{
			lines: []text.Line{l.Fit(w)}, title: "share of the network",
			arithmetic: r.steps(mining.ShareAfter, mining.Production{Units: units, Percent: r.Setting.At.Percent}),
			means:      mining.Exact(units) + " " + r.Economy.UnitName(units) + ": " + s.Told() + " of the network.",
		}
	}
	if len(items) == 0 {
		return nil
	}
	name := "SHARE OF THE NETWORK" + r.star(mining.ShareAfter) + " BY " + strings.ToUpper(r.Economy.UnitName(2)) + ", " + mining.Exact(r.Setting.At.Percent) + " % TO MINING"
	scale := text.Plain(" " + text.Pad(r.Economy.UnitName(2), 10) + text.Left("low", 7) + text.Left("base", 7) + text.Left("high", 7)).And(text.In(text.Quiet, "   "+ends("0 %", mining.Exact(most)+" %", cells)))
	items[0].lines = append([]text.Line{scale.Fit(w)}, items[0].lines...)
	items[0].before++
	legend := " ─ low to high   ■ base   │ ┼ " + r.linesNamed(most)
	last := &items[len(items)-1]
	last.lines = append(last.lines, text.Of(text.In(text.Quiet, legend)).Fit(w))
	return headed(heading(name, "", w), items)
}

// percent is a share with one decimal, so that points stand in a column; more
// where that would be nothing.
func percent(x float64) string {
	if x < 0.1 {
		return mining.Figure(x)
	}
	return mining.Decimals(x, 1)
}

// linesNamed names the lines that are in the chart.
func (r *reckoned) linesNamed(most float64) string {
	var parts []string
	for _, t := range r.thresholds {
		if t.Percent <= most {
			parts = append(parts, "the "+mining.Exact(t.Percent)+" %")
		}
	}
	return strings.Join(parts, ", ") + " line"
}

// ends puts two texts to both ends of w columns.
func ends(left, right string, w int) string {
	return left + strings.Repeat(" ", max(1, w-text.Width(left)-text.Width(right))) + right
}

// tornado is how far each assumption alone moves gross revenue, the greatest
// first.
func (r *reckoned) tornado(w int) []figureItem {
	base := r.line(mining.Revenue).Value
	most := base
	for _, s := range r.swings {
		most = max(most, s.High)
	}
	money := scaleFor(base)
	cells := max(8, min(w-48, 50))
	var items []figureItem
	for _, s := range r.swings {
		a := r.Economy.Assumption(s.Assumption)
		if s.Width() == 0 || a == nil {
			continue
		}
		star := ""
		if r.Changed(a.ID) {
			star = mining.Mark
		}
		said := money.say(s.Low) + " to " + money.say(s.High)
		l := text.Plain(" " + text.Pad(a.Label()+star, 18) + text.Left(said, 22) + "   " + bar{low: s.Low, base: base, high: s.High, most: most}.draw(cells))
		items = append(items, figureItem{
			lines: []text.Line{l.Fit(w)}, assumption: a.ID, claims: a.Claims, source: "Source: " + a.Source + ".",
			means: a.Label() + " from " + mining.Exact(a.Low) + " to " + mining.Exact(a.High) + ", the others as they are: gross $" + said + " " + money.name + " a day.",
		})
	}
	return headed(heading("WHAT MOVES GROSS MOST, $"+money.name+" A DAY", r.dated()+" ", w), items)
}
