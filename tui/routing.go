package tui

import (
	tea "charm.land/bubbletea/v2"

	"redline/model"
	"redline/model/space"
)

// routing keeps the routes that screens have asked for. In a scenario with a
// large diagram they take longer than a frame: there they are worked out beside
// the event loop, one after the other, for as long as what is shown still asks
// for them.
type routing struct {
	known   map[routesAsked]*routesFound
	wanted  []routesAsked // by what was drawn last
	running bool
	small   int // diagrams of up to so many nodes are asked at once

	lists   map[packagesAsked]*packagesFound
	listing *packagesAsked // the packages that were wanted by what was drawn last; nil for none
}

// routesAsked is a question for routes.
type routesAsked struct {
	space *space.Space
	from  model.Configuration
	held  uint64
	goal  space.Goal
	whole bool // with what each route can do
}

// routesFound is the answer.
type routesFound struct {
	space.Routes
	err   error
	whole []space.Route // of each change set up to maxRoutes, where that was asked
}

// routesMsg brings one.
type routesMsg struct {
	asked routesAsked
	found *routesFound
}

// Limits of what is asked at once, which takes a millisecond or so, and of what
// is kept.
const (
	smallDiagram = 1000
	mostRouting  = 200
)

func newRouting() *routing { return &routing{small: smallDiagram} }

// of is the answer to a question; nil while it is worked out.
func (ro *routing) of(asked routesAsked) *routesFound {
	if found := ro.known[asked]; found != nil {
		return found
	}
	if nodes, err := asked.space.Nodes(asked.goal); err == nil && nodes > ro.small {
		ro.wanted = append(ro.wanted, asked)
		return nil
	}
	return ro.keep(asked, asked.find())
}

func (ro *routing) keep(asked routesAsked, found *routesFound) *routesFound {
	if ro.known == nil || len(ro.known) >= mostRouting {
		ro.known = map[routesAsked]*routesFound{}
	}
	ro.known[asked] = found
	return found
}

// find works the routes out.
func (asked routesAsked) find() *routesFound {
	found := &routesFound{}
	found.Routes, found.err = asked.space.Routes(asked.from, space.Issues(asked.held), asked.goal)
	if !asked.whole || found.err != nil || found.Fewest <= 0 {
		return found
	}
	for _, changes := range found.ChangeSets[:min(len(found.ChangeSets), maxRoutes)] {
		route, _ := asked.space.Route(asked.from, changes, asked.goal) // empty where that takes too much
		found.whole = append(found.whole, route)
	}
	return found
}

// seek begins what was drawn without its answer, unless something is worked out
// already: when that comes, what is drawn then asks again.
func (x *Explorer) seek() tea.Cmd {
	ro := x.routing
	switch {
	case ro.running:
		return nil
	case ro.listing != nil: // the card is what is looked at
		ro.running = true
		asked := *ro.listing
		return beside(func() tea.Msg { return packagesMsg{asked, asked.find()} })
	case len(ro.wanted) > 0:
		ro.running = true
		asked := ro.wanted[0]
		return beside(func() tea.Msg { return routesMsg{asked, asked.find()} })
	}
	return nil
}

// sought takes an answer in, unless it is about a basis that nothing has any
// more.
func (x *Explorer) sought(msg routesMsg) {
	x.routing.running = false
	current := msg.asked.space == x.whole.space
	for _, sp := range x.comparing.spaces {
		current = current || msg.asked.space == sp.space
	}
	if current {
		x.routing.keep(msg.asked, msg.found)
	}
}

// routesTo are the routes from the package at hand to a goal, under the holds;
// nil while they are not there.
func (sc *scene) routesTo(g space.Goal, whole bool) *routesFound {
	if sc.whole == nil || !sc.whole.ready || sc.hidden {
		return nil
	}
	return sc.routing.of(routesAsked{sc.whole.space, sc.state.Configuration, sc.state.Held, g, whole})
}
