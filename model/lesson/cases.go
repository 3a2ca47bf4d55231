package lesson

import (
	"slices"

	"redline/model"
)

// maxCases is how many cases a goal may come to before it is looked for in
// another way.
const maxCases = 512

// oneCase is one way to meet a goal: tests of issues that all have to pass, and
// rules none of which may hold.
type oneCase struct {
	tests []model.Test
	out   model.RuleSet
}

// cases are alternatives; nil where nothing meets what was asked.
type cases []oneCase

// both is every way to meet two things at once; false where these are too many.
func (a cases) both(b cases) (cases, bool) {
	if len(a)*len(b) > maxCases {
		return nil, false
	}
	list := make(cases, 0, len(a)*len(b))
	for _, x := range a {
		for _, y := range b {
			both := oneCase{tests: slices.Concat(x.tests, y.tests), out: x.out}
			for r := range y.out.All() {
				both.out.Add(r)
			}
			list = append(list, both)
		}
	}
	return list, true
}

// casesOf turns what a goal asks of the package itself into cases: all of it
// but stability and the number of changes. False where they are too many.
func (j *Judge) casesOf(g *model.Goal) (cases, bool) {
	list, ok := cases{{}}, true
	and := func(more cases, few bool) {
		if ok = ok && few; ok {
			list, ok = list.both(more)
		}
	}
	if g.When != nil {
		and(j.conditionCases(g.When))
	}
	if len(g.Verdicts) > 0 {
		and(j.levelCases(j.majors(), g.Verdicts))
	}
	if len(g.Blocked) > 0 {
		for o := range j.s.Obstacles {
			switch id := j.s.Obstacles[o].ID; {
			case !j.s.Obstacles[o].Major:
			case slices.Contains(g.Blocked, id):
				and(j.levelCases(j.ofObstacle(id), []string{model.Blocked.String()}))
			default:
				and(j.levelCases(j.ofObstacle(id), []string{model.Clear.String(), model.Strained.String()}))
			}
		}
	}
	for _, t := range g.Statuses {
		and(j.levelCases(j.ofObstacle(t.Obstacle), t.Statuses))
	}
	for _, f := range g.Findings {
		and(j.ruleCases(f.Rule, !f.Not))
	}
	for _, id := range g.New {
		and(j.ruleCases(id, true))
	}
	for _, id := range g.Gone {
		and(j.ruleCases(id, false))
	}
	return list, ok
}

// conditionCases are the ways to meet a condition.
func (j *Judge) conditionCases(c *model.Condition) (cases, bool) {
	list, ok := cases{{}}, true
	and := func(more cases, few bool) {
		if ok = ok && few; ok {
			list, ok = list.both(more)
		}
	}
	for _, t := range c.Tests {
		and(j.testCases(t))
	}
	if len(c.Any) > 0 {
		var some cases
		for i := range c.Any {
			more, few := j.conditionCases(&c.Any[i])
			some, ok = append(some, more...), ok && few
		}
		and(some, true)
	}
	for _, t := range c.Stances {
		and(j.stanceCases(&t))
	}
	if c.Agreed != nil {
		levels := []string{model.Clear.String(), model.Strained.String()}
		if !*c.Agreed {
			levels = []string{model.Blocked.String()}
		}
		and(j.levelCases(j.objections(""), levels))
	}
	return list, ok
}

