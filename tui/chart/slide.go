package chart

import (
	"math/big"
	"strings"

	"redline/tui/picture"
	"redline/tui/words"
)

// Sizes of a map's picture, which fills a slide, and more where it must.
const (
	slideWidth, slideHeight = 1280.0, 720.0
	margin                  = 48.0
	titleSize               = 30.0
	textSize                = 17.0
	labelSize               = 16.0
	gap                     = 4.0 // between cells
)

// slide is a map's picture in the making.
type slide struct {
	*Grid
	*picture.Drawing
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
func (g *Grid) SVG(ink picture.Ink) []byte {
	s := &slide{Grid: g, Drawing: picture.New(ink), best: g.best()}
	s.measure()
	s.headings()
	s.names()
	for r := range g.Rows.Len() {
		for c := range g.Cols.Len() {
			s.cell(r, c)
		}
	}
	bottom := s.legend(s.top + s.h*float64(g.Rows.Len()) + 30)
	return s.Drawing.SVG(s.width, bottom+margin/2, g.Title(), s.description())
}

// measure finds out how large everything is.
func (s *slide) measure() {
	s.size = 26.0
	if s.Counts != nil {
		s.size = 20
	}
	if s.Cols.Len() > 12 {
		s.size = 16
	}
	s.labels = s.labelWidth()
	room := (slideWidth - 2*margin - s.labels) / float64(s.Cols.Len())
	s.w = max(s.cellWidth(), min(room, 190))
	s.left = margin + s.labels
	s.width = max(slideWidth, s.left+s.w*float64(s.Cols.Len())+margin)
	s.title = picture.Wrap(s.Grid.Title(), titleSize, s.width-2*margin)
	s.about = picture.Wrap(strings.TrimSpace(words.Titled(s.Scenario)+". "+s.shows()+" "+basisWords(s.Engine)), textSize, s.width-2*margin)
	heads := 0
	for c := range s.Cols.Len() {
		s.columns = append(s.columns, picture.Wrap(s.Cols.label(c), labelSize, s.w-gap-8))
		heads = max(heads, len(s.columns[c]))
	}
	heads = max(heads, len(s.rowName())-1)
	s.top = margin + float64(len(s.title))*picture.Leading(titleSize) + float64(len(s.about))*picture.Leading(textSize) +
		(float64(heads)+1)*picture.Leading(labelSize) + 36
	s.h = max(34, min(72, (slideHeight-s.top-150)/float64(s.Rows.Len())))
}

// labelWidth is the room for the names of the rows, and of their issue.
func (s *slide) labelWidth() float64 {
	name := s.Rows.name(s.Scenario) + " ↓"
	w := max(picture.LongestWord(name, labelSize), picture.Width(name, labelSize)*0.6)
	for r := range s.Rows.Len() {
		w = max(w, picture.Width(s.Rows.label(r), labelSize))
	}
	return min(w, 260) + 20
}

// cellWidth is the least that a column takes.
func (s *slide) cellWidth() float64 {
	w := 0.0
	for c := range s.Cols.Len() {
		w = max(w, picture.LongestWord(s.Cols.label(c), labelSize))
		for r := range s.Rows.Len() {
			w = max(w, picture.Width("("+s.text(r, c)+")", s.size))
		}
	}
	return w + 12 + gap
}

// headings writes what the picture is of.
func (s *slide) headings() {
	y := margin + titleSize*0.7
	for _, line := range s.title {
		s.Text(margin, y, line, picture.Type{Size: titleSize, Bold: true})
		y += picture.Leading(titleSize)
	}
	for _, line := range s.about {
		s.Text(margin, y, line, picture.Type{Size: textSize, Fill: s.Ink.Quiet})
		y += picture.Leading(textSize)
	}
}

// names writes what rows and columns are.
func (s *slide) names() {
	foot, line, heads := s.top-12, picture.Leading(labelSize), 0
	for c, lines := range s.columns {
		heads = max(heads, len(lines))
		for k, text := range lines {
			s.Text(s.centre(c), foot-float64(len(lines)-1-k)*line, text, picture.Type{Size: labelSize, Anchor: picture.Middle})
		}
	}
	strong := picture.Type{Size: labelSize, Bold: true}
	s.Text(s.left, foot-float64(heads)*line-4, s.Cols.name(s.Scenario)+" →", strong)
	lines := s.rowName()
	for k, text := range lines {
		s.Text(margin, foot-float64(len(lines)-1-k)*line, text, strong)
	}
	for r := range s.Rows.Len() {
		s.rowLabel(r)
	}
}

// rowName is the issue of the rows, in lines.
func (s *slide) rowName() []string {
	return picture.Wrap(s.Rows.name(s.Scenario)+" ↓", labelSize, s.labels-20)
}

// rowLabel takes two lines where it must.
func (s *slide) rowLabel(r int) {
	lines := picture.Wrap(s.Rows.label(r), labelSize, s.labels-16)
	if len(lines) > 2 {
		lines = []string{lines[0], lines[1] + " …"}
	}
	y := s.middle(r) + labelSize*0.35 - float64(len(lines)-1)*labelSize*0.6
	for _, line := range lines {
		s.Text(margin, y, line, picture.Type{Size: labelSize})
		y += labelSize * 1.2
	}
}

func (s *slide) centre(c int) float64 { return s.left + (float64(c)+0.5)*s.w - gap/2 }
func (s *slide) middle(r int) float64 { return s.top + (float64(r)+0.5)*s.h - gap/2 }

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
