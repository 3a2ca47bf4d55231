// Package words puts the model into sentences. The explorer, plain mode and
// the commands' text outputs all speak through it, so that they agree.
package words

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"redline/model"
	"redline/model/mining"
)

// Count is a number with its noun: "1 block", "2 blocks", "3 parties", "1,024
// profiles".
func Count(n int, noun string) string {
	return mining.Grouped(strconv.Itoa(n)) + " " + Noun(noun, n == 1)
}

// Noun is a noun for one thing or for others: "block", "blocks".
func Noun(noun string, one bool) string {
	if one {
		return noun
	}
	if stem, ok := strings.CutSuffix(noun, "party"); ok {
		return stem + "parties"
	}
	return noun + "s"
}

// Counts is what a heading says of some findings: "1 block, 3 strains",
// leaving out what is none; "clear" where there is nothing.
func Counts(blocks, strains int) string {
	var parts []string
	if blocks > 0 {
		parts = append(parts, Count(blocks, "block"))
	}
	if strains > 0 {
		parts = append(parts, Count(strains, "strain"))
	}
	if parts == nil {
		return "clear"
	}
	return strings.Join(parts, ", ")
}

// And joins words: "A", "A and B", "A, B and C".
func And(words []string) string { return list(words, "and") }

// Or joins words: "A", "A or B", "A, B or C".
func Or(words []string) string { return list(words, "or") }

func list(words []string, last string) string {
	if len(words) < 2 {
		return strings.Join(words, "")
	}
	n := len(words) - 1
	return strings.Join(words[:n], ", ") + " " + last + " " + words[n]
}

// Upper is a text with its first letter a capital.
func Upper(text string) string {
	for i, r := range text {
		return strings.ToUpper(string(r)) + text[i+len(string(r)):]
	}
	return text
}

// HasToGo says of n choices that they exclude each other.
func HasToGo(n int) string {
	if n == 1 {
		return "It has to go."
	}
	return "One of them has to go."
}

// Lower is a name as it stands within a sentence: its first letter small,
// unless what begins there is more than a capital at the head of a word, as in
// EU law.
func Lower(name string) string {
	letters := []rune(name)
	if len(letters) < 2 || !unicode.IsLower(letters[1]) {
		return name
	}
	return strings.ToLower(string(letters[:1])) + string(letters[1:])
}

// Ended is a text with its full stop, unless it ends in a sign of its own
// script that does as well.
func Ended(text string) string {
	last, _ := utf8.DecodeLastRuneInString(text)
	if text != "" && (last == '…' || unicode.Is(unicode.STerm, last)) {
		return text
	}
	return text + "."
}

// Date is a date of a scenario file for people: "26 December 2025", "December
// 2025"; anything else stays as it is.
func Date(text string) string { return date(text, "January 2006") }

// ShortDate is like Date with the month cut: "26 Dec 2025".
func ShortDate(text string) string { return date(text, "Jan 2006") }

func date(text, layout string) string {
	if t, err := time.Parse(time.DateOnly, text); err == nil {
		return t.Format("2 " + layout)
	}
	if t, err := time.Parse("2006-01", text); err == nil {
		return t.Format(layout)
	}
	return text
}

// Tally counts the blocking and straining findings of one obstacle.
func Tally(a *model.Assessment, obstacle int) (blocks, strains int) {
	for _, f := range a.Findings {
		switch {
		case f.Obstacle != obstacle:
		case f.Severity == model.Blocks:
			blocks++
		default:
			strains++
		}
	}
	return blocks, strains
}

// Status is what an obstacle comes to in a few words: "2 blocks", else
// "3 strains", else "clear".
func Status(a *model.Assessment, obstacle int) string {
	blocks, strains := Tally(a, obstacle)
	if blocks > 0 {
		return Count(blocks, "block")
	}
	return Counts(0, strains)
}

// Because lists the choices responsible for a finding: "Ukraine: with the US
// only", one for each issue.
func Because(s *model.Scenario, c model.Configuration, f *model.Finding) []string {
	return Choices(s, c, f.Because)
}

// Choices lists what some issues are set to.
func Choices(s *model.Scenario, c model.Configuration, issues []int) []string {
	out := make([]string, len(issues))
	for i, issue := range issues {
		is := &s.Issues[issue]
		out[i] = is.Label() + ": " + is.OptionLabel(c.Option(issue))
	}
	return out
}

