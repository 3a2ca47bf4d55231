package tui

import (
	tea "charm.land/bubbletea/v2"

	"redline/model"
	"redline/model/stability"
	"redline/tui/stuck"
	"redline/tui/words"
)

// impasse is the stability of the profiles under the terms and conditions at
// hand. It is worked out beside the event loop when it is first asked for.
type impasse struct {
	key      impasseKey
	profiles *stability.Profiles // nil while it is worked out
	model    *stuck.Model
	states   map[model.Configuration]int
	err      error // why there is none
}

// impasseKey is what the analysis depends on: the rules, and a package with
// its positions left out.
type impasseKey struct {
	engine *model.Engine
	rest   model.Configuration
}

// impasseMsg brings an analysis.
type impasseMsg struct{ impasse }

func keyOfImpasse(e *model.Engine, c model.Configuration) impasseKey {
	for i := range e.Scenario().Issues {
		if e.Scenario().Issues[i].Kind == model.Position {
			c = c.With(i, 0)
		}
	}
	return impasseKey{e, c}
}

// ponder begins the analysis of the package at hand, if its view is open and
// the terms, conditions or rules have changed.
func (x *Explorer) ponder() tea.Cmd {
	if x.view != deadlockView || x.hiding() {
		return nil
	}
	at := x.session.Configuration()
	key := keyOfImpasse(x.session.Engine(), at)
	if x.impasse.key == key {
		return nil
	}
	x.impasse = impasse{key: key}
	return beside(func() tea.Msg {
		p, err := stability.FromScenario(key.engine, at, nil)
		if err != nil {
			return impasseMsg{impasse{key: key, err: err}}
		}
		states := make(map[model.Configuration]int, len(p.Configurations))
		for s, c := range p.Configurations {
			states[c] = s
		}
		return impasseMsg{impasse{key, p, stuck.OfProfiles(p), states, nil}}
	})
}

// pondered takes an analysis in, unless something has changed meanwhile.
func (x *Explorer) pondered(msg impasseMsg) {
	if msg.key == x.impasse.key {
		x.impasse = msg.impasse
	}
}

// waiting is what the view says in place of an answer.
func (m *impasse) waiting(sc *scene) string {
	switch {
	case m.key != keyOfImpasse(sc.engine, sc.state.Configuration):
		return "The profiles are those of the package as it is now; leave the replay to see them."
	case m.err != nil:
		return words.Upper(sentence(m.err)) + "."
	case m.profiles == nil:
		return "Working out who could answer whom. Everything else works meanwhile."
	case m.profiles.Graph.States == 0:
		return "No combination of positions is possible under these terms and conditions."
	}
	return ""
}

// state is the state of a package, -1 where it is impossible.
func (m *impasse) state(c model.Configuration) int {
	if s, ok := m.states[c]; ok {
		return s
	}
	return -1
}
