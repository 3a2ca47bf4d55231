package chart

import (
	"math"
	"slices"
	"strings"

	"redline/model/mining"
	"redline/tui/picture"
	"redline/tui/words"
)

// column draws a range from its low to its high, and the value on it: filled
// where it is the number of units that is chosen.
func (c *network) column(i int) {
	r, x, units := c.shares[i], c.x(i), c.e.Setting.Units[i]
	chosen := units == c.e.Setting.At.Units
	c.Line(x, c.y(r.Low), x, c.y(r.High), c.Ink.Text, 3)
	for _, end := range []float64{r.Low, r.High} {
		c.Line(x-chartMark, c.y(end), x+chartMark, c.y(end), c.Ink.Text, 3)
	}
	c.mark(x, c.y(r.Value), chosen)
	if chosen || c.labelled(i) {
		c.value(x+chartMark+6, min(c.y(r.Value), chartBottom-14), words.Cell(r.Value)+" %", chosen)
		c.Text(x, chartBottom+22, mining.Exact(units), picture.Type{Size: chartText, Anchor: picture.Middle, Bold: chosen})
	}
}

// value writes a value on a piece of paper, so that no line crosses it.
func (c *network) value(x, y float64, text string, bold bool) {
	c.Rect(x-2, y-9, picture.Width(text, chartSmall), 18, picture.Box{Fill: c.Ink.Paper})
	c.Text(x, y+5, text, picture.Type{Size: chartSmall, Bold: bold})
}

func (c *network) mark(x, y float64, filled bool) {
	look := picture.Box{Fill: c.Ink.Paper, Stroke: c.Ink.Text, Width: 2}
	if filled {
		look.Fill = c.Ink.Text
	}
	c.Rect(x-chartMark, y-chartMark, 2*chartMark, 2*chartMark, look)
}

// labelled tells whether a column has room for its labels; where columns are
// narrow, only some have them.
func (c *network) labelled(i int) bool {
	every := int(math.Ceil(chartLabel / c.room()))
	return i%every == 0
}

// threshold draws a dashed line, with what it stands for behind its end.
func (c *network) threshold(percent float64) {
	y := c.y(percent)
	c.dashes(chartLeft, chartRight, y)
	c.Text(chartRight+6, y+5, c.lineName(percent), picture.Type{Size: chartSmall, Bold: true})
}

func (c *network) dashes(from, to, y float64) {
	for x := from; x < to; x += chartDash + chartGap {
		c.Line(x, y, min(x+chartDash, to), y, c.Ink.Text, 2)
	}
}

// lineName is a line with the claims that speak of it.
func (c *network) lineName(percent float64) string {
	var claims []string
	for i := range c.e.Economy.Statements {
		s := &c.e.Economy.Statements[i]
		if s.Names(percent) && !slices.Contains(claims, s.Claim) {
			claims = append(claims, s.Claim)
		}
	}
	name := mining.Exact(percent) + " %"
	if claims != nil {
		name += " (" + strings.Join(claims, ", ") + ")"
	}
	return name
}

// legend explains the marks.
func (c *network) legend() {
	const y = chartBottom + 78
	type entry struct {
		draw func(x float64)
		says string
	}
	x := 36.0
	for _, l := range []entry{
		{func(x float64) { c.mark(x, y-5, true) }, "base, as chosen"},
		{func(x float64) { c.mark(x, y-5, false) }, "base"},
		{func(x float64) {
			c.Line(x-chartMark, y-5, x+chartMark, y-5, c.Ink.Text, 3)
			c.Line(x-chartMark, y-10, x-chartMark, y, c.Ink.Text, 3)
			c.Line(x+chartMark, y-10, x+chartMark, y, c.Ink.Text, 3)
		}, "low to high, each assumption in its range"},
		{func(x float64) { c.dashes(x-12, x+12, y-5) }, "share to compare with"},
	} {
		l.draw(x)
		c.Text(x+18, y, l.says, picture.Type{Size: chartSmall})
		x += 18 + picture.Width(l.says, chartSmall)*0.88 + 34
	}
}
