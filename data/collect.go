package data

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"
)

// position is a place in the file: line and column from 1, in characters.
type position struct{ line, column int }

// collector gathers the problems of one file.
type collector struct {
	content
	file     string
	lines    []string // of the text once it has passed the first stage
	errors   []Problem
	warnings []Problem

	runesOf   int // the line that lineRunes holds
	lineRunes []rune
}

// content is what sort of thing the file holds, for messages.
type content struct {
	what   string // a scenario, a graph or a script, in a word
	begins string // how such a file begins, in a clause
}

// empty reports a file with nothing in it.
func (c *collector) empty() {
	c.fail(position{1, 1}, "", nil, "the file is empty; %s", c.begins)
}

// full tells that enough errors are known; what follows need not be precise.
func (c *collector) full() bool { return len(c.errors) > maxProblems }

// fail records an error.
func (c *collector) fail(at position, text string, suggestions []string, format string, args ...any) {
	if !c.full() {
		c.errors = append(c.errors, c.problem(at, text, suggestions, format, args...))
	}
}

// warn records a warning.
func (c *collector) warn(at position, text string, format string, args ...any) {
	if len(c.warnings) < maxProblems {
		c.warnings = append(c.warnings, c.problem(at, text, nil, format, args...))
	}
}

func (c *collector) problem(at position, text string, suggestions []string, format string, args ...any) Problem {
	p := Problem{
		File:       c.file,
		Line:       max(1, min(at.line, len(c.lines))),
		Message:    fmt.Sprintf(format, args...),
		Text:       clip(clean(text)),
		Suggestion: strings.Join(suggestions, ", "),
	}
	line := ""
	if p.Line <= len(c.lines) {
		line = c.lines[p.Line-1]
	}
	p.Column = max(1, min(at.column, utf8.RuneCountInString(line)+1))
	if len(line) <= 4*maxLine { // longer ones are refused, and no use to look at
		p.Snippet = line
	}
	return p
}

// all is the errors in the order of the file, the last of them a note where
// there were too many to tell.
func (c *collector) all() Errors {
	if len(c.errors) == 0 {
		return nil
	}
	sortProblems(c.errors)
	if c.full() {
		c.errors = c.errors[:maxProblems]
		last := &c.errors[maxProblems-1]
		*last = Problem{
			File: c.file, Line: last.Line, Column: last.Column, Snippet: last.Snippet,
			Message: fmt.Sprintf("there are more than %d errors; mend those above and check again", maxProblems-1),
		}
	}
	return c.errors
}

func sortProblems(list []Problem) {
	slices.SortStableFunc(list, func(a, b Problem) int {
		return cmp.Or(cmp.Compare(a.Line, b.Line), cmp.Compare(a.Column, b.Column))
	})
}

// clip shortens a text to what fits a message.
func clip(text string) string {
	if utf8.RuneCountInString(text) <= maxWord {
		return text
	}
	return string([]rune(text)[:maxWord-1]) + "…"
}

// quote shows a text from the file in a message.
func quote(text string) string { return `"` + clip(clean(text)) + `"` }
