// Package session is what one person is doing with a scenario: the package at
// hand, how the rules are read, and every step back and forth. The explorer
// and plain mode are both views of it. It does no input or output.
package session

import (
	"errors"
	"slices"

	"redline/model"
)

// State is everything that undo covers. States are compared with [State.Same].
type State struct {
	Configuration model.Configuration
	Loaded        Loaded
	Reading       model.Reading
	Muted         []string           // ids of rules and obstacles, in the order of muting
	Held          uint64             // set of issues
	Assume        map[string]float64 // assumptions that differ from the file's
	Wishes        map[string][]int   // by party its statements, most important first, where they differ from the file's; those left out are not there
	Stop          Stop               // of a script; not what makes states differ

	step uint64 // the step that made it
}

// Stop is where a workshop's script stands.
type Stop struct {
	Script string // its id
	Number int    // as a runner gives it, from 1; 0 for none
}

// Step tells states of a session from each other: each step makes another one,
// and undo and redo come back to the same. Those who keep a history beside the
// session's can see where in it they are.
func (s State) Step() uint64 { return s.step }

// Loaded names what the package at hand started from.
type Loaded struct {
	Name          string // as a title names it
	Configuration model.Configuration
}

// Same tells whether two states have the same package under the same reading,
// mutes, holds, assumptions and wishes.
func (s State) Same(t State) bool {
	return s.Configuration == t.Configuration && s.Loaded == t.Loaded && s.Reading == t.Reading && s.Held == t.Held &&
		slices.Equal(s.Muted, t.Muted) && sameNumbers(s.Assume, t.Assume) && sameLists(s.Wishes, t.Wishes)
}

func sameNumbers(a, b map[string]float64) bool {
	if len(a) != len(b) {
		return false
	}
	for k, v := range a {
		if w, ok := b[k]; !ok || v != w {
			return false
		}
	}
	return true
}

// Basis is what the state's assessments are made on.
func (s State) Basis() model.Basis {
	return model.Basis{Reading: s.Reading, Muted: s.Muted, Assume: s.Assume}
}

// maxPast is how many steps back are kept.
const maxPast = 1000

// Session is a State with its history. Use [New].
type Session struct {
	scenario *model.Scenario
	engine   *model.Engine
	now      State
	before   State // what the last step left, for NEW, GONE and replay
	stepped  bool  // there was a step
	taken    uint64
	past     []State
	future   []State

	current, previous model.Assessment
}

// New starts at the status quo. The scenario must compile.
func New(s *model.Scenario) (*Session, error) {
	engine, err := model.Compile(s, model.Basis{})
	if err != nil {
		return nil, err
	}
	p, _ := s.Preset(s.StatusQuo)
	start := State{Configuration: s.Today()}
	start.Loaded = Loaded{Name: s.Presets[p].Name, Configuration: start.Configuration}
	se := &Session{scenario: s, engine: engine, now: start, before: start}
	se.assess()
	return se, nil
}

// Scenario is the scenario explored, as its file has it.
func (s *Session) Scenario() *model.Scenario { return s.scenario }

// Engine assesses packages as the present state reads the rules.
func (s *Session) Engine() *model.Engine { return s.engine }

// State is the present one.
func (s *Session) State() State { return s.now }

// Configuration is the package at hand.
func (s *Session) Configuration() model.Configuration { return s.now.Configuration }

// Assessment is that of the package at hand.
func (s *Session) Assessment() *model.Assessment { return &s.current }

// Previous is the state and assessment that the last step left, each as it was
// read then; false where there was no step.
func (s *Session) Previous() (State, *model.Assessment, bool) {
	return s.before, &s.previous, s.stepped
}

// Past and Future list the states that undo and redo lead to, nearest last.
func (s *Session) Past() []State { return s.past }

// Future lists the states that redo leads to, nearest last.
func (s *Session) Future() []State { return s.future }

// Taken is how many steps were ever taken, those since undone included.
func (s *Session) Taken() uint64 { return s.taken }