// Objects says whose objection a rule is: "Ukraine objects", "Ukraine and
// Russia hesitate", "no party objects".
func Objects(s *model.Scenario, r *model.Rule, severity model.Severity) string {
	verb := "object"
	if severity == model.Strains {
		verb = "hesitate"
	}
	if len(r.Objects) == 0 {
		return "no party objects"
	}
	if len(r.Objects) == 1 {
		verb += "s"
	}
	return And(names(s, r.Objects)) + " " + verb
}

// CanLift says who could lift a rule: "Russia or Ukraine can lift it"; empty
// where nobody is named.
func CanLift(s *model.Scenario, r *model.Rule) string {
	if len(r.CanLift) == 0 {
		return ""
	}
	return Or(names(s, r.CanLift)) + " can lift it"
}

// ObjectsAndLifts says both in one line, sparing a name that would stand
// twice: "Ukraine objects, can lift it".
func ObjectsAndLifts(s *model.Scenario, r *model.Rule, severity model.Severity) string {
	objects := Objects(s, r, severity)
	if len(r.CanLift) == 0 {
		return objects
	}
	if slices.Equal(r.Objects, r.CanLift) {
		return objects + ", can lift it"
	}
	return objects + "; " + CanLift(s, r)
}

func names(s *model.Scenario, ids []string) []string {
	out := make([]string, len(ids))
	for i, id := range ids {
		out[i] = s.ActorName(id)
	}
	return out
}

// Stances says what every party makes of a package, in the scenario's order:
// "Ukraine objects", "Russia accepts".
func Stances(s *model.Scenario, o *model.Outcome) []string {
	out := make([]string, len(s.Parties))
	for p := range s.Parties {
		out[p] = fmt.Sprintf("%s %s", s.Parties[p].Name, o.Stances[p])
	}
	return out
}

// Standing is a claim's standing, loud where it is disputed.
func Standing(c *model.Claim) string {
	if c.Standing == model.Disputed {
		return "DISPUTED"
	}
	return string(c.Standing)
}

// Support says how far the document names an option, in words for beside it.
func Support(s model.Support) string {
	switch s {
	case model.Stated:
		return "the document names it"
	case model.Hypothetical:
		return "hypothetical in the document"
	case model.Implied:
		return "only implied in the document"
	default:
		return "outside the document"
	}
}

// OptionSupport says how far the document names an option; empty where the
// scenario is drawn from none and the option says nothing else.
func OptionSupport(s *model.Scenario, o *model.Option) string {
	if o.Support == model.Stated && !s.Documented() {
		return ""
	}
	return Support(o.Support)
}

// SupportWord is Support where room is short.
func SupportWord(s model.Support) string {
	if s == model.Implied {
		return "only implied"
	}
	return string(s)
}

// Place says where a claim stands: the source, the section, the paragraph.
func Place(s *model.Scenario, c *model.Claim) string {
	i, ok := s.Source(c.Source)
	if !ok {
		return c.Source
	}
	src := &s.Sources[i]
	name := src.Short
	if name == "" {
		name = src.Title
	}
	parts := []string{name}
	if src.Kind == model.Background && src.Publisher != "" && !strings.Contains(name, src.Publisher) {
		parts = append(parts, src.Publisher)
	}
	if c.Section != "" {
		parts = append(parts, `"`+c.Section+`"`)
	}
	if c.Paragraph > 0 {
		parts = append(parts, "paragraph "+strconv.Itoa(c.Paragraph))
	}
	if when := ClaimDate(s, c); when != "" && src.Kind == model.Background {
		parts = append(parts, when)
	}
	return strings.Join(parts, ", ")
}

// ClaimDate is the claim's own date, else its source's, for people.
func ClaimDate(s *model.Scenario, c *model.Claim) string {
	if c.Date != "" {
		return ShortDate(c.Date)
	}
	if i, ok := s.Source(c.Source); ok {
		return ShortDate(s.Sources[i].Date)
	}
	return ""
}

// Sure says how many sources a background claim has; empty where not said.
func Sure(c *model.Claim) string {
	return Certainty(c.Sure)
}

// Becomes says what the verdict turns into: "Still BLOCKED.", "BLOCKED →
// STRAINED."
func Becomes(before, after model.Verdict) string {
	if before == after {
		return "Still " + strings.ToUpper(after.String()) + "."
	}
	return strings.ToUpper(before.String()) + " → " + strings.ToUpper(after.String()) + "."
}
