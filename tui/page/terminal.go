package page

import (
	"strings"

	"github.com/charmbracelet/x/ansi"

	"redline/tui/text"
)

// Look is how text is set for a terminal or a file.
type Look struct {
	Width int  // columns
	Bold  bool // titles and headings in bold
}

const (
	indent = "  "
	least  = 20 // columns that text is never squeezed below
	wide   = 2  // columns between those of a table
	narrow = 1  // likewise, where there is no room
)

// Terminal writes the page as text of at most so many columns, words longer
// than a line excepted.
func (p *Page) Terminal(look Look) string {
	look.Width = max(look.Width, least)
	var b strings.Builder
	for i, bl := range p.blocks {
		if i > 0 && (p.blocks[i-1].kind != heading || bl.kind == heading) {
			b.WriteByte('\n')
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
		rows(b, "", "", look.strong(Wrap(strings.ToUpper(plain(bl.label))+plain(bl.gloss()), look.Width)))
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

// gloss is what follows the name in a heading.
func (bl *block) gloss() string {
	if bl.lines[0] == "" {
		return ""
	}
	return ": " + bl.lines[0]
}

func (bl *block) table(b *strings.Builder, look Look) {
	columns := bl.columns(look.Width - len(indent))
	if columns.width() > look.Width-len(indent) {
		bl.stack(b, look)
		return
	}
	if bl.head != nil {
		columns.row(b, bl.head, look)
	}
	for _, r := range bl.rows {
		columns.row(b, r.Cells, Look{})
		if r.Note != "" {
			rows(b, indent+indent, indent+indent, Wrap(plain(r.Note), look.Width-2*len(indent)))
		}
	}
}

// stack tells a table row by row, a line to a cell, where no line has room for
// its columns.
func (bl *block) stack(b *strings.Builder, look Look) {
	for _, r := range bl.rows {
		for i, c := range r.Cells {
			hang := indent + indent
			switch {
			case c == "":
				continue
			case i == 0:
				hang = indent
			case i < len(bl.head) && bl.head[i] != "":
				c = bl.head[i] + ": " + c
			}
			rows(b, hang, hang, Wrap(plain(c), look.Width-len(hang)))
		}
		if r.Note != "" {
			rows(b, indent+indent, indent+indent, Wrap(plain(r.Note), look.Width-2*len(indent)))
		}
	}
}

// columns are the widths of a table's columns, and the gap between them.
type columns struct {
	widths []int
	gap    int
	right  bool // but the first
}

// columns gives every column what its widest cell takes. Where the line has no
// room for that, the widest columns give way down to their longest words, and
// then the gaps.
func (bl *block) columns(room int) columns {
	var natural, atLeast []int
	for _, cells := range append([][]string{bl.head}, cellsOf(bl.rows)...) {
		for i, c := range cells {
			if i == len(natural) {
				natural, atLeast = append(natural, 0), append(atLeast, 0)
			}
			natural[i] = max(natural[i], ansi.StringWidth(plain(c)))
			atLeast[i] = max(atLeast[i], longestWord(plain(c)))
		}
	}
	over := wide*(len(natural)-1) - room
	for _, w := range natural {
		over += w
	}
	for ; over > 0; over-- {
		i := widest(natural, atLeast)
		if i < 0 {
			return columns{natural, narrow, bl.right}
		}
		natural[i]--
	}
	return columns{natural, wide, bl.right}
}

// width is what a line of all columns takes.
func (c columns) width() int {
	sum := c.gap * (len(c.widths) - 1)
	for _, w := range c.widths {
		sum += w
	}
	return sum
}

// widest is the widest column that can give way, -1 where none can.
func widest(widths, least []int) int {
	at := -1
	for i, w := range widths {
		if w > least[i] && (at < 0 || w > widths[at]) {
			at = i
		}
	}
	return at
}

func longestWord(text string) int {
	n := 0
	for _, word := range strings.Fields(text) {
		n = max(n, ansi.StringWidth(word))
	}
	return n
}

func cellsOf(list []Row) [][]string {
	cells := make([][]string, len(list))
	for i, r := range list {
		cells[i] = r.Cells
	}
	return cells
}

// row sets one row, each cell wrapped in its column.
func (c columns) row(b *strings.Builder, cells []string, look Look) {
	wrapped := make([][]string, len(cells))
	height := 1
	for i, cell := range cells {
		wrapped[i] = Wrap(plain(cell), c.widths[i])
		height = max(height, len(wrapped[i]))
	}
	for y := range height {
		var line strings.Builder
		for i, w := range wrapped {
			cell := ""
			if y < len(w) {
				cell = w[y]
			}
			line.WriteString(c.padded(i, cell))
			line.WriteString(strings.Repeat(" ", c.gap))
		}
		rows(b, indent, indent, look.strong([]string{strings.TrimRight(line.String(), " ")}))
	}
}

// padded is a cell in the width of its column.
func (c columns) padded(column int, cell string) string {
	room := strings.Repeat(" ", max(0, c.widths[column]-ansi.StringWidth(cell)))
	if c.right && column > 0 {
		return room + cell
	}
	return cell + room
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
// can be copied; what is written without blanks breaks anywhere.
func Wrap(said string, width int) []string {
	var words, lines []string
	for _, word := range strings.Fields(said) {
		words = append(words, text.Unspaced(word, width)...)
	}
	line, used := "", 0
	for _, word := range words {
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
