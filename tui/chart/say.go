package chart

import (
	"fmt"

	"redline/model/mining"
	"redline/model/mining/figures"
	"redline/tui/words"
)

// Changes names the changed assumptions, and says how what rests on them is
// marked; empty where none is.
func Changes(f *figures.Figures) string {
	named := changed(f, "`")
	if named == "" {
		return ""
	}
	return named + " What rests on them is marked " + mining.Mark + "."
}

// changed names the changed assumptions, each between two signs; empty where
// none is.
func changed(f *figures.Figures, sign string) string {
	if len(f.Setting.Changed) == 0 {
		return ""
	}
	list := make([]string, len(f.Setting.Changed))
	for i, id := range f.Setting.Changed {
		list[i] = fmt.Sprintf("%s%s%s %s (given: %s)", sign, id, sign, mining.Exact(f.Economy.Assumption(id).Value), mining.Exact(f.Given.Assumption(id).Value))
	}
	return "Changed assumptions: " + words.And(list) + "."
}
