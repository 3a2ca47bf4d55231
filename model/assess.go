package model

import (
	"cmp"
	"slices"
)

// Finding is a rule that holds in a configuration.
type Finding struct {
	Rule     int      // index of the rule
	Obstacle int      // index of its obstacle
	Severity Severity // under the reading
	Because  []int    // issues responsible, in order: with their present options the finding stands, whatever the rest
}

// Assessment is an outcome with its reasons.
type Assessment struct {
	Outcome
	Configuration Configuration
	Findings      []Finding // in file order
	Impossible    []int     // exclusions that hold, in file order
}

// Assess works out everything that stands in the way of a configuration.
func (e *Engine) Assess(c Configuration) Assessment {
	var h caseSet
	e.hold(&c, &h)
	a := Assessment{Configuration: c}
	e.outcome(&h, &a.Outcome)
	for r := range a.Outcome.Findings.All() {
		a.Findings = append(a.Findings, Finding{
			Rule:     r,
			Obstacle: e.obstacle[r],
			Severity: e.Severity(r),
			Because:  members(e.because(r, &h)),
		})
	}
	for x := range e.scenario.Exclusions {
		if h.has(len(e.obstacle) + x) {
			a.Impossible = append(a.Impossible, x)
		}
	}
	return a
}

// ExclusionIssues lists the issues responsible for an exclusion that holds in
// a configuration.
func (e *Engine) ExclusionIssues(c Configuration, exclusion int) []int {
	var h caseSet
	e.hold(&c, &h)
	return members(e.because(len(e.obstacle)+exclusion, &h))
}

// Severity is the severity of rule r under the engine's reading.
func (e *Engine) Severity(r int) Severity {
	if e.blocks.Has(r) {
		return Blocks
	}
	return Strains
}

// ByObstacle sorts findings the way screens list them: by obstacle, blocks
// before strains, then file order. It returns a new slice.
func ByObstacle(findings []Finding) []Finding {
	return slices.SortedStableFunc(slices.Values(findings), func(a, b Finding) int {
		return cmp.Or(cmp.Compare(a.Obstacle, b.Obstacle), cmp.Compare(a.Severity, b.Severity))
	})
}

// members lists the numbers in a set of issues.
func members(set uint64) []int {
	var list []int
	for i := 0; set != 0; i, set = i+1, set>>1 {
		if set&1 == 1 {
			list = append(list, i)
		}
	}
	return list
}

// Without lists the findings of an assessment that another has not, by
// obstacle.
func (a *Assessment) Without(b *Assessment) []Finding {
	var list []Finding
	for _, f := range a.Findings {
		if !b.Outcome.Findings.Has(f.Rule) {
			list = append(list, f)
		}
	}
	return ByObstacle(list)
}
