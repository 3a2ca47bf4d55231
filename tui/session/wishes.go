package session

import (
	"maps"
	"slices"

	"redline/model"
)

// sameLists compares lists by their keys.
func sameLists(a, b map[string][]int) bool {
	return maps.EqualFunc(a, b, slices.Equal[[]int])
}

// SameWishes tells whether two states have all parties' wishes in the same order.
func (s State) SameWishes(t State) bool { return sameLists(s.Wishes, t.Wishes) }

// Order is the order of a party's wishes, most important first, as indices of
// its statements in the file. Those left out are not in it. It may be changed
// freely.
func (s State) Order(sc *model.Scenario, party string) []int {
	if order, ok := s.Wishes[party]; ok {
		return slices.Clone(order)
	}
	order := make([]int, len(sc.Preferences[party]))
	for k := range order {
		order[k] = k
	}
	return order
}

// WithOrder is the state with another order of a party's wishes. The order of
// the file is no edit, and not kept as one.
func (s State) WithOrder(sc *model.Scenario, party string, order []int) State {
	next := maps.Clone(s.Wishes)
	if next == nil {
		next = map[string][]int{}
	}
	next[party] = slices.Clone(order)
	if slices.Equal(order, State{}.Order(sc, party)) {
		delete(next, party)
	}
	if len(next) == 0 {
		next = nil
	}
	s.Wishes = next
	return s
}

// Preferences are the parties' statements as the state orders them; nil where
// all are as in the file.
func (s State) Preferences(sc *model.Scenario) map[string][]model.Statement {
	if len(s.Wishes) == 0 {
		return nil
	}
	all := maps.Clone(sc.Preferences)
	for party, order := range s.Wishes {
		list := make([]model.Statement, 0, len(order))
		for _, k := range order {
			list = append(list, sc.Preferences[party][k])
		}
		all[party] = list
	}
	return all
}

// soundWishes tells whether every list is an order of statements that the
// party has, none of them twice.
func (s State) soundWishes(sc *model.Scenario) bool {
	for party, order := range s.Wishes {
		seen := map[int]bool{}
		for _, k := range order {
			if k < 0 || k >= len(sc.Preferences[party]) || seen[k] {
				return false
			}
			seen[k] = true
		}
		if len(sc.Preferences[party]) == 0 {
			return false
		}
	}
	return true
}

// Wish gives a party's wishes another order, as one step. Whoever calls it sees
// to it that the order is of the party's statements; others are refused.
func (s *Session) Wish(party string, order []int) bool {
	changed, _ := s.Do(s.now.WithOrder(s.scenario, party, order))
	return changed
}
