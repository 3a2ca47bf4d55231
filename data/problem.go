package data

import (
	"fmt"
	"strings"

	"github.com/clipperhouse/displaywidth"
)

// Problem is one thing that is wrong, or for a warning unfortunate, in a
// scenario file.
type Problem struct {
	File       string // as given; may be empty
	Line       int    // from 1
	Column     int    // from 1, in characters
	Message    string // what is wrong and what to do, without a full stop
	Text       string // the text at fault; may be empty
	Snippet    string // the line of the file, control characters replaced
	Suggestion string // the nearest right words, best first; may be empty
}

// Columns of a source line that a report shows.
const snippetWidth = 96

// String is the problem as a report shows it: place and message, the line with
// a caret under the text at fault, and the suggestion.
func (p Problem) String() string {
	var b strings.Builder
	if p.File != "" {
		b.WriteString(clean(p.File) + ":")
	}
	fmt.Fprintf(&b, "%d:%d: %s", p.Line, p.Column, p.Message)
	if line, caret := p.excerpt(); line != "" {
		margin := fmt.Sprintf("\n%5d | ", p.Line)
		fmt.Fprintf(&b, "%s%s\n%s| %s", margin, line, strings.Repeat(" ", len(margin)-3), caret)
	}
	if p.Suggestion != "" {
		fmt.Fprintf(&b, "\n        did you mean %s?", p.Suggestion)
	}
	return b.String()
}

// excerpt is the part of the source line around the column, and the carets
// that belong under it.
func (p Problem) excerpt() (line, caret string) {
	runes := []rune(strings.ReplaceAll(p.Snippet, "\t", " "))
	at := min(p.Column-1, len(runes))
	from := 0
	if at > snippetWidth*2/3 {
		from = at - snippetWidth/3
	}
	to := min(len(runes), from+snippetWidth)
	line = string(runes[from:to])
	if from > 0 {
		line = "…" + line
		caret = " "
	}
	if to < len(runes) {
		line += "…"
	}
	if strings.TrimSpace(line) == "" {
		return "", ""
	}
	caret += strings.Repeat(" ", displaywidth.String(string(runes[from:at])))
	marked := 1
	if text, _, _ := strings.Cut(p.Text, "\n"); strings.HasPrefix(string(runes[at:]), text) {
		shown := []rune(text)
		marked = max(1, displaywidth.String(string(shown[:min(len(shown), to-at)])))
	}
	return line, caret + strings.Repeat("^", marked)
}

// Errors are all the errors of a scenario file, in the order of the file.
type Errors []Problem

// Error lists every error as [Problem.String] shows it.
func (e Errors) Error() string {
	texts := make([]string, len(e))
	for i, p := range e {
		texts[i] = p.String()
	}
	return strings.Join(texts, "\n")
}
