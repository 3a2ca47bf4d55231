package page

import "strings"

// Markdown writes the page as Markdown with tables, as most viewers know them.
func (p *Page) Markdown() string {
	var b strings.Builder
	for i := range p.blocks {
		bl := &p.blocks[i]
		if i > 0 && (bl.kind != entry || p.blocks[i-1].kind != entry) {
			b.WriteByte('\n')
		}
		bl.markdown(&b)
	}
	return b.String()
}

func (bl *block) markdown(b *strings.Builder) {
	switch bl.kind {
	case title:
		b.WriteString("# " + Escape(bl.lines[0]) + "\n")
	case heading:
		b.WriteString("## " + Escape(bl.label+bl.gloss()) + "\n")
	case paragraph:
		b.WriteString(joined(bl.lines, "  \n") + "\n")
	case entry:
		b.WriteString("- **" + Escape(bl.label) + "**")
		for _, l := range bl.lines {
			b.WriteString("  \n  " + Escape(l))
		}
		b.WriteByte('\n')
	case table:
		bl.markdownTable(b)
	case pre:
		b.WriteString("    " + strings.ReplaceAll(strings.TrimRight(bl.lines[0], "\n"), "\n", "\n    ") + "\n")
	}
}

func (bl *block) markdownTable(b *strings.Builder) {
	columns := len(bl.head)
	for _, r := range bl.rows {
		columns = max(columns, len(r.Cells))
	}
	head := append(make([]string, 0, columns+1), bl.head...)
	for len(head) < columns {
		head = append(head, "")
	}
	if bl.note != "" {
		head = append(head, bl.note)
	}
	markdownRow(b, head)
	rule := " --- |"
	if bl.right {
		rule = " ---: |"
	}
	b.WriteString("| --- |" + strings.Repeat(rule, len(head)-1) + "\n")
	for _, r := range bl.rows {
		cells := append(make([]string, 0, len(head)), r.Cells...)
		for len(cells) < columns {
			cells = append(cells, "")
		}
		if bl.note != "" {
			cells = append(cells, r.Note)
		}
		markdownRow(b, cells)
	}
}

func markdownRow(b *strings.Builder, cells []string) {
	b.WriteString("|")
	for _, c := range cells {
		b.WriteString(" " + Escape(c) + " |")
	}
	b.WriteByte('\n')
}

func joined(lines []string, sep string) string {
	out := make([]string, len(lines))
	for i, l := range lines {
		out[i] = Escape(l)
	}
	return strings.Join(out, sep)
}

// Escape keeps Markdown from taking a text's own characters as marks, except
// for the backquotes of ids and what stands between them.
func Escape(text string) string {
	parts := strings.Split(text, "`")
	if len(parts)%2 == 0 { // a quote that nothing closes is no id
		return marks().Replace(plain(text))
	}
	for i := 0; i < len(parts); i += 2 {
		parts[i] = marks().Replace(parts[i])
	}
	return strings.Join(parts, "`")
}

func marks() *strings.Replacer {
	return strings.NewReplacer(
		`\`, `\\`, `*`, `\*`, `_`, `\_`, `[`, `\[`, `]`, `\]`, `<`, `\<`, `#`, `\#`, `|`, `\|`, `~`, `\~`,
	)
}
