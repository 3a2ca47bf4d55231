package plain

import (
	"fmt"
	"strings"

	"redline/model/space"
	"redline/tui/words"
)

// take makes a package of a route the one at hand.
func (d *dialogue) take(args []string) error {
	goal, rest := d.goalOf(args)
	if len(rest) == 0 {
		return refuse(`Say a route and a package, as in "take A 1". "out" lists the routes.`)
	}
	return d.takeOf(goal, rest)
}

// takeOf takes a package of a route, as one step. Letters of a list made for
// another package are refused, because they would mean other routes.
func (d *dialogue) takeOf(goal space.Goal, args []string) error {
	if d.listing.made && !d.listing.state.Same(d.session.State()) {
		return refuse(`The routes were listed before the last change. Say "out" for those of now.`)
	}
	route, name, err := d.findRoute(goal, args[0])
	if err != nil {
		return err
	}
	n, err := packageNumber(&route, name, args[1:])
	if err != nil {
		return err
	}
	list, err := d.survey().Packages(d.session.Configuration(), route.Changes, goal, n)
	if err != nil {
		return unavailable(err)
	}
	next := d.session.State()
	next.Configuration = list[n-1]
	if _, err := d.session.Do(next); err != nil {
		return err
	}
	d.taken(name, n)
	return nil
}

// packageNumber reads the number of a package; a route of one needs none.
func packageNumber(route *space.Route, name string, args []string) (int, error) {
	last := maxPackages
	if route.Packages.IsInt64() && route.Packages.Int64() < maxPackages {
		last = int(route.Packages.Int64())
	}
	text := strings.Join(args, " ")
	n, ok := number(text)
	switch {
	case text == "" && last == 1:
		return 1, nil
	case !ok:
		return 0, refuse(`Say which package, as in "take %s 1". "out %s" lists them.`, name, name)
	case n < 1 || n > last:
		return 0, beyond(text, 1, last)
	}
	return n, nil
}

// taken tells what was taken and all of what it comes to.
func (d *dialogue) taken(name string, n int) {
	_, diff := d.lastStep()
	choices := words.Choices(d.scenario, diff.After.Configuration, diff.Issues)
	d.out.say(fmt.Sprintf("Took route %s, package %d.", name, n), strings.Join(choices, "; ")+".")
	d.out.say(d.cameAndWent(&diff)...)
	d.outcome(diff.After)
	d.firm()
	d.basis()
}
