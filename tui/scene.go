package tui

import (
	"redline/model"
	"redline/model/script"
	"redline/tui/layout"
	"redline/tui/session"
)

// scene is everything that panels draw from: the package at hand, what it
// comes to, and what the last step did. While the last change is replayed the
// scene is the one before it.
type scene struct {
	s        *model.Scenario
	engine   *model.Engine
	state    session.State
	a        *model.Assessment
	diff     *session.Difference // nil before the first step, and in replay
	layout   layout.Layout
	hidden   bool // answers are not to be shown
	replayed bool // it is the scene before the last change
	figures  bool // Figures is shown, which says itself what is edited
	first    bool // nothing was changed yet: the first screen

	present *presenting
	run     script.Runner // of the script, where runs
	runs    bool
	asked   string // by the script's step
	big     bool   // drawn for a projector
	major   []int  // major obstacles, in order

	whole   *whole
	impasse *impasse
	told    *tale // of the profile looked at in Deadlock; nil before any
	others  *impasses

	comparing *comparing
	learning  *learning
	routing   *routing

	reliefs []model.Relief // worked out when first asked for
	cleared bool
}

// newScene gathers the present scene of an explorer.
func (x *Explorer) newScene() *scene {
	sc := &scene{
		s:         x.session.Scenario(),
		engine:    x.session.Engine(),
		state:     x.session.State(),
		a:         x.session.Assessment(),
		first:     x.firstRun,
		figures:   x.view == figuresView && len(x.cards) == 0,
		whole:     &x.whole,
		others:    &x.impasses,
		told:      x.impasses.tale,
		comparing: &x.comparing,
		learning:  &x.learning,
		routing:   x.routing,
		present:   &x.present,
		big:       x.present.projector,
	}
	x.presentScene(sc)
	for o := range sc.s.Obstacles {
		if sc.s.Obstacles[o].Major {
			sc.major = append(sc.major, o)
		}
	}
	if x.replaying == replayBefore {
		sc.rewind(x.session)
		sc.replayed, sc.impasse = true, x.impasses.of(sc.engine, &sc.state)
		return sc
	}
	if r := x.present.review; r != nil {
		sc.turnTo(r)
		return sc
	}
	sc.state = x.carried(sc.state)
	sc.impasse = x.impasses.of(sc.engine, &sc.state)
	if d, ok := x.session.Difference(); ok {
		sc.diff = &d
	}
	x.hide(sc)
	return sc
}

// rewind turns the scene back to before the last step.
func (sc *scene) rewind(se *session.Session) {
	state, a, ok := se.Previous()
	if !ok {
		return
	}
	sc.a = a
	if state.SameBasis(sc.state) {
		sc.state = state
		return
	}
	engine, err := model.Compile(sc.s, state.Basis())
	if err != nil {
		return // it was compiled before, so it compiles
	}
	sc.state, sc.engine = state, engine
	sc.whole = &whole{err: errReplay}
}

// clears lists what single changes clear.
func (sc *scene) clears() []model.Relief {
	if !sc.cleared {
		sc.reliefs, sc.cleared = sc.engine.OneChangeClears(sc.state.Configuration), true
	}
	return sc.reliefs
}

// isNew and isGone tell whether the last step brought or took a rule.
func (sc *scene) isNew(rule int) bool {
	return sc.diff != nil && !sc.diff.Before.Outcome.Findings.Has(rule) && sc.a.Outcome.Findings.Has(rule)
}

// gone lists the findings of an obstacle that the last step took away.
func (sc *scene) gone(obstacle int) []model.Finding {
	if sc.diff == nil {
		return nil
	}
	var list []model.Finding
	for _, f := range sc.diff.Gone {
		if f.Obstacle == obstacle {
			list = append(list, f)
		}
	}
	return list
}

// finding is the finding of a rule, nil where it does not hold.
func (sc *scene) finding(rule int) *model.Finding {
	for i := range sc.a.Findings {
		if sc.a.Findings[i].Rule == rule {
			return &sc.a.Findings[i]
		}
	}
	return nil
}

// firstBlock is the first blocking finding in the order of the screen; nil
// where nothing blocks.
func (sc *scene) firstBlock() *model.Finding {
	for _, f := range model.ByObstacle(sc.a.Findings) {
		if f.Severity == model.Blocks {
			return &f
		}
	}
	return nil
}
