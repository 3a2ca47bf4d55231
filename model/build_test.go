package model

import (
	"pgregory.net/rapid"

	"redline/model/mining"
)

// Short ways to write scenarios in tests.

// all holds where every test does.
func all(tests ...Test) Condition { return Condition{Tests: tests} }

// either holds where one of the alternatives does.
func either(alternatives ...Condition) Condition { return Condition{Any: alternatives} }

// beside adds alternatives to the tests of a condition.
func beside(c Condition, alternatives ...Condition) Condition {
	c.Any = alternatives
	return c
}

// is tests for any of some options.
func is(issue string, options ...string) Test { return Test{Subject: issue, Options: options} }

// not tests for none of some options.
func not(issue string, options ...string) Test {
	return Test{Subject: issue, Options: options, Not: true}
}

// number tests a numeric issue or a measure.
func number(subject string, bounds ...Bound) Test { return Test{Subject: subject, Bounds: bounds} }

// share tests one share of a shares issue.
func share(issue, id string, bounds ...Bound) Test {
	return Test{Subject: issue, Shares: []ShareTest{{Share: id, Bounds: bounds}}}
}

func above(x float64) Bound   { return Bound{Above, x} }
func below(x float64) Bound   { return Bound{Below, x} }
func atLeast(x float64) Bound { return Bound{AtLeast, x} }
func atMost(x float64) Bound  { return Bound{AtMost, x} }

// choices is an issue with options of those ids.
func choices(id string, kind IssueKind, options ...string) Issue {
	issue := Issue{ID: id, Name: id, Kind: kind}
	for _, o := range options {
		issue.Options = append(issue.Options, Option{ID: o, Name: "option " + o, Support: Stated})
	}
	return issue
}

// numbers is an issue with numeric options, whose ids are the numbers.
func numbers(id string, values ...int) Issue {
	issue := Issue{ID: id, Name: id, Kind: Term}
	for _, v := range values {
		value := float64(v)
		issue.Options = append(issue.Options, Option{ID: formatSplit([]int{v}), Value: &value})
	}
	return issue
}

// rule is a rule with the severity of its modality.
func rule(id, obstacle string, m Modality, when Condition, objects ...string) Rule {
	return Rule{
		ID: id, Obstacle: obstacle, Modality: m, Severity: m.Severity(), When: when,
		Title: id, Reason: "because of " + id, Objects: objects,
	}
}

// parties are parties of those ids.
func parties(list ...string) []Party {
	var all []Party
	for _, id := range list {
		all = append(all, Party{ID: id, Name: "The " + id})
	}
	return all
}

// economy is the central case of the research notes (facts.md, section 5), with
// its ranges.
func economy(units, share string) *mining.Economy {
	return &mining.Economy{Units: units, Share: share, Assumptions: []mining.Assumption{
		{ID: mining.NetworkHashrate, Value: 1045, Low: 900, High: 1160},
		{ID: mining.Efficiency, Value: 17.5, Low: 9.5, High: 17.5},
		{ID: mining.MachinePower, Value: 3500, Low: 3500, High: 5510},
		{ID: mining.Overhead, Value: 1.05, Low: 1.02, High: 1.15},
		{ID: mining.UnitPower, Value: 1000, Low: 950, High: 1000},
		{ID: mining.Availability, Value: 100, Low: 85, High: 100},
		{ID: mining.Price, Value: 87500, Low: 80000, High: 95000},
		{ID: mining.Subsidy, Value: 450, Low: 450, High: 450},
		{ID: mining.Fees, Value: 0.72, Low: 0.5, High: 1},
	}}
}

// compiled compiles a scenario that has no errors.
func compiled(t rapid.TB, s *Scenario, b Basis) *Engine {
	t.Helper()
	e, err := Compile(s, b)
	if err != nil {
		t.Fatal(err)
	}
	return e
}
