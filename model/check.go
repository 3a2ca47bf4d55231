package model

import (
	"errors"
	"fmt"
	"slices"

	"redline/model/mining"
)

// check finds the first thing in a scenario that would make the engine wrong:
// an id that names nothing, a limit passed, a part that is missing. Wherever
// files are concerned, the reader has found it before, with its position.
func (s *Scenario) check() error {
	for _, step := range []func() error{
		s.checkLimits, s.checkIssues, s.checkRules, s.checkExclusions, s.checkMeasures, s.checkPresets,
	} {
		if err := step(); err != nil {
			return err
		}
	}
	return nil
}

func (s *Scenario) checkLimits() error {
	for _, l := range []struct {
		what      string
		have, max int
	}{
		{"issues", len(s.Issues), MaxIssues},
		{"parties", len(s.Parties), MaxParties},
		{"obstacles", len(s.Obstacles), MaxObstacles},
		{"rules", len(s.Rules), MaxRules},
		{"exclusions", len(s.Exclusions), MaxExclusions},
	} {
		if l.have > l.max {
			return fmt.Errorf("%d %s are more than the %d that a scenario may have", l.have, l.what, l.max)
		}
	}
	alternatives := 0
	for head := range len(s.Rules) + len(s.Exclusions) {
		if alternatives += s.condition(head).size(); alternatives > MaxAlternatives {
			return fmt.Errorf("the rules and exclusions have more than %d alternatives in all", MaxAlternatives)
		}
	}
	return nil
}

// size is the number of conditions in a condition, itself included.
func (c *Condition) size() int {
	n := 1
	for i := range c.Any {
		n += c.Any[i].size()
	}
	return n
}

func (s *Scenario) checkIssues() error {
	for i := range s.Issues {
		is := &s.Issues[i]
		if err := is.checkShares(); err != nil {
			return err
		}
		switch n := is.Len(); {
		case n == 0:
			return fmt.Errorf("issue %s has no options", is.ID)
		case n > MaxOptions:
			return fmt.Errorf("issue %s has more than %d options", is.ID, MaxOptions)
		}
	}
	return nil
}

func (is *Issue) checkShares() error {
	if is.Shares == nil {
		return nil
	}
	if len(is.Shares.Of) == 0 {
		return fmt.Errorf("issue %s divides 100 per cent among nobody", is.ID)
	}
	if step := is.Shares.Step; step <= 0 || 100%step != 0 {
		return fmt.Errorf("issue %s has a step of %d, which does not divide 100", is.ID, step)
	}
	for o := range is.Options {
		opt := &is.Options[o]
		if opt.Shares != nil && len(opt.Shares) != len(is.Shares.Of) {
			return fmt.Errorf("option %s of %s has %s, and needs %d", opt.ID, is.ID, count(len(opt.Shares), "share"), len(is.Shares.Of))
		}
	}
	return nil
}

func (s *Scenario) checkRules() error {
	for r := range s.Rules {
		if err := s.checkRule(&s.Rules[r]); err != nil {
			return fmt.Errorf("rule %s: %w", s.Rules[r].ID, err)
		}
	}
	return nil
}

func (s *Scenario) checkRule(r *Rule) error {
	o, ok := s.Obstacle(r.Obstacle)
	if !ok {
		return Unknown("obstacle", r.Obstacle, ids(s.Obstacles, func(o *Obstacle) string { return o.ID }))
	}
	for _, id := range r.Objects {
		if _, ok := s.Party(id); !ok {
			return Unknown("party", id, ids(s.Parties, func(p *Party) string { return p.ID }))
		}
	}
	if !slices.Contains(Severities, r.Severity) {
		return fmt.Errorf("severity %q is neither blocks nor strains", r.Severity)
	}
	major := s.Obstacles[o].Major
	if r.Severity == Blocks && !major {
		return fmt.Errorf("it blocks, and its obstacle %s is not major", r.Obstacle)
	}
	return s.checkCondition(&r.When, !major)
}

func (s *Scenario) checkExclusions() error {
	for x := range s.Exclusions {
		if err := s.checkCondition(&s.Exclusions[x].When, false); err != nil {
			return fmt.Errorf("exclusion %s: %w", s.Exclusions[x].ID, err)
		}
	}
	return nil
}

