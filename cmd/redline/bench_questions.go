package main

import (
	"context"

	"redline/data"
	"redline/model"
	"redline/model/space"
	"redline/model/stability"
)

// question is one thing to measure.
type question struct {
	id, text string
	ask      func(context.Context) error
}

// questionsOf lists what is asked of a scenario, which was opened by a name.
func questionsOf(name string, e *model.Engine) []question {
	s, from := e.Scenario(), e.Scenario().Today()
	var effects []model.Effect
	list := []question{
		{"load", "Read the scenario", func(context.Context) error {
			_, _, err := data.Open(name)
			return err
		}},
		{"compile", "Compile its rules", func(context.Context) error {
			_, err := model.Compile(s, e.Basis())
			return err
		}},
		{"outcome", "One package: verdict and stances", func(context.Context) error {
			_ = e.Outcome(from)
			return nil
		}},
		{"assess", "One package: with reasons", func(context.Context) error {
			_ = e.Assess(from)
			return nil
		}},
		{"effects", "What every single change would do", func(context.Context) error {
			effects = e.Effects(from, effects[:0])
			return nil
		}},
	}
	list = append(list, spaceQuestions(e, from)...)
	return append(list, stabilityQuestions(e, from)...)
}

// stabilityQuestions asks why the parties are stuck; none where nobody knows
// what they prefer.
func stabilityQuestions(e *model.Engine, from model.Configuration) []question {
	p, err := stability.FromScenario(e, from, nil)
	if err != nil {
		return nil
	}
	a, state := stability.Analyse(p.Graph), max(0, p.Today)
	list := []question{{"stability", "Which positions hold, and why", func(context.Context) error {
		p, err := stability.FromScenario(e, from, nil)
		if err == nil {
			stability.Analyse(p.Graph).Explanations()
		}
		return err
	}}}
	if a.States == 0 {
		return list
	}
	return append(list,
		question{"inverse", "What would make these positions hold", func(ctx context.Context) error {
			_, err := p.Wishes.Reorders(ctx, a, state)
			return err
		}},
		question{"robustness", "Under which orders of the wishes they hold", func(ctx context.Context) error {
			_, err := p.Wishes.Robustness(ctx, a)
			return err
		}},
		question{"coalitions", "What coalitions would leave", func(ctx context.Context) error {
			_, err := a.Alliances(ctx)
			return err
		}},
	)
}

// spaceQuestions asks about all packages: first with nothing known, as after a
// change of the mutes, then with the diagrams made.
func spaceQuestions(e *model.Engine, from model.Configuration) []question {
	sp := space.New(e, 0)
	counts := func(sp *space.Space) error { _, err := sp.Count(nil); return err }
	list := []question{
		{"build", "Count all packages, for the first time", func(context.Context) error { return counts(space.New(e, 0)) }},
		{"counts", "Count all packages again", func(context.Context) error { return counts(sp) }},
		{"options", "Count for every option", func(context.Context) error { _, err := sp.Options(nil); return err }},
		{"dead", "Dead and required options", func(context.Context) error { _, err := sp.Left(nil); return err }},
		{"fewest", "The fewest changes that unblock", func(context.Context) error { _, err := sp.Nearest(from, 0, space.Unblocked); return err }},
		{"routes", "All routes and conflicts", func(context.Context) error { _, err := sp.Routes(from, 0, space.Unblocked); return err }},
		{"ways", "The nearest packages, up to 50", func(context.Context) error { _, err := sp.Ways(from, 0, space.Unblocked, 50); return err }},
	}
	if first, second, ok := largest(e.Scenario()); ok {
		list = append(list, question{"map", "A map with the rest left open", func(context.Context) error {
			_, err := sp.Cells(sp.NamedAxis(first), sp.NamedAxis(second), nil)
			return err
		}})
	}
	return append(list, question{"leverage", "What muting every rule and pair opens", func(ctx context.Context) error {
		_, err := sp.Leverage(ctx)
		return err
	}})
}

// largest is the two issues with the most named options; false where there
// are no two.
func largest(s *model.Scenario) (first, second int, ok bool) {
	first, second = -1, -1
	for i := range s.Issues {
		switch n := len(s.Issues[i].Options); {
		case first < 0 || n > len(s.Issues[first].Options):
			first, second = i, first
		case second < 0 || n > len(s.Issues[second].Options):
			second = i
		}
	}
	return first, second, second >= 0
}
