package space

import "redline/model"

// Routes says how a configuration can reach a goal, and what keeps it from it.
// Lists of sets are sorted by size, then in scenario order.
type Routes struct {
	Nearest

	// ChangeSets is every inclusion-minimal set of issues, none of them held,
	// whose change can reach the goal: one empty set where it is reached
	// already, none where nothing reaches it.
	ChangeSets []Issues
	// Conflicts is every inclusion-minimal set of issues, none of them held,
	// whose present options keep from the goal whatever the other unheld
	// issues are. None where the goal is or cannot be reached.
	Conflicts []Issues

	// Where nothing reaches the goal under the holds: every inclusion-minimal
	// set of held issues that would have to be released (none where that does
	// not help either), and every inclusion-minimal set of held issues whose
	// holding alone leaves nothing.
	Release  []Issues
	InTheWay []Issues
}

// Routes works out the routes from a configuration to a goal, the held issues
// kept as they are. A configuration that is impossible is blocked. The error
// is a [*BudgetError].
func (sp *Space) Routes(from model.Configuration, held Issues, g Goal) (Routes, error) {
	answer := "the routes to a package that is " + g.String()
	d, err := sp.diagramOf(g, answer)
	if err != nil {
		return Routes{}, err
	}
	r, err := d.routes(from, held)
	return r, sp.explain(err, answer)
}

func (d *diagram) routes(from model.Configuration, held Issues) (r Routes, err error) {
	r.Nearest = d.nearest(from, held)
	if r.Fewest < 0 {
		r.Release, r.InTheWay, err = d.held(from, held)
		return r, err
	}
	if r.ChangeSets, err = d.minimal(from, held, ^held); err != nil {
		return r, err
	}
	if r.Fewest > 0 {
		r.Conflicts, err = hittingSets(r.ChangeSets)
	}
	return r, err
}

// held works out which held issues are in the way.
func (d *diagram) held(from model.Configuration, held Issues) (release, inTheWay []Issues, err error) {
	if release, err = d.minimal(from, 0, held); err != nil || len(release) == 0 {
		return nil, nil, err
	}
	inTheWay, err = hittingSets(release)
	return release, inTheWay, err
}
