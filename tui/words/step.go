package words

import (
	"fmt"
	"strings"

	"redline/model"
	"redline/tui/session"
)

// Step says what a change did: "1 new, 2 gone. Blocks 4 → 4. Ukraine still
// objects."
func Step(s *model.Scenario, d *session.Difference) string {
	return strings.TrimSpace(fmt.Sprintf("%s. Blocks %d → %d. %s", newAndGone(d), d.Before.Blocks, d.After.Blocks, attitudes(s, d)))
}

func newAndGone(d *session.Difference) string {
	switch {
	case len(d.New) == 0 && len(d.Gone) == 0:
		return "the same findings"
	case len(d.New) == 0:
		return fmt.Sprintf("%d gone", len(d.Gone))
	case len(d.Gone) == 0:
		return fmt.Sprintf("%d new", len(d.New))
	}
	return fmt.Sprintf("%d new, %d gone", len(d.New), len(d.Gone))
}

// attitudes says which stances changed or, where none did, which parties still
// object; the verdict where that changed.
func attitudes(s *model.Scenario, d *session.Difference) string {
	var parts, still []string
	for p := range s.Parties {
		before, after := d.Before.Stances[p], d.After.Stances[p]
		switch {
		case before != after:
			parts = append(parts, fmt.Sprintf("%s %s → %s", s.Parties[p].Name, before, after))
		case after == model.Objects:
			still = append(still, s.Parties[p].Name)
		}
	}
	if d.Before.Verdict != d.After.Verdict {
		parts = append([]string{strings.TrimSuffix(Becomes(d.Before.Verdict, d.After.Verdict), ".")}, parts...)
	}
	if len(parts) == 0 && len(still) > 0 {
		verb := " still object."
		if len(still) == 1 {
			verb = " still objects."
		}
		return And(still) + verb
	}
	text := strings.Join(parts, ", ")
	if text != "" && !strings.HasSuffix(text, ".") {
		text += "."
	}
	return text
}
