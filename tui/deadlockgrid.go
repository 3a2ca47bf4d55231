package tui

import (
	"strings"

	"redline/model"
	"redline/model/stability"
	"redline/tui/text"
)

// profileGrid is a cube of profiles unfolded into a table: the first position
// issue goes down, the second across, and the others in blocks around it.
type profileGrid struct {
	s       *model.Scenario
	im      *impasse
	issues  []int // positions, in scenario order
	order   []int // of the issues that go across, the one that turns fastest first
	columns int
}

func newProfileGrid(sc *scene) *profileGrid {
	g := &profileGrid{s: sc.s, im: sc.impasse, issues: sc.impasse.profiles.Positions, columns: 1}
	for k, i := range g.issues {
		if k > 0 {
			g.order = append(g.order, i)
			g.columns *= g.s.Issues[i].Len()
		}
	}
	return g
}

// rows is how many profiles stand below each other.
func (g *profileGrid) rows() int {
	if len(g.issues) == 0 {
		return 1
	}
	return g.s.Issues[g.issues[0]].Len()
}

// configuration is the package of a cell.
func (g *profileGrid) configuration(r, c int) model.Configuration {
	at := g.im.key.rest
	if len(g.issues) > 0 {
		at = at.With(g.issues[0], r)
	}
	for _, i := range g.order {
		n := g.s.Issues[i].Len()
		at = at.With(i, c%n)
		c /= n
	}
	return at
}

// place is the cell of a configuration.
func (g *profileGrid) place(at model.Configuration) (r, c int) {
	if len(g.issues) > 0 {
		r = at.Option(g.issues[0])
	}
	for k := len(g.order) - 1; k >= 0; k-- {
		c = c*g.s.Issues[g.order[k]].Len() + at.Option(g.order[k])
	}
	return r, c
}

// state is the state of a cell, -1 where it is impossible.
func (g *profileGrid) state(r, c int) int {
	return g.im.state(g.configuration(r, c))
}

// glyph marks a state under a concept.
func (g *profileGrid) glyph(state int, c stability.Concept) text.Span {
	switch {
	case state < 0:
		return text.In(text.Text, " ")
	case g.im.model.Joint(state).Has(stability.Nash):
		return text.In(text.Strong, "■")
	case g.im.model.Joint(state).Has(c):
		return text.In(text.Strong, "□")
	}
	return text.In(text.Quiet, "·")
}

// heads names what goes across: the blocks above, and a letter for each option
// of the issue that turns fastest.
func (g *profileGrid) heads(left, shown, label, w int) []text.Line {
	var lines []text.Line
	span := 1
	for _, i := range g.order {
		n := g.s.Issues[i].Len()
		l := text.In(text.Quiet, " "+text.Pad(g.s.Issues[i].Label()+":", label)+" ")
		var b strings.Builder
		for c := left; c < left+shown; {
			next := min((c/span+1)*span, left+shown)
			name := columnLetter(c / span % n)
			if span > 1 {
				name = text.Cut(g.s.Issues[i].OptionLabel(c/span%n), (next-c)*cellStride-1)
			}
			b.WriteString(text.Pad(" "+name, (next-c)*cellStride))
			c = next
		}
		lines = append([]text.Line{text.Of(l, text.In(text.Quiet, b.String())).Fit(w)}, lines...)
		span *= n
	}
	return lines
}

// cellStride is from one cell to the next: a bracket, the mark, a bracket.
const cellStride = 3

// legend says what the letters of the fastest issue stand for.
func (g *profileGrid) legend(w int) []text.Line {
	lines := []text.Line{}
	if len(g.order) > 0 {
		is := &g.s.Issues[g.order[0]]
		var names []string
		for o := range is.Len() {
			names = append(names, columnLetter(o)+" "+is.OptionLabel(o))
		}
		lines = text.Paragraph(text.Quiet, " ", strings.Join(names, ", "), w-1)
	}
	said := "■ holds, □ holds by deterrence, · some party moves, ( ) here, [ ] looked at"
	return append(lines, text.Paragraph(text.Quiet, " ", said, w-1)...)
}
