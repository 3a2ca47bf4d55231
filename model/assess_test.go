package model

import (
	"slices"
	"testing"

	"pgregory.net/rapid"
)

func TestAssessIsTheNaiveAssessment(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := scenarios.Draw(t, "scenario")
		b := drawBasis(t, s)
		e := compiled(t, s, b)
		for range 5 {
			c := drawConfiguration(t, s)
			a := e.Assess(c)
			same(t, "assessment", summaryOf(e, a), plainOf(s, b, c).summary())
			same(t, "outcome", e.Outcome(c), a.Outcome)
			if a.Configuration != c {
				t.Fatal("the assessment is of another configuration")
			}
			if a.Outcome.Findings.Len() != len(a.Findings) {
				t.Fatalf("%d findings as bits, %d in the list", a.Outcome.Findings.Len(), len(a.Findings))
			}
		}
	})
}

// crowd is a scenario with so many rules that sets of them take several words.
type crowd struct {
	scenario       *Scenario
	basis          Basis
	configurations []Configuration
}

func drawCrowd(t *rapid.T) crowd {
	s := drawScenario(t)
	for r := range rapid.IntRange(70, 140).Draw(t, "more rules") {
		s.Rules = append(s.Rules, drawRule(t, s, 100+r))
	}
	b := drawBasis(t, s)
	return crowd{s, b, many(10, func(int) Configuration { return drawConfiguration(t, s) })}
}

func TestAssessManyRules(t *testing.T) {
	for seed := range 12 {
		x := rapid.Custom(drawCrowd).Example(seed)
		e := compiled(t, x.scenario, x.basis)
		checkClasses(t, e)
		for _, c := range x.configurations {
			a := e.Assess(c)
			same(t, "assessment", summaryOf(e, a), plainOf(x.scenario, x.basis, c).summary())
			same(t, "outcome", e.Outcome(c), a.Outcome)
			for i := range x.scenario.Issues {
				same(t, "part", e.Part(c, i), partOf(a, i))
			}
		}
	}
}

func TestBecauseIsSufficient(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := scenarios.Draw(t, "scenario")
		e := compiled(t, s, drawBasis(t, s))
		c := drawConfiguration(t, s)
		for _, f := range e.Assess(c).Findings {
			for range 3 {
				other := keeping(drawConfiguration(t, s), c, f.Because)
				if out := e.Outcome(other); !out.Findings.Has(f.Rule) {
					t.Fatalf("%s holds because of %v, and not with those kept in %v",
						s.Rules[f.Rule].ID, issueIDs(s, f.Because), s.Options(other))
				}
			}
		}
	})
}

// keeping is a configuration with the options of another for some issues.
func keeping(c, old Configuration, issues []int) Configuration {
	for _, i := range issues {
		c = c.With(i, old.Option(i))
	}
	return c
}

func TestBecauseIsTruthful(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := scenarios.Draw(t, "scenario")
		b := drawBasis(t, s)
		e, c := compiled(t, s, b), drawConfiguration(t, s)
		p := plainOf(s, b, c)
		for _, f := range e.Assess(c).Findings {
			tested := p.passing(s.Rules[f.Rule].When)
			for _, id := range issueIDs(s, f.Because) {
				if !slices.Contains(tested, id) {
					t.Fatalf("%s holds because of %s, which none of its tests that hold is about", s.Rules[f.Rule].ID, id)
				}
			}
		}
	})
}

// passing lists the subjects of every test that holds, wherever in a condition
// it stands.
func (p plain) passing(c Condition) []string {
	var list []string
	for _, t := range c.Tests {
		if p.passes(t) {
			list = append(list, p.subjects(t)...)
		}
	}
	for _, alternative := range c.Any {
		list = append(list, p.passing(alternative)...)
	}
	return list
}

