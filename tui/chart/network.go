package chart

import (
	"fmt"
	"math"
	"slices"
	"strings"

	"redline/model"
	"redline/model/mining"
	"redline/model/mining/figures"
	"redline/tui/picture"
	"redline/tui/words"
)

// The picture of economics is the share of the network for every number of
// units. Shapes and words say everything; it has no hues.
const (
	chartWidth, chartHeight = 960, 540
	chartLeft, chartRight   = 84, 838
	chartTop, chartBottom   = 108, 408
	chartSmall, chartText   = 15, 17 // sizes of letters
	chartMark               = 7      // half of a mark of the value
	chartLabel              = 64     // pixels that a column needs to have labels
	chartTitle, chartAxis   = 27, 17
	chartDash, chartGap     = 9, 6
)

// network draws the picture.
type network struct {
	*picture.Drawing
	e      *figures.Figures
	of     string // the scenario's title
	units  string // the name of the issue of units
	shares []mining.Range
	lines  []float64 // per cent of the network that lines are drawn at
	most   float64   // per cent at the top
	step   float64   // per cent between two grid lines
}

// Network is the share of the network for every number of units, as a picture
// for a slide.
func Network(f *figures.Figures, s *model.Scenario, ink picture.Ink) []byte {
	c := &network{Drawing: picture.New(ink), e: f, of: s.Title, shares: f.Shares()}
	if i, ok := s.Issue(f.Economy.Units); ok {
		c.units = s.Issues[i].Name
	}
	c.scale()
	c.head()
	c.grid()
	for _, line := range c.lines {
		c.threshold(line)
	}
	for i := range c.shares {
		c.column(i)
	}
	c.legend()
	c.foot()
	return c.SVG(chartWidth, chartHeight, c.title(), c.description())
}

// scale finds the top of the picture: above every range, and above the least
// line so that it is always to be seen; others only where they are in reach.
func (c *network) scale() {
	lines := c.e.Economy.Lines()
	top := lines[0]
	for _, r := range c.shares {
		top = max(top, r.High)
	}
	c.step = 50
	for _, step := range []float64{1, 2, 5, 10, 20} {
		if top*1.08 <= 6*step {
			c.step = step
			break
		}
	}
	c.most = min(100, c.step*math.Ceil(top*1.08/c.step))
	c.lines = slices.DeleteFunc(lines, func(x float64) bool { return x > c.most })
}

// y is where a per cent of the network stands.
func (c *network) y(percent float64) float64 {
	return chartBottom - (chartBottom-chartTop)*percent/c.most
}

// x is the middle of a column.
func (c *network) x(column int) float64 { return chartLeft + c.room()*(float64(column)+0.5) }

func (c *network) room() float64 { return (chartRight - chartLeft) / float64(len(c.shares)) }

func (c *network) title() string { return "Share of the Bitcoin network by " + c.e.Economy.UnitName(2) }

func (c *network) head() {
	c.Text(28, 42, c.title(), picture.Type{Size: chartTitle, Bold: true})
	c.Paragraph(28, 70, chartWidth-56, c.of+": "+c.conditions(), picture.Type{Size: chartText, Fill: c.Ink.Quiet})
}

// conditions says under what the picture holds.
func (c *network) conditions() string {
	return mining.Exact(c.e.Setting.At.Percent) + " % of output to mining, after joining, " + words.AsOf(c.e.AsOf)
}

func (c *network) grid() {
	for percent := 0.0; percent <= c.most; percent += c.step {
		y := c.y(percent)
		c.Line(chartLeft, y, chartRight, y, c.Ink.Line, 0.5)
		c.Text(chartLeft-10, y+5, mining.Exact(percent)+" %", picture.Type{Size: chartSmall, Anchor: picture.End})
	}
	c.Line(chartLeft, chartBottom, chartRight, chartBottom, c.Ink.Text, 1.5)
	c.Text((chartLeft+chartRight)/2, chartBottom+48, c.axis(), picture.Type{Size: chartAxis, Anchor: picture.Middle})
}

// axis is what the columns count.
func (c *network) axis() string {
	return c.units
}

// foot says on what the picture rests.
func (c *network) foot() {
	text := "Assumptions as the scenario gives them. Arithmetic, no forecast."
	if said := changed(c.e, ""); said != "" {
		text = said
	}
	c.Paragraph(28, chartBottom+108, chartWidth-56, text, picture.Type{Size: chartSmall, Fill: c.Ink.Quiet, Bold: len(c.e.Setting.Changed) > 0})
}

// description says in words what the picture shows.
func (c *network) description() string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s, %s. Base and, in brackets, low to high. ", c.of, c.conditions())
	for i, r := range c.shares {
		units := c.e.Setting.Units[i]
		fmt.Fprintf(&b, "%s %s: %s. ", mining.Exact(units), c.e.Economy.UnitName(units), r.Told())
	}
	fmt.Fprintf(&b, "Chosen: %s. ", mining.Exact(c.e.Setting.At.Units))
	for _, line := range c.lines {
		i := slices.IndexFunc(c.shares, func(r mining.Range) bool { return r.Value > line })
		if i < 0 {
			fmt.Fprintf(&b, "No base is above %s. ", c.lineName(line))
			continue
		}
		fmt.Fprintf(&b, "The base is above %s from %s on. ", c.lineName(line), mining.Exact(c.e.Setting.Units[i]))
	}
	return b.String() + changed(c.e, "")
}