// checkCondition checks the condition of a rule or an exclusion; measures says
// whether it may test them.
func (s *Scenario) checkCondition(c *Condition, measures bool) error {
	if len(c.Stances) > 0 || c.Agreed != nil {
		return errors.New("stance and agreed belong in preferences only")
	}
	if len(c.Tests) == 0 && len(c.Any) == 0 {
		return errors.New("a condition is empty")
	}
	for i := range c.Tests {
		t := &c.Tests[i]
		_, measured := s.Measure(t.Subject)
		switch {
		case measured && !measures:
			return fmt.Errorf("it tests measure %s, which only rules of obstacles that are not major may do", t.Subject)
		case measured && len(t.Bounds) == 0:
			return fmt.Errorf("measure %s is tested, but not as a number", t.Subject)
		case measured:
			continue
		}
		if err := s.checkTest(t); err != nil {
			return err
		}
	}
	for i := range c.Any {
		if err := s.checkCondition(&c.Any[i], measures); err != nil {
			return err
		}
	}
	return nil
}

func (s *Scenario) checkTest(t *Test) error {
	issue, ok := s.Issue(t.Subject)
	if !ok {
		known := append(ids(s.Issues, func(i *Issue) string { return i.ID }), ids(s.Measures, func(m *Measure) string { return m.ID })...)
		return Unknown("issue or measure", t.Subject, known)
	}
	is := &s.Issues[issue]
	switch {
	case len(t.Options) > 0:
		for _, id := range t.Options {
			if _, err := s.FindOption(issue, id); err != nil {
				return err
			}
		}
		return nil
	case len(t.Shares) > 0:
		return is.checkShareTests(t.Shares)
	case len(t.Bounds) == 0:
		return fmt.Errorf("the test of %s is empty", is.ID)
	case !is.Numeric():
		return fmt.Errorf("%s is tested as a number, and none of its options carries one", is.ID)
	}
	return nil
}

func (is *Issue) checkShareTests(tests []ShareTest) error {
	if is.Shares == nil {
		return fmt.Errorf("%s is tested by shares, and has none", is.ID)
	}
	for _, t := range tests {
		if _, ok := is.Shares.Share(t.Share); !ok {
			return Unknown("share of "+is.ID, t.Share, is.Shares.Of)
		}
	}
	return nil
}

func (s *Scenario) checkMeasures() error {
	if s.Mining == nil {
		if len(s.Measures) > 0 {
			return fmt.Errorf("measure %s has no mining section to be worked out from", s.Measures[0].ID)
		}
		return nil
	}
	for _, id := range []string{s.Mining.Units, s.Mining.Share} {
		if _, err := s.FindIssue(id); err != nil {
			return fmt.Errorf("mining: %w", err)
		}
	}
	for _, id := range mining.AssumptionIDs {
		if s.Mining.Assumption(id) == nil {
			return fmt.Errorf("mining: assumption %s is missing", id)
		}
	}
	for m := range s.Measures {
		if err := s.checkMeasure(&s.Measures[m]); err != nil {
			return fmt.Errorf("measure %s: %w", s.Measures[m].ID, err)
		}
	}
	return nil
}

func (s *Scenario) checkMeasure(m *Measure) error {
	if !slices.Contains(mining.Quantities(), m.ID) {
		return Unknown("quantity", m.ID, mining.Quantities())
	}
	for _, id := range m.From {
		if _, err := s.FindIssue(id); err != nil {
			return err
		}
	}
	for _, id := range []string{s.Mining.Units, s.Mining.Share} {
		if !slices.Contains(m.From, id) {
			return fmt.Errorf("it depends on %s, which its from leaves out", id)
		}
	}
	return nil
}

func (s *Scenario) checkPresets() error {
	for p := range s.Presets {
		if _, err := s.Apply(Configuration{}, s.Presets[p].Set); err != nil {
			return fmt.Errorf("preset %s: %w", s.Presets[p].ID, err)
		}
	}
	if s.StatusQuo == "" && len(s.Presets) == 0 {
		return nil
	}
	if _, err := s.FindPreset(s.StatusQuo); err != nil {
		return fmt.Errorf("status quo: %w", err)
	}
	return nil
}
