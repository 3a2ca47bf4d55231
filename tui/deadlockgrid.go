package tui

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"redline/model"
	"redline/model/stability"
	"redline/tui/text"
	"redline/tui/words"
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

func newProfileGrid(sc *scene) *profileGrid { return profileGridOf(sc.impasse) }

func profileGridOf(im *impasse) *profileGrid {
	g := &profileGrid{s: im.key.engine.Scenario(), im: im, issues: im.profiles.Positions, columns: 1}
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

// rowName is what a row of the table stands for.
func (g *profileGrid) rowName(r int) string {
	if len(g.issues) == 0 {
		return ""
	}
	return g.s.Issues[g.issues[0]].OptionLabel(r)
}

// cellStride is from one cell to the next where room is short: a bracket, the
// mark, a bracket. Where it is not, cells stand up to two columns further apart
// and blocks up to three.
const (
	cellStride  = 3
	widestCell  = 5
	widestBlock = 3
)

// tableShape is the columns of a table in sight.
type tableShape struct {
	left, columns int
	stride        int
	block, gap    int // columns of a block, and what stands between blocks
}

// width is what a column takes, with what stands after it.
func (sh *tableShape) width(c int) int {
	if sh.gap > 0 && (c+1)%sh.block == 0 && c+1 < sh.left+sh.columns {
		return sh.stride + sh.gap
	}
	return sh.stride
}

// shape fits the columns into w, so that one is in sight.
func (g *profileGrid) shape(left, at, w int) tableShape {
	sh := tableShape{columns: g.columns, stride: cellStride, block: g.columns}
	if len(g.order) > 0 {
		sh.block = g.block()
	}
	blocks := g.columns / sh.block
	if per := max(sh.block*cellStride, g.outer()+1); w < narrowTable && per <= w && w/per < blocks {
		sh.columns = w / per * sh.block
		sh.left = scrollTo(left/sh.block, at/sh.block, w/per, blocks) * sh.block
		sh.gap = per - sh.block*cellStride
		return sh
	}
	if whole := w / (sh.block * cellStride); g.columns*cellStride > w && whole > 0 {
		sh.columns = whole * sh.block
		sh.left = scrollTo(left/sh.block, at/sh.block, whole, blocks) * sh.block
		sh.gap = min(widestBlock, (w-sh.columns*cellStride)/whole)
		return sh
	}
	if g.columns*cellStride > w {
		sh.columns = max(1, w/cellStride)
		sh.left = scrollTo(left, at, sh.columns, g.columns)
		return sh
	}
	for sh.stride < widestCell && g.columns*(sh.stride+1)+2*(blocks-1) <= w {
		sh.stride++
	}
	for sh.gap < widestBlock && g.columns*sh.stride+(sh.gap+1)*(blocks-1) <= w && blocks > 1 {
		sh.gap++
	}
	return sh
}

// heads names what goes across: the blocks above, and a letter for each option
// of the issue that turns fastest.
func (g *profileGrid) heads(sh *tableShape, label, w int) []text.Line {
	var lines []text.Line
	span := 1
	for k, i := range g.order {
		is := &g.s.Issues[i]
		letters := optionLetters(is)
		l := text.In(text.Quiet, " "+g.corner(k, label)+" ")
		var b strings.Builder
		for c := sh.left; c < sh.left+sh.columns; {
			next := min((c/span+1)*span, sh.left+sh.columns)
			room := 0
			for ; c < next; c++ {
				room += sh.width(c)
			}
			name := letters[(c-1)/span%is.Len()]
			if c == sh.left+sh.columns { // the last may go on to the edge
				room = max(room, w-label-3-text.Width(b.String()))
			}
			if k > 0 {
				name = text.Cut(is.OptionLabel((c-1)/span%is.Len()), room-1)
				if room < 5 {
					name = ""
				}
			}
			b.WriteString(text.Pad(" "+name, room))
		}
		lines = append([]text.Line{text.Of(l, text.In(text.Quiet, b.String())).Fit(w)}, lines...)
		span *= is.Len()
	}
	return lines
}

// corner is what stands left of the heads: the issue that goes across there, at
// the right, and, above the names of the rows, the one that goes down.
func (g *profileGrid) corner(k, w int) string {
	across, down := g.s.Issues[g.order[k]].Label()+":", ""
	if _, both := g.corners(); both > w {
		return text.Pad(across, w)
	}
	if k == 0 {
		down = g.s.Issues[g.issues[0]].Label() + ":"
	}
	return down + text.Left(across, w-text.Width(down))
}

// corners is the width that the heads need left of the table, without and with
// the issue that goes down.
func (g *profileGrid) corners() (across, both int) {
	for _, i := range g.order {
		across = max(across, text.Width(g.s.Issues[i].Label())+1)
	}
	if across == 0 {
		return 0, 0
	}
	return across, across + text.Width(g.s.Issues[g.issues[0]].Label()) + 2
}

// optionLetters stand for the options of an issue: a letter of each one's own
// where they differ, else a, b, c. A capital inside a label comes first: it is
// a name.
func optionLetters(is *model.Issue) []string {
	letters, known := make([]string, is.Len()), map[string]bool{}
	for o := range letters {
		letters[o] = initial(is.OptionLabel(o))
		if letters[o] == "" || known[letters[o]] {
			for k := range letters {
				letters[k] = columnLetter(k)
			}
			return letters
		}
		known[letters[o]] = true
	}
	return letters
}

// initial is the letter that a label is known by; empty where it has none of
// one column.
func initial(label string) string {
	first := ""
	for _, word := range strings.Fields(label) {
		r, _ := utf8.DecodeRuneInString(word)
		if !unicode.IsLetter(r) || text.Width(string(r)) != 1 {
			continue
		}
		if unicode.IsUpper(r) {
			return string(r)
		}
		if first == "" {
			first = strings.ToUpper(string(r))
		}
	}
	return first
}

// mostLegend is how many rows the options of the fastest issue may take.
const mostLegend = 4

// legend says what the letters of the fastest issue stand for, what the marks
// mean, and how much of the table is out of sight.
func (g *profileGrid) legend(p *deadlockPanel, w int) []text.Line {
	lines := g.rowKey(w)
	if len(g.order) > 0 {
		is := &g.s.Issues[g.order[0]]
		letters := optionLetters(is)
		names := make([]string, is.Len())
		for o := range names {
			names[o] = letters[o] + " " + is.OptionLabel(o)
		}
		lines = append(lines, keyed(is, names, w)...)
	}
	lines = append(lines, g.outOfSight(p, w)...)
	return append(lines, listed(g.marksNamed(p.concept), w)...)
}

// outOfSight says how much of the table there is besides what is seen.
func (g *profileGrid) outOfSight(p *deadlockPanel, w int) []text.Line {
	var parts []string
	if shown := min(g.columns, p.shown); shown < g.columns {
		parts = append(parts, "columns "+itoa(p.left+1)+"-"+itoa(p.left+shown)+" of "+itoa(g.columns))
	}
	if p.rows < g.rows() {
		parts = append(parts, "rows "+itoa(p.top+1)+"-"+itoa(p.top+p.rows)+" of "+itoa(g.rows()))
	}
	if len(parts) == 0 {
		return nil
	}
	return text.Paragraph(text.Quiet, " ", words.Upper(strings.Join(parts, ", "))+"; arrows walk on.", w-1)
}

// keyed names what letters stand for, or says how they run where that is long.
func keyed(is *model.Issue, names []string, w int) []text.Line {
	lines := listed(names, w)
	if len(lines) > mostLegend {
		return text.Paragraph(text.Quiet, " ", "The letters stand for the options of "+is.Name+", in their order.", w-1)
	}
	return lines
}

// marksNamed says what the marks mean that a concept leads to here.
func (g *profileGrid) marksNamed(c stability.Concept) []string {
	marks := []string{"■ holds"}
	if c != stability.Nash {
		marks = append(marks, "□ holds by deterrence")
	}
	marks = append(marks, "· some party moves", "( ) here", "[ ] looked at")
	if g.im.model.States < g.rows()*g.columns {
		marks = append(marks, "blank: impossible")
	}
	return marks
}

// listed lays entries out in a row, or more, none of them broken.
func listed(entries []string, w int) []text.Line {
	var spans []text.Span
	gap := "   "
	if w < 100 {
		gap = "  "
	}
	for k, entry := range entries {
		if k < len(entries)-1 {
			entry += gap
		}
		spans = append(spans, text.In(text.Quiet, entry))
	}
	return wrapSpans(" ", spans, w-1)
}
