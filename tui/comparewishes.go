package tui

import (
	"maps"
	"slices"
	"strings"

	"redline/model/compare"
	"redline/tui/session"
)

// wishesOf are the parties' wishes that a pick is read with: a draft's as it
// was kept, everything else's as they are now.
func (sc *scene) wishesOf(p pick) map[string][]int {
	if p.draft != nil {
		return p.draft.Wishes
	}
	return sc.state.Wishes
}

func sameOrders(a, b map[string][]int) bool { return maps.EqualFunc(a, b, slices.Equal[[]int]) }

// wishRows tell whose wishes some column has in another order.
func wishRows(sc *scene, t *compare.Table, columns []contender) []compareRow {
	var rows []compareRow
	for p := range sc.s.Parties {
		id := sc.s.Parties[p].ID
		orders := make([][]int, len(t.Columns))
		differ := false
		for k := range orders {
			orders[k] = session.State{Wishes: columns[k].wishes}.Order(sc.s, id)
			differ = differ || !slices.Equal(orders[k], orders[0])
		}
		if !differ {
			continue
		}
		_, first := columns[0].wishes[id]
		rows = append(rows, comparedRow(t, sc.s.Parties[p].Name+" wants", func(k int) compareCell {
			c := compareCell{said: "as given", same: k > 0 && slices.Equal(orders[k], orders[0])}
			if _, ok := columns[k].wishes[id]; ok {
				c.said = "edited"
				if k > 0 && first && !c.same {
					c.said = "edited otherwise"
				}
			}
			c.full = c.said + ", most important first: " + sc.wanted(id, orders[k])
			return c
		}))
	}
	return rows
}

// wanted names some wishes of a party, in their order.
func (sc *scene) wanted(party string, order []int) string {
	if len(order) == 0 {
		return "nothing"
	}
	names := make([]string, len(order))
	for i, k := range order {
		names[i] = sc.s.Preferences[party][k].Name
	}
	return strings.Join(names, "; ")
}
