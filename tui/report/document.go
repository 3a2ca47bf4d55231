package report

import "slices"

// Document is a text for paper. A piece of text between backquotes is an id
// or a code. The zero value is an empty one.
type Document struct {
	Title    string   // of the scenario
	Subtitle string   // what this is, of which package
	Facts    []string // what stands under the title: verdict, date, code
	Foot     string   // what is to be kept in mind
	Author   bool     // a text for whoever runs the class, not for handing out
	blocks   []block
	anchors  map[string]bool // ids that have a place in the document
}

type kind uint8

const (
	section kind = iota // a heading, and a new part
	lead
	paragraph
	list
	numbered
	entries
	table
	picture
	references
)

// Entry is an item with a heading of its own.
type Entry struct {
	Sign  string // a glyph before the heading; empty for none
	Title string
	Lines []string
}

// Table has a head, and names its rows in the first column.
type Table struct {
	Caption string
	Head    []string
	Rows    [][]string
}

// Picture is an SVG with the words for those who do not see it, and the table
// that stands for it where there are no pictures.
type Picture struct {
	Caption string
	SVG     []byte
	Wide    bool // takes the width of the page
	Instead Table
}

type block struct {
	kind    kind
	text    string
	lines   []string
	entries []Entry
	table   Table
	picture Picture
}

func (d *Document) add(b block) { d.blocks = append(d.blocks, b) }

// Section begins a part. One that has nothing under it before the next begins
// is left out.
func (d *Document) Section(name string) {
	if n := len(d.blocks); n > 0 && d.blocks[n-1].kind == section {
		d.blocks = d.blocks[:n-1]
	}
	d.add(block{kind: section, text: name})
}

// Text adds paragraphs; empty ones are left out.
func (d *Document) Text(lines ...string) {
	for _, l := range lines {
		if l != "" {
			d.add(block{kind: paragraph, text: l})
		}
	}
}

// Lead adds a paragraph that stands out.
func (d *Document) Lead(text string) {
	if text != "" {
		d.add(block{kind: lead, text: text})
	}
}

// List adds a list; an empty one is left out.
func (d *Document) List(items ...string) { d.items(list, items) }

// Numbered adds a list with numbers.
func (d *Document) Numbered(items ...string) { d.items(numbered, items) }

func (d *Document) items(k kind, items []string) {
	if len(items) > 0 {
		d.add(block{kind: k, lines: items})
	}
}

// Entries adds items that have headings.
func (d *Document) Entries(items ...Entry) {
	if len(items) > 0 {
		d.add(block{kind: entries, entries: items})
	}
}

// Table adds a table; one without rows is left out, and so is a column in which
// no row says anything.
func (d *Document) Table(t Table) {
	if len(t.Rows) > 0 {
		d.add(block{kind: table, table: t.filled()})
	}
}

// filled is the table without the columns that are empty from top to bottom.
func (t Table) filled() Table {
	out := Table{Caption: t.Caption, Rows: make([][]string, len(t.Rows))}
	for k, head := range t.Head {
		if k > 0 && !slices.ContainsFunc(t.Rows, func(r []string) bool { return r[k] != "" }) {
			continue
		}
		out.Head = append(out.Head, head)
		for n, r := range t.Rows {
			out.Rows[n] = append(out.Rows[n], r[k])
		}
	}
	return out
}

// Picture adds a picture.
func (d *Document) Picture(p Picture) { d.add(block{kind: picture, picture: p}) }

// References adds what is cited. Ids of entries become places that the text
// before leads to.
func (d *Document) References(items ...Entry) {
	if len(items) == 0 {
		return
	}
	if d.anchors == nil {
		d.anchors = map[string]bool{}
	}
	for _, e := range items {
		d.anchors[e.Title] = true
	}
	d.add(block{kind: references, entries: items})
}
