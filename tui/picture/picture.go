// Package picture writes SVG pictures for slides: shapes and real text, in
// colours that survive colour-blindness and a print in black and white, without
// fonts or anything else from outside. Everything is escaped.
package picture

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"strconv"
)

// Drawing is a picture in the making. Units are pixels of the picture's own
// size; viewers scale it.
type Drawing struct {
	Ink  Ink
	body bytes.Buffer
}

// New begins a picture.
func New(ink Ink) *Drawing { return &Drawing{Ink: ink} }

// Box is how a rectangle looks. What is empty is left out.
type Box struct {
	Fill   string
	Stroke string
	Width  float64 // of the stroke
	Radius float64 // of the corners
}

// Rect draws a rectangle.
func (d *Drawing) Rect(x, y, w, h float64, look Box) {
	fill := look.Fill
	if fill == "" {
		fill = "none"
	}
	fmt.Fprintf(&d.body, `<rect x="%s" y="%s" width="%s" height="%s" fill="%s"`, px(x), px(y), px(w), px(h), Escaped(fill))
	if look.Radius > 0 {
		fmt.Fprintf(&d.body, ` rx="%s"`, px(look.Radius))
	}
	if look.Stroke != "" {
		fmt.Fprintf(&d.body, ` stroke="%s" stroke-width="%s"`, Escaped(look.Stroke), px(look.Width))
	}
	d.body.WriteString("/>\n")
}

// Line draws a line.
func (d *Drawing) Line(x1, y1, x2, y2 float64, stroke string, width float64) {
	fmt.Fprintf(&d.body, `<line x1="%s" y1="%s" x2="%s" y2="%s" stroke="%s" stroke-width="%s"/>`+"\n",
		px(x1), px(y1), px(x2), px(y2), Escaped(stroke), px(width))
}

// Anchor says which point of a text stands at its place.
type Anchor string

// Anchors.
const (
	Start  Anchor = "start"
	Middle Anchor = "middle"
	End    Anchor = "end"
)

// Type is how a text looks.
type Type struct {
	Size   float64 // of the letters
	Fill   string  // the colour; that of text if empty
	Anchor Anchor  // Start if empty
	Bold   bool
	Mono   bool // letters of one width
}

// Span is a part of a text with a colour of its own.
type Span struct {
	Text string
	Fill string // that of the text if empty
	Bold bool
}

// Text draws one line of text, y being where the letters stand.
func (d *Drawing) Text(x, y float64, text string, t Type) {
	d.Spans(x, y, []Span{{Text: text}}, t)
}

// Spans draws one line of text of several colours.
func (d *Drawing) Spans(x, y float64, spans []Span, t Type) {
	fmt.Fprintf(&d.body, `<text x="%s" y="%s"%s>`, px(x), px(y), d.attributes(t))
	for _, s := range spans {
		if s.Fill == "" && !s.Bold {
			d.body.WriteString(Escaped(s.Text))
			continue
		}
		d.body.WriteString("<tspan")
		if s.Fill != "" {
			fmt.Fprintf(&d.body, ` fill="%s"`, Escaped(s.Fill))
		}
		if s.Bold {
			d.body.WriteString(` font-weight="bold"`)
		}
		d.body.WriteString(">" + Escaped(s.Text) + "</tspan>")
	}
	d.body.WriteString("</text>\n")
}

func (d *Drawing) attributes(t Type) string {
	fill := t.Fill
	if fill == "" {
		fill = d.Ink.Text
	}
	text := fmt.Sprintf(` font-size="%s" fill="%s"`, px(t.Size), Escaped(fill))
	if t.Anchor != "" && t.Anchor != Start {
		text += ` text-anchor="` + Escaped(string(t.Anchor)) + `"`
	}
	if t.Bold {
		text += ` font-weight="bold"`
	}
	if t.Mono {
		text += ` font-family="` + monoFonts + `"`
	}
	return text
}

// Fonts that systems have; none is fetched.
const (
	textFonts = "system-ui, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, 'DejaVu Sans', sans-serif"
	monoFonts = "ui-monospace, Consolas, Menlo, 'DejaVu Sans Mono', monospace"
)

// SVG is the picture in its size, with a title and a description for those who
// cannot see it.
func (d *Drawing) SVG(width, height float64, title, description string) []byte {
	var b bytes.Buffer
	fmt.Fprintf(&b, `<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" width="%[1]s" height="%[2]s" viewBox="0 0 %[1]s %[2]s" font-family="%[3]s" role="img" aria-labelledby="title desc">
<title id="title">%[4]s</title>
<desc id="desc">%[5]s</desc>
<rect width="%[1]s" height="%[2]s" fill="%[6]s"/>
`, px(width), px(height), textFonts, Escaped(title), Escaped(description), Escaped(d.Ink.Paper))
	b.Write(d.body.Bytes())
	b.WriteString("</svg>\n")
	return b.Bytes()
}

// px is a number with at most one decimal.
func px(x float64) string {
	text := strconv.FormatFloat(x, 'f', 1, 64)
	if n := len(text) - 2; text[n:] == ".0" {
		return text[:n]
	}
	return text
}

// Escaped is a text that XML takes; characters that XML has no place for
// become the replacement character.
func Escaped(text string) string {
	var b bytes.Buffer
	_ = xml.EscapeText(&b, []byte(text)) // a Buffer takes everything
	return b.String()
}
