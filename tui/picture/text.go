package picture

import (
	"strings"
	"unicode"

	"github.com/charmbracelet/x/ansi"
)

// Width is about how wide a text is. Nobody knows which font a viewer has, so
// it is rather too much than too little.
func Width(text string, size float64) float64 {
	w := 0.0
	for _, r := range text {
		w += breadth(r)
	}
	return w * size
}

// breadth is the width of a character as a part of its height, in the broader
// of the usual fonts.
func breadth(r rune) float64 {
	switch {
	case strings.ContainsRune("il.,:;'|!()[] ", r):
		return 0.36
	case strings.ContainsRune("mwMW%@", r):
		return 0.98
	case ansi.StringWidth(string(r)) == 2:
		return 1.05
	case unicode.IsUpper(r):
		return 0.72
	}
	return 0.62
}

// Wrap breaks a text between words into lines of about so many pixels. A
// longer word stands on a line of its own.
func Wrap(text string, size, width float64) []string {
	var lines []string
	line := ""
	for _, word := range strings.Fields(text) {
		switch {
		case line == "":
			line = word
		case Width(line+" "+word, size) <= width:
			line += " " + word
		default:
			lines = append(lines, line)
			line = word
		}
	}
	return append(lines, line)
}

// LongestWord is the width of the longest word of a text.
func LongestWord(text string, size float64) float64 {
	w := 0.0
	for _, word := range strings.Fields(text) {
		w = max(w, Width(word, size))
	}
	return w
}

// Paragraph draws a text in lines of so many pixels, the first at y, and
// returns where the line after the last would be.
func (d *Drawing) Paragraph(x, y, width float64, text string, t Type) float64 {
	if text == "" {
		return y
	}
	for _, line := range Wrap(text, t.Size, width) {
		d.Text(x, y, line, t)
		y += Leading(t.Size)
	}
	return y
}

// Leading is the distance of lines of a size.
func Leading(size float64) float64 { return size * 1.35 }
