package chart

import (
	"math/big"
	"strings"

	"redline/tui/picture"
	"redline/tui/words"
)

// sizes are those of a map's picture, in pixels.
type sizes struct {
	width, height float64 // that it fills, and more where it must
	margin        float64
	title, text   float64 // letters
	label, cell   float64
	gap, foot     float64 // between cells, and below them
	wide          float64 // of a cell, at most
	low, high     float64 // of a cell's height
	bare          bool    // nothing above and below the cells but what they need
}

// onSlide fills a slide; onPaper a column of a printed page, where a caption
// says the rest.
var (
	onSlide = sizes{width: 1280, height: 720, margin: 48, title: 30, text: 17, label: 16, cell: 26, gap: 4, foot: 30, wide: 190, low: 34, high: 72}
	onPaper = sizes{width: 360, height: 0, margin: 2, title: 10, text: 9, label: 9, cell: 13, gap: 2, foot: 4, wide: 70, low: 19, high: 19, bare: true}
)

// slide is a map's picture in the making.
type slide struct {
	*Grid
	*picture.Drawing
	z            sizes
	width        float64 // of the picture
	labels       float64 // width of the row labels
	w, h         float64 // of a cell, its gap included
	size         float64 // of what a cell says
	columns      [][]string
	left, top    float64 // of the first cell
	best         *big.Rat
	title, about []string // in lines
}

// SVG is the map as a picture for a slide.
func (g *Grid) SVG(ink picture.Ink) []byte { return g.drawn(ink, onSlide) }

// Small is the map as a picture for a column of a page, without the words that
// [Grid.Caption] says.
func (g *Grid) Small(ink picture.Ink) []byte { return g.drawn(ink, onPaper) }

func (g *Grid) drawn(ink picture.Ink, z sizes) []byte {
	s := &slide{Grid: g, z: z, Drawing: picture.New(ink), best: g.best()}
	s.measure()
	s.headings()
	s.names()
	for r := range g.Rows.Len() {
		for c := range g.Cols.Len() {
			s.cell(r, c)
		}
	}
	bottom := s.legend(s.top + s.h*float64(g.Rows.Len()) + s.z.foot)
	return s.Drawing.SVG(s.width, bottom+s.z.margin/2, g.Title(), s.description())
}

// measure finds out how large everything is.
func (s *slide) measure() {
	s.size = s.z.cell
	if s.Counts != nil {
		s.size = s.z.cell * 10 / 13
	}
	if s.Cols.Len() > 12 {
		s.size = s.z.cell * 8 / 13
	}
	s.labels = s.labelWidth()
	room := (s.z.width - 2*s.z.margin - s.labels) / float64(s.Cols.Len())
	s.w = max(s.cellWidth(), min(room, s.z.wide))
	s.left = s.z.margin + s.labels
	s.width = max(s.z.width, s.left+s.w*float64(s.Cols.Len())+s.z.margin)
	if !s.z.bare {
		s.title = picture.Wrap(s.Title(), s.z.title, s.width-2*s.z.margin)
		s.about = picture.Wrap(strings.TrimSpace(words.Titled(s.Scenario)+". "+s.shows()+" "+words.BasisOf(s.Engine)), s.z.text, s.width-2*s.z.margin)
	}
	heads := 0
	for c := range s.Cols.Len() {
		s.columns = append(s.columns, picture.Wrap(s.Cols.label(c), s.z.label, s.w-s.z.gap-s.z.label/2))
		heads = max(heads, len(s.columns[c]))
	}
	heads = max(heads, len(s.rowName())-1)
	s.top = s.z.margin + float64(len(s.title))*picture.Leading(s.z.title) + float64(len(s.about))*picture.Leading(s.z.text) +
		(float64(heads)+1)*picture.Leading(s.z.label) + s.z.label*2.25
	s.h = max(s.z.low, min(s.z.high, (s.z.height-s.top-150)/float64(s.Rows.Len())))
}

