package model

import (
	"errors"
	"maps"
	"math"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"redline/model/mining"
)

func TestStrictlyUnblockedIsClearAsDocumented(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := scenarios.Draw(t, "scenario")
		b := drawBasis(t, s)
		b.Reading = Documented
		documented := compiled(t, s, b)
		b.Reading = Strict
		strict := compiled(t, s, b)
		for range 5 {
			c := drawConfiguration(t, s)
			d, x := documented.Outcome(c), strict.Outcome(c)
			same(t, "findings under strict", x.Findings, d.Findings)
			if x.Verdict.Workable() != (d.Verdict == VerdictClear) {
				t.Fatalf("strict %v, documented %v", x.Verdict, d.Verdict)
			}
			if (x.Verdict == VerdictImpossible) != (d.Verdict == VerdictImpossible) {
				t.Fatalf("strict %v, documented %v", x.Verdict, d.Verdict)
			}
			if x.Verdict == VerdictStrained || x.Strains != 0 {
				t.Fatalf("a major obstacle strains under the strict reading: %+v", x)
			}
		}
	})
}

func TestMutingARuleLeavesOutExactlyIt(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := scenarios.Filter(func(s *Scenario) bool { return len(s.Rules) > 0 }).Draw(t, "scenario")
		r := rapid.IntRange(0, len(s.Rules)-1).Draw(t, "rule")
		var muted RuleSet
		muted.Add(r)
		checkMute(t, s, s.Rules[r].ID, muted)
	})
}

func TestMutingAnObstacleLeavesOutItsRules(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := scenarios.Draw(t, "scenario")
		id := rapid.SampledFrom(obstacleNames(s)).Draw(t, "obstacle")
		var muted RuleSet
		for r := range s.Rules {
			if s.Rules[r].Obstacle == id {
				muted.Add(r)
			}
		}
		checkMute(t, s, id, muted)
	})
}

func checkMute(t *rapid.T, s *Scenario, id string, muted RuleSet) {
	t.Helper()
	got, err := s.Mutable(id)
	if err != nil {
		t.Fatal(err)
	}
	same(t, "rules of "+id, got, muted)
	b := unmuted(drawBasis(t, s))
	full := compiled(t, s, b)
	b.Muted = []string{id}
	less := compiled(t, s, b)
	for range 5 {
		c := drawConfiguration(t, s)
		before, after := full.Assess(c), less.Assess(c)
		same(t, "findings", after.Outcome.Findings, before.Outcome.Findings.Without(&muted))
		same(t, "exclusions", after.Impossible, before.Impossible)
		same(t, "the findings left", after.Findings, slices.DeleteFunc(before.Findings, func(f Finding) bool { return muted.Has(f.Rule) }))
	}
}

func TestBasisErrors(t *testing.T) {
	withMining := func() *Scenario {
		s := harbour()
		s.Issues = append(s.Issues, numbers("load", 50, 100))
		s.Mining = economy("ships", "load")
		return s
	}
	for _, tt := range []struct {
		name  string
		s     *Scenario
		basis Basis
		want  string
	}{
		{"misspelt rule", harbour(), Basis{Muted: []string{"busi"}}, `unknown rule or obstacle "busi"; did you mean busy?`},
		{"misspelt obstacle", harbour(), Basis{Muted: []string{"busy", "trusty"}}, `did you mean trust?`},
		{"neither", harbour(), Basis{Muted: []string{"xyzzy"}}, "known: trust, money, wider, north-alone, no-say"},
		{"no economy", harbour(), Basis{Assume: map[string]float64{"pue": 1}}, "scenario harbour has no mining section"},
		{"misspelt assumption", withMining(), Basis{Assume: map[string]float64{"price": 1}}, `unknown assumption "price"; did you mean price_usd`},
		{"zero overhead", withMining(), Basis{Assume: map[string]float64{"pue": 0}}, "assumption pue cannot be 0"},
		{"negative price", withMining(), Basis{Assume: map[string]float64{"price_usd": -1}}, "assumption price_usd cannot be -1"},
		{"no number", withMining(), Basis{Assume: map[string]float64{"price_usd": math.NaN()}}, "assumption price_usd cannot be NaN"},
		{"huge", withMining(), Basis{Assume: map[string]float64{"unit_mw": 1e308}}, "assumption unit_mw cannot be 1e+308"},
		{"tiny", withMining(), Basis{Assume: map[string]float64{"pue": 1e-300}}, "assumption pue cannot be 1e-300"},
		{"infinite", withMining(), Basis{Assume: map[string]float64{"pue": math.Inf(1)}}, "assumption pue cannot be +Inf"},
		{"more than all", withMining(), Basis{Assume: map[string]float64{"availability": 100.5}}, "assumption availability cannot be 100.5; it is 0 or a number from 1e-09 to 100; nothing gives more than 100 per cent"},
		{"less than none lost", withMining(), Basis{Assume: map[string]float64{"pue": 0.5}}, "assumption pue cannot be 0.5; it is a number from 1 to 1e+15; below 1, machines would draw more than the site gives"},
		{"two wrong, in order", withMining(), Basis{Assume: map[string]float64{"zzz": 1, "pue": -2, "xxx": 1}}, "assumption pue cannot be -2"},
	} {
		t.Run(tt.name, func(t *testing.T) { wantError(t, compileError(tt.s, tt.basis), tt.want) })
	}
	var unknown *UnknownError
	if err := compileError(harbour(), Basis{Muted: []string{"busi"}}); !errors.As(err, &unknown) || unknown.Got != "busi" {
		t.Errorf("%v is no UnknownError about busi", err)
	}
}

