package space_test

import (
	"fmt"
	"strconv"

	"pgregory.net/rapid"

	"redline/model"
)

// scenarios generates scenarios with few configurations that use everything
// that matters to the space: shares, numbers, nested alternatives, exclusions,
// obstacles that are not major.
var scenarios = rapid.Custom(drawScenario)

func drawScenario(t *rapid.T) *model.Scenario {
	s := &model.Scenario{ID: "random"}
	room := 800
	for i := range rapid.IntRange(1, 7).Draw(t, "issues") {
		is := drawIssue(t, i)
		if room /= is.Len(); room == 0 {
			break
		}
		s.Issues = append(s.Issues, is)
	}
	if len(s.Issues) == 0 {
		s.Issues = []model.Issue{drawIssue(t, 0)}
	}
	for o := range rapid.IntRange(1, 4).Draw(t, "obstacles") {
		s.Obstacles = append(s.Obstacles, model.Obstacle{ID: fmt.Sprintf("o%d", o), Major: o == 0 || !chance(t, 4)})
	}
	for r := range rapid.IntRange(0, 12).Draw(t, "rules") {
		s.Rules = append(s.Rules, drawRule(t, s, r))
	}
	for x := range rapid.IntRange(0, 2).Draw(t, "exclusions") {
		s.Exclusions = append(s.Exclusions, model.Exclusion{ID: fmt.Sprintf("x%d", x), When: drawCondition(t, s, 2)})
	}
	return s
}

// chance is true one time in n.
func chance(t *rapid.T, n int) bool { return rapid.IntRange(1, n).Draw(t, "chance") == 1 }

func drawIssue(t *rapid.T, i int) model.Issue {
	is := model.Issue{ID: fmt.Sprintf("i%d", i)}
	for o := range rapid.IntRange(1, 5).Draw(t, "options") {
		value := float64(o)
		is.Options = append(is.Options, model.Option{ID: strconv.Itoa(o), Value: &value})
	}
	if !chance(t, 4) {
		return is
	}
	is.Options = is.Options[:rapid.IntRange(0, min(2, len(is.Options))).Draw(t, "named")]
	is.Shares = &model.Shares{Of: []string{"a", "b", "c"}[:rapid.IntRange(2, 3).Draw(t, "shares")], Step: rapid.SampledFrom([]int{20, 25, 50}).Draw(t, "step")}
	for o := range is.Options {
		is.Options[o] = model.Option{ID: fmt.Sprintf("n%d", o)}
		if o == 1 {
			is.Options[o].Shares = append(make([]float64, len(is.Shares.Of)-2), 33, 67)
		}
	}
	return is
}

func drawRule(t *rapid.T, s *model.Scenario, number int) model.Rule {
	o := rapid.SampledFrom(s.Obstacles).Draw(t, "obstacle")
	r := model.Rule{ID: fmt.Sprintf("r%d", number), Obstacle: o.ID, Modality: model.May, When: drawCondition(t, s, 2)}
	if r.Severity = model.Strains; o.Major {
		r.Severity = rapid.SampledFrom(model.Severities).Draw(t, "severity")
	}
	return r
}

func drawCondition(t *rapid.T, s *model.Scenario, depth int) model.Condition {
	var c model.Condition
	for range rapid.IntRange(1, 3).Draw(t, "tests") {
		c.Tests = append(c.Tests, drawTest(t, &s.Issues[rapid.IntRange(0, len(s.Issues)-1).Draw(t, "tested")]))
	}
	if depth > 0 && chance(t, 3) {
		for range rapid.IntRange(1, 3).Draw(t, "alternatives") {
			c.Any = append(c.Any, drawCondition(t, s, depth-1))
		}
		c.Tests = c.Tests[:rapid.IntRange(0, 1).Draw(t, "beside")]
	}
	return c
}

func drawTest(t *rapid.T, is *model.Issue) model.Test {
	if is.Shares != nil && !chance(t, 3) {
		b := model.Bound{Is: rapid.SampledFrom(model.Comparisons).Draw(t, "is"), Value: rapid.SampledFrom([]float64{0, 20, 33, 50}).Draw(t, "bound")}
		return model.Test{Subject: is.ID, Shares: []model.ShareTest{{Share: rapid.SampledFrom(is.Shares.Of).Draw(t, "share"), Bounds: []model.Bound{b}}}}
	}
	test := model.Test{Subject: is.ID, Not: chance(t, 3)}
	for range rapid.IntRange(1, 2).Draw(t, "matched") {
		test.Options = append(test.Options, is.OptionID(rapid.IntRange(0, is.Len()-1).Draw(t, "option")))
	}
	return test
}

func drawBasis(t *rapid.T, s *model.Scenario) model.Basis {
	b := model.Basis{Reading: rapid.SampledFrom([]model.Reading{model.Documented, model.Strict}).Draw(t, "reading")}
	for r := range s.Rules {
		if chance(t, 8) {
			b.Muted = append(b.Muted, s.Rules[r].ID)
		}
	}
	return b
}

func drawConfiguration(t *rapid.T, s *model.Scenario) model.Configuration {
	var c model.Configuration
	for i := range s.Issues {
		c = c.With(i, rapid.IntRange(0, s.Issues[i].Len()-1).Draw(t, "option"))
	}
	return c
}

// drawFix leaves some options of some issues.
func drawFix(t *rapid.T, s *model.Scenario) map[int][]int {
	fix := map[int][]int{}
	for i := range s.Issues {
		if chance(t, 4) {
			fix[i] = rapid.SliceOfN(rapid.IntRange(0, s.Issues[i].Len()-1), 0, 4).Draw(t, "fixed")
		}
	}
	return fix
}
