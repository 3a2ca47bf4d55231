package report

import (
	"fmt"
	"strings"

	"redline/tui/page"
)

// Markdown writes the document as Markdown. Pictures are given as the tables
// that stand for them, so that one file is enough.
func (d *Document) Markdown() []byte {
	var b strings.Builder
	b.WriteString("# " + page.Escape(d.Title) + "\n\n**" + page.Escape(d.Subtitle) + "**\n")
	if len(d.Facts) > 0 {
		b.WriteByte('\n')
		markdownList(&b, "-", d.Facts)
	}
	for i := range d.blocks {
		b.WriteByte('\n')
		d.blocks[i].markdown(&b)
	}
	if d.Foot != "" {
		b.WriteString("\n---\n\n" + page.Escape(d.Foot) + "\n")
	}
	return []byte(b.String())
}

func (bl *block) markdown(b *strings.Builder) {
	switch bl.kind {
	case section:
		b.WriteString("## " + page.Escape(bl.text) + "\n")
	case lead:
		b.WriteString("**" + page.Escape(bl.text) + "**\n")
	case paragraph:
		b.WriteString(page.Escape(bl.text) + "\n")
	case list:
		markdownList(b, "-", bl.lines)
	case numbered:
		markdownList(b, "1.", bl.lines)
	case entries:
		bl.markdownEntries(b)
	case references:
		for _, e := range bl.entries {
			fmt.Fprintf(b, "- **%s** %s\n", page.Escape(e.Title), page.Escape(strings.Join(e.Lines, " ")))
		}
	case table:
		bl.table.markdown(b)
	case picture:
		t := bl.picture.Instead
		if t.Caption == "" {
			t.Caption = bl.picture.Caption
		}
		t.markdown(b)
	}
}

func (bl *block) markdownEntries(b *strings.Builder) {
	for i, e := range bl.entries {
		if i > 0 {
			b.WriteByte('\n')
		}
		b.WriteString("### " + page.Escape(strings.TrimSpace(e.Sign+" "+e.Title)) + "\n")
		for _, l := range e.Lines {
			b.WriteString("\n" + page.Escape(l) + "\n")
		}
	}
}

func markdownList(b *strings.Builder, mark string, items []string) {
	for k, item := range items {
		m := mark
		if mark == "1." {
			m = fmt.Sprintf("%d.", k+1)
		}
		b.WriteString(m + " " + page.Escape(item) + "\n")
	}
}

func (t *Table) markdown(b *strings.Builder) {
	if t.Caption != "" {
		b.WriteString("*" + page.Escape(strings.TrimSpace(t.Caption)) + "*\n\n")
	}
	row := func(cells []string) {
		b.WriteString("|")
		for _, c := range cells {
			b.WriteString(" " + page.Escape(c) + " |")
		}
		b.WriteByte('\n')
	}
	row(t.Head)
	b.WriteString("|" + strings.Repeat(" --- |", len(t.Head)) + "\n")
	for _, r := range t.Rows {
		row(r)
	}
}
