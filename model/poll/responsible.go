package poll

import (
	"slices"

	"redline/model"
)

// Responsible is the one rule that answers the questions of a poll: why it
// blocks now, or why it no longer does. In this order, and among equals the
// one that screens list first:
//
//  1. a block that came and by which an obstacle blocks, or a party objects,
//     that did not before; then one that went and after which it no longer does;
//  2. any block that came; then any that went;
//  3. a block that stays though a changed choice is among its reasons; then
//     any block that stays;
//  4. where nothing blocks before or after: a strain that came, one that went,
//     one that stays.
//
// Rules of obstacles that are not major come last in each. The role is NoRole
// where nothing holds before or after. Both assessments must be made on the
// same basis.
func Responsible(s *model.Scenario, before, after *model.Assessment) (model.Finding, Role) {
	came, went, stays := after.Without(before), before.Without(after), both(before, after)
	changed := before.Configuration.Differences(after.Configuration)
	blocks := func(f model.Finding) bool { return f.Severity == model.Blocks }
	turns := func(f model.Finding) bool { return blocks(f) && turned(s, before, after, f) }
	touched := func(f model.Finding) bool {
		return blocks(f) && slices.ContainsFunc(f.Because, func(i int) bool { return slices.Contains(changed, i) })
	}
	all := func(model.Finding) bool { return true }
	for _, try := range []struct {
		list []model.Finding
		role Role
		is   func(model.Finding) bool
	}{
		{came, Came, turns},
		{went, Went, turns},
		{came, Came, blocks},
		{went, Went, blocks},
		{stays, Stays, touched},
		{stays, Stays, blocks},
		{came, Came, all},
		{went, Went, all},
		{stays, Stays, all},
	} {
		if f, ok := first(s, try.list, try.is); ok {
			return f, try.role
		}
	}
	return model.Finding{}, NoRole
}

// first is the first finding of a list that is wanted, those of major
// obstacles before others.
func first(s *model.Scenario, list []model.Finding, is func(model.Finding) bool) (model.Finding, bool) {
	major := func(f model.Finding) bool { return s.Obstacles[f.Obstacle].Major && is(f) }
	for _, wanted := range []func(model.Finding) bool{major, is} {
		if at := slices.IndexFunc(list, wanted); at >= 0 {
			return list[at], true
		}
	}
	return model.Finding{}, false
}

// turned tells whether a block that came or went is on an obstacle that blocks
// on one side of the change only, or is the objection of a party that objects
// on one side only.
func turned(s *model.Scenario, before, after *model.Assessment, f model.Finding) bool {
	if (before.Statuses[f.Obstacle] == model.Blocked) != (after.Statuses[f.Obstacle] == model.Blocked) {
		return true
	}
	return slices.ContainsFunc(s.Rules[f.Rule].Objects, func(id string) bool {
		p, ok := s.Party(id)
		return ok && (before.Stances[p] == model.Objects) != (after.Stances[p] == model.Objects)
	})
}

// both lists the findings that hold in both assessments, as they are in the
// second.
func both(before, after *model.Assessment) []model.Finding {
	var list []model.Finding
	for _, f := range after.Findings {
		if before.Outcome.Findings.Has(f.Rule) {
			list = append(list, f)
		}
	}
	return model.ByObstacle(list)
}