// labelWidth is the room for the names of the rows, and of their issue.
func (s *slide) labelWidth() float64 {
	name := s.Rows.name(s.Scenario) + " ↓"
	w := max(picture.LongestWord(name, s.z.label), picture.Width(name, s.z.label)*0.6)
	for r := range s.Rows.Len() {
		w = max(w, picture.Width(s.Rows.label(r), s.z.label))
	}
	return min(w, s.z.label*16.25) + s.z.label*1.25
}

// cellWidth is the least that a column takes.
func (s *slide) cellWidth() float64 {
	w := 0.0
	for c := range s.Cols.Len() {
		w = max(w, picture.LongestWord(s.Cols.label(c), s.z.label))
		for r := range s.Rows.Len() {
			w = max(w, picture.Width("("+s.text(r, c)+")", s.size))
		}
	}
	return w + s.z.label*0.75 + s.z.gap
}

// headings writes what the picture is of.
func (s *slide) headings() {
	y := s.z.margin + s.z.title*0.7
	for _, line := range s.title {
		s.Text(s.z.margin, y, line, picture.Type{Size: s.z.title, Bold: true})
		y += picture.Leading(s.z.title)
	}
	for _, line := range s.about {
		s.Text(s.z.margin, y, line, picture.Type{Size: s.z.text, Fill: s.Ink.Quiet})
		y += picture.Leading(s.z.text)
	}
}

// names writes what rows and columns are.
func (s *slide) names() {
	foot, line, heads := s.top-s.z.label*0.75, picture.Leading(s.z.label), 0
	for c, lines := range s.columns {
		heads = max(heads, len(lines))
		for k, text := range lines {
			s.Text(s.centre(c), foot-float64(len(lines)-1-k)*line, text, picture.Type{Size: s.z.label, Anchor: picture.Middle})
		}
	}
	strong := picture.Type{Size: s.z.label, Bold: true}
	s.Text(s.left, foot-float64(heads)*line-s.z.label/4, s.Cols.name(s.Scenario)+" →", strong)
	lines := s.rowName()
	for k, text := range lines {
		s.Text(s.z.margin, foot-float64(len(lines)-1-k)*line, text, strong)
	}
	for r := range s.Rows.Len() {
		s.rowLabel(r)
	}
}

// rowName is the issue of the rows, in lines.
func (s *slide) rowName() []string {
	return picture.Wrap(s.Rows.name(s.Scenario)+" ↓", s.z.label, s.labels-s.z.label*1.25)
}

// rowLabel takes two lines where it must.
func (s *slide) rowLabel(r int) {
	lines := picture.Wrap(s.Rows.label(r), s.z.label, s.labels-s.z.label)
	if len(lines) > 2 {
		lines = []string{lines[0], lines[1] + " …"}
	}
	y := s.middle(r) + s.z.label*0.35 - float64(len(lines)-1)*s.z.label*0.6
	for _, line := range lines {
		s.Text(s.z.margin, y, line, picture.Type{Size: s.z.label})
		y += s.z.label * 1.2
	}
}

func (s *slide) centre(c int) float64 { return s.left + (float64(c)+0.5)*s.w - s.z.gap/2 }
func (s *slide) middle(r int) float64 { return s.top + (float64(r)+0.5)*s.h - s.z.gap/2 }

// description tells the picture to those who cannot see it.
func (s *slide) description() string {
	parts := append([]string{s.shows()}, s.said()...)
	for r := range s.Rows.Len() {
		cells := make([]string, s.Cols.Len())
		for c := range cells {
			cells[c] = s.Cols.label(c) + " " + s.cellWords(r, c)
		}
		parts = append(parts, s.Rows.choice(s.Scenario, r)+": "+strings.Join(cells, ", ")+".")
	}
	return strings.Join(strings.Fields(strings.Join(parts, " ")), " ")
}

func (s *slide) cellWords(r, c int) string {
	if s.Counts != nil {
		return s.text(r, c)
	}
	return s.Outcomes[r][c].Verdict.String()
}
