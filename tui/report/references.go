package report

import (
	"slices"
	"strconv"
	"strings"

	"redline/model"
	"redline/tui/words"
)

// referencesPart lists the claims cited, and the sources they stand in.
func (w *writer) referencesPart() {
	w.Section("Claims cited")
	var entries []Entry
	var sources []int
	for _, i := range w.citedClaims() {
		c := &w.s.Claims[i]
		entries = append(entries, Entry{Title: c.ID, Lines: []string{claimLine(w.s, c)}})
		if k, ok := w.s.Source(c.Source); ok && !slices.Contains(sources, k) {
			sources = append(sources, k)
		}
	}
	if entries == nil {
		w.Text("None.")
		return
	}
	w.References(entries...)
	w.Section("Sources")
	slices.Sort(sources)
	list := make([]Entry, len(sources))
	for i, k := range sources {
		list[i] = Entry{Title: w.s.Sources[k].ID, Lines: []string{SourceLine(&w.s.Sources[k])}}
	}
	w.References(list...)
}

// claimLine is a claim in a line: what it says, who says it, how sure, where.
func claimLine(s *model.Scenario, c *model.Claim) string {
	line := words.Ended(words.Headline(c)) + " " + words.Upper(words.Standing(c)) + ", " + c.AssertedBy + "; `" + c.Source + "`"
	if c.Paragraph > 0 {
		line += " ¶" + strconv.Itoa(c.Paragraph)
	}
	if s.Outside(c) {
		line += ", outside the document"
	}
	if sure := words.Sure(c); sure != "" {
		line += ", " + sure
	}
	return line + "."
}

// SourceLine is a source as it is cited.
func SourceLine(src *model.Source) string {
	parts := []string{src.Title}
	if src.Publisher != "" {
		parts = append(parts, src.Publisher)
	}
	if src.Date != "" {
		parts = append(parts, words.Date(src.Date))
	}
	line := strings.Join(parts, ", ")
	if src.Kind == model.Background {
		line += " (background)"
	}
	line += "."
	if src.URL != "" {
		line += " " + src.URL
	}
	return line
}
