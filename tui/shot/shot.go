// Package shot makes pictures of a screen: as SVG with real text, as HTML, and
// as plain text. Each cell stands where it stood on the terminal, in any font.
package shot

import (
	"bytes"
	"fmt"
	"html"
	"strings"

	"redline/tui/picture"
	"redline/tui/text"
	"redline/tui/theme"
)

// Screen is what was on the terminal.
type Screen struct {
	Rows   []text.Line
	Width  int // columns
	Title  string
	Hues   theme.Hues
	Letter func(string) string // a text as the theme shows it
}

// Size of a cell, and of the edge around all of them, in pixels.
const (
	cellWidth  = 9.0
	cellHeight = 19.0
	letters    = 15.0
	baseline   = 14.0
	edge       = 12.0
	fonts      = "ui-monospace, 'Cascadia Mono', Consolas, Menlo, 'DejaVu Sans Mono', monospace"
)

// piece is a run of text of one look.
type piece struct {
	at, width int // columns
	text      string
	role      text.Role
}

// pieces are the runs of a row, neighbours of one role together.
func (s *Screen) pieces(l text.Line) []piece {
	l = l.Fit(s.Width)
	var list []piece
	at := 0
	for _, span := range l.Spans {
		role := span.Role
		if l.Marked {
			role = text.Marked
		}
		n := text.Width(span.Text)
		if k := len(list) - 1; k >= 0 && list[k].role == role {
			list[k].text += span.Text
			list[k].width += n
		} else {
			list = append(list, piece{at, n, span.Text, role})
		}
		at += n
	}
	for k := range list {
		list[k].text = s.Letter(list[k].text)
	}
	return list
}

// Text is the screen as it reads, without colours.
func (s *Screen) Text() []byte {
	var b strings.Builder
	for _, l := range s.Rows {
		b.WriteString(strings.TrimRight(s.Letter(l.Fit(s.Width).String()), " ") + "\n")
	}
	return []byte(b.String())
}

// look is how a role is shown.
func (s *Screen) look(r text.Role) (hue string, bold, reverse, under bool) {
	switch r {
	case text.Strong:
		return s.Hues.Text, true, false, false
	case text.Quiet:
		return s.Hues.Quiet, false, false, false
	case text.Rule:
		return s.Hues.Line, false, false, false
	case text.Blocked:
		return s.Hues.Blocked, true, false, false
	case text.Clear:
		return s.Hues.Clear, false, false, false
	case text.Marked:
		return s.Hues.Paper, false, true, false
	case text.Tag:
		return s.Hues.Paper, true, true, false
	case text.Field:
		return s.Hues.Text, false, false, true
	}
	return s.Hues.Text, false, false, false
}

// SVG is the screen as a picture. Every run of text has its exact length, so
// that columns stay below each other whatever font there is.
func (s *Screen) SVG() []byte {
	w, h := float64(s.Width)*cellWidth+2*edge, float64(len(s.Rows))*cellHeight+2*edge
	var b bytes.Buffer
	fmt.Fprintf(&b, `<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" width="%[1]g" height="%[2]g" viewBox="0 0 %[1]g %[2]g" role="img" aria-labelledby="title desc">
<title id="title">%[3]s</title>
<desc id="desc">%[4]s</desc>
<rect width="%[1]g" height="%[2]g" fill="%[5]s"/>
<g font-family="%[6]s" font-size="%[7]g" xml:space="preserve">
`, w, h, picture.Escaped(s.Title), picture.Escaped(string(s.Text())), s.Hues.Paper, fonts, letters)
	for y, l := range s.Rows {
		for _, p := range s.pieces(l) {
			s.piece(&b, y, &p)
		}
	}
	b.WriteString("</g>\n</svg>\n")
	return b.Bytes()
}

func (s *Screen) piece(b *bytes.Buffer, y int, p *piece) {
	hue, bold, reverse, under := s.look(p.role)
	x, top, width := edge+float64(p.at)*cellWidth, edge+float64(y)*cellHeight, float64(p.width)*cellWidth
	if reverse {
		fmt.Fprintf(b, `<rect x="%g" y="%g" width="%g" height="%g" fill="%s"/>`+"\n", x, top, width, cellHeight, s.Hues.Text)
	}
	if strings.TrimSpace(p.text) == "" && !under {
		return
	}
	more := ""
	if bold {
		more += ` font-weight="bold"`
	}
	if under {
		more += ` text-decoration="underline"`
	}
	fmt.Fprintf(b, `<text x="%g" y="%g" fill="%s"%s xml:space="preserve" textLength="%g" lengthAdjust="spacingAndGlyphs">%s</text>`+"\n",
		x, top+baseline, hue, more, width, picture.Escaped(p.text))
}

// HTML is the screen as a page that loads nothing.
func (s *Screen) HTML() []byte {
	var b bytes.Buffer
	fmt.Fprintf(&b, `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>%s</title>
<style>
html{background:%s;color:%s}
pre{font-family:%s;line-height:1.25;margin:1rem;width:%dch}
b{font-weight:bold}
.q{color:%s}.r{color:%s}.x{color:%s;font-weight:bold}.c{color:%s}.m,.t{background:%s;color:%s}.t{font-weight:bold}.f{text-decoration:underline}
@media print{html{print-color-adjust:exact;-webkit-print-color-adjust:exact}}
</style>
</head>
<body>
<main>
<pre aria-label="%s">
`, picture.Escaped(s.Title), s.Hues.Paper, s.Hues.Text, fonts, s.Width, s.Hues.Quiet, s.Hues.Line, s.Hues.Blocked, s.Hues.Clear, s.Hues.Text, s.Hues.Paper, html.EscapeString(s.Title))
	tags := map[text.Role][2]string{text.Strong: {"<b>", "</b>"}}
	for role, class := range map[text.Role]string{text.Quiet: "q", text.Rule: "r", text.Blocked: "x", text.Clear: "c", text.Marked: "m", text.Tag: "t", text.Field: "f"} {
		tags[role] = [2]string{`<span class="` + class + `">`, "</span>"}
	}
	for _, l := range s.Rows {
		for _, p := range s.pieces(l) {
			b.WriteString(tags[p.role][0] + html.EscapeString(p.text) + tags[p.role][1])
		}
		b.WriteByte('\n')
	}
	b.WriteString("</pre>\n</main>\n</body>\n</html>\n")
	return b.Bytes()
}
