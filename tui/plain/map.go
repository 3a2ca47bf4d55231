package plain

import (
	"slices"
	"strings"

	"redline/model"
	"redline/tui/words"
)

// grid is a map in words: what is said of each pair of places.
type grid struct {
	rows, columns axis
	said          [][]string
}

// mapOf tells what every pair of options of two issues comes to, for this
// package as it stands or with the rest left open.
func (d *dialogue) mapOf(args []string) error {
	rows, columns, open, err := d.findAxes(args)
	if err != nil {
		return err
	}
	g := grid{rows: rows, columns: columns}
	if open {
		err = d.countCells(&g)
	} else {
		d.assessCells(&g)
	}
	if err != nil {
		return err
	}
	d.sayGrid(&g, open)
	if open {
		d.out.say("A count of combinations, not a chance of anything.")
	} else {
		d.shared(&g)
	}
	d.basis()
	return nil
}

// findAxes reads "ISSUE by ISSUE", and "open" at the end.
func (d *dialogue) findAxes(args []string) (rows, columns axis, open bool, err error) {
	if n := len(args); n > 0 && strings.EqualFold(args[n-1], "open") {
		open, args = true, args[:n-1]
	}
	by := slices.IndexFunc(args, func(arg string) bool { return strings.EqualFold(arg, "by") })
	first, second := args, []string(nil)
	if by >= 0 {
		first, second = args[:by], args[by+1:]
	}
	if len(first) > 0 {
		var rest []string
		rows, rest, err = d.findAxis(first)
		if by < 0 {
			second = rest
		} else if err == nil && len(rest) > 0 {
			err = refuse("%s is no part of %s.", quote(strings.Join(rest, " ")), rows.name())
		}
	}
	if err != nil {
		return rows, columns, open, err
	}
	if len(first) == 0 || len(second) == 0 {
		return rows, columns, open, refuse(`Say two issues, as in "map %s by %s".`, d.scenario.Issues[0].ID, d.scenario.Issues[len(d.scenario.Issues)-1].ID)
	}
	columns, rest, err := d.findAxis(second)
	switch {
	case err != nil:
	case len(rest) > 0:
		err = refuse("%s is no part of %s.", quote(strings.Join(rest, " ")), columns.name())
	case rows.issue == columns.issue:
		err = refuse("A map needs two different issues.")
	}
	return rows, columns, open, err
}

// sayGrid says row after row, equal ones that follow each other together.
func (d *dialogue) sayGrid(g *grid, open bool) {
	what := "This package, as it stands, with each."
	if open {
		what = "With the rest left open: unblocked packages among 1,000 of each pair."
	}
	d.out.say(g.rows.name()+" by "+g.columns.name()+".", what)
	for r := 0; r < len(g.said); {
		rows := []int{r}
		for r++; r < len(g.said) && slices.Equal(g.said[r], g.said[rows[0]]); r++ {
			rows = append(rows, r)
		}
		d.out.hang(g.rows.name()+" "+g.rows.places(rows)+".", g.row(rows[0]))
	}
	if here := d.here(g); here != "" {
		d.out.say(here)
	}
}

// row says what a row comes to, equal cells together: "With Control Russia:
// blocked on Security; with all three or Ukraine: clear."
func (g *grid) row(r int) string {
	var order []string
	at := map[string][]int{}
	for c, text := range g.said[r] {
		if at[text] == nil {
			order = append(order, text)
		}
		at[text] = append(at[text], c)
	}
	if len(order) == 1 {
		return "With any " + g.columns.name() + ": " + order[0] + "."
	}
	said, name := make([]string, len(order)), "With "+g.columns.name()+" "
	for k, text := range order {
		said[k] = name + g.columns.places(at[text]) + ": " + text
		name = "with "
	}
	return strings.Join(said, "; ") + "."
}

// here says where the package at hand is on the map.
func (d *dialogue) here(g *grid) string {
	issues := []int{g.rows.issue, g.columns.issue}
	return "This package has " + words.And(words.Choices(d.scenario, d.session.Configuration(), issues)) + "."
}

// shared names the blocks that every possible cell has, so that a map that is
// blocked everywhere explains itself.
func (d *dialogue) shared(g *grid) {
	var all model.RuleSet
	first := true
	for r := range g.rows.len() {
		for c := range g.columns.len() {
			out := d.session.Engine().Outcome(d.cell(g, r, c))
			switch {
			case out.Verdict == model.VerdictImpossible:
			case first:
				all, first = out.Findings, false
			default:
				missing := all.Without(&out.Findings)
				all = all.Without(&missing)
			}
		}
	}
	var titles []string
	for r := range all.All() {
		if d.session.Engine().Severity(r) == model.Blocks {
			titles = append(titles, d.scenario.Rules[r].Title)
		}
	}
	if len(titles) > 0 {
		d.out.say("Blocks in all of them: " + strings.Join(titles, "; ") + ".")
	}
}
