package peers

import (
	"slices"

	"redline/model"
)

// closure tells whether something holds of one option per issue.
type closure func(options []int) bool

// closureOf is a condition as plain Go closures, the way one would write them
// by hand.
func closureOf(s *model.Scenario, c *model.Condition) closure {
	var all, some []closure
	for i := range c.Tests {
		all = append(all, testOf(s, &c.Tests[i]))
	}
	for i := range c.Any {
		some = append(some, closureOf(s, &c.Any[i]))
	}
	return func(options []int) bool {
		for _, f := range all {
			if !f(options) {
				return false
			}
		}
		return len(some) == 0 || slices.ContainsFunc(some, func(f closure) bool { return f(options) })
	}
}

// testOf looks a test up in a table, which is quicker than to work it out.
func testOf(s *model.Scenario, t *model.Test) closure {
	i, _ := s.Issue(t.Subject)
	is := &s.Issues[i]
	passes := make([]bool, is.Len())
	for o := range passes {
		switch {
		case len(t.Options) > 0:
			passes[o] = slices.Contains(t.Options, is.OptionID(o)) != t.Not
		case len(t.Shares) > 0:
			passes[o] = passesShares(is, o, t.Shares)
		}
	}
	return func(options []int) bool { return passes[options[i]] }
}

func passesShares(is *model.Issue, o int, tests []model.ShareTest) bool {
	for _, st := range tests {
		k, _ := is.Shares.Share(st.Share)
		per, ok := is.ShareOf(o, k)
		if !ok || slices.ContainsFunc(st.Bounds, func(b model.Bound) bool { return !b.Holds(per) }) {
			return false
		}
	}
	return true
}

// countByClosures looks at every configuration.
func countByClosures(s *model.Scenario) counts {
	type rule struct {
		holds closure
		bit   int
	}
	var exclusions []closure
	var rules []rule
	strained := 1 << majors(s)
	for x := range s.Exclusions {
		exclusions = append(exclusions, closureOf(s, &s.Exclusions[x].When))
	}
	for r := range s.Rules {
		o, _ := s.Obstacle(s.Rules[r].Obstacle)
		bit := 1 << o
		if s.Rules[r].Severity == model.Strains {
			bit = strained
		}
		rules = append(rules, rule{closureOf(s, &s.Rules[r].When), bit})
	}
	byMask, options := make([]int64, 2*strained), make([]int, len(s.Issues))
	for more := true; more; more = turn(s, options) {
		if slices.ContainsFunc(exclusions, func(f closure) bool { return f(options) }) {
			continue
		}
		mask := 0
		for i := range rules {
			if rules[i].holds(options) {
				mask |= rules[i].bit
			}
		}
		byMask[mask]++
	}
	result := counts{clear: bigs(byMask[:1])[0]}
	for m := range strained {
		byMask[m] += byMask[m|strained]
	}
	result.blocked = bigs(byMask[:strained])
	return result
}

// turn goes to the next configuration, the last issue turning fastest; false
// after the last one.
func turn(s *model.Scenario, options []int) bool {
	for i := len(options) - 1; i >= 0; i-- {
		if options[i]++; options[i] < s.Issues[i].Len() {
			return true
		}
		options[i] = 0
	}
	return false
}
