package lesson

import (
	"context"
	"slices"
	"sync"

	"redline/model"
	"redline/model/space"
)

// Judge says whether goals hold in a scenario. It keeps what it has worked out
// and is not for several goroutines at once.
type Judge struct {
	s        *model.Scenario
	engine   *model.Engine // as documented, nothing muted
	all      *space.Space  // of the whole scenario; nil until a question needs it
	leverage func() (*space.Leverage, error)
	profiles map[model.Configuration]*equilibria
	picks    map[int][]int // per issue, options to try; see picked
	left     budget

	patient bool                 // analyses are left to others
	missing *model.Configuration // the package of the one that was needed last
}

// New makes a judge. The error is that of compiling the scenario.
func New(s *model.Scenario) (*Judge, error) {
	e, err := model.Compile(s, model.Basis{})
	if err != nil {
		return nil, err
	}
	return Of(e), nil
}

// Of makes a judge of a scenario that is compiled as documented, with nothing
// muted.
func Of(e *model.Engine) *Judge {
	j := &Judge{
		s: e.Scenario(), engine: e, left: usualBudget(),
		picks: map[int][]int{}, profiles: map[model.Configuration]*equilibria{},
	}
	j.leverage = sync.OnceValues(func() (*space.Leverage, error) { return j.whole().Leverage(context.Background()) })
	return j
}

// Engine assesses as the judge does.
func (j *Judge) Engine() *model.Engine { return j.engine }

// Moment is what a goal is held against: the package at hand, the one that the
// last step left, and what is being looked at.
type Moment struct {
	Before, Now model.Configuration
	Shown       []model.Shown
}

// Holds tells whether a goal holds at a moment. A goal with a question never
// does; see [Judge.Answers].
func (j *Judge) Holds(g *model.Goal, m Moment) bool {
	return j.passes(g, m) && j.lasts(g, m.Now) && j.stable(g, m.Now)
}

// Passing tells whether a goal asks for something that passes: a look, or what
// one change does. The rest of a goal is there for as long as the package is.
func Passing(g *model.Goal) bool { return g.Shown != nil || len(g.New) > 0 || len(g.Gone) > 0 }

// passes tells whether that of a goal which passes is there at a moment.
func (j *Judge) passes(g *model.Goal, m Moment) bool {
	if g.Query != nil || g.Shown != nil && !slices.Contains(m.Shown, *g.Shown) {
		return false
	}
	return j.came(g, m)
}

// lasts tells whether a package is what a goal asks for, but for which positions
// hold; of what a change has to do, that it is not undone.
func (j *Judge) lasts(g *model.Goal, c model.Configuration) bool {
	out := j.engine.Outcome(c)
	if out.Verdict == model.VerdictImpossible && AboutPackages(g) {
		return false
	}
	return j.meets(g, c, &out) && j.has(g.New, true, &out) && j.has(g.Gone, false, &out)
}
