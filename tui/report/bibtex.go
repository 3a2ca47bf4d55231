package report

import (
	"fmt"
	"slices"
	"strings"

	"redline/model"
	"redline/tui/words"
)

// BibTeX writes sources as BibTeX. Only those of the given claims are taken,
// or all where there are none. Keys are the sources' ids.
func BibTeX(s *model.Scenario, claims []string) []byte {
	var b strings.Builder
	for i := range s.Sources {
		src := &s.Sources[i]
		if len(claims) > 0 && !slices.ContainsFunc(s.Claims, func(c model.Claim) bool { return c.Source == src.ID && slices.Contains(claims, c.ID) }) {
			continue
		}
		if b.Len() > 0 {
			b.WriteByte('\n')
		}
		bibEntry(&b, s, src)
	}
	return []byte(b.String())
}

func bibEntry(b *strings.Builder, s *model.Scenario, src *model.Source) {
	kind := "misc"
	if src.URL != "" {
		kind = "online"
	}
	fmt.Fprintf(b, "@%s{%s,\n", kind, bibKey(src.ID))
	fmt.Fprintf(b, "  title = {{%s}},\n", latex(src.Title))
	if src.Publisher != "" {
		// Double braces: a publisher is one name, not first and last ones.
		fmt.Fprintf(b, "  author = {{%s}},\n", latex(src.Publisher))
	}
	switch date := src.Date; {
	case len(date) >= 4 && isDigits(date[:4]):
		fmt.Fprintf(b, "  year = {%s},\n", date[:4])
		if len(date) == len("2006-01-02") {
			fmt.Fprintf(b, "  date = {%s},\n", date)
		}
	case date != "":
		fmt.Fprintf(b, "  date = {%s},\n", latex(date))
	}
	if src.URL != "" {
		fmt.Fprintf(b, "  url = {%s},\n", bibURL(src.URL))
		if s.AsOf != "" {
			fmt.Fprintf(b, "  urldate = {%s},\n", latex(s.AsOf))
		}
	}
	note := "as used in the scenario " + s.Title
	if s.AsOf != "" {
		note += ", as of " + words.Date(s.AsOf)
	}
	fmt.Fprintf(b, "  note = {%s: %s}\n}\n", src.Kind, latex(note))
}

func isDigits(text string) bool { return strings.Trim(text, "0123456789") == "" }

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

// latex keeps LaTeX from taking a text's own characters as its commands.
func latex(text string) string {
	return strings.NewReplacer(
		`\`, `\textbackslash{}`, "{", `\{`, "}", `\}`, "$", `\$`, "&", `\&`, "%", `\%`, "#", `\#`, "_", `\_`,
		"~", `\textasciitilde{}`, "^", `\textasciicircum{}`, "\n", " ",
	).Replace(text)
}
