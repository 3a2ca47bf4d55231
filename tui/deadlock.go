package tui

import (
	"fmt"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"redline/model"
	"redline/model/stability"
	"redline/tui/session"
	"redline/tui/stuck"
	"redline/tui/words"
)

// impasse is the stability of the profiles under the terms and conditions of a
// package, and under some wishes of the parties.
type impasse struct {
	key      impasseKey
	profiles *stability.Profiles // nil while it is worked out
	model    *stuck.Model
	states   map[model.Configuration]int
	err      error // why there is none
	robust   robust
}

// impasseKey is what the analysis depends on: the rules, a package with its
// positions left out, and the wishes that are not those of the file.
type impasseKey struct {
	engine *model.Engine
	rest   model.Configuration
	wishes string
}

// impasseMsg brings an analysis.
type impasseMsg struct{ impasse }

func keyOfImpasse(e *model.Engine, st *session.State) impasseKey {
	c, s := st.Configuration, e.Scenario()
	for i := range s.Issues {
		if s.Issues[i].Kind == model.Position {
			c = c.With(i, 0)
		}
	}
	var wishes strings.Builder
	for p := range s.Parties {
		if order, ok := st.Wishes[s.Parties[p].ID]; ok {
			fmt.Fprint(&wishes, p, order)
		}
	}
	return impasseKey{e, c, wishes.String()}
}

// impasses keeps the analyses made last, the newest last, for the view, for
// replay, and for the packages of a route.
type impasses struct {
	list []*impasse
	tale *tale  // of the profile looked at
	stop func() // ends the count of orders that was begun last
}

// Limits of what is kept, and of what is worked out at once rather than beside
// the event loop: a millisecond or so.
const (
	mostImpasses  = 16
	smallProfiles = 128
)

// of is the analysis for some rules and a state; a new one, still without an
// answer, where there is none.
func (m *impasses) of(e *model.Engine, st *session.State) *impasse {
	key := keyOfImpasse(e, st)
	if at := m.find(key); at >= 0 {
		return m.list[at]
	}
	return &impasse{key: key}
}

func (m *impasses) find(key impasseKey) int {
	return slices.IndexFunc(m.list, func(im *impasse) bool { return im.key == key })
}

// keep takes an analysis in, in place of what there was under its key.
func (m *impasses) keep(im *impasse) {
	if at := m.find(im.key); at >= 0 {
		m.list = slices.Delete(m.list, at, at+1)
	}
	if m.list = append(m.list, im); len(m.list) > mostImpasses {
		m.list = slices.Delete(m.list, 0, 1)
	}
}

// ponder begins the analyses that what is shown depends on, as far as they are
// not made: of the package at hand in Deadlock, and in Why and Out where it is
// workable; and of the marked package of a route.
func (x *Explorer) ponder() tea.Cmd {
	if x.hiding() {
		return nil
	}
	st := x.carried(x.session.State())
	engine := x.session.Engine()
	var todo []tea.Cmd
	if x.asksHere() {
		todo = append(todo, x.analyse(engine, &st))
	}
	if p, ok := x.top().(*packagesCard); ok && len(p.all) > 0 && x.knowsWishes() {
		st := st
		st.Configuration = p.all[min(p.at, len(p.all)-1)]
		todo = append(todo, x.analyse(engine, &st))
	}
	if x.view == deadlockView {
		todo = append(todo, x.narrate(x.impasses.of(engine, &st), &st))
	}
	return batch(todo)
}

func batch(list []tea.Cmd) tea.Cmd {
	list = slices.DeleteFunc(list, func(c tea.Cmd) bool { return c == nil })
	if list == nil {
		return nil
	}
	return tea.Batch(list...)
}

// asksHere tells whether what is shown depends on the stability of the package
// at hand.
func (x *Explorer) asksHere() bool {
	if x.view == deadlockView {
		return true
	}
	return (x.view == whyView || x.view == outView) && x.knowsWishes() && x.session.Assessment().Verdict.Workable()
}

func (x *Explorer) knowsWishes() bool { return stuck.Known(x.session.Scenario()) }

// analyse makes an analysis that is not made yet: at once where it is small,
// else beside the event loop.
func (x *Explorer) analyse(e *model.Engine, st *session.State) tea.Cmd {
	key := keyOfImpasse(e, st)
	if x.impasses.find(key) >= 0 {
		return nil
	}
	at, s := st.Configuration, e.Scenario()
	preferences := st.Preferences(s)
	if combinations(s) <= smallProfiles {
		x.impasses.keep(newImpasse(key, at, preferences))
		return nil
	}
	x.impasses.keep(&impasse{key: key})
	return beside(func() tea.Msg { return impasseMsg{*newImpasse(key, at, preferences)} })
}

// combinations is how many ways the positions combine, or many.
func combinations(s *model.Scenario) int {
	n := 1
	for i := range s.Issues {
		if s.Issues[i].Kind == model.Position && n <= smallProfiles {
			n *= s.Issues[i].Len()
		}
	}
	return n
}

func newImpasse(key impasseKey, at model.Configuration, preferences map[string][]model.Statement) *impasse {
	p, err := stability.FromScenario(key.engine, at, preferences)
	if err != nil {
		return &impasse{key: key, err: err}
	}
	states := make(map[model.Configuration]int, len(p.Configurations))
	for s, c := range p.Configurations {
		states[c] = s
	}
	m := stuck.OfProfiles(p)
	m.Want(key.engine.Scenario(), preferences)
	return &impasse{key: key, profiles: p, model: m, states: states}
}

// pondered takes an analysis in, unless nobody waits for it any more.
func (x *Explorer) pondered(msg impasseMsg) {
	if x.impasses.find(msg.key) >= 0 {
		x.impasses.keep(&msg.impasse)
	}
}

// waiting is what the view says in place of an answer.
func (m *impasse) waiting(sc *scene) string {
	switch {
	case m.err != nil:
		return words.Upper(sentence(m.err)) + "."
	case m.profiles == nil && sc.replayed:
		return "The profiles before the change are not worked out; leave the replay to see those of the package as it is now."
	case m.profiles == nil:
		return "Working out who could answer whom. Everything else works meanwhile."
	case len(m.profiles.Positions) == 0:
		return stuck.NoPositions
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
