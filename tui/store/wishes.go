package store

import (
	"fmt"
	"strconv"

	"redline/model"
	"redline/tui/session"
)

// wishes is a party's edited list as it is saved: its statements by number and
// name, most important first, and those left out. All of the party's statements
// are named, so that a scenario with others is noticed.
type wishes struct {
	Order   []string `json:"order"`
	LeftOut []string `json:"left_out,omitempty"`
}

// maxName is how much of a statement's name is saved, in runes.
const maxName = 60

// wishName names statement k, from 0.
func wishName(statements []model.Statement, k int) string {
	name := []rune(statements[k].Name)
	return strconv.Itoa(k+1) + " " + string(name[:min(len(name), maxName)])
}

func toWishes(s *model.Scenario, st session.State) map[string]wishes {
	if len(st.Wishes) == 0 {
		return nil
	}
	all := map[string]wishes{}
	for party, order := range st.Wishes {
		statements := s.Preferences[party]
		w, kept := wishes{Order: []string{}}, map[int]bool{}
		for _, k := range order {
			w.Order = append(w.Order, wishName(statements, k))
			kept[k] = true
		}
		for k := range statements {
			if !kept[k] {
				w.LeftOut = append(w.LeftOut, wishName(statements, k))
			}
		}
		all[party] = w
	}
	return all
}

func fromWishes(s *model.Scenario, all map[string]wishes) (map[string][]int, error) {
	var out session.State
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
		for at, name := range append(append([]string{}, w.Order...), w.LeftOut...) {
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
