package tui

import (
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"redline/model"
	"redline/tui/text"
)

func itoa(n int) string { return strconv.Itoa(n) }

// claimRefs names claims by their ids, each followed by the word that its
// standing or origin asks for. Claims of the document come first.
func (sc *scene) claimRefs(ids []string) []text.Span {
	var spans []text.Span
	for _, id := range sc.byOrigin(ids) {
		word := sc.hedge(id)
		if word != "" {
			word = " " + word
		}
		if len(spans) > 0 {
			spans = append(spans, text.In(text.Quiet, " "))
		}
		spans = append(spans, text.Span{Text: id + word, Role: text.Quiet, Hit: text.Hit{Claim: id}})
	}
	return spans
}

// linked makes each mention of some claims in some lines a way to their cards.
func linked(lines []text.Line, ids ...string) []text.Line {
	for i := range lines {
		var spans []text.Span
		for _, s := range lines[i].Spans {
			spans = append(spans, mentions(s, ids)...)
		}
		lines[i].Spans = spans
	}
	return lines
}

// mentions cuts a span where it mentions a claim.
func mentions(s text.Span, ids []string) []text.Span {
	var spans []text.Span
	rest := s.Text
	for from := 0; from < len(rest); {
		id := firstOf(rest[from:], ids)
		if last, _ := utf8.DecodeLastRuneInString(rest[:from]); id == "" || ofWord(last) {
			from++
			continue
		}
		before, claim := s, s
		before.Text, claim.Text, claim.Hit = rest[:from], id, text.Hit{Claim: id}
		if from > 0 {
			spans = append(spans, before)
		}
		spans = append(spans, claim)
		rest, from = rest[from+len(id):], 0
	}
	s.Text = rest
	return append(spans, s)
}

// firstOf is which of some ids a text begins with, as a word of its own.
func firstOf(s string, ids []string) string {
	for _, id := range ids {
		rest, ok := strings.CutPrefix(s, id)
		if next, _ := utf8.DecodeRuneInString(rest); ok && !ofWord(next) {
			return id
		}
	}
	return ""
}

func ofWord(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// byOrigin puts claims from outside the document last.
func (sc *scene) byOrigin(ids []string) []string {
	sorted := slices.Clone(ids)
	slices.SortStableFunc(sorted, func(a, b string) int { return sc.outside(a) - sc.outside(b) })
	return sorted
}

func (sc *scene) outside(id string) int {
	if i, ok := sc.s.Claim(id); ok && sc.s.Outside(&sc.s.Claims[i]) {
		return 1
	}
	return 0
}

// hedge is the word that has to stand beside a claim's id: disputed, or from
// outside the document.
func (sc *scene) hedge(id string) string {
	i, ok := sc.s.Claim(id)
	switch {
	case !ok:
		return ""
	case sc.s.Claims[i].Standing == model.Disputed:
		return "disputed"
	case sc.outside(id) == 1:
		return "outside"
	}
	return ""
}

// hedged tells whether some claim needs a word beside it.
func (sc *scene) hedged(ids []string) bool {
	return slices.ContainsFunc(ids, func(id string) bool { return sc.hedge(id) != "" })
}

// wrapSpans lays spans out in lines of at most w columns, after a lead; spans
// are not broken, and a span of one blank is dropped at a line's start.
func wrapSpans(lead string, spans []text.Span, w int) []text.Line {
	var lines []text.Line
	line := text.Plain(lead)
	for _, s := range spans {
		if line.Width()+text.Width(s.Text) > w && line.Width() > text.Width(lead) {
			lines = append(lines, line)
			line = text.Plain(lead)
		}
		if s.Text == " " && line.Width() == text.Width(lead) {
			continue
		}
		line = line.And(s)
	}
	return append(lines, line)
}
