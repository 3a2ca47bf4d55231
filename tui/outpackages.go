package tui

import (
	"redline/model"
	"redline/model/space"
	"redline/tui/text"
	"redline/tui/words"
)

// Least room in which packages are listed under the routes, and the most that
// are.
const (
	listedWidth  = 60
	listedHeight = 24
	leastListed  = 7 // rows, with those above the list
	mostListed   = 40
)

// listed are the first packages of the marked route, in the rows that the routes
// leave free; none where there is too little room, or while they are not there.
func (p *outPanel) listed(sc *scene, found *routesFound, w, h, used int, focused bool) []text.Line {
	k := p.at - 1
	free := h - used - 1
	if k < 0 || k >= len(p.routes) || k >= len(found.whole) || w < listedWidth || h < listedHeight || free < leastListed {
		return nil
	}
	route := &found.whole[k]
	all := sc.packagesOf(route.Changes, p.goal)
	if len(all) == 0 {
		return nil
	}
	t := newPackageTable(route, all)
	if len(t.vary) == 0 {
		return nil // the route says all there is to it
	}
	lines := append([]text.Line{{}, {}}, t.head(sc, w, 2)...)
	n := min(len(all), free+1-len(lines))
	if n < 1 {
		return nil
	}
	for i := range n {
		lines = append(lines, t.row(sc, i, false, w))
	}
	total, said := words.PackagesAtAGlance(route.Packages), ""
	switch whole := route.Packages.IsInt64() && route.Packages.Int64() == int64(n); {
	case focused && whole:
		said = "enter: to take one "
	case focused:
		said = "enter: all " + words.Number(route.Packages) + " "
	case !whole:
		said = "the first " + itoa(n) + " "
	}
	lines[1] = text.Ends(text.Of(text.In(text.Strong, " ROUTE "+words.Letter(k)+text.Sep+total)), text.Of(text.In(text.Quiet, said)), w)
	for i := 1; i < len(lines); i++ {
		lines[i] = lines[i].To(text.Hit{Panel: hitView, Index: p.at})
	}
	return lines
}

// packagesOf are the first packages of a route from the package at hand; none
// while they are not there, and where the diagram is large.
func (sc *scene) packagesOf(changes space.Issues, g space.Goal) []model.Configuration {
	if sc.whole == nil || !sc.whole.ready || sc.hidden {
		return nil
	}
	asked := packagesAsked{sc.whole.space, sc.state.Configuration, changes, g, mostListed}
	if !sc.routing.quick(asked) {
		return nil // not worth waiting for: the card has them
	}
	return sc.routing.packages(asked).all
}
