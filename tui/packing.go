package tui

import (
	"redline/model"
	"redline/model/space"
)

// packagesAsked is a question for the packages of a route.
type packagesAsked struct {
	space   *space.Space
	from    model.Configuration
	changes space.Issues
	goal    space.Goal
	most    int // packages to list
}

// packagesFound is the answer; where the packages are not available it has none.
type packagesFound struct {
	route space.Route
	all   []model.Configuration
}

// packagesMsg brings one.
type packagesMsg struct {
	asked packagesAsked
	found *packagesFound
}

// fewPackages is how many of a small diagram are listed at once; each of them
// takes some hundredths of a millisecond.
const fewPackages = 100

// packages is the answer to a question; nil while it is worked out.
func (ro *routing) packages(asked packagesAsked) *packagesFound {
	if found := ro.lists[asked]; found != nil {
		return found
	}
	if !ro.quick(asked) {
		ro.listing = &asked
		return nil
	}
	if ro.lists == nil || len(ro.lists) >= mostRouting {
		ro.lists = map[packagesAsked]*packagesFound{}
	}
	found := asked.find()
	ro.lists[asked] = found
	return found
}

// quick tells whether a question can be answered within a key press.
func (ro *routing) quick(asked packagesAsked) bool {
	if nodes, err := asked.space.Nodes(asked.goal); err != nil || nodes > ro.small {
		return err != nil // which is the answer
	}
	if asked.most <= fewPackages {
		return true
	}
	route, err := asked.space.Route(asked.from, asked.changes, asked.goal)
	return err != nil || route.Packages.IsInt64() && route.Packages.Int64() <= fewPackages
}

// find lists the packages.
func (asked packagesAsked) find() *packagesFound {
	found := &packagesFound{}
	var err error
	if found.route, err = asked.space.Route(asked.from, asked.changes, asked.goal); err == nil {
		found.all, _ = asked.space.Packages(asked.from, asked.changes, asked.goal, asked.most) // none where that takes too much
	}
	return found
}

// packed takes the packages of a route in, unless its card was closed.
func (x *Explorer) packed(msg packagesMsg) {
	x.routing.running = false
	if p, ok := x.top().(*packagesCard); ok && p.asked == msg.asked {
		p.take(msg.found)
	}
}
