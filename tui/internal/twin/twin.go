// Package twin makes scenarios that differ in nothing but what packages come
// to, for tests of what may not be given away.
package twin

import (
	"slices"

	"redline/model"
)

// Of is a scenario with the same texts, ids and counts in which packages
// come to something else: in every condition the options of an issue are
// turned round by a number of places, as if they had changed their meanings.
// Since that only renames packages, the whole space has the same counts. The
// bool is false where no issue can be turned.
func Of(s *model.Scenario, by int) (*model.Scenario, bool) {
	turn := map[string][]string{} // option ids of the issues that are turned
	for i := range s.Issues {
		if is := &s.Issues[i]; is.Shares == nil && len(is.Options) > 1 && onlyNamed(s, is.ID) {
			for o := range is.Options {
				turn[is.ID] = append(turn[is.ID], is.Options[o].ID)
			}
		}
	}
	other := *s
	other.Rules, other.Exclusions = slices.Clone(s.Rules), slices.Clone(s.Exclusions)
	for r := range other.Rules {
		other.Rules[r].When = turned(other.Rules[r].When, turn, by)
	}
	for x := range other.Exclusions {
		other.Exclusions[x].When = turned(other.Exclusions[x].When, turn, by)
	}
	return &other, len(turn) > 0
}

// onlyNamed tells whether an issue is tested by option ids alone.
func onlyNamed(s *model.Scenario, id string) bool {
	for _, m := range s.Measures {
		if slices.Contains(m.From, id) {
			return false
		}
	}
	var named func(c *model.Condition) bool
	named = func(c *model.Condition) bool {
		for _, t := range c.Tests {
			if t.Subject == id && len(t.Options) == 0 {
				return false
			}
		}
		return !slices.ContainsFunc(c.Any, func(a model.Condition) bool { return !named(&a) })
	}
	for r := range s.Rules {
		if !named(&s.Rules[r].When) {
			return false
		}
	}
	for x := range s.Exclusions {
		if !named(&s.Exclusions[x].When) {
			return false
		}
	}
	return true
}

func turned(c model.Condition, turn map[string][]string, by int) model.Condition {
	c.Tests, c.Any = slices.Clone(c.Tests), slices.Clone(c.Any)
	for i := range c.Tests {
		t := &c.Tests[i]
		ids, ok := turn[t.Subject]
		if !ok {
			continue
		}
		t.Options = slices.Clone(t.Options)
		for k, id := range t.Options {
			t.Options[k] = ids[(slices.Index(ids, id)+by)%len(ids)]
		}
	}
	for i := range c.Any {
		c.Any[i] = turned(c.Any[i], turn, by)
	}
	return c
}
