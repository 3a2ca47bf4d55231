package session

import (
	"slices"
	"testing"
)

// TestWishes: the order of the file is no edit, other orders and lists with
// fewer statements are, and what is no order of the party's statements is
// refused.
func TestWishes(t *testing.T) {
	s := load(t, "zaporizhzhia")
	se := begin(t, s)
	party := s.Parties[0].ID
	n := len(s.Preferences[party])
	if se.State().Preferences(s) != nil || se.Wish(party, State{}.Order(s, party)) {
		t.Error("the order of the file is an edit")
	}
	given := State{}.Order(s, party)
	turned := slices.Clone(given)
	slices.Reverse(turned)
	if !se.Wish(party, turned[:2]) || len(se.Past()) != 1 {
		t.Fatal("no step")
	}
	list := se.State().Preferences(s)[party]
	if len(list) != 2 || list[0].Name != s.Preferences[party][n-1].Name || len(se.State().Preferences(s)) != len(s.Preferences) {
		t.Errorf("%v", list)
	}
	if se.State().Changes() != 0 {
		t.Error("wishes count as changes")
	}
	if !se.Wish(party, nil) || se.State().Preferences(s)[party] == nil || len(se.State().Preferences(s)[party]) != 0 {
		t.Error("not all can be left out")
	}
	for _, order := range [][]int{{-1}, {n}, {0, 0}} {
		if se.Wish(party, order) {
			t.Errorf("%v is taken", order)
		}
	}
	if se.Wish("nobody", []int{}) {
		t.Error("nobody has wishes")
	}
	if !se.Wish(party, given) || se.State().Wishes != nil {
		t.Error("given again, something is kept")
	}
	bad := se.State()
	bad.Wishes = map[string][]int{party: {99}}
	for _, err := range []error{se.Restore(bad, nil, nil), se.Restore(se.State(), []State{bad}, nil), se.Restore(se.State(), nil, []State{bad})} {
		if err == nil {
			t.Error("a wrong list is restored")
		}
	}
	for se.Undo() {
	}
	if se.State().Wishes != nil {
		t.Error("undoing everything leaves edits")
	}
}
