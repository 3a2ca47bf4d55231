package chart

import (
	"fmt"

	"redline/model/mining"
	"redline/model/mining/figures"
	"redline/tui/words"
)

// Changes names the changed assumptions; empty where none is.
func Changes(f *figures.Figures) string {
	if len(f.Setting.Changed) == 0 {
		return ""
	}
	list := make([]string, len(f.Setting.Changed))
	for i, id := range f.Setting.Changed {
		list[i] = fmt.Sprintf("`%s` %s (given: %s)", id, mining.Exact(f.Economy.Assumption(id).Value), mining.Exact(f.Given.Assumption(id).Value))
	}
	return "Changed assumptions: " + words.And(list) + ". What rests on them is marked " + mining.Mark + "."
}

// Dated is when the knowledge in the scenario is from, to stand beside money.
func Dated(f *figures.Figures) string {
	if f.AsOf == "" {
		return "of no stated date"
	}
	return "as of " + words.Date(f.AsOf)
}

// Cell is a figure in a table, with one decimal where that means something.
func Cell(x float64) string {
	if x >= 1 && x < 1000 {
		return mining.Decimals(x, 1)
	}
	return mining.Figure(x)
}