// Do makes a state the present one, as one step that undo takes back. It
// reports whether anything changed; the error is about a mute or assumption
// that the scenario does not know.
func (s *Session) Do(next State) (bool, error) {
	if next.Same(s.now) {
		return false, nil
	}
	if err := s.Enter(next); err != nil {
		return false, err
	}
	return true, nil
}

// Enter is [Session.Do] for a state that may differ in the stop of a script
// alone: it is one step in any case.
func (s *Session) Enter(next State) error {
	left := s.now
	next.step = s.taken + 1
	if err := s.move(next); err != nil {
		return err
	}
	s.taken++
	s.past = append(s.past, left)
	if len(s.past) > maxPast {
		s.past = slices.Delete(s.past, 0, len(s.past)-maxPast)
	}
	s.future = nil
	return nil
}

// Mark notes where a script stands, without a step of its own.
func (s *Session) Mark(stop Stop) { s.now.Stop = stop }

// Choose picks an option for an issue.
func (s *Session) Choose(issue, option int) bool {
	next := s.now
	next.Configuration = next.Configuration.With(issue, option)
	changed, _ := s.Do(next)
	return changed
}

// Load makes a named package the present one.
func (s *Session) Load(name string, c model.Configuration) bool {
	next := s.now
	next.Configuration, next.Loaded = c, Loaded{Name: name, Configuration: c}
	changed, _ := s.Do(next)
	return changed
}

// LoadPreset loads preset p.
func (s *Session) LoadPreset(p int) bool {
	return s.Load(s.scenario.Presets[p].Name, s.scenario.PresetConfiguration(p))
}

// Undo takes the last step back; false where there is none.
func (s *Session) Undo() bool { return s.travel(&s.past, &s.future) }

// Redo takes the last undone step again; false where there is none.
func (s *Session) Redo() bool { return s.travel(&s.future, &s.past) }

func (s *Session) travel(from, to *[]State) bool {
	if len(*from) == 0 {
		return false
	}
	next := (*from)[len(*from)-1]
	left := s.now
	if s.move(next) != nil {
		return false
	}
	*from = (*from)[:len(*from)-1]
	*to = append(*to, left)
	return true
}

// errWishes says that a list of wishes is not one of the party's statements.
var errWishes = errors.New("a list of wishes does not fit the statements of its party")

// move makes next the present state and remembers what was left.
func (s *Session) move(next State) error {
	engine := s.engine
	if !next.soundWishes(s.scenario) {
		return errWishes
	}
	if !next.SameBasis(s.now) {
		var err error
		if engine, err = model.Compile(s.scenario, next.Basis()); err != nil {
			return err
		}
	}
	s.before, s.previous, s.stepped = s.now, s.current, true
	s.now, s.engine = next, engine
	s.assess()
	return nil
}

// SameBasis tells whether two states read the rules alike.
func (s State) SameBasis(t State) bool {
	return s.Reading == t.Reading && slices.Equal(s.Muted, t.Muted) && sameNumbers(s.Assume, t.Assume)
}

func (s *Session) assess() { s.current = s.engine.Assess(s.now.Configuration) }

// Restore makes a saved history the session's own. States that do not compile
// are an error, and leave the session as it was.
func (s *Session) Restore(now State, past, future []State) error {
	engine, err := model.Compile(s.scenario, now.Basis())
	if err != nil {
		return err
	}
	if !now.soundWishes(s.scenario) {
		return errWishes
	}
	last := now
	for _, st := range slices.Concat(past, future) {
		if !st.soundWishes(s.scenario) {
			return errWishes
		}
		if st.SameBasis(last) {
			continue
		}
		if _, err := model.Compile(s.scenario, st.Basis()); err != nil {
			return err
		}
		last = st
	}
	for _, list := range [][]State{past, {now}, future} {
		for i := range list {
			s.taken++
			list[i].step = s.taken
		}
	}
	now.step = s.taken - uint64(len(future))
	s.now, s.before, s.stepped, s.engine, s.past, s.future = now, now, false, engine, past, future
	s.assess()
	return nil
}
