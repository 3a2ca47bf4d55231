package chart

import (
	"math/big"
	"strings"

	"redline/model"
	"redline/tui/picture"
	"redline/tui/words"
)

// cell draws one cell. What is unblocked has a strong frame, so that it is
// found without colours.
func (s *slide) cell(r, c int) {
	x, y, w, h := s.left+float64(c)*s.w, s.top+float64(r)*s.h, s.w-s.z.gap, s.h-s.z.gap
	s.Rect(x+1, y+1, w-2, h-2, s.box(r, c))
	if s.Counts != nil {
		s.bar(x, y, w, h, s.share(r, c))
	}
	spans := s.spans(r, c)
	if s.here(r, c) {
		spans = append(append([]picture.Span{{Text: "("}}, spans...), picture.Span{Text: ")"})
	}
	s.Spans(s.centre(c), s.middle(r)+s.size*0.33, spans, picture.Type{Size: s.size, Anchor: picture.Middle, Mono: s.Counts == nil})
}

// box is the look of a cell.
func (s *slide) box(r, c int) picture.Box {
	if s.Counts != nil {
		return s.countBox(r, c)
	}
	thin := picture.Box{Stroke: s.Ink.Line, Width: 1, Radius: 4}
	switch s.Outcomes[r][c].Verdict {
	case model.VerdictClear:
		return picture.Box{Fill: s.Ink.ClearTint, Stroke: s.Ink.Text, Width: s.strong(), Radius: 4}
	case model.VerdictStrained:
		return s.frame()
	case model.VerdictBlocked:
		thin.Fill = s.Ink.BlockedTint
	}
	return thin
}

func (s *slide) frame() picture.Box {
	return picture.Box{Stroke: s.Ink.Text, Width: s.strong(), Radius: 4}
}

func (s *slide) countBox(r, c int) picture.Box {
	thin := picture.Box{Stroke: s.Ink.Line, Width: 1, Radius: 4}
	if n := &s.Counts[r][c]; n.Unblocked.Sign() == 0 && n.Configurations.Sign() > 0 {
		thin.Fill = s.Ink.BlockedTint
	}
	return thin
}

// spans is what a cell says, in colours.
func (s *slide) spans(r, c int) []picture.Span {
	if s.Counts != nil {
		return []picture.Span{{Text: s.text(r, c)}}
	}
	var list []picture.Span
	for _, o := range s.majors() {
		list = append(list, s.sign(glyph(&s.Outcomes[r][c], o)))
	}
	return list
}

// sign is a glyph in the colour of its role.
func (s *slide) sign(glyph string) picture.Span {
	hue := map[string]string{"×": s.Ink.Blocked, "·": s.Ink.Clear, "≠": s.Ink.Quiet}[glyph]
	return picture.Span{Text: glyph, Fill: hue, Bold: true}
}

// share is what part of a cell's packages is unblocked.
func (g *Grid) share(r, c int) *big.Rat {
	n := &g.Counts[r][c]
	if n.Configurations.Sign() == 0 {
		return new(big.Rat)
	}
	return new(big.Rat).SetFrac(n.Unblocked, n.Configurations)
}

// best is the largest share of all cells.
func (g *Grid) best() *big.Rat {
	most := new(big.Rat)
	for r := range g.Counts {
		for c := range g.Counts[r] {
			if x := g.share(r, c); x.Cmp(most) > 0 {
				most = x
			}
		}
	}
	return most
}

// bar shows a share beside the largest of the map.
func (s *slide) bar(x, y, w, h float64, share *big.Rat) {
	if share.Sign() == 0 {
		return
	}
	part, _ := new(big.Rat).Quo(share, s.best).Float64()
	s.Rect(x+5, y+h-10, max(1.5, (w-10)*part), 5, picture.Box{Fill: s.Ink.Clear})
}

// legend says below the cells how they are read, and returns where it ends.
func (s *slide) legend(y float64) float64 {
	if s.z.bare {
		return y
	}
	line := picture.Leading(s.z.text) + 4
	switch {
	case s.Counts == nil:
		s.signs(y)
		y += line
	case s.best.Sign() > 0:
		s.Rect(s.z.margin, y-9, 36, 5, picture.Box{Fill: s.Ink.Clear})
		s.Text(s.z.margin+46, y, "the same as a bar; the longest is "+words.InThousand(s.best.Num(), s.best.Denom())+" in 1,000", picture.Type{Size: s.z.text})
		y += line
	}
	for _, said := range s.said() {
		y = s.Paragraph(s.z.margin, y, s.width-2*s.z.margin, said, picture.Type{Size: s.z.text, Fill: s.Ink.Quiet})
	}
	return y
}

// signs explains the glyphs, the frame and the brackets.
func (s *slide) signs(y float64) {
	x, plain := s.z.margin, picture.Type{Size: s.z.text}
	for _, item := range [][2]string{{"×", "blocked"}, {"~", "strained"}, {"·", "clear"}, {"≠", "cannot exist"}} {
		s.Spans(x, y, []picture.Span{s.sign(item[0]), {Text: " " + item[1]}}, plain)
		x += picture.Width(item[0]+" "+item[1], s.z.text) + 22
	}
	s.Rect(x+1, y-15, 34, 19, s.frame())
	s.Text(x+44, y, "unblocked", plain)
	x += 44 + picture.Width("unblocked", s.z.text) + 22
	s.Text(x, y, s.majorNames(), plain)
}

// said is what stands at the foot.
func (s *slide) said() []string {
	here := strings.TrimSpace(s.hereKey())
	if s.Counts == nil {
		return append(s.lessons(), here)
	}
	barren := strings.Join(s.barrenWords(), " ")
	return []string{barren, strings.TrimSpace(words.NoChance + " " + here)}
}

// majorNames lists the names of the major obstacles.
func (g *Grid) majorNames() string {
	var names []string
	for _, o := range g.majors() {
		names = append(names, g.Scenario.Obstacles[o].Name)
	}
	text := strings.Join(names, ", ")
	if len(names) > 1 {
		text += ", in this order"
	}
	return text
}

// strong is the width of the frame of what is unblocked.
func (s *slide) strong() float64 { return min(3, s.z.cell/8) }
