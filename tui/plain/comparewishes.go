package plain

import (
	"slices"

	"redline/tui/session"
)

// orderIn is the order of a party's wishes in one of the compared packages: a
// draft's as it was kept, everything else's as it is now.
func (d *dialogue) orderIn(p compared, party int) (order []int, edited bool) {
	st, id := d.session.State(), d.scenario.Parties[party].ID
	if p.draft != nil {
		st = session.State{Wishes: p.draft.Wishes}
	}
	_, edited = st.Wishes[id]
	return st.Order(d.scenario, id), edited
}

// wishedAsNow tells whether a package has the wishes of the session.
func (d *dialogue) wishedAsNow(p compared) bool {
	return p.draft == nil || d.session.State().SameWishes(session.State{Wishes: p.draft.Wishes})
}

// otherWishes are the parties whose wishes are not in the same order in all of
// the compared packages.
func (d *dialogue) otherWishes(list []compared) []int {
	var whose []int
	for p := range d.scenario.Parties {
		first, _ := d.orderIn(list[0], p)
		if slices.ContainsFunc(list, func(c compared) bool {
			order, _ := d.orderIn(c, p)
			return !slices.Equal(order, first)
		}) {
			whose = append(whose, p)
		}
	}
	return whose
}

// wishesIn says whether a party's wishes are edited in package k, and whether
// they are those of the first.
func (d *dialogue) wishesIn(list []compared, k, party int) (said string, same bool) {
	first, firstEdited := d.orderIn(list[0], party)
	order, edited := d.orderIn(list[k], party)
	same = slices.Equal(order, first)
	switch {
	case edited && k > 0 && firstEdited && !same:
		said = "edited otherwise"
	case edited:
		said = "edited"
	default:
		said = "as given"
	}
	return said, same
}
