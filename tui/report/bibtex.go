package report

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"time"

	"redline/model"
	"redline/tui/words"
)

// BibTeX writes sources as BibTeX. Only those of the given claims are taken,
// or all where there are none. Keys are the sources' ids, told apart where
// they differ by case alone, which BibTeX does not see.
func BibTeX(s *model.Scenario, claims []string) []byte {
	var b strings.Builder
	keys := bibKeys(s)
	for i := range s.Sources {
		src := &s.Sources[i]
		if len(claims) > 0 && !slices.ContainsFunc(s.Claims, func(c model.Claim) bool { return c.Source == src.ID && slices.Contains(claims, c.ID) }) {
			continue
		}
		if b.Len() > 0 {
			b.WriteByte('\n')
		}
		bibEntry(&b, s, src, keys[i])
	}
	return []byte(b.String())
}

func bibEntry(b *strings.Builder, s *model.Scenario, src *model.Source, key string) {
	kind := "misc"
	if src.URL != "" {
		kind = "online"
	}
	fmt.Fprintf(b, "@%s{%s,\n", kind, key)
	fmt.Fprintf(b, "  title = {{%s}},\n", latex(src.Title))
	if src.Publisher != "" {
		// Double braces: a publisher is one name, not first and last ones.
		fmt.Fprintf(b, "  author = {{%s}},\n", latex(src.Publisher))
	}
	year, date, said := bibDate(src.Date)
	if year != "" {
		fmt.Fprintf(b, "  year = {%s},\n", year)
	}
	if date != "" {
		fmt.Fprintf(b, "  date = {%s},\n", date)
	}
	if src.URL != "" {
		fmt.Fprintf(b, "  url = {%s},\n", bibURL(src.URL))
	}
	note := string(src.Kind)
	if said != "" {
		note += ", " + said
	}
	note += ": as used in the scenario " + words.Titled(s)
	fmt.Fprintf(b, "  note = {%s}\n}\n", latex(note))
}

// bibDate is a source's date as BibTeX takes it: the year alone, and the whole
// date where it has more than that. A date in other words ("late 2025") is no
// date there: it is said in the note, with its year where it names one.
func bibDate(text string) (year, date, said string) {
	for _, form := range []string{time.DateOnly, "2006-01", "2006"} {
		if _, err := time.Parse(form, text); err != nil {
			continue
		}
		if form != "2006" {
			date = text
		}
		return text[:4], date, ""
	}
	if years := aYear.FindAllString(text, -1); len(years) == 1 {
		year = years[0]
	}
	if text != "" && !strings.HasPrefix(strings.ToLower(text), "undated") {
		text = "dated " + text
	}
	return year, "", text
}

// aYear is a year in a text.
var aYear = regexp.MustCompile(`\b[12][0-9]{3}\b`)

// bibKeys are the keys of all sources, no two alike.
func bibKeys(s *model.Scenario) []string {
	keys, taken := make([]string, len(s.Sources)), map[string]bool{}
	for i := range s.Sources {
		id := bibKey(s.Sources[i].ID)
		keys[i] = id
		for n := 2; taken[strings.ToLower(keys[i])]; n++ {
			keys[i] = fmt.Sprintf("%s-%d", id, n)
		}
		taken[strings.ToLower(keys[i])] = true
	}
	return keys
}

// bibKey is an id as a key.
func bibKey(id string) string {
	return strings.Map(func(r rune) rune {
		if strings.ContainsRune(`{}()",=#%~\' `, r) {
			return '-'
		}
		return r
	}, id)
}

// bibURL keeps an address from ending its field.
func bibURL(url string) string {
	return strings.NewReplacer("{", "%7B", "}", "%7D", `\`, "%5C", " ", "%20").Replace(url)
}

// latex keeps LaTeX from taking a text's own characters as its commands. Braces
// get names: BibTeX counts them even after a backslash.
func latex(text string) string {
	return strings.NewReplacer(
		`\`, `\textbackslash{}`, "{", `\textbraceleft{}`, "}", `\textbraceright{}`, "$", `\$`, "&", `\&`, "%", `\%`, "#", `\#`, "_", `\_`,
		"~", `\textasciitilde{}`, "^", `\textasciicircum{}`, "\n", " ",
	).Replace(text)
}
