package model

import (
	"fmt"
	"slices"
	"testing"
)

func TestCompileErrors(t *testing.T) {
	when := func(tests ...Test) func(*Scenario) {
		return func(s *Scenario) { s.Rules[1].When = beside(all(is("tide", "low")), all(tests...)) }
	}
	yes := true
	for _, tt := range []struct {
		name  string
		spoil func(*Scenario)
		want  string
	}{
		{"issue", when(is("pilots", "north")), `rule no-say: unknown issue or measure "pilots"; did you mean pilot?`},
		{"option", when(is("pilot", "north", "nort")), `rule no-say: unknown option of pilot "nort"; did you mean north?`},
		{"split", when(is("toll", "50/60/0")), "rule no-say: 50/60/0 is no split: the shares make 110; they must make 100"},
		{"share", when(share("toll", "upkep", above(0))), `rule no-say: unknown share of toll "upkep"; did you mean upkeep?`},
		{"shares of none", when(share("pilot", "north", above(0))), "pilot is tested by shares, and has none"},
		{"measure", when(number("busyness", above(0))), `rule no-say: unknown issue or measure "busyness"`},
		{"number of none", when(number("pilot", above(0))), "pilot is tested as a number, and none of its options carries one"},
		{"empty test", when(Test{Subject: "pilot", Options: []string{}, Not: true}), "the test of pilot is empty"},
		{"empty", func(s *Scenario) { s.Rules[1].When.Any[1].Any[0] = Condition{} }, "rule no-say: a condition is empty"},
		{"stance", func(s *Scenario) { s.Rules[0].When.Stances = []StanceTest{{Party: "north"}} }, "rule north-alone: stance and agreed belong in preferences only"},
		{"agreed", func(s *Scenario) { s.Rules[0].When.Agreed = &yes }, "stance and agreed belong in preferences only"},
		{"obstacle", func(s *Scenario) { s.Rules[2].Obstacle = "mony" }, `rule no-toll: unknown obstacle "mony"; did you mean money?`},
		{"party", func(s *Scenario) { s.Rules[2].Objects = []string{"west"} }, `rule no-toll: unknown party "west"; known: north, south`},
		{"severity", func(s *Scenario) { s.Rules[2].Severity = "" }, `rule no-toll: severity "" is neither blocks nor strains`},
		{"minor block", func(s *Scenario) { s.Rules[4].Severity = Blocks }, "rule busy: it blocks, and its obstacle wider is not major"},
		{"exclusion", func(s *Scenario) { s.Exclusions[0].When.Tests[0].Subject = "plot" }, `exclusion aground: unknown issue or measure "plot"`},
		{"preset", func(s *Scenario) { s.Presets[1].Set["north"] = "al" }, `preset peace: unknown option of north "al"`},
		{"status quo", func(s *Scenario) { s.StatusQuo = "todya" }, `status quo: unknown preset "todya"; did you mean today?`},
		{"no status quo", func(s *Scenario) { s.StatusQuo = "" }, `status quo: unknown preset ""`},
		{"no options", func(s *Scenario) { s.Issues[0].Options = nil }, "issue north has no options"},
		{"no shares", func(s *Scenario) { s.Issues[2].Shares.Of = nil }, "issue toll divides 100 per cent among nobody"},
		{"step 0", func(s *Scenario) { s.Issues[2].Shares.Step = 0 }, "issue toll has a step of 0, which does not divide 100"},
		{"step 30", func(s *Scenario) { s.Issues[2].Shares.Step = 30 }, "issue toll has a step of 30, which does not divide 100"},
		{"short shares", func(s *Scenario) { s.Issues[2].Options[1].Shares = []float64{50, 50} }, "option thirds of toll has 2 shares, and needs 3"},
		{"empty shares", func(s *Scenario) { s.Issues[2].Options[1].Shares = []float64{} }, "option thirds of toll has 0 shares, and needs 3"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			s := harbour()
			tt.spoil(s)
			wantError(t, compileError(s, Basis{}), tt.want)
		})
	}
}

func TestCompileErrorsOfMeasures(t *testing.T) {
	big := above(10)
	for _, tt := range []struct {
		name  string
		spoil func(*Scenario)
		want  string
	}{
		{"no economy", func(s *Scenario) { s.Mining = nil }, "measure network_share has no mining section"},
		{"quantity", func(s *Scenario) { s.Measures[0].ID = "network_shares"; s.Rules = nil }, `measure network_shares: unknown quantity "network_shares"; did you mean network_share`},
		{"from", func(s *Scenario) { s.Measures[0].From = []string{"turbines", "loads"} }, `measure network_share: unknown issue "loads"; did you mean load?`},
		{"from too few", func(s *Scenario) { s.Measures[0].From = []string{"turbines"} }, "measure network_share: it depends on load, which its from leaves out"},
		{"units", func(s *Scenario) { s.Mining.Units = "turbine" }, `mining: unknown issue "turbine"; did you mean turbines?`},
		{"assumption", func(s *Scenario) { s.Mining.Assumptions = s.Mining.Assumptions[1:] }, "mining: assumption network_ehs is missing"},
		{"major", func(s *Scenario) { s.Rules[0].When = all(number("network_share", big)) }, "rule no-upper: it tests measure network_share, which only rules of obstacles that are not major may do"},
		{"excluded", func(s *Scenario) { s.Exclusions[0].When = all(number("network_share", big)) }, "exclusion returned-lower: it tests measure network_share"},
		{"no number", func(s *Scenario) { s.Rules[32].When = all(is("network_share", "10")) }, "measure network_share is tested, but not as a number"},
		{"combinations", func(s *Scenario) {
			s.Measures[0].From = []string{"turbines", "load", "split", "operator", "control"}
		}, "measure network_share: its options and the rules that test them are too many"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			s := dam()
			tt.spoil(s)
			wantError(t, compileError(s, Basis{}), tt.want)
		})
	}
}

