package session

import (
	"fmt"
	"slices"
	"strconv"

	"redline/model"
)

// NamedWishes is a party's edited list as files have it: its statements by
// number and name, most important first, and those left out. All of the party's
// statements are named, so that a scenario with others is noticed.
type NamedWishes struct {
	Order   []string `json:"order"`
	LeftOut []string `json:"left_out,omitempty"`
}

// maxWishName is how much of a statement's name is written, in runes.
const maxWishName = 60

// wishName names statement k, from 0.
func wishName(statements []model.Statement, k int) string {
	name := []rune(statements[k].Name)
	return strconv.Itoa(k+1) + " " + string(name[:min(len(name), maxWishName)])
}

// NameWishes is the edited lists by party, for files; nil where there are none.
func NameWishes(s *model.Scenario, lists map[string][]int) map[string]NamedWishes {
	if len(lists) == 0 {
		return nil
	}
	all := map[string]NamedWishes{}
	for party, order := range lists {
		statements, w := s.Preferences[party], NamedWishes{Order: []string{}}
		for _, k := range order {
			w.Order = append(w.Order, wishName(statements, k))
		}
		for k := range statements {
			if !slices.Contains(order, k) {
				w.LeftOut = append(w.LeftOut, wishName(statements, k))
			}
		}
		all[party] = w
	}
	return all
}

// ReadWishes is the lists that files have, as [State] has them. An error says
// that they are not those of the scenario's statements.
func ReadWishes(s *model.Scenario, all map[string]NamedWishes) (map[string][]int, error) {
	var out State
	for party, w := range all {
		statements := s.Preferences[party]
		known := map[string]int{}
		for k := range statements {
			known[wishName(statements, k)] = k
		}
		if len(known) == 0 || len(w.Order)+len(w.LeftOut) != len(known) {
			return nil, fmt.Errorf("it has other wishes of %q than the scenario, which has %d", party, len(known))
		}
		order := make([]int, 0, len(w.Order))
		for at, name := range slices.Concat(w.Order, w.LeftOut) {
			k, ok := known[name]
			if !ok {
				return nil, fmt.Errorf("it has %q among the wishes of %q, which the scenario has not, or it has it twice", name, party)
			}
			delete(known, name)
			if at < len(w.Order) {
				order = append(order, k)
			}
		}
		out = out.WithOrder(s, party, order)
	}
	return out.Wishes, nil
}
