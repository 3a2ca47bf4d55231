package tui

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"redline/model"
	"redline/model/space"
	"redline/tui/text"
	"redline/tui/words"
)

// outPanel is Out: the routes from the package at hand to one that is unblocked
// or clear. A route is an inclusion-minimal set of issues to change. Routes
// are counted, never ranked.
type outPanel struct {
	list   // 0 is the setting, then the routes
	goal   space.Goal
	routes []space.Issues // as last drawn
}

func (p *outPanel) draw(sc *scene, w, h int, focused bool) drawn {
	d := drawn{title: "WAYS OUT", row: -1, col: 1}
	p.routes = nil
	if said := sc.whole.waiting(); said != "" {
		d.sayInstead(said, w, focused)
		return d
	}
	found := sc.routesTo(p.goal, true)
	switch {
	case found == nil && !sc.hidden:
		d.sayInstead("Working out the routes. Everything else works meanwhile.", w, focused)
		return d
	case found == nil || found.err != nil:
		d.sayInstead("The routes of this package are not available: there are too many.", w, focused)
		return d
	}
	r := &found.Routes
	p.routes = p.shown(r)
	if r.Fewest > 0 {
		d.title += text.Sep + words.Count(len(r.ChangeSets), "route")
	}
	p.step(0, 1+len(p.routes))
	lines := []text.Line{p.setting(w, focused), {}}
	marked := []int{0}
	body, rows := p.body(sc, found, w, focused)
	for _, row := range rows {
		marked = append(marked, len(lines)+row)
	}
	lines = append(lines, body...)
	lines = append(lines, p.listed(sc, found, w, h, len(lines), focused)...)
	first := -1
	if focused {
		first = marked[min(p.at, len(marked)-1)]
	}
	last := first
	if p.at+1 < len(marked) && focused {
		last = max(first, min(marked[p.at+1]-2, first+h-1))
	}
	shown, slot, top := p.clip(lines, first, last, h)
	d.lines, d.slot, d.row = shown, slot, first-top
	return d
}

// shown is the routes that are listed.
func (p *outPanel) shown(r *space.Routes) []space.Issues {
	if r.Fewest <= 0 {
		return nil
	}
	return r.ChangeSets[:min(len(r.ChangeSets), maxRoutes)]
}

const maxRoutes = 26 // routes have letters

func (p *outPanel) setting(w int, focused bool) text.Line {
	goal := dial{value: p.goal.String(), less: p.goal == space.Clear, more: p.goal != space.Clear}
	goal.marked, goal.hit = p.at == 0 && focused, text.Hit{Panel: hitView}
	return goal.line("to reach", 10, w)
}

// body is what stands below the setting: the routes, or why there are none.
// rows are where the routes begin.
func (p *outPanel) body(sc *scene, found *routesFound, w int, focused bool) (lines []text.Line, rows []int) {
	r := &found.Routes
	switch {
	case r.Fewest == 0:
		lines = text.Paragraph(text.Text, " ", "This package is "+p.goal.String()+" already. Nothing needs to change.", w-1)
		if firm := sc.firmLines(sc.state.Configuration, " ", w); firm != nil {
			lines = append(append(lines, text.Line{}), firm...)
		}
		return lines, nil
	case r.Fewest < 0:
		return p.none(sc, r, w), nil
	}
	common := r.Common()
	if common != 0 && len(r.ChangeSets) > 1 {
		lines = append(lines, text.Of(text.In(text.Strong, " IN EVERY ROUTE")))
		for _, s := range space.United(found.whole, common) {
			lines = append(lines, sc.servingLines("   ", s.Issue, s.Options, w)...)
		}
		lines = append(lines, text.Line{})
	}
	for k, s := range p.shown(r) {
		head := " AND EITHER"
		switch {
		case len(r.ChangeSets) == 1:
			head, common = " THE ONE ROUTE", 0
		case k > 0:
			head = " OR"
		case common == 0:
			head = " EITHER"
		}
		route := &found.whole[k]
		counts := words.Count(s.Len(), "change") + ", " + words.PackagesAtAGlance(route.Packages)
		if text.Width(head)+text.Width(counts)+2 > w {
			head = strings.TrimSuffix(head, " ROUTE")
		}
		lines = append(lines, text.Ends(text.Of(text.In(text.Strong, head)), text.Plain(" "+counts+" "), w))
		rows = append(rows, len(lines))
		lines = append(lines, p.route(sc, k, route, common, w, focused)...)
		lines = append(lines, text.Line{})
	}
	if more := len(r.ChangeSets) - maxRoutes; more > 0 {
		lines = append(lines, text.Plain(" ▼ "+words.Count(more, "more route")+"; hold something to see fewer."))
	}
	said := " Routes are counted, not ranked."
	if more := said + " space on a line of CHOOSE holds it: routes then leave it alone."; text.Width(more) < w {
		said = more
	}
	return append(lines, text.Of(text.In(text.Quiet, said))), rows
}