// many is a list of n things.
func many[T any](n int, one func(k int) T) []T {
	list := make([]T, n)
	for k := range list {
		list[k] = one(k)
	}
	return list
}

func TestLimits(t *testing.T) {
	wide := func(n int) Condition {
		return either(many(n, func(int) Condition { return all(is("pilot", "both")) })...)
	}
	for _, tt := range []struct {
		what  string
		most  int
		fill  func(s *Scenario, n int)
		error string
	}{
		{"issues", MaxIssues, func(s *Scenario, n int) {
			more := many(n-len(s.Issues), func(k int) Issue { return choices(fmt.Sprint("i", k), Term, "a", "b") })
			s.Issues = slices.Concat(s.Issues, more)
		}, "65 issues are more than the 64 that a scenario may have"},
		{"parties", MaxParties, func(s *Scenario, n int) {
			s.Parties = slices.Concat(s.Parties, many(n-2, func(k int) Party { return Party{ID: fmt.Sprint("p", k)} }))
		}, "17 parties are more than the 16"},
		{"obstacles", MaxObstacles, func(s *Scenario, n int) {
			s.Obstacles = slices.Concat(s.Obstacles, many(n-3, func(k int) Obstacle { return Obstacle{ID: fmt.Sprint("o", k)} }))
		}, "17 obstacles are more than the 16"},
		{"rules", MaxRules, func(s *Scenario, n int) {
			s.Rules = many(n, func(k int) Rule { return rule(fmt.Sprint("r", k), "trust", Must, all(is("pilot", "south")), "south") })
		}, "513 rules are more than the 512"},
		{"exclusions", MaxExclusions, func(s *Scenario, n int) {
			s.Exclusions = many(n, func(k int) Exclusion { return Exclusion{ID: fmt.Sprint("x", k), When: all(is("pilot", "both"))} })
		}, "257 exclusions are more than the 256"},
		{"alternatives", MaxAlternatives, func(s *Scenario, n int) {
			s.Rules, s.Exclusions = []Rule{rule("r", "trust", Must, wide(n-1), "south")}, nil
		}, "more than 4096 alternatives"},
	} {
		t.Run(tt.what, func(t *testing.T) {
			s := harbour()
			tt.fill(s, tt.most)
			e := compiled(t, s, Basis{})
			c := s.Today()
			same(t, "assessment at the limit", summaryOf(e, e.Assess(c)), plainOf(s, Basis{}, c).summary())
			s = harbour()
			tt.fill(s, tt.most+1)
			wantError(t, compileError(s, Basis{}), tt.error)
		})
	}
}

func TestLimitsOfOptions(t *testing.T) {
	s := harbour()
	s.Issues[2].Shares = &Shares{Of: []string{"north", "south", "upkeep", "a", "b"}, Step: 1}
	s.Issues[2].Options = s.Issues[2].Options[:1]
	wantError(t, compileError(s, Basis{}), "issue toll has more than 1048576 options")
	s.Issues[2].Shares.Of = make([]string, 1<<20)
	wantError(t, compileError(s, Basis{}), "issue toll has more than 1048576 options")

	s = harbour()
	s.Issues[2].Shares = &Shares{Of: []string{"north", "south", "upkeep", "a"}, Step: 1}
	s.Issues[2].Options = s.Issues[2].Options[:1]
	s.Exclusions, s.Presets, s.StatusQuo = nil, nil, ""
	s.Rules = many(200, func(k int) Rule {
		return rule(fmt.Sprint("r", k), "trust", Must, all(share("toll", "a", above(float64(k)))))
	})
	wantError(t, compileError(s, Basis{}), "issue toll: its options and the rules that test them are too many to compile")
}

func TestScenarioWithoutRules(t *testing.T) {
	s := &Scenario{ID: "empty", Issues: []Issue{choices("a", Term, "x")}, Obstacles: []Obstacle{{ID: "o", Major: true}}}
	e := compiled(t, s, Basis{})
	if out := e.Outcome(s.Today()); out != (Outcome{}) {
		t.Errorf("a scenario without rules gives %+v", out)
	}
	if e.OneChangeClears(s.Today()) != nil {
		t.Error("a change clears what is clear")
	}
}
