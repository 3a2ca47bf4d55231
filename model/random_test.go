package model

import (
	"fmt"
	"maps"
	"slices"

	"pgregory.net/rapid"

	"redline/model/mining"
)

// scenarios generates small scenarios that use everything the format has.
var scenarios = rapid.Custom(drawScenario)

func drawScenario(t *rapid.T) *Scenario {
	s := &Scenario{ID: "s" + rapid.StringMatching(`[a-z0-9_-]{0,8}`).Draw(t, "id"), StatusQuo: "today"}
	for p := range rapid.IntRange(1, 4).Draw(t, "parties") {
		s.Parties = append(s.Parties, Party{ID: fmt.Sprintf("p%d", p)})
	}
	drawIssues(t, s)
	drawObstacles(t, s)
	for r := range rapid.IntRange(0, 12).Draw(t, "rules") {
		s.Rules = append(s.Rules, drawRule(t, s, r))
	}
	for x := range rapid.IntRange(0, 3).Draw(t, "exclusions") {
		s.Exclusions = append(s.Exclusions, Exclusion{ID: fmt.Sprintf("x%d", x), When: drawCondition(t, s, issueNames(s), 2)})
	}
	drawPresets(t, s)
	return s
}

// chance is true one time in n.
func chance(t *rapid.T, n int, what string) bool {
	return rapid.IntRange(1, n).Draw(t, what) == 1
}

// some draws least to most of the words, in any order.
func some(t *rapid.T, words []string, least, most int, what string) []string {
	n := rapid.IntRange(least, min(most, len(words))).Draw(t, "how many "+what)
	return rapid.Permutation(words).Draw(t, what)[:n]
}

func issueNames(s *Scenario) []string { return ids(s.Issues, func(i *Issue) string { return i.ID }) }
func ruleNames(s *Scenario) []string  { return ids(s.Rules, func(r *Rule) string { return r.ID }) }
func partyNames(s *Scenario) []string { return ids(s.Parties, func(p *Party) string { return p.ID }) }
func obstacleNames(s *Scenario) []string {
	return ids(s.Obstacles, func(o *Obstacle) string { return o.ID })
}

func drawIssues(t *rapid.T, s *Scenario) {
	n := rapid.IntRange(2, 6).Draw(t, "issues")
	if chance(t, 3, "economy") {
		n = max(n-2, 1)
		s.Issues = append(s.Issues, drawNumbers(t, "restart", 6), drawNumbers(t, "mining", 100))
		s.Measures = []Measure{{ID: "network_share", From: []string{"restart", "mining"}}}
		s.Mining = drawEconomy(t)
	}
	for i := range n {
		id := fmt.Sprintf("i%d", i)
		switch {
		case chance(t, 4, "shares"):
			s.Issues = append(s.Issues, drawSharesIssue(t, id))
		case chance(t, 4, "numbers"):
			s.Issues = append(s.Issues, drawNumbers(t, id, 10))
		default:
			s.Issues = append(s.Issues, choices(id, Term, "a", "b", "c", "d", "e"))
			last := &s.Issues[len(s.Issues)-1]
			last.Options = last.Options[:rapid.IntRange(1, 5).Draw(t, "options")]
		}
	}
}

// drawNumbers is an issue with numbers up to most; some option may have none.
func drawNumbers(t *rapid.T, id string, most int) Issue {
	issue := numbers(id, rapid.SliceOfNDistinct(rapid.IntRange(0, most), 1, 4, rapid.ID).Draw(t, "values")...)
	if chance(t, 3, "no number") {
		issue.Options = append(issue.Options, Option{ID: "unknown"})
	}
	return issue
}

func drawSharesIssue(t *rapid.T, id string) Issue {
	issue := Issue{ID: id, Kind: Term, Shares: &Shares{
		Of:   []string{"p0", "p1", "p2", "site"}[:rapid.IntRange(2, 4).Draw(t, "shares")],
		Step: rapid.SampledFrom([]int{10, 20, 25, 50}).Draw(t, "step"),
	}}
	n := float64(len(issue.Shares.Of))
	for _, o := range some(t, []string{"open", "later", "even", "odd"}, 0, 3, "named splits") {
		option := Option{ID: o}
		switch o {
		case "even":
			option.Shares = slices.Repeat([]float64{100 / n}, len(issue.Shares.Of))
		case "odd":
			option.Shares = append(make([]float64, len(issue.Shares.Of)-2), 33, 67)
		}
		issue.Options = append(issue.Options, option)
	}
	return issue
}

func drawEconomy(t *rapid.T) *mining.Economy {
	e := economy("restart", "mining")
	for i := range e.Assumptions {
		a := &e.Assumptions[i]
		a.Value *= rapid.Float64Range(0.5, 2).Draw(t, a.ID)
		a.Low = a.Value * rapid.Float64Range(0.5, 1).Draw(t, "low "+a.ID)
		a.High = a.Value * rapid.Float64Range(1, 2).Draw(t, "high "+a.ID)
	}
	return e
}