// testCases are the ways to pass a test; one of a measure is passed by some
// combinations of the options that it is worked out from.
func (j *Judge) testCases(t model.Test) (cases, bool) {
	m, ok := j.s.Measure(t.Subject)
	if !ok {
		return cases{{tests: []model.Test{t}}}, true
	}
	var list cases
	var passing model.Outcome
	when := model.Condition{Tests: []model.Test{t}}
	var walk func(c model.Configuration, from []string, tests []model.Test)
	walk = func(c model.Configuration, from []string, tests []model.Test) {
		switch {
		case len(list) > maxCases:
		case len(from) > 0:
			i, _ := j.s.Issue(from[0])
			for o := range j.s.Issues[i].Options { // splits carry no number
				own := model.Test{Subject: from[0], Options: []string{j.s.Issues[i].Options[o].ID}}
				walk(c.With(i, o), from[1:], append(tests[:len(tests):len(tests)], own))
			}
		case j.engine.Holds(&when, c, &passing):
			list = append(list, oneCase{tests: tests})
		}
	}
	walk(model.Configuration{}, j.s.Measures[m].From, nil)
	return list, len(list) <= maxCases
}

// stanceCases are the ways for a party to take one of some stances.
func (j *Judge) stanceCases(t *model.StanceTest) (cases, bool) {
	var levels []string
	for _, s := range []model.Stance{model.Accepts, model.Hesitates, model.Objects} {
		if slices.Contains(t.Stances, s) != t.Not {
			levels = append(levels, model.Status(s).String()) // numbered alike, from best to worst
		}
	}
	return j.levelCases(j.objections(t.Party), levels)
}

// levelCases are the ways in which the worst of some rules that holds comes to
// one of some levels: clear, strained, blocked.
func (j *Judge) levelCases(rules []int, levels []string) (cases, bool) {
	var blocks, strains []int
	for _, r := range rules {
		if j.engine.Severity(r) == model.Blocks {
			blocks = append(blocks, r)
		} else {
			strains = append(strains, r)
		}
	}
	has := func(s model.Status) bool { return slices.Contains(levels, s.String()) }
	var list cases
	ok := true
	add := func(some []int, none ...[]int) {
		more, few := j.someOf(some)
		if few {
			more, few = more.both(cases{without(slices.Concat(none...))})
		}
		list, ok = append(list, more...), ok && few
	}
	switch {
	case has(model.Clear) && has(model.Strained):
		list = append(list, without(blocks))
	case has(model.Clear):
		list = append(list, without(rules))
	case has(model.Strained):
		add(strains, blocks)
	}
	if has(model.Blocked) {
		add(blocks)
	}
	return list, ok
}

// without is the case in which none of some rules holds.
func without(rules []int) oneCase {
	var c oneCase
	for _, r := range rules {
		c.out.Add(r)
	}
	return c
}

// someOf are the ways in which one of some rules holds.
func (j *Judge) someOf(rules []int) (cases, bool) {
	var list cases
	for _, r := range rules {
		more, ok := j.conditionCases(&j.s.Rules[r].When)
		if list = append(list, more...); !ok || len(list) > maxCases {
			return nil, false
		}
	}
	return list, true
}

// ruleCases are the ways in which a rule holds, or does not.
func (j *Judge) ruleCases(id string, holds bool) (cases, bool) {
	r, ok := j.s.Rule(id)
	switch {
	case !ok:
		return nil, true
	case !holds:
		return cases{without([]int{r})}, true
	}
	return j.someOf([]int{r})
}

// majors, ofObstacle and objections list the rules of major obstacles, of one
// obstacle, and those that are the objection of a party or, without one, of any.
func (j *Judge) majors() []int {
	return j.rules(func(r *model.Rule) bool {
		o, ok := j.s.Obstacle(r.Obstacle)
		return ok && j.s.Obstacles[o].Major
	})
}

func (j *Judge) ofObstacle(id string) []int {
	return j.rules(func(r *model.Rule) bool { return r.Obstacle == id })
}

func (j *Judge) objections(party string) []int {
	return j.rules(func(r *model.Rule) bool {
		return party == "" && len(r.Objects) > 0 || slices.Contains(r.Objects, party)
	})
}

func (j *Judge) rules(match func(*model.Rule) bool) []int {
	var list []int
	for r := range j.s.Rules {
		if match(&j.s.Rules[r]) {
			list = append(list, r)
		}
	}
	return list
}
