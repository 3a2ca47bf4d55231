package chart

import (
	"strconv"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"redline/model"
	"redline/tui/page"
	"redline/tui/words"
)

// glyphs is a package in signs: one for each major obstacle.
func (g *Grid) glyphs(out *model.Outcome) string {
	var b strings.Builder
	for _, o := range g.majors() {
		b.WriteString(glyph(out, o))
	}
	return b.String()
}

func glyph(out *model.Outcome, obstacle int) string {
	if out.Verdict == model.VerdictImpossible {
		return "≠"
	}
	return [...]string{model.Clear: "·", model.Strained: "~", model.Blocked: "×"}[out.Statuses[obstacle]]
}

// text is what a cell shows.
func (g *Grid) text(r, c int) string {
	if g.Counts == nil {
		return g.glyphs(&g.Outcomes[r][c])
	}
	n := &g.Counts[r][c]
	if n.Configurations.Sign() == 0 {
		return "≠"
	}
	return words.InThousand(n.Unblocked, n.Configurations)
}

// table is the grid in Markdown.
func (g *Grid) table(p *page.Page) {
	head := []string{""}
	for c := range g.Cols.Len() {
		head = append(head, g.Cols.label(c))
	}
	rows := make([]page.Row, g.Rows.Len())
	for r := range rows {
		rows[r] = page.Cells(g.Rows.label(r))
		for c := range g.Cols.Len() {
			text := g.text(r, c)
			if g.here(r, c) {
				text = "(" + text + ")"
			}
			rows[r].Cells = append(rows[r].Cells, text)
		}
	}
	p.Numbers(head, rows...)
}

// lines is the grid as text, in as many parts as the width asks for.
func (g *Grid) lines(width int) string {
	label, cell := 0, 0
	for r := range g.Rows.Len() {
		label = max(label, ansi.StringWidth(g.Rows.label(r)))
		for c := range g.Cols.Len() {
			cell = max(cell, ansi.StringWidth(g.text(r, c)), ansi.StringWidth(g.columnHead(c)))
		}
	}
	label = min(label, width/3) + 1 // a blank before the first bracket
	many := max(1, (width-2-label)/(cell+2))
	var parts []string
	for first := 0; first < g.Cols.Len(); first += many {
		parts = append(parts, g.part(first, min(first+many, g.Cols.Len()), label, cell))
	}
	return strings.Join(parts, "\n")
}

// part is some columns of the grid.
func (g *Grid) part(first, end, label, cell int) string {
	var b strings.Builder
	line := strings.Repeat(" ", label+2)
	for c := first; c < end; c++ {
		line += " " + left(g.columnHead(c), cell) + " "
	}
	b.WriteString(strings.TrimRight(line, " ") + "\n")
	for r := range g.Rows.Len() {
		name := ansi.Truncate(g.Rows.label(r), label-1, "…")
		line = "  " + name + strings.Repeat(" ", label-ansi.StringWidth(name))
		for c := first; c < end; c++ {
			before, after := " ", " "
			if g.here(r, c) {
				before, after = "(", ")"
			}
			text := left(g.text(r, c), cell)
			line += strings.Repeat(" ", len(text)-len(strings.TrimLeft(text, " "))) + before + strings.TrimLeft(text, " ") + after
		}
		b.WriteString(strings.TrimRight(line, " ") + "\n")
	}
	return b.String()
}

// left puts spaces before a text.
func left(text string, width int) string {
	return strings.Repeat(" ", max(0, width-ansi.StringWidth(text))) + text
}

// columnHead is a column in a letter or two, or the value of a share.
func (g *Grid) columnHead(c int) string {
	if g.Cols.share >= 0 {
		return strconv.Itoa(g.Cols.value(c))
	}
	head := string(rune('a' + c%26))
	if c >= 26 {
		head = string(rune('a'+(c/26-1)%26)) + head
	}
	return head
}

// columnNames says what the letters stand for.
func (g *Grid) columnNames() string {
	if g.Cols.share >= 0 {
		return "Columns: per cent for " + g.Scenario.ShareName(g.Cols.is.Shares, g.Cols.share) + "."
	}
	names := make([]string, g.Cols.Len())
	for c := range names {
		names[c] = g.columnHead(c) + " " + g.Cols.label(c)
	}
	return g.Cols.is.Name + ": " + strings.Join(names, ", ") + "."
}