func drawObstacles(t *rapid.T, s *Scenario) {
	n := rapid.IntRange(1, 4).Draw(t, "obstacles")
	major := rapid.IntRange(0, n-1).Draw(t, "a major one")
	for o := range n {
		s.Obstacles = append(s.Obstacles, Obstacle{ID: fmt.Sprintf("o%d", o), Major: o == major || !chance(t, 3, "minor")})
	}
}

func drawRule(t *rapid.T, s *Scenario, number int) Rule {
	o := rapid.SampledFrom(s.Obstacles).Draw(t, "obstacle")
	m := rapid.SampledFrom(Modalities).Draw(t, "modality")
	subjects := issueNames(s)
	if !o.Major && len(s.Measures) > 0 {
		subjects = append(subjects, "network_share")
	}
	r := rule(fmt.Sprintf("r%d", number), o.ID, m, drawCondition(t, s, subjects, 3))
	if chance(t, 5, "override") {
		r.Severity = rapid.SampledFrom(Severities).Draw(t, "severity")
	}
	if !o.Major {
		r.Severity = Strains
	}
	r.Objects = some(t, partyNames(s), 0, 2, "objects")
	return r
}

// drawCondition nests alternatives up to a depth.
func drawCondition(t *rapid.T, s *Scenario, subjects []string, depth int) Condition {
	var c Condition
	for _, id := range some(t, subjects, 0, 3, "tests") {
		c.Tests = append(c.Tests, drawTest(t, s, id))
	}
	if depth > 0 && chance(t, 2, "any") {
		for range rapid.IntRange(1, 3).Draw(t, "alternatives") {
			c.Any = append(c.Any, drawCondition(t, s, subjects, depth-1))
		}
	}
	if len(c.Tests) == 0 && len(c.Any) == 0 {
		c.Tests = []Test{drawTest(t, s, rapid.SampledFrom(subjects).Draw(t, "test"))}
	}
	return c
}

func drawTest(t *rapid.T, s *Scenario, subject string) Test {
	i, ok := s.Issue(subject)
	if !ok {
		return number(subject, drawBounds(t, []float64{0, 1.7, 5.3, 10.1, 23.9})...)
	}
	is := &s.Issues[i]
	switch {
	case is.Numeric() && chance(t, 2, "bounds"):
		return number(subject, drawBounds(t, []float64{0, 1, 3, 5, 25, 50})...)
	case is.Shares != nil && (len(is.Options) == 0 || !chance(t, 3, "split by id")):
		test := Test{Subject: subject}
		for _, id := range some(t, is.Shares.Of, 1, 2, "tested shares") {
			test.Shares = append(test.Shares, ShareTest{id, drawBounds(t, []float64{0, 20, 33, 50, 100})})
		}
		return test
	}
	known := ids(is.Options, func(o *Option) string { return o.ID })
	if is.Shares != nil {
		known = append(known, plainSplits(len(is.Shares.Of), 100, is.Shares.Step)[:3]...)
	}
	return Test{Subject: subject, Options: some(t, known, 1, 3, "matched"), Not: chance(t, 3, "not")}
}

func drawBounds(t *rapid.T, values []float64) []Bound {
	var list []Bound
	for range rapid.SampledFrom([]int{1, 1, 1, 2}).Draw(t, "bounds") {
		list = append(list, Bound{rapid.SampledFrom(Comparisons).Draw(t, "is"), rapid.SampledFrom(values).Draw(t, "bound")})
	}
	return list
}

func drawPresets(t *rapid.T, s *Scenario) {
	today := settings(s, drawConfiguration(t, s))
	other := settings(s, drawConfiguration(t, s))
	for _, id := range some(t, issueNames(s), 0, 6, "left as today") {
		delete(other, id)
	}
	s.Presets = []Preset{{ID: "other", Set: other}, {ID: "today", Set: today}}
}

func settings(s *Scenario, c Configuration) map[string]string {
	set := map[string]string{}
	for i, id := range s.Options(c) {
		set[s.Issues[i].ID] = id
	}
	return set
}

func drawConfiguration(t *rapid.T, s *Scenario) Configuration {
	var c Configuration
	for i := range s.Issues {
		c = c.With(i, rapid.IntRange(0, s.Issues[i].Len()-1).Draw(t, s.Issues[i].ID))
	}
	return c
}

func drawBasis(t *rapid.T, s *Scenario) Basis {
	b := Basis{Reading: rapid.SampledFrom([]Reading{Documented, Strict}).Draw(t, "reading")}
	if chance(t, 2, "mute") {
		b.Muted = some(t, append(ruleNames(s), obstacleNames(s)...), 0, 3, "muted")
	}
	if s.Mining != nil && chance(t, 2, "assume") {
		b.Assume = map[string]float64{}
		for _, id := range some(t, mining.AssumptionIDs, 0, 3, "assumed") {
			bounds := s.Mining.Assumption(id).Bounds()
			b.Assume[id] = rapid.Float64Range(max(1, bounds.Least), min(2000, bounds.Most)).Draw(t, id)
		}
	}
	return b
}

// unmuted is a basis without its mutes.
func unmuted(b Basis) Basis { return Basis{Reading: b.Reading, Assume: maps.Clone(b.Assume)} }
