package main

import (
	"fmt"
	"math/big"
	"strings"

	"redline/model/space"
	"redline/tui/page"
	"redline/tui/words"
)

// How many routes text tells, and how many it looks at for what they share.
const mostRoutes, mostLooked = 26, 1000

// page says what the ways out are in words.
func (w *waysOut) page() *page.Page {
	p := &page.Page{}
	p.Title(titleOf(w.at.scenario))
	p.Heading("Ways out", words.Upper(w.at.name()))
	p.Text(w.summary(), w.holds(), words.BasisOf(w.at.engine))
	switch {
	case w.routes.Fewest < 0:
		w.nonePart(p)
	case w.routes.Fewest == 0:
		p.Text(firmSentence(w.at))
	default:
		w.routesPart(p)
		w.conflictsPart(p)
		w.nearestPart(p)
	}
	return p
}

// summary says where the package is and how far it is from the goal.
func (w *waysOut) summary() string {
	issues := len(w.at.scenario.Issues)
	outcome := w.at.engine.Outcome(w.at.state.Configuration)
	text := "The package is " + outcome.Verdict.String() + ". "
	switch {
	case w.routes.Fewest == 0:
		return text + "It is " + w.goal.String() + " already: nothing needs to change."
	case w.routes.Fewest < 0 && w.held == 0:
		return text + "No package of this scenario is " + w.goal.String() + ", whatever is changed."
	case w.routes.Fewest < 0:
		return text + "No route to a package that is " + w.goal.String() + " under what you hold."
	}
	return text + fmt.Sprintf("To be %s, at least %d of its %s must change. %s.", w.goal, w.routes.Fewest, words.Count(issues, "issue"), w.reached())
}

// reached says how many packages the fewest changes reach.
func (w *waysOut) reached() string {
	if w.routes.Ways.Cmp(big.NewInt(1)) == 0 {
		return "1 package is that near"
	}
	return words.Packages(w.routes.Ways) + " are that near"
}

func (w *waysOut) holds() string {
	if w.held == 0 {
		return ""
	}
	return "Held: " + strings.Join(words.Choices(w.at.scenario, w.at.state.Configuration, w.held.List()), "; ") + "."
}

// nonePart says which holds are in the way.
func (w *waysOut) nonePart(p *page.Page) {
	if w.held == 0 {
		return
	}
	if len(w.routes.Release) == 0 {
		p.Text("Nor is there one without the holds: no package of this scenario is " + w.goal.String() + ".")
		return
	}
	p.Heading("In the way", "smallest sets of holds that leave no route by themselves")
	p.Table(nil, w.nameRows(w.routes.InTheWay)...)
	p.Heading("Release", "smallest sets of holds to let go of")
	p.Table(nil, w.nameRows(w.routes.Release)...)
}

func (w *waysOut) nameRows(sets []space.Issues) []page.Row {
	rows := make([]page.Row, len(sets))
	for k, set := range sets {
		var names []string
		for _, i := range set.List() {
			names = append(names, w.at.scenario.Issues[i].Label())
		}
		rows[k] = page.Cells(words.And(names))
	}
	return rows
}

// conflictsPart lists what keeps the package from the goal.
func (w *waysOut) conflictsPart(p *page.Page) {
	p.Heading("What stands against it", words.Count(len(w.routes.Conflicts), "conflict"))
	p.Text("Each is a smallest set of present choices that keeps the package from being " + w.goal.String() +
		", whatever the other issues are; every route changes something in each.")
	var rows []page.Row
	for _, set := range w.routes.Conflicts[:min(mostRoutes, len(w.routes.Conflicts))] {
		rows = append(rows, page.Cells(strings.Join(words.Choices(w.at.scenario, w.at.state.Configuration, set.List()), "; ")))
	}
	p.Table(nil, rows...)
	if more := len(w.routes.Conflicts) - len(rows); more > 0 {
		p.Text(words.Count(more, "more conflict") + "; --format json lists all.")
	}
}

// nearestPart lists the packages that the fewest changes reach.
func (w *waysOut) nearestPart(p *page.Page) {
	p.Heading("The nearest", words.Packages(w.routes.Ways)+", "+words.Count(w.routes.Fewest, "change"))
	from := w.at.state.Configuration
	for k, c := range w.nearest {
		outcome := w.at.engine.Outcome(c)
		p.Entry(fmt.Sprintf("%d. %s, code %s", k+1, outcome.Verdict, w.at.scenario.Encode(c)),
			strings.Join(words.Choices(w.at.scenario, c, c.Differences(from)), "; ")+".",
			stanceSentence(w.at.scenario, &outcome))
	}
	switch n := new(big.Int).Sub(w.routes.Ways, big.NewInt(int64(len(w.nearest)))); {
	case len(w.nearest) == 0:
		p.Text("None of them is listed; --max says how many to list.")
	case n.Sign() > 0:
		p.Text(words.Grouped(n) + " more. --max lists more of them, --hold shows fewer.")
	}
}
