package report

import (
	"strconv"

	"redline/model/compare"
)

// basisTable tells what differs between packages and is no choice: how they are
// read, what they leave out, what they assume, what the parties want.
func (w *writer) basisTable(t *compare.Table, list []*Subject, names []string) {
	table := Table{Caption: "Not choices: the packages are read or assumed otherwise", Head: append([]string{"Of"}, names...)}
	row := func(name string, say func(k int) string) {
		cells := []string{name}
		for k := range list {
			cells = append(cells, say(k))
		}
		table.Rows = append(table.Rows, cells)
	}
	b := &t.Basis
	if b.Readings != nil {
		row("Reading", func(k int) string { return b.Readings[k].String() })
	}
	for _, m := range b.Muted {
		row(w.mutable(m.ID), func(k int) string { return pick(m.In.Has(k), "muted", "counted") })
	}
	for _, a := range b.Assumptions {
		row("Assumption: "+a.Name+" ("+a.Unit+")", func(k int) string {
			return strconv.FormatFloat(a.Values[k], 'f', -1, 64) + pick(a.Own.Has(k), ", changed", "")
		})
	}
	for p := range w.s.Parties {
		id, edited := w.s.Parties[p].ID, 0
		for _, at := range list {
			if _, ok := at.Wishes[id]; ok {
				edited++
			}
		}
		if edited > 0 {
			row("Wishes of "+w.s.Parties[p].Name, func(k int) string {
				_, ok := list[k].Wishes[id]
				return pick(ok, "edited", "as given")
			})
		}
	}
	w.Table(table)
}

// mutable names a rule or an obstacle.
func (w *writer) mutable(id string) string {
	if o, ok := w.s.Obstacle(id); ok {
		return "All rules on " + w.s.Obstacles[o].Name
	}
	if r, ok := w.s.Rule(id); ok {
		return "Rule: " + w.s.Rules[r].Title
	}
	return id
}

func pick(yes bool, then, otherwise string) string {
	if yes {
		return then
	}
	return otherwise
}
