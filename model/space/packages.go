package space

import (
	"math/big"

	"redline/model"
)

// Route says what changing exactly some issues can do.
type Route struct {
	Changes  Issues
	Packages *big.Int  // configurations that differ in exactly these issues and reach the goal
	Serve    []Serving // per issue to change, in scenario order
}

// Serving is the options of an issue that some package of a route has, in
// scenario order, splits included.
type Serving struct {
	Issue   int
	Options []int // none where the route has no package
}

// Route works out what changing exactly the issues of a set, each of them to
// another option, can do for a goal. The error is a [*BudgetError].
func (sp *Space) Route(from model.Configuration, changes Issues, g Goal) (Route, error) {
	d, err := sp.diagramOf(g, "the packages of a route")
	if err != nil {
		return Route{}, err
	}
	sc := changing(from, len(sp.lengths), changes)
	part := d.restrict(d.weigh(sc))
	r := Route{Changes: changes, Packages: part.total(sc)}
	for _, i := range changes.List() {
		serve := Serving{Issue: i}
		if r.Packages.Sign() > 0 {
			serve.Options = part.serving(i, &sc[i])
		}
		r.Serve = append(r.Serve, serve)
	}
	return r, nil
}

// serving lists the options of an issue that some path of a restricted
// diagram has, which has one.
func (d *diagram) serving(issue int, s *scope) []int {
	var list []int
	live := d.alive(issue)
	for o := range d.lengths[issue] {
		if s.has(o) && live(o) {
			list = append(list, o)
		}
	}
	return list
}

// alive tells of an option whether some path has its class.
func (d *diagram) alive(issue int) func(option int) bool {
	p := d.at[issue]
	if p < 0 {
		return func(int) bool { return true }
	}
	class, live := d.levels[p].class, d.levels[p].live()
	return func(o int) bool { return live[class[o]] }
}

// Packages lists up to most of the configurations that differ from one in
// exactly the issues of a set and reach a goal, by the option of the first
// issue of the set, then of the second, and so on, in scenario order. The
// error is a [*BudgetError].
func (sp *Space) Packages(from model.Configuration, changes Issues, g Goal, most int) ([]model.Configuration, error) {
	d, err := sp.diagramOf(g, "the packages of a route")
	if err != nil {
		return nil, err
	}
	return d.packages(from, changes, most, nil), nil
}

func (d *diagram) packages(from model.Configuration, changes Issues, most int, list []model.Configuration) []model.Configuration {
	sc := changing(from, len(d.lengths), changes)
	l := lister{sc: sc, issues: changes.List(), most: most, list: list}
	l.walk(d.restrict(d.weigh(sc)), from)
	return l.list
}

// lister lists configurations in scenario order, whatever the diagram's.
type lister struct {
	sc     scopes
	issues []int // to be chosen, in order
	most   int   // length of the list
	list   []model.Configuration
}

func (l *lister) walk(part *diagram, c model.Configuration) {
	if len(l.list) >= l.most || part.root == deadEnd {
		return
	}
	if len(l.issues) == 0 {
		l.list = append(l.list, c)
		return
	}
	issue := l.issues[0]
	l.issues = l.issues[1:]
	defer func(all []int) { l.issues = all }(append([]int{issue}, l.issues...))
	live, narrowed := part.alive(issue), part.narrower(issue)
	for o := range part.lengths[issue] {
		if len(l.list) >= l.most {
			return
		}
		if l.sc[issue].has(o) && live(o) {
			l.walk(narrowed(o), c.With(issue, o))
		}
	}
}

// narrower gives the part of a diagram with an option; options of one class
// share theirs.
func (d *diagram) narrower(issue int) func(option int) *diagram {
	p := d.at[issue]
	if p < 0 {
		return func(int) *diagram { return d }
	}
	parts := make(map[int32]*diagram)
	return func(o int) *diagram {
		class := d.levels[p].class[o]
		if parts[class] == nil {
			parts[class] = d.restrict(d.onlyClass(p, class))
		}
		return parts[class]
	}
}

// onlyClass weighs every class alike but those of level p, of which it leaves
// one.
func (d *diagram) onlyClass(p int, class int32) weights {
	w := make(weights, len(d.levels))
	for k := range d.levels {
		w[k] = d.levels[k].sizes
	}
	w[p] = make([]uint64, len(w[p]))
	w[p][class] = 1
	return w
}

// Ways lists up to most of the configurations that the fewest changes reach,
// the held issues kept: by the changed issues, as lists in scenario order, then
// by their options in scenario order. Where the goal is reached already, the
// only way is to stay. The error is a [*BudgetError].
func (sp *Space) Ways(from model.Configuration, held Issues, g Goal, most int) ([]model.Configuration, error) {
	const answer = "the list of ways out"
	d, err := sp.diagramOf(g, answer)
	if err != nil {
		return nil, err
	}
	sets, err := d.minimal(from, held, ^held)
	if err != nil {
		return nil, sp.explain(err, answer)
	}
	var list []model.Configuration
	for _, s := range sets {
		if s.Len() > sets[0].Len() || len(list) >= most {
			break
		}
		list = d.packages(from, s, most, list)
	}
	return list, nil
}
