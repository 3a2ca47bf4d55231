package model

import (
	"fmt"
	"testing"

	"pgregory.net/rapid"
)

// What diagrams are built from must come to what Assess finds: a rule that
// tests no measure holds where one of its cases is left standing by every
// issue's option.
func TestCasesLeftStandingAreTheFindings(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := scenarios.Draw(t, "scenario")
		e := compiled(t, s, drawBasis(t, s))
		c := drawConfiguration(t, s)
		a := e.Assess(c)
		for r := range s.Rules {
			first, many := e.RuleCases(r)
			if p := plainOf(s, Basis{}, c); !p.measured(s.Rules[r].When) && e.stands(c, first, many) != a.Outcome.Findings.Has(r) {
				t.Errorf("%s has a case standing: %v", s.Rules[r].ID, e.stands(c, first, many))
			}
		}
		impossible := 0
		for x := range s.Exclusions {
			if first, many := e.ExclusionCases(x); e.stands(c, first, many) {
				impossible++
			}
		}
		if impossible != len(a.Impossible) {
			t.Errorf("%d exclusions have a case standing, %d hold", impossible, len(a.Impossible))
		}
	})
}

// stands tells whether one of a run of cases is in the standing set of every
// issue's option.
func (e *Engine) stands(c Configuration, first, many int) bool {
	for k := first; k < first+many; k++ {
		stands := true
		for i := range e.Scenario().Issues {
			set := e.Standing(i, c.Option(i))
			stands = stands && len(set) == e.CaseWords() && set[k/64]>>(k%64)&1 == 1
		}
		if stands {
			return true
		}
	}
	return false
}

// measured tells whether a condition tests a measure anywhere.
func (p plain) measured(c Condition) bool {
	for _, t := range c.Tests {
		if _, ok := p.picks[t.Subject]; !ok {
			return true
		}
	}
	for _, alternative := range c.Any {
		if p.measured(alternative) {
			return true
		}
	}
	return false
}

func TestMutedRulesHaveNoCases(t *testing.T) {
	s := harbour()
	e := compiled(t, s, Basis{Muted: []string{"trust"}})
	for r := range s.Rules {
		if _, many := e.RuleCases(r); (many == 0) != (s.Rules[r].Obstacle == "trust") {
			t.Errorf("%s has %d cases", s.Rules[r].ID, many)
		}
	}
}

func TestClasses(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := scenarios.Draw(t, "scenario")
		checkClasses(t, compiled(t, s, drawBasis(t, s)))
	})
}

// checkClasses holds that options of one class are those that pass the same
// tests, numbered in order.
func checkClasses(t rapid.TB, e *Engine) {
	t.Helper()
	s := e.Scenario()
	for i := range s.Issues {
		id, seen := s.Issues[i].ID, map[string]int{}
		for o, pick := range plainOptions(&s.Issues[i]) {
			key := ""
			for _, test := range testsOf(s, id) {
				key += fmt.Sprint(plain{s: s, picks: map[string]picked{id: pick}}.passes(test))
			}
			class, known := seen[key]
			if !known {
				class = len(seen)
				seen[key] = class
			}
			if got := e.Class(i, o); got != class {
				t.Fatalf("option %s of %s has class %d, want %d", pick.id, id, got, class)
			}
		}
	}
}

// testsOf lists every test of an issue in rules and exclusions.
func testsOf(s *Scenario, issue string) []Test {
	var list []Test
	var walk func(c Condition)
	walk = func(c Condition) {
		for _, t := range c.Tests {
			if t.Subject == issue {
				list = append(list, t)
			}
		}
		for _, alternative := range c.Any {
			walk(alternative)
		}
	}
	for r := range s.Rules {
		walk(s.Rules[r].When)
	}
	for x := range s.Exclusions {
		walk(s.Exclusions[x].When)
	}
	return list
}