// route is the part of a route that is not in every one, under its letter.
func (p *outPanel) route(sc *scene, k int, route *space.Route, common space.Issues, w int, focused bool) []text.Line {
	var lines []text.Line
	for _, s := range route.Serve {
		if common.Has(s.Issue) {
			continue
		}
		lead := "   "
		if len(lines) == 0 {
			lead = " " + words.Letter(k) + " "
		}
		lines = append(lines, sc.servingLines(lead, s.Issue, s.Options, w)...)
	}
	if len(lines) == 0 {
		lines = []text.Line{text.Plain(" " + words.Letter(k))}
	}
	for i := range lines {
		lines[i] = lines[i].To(text.Hit{Panel: hitView, Index: k + 1})
	}
	if p.at == k+1 && focused {
		lines[0].Spans = mark(lines[0].Spans)
		lines[0] = lines[0].Fit(w)
		lines[0].Marked = true
	}
	return lines
}

// servingLines is an issue with the options that serve, | between them. ~
// after an option: alone, it brings a strain.
func (sc *scene) servingLines(lead string, issue int, options []int, w int) []text.Line {
	is := &sc.s.Issues[issue]
	var names []string
	splits := 0
	for _, o := range options {
		if !is.Named(o) {
			splits++
			continue
		}
		names = append(names, is.OptionLabel(o)+tilde(sc.strains(issue, o)))
	}
	if splits > 0 {
		names = append(names, words.Count(splits, "split"))
	}
	var spans []text.Span
	for k, name := range names {
		if k < len(names)-1 {
			name += " | "
		}
		spans = append(spans, text.In(text.Text, name))
	}
	lines := wrapSpans(strings.Repeat(" ", labelWidth+4), spans, w-1)
	lines[0].Spans[0].Text = text.Pad(lead, 3) + text.Pad(is.Label(), labelWidth) + " "
	return lines
}

// strains tells whether choosing an option, alone, brings a strain of a major
// obstacle.
func (sc *scene) strains(issue, option int) bool {
	eff := sc.engine.Effect(sc.state.Configuration, &sc.a.Outcome, issue, option)
	for r := range eff.New.All() {
		o, _ := sc.s.Obstacle(sc.s.Rules[r].Obstacle)
		if sc.s.Obstacles[o].Major && sc.engine.Severity(r) == model.Strains {
			return true
		}
	}
	return false
}

// none says why there is no route: which holds are in the way.
func (p *outPanel) none(sc *scene, r *space.Routes, w int) []text.Line {
	if sc.state.Held == 0 || len(r.Release) == 0 {
		return text.Paragraph(text.Text, " ", "No package of this scenario is "+p.goal.String()+", whatever is changed.", w-1)
	}
	said := "No route under what you hold: "
	if len(r.InTheWay) > 0 {
		said += words.And(sc.labels(r.InTheWay[0])) + "."
	}
	lines := text.Paragraph(text.Strong, " ", said, w-1)
	lines = append(lines, text.Line{}, text.Of(text.In(text.Strong, " RELEASE")))
	for k, s := range r.Release {
		lead := "   "
		if k > 0 {
			lead = "   or "
		}
		lines = append(lines, text.Paragraph(text.Text, lead, words.And(sc.labels(s)), w-1)...)
	}
	return append(lines, text.Line{}, text.Of(text.In(text.Quiet, " space on a line in CHOOSE releases it.")))
}

// labels names the issues of a set.
func (sc *scene) labels(set space.Issues) []string {
	var names []string
	for _, i := range set.List() {
		names = append(names, sc.s.Issues[i].Label())
	}
	return names
}

func (p *outPanel) do(x *Explorer, g gesture) tea.Cmd {
	switch {
	case g == left || g == right:
		p.goal = space.Unblocked
		if g == right {
			p.goal = space.Clear
		}
	case g == enter && p.at > 0 && p.at <= len(p.routes):
		x.push(newPackagesCard(x.scene, p.routes[p.at-1], p.goal, p.at-1))
	default:
		p.gesture(g, 1+len(p.routes))
	}
	return nil
}

func (p *outPanel) hints(x *Explorer) []hint {
	var hints []hint
	if len(p.routes) > 0 {
		hints = []hint{{"↑↓", "route", "next route", "down"}}
	}
	if p.at > 0 {
		hints = append(hints, hint{"enter", "its packages", "the packages of the route", "enter"})
	}
	if x.session.State().Held != 0 {
		hints = append(hints, hint{"tab", "CHOOSE, to release", "release what you hold in CHOOSE", "tab"})
	}
	return append(hints, hint{"←→", "to reach", "to reach unblocked or clear", "right"})
}

func (p *outPanel) click(x *Explorer, hit text.Hit) tea.Cmd {
	if g, ok := turned(hit); ok {
		p.at = hit.Index
		return p.do(x, g)
	}
	return p.tap(x, p, hit)
}

// help says who would have to move on the marked route.
func (p *outPanel) help(sc *scene) string {
	if p.at == 0 || p.at > len(p.routes) {
		return "A route is a smallest set of lines to change. Routes are counted, not ranked."
	}
	var parties []string
	terms, conditions := 0, 0
	for _, i := range p.routes[p.at-1].List() {
		switch is := &sc.s.Issues[i]; is.Kind {
		case model.Position:
			parties = append(parties, sc.s.ActorName(is.Party))
		case model.Term:
			terms++
		default:
			conditions++
		}
	}
	var said []string
	if len(parties) > 0 {
		said = append(said, words.And(parties)+" to move")
	}
	if terms > 0 {
		said = append(said, "all parties to agree on "+words.Count(terms, "term"))
	}
	if conditions > 0 {
		said = append(said, words.Count(conditions, "condition")+" of the world outside to change")
	}
	return "Route " + words.Letter(p.at-1) + " takes " + words.And(said) + "."
}
