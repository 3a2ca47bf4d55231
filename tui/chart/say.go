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
