package plain

import (
	"strings"

	"redline/model/space"
	"redline/tui/session"
	"redline/tui/words"
)

// listing is the last list of routes, whose letters are in use.
type listing struct {
	goal  space.Goal
	state session.State // the list was made for
	made  bool
}

// ways lists the routes, tells about one, or takes a package of one.
func (d *dialogue) ways(args []string) error {
	goal, rest := d.goalOf(args)
	switch {
	case len(rest) == 0:
		return d.listRoutes(goal)
	case len(rest) == 1 || strings.EqualFold(rest[1], "all"):
		return d.route(goal, rest[0], len(rest) > 1)
	}
	if err := d.takeOf(goal, rest); err != nil {
		return refuse("Nothing changed. %s", err.Error())
	}
	return nil
}

// goalOf takes a goal off the front of what was typed. A letter goes with the
// goal of the last list.
func (d *dialogue) goalOf(args []string) (space.Goal, []string) {
	if len(args) == 0 {
		return space.Unblocked, nil
	}
	for _, goal := range []space.Goal{space.Unblocked, space.Clear} {
		if strings.EqualFold(args[0], goal.String()) {
			return goal, args[1:]
		}
	}
	return d.listing.goal, args
}

// noRoute says why there is no route: which holds are in the way, and what to
// release.
func (d *dialogue) noRoute(r *space.Routes, goal space.Goal) {
	if len(r.Release) == 0 {
		d.out.say("No package of this scenario is " + goal.String() + ", whatever is changed.")
		return
	}
	d.out.say(toward(goal)+", no route under what you hold.", "In the way: "+d.sets(r.InTheWay)+".")
	d.out.say("To have a route, release " + d.sets(r.Release) + `, as in "release ` + d.scenario.Issues[r.Release[0].List()[0]].ID + `".`)
}

// sets names sets of issues as alternatives: "Ukraine; or Site and Control".
func (d *dialogue) sets(list []space.Issues) string {
	parts := make([]string, len(list))
	for k, set := range list {
		parts[k] = words.And(d.labels(set))
	}
	return strings.Join(parts, "; or ")
}

// toward is a goal as an answer begins.
func toward(goal space.Goal) string {
	if goal == space.Clear {
		return "To reach clear"
	}
	return "To unblock"
}