func compileError(s *Scenario, b Basis) error {
	_, err := Compile(s, b)
	return err
}

func wantError(t *testing.T, err error, part string) {
	t.Helper()
	if err == nil || !strings.Contains(err.Error(), part) {
		t.Errorf("error %q, want one with %q", err, part)
	}
}

func TestAssume(t *testing.T) {
	s := dam()
	c := s.Today()
	m, _ := s.Measure("network_share")
	hash, _ := s.Rule("hash-power")
	before, ok := s.MeasureRange(m, c)
	if out := compiledOutcome(t, s, Basis{}, c); !ok || !out.Findings.Has(hash) {
		t.Fatalf("%v: 6 turbines at half load pass 10 per cent", before)
	}
	b := Basis{Assume: map[string]float64{mining.NetworkHashrate: 5000, mining.Price: 0}}
	e := compiled(t, s, b)
	if out := e.Outcome(c); out.Findings.Has(hash) {
		t.Error("a network five times as large is still outdone")
	}
	a := e.Scenario().Mining.Assumption(mining.NetworkHashrate)
	if a.Value != 5000 || a.Low != 900 || a.High != 5000 {
		t.Errorf("assumed %v from %v to %v", a.Value, a.Low, a.High)
	}
	if price := e.Scenario().Mining.Assumption(mining.Price); price.Value != 0 || price.Low != 0 || price.High != 95000 {
		t.Errorf("assumed a price of %v from %v to %v", price.Value, price.Low, price.High)
	}
	if after, _ := s.MeasureRange(m, c); after != before {
		t.Error("assuming changed the scenario itself")
	}
}

func compiledOutcome(t *testing.T, s *Scenario, b Basis, c Configuration) Outcome {
	t.Helper()
	return compiled(t, s, b).Outcome(c)
}

func TestBasisIsKept(t *testing.T) {
	s := dam()
	b := Basis{Reading: Strict, Muted: []string{"war"}, Assume: map[string]float64{"pue": 1.1}}
	want := Basis{Reading: Strict, Muted: slices.Clone(b.Muted), Assume: maps.Clone(b.Assume)}
	e := compiled(t, s, b)
	b.Muted[0], b.Assume["pue"] = "safety", 7
	same(t, "basis", e.Basis(), want)
}

func TestMeasureWithoutNumber(t *testing.T) {
	s := dam()
	turbines, _ := s.Issue("turbines")
	s.Issues[turbines].Options[0].Value = nil
	c := s.Today().With(turbines, 0)
	if r, ok := s.MeasureRange(0, c); ok {
		t.Errorf("a share of %v from no known number of turbines", r)
	}
	s.Rules = []Rule{rule("any-share", "wider", May, all(number("network_share", atLeast(0))))}
	if out := compiledOutcome(t, s, Basis{}, c); out.Findings.Len() != 0 {
		t.Error("a measure that cannot be worked out passes a test")
	}
	if _, ok := harbour().MeasureRange(0, Configuration{}); ok {
		t.Error("a scenario without an economy has a measure")
	}
}
