package lesson

import (
	"errors"
	"strconv"

	"redline/model"
	"redline/model/space"
)

// budget is what finding out may cost. Diagrams are paid for by the size of the
// scenario, which a hostile file can make large.
type budget struct {
	diagrams int // cost of all diagrams that are left; see diagramCost
	nodes    int // of one of them
	tries    int // packages that are left to be looked at near the presets
	profiles int // profiles of positions that are left to be analysed for that
	whole    int // nodes of the diagram of the scenario; 0 for as many as usual
}

// The budget of a judge, and the smaller one of a judge that checks a file
// while it is read.
func usualBudget() budget {
	return budget{diagrams: 1 << 12, nodes: 1 << 13, tries: 2_000_000, profiles: 1 << 16}
}

func checkBudget() budget {
	return budget{diagrams: 1 << 10, nodes: 1 << 11, tries: 200_000, profiles: 1 << 14, whole: 1 << 14}
}

// errWork tells that what may be spent is spent.
var errWork = errors.New("this would take too long")

// diagramCost is what one diagram costs: one, and more where every rule has to
// be tried on many options.
func (j *Judge) diagramCost() int {
	options := 0
	for i := range j.s.Issues {
		options += j.s.Issues[i].Len()
	}
	return 1 + options*len(j.s.Rules)/20_000
}

// spaceOf is the space of a scenario that is unblocked exactly where a case is
// met.
func (j *Judge) spaceOf(c *oneCase) (*space.Space, error) {
	if j.left.diagrams -= j.diagramCost(); j.left.diagrams < 0 {
		return nil, errWork
	}
	v := *j.s
	const only = "goal"
	v.Obstacles, v.Rules = []model.Obstacle{{ID: only, Name: only, Major: true}}, nil
	block := func(when model.Condition) {
		if len(when.Tests)+len(when.Any) > 0 {
			v.Rules = append(v.Rules, model.Rule{ID: only + strconv.Itoa(len(v.Rules)), Obstacle: only, Severity: model.Blocks, When: when})
		}
	}
	for i := range c.tests {
		block(j.fails(&c.tests[i]))
	}
	for r := range c.out.All() {
		list, ok := j.conditionCases(&j.s.Rules[r].When) // its measures become options
		if !ok {
			return nil, errWork
		}
		for k := range list {
			block(model.Condition{Tests: list[k].tests})
		}
	}
	e, err := model.Compile(&v, model.Basis{})
	if err != nil {
		return nil, err
	}
	return space.New(e, j.left.nodes), nil
}

// fails is the condition under which a test of an issue fails; empty where it
// always passes.
func (j *Judge) fails(t *model.Test) model.Condition {
	i, ok := j.s.Issue(t.Subject)
	if !ok {
		return model.Condition{}
	}
	is := &j.s.Issues[i]
	switch {
	case len(t.Options) > 0:
		return model.Condition{Tests: []model.Test{{Subject: t.Subject, Options: t.Options, Not: !t.Not}}}
	case len(t.Shares) > 0:
		return failsShares(is, t)
	}
	var list []string
	for o := range is.Options {
		x, ok := is.Value(o)
		for _, b := range t.Bounds {
			ok = ok && b.Holds(x)
		}
		if !ok {
			list = append(list, is.OptionID(o))
		}
	}
	if len(list) == 0 {
		return model.Condition{}
	}
	return model.Condition{Tests: []model.Test{{Subject: t.Subject, Options: list}}}
}

// opposite is the comparison that holds where another does not.
var opposite = map[model.Comparison]model.Comparison{
	model.Above: model.AtMost, model.AtMost: model.Above, model.Below: model.AtLeast, model.AtLeast: model.Below,
}

// failsShares fails where a bound of a share is not kept to, or where an option
// has no shares.
func failsShares(is *model.Issue, t *model.Test) model.Condition {
	var some []model.Condition
	for _, st := range t.Shares {
		for _, b := range st.Bounds {
			other := model.ShareTest{Share: st.Share, Bounds: []model.Bound{{Is: opposite[b.Is], Value: b.Value}}}
			some = append(some, model.Condition{Tests: []model.Test{{Subject: t.Subject, Shares: []model.ShareTest{other}}}})
		}
	}
	var none []string
	for o := range is.Options {
		if is.Options[o].Shares == nil {
			none = append(none, is.OptionID(o))
		}
	}
	if len(none) > 0 {
		some = append(some, model.Condition{Tests: []model.Test{{Subject: t.Subject, Options: none}}})
	}
	return model.Condition{Any: some}
}
