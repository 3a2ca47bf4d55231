package page

import (
	"strings"

	"github.com/charmbracelet/x/ansi"
)

// Look is how text is set for a terminal or a file.
type Look struct {
	Width int  // columns
	Bold  bool // titles and headings in bold
}

const (
	indent   = "  "
	gap      = 2  // columns between the columns of a table
	minCell  = 8  // columns a cell keeps when a table is too wide
	minLines = 20 // columns that text is never squeezed below
)

// Terminal writes the page as text of at most so many columns, words longer
// than a line excepted.
func (p *Page) Terminal(look Look) string {
	look.Width = max(look.Width, minLines)
	var b strings.Builder
	for i, bl := range p.blocks {
		if i > 0 && !(bl.kind == entry && len(bl.lines) == 0 && p.blocks[i-1].kind == entry) {
			if p.blocks[i-1].kind != heading {
				b.WriteByte('\n')
			}
		}
		bl.terminal(&b, look)
	}
	return b.String()
}

func (bl *block) terminal(b *strings.Builder, look Look) {
	switch bl.kind {
	case title:
		rows(b, "", "", look.strong(Wrap(plain(bl.lines[0]), look.Width)))
	case heading:
		rows(b, "", "", look.strong(Wrap(strings.ToUpper(plain(bl.lines[0])), look.Width)))
	case paragraph:
		for _, l := range bl.lines {
			rows(b, "", "", Wrap(plain(l), look.Width))
		}
	case entry:
		bl.entry(b, look)
	case table:
		bl.table(b, look)
	case pre:
		b.WriteString(strings.TrimRight(bl.lines[0], "\n") + "\n")
	}
}

// entry sets the label, and the lines below it or beside it where it is short.
func (bl *block) entry(b *strings.Builder, look Look) {
	label := plain(bl.label)
	hang := indent + indent
	if len(bl.lines) == 0 {
		rows(b, indent, hang, Wrap(label, look.Width-len(hang)))
		return
	}
	if w := ansi.StringWidth(label); w <= 4 {
		hang = strings.Repeat(" ", w+1)
		lead := label + " "
		for _, l := range bl.lines {
			rows(b, lead, hang, Wrap(plain(l), look.Width-len(hang)))
			lead = hang
		}
		return
	}
	rows(b, "", hang, look.strong(Wrap(label, look.Width-len(hang))))
	for _, l := range bl.lines {
		rows(b, hang, hang, Wrap(plain(l), look.Width-len(hang)))
	}
}

func (bl *block) table(b *strings.Builder, look Look) {
	widths := bl.widths(look.Width - len(indent))
	if bl.head != nil {
		tableRow(b, bl.head, widths, look)
	}
	for _, r := range bl.rows {
		tableRow(b, r.Cells, widths, Look{Width: look.Width})
		if r.Note != "" {
			rows(b, indent+indent, indent+indent, Wrap(plain(r.Note), look.Width-2*len(indent)))
		}
	}
}

// widths gives every column what its widest cell takes, then takes from the
// widest columns what the line has no room for.
func (bl *block) widths(room int) []int {
	columns := make([]int, 0, 8)
	for _, cells := range append([][]string{bl.head}, cellsOf(bl.rows)...) {
		for len(columns) < len(cells) {
			columns = append(columns, 0)
		}
		for i, c := range cells {
			columns[i] = max(columns[i], ansi.StringWidth(plain(c)))
		}
	}
	over := gap*(len(columns)-1) - room
	for _, w := range columns {
		over += w
	}
	for ; over > 0; over-- {
		widest := 0
		for i, w := range columns {
			if w > columns[widest] {
				widest = i
			}
		}
		if columns[widest] <= minCell {
			break
		}
		columns[widest]--
	}
	return columns
}

func cellsOf(list []Row) [][]string {
	cells := make([][]string, len(list))
	for i, r := range list {
		cells[i] = r.Cells
	}
	return cells
}

// tableRow sets one row, each cell wrapped in its column.
func tableRow(b *strings.Builder, cells []string, widths []int, look Look) {
	wrapped := make([][]string, len(cells))
	height := 1
	for i, c := range cells {
		wrapped[i] = Wrap(plain(c), widths[i])
		height = max(height, len(wrapped[i]))
	}
	for y := range height {
		var line strings.Builder
		for i, w := range wrapped {
			cell := ""
			if y < len(w) {
				cell = w[y]
			}
			line.WriteString(cell)
			line.WriteString(strings.Repeat(" ", max(0, widths[i]-ansi.StringWidth(cell))+gap))
		}
		rows(b, indent, indent, look.strong([]string{strings.TrimRight(line.String(), " ")}))
	}
}

func rows(b *strings.Builder, first, rest string, lines []string) {
	for i, l := range lines {
		if i == 0 {
			b.WriteString(first)
		} else {
			b.WriteString(rest)
		}
		b.WriteString(l)
		b.WriteByte('\n')
	}
}

func (l Look) strong(lines []string) []string {
	if !l.Bold {
		return lines
	}
	bold := make([]string, len(lines))
	for i, s := range lines {
		bold[i] = "\x1b[1m" + s + "\x1b[m"
	}
	return bold
}

// Wrap breaks a text between words into lines of at most so many columns. A
// longer word stands on a line of its own, whole, so that ids and addresses
// can be copied.
func Wrap(text string, width int) []string {
	var lines []string
	line, used := "", 0
	for _, word := range strings.Fields(text) {
		w := ansi.StringWidth(word)
		switch {
		case line == "":
			line, used = word, w
		case used+1+w <= width:
			line, used = line+" "+word, used+1+w
		default:
			lines = append(lines, line)
			line, used = word, w
		}
	}
	return append(lines, line)
}

// plain is a text without the quotes of its ids.
func plain(text string) string { return strings.ReplaceAll(text, "`", "") }
