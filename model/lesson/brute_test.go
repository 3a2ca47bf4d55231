package lesson_test

import (
	"testing"

	"pgregory.net/rapid"

	"redline/model"
	"redline/model/lesson"
)

// all lists every configuration of a scenario without splits.
func all(s *model.Scenario) []model.Configuration {
	list := []model.Configuration{{}}
	for i := range s.Issues {
		var next []model.Configuration
		for _, c := range list {
			for o := range s.Issues[i].Options {
				next = append(next, c.With(i, o))
			}
		}
		list = next
	}
	return list
}

// drawGoal draws a goal about packages.
func drawGoal(t *rapid.T, s *model.Scenario) *model.Goal {
	g := &model.Goal{}
	levels := rapid.SliceOfNDistinct(rapid.SampledFrom([]string{"clear", "strained", "blocked"}), 1, 2, rapid.ID[string])
	if rapid.Bool().Draw(t, "verdict") {
		g.Verdicts = levels.Draw(t, "verdicts")
	}
	for range rapid.IntRange(0, 2).Draw(t, "statuses") {
		o := rapid.IntRange(0, len(s.Obstacles)-1).Draw(t, "obstacle")
		g.Statuses = append(g.Statuses, model.StatusTest{Obstacle: s.Obstacles[o].ID, Statuses: levels.Draw(t, "status")})
	}
	for range rapid.IntRange(0, 2).Draw(t, "findings") {
		r := rapid.IntRange(0, len(s.Rules)-1).Draw(t, "rule")
		g.Findings = append(g.Findings, model.FindingTest{Rule: s.Rules[r].ID, Not: rapid.Bool().Draw(t, "not")})
	}
	if rapid.Bool().Draw(t, "blocked") {
		g.Blocked = []string{s.Obstacles[rapid.IntRange(0, 2).Draw(t, "only")].ID}
	}
	if rapid.Bool().Draw(t, "changes") {
		g.Changes = &model.ChangesTest{From: s.Presets[rapid.IntRange(0, len(s.Presets)-1).Draw(t, "from")].ID, AtMost: rapid.IntRange(1, 4).Draw(t, "most")}
	}
	if rapid.Bool().Draw(t, "when") {
		g.When = drawCondition(t, s, 2)
	}
	return g
}

func drawCondition(t *rapid.T, s *model.Scenario, depth int) *model.Condition {
	c := &model.Condition{}
	for range rapid.IntRange(0, 2).Draw(t, "tests") {
		is := &s.Issues[rapid.IntRange(0, len(s.Issues)-1).Draw(t, "issue")]
		o := rapid.IntRange(0, len(is.Options)-1).Draw(t, "option")
		c.Tests = append(c.Tests, model.Test{Subject: is.ID, Options: []string{is.Options[o].ID}, Not: rapid.Bool().Draw(t, "other")})
	}
	if rapid.Bool().Draw(t, "stance") {
		p := rapid.IntRange(0, len(s.Parties)-1).Draw(t, "party")
		st := rapid.SampledFrom([]model.Stance{model.Accepts, model.Hesitates, model.Objects}).Draw(t, "takes")
		c.Stances = append(c.Stances, model.StanceTest{Party: s.Parties[p].ID, Stances: []model.Stance{st}, Not: rapid.Bool().Draw(t, "takes another")})
	}
	if rapid.IntRange(0, 3).Draw(t, "agreed") == 0 {
		agreed := rapid.Bool().Draw(t, "so")
		c.Agreed = &agreed
	}
	if depth > 0 && rapid.Bool().Draw(t, "any") {
		for range 2 {
			c.Any = append(c.Any, *drawCondition(t, s, depth-1))
		}
	}
	return c
}

// TestReachAgainstAll compares what can be reached, and how near, with a look
// at every package.
func TestReachAgainstAll(t *testing.T) {
	s, _ := judge(t, "elmira")
	packages := all(s)
	rapid.Check(t, func(t *rapid.T) {
		j, err := lesson.New(s)
		if err != nil {
			t.Fatal(err)
		}
		g := drawGoal(t, s)
		from := s.PresetConfiguration(rapid.IntRange(0, len(s.Presets)-1).Draw(t, "start"))
		if g.Changes != nil {
			p, _ := s.Preset(g.Changes.From)
			from = s.PresetConfiguration(p)
		}
		nearest := -1
		for _, c := range packages {
			if n := len(from.Differences(c)); (nearest < 0 || n < nearest) && j.Holds(g, lesson.Moment{Before: c, Now: c}) && j.Engine().Outcome(c).Verdict != model.VerdictImpossible {
				nearest = n
			}
		}
		way, reach := j.Find(g, from)
		if len(from.Differences(way.Now)) < nearest && reach == lesson.Reached {
			t.Fatalf("%d changes away, and the nearest is %d", len(from.Differences(way.Now)), nearest)
		}
		switch {
		case reach == lesson.Unknown:
			t.Logf("not decided: %+v", g)
		case (reach == lesson.Reached) != (nearest >= 0):
			t.Fatalf("reach %v, nearest %d", reach, nearest)
		case reach == lesson.Reached && !j.Holds(g, lesson.Moment{Before: way.Now, Now: way.Now}):
			t.Fatalf("what was found is not it: %v", s.Options(way.Now))
		case way.Nearest && len(from.Differences(way.Now)) != nearest:
			t.Fatalf("%d changes away, and the nearest is %d", len(from.Differences(way.Now)), nearest)
		}
	})
}
