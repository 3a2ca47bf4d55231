package stuck

import (
	"fmt"
	"slices"
	"strings"

	"redline/model"
	"redline/model/stability"
	"redline/tui/words"
)

// Want names the wishes of every party: the scenario's, or others with the same
// parties where they are not nil.
func (m *Model) Want(s *model.Scenario, preferences map[string][]model.Statement) {
	if preferences == nil {
		preferences = s.Preferences
	}
	m.Wants = nil
	for i := range s.Parties {
		var names []string
		for _, statement := range preferences[s.Parties[i].ID] {
			names = append(names, statement.Name)
		}
		m.Wants = append(m.Wants, names)
	}
}

// Priorities says what would have to change in whose priorities for a state to hold
// under a concept. The reorderings are those of one concept: each party's
// alone, then that of all together.
func (m *Model) Priorities(list []stability.Reordering) []string {
	if len(list) == 0 || list[0].Answer == stability.Already {
		return []string{"Nothing would have to change for this to hold."}
	}
	if hopeless(list) {
		return []string{"No reordering of these wishes, one party's or all of them, would make this hold in that sense (" + list[0].Concept.Label() + ")."}
	}
	lines := []string{"For this to hold in that sense (" + list[0].Concept.Label() + "), priorities would have to change:"}
	var never []string
	cheapest := -1
	for _, r := range list {
		who := m.Names[r.Makers[0]] + " alone"
		if len(r.Makers) > 1 {
			who = "Together"
		}
		switch r.Answer {
		case stability.Possible:
			if len(r.Makers) > 1 && r.Swaps == cheapest {
				continue // that of one party, told already
			}
			if len(r.Makers) == 1 && (cheapest < 0 || r.Swaps < cheapest) {
				cheapest = r.Swaps
			}
			lines = append(lines, who+": "+m.orders(&r)+".")
		case stability.NoOrder:
			lines = append(lines, who+": no order of the present wishes does it.")
		case stability.Undecided:
			lines = append(lines, who+": not known; there are more orders than are tried.")
		case stability.Never:
			never = append(never, m.Names[r.Makers[0]])
		case stability.Already:
		}
	}
	if never != nil {
		lines = append(lines, words.Or(never)+" alone: nothing it could prefer would do, for somebody else would still move.")
	}
	return lines
}

// hopeless tells whether no order does it, whoever changes its own.
func hopeless(list []stability.Reordering) bool {
	return !slices.ContainsFunc(list, func(r stability.Reordering) bool {
		return r.Answer == stability.Possible || r.Answer == stability.Undecided
	})
}

// orders says what changes places.
func (m *Model) orders(r *stability.Reordering) string {
	var parts []string
	for i, order := range r.Orders {
		if order != nil {
			whose := ""
			if len(r.Makers) > 1 {
				whose = m.Names[i] + ": "
			}
			parts = append(parts, whose+strings.Join(moved(order, func(k int) string { return m.want(i, k) }), ", "))
		}
	}
	return strings.Join(parts, "; ") + " (" + words.Count(r.Swaps, "swap") + " of neighbours)"
}

// want is the name of a wish.
func (m *Model) want(i, k int) string {
	if i < len(m.Wants) && k < len(m.Wants[i]) {
		return m.Wants[i][k]
	}
	return fmt.Sprintf("wish %d", k+1)
}
