package store

import (
	"encoding/json"
	"os"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"redline/model"
	"redline/tui/session"
)

// TestWishesRoundTrip saves and loads lists of wishes of all kinds.
func TestWishesRoundTrip(t *testing.T) {
	s := load(t, "elmira")
	rapid.Check(t, func(rt *rapid.T) {
		var st session.State
		for _, party := range s.Parties {
			order := rapid.Permutation(session.State{}.Order(s, party.ID)).Draw(rt, "order")
			st = st.WithOrder(s, party.ID, order[:rapid.IntRange(0, len(order)).Draw(rt, "kept")])
		}
		text, err := json.Marshal(session.NameWishes(s, st.Wishes))
		if err != nil {
			rt.Fatal(err)
		}
		var saved map[string]session.NamedWishes
		if err := json.Unmarshal(text, &saved); err != nil {
			rt.Fatal(err)
		}
		back, err := session.ReadWishes(s, saved)
		if err != nil || !(session.State{Wishes: back}).Same(st) {
			rt.Fatalf("%v became %v: %v\n%s", st.Wishes, back, err, text)
		}
	})
}

// TestWishesInFile: the statements can be read in the file.
func TestWishesInFile(t *testing.T) {
	s := load(t, "elmira")
	se := begin(t, s)
	party := s.Parties[1].ID
	se.Wish(party, []int{2, 0})
	path := kept(t, se)
	text, _ := os.ReadFile(path)
	if !strings.Contains(string(text), `"3 `+s.Preferences[party][2].Name+`"`) {
		t.Errorf("%s", text)
	}
	again := begin(t, s)
	if err := New(path).Load(again); err != nil {
		t.Fatal(err)
	}
	same(t, again, se)
}

// TestWrongWishes: what is not an order of the party's statements is refused in
// a sentence, and so is a scenario in which the statements have changed.
func TestWrongWishes(t *testing.T) {
	s := load(t, "elmira")
	party := s.Parties[0].ID
	named := session.NameWishes(s, map[string][]int{party: session.State{}.Order(s, party)})
	names := named[party].Order
	twice := slices.Clone(names)
	twice[0] = twice[1]
	for why, w := range map[string]map[string]session.NamedWishes{
		"nobody":      {"nobody": {Order: names}},
		"no party":    {"": {}},
		"one too few": {party: {Order: names[1:]}},
		"one twice":   {party: {Order: twice}},
		"one more":    {party: {Order: names, LeftOut: names[:1]}},
		"unknown":     {party: {Order: names[1:], LeftOut: []string{"1 \x1b[31m"}}},
	} {
		if got, err := session.ReadWishes(s, w); err == nil {
			t.Errorf("%s: %v", why, got)
		}
	}
	se := begin(t, s)
	se.Wish(party, []int{1, 0})
	path := kept(t, se)
	changed := *s
	changed.Preferences = map[string][]model.Statement{}
	for id, list := range s.Preferences {
		changed.Preferences[id] = slices.Clone(list)
	}
	changed.Preferences[party][0].Name = "something else"
	err := New(path).Load(begin(t, &changed))
	if err == nil || !strings.Contains(err.Error(), "wishes") {
		t.Errorf("another scenario: %v", err)
	}
}
