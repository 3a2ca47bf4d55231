package plain

import (
	"fmt"
	"strconv"
	"strings"

	"redline/model"
	"redline/model/space"
	"redline/tui/words"
)

// Packages of a route that are listed at first, and that have numbers at all.
const (
	firstPackages = 10
	maxPackages   = 1000
)

// findRoute is the route of a letter.
func (d *dialogue) findRoute(goal space.Goal, text string) (route space.Route, name string, err error) {
	r, err := d.routes(goal)
	switch n := min(len(r.ChangeSets), maxRoutes); {
	case err != nil:
		return route, "", err
	case r.Fewest == 0:
		return route, "", refuse("This package is %s already. Nothing needs to change.", goal)
	case r.Fewest < 0:
		return route, "", refuse(`There is no route. "out" says why.`)
	default:
		for k := range n {
			if strings.EqualFold(text, words.Letter(k)) {
				list, err := d.served(r.ChangeSets[k:k+1], goal)
				if err != nil {
					return route, "", err
				}
				return list[0], words.Letter(k), nil
			}
		}
		if n == 1 {
			return route, "", refuse("The only route is A, not %s.", quote(text))
		}
		return route, "", refuse("The routes are A to %s, not %s.", words.Letter(n-1), quote(text))
	}
}

// route tells the choices of a route, who would have to move, and its packages.
func (d *dialogue) route(goal space.Goal, text string, all bool) error {
	route, name, err := d.findRoute(goal, text)
	if err != nil {
		return err
	}
	most := firstPackages
	if all {
		most = maxPackages
	}
	list, err := d.survey().Packages(d.session.Configuration(), route.Changes, goal, most)
	if err != nil {
		return unavailable(err)
	}
	d.listing = listing{goal, d.session.State(), true}
	d.out.say(toward(goal)+", route "+name+": "+words.Count(route.Changes.Len(), "change")+", "+words.Packages(route.Packages)+".", d.movers(route.Changes))
	var vary []int
	for _, s := range route.Serve {
		d.out.hang(d.serves([]space.Serving{s}) + ".")
		if len(s.Options) > 1 {
			vary = append(vary, s.Issue)
		}
	}
	d.sayPackages(list, vary)
	d.morePackages(&route, name, len(list))
	d.basis()
	return nil
}

// sayPackages lists packages by what they do not all share.
func (d *dialogue) sayPackages(list []model.Configuration, vary []int) {
	for k, c := range list {
		out := d.session.Engine().Outcome(c)
		d.out.item(strconv.Itoa(k+1)+".", stop(strings.Join(words.Choices(d.scenario, c, vary), "; ")), d.comesTo(&out))
	}
}

func (d *dialogue) morePackages(route *space.Route, name string, listed int) {
	said := fmt.Sprintf(`"take %s 1" takes the first, as one step.`, name)
	d.numbers = "take " + name
	more := ""
	if !route.Packages.IsInt64() || route.Packages.Int64() > int64(listed) {
		more = fmt.Sprintf(`These are the first %d; "out %s all" lists up to 1,000.`, listed, name)
		if listed == maxPackages {
			more = "These are the first 1,000; the others have no number."
		}
	}
	d.out.say(more, said)
}

// comesTo is a verdict with the stances that are not simply accepting.
func (d *dialogue) comesTo(out *model.Outcome) string {
	said := words.Upper(out.Verdict.String()) + "."
	for p := range d.scenario.Parties {
		if out.Stances[p] != model.Accepts {
			said += " " + d.scenario.Parties[p].Name + " " + out.Stances[p].String() + "."
		}
	}
	return said
}

// movers says who would have to move.
func (d *dialogue) movers(changes space.Issues) string {
	var parties, said []string
	terms, conditions := 0, 0
	for _, i := range changes.List() {
		switch is := &d.scenario.Issues[i]; is.Kind {
		case model.Position:
			parties = append(parties, d.scenario.ActorName(is.Party))
		case model.Term:
			terms++
		default:
			conditions++
		}
	}
	if len(parties) > 0 {
		said = append(said, words.And(parties)+" to move")
	}
	if terms > 0 {
		said = append(said, "all parties to agree on "+words.Count(terms, "term"))
	}
	if conditions > 0 {
		said = append(said, words.Count(conditions, "condition")+" of the world outside to change")
	}
	return "It takes " + words.And(said) + "."
}
