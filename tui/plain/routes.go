package plain

import (
	"slices"
	"strings"

	"redline/model"
	"redline/model/space"
	"redline/tui/words"
)

// maxRoutes is how many routes are listed: they have letters.
const maxRoutes = 26

// listRoutes lists the routes to a goal, and remembers their letters.
func (d *dialogue) listRoutes(goal space.Goal) error {
	r, err := d.routes(goal)
	if err != nil {
		return err
	}
	d.listing, d.numbers = listing{goal, d.session.State(), true}, ""
	switch {
	case r.Fewest == 0:
		d.out.say("This package is "+goal.String()+" already.", "Nothing needs to change.", d.further(goal))
		d.firm()
	case r.Fewest < 0:
		d.noRoute(&r, goal)
	default:
		err = d.sayRoutes(&r, goal)
	}
	d.out.say(d.holding())
	d.basis()
	return err
}

// further says that there is more to reach for what is only unblocked.
func (d *dialogue) further(goal space.Goal) string {
	if goal == space.Unblocked && d.session.Assessment().Verdict != model.VerdictClear {
		return `"out clear" lists the routes to a package that is clear.`
	}
	return ""
}

// sayRoutes says first what all routes share, then the rest of each.
func (d *dialogue) sayRoutes(r *space.Routes, goal space.Goal) error {
	routes, err := d.served(r.ChangeSets[:min(len(r.ChangeSets), maxRoutes)], goal)
	if err != nil {
		return err
	}
	common := r.Common()
	said := []string{toward(goal) + ", " + words.Count(len(r.ChangeSets), "route") + "."}
	if len(routes) == 1 {
		d.out.say(said...)
		d.out.say("A, "+words.Count(r.Fewest, "change")+": "+d.serves(routes[0].Serve)+".", `Say "out A" for its packages.`)
		return nil
	}
	d.out.say(append(said, "They are counted, not ranked.")...)
	if common != 0 {
		d.out.say("In every route: " + d.serves(space.United(routes, common)) + ".")
	}
	for k := range routes {
		d.sayRoute(k, &routes[k], common)
	}
	if more := len(r.ChangeSets) - maxRoutes; more > 0 {
		d.out.say("And " + words.Count(more, "more route") + "; hold something to have fewer.")
	}
	return nil
}

// spelled is the most issues of which the list of routes tells the options.
const spelled = 2

// sayRoute says of a route what is not in every one.
func (d *dialogue) sayRoute(k int, route *space.Route, common space.Issues) {
	head := "Or "
	switch {
	case k == 0 && common != 0:
		head = "And either "
	case k == 0:
		head = "Either "
	}
	head += words.Letter(k) + ", " + words.Count(route.Changes.Len(), "change") + ": "
	own := slices.DeleteFunc(slices.Clone(route.Serve), func(s space.Serving) bool { return common.Has(s.Issue) })
	if len(own) <= spelled {
		d.out.say(head + d.serves(own) + ".")
		return
	}
	d.out.say(head+words.And(d.labels(route.Changes&^common))+".", `Say "out `+words.Letter(k)+`" for the choices.`)
}

// served works out what serves in each route.
func (d *dialogue) served(sets []space.Issues, goal space.Goal) ([]space.Route, error) {
	routes := make([]space.Route, len(sets))
	for k, set := range sets {
		var err error
		if routes[k], err = d.survey().Route(d.session.Configuration(), set, goal); err != nil {
			return nil, unavailable(err)
		}
	}
	return routes, nil
}

// serves joins what serves: "Ukraine to recognises control (adds a strain);
// Sanctions to carve-out or lifted".
func (d *dialogue) serves(list []space.Serving) string {
	parts := make([]string, len(list))
	for k, s := range list {
		parts[k] = d.scenario.Issues[s.Issue].Label() + " to " + d.optionsThat(s)
	}
	return strings.Join(parts, "; ")
}

// optionsThat names the options that serve, splits by their number only.
func (d *dialogue) optionsThat(s space.Serving) string {
	is := &d.scenario.Issues[s.Issue]
	var to []string
	var splits []int
	for _, o := range s.Options {
		if !is.Named(o) {
			splits = append(splits, o)
			continue
		}
		name := is.OptionLabel(o)
		if d.addsStrain(s.Issue, o) {
			name += " (adds a strain)"
		}
		to = append(to, name)
	}
	switch len(splits) {
	case 0:
	case 1:
		to = append(to, is.OptionLabel(splits[0]))
	default:
		to = append(to, "one of "+words.Count(len(splits), "split"))
	}
	return words.Or(to)
}

// addsStrain tells whether choosing an option, alone, brings a strain of a major
// obstacle.
func (d *dialogue) addsStrain(issue, option int) bool {
	a, e := d.session.Assessment(), d.session.Engine()
	eff := e.Effect(a.Configuration, &a.Outcome, issue, option)
	for r := range eff.New.All() {
		o, _ := d.scenario.Obstacle(d.scenario.Rules[r].Obstacle)
		if d.scenario.Obstacles[o].Major && e.Severity(r) == model.Strains {
			return true
		}
	}
	return false
}
