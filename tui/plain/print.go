package plain

import (
	"bufio"
	"fmt"
	"io"
	"strings"
	"unicode"

	"github.com/clipperhouse/displaywidth"

	"redline/tui/text"
)

// printer writes paragraphs of plain text, wrapped. The first error of writing
// is kept for flush.
type printer struct {
	w     *bufio.Writer
	width int
}

func newPrinter(w io.Writer, width int) *printer {
	return &printer{w: bufio.NewWriter(w), width: width}
}

// say writes a paragraph made of sentences; empty ones are left out.
func (p *printer) say(sentences ...string) { p.paragraph("", 0, sentences) }

// item writes a paragraph with a label before it, such as "1.", and its further
// lines set in under the text.
func (p *printer) item(label string, sentences ...string) {
	p.paragraph(label, len(label)+1, sentences)
}

// under writes a further paragraph of an item with that label.
func (p *printer) under(label string, sentences ...string) {
	p.paragraph("", len(label)+1, sentences)
}

// hang writes a paragraph whose further lines are set in, for lists without
// labels.
func (p *printer) hang(sentences ...string) {
	first, rest, _ := strings.Cut(strings.TrimSpace(clean(strings.Join(sentences, " "))), " ")
	p.paragraph(first, 2, []string{rest})
}

func (p *printer) paragraph(label string, indent int, sentences []string) {
	words := strings.Fields(clean(strings.Join(sentences, " ")))
	if label == "" && len(words) == 0 {
		return
	}
	if p.width < 4*indent {
		indent = 0
	}
	for _, line := range wrap(label, words, p.width, indent) {
		fmt.Fprintln(p.w, line)
	}
}

// prompt asks for a line.
func (p *printer) prompt() { fmt.Fprint(p.w, "> ") }

// echo repeats a line after the prompt, unless it is not fit to be repeated.
func (p *printer) echo(line string, refused bool) {
	if refused {
		line = "(a line that is not repeated)"
	}
	p.item(">", line)
}

// end leaves an empty line.
func (p *printer) end() { fmt.Fprintln(p.w) }

func (p *printer) flush() error {
	if err := p.w.Flush(); err != nil {
		return fmt.Errorf("the output could not be written: %w", err)
	}
	return nil
}

// clean makes a text of any origin fit for a dumb terminal: no control or
// format characters, and signs of print replaced by those of a typewriter.
func clean(text string) string {
	text = strings.Map(func(r rune) rune {
		switch {
		case unicode.IsSpace(r), unicode.IsControl(r):
			return ' '
		case !unicode.IsGraphic(r):
			return -1
		}
		return r
	}, text)
	return typewriter().Replace(text)
}

func typewriter() *strings.Replacer {
	return strings.NewReplacer("\u201c", `"`, "\u201d", `"`, "\u201e", `"`, "\u2018", "'", "\u2019", "'",
		"\u2026", "...", "\u2013", "-", "\u2014", "-", "\u2212", "-", "\u2192", "to")
}

// wrap fills lines of a width with words, the first after a label, the others
// set in. A sentence or clause that would be broken though it fits a line of its
// own starts one: that is easier to listen to. Only a word alone may be wider.
func wrap(label string, said []string, width, indent int) []string {
	var words, lines []string
	for _, word := range said {
		words = append(words, text.Unspaced(word, width-indent)...)
	}
	margin := strings.Repeat(" ", indent)
	line, empty := label, label == ""
	if empty {
		line = margin
	}
	for i, word := range words {
		room := width - displaywidth.String(line) - 1
		starts := i > 0 && ends(words[i-1])
		if !empty && (displaywidth.String(word) > room || starts && broken(words[i:], room, width-indent)) {
			lines = append(lines, line)
			line, empty = margin, true
		}
		if !empty {
			line += " "
		}
		line, empty = line+word, false
	}
	return append(lines, line)
}

// broken tells whether the clause that starts here does not fit in the room
// left, and would fit a line of its own.
func broken(words []string, room, alone int) bool {
	width := clauseWidth(words, alone)
	return width > room && width <= alone
}

// clauseWidth is the width of the words up to the end of their clause, or any
// width beyond most.
func clauseWidth(words []string, most int) int {
	width := -1
	for _, word := range words {
		width += 1 + displaywidth.String(word)
		if width > most || ends(word) {
			break
		}
	}
	return width
}

// ends tells whether a word ends a sentence or clause.
func ends(word string) bool {
	word = strings.TrimRight(word, `")`)
	return strings.HasSuffix(word, ".") || strings.HasSuffix(word, ";") || strings.HasSuffix(word, "?")
}
