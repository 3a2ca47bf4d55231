package report

import (
	"bytes"
	"fmt"
	"html"
	"strconv"
	"strings"
)

// policy lets a browser load nothing at all; what the page needs stands in it.
const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'"

// page is a document on its way to HTML.
type htmlPage struct {
	bytes.Buffer
	doc    *Document
	open   bool // a section is
	inside bool // figures that stand side by side are
	count  int  // sections so far
}

// HTML writes the document as one page that loads nothing and runs nothing. On
// the screen it is light or dark, as the reader's system is; it prints dark on
// white.
func (d *Document) HTML() []byte {
	p := &htmlPage{doc: d}
	fmt.Fprintf(p, `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="%s">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>%s</title>
<style>
%s</style>
</head>
<body>
<header>
<p class="of">%s</p>
<h1>%s</h1>
`, policy, esc(d.Title+": "+d.Subtitle), styleSheet(d.printSize()), p.inline(d.Title), p.inline(d.Subtitle))
	p.items("ul", ` class="facts"`, d.Facts)
	p.WriteString("</header>\n<main>\n")
	for i := range d.blocks {
		p.block(&d.blocks[i], i)
	}
	p.figures(false)
	p.shut()
	p.WriteString("</main>\n<footer>\n<p>" + p.inline(d.Foot) + "</p>\n</footer>\n</body>\n</html>\n")
	return p.Bytes()
}

func (p *htmlPage) shut() {
	if p.open {
		p.WriteString("</section>\n")
	}
	p.open = false
}

// figures begins or ends a row of figures.
func (p *htmlPage) figures(on bool) {
	switch {
	case on && !p.inside:
		p.WriteString("<div class=\"figures\">\n")
	case !on && p.inside:
		p.WriteString("</div>\n")
	}
	p.inside = on
}

func (p *htmlPage) block(bl *block, at int) {
	p.figures(bl.kind == picture)
	switch bl.kind {
	case section:
		p.shut()
		p.count++
		id := "part-" + strconv.Itoa(p.count)
		fmt.Fprintf(p, "<section aria-labelledby=%q>\n<h2 id=%q>%s</h2>\n", id, id, p.inline(bl.text))
		p.open = true
	case lead:
		p.WriteString(`<p class="lead">` + p.inline(bl.text) + "</p>\n")
	case paragraph:
		p.WriteString("<p>" + p.inline(bl.text) + "</p>\n")
	case list:
		p.items("ul", "", bl.lines)
	case numbered:
		p.items("ol", "", bl.lines)
	case entries:
		p.entries(bl.entries)
	case references:
		p.references(bl.entries)
	case table:
		p.table(&bl.table)
	case picture:
		p.picture(&bl.picture, at)
	}
}

func (p *htmlPage) items(tag, attributes string, items []string) {
	if len(items) == 0 {
		return
	}
	p.WriteString("<" + tag + attributes + ">\n")
	for _, item := range items {
		p.WriteString("<li>" + p.inline(item) + "</li>\n")
	}
	p.WriteString("</" + tag + ">\n")
}

func (p *htmlPage) entries(list []Entry) {
	for _, e := range list {
		p.WriteString("<article>\n<h3>" + sign(e.Sign) + p.inline(e.Title) + "</h3>\n")
		for _, l := range e.Lines {
			p.WriteString("<p>" + p.inline(l) + "</p>\n")
		}
		p.WriteString("</article>\n")
	}
}

// sign is a glyph in its role, which the words beside it say as well.
func sign(glyph string) string {
	class := map[string]string{"×": "blocked", "~": "strained", "·": "clear"}[glyph]
	if class == "" {
		return esc(glyph)
	}
	return `<span class="` + class + `" aria-hidden="true">` + glyph + "</span> "
}

func (p *htmlPage) references(list []Entry) {
	p.WriteString("<ul class=\"references\">\n")
	for _, e := range list {
		fmt.Fprintf(p, "<li id=%q><b>%s</b> %s</li>\n", "ref-"+esc(e.Title), esc(e.Title), p.inline(strings.Join(e.Lines, " ")))
	}
	p.WriteString("</ul>\n")
}

func (p *htmlPage) table(t *Table) {
	p.WriteString("<table>\n<caption>" + p.inline(t.Caption) + "</caption>\n<thead><tr>")
	for i, h := range t.Head {
		if h == "" && i == 0 {
			p.WriteString("<td></td>")
			continue
		}
		p.WriteString(`<th scope="col">` + p.inline(h) + "</th>")
	}
	p.WriteString("</tr></thead>\n<tbody>\n")
	for _, r := range t.Rows {
		p.WriteString("<tr>")
		for i, c := range r {
			if i == 0 {
				p.WriteString(`<th scope="row">` + p.inline(c) + "</th>")
			} else {
				p.WriteString("<td" + classOf(c) + ">" + p.inline(c) + "</td>")
			}
		}
		p.WriteString("</tr>\n")
	}
	p.WriteString("</tbody>\n</table>\n")
}

// classOf colours a cell that says what an obstacle or a party comes to.
func classOf(cell string) string {
	word, _, _ := strings.Cut(cell, ",")
	switch strings.Trim(word, "×~· ") {
	case "blocked", "objects":
		return ` class="blocked"`
	case "clear", "accepts":
		return ` class="clear"`
	}
	return ""
}

func (p *htmlPage) picture(pic *Picture, at int) {
	class := ""
	if pic.Wide {
		class = ` class="wide"`
	}
	svg := pic.SVG
	if i := bytes.Index(svg, []byte("<svg")); i > 0 {
		svg = svg[i:]
	}
	n := strconv.Itoa(at)
	for _, id := range []string{"title", "desc"} { // ids of a page are all different
		svg = bytes.Replace(svg, []byte(`id="`+id+`"`), []byte(`id="`+id+n+`"`), 1)
	}
	svg = bytes.Replace(svg, []byte(`aria-labelledby="title desc"`), []byte(`aria-labelledby="title`+n+` desc`+n+`"`), 1)
	p.WriteString("<figure" + class + ">\n")
	p.Write(svg)
	p.WriteString("<figcaption>" + p.inline(pic.Caption) + "</figcaption>\n</figure>\n")
}

// inline is a text with its ids as code, and those that have a place in the
// document as links to it.
func (p *htmlPage) inline(text string) string {
	parts := strings.Split(text, "`")
	if len(parts)%2 == 0 {
		return flowing(text)
	}
	var b strings.Builder
	for i, part := range parts {
		switch {
		case i%2 == 0:
			b.WriteString(flowing(part))
		case p.doc.anchors[part]:
			b.WriteString(`<a href="#ref-` + esc(part) + `">` + esc(part) + "</a>")
		default:
			b.WriteString("<code>" + esc(part) + "</code>")
		}
	}
	return b.String()
}

// flowing is a text in which no row ends between a number and its per cent sign,
// or between a mark and its word.
func flowing(text string) string {
	return strings.NewReplacer(" %", "\u00a0%", "× ", "×\u00a0", "~ ", "~\u00a0", "· ", "·\u00a0").Replace(esc(text))
}

func esc(text string) string { return html.EscapeString(text) }