func TestExclusionIssuesAreSufficient(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := scenarios.Draw(t, "scenario")
		b := drawBasis(t, s)
		e, c := compiled(t, s, b), drawConfiguration(t, s)
		for _, x := range e.Assess(c).Impossible {
			issues := e.ExclusionIssues(c, x)
			_, naive := plainOf(s, b, c).holds(s.Exclusions[x].When)
			slices.Sort(naive)
			got := issueIDs(s, issues)
			slices.Sort(got)
			same(t, "issues of "+s.Exclusions[x].ID, got, slices.Compact(naive))
			other := keeping(drawConfiguration(t, s), c, issues)
			if !slices.Contains(e.Assess(other).Impossible, x) {
				t.Fatalf("%s holds because of %v, and not with those kept", s.Exclusions[x].ID, got)
			}
		}
	})
}

// Worked out by hand from the format's words.
func TestHarbour(t *testing.T) {
	for _, tt := range []struct {
		set      map[string]string
		verdict  Verdict
		findings map[string][]string
	}{
		{map[string]string{"north": "share", "pilot": "north", "toll": "40/40/20", "ships": "10"}, VerdictClear, nil},
		{map[string]string{"north": "alone", "pilot": "north", "toll": "40/40/20", "ships": "10"}, VerdictClear, nil},
		{map[string]string{"north": "share", "pilot": "both", "toll": "70/10/20", "ships": "unknown"}, VerdictStrained,
			map[string][]string{"no-toll": {"pilot", "toll"}}},
		{map[string]string{"north": "share", "pilot": "both", "toll": "60/20/20", "ships": "10"}, VerdictStrained,
			map[string][]string{"no-toll": {"pilot"}}},
		{map[string]string{"north": "share", "pilot": "north", "toll": "60/30/10", "ships": "30"}, VerdictStrained,
			map[string][]string{"price": {"toll"}, "busy": {"ships"}}},
		{map[string]string{"north": "share", "pilot": "south", "toll": "10/70/20", "ships": "10"}, VerdictBlocked,
			map[string][]string{"no-say": {"pilot", "toll"}, "no-toll": {"pilot"}}},
		{map[string]string{"north": "share", "pilot": "south", "toll": "thirds", "ships": "10"}, VerdictStrained,
			map[string][]string{"no-toll": {"pilot"}}},
		{map[string]string{"north": "refuse", "pilot": "south", "toll": "open", "ships": "20"}, VerdictBlocked,
			map[string][]string{"no-say": {"north", "pilot", "ships"}, "no-toll": {"pilot", "toll"}, "busy": {"ships"}}},
		{map[string]string{"north": "refuse", "pilot": "south", "toll": "open", "ships": "30"}, VerdictStrained,
			map[string][]string{"no-toll": {"pilot", "toll"}, "busy": {"ships"}}},
		{map[string]string{"north": "refuse", "pilot": "south", "toll": "0/80/20", "ships": "20", "tide": "low"}, VerdictImpossible,
			map[string][]string{"no-say": {"north", "pilot", "toll", "ships", "tide"}, "no-toll": {"pilot"}, "busy": {"ships"}}},
		{map[string]string{"north": "refuse", "pilot": "north", "toll": "50/50/0", "ships": "10"}, VerdictImpossible,
			map[string][]string{"price": {"toll"}}},
	} {
		s := harbour()
		c, err := s.Apply(s.Today(), tt.set)
		if err != nil {
			t.Fatal(err)
		}
		a := compiled(t, s, Basis{}).Assess(c)
		if a.Verdict != tt.verdict {
			t.Errorf("%v: verdict %v, want %v", tt.set, a.Verdict, tt.verdict)
		}
		got := map[string][]string{}
		for _, f := range a.Findings {
			got[s.Rules[f.Rule].ID] = issueIDs(s, f.Because)
		}
		same(t, "findings", got, tt.findings)
	}
}

func TestByObstacle(t *testing.T) {
	list := []Finding{
		{Rule: 0, Obstacle: 1, Severity: Strains}, {Rule: 1, Obstacle: 0, Severity: Strains},
		{Rule: 2, Obstacle: 1, Severity: Blocks}, {Rule: 3, Obstacle: 0, Severity: Strains}, {Rule: 4, Obstacle: 0, Severity: Blocks},
	}
	before := slices.Clone(list)
	var order []int
	for _, f := range ByObstacle(list) {
		order = append(order, f.Rule)
	}
	same(t, "order", order, []int{4, 1, 3, 2, 0})
	same(t, "the list itself", list, before)
}
