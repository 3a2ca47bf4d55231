// Package page is what a command says to people: headings, paragraphs, entries
// and tables, written out as text for a terminal or as Markdown. What a command
// has to say is put together once and reads well in both.
//
// A piece of text between backquotes is an id or a command: Markdown sets it as
// code, plain text leaves the quotes out.
package page

// Page is a document in the making. The zero value is an empty one.
type Page struct {
	blocks []block
}

// Row is one row of a table.
type Row struct {
	Cells []string
	Note  string // said below the row; a further column in Markdown
}

type kind uint8

const (
	title kind = iota
	heading
	paragraph
	entry
	table
	pre
)

type block struct {
	kind  kind
	label string   // of an entry, or the name in a heading
	lines []string // each wrapped on its own
	head  []string // of a table; nil where it has none
	note  string   // what the column of notes is called in Markdown
	rows  []Row
	right bool // columns but the first end flush
}

// Title adds the title of the page.
func (p *Page) Title(text string) { p.add(block{kind: title, lines: []string{text}}) }

// Heading adds the heading of a section: its name, in capitals where there is
// no other way to stand out, and what else there is to say of it, which may be
// empty.
func (p *Page) Heading(name, gloss string) {
	p.add(block{kind: heading, label: name, lines: []string{gloss}})
}

// Text adds a paragraph. Lines stay apart; empty ones are left out.
func (p *Page) Text(lines ...string) {
	if lines = present(lines); lines != nil {
		p.add(block{kind: paragraph, lines: lines})
	}
}

// Entry adds an item of a list: its label, then lines that hang from it.
// Empty ones are left out.
func (p *Page) Entry(label string, lines ...string) {
	p.add(block{kind: entry, label: label, lines: present(lines)})
}

// Pre adds text that stays as it is set, line by line. An empty text is left
// out.
func (p *Page) Pre(text string) {
	if text != "" {
		p.add(block{kind: pre, lines: []string{text}})
	}
}

// Table adds a table. Without a head it is a plain list of two or more
// columns. An empty table is left out.
func (p *Page) Table(head []string, rows ...Row) {
	if len(rows) > 0 {
		p.add(block{kind: table, head: head, rows: rows})
	}
}

// NotedTable is a table whose rows have notes, and what those are called.
func (p *Page) NotedTable(note string, head []string, rows ...Row) {
	if len(rows) > 0 {
		p.add(block{kind: table, head: head, note: note, rows: rows})
	}
}

// Numbers is a table whose columns but the first hold numbers, which end below
// each other.
func (p *Page) Numbers(head []string, rows ...Row) {
	if len(rows) > 0 {
		p.add(block{kind: table, head: head, rows: rows, right: true})
	}
}

// Cells is a row without a note.
func Cells(cells ...string) Row { return Row{Cells: cells} }

func (p *Page) add(b block) { p.blocks = append(p.blocks, b) }

func present(lines []string) []string {
	var kept []string
	for _, l := range lines {
		if l != "" {
			kept = append(kept, l)
		}
	}
	return kept
}
