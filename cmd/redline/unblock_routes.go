package main

import (
	"fmt"
	"math/big"
	"strings"

	"redline/model"
	"redline/model/space"
	"redline/tui/page"
	"redline/tui/words"
)

// routesPart tells the routes: what they share, then the alternatives.
func (w *waysOut) routesPart(p *page.Page) {
	routes := w.told()
	common := w.common(routes)
	if len(common) > 0 {
		p.Heading("In every route", "")
		p.Table(nil, w.servings(common)...)
	}
	for k, r := range routes[:min(mostRoutes, len(routes))] {
		lead := "Or"
		switch {
		case len(w.routes.ChangeSets) == 1:
			lead = "The one route"
		case k == 0 && len(common) > 0:
			lead = "And either"
		case k == 0:
			lead = "Either"
		}
		p.Heading(lead, words.Letter(k)+", "+words.Count(r.Changes.Len(), "change")+", "+words.Packages(r.Packages))
		p.Table(nil, w.servings(r.Besides(common))...)
		p.Text(w.movers(r.Changes) + combinations(&r))
	}
	if more := len(w.routes.ChangeSets) - mostRoutes; more > 0 {
		p.Text(words.Count(more, "more route") + "; --hold shows fewer, --format json lists all.")
	}
	p.Text("Routes are counted, not ranked.")
}

// told is the routes, or as many as it takes no time to look at. A route whose
// packages cannot be had is left out; there is none as long as its set can.
func (w *waysOut) told() []space.Route {
	var list []space.Route
	for _, set := range w.routes.ChangeSets[:min(mostLooked, len(w.routes.ChangeSets))] {
		if r, err := w.space.Route(w.at.state.Configuration, set, w.goal); err == nil {
			list = append(list, r)
		}
	}
	return list
}

// common is what all routes change, to the same options.
func (w *waysOut) common(routes []space.Route) []space.Serving {
	if len(routes) < 2 || len(routes) < len(w.routes.ChangeSets) {
		return nil
	}
	return space.Shared(routes)
}

// servings says of each issue which options serve.
func (w *waysOut) servings(list []space.Serving) []page.Row {
	rows := make([]page.Row, len(list))
	for k, serve := range list {
		is := &w.at.scenario.Issues[serve.Issue]
		rows[k] = page.Cells(is.Label(), w.serving(is, serve.Options))
	}
	return rows
}

func (w *waysOut) serving(is *model.Issue, options []int) string {
	var names []string
	splits := 0
	for _, o := range options {
		if is.Named(o) {
			names = append(names, is.OptionLabel(o))
		} else {
			splits++
		}
	}
	if splits > 0 {
		names = append(names, fmt.Sprintf("one of %s splits%s", words.Grouped(big.NewInt(int64(splits))), w.spread(is, options)))
	}
	if splits == 1 {
		names[len(names)-1] = is.OptionID(options[len(options)-1])
	}
	return words.Or(names)
}

// spread says between what the shares of some splits lie.
func (w *waysOut) spread(is *model.Issue, options []int) string {
	least, most := make([]int, len(is.Shares.Of)), make([]int, len(is.Shares.Of))
	for k := range least {
		least[k] = 100
	}
	for _, o := range options {
		for k, per := range is.SplitOf(o) {
			least[k], most[k] = min(least[k], per), max(most[k], per)
		}
	}
	parts := make([]string, len(least))
	for k := range parts {
		parts[k] = fmt.Sprintf("%s %d", w.at.scenario.ShareName(is.Shares, k), least[k])
		if most[k] > least[k] {
			parts[k] += fmt.Sprintf(" to %d", most[k])
		}
	}
	return " (" + strings.Join(parts, ", ") + ")"
}

// combinations says so where not every combination of the options works.
func combinations(r *space.Route) string {
	all := big.NewInt(1)
	for _, serve := range r.Serve {
		all.Mul(all, big.NewInt(int64(len(serve.Options))))
	}
	if all.Cmp(r.Packages) == 0 {
		return ""
	}
	return " Of the " + words.Grouped(all) + " combinations of these options, " + words.Grouped(r.Packages) + " get there."
}

// movers says who has to move: which parties, the table, the world outside.
func (w *waysOut) movers(changes space.Issues) string {
	var parties, said []string
	terms, conditions := 0, 0
	for _, i := range changes.List() {
		switch is := &w.at.scenario.Issues[i]; is.Kind {
		case model.Position:
			parties = append(parties, w.at.scenario.ActorName(is.Party))
		case model.Term:
			terms++
		default:
			conditions++
		}
	}
	if parties != nil {
		said = append(said, words.And(parties)+" to move")
	}
	if terms > 0 {
		said = append(said, "all parties to agree on "+words.Count(terms, "term"))
	}
	if conditions > 0 {
		said = append(said, words.Count(conditions, "condition")+" outside to change")
	}
	return "In all it takes " + strings.Join(said, "; ") + "."
}
