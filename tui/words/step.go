package words

import (
	"fmt"
	"strconv"
	"strings"

	"redline/model"
	"redline/tui/session"
)

// Steps says what a change did: "1 new, 2 gone. Blocks 4 → 4. Ukraine still
// objects.", then shorter and shorter, for places with less room: without what
// the changed stances were, then with their number alone.
func Steps(s *model.Scenario, d *session.Difference) []string {
	lead := fmt.Sprintf("%s. Blocks %d → %d.", newAndGone(d), d.Before.Blocks, d.After.Blocks)
	full := stances(s, d, "%[1]s %[2]s → %[3]s")
	said := []string{attitudes(s, d, full)}
	switch n := objecting(s, d); {
	case len(full) > 0:
		said = append(said, attitudes(s, d, stances(s, d, "%[1]s now %[3]s")), attitudes(s, d, stances(s, d, "%[1]s %[3]s")))
		if len(full) > 1 {
			said = append(said, attitudes(s, d, []string{Count(len(full), "stance") + " changed"}))
		}
	case len(n) > 1:
		said = append(said, strconv.Itoa(len(n))+" parties still object.")
	}
	for i := range said {
		said[i] = strings.TrimSpace(lead + " " + said[i])
	}
	return append(said, lead)
}

// stances lists the stances that changed, each as the form has it: the party,
// what it was, what it is.
func stances(s *model.Scenario, d *session.Difference, form string) []string {
	var list []string
	for p := range s.Parties {
		if before, after := d.Before.Stances[p], d.After.Stances[p]; before != after {
			list = append(list, fmt.Sprintf(form, s.Parties[p].Name, before, after))
		}
	}
	return list
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
func attitudes(s *model.Scenario, d *session.Difference, changed []string) string {
	parts := changed
	if d.Before.Verdict != d.After.Verdict {
		parts = append([]string{strings.TrimSuffix(Becomes(d.Before.Verdict, d.After.Verdict), ".")}, parts...)
	}
	if len(parts) > 0 {
		return strings.Join(parts, ", ") + "."
	}
	still := objecting(s, d)
	switch len(still) {
	case 0:
		return ""
	case 1:
		return still[0] + " still objects."
	}
	return And(still) + " still object."
}

// objecting names the parties that object after a change.
func objecting(s *model.Scenario, d *session.Difference) []string {
	var list []string
	for p := range s.Parties {
		if d.After.Stances[p] == model.Objects {
			list = append(list, s.Parties[p].Name)
		}
	}
	return list
}
