package store

import (
	"cmp"
	"encoding/json"
	"fmt"
	"strconv"
	"strings"
	"unicode"

	"redline/model"
	"redline/tui/session"
)

// file is the saved form. Configurations are codes, which refuse to be read
// for another or a changed scenario; the choices of the present package are
// written out beside its code for human readers only.
type file struct {
	Schema   string            `json:"schema"`
	Scenario string            `json:"scenario"`
	Choices  map[string]string `json:"choices"`
	Now      state             `json:"now"`
	Past     []state           `json:"past"`
	Future   []state           `json:"future"`
}

type state struct {
	Code    string                         `json:"code"`
	Name    string                         `json:"loaded"`
	From    string                         `json:"loaded_code"`
	Reading string                         `json:"reading"`
	Muted   []string                       `json:"muted,omitempty"`
	Held    []string                       `json:"held,omitempty"`
	Assume  map[string]float64             `json:"assume,omitempty"`
	Wishes  map[string]session.NamedWishes `json:"wishes,omitempty"`
	Script  string                         `json:"script,omitempty"`
	Stop    int                            `json:"stop,omitempty"`
}

func toFile(snap Snapshot) file {
	s := snap.scenario
	codes := coder{s, map[model.Configuration]string{}}
	f := file{Schema: Schema, Scenario: s.ID, Choices: map[string]string{}, Now: codes.state(snap.now)}
	for i, option := range s.Options(snap.now.Configuration) {
		f.Choices[s.Issues[i].ID] = option
	}
	f.Past, f.Future = codes.states(snap.past), codes.states(snap.future)
	return f
}

// coder makes each code once: a code takes in the whole scenario, and the states
// of a history have many in common.
type coder struct {
	s     *model.Scenario
	known map[model.Configuration]string
}

func (c coder) code(at model.Configuration) string {
	code, ok := c.known[at]
	if !ok {
		code = c.s.Encode(at)
		c.known[at] = code
	}
	return code
}

func (c coder) states(list []session.State) []state {
	out := make([]state, len(list))
	for i, st := range list {
		out[i] = c.state(st)
	}
	return out
}

func (c coder) state(st session.State) state {
	s := c.s
	out := state{
		Code:    c.code(st.Configuration),
		Name:    st.Loaded.Name,
		From:    c.code(st.Loaded.Configuration),
		Reading: st.Reading.String(),
		Muted:   st.Muted,
		Assume:  st.Assume,
		Wishes:  session.NameWishes(s, st.Wishes),
		Script:  st.Stop.Script,
		Stop:    st.Stop.Number,
	}
	for i := range s.Issues {
		if st.Held>>i&1 == 1 {
			out.Held = append(out.Held, s.Issues[i].ID)
		}
	}
	return out
}

// restore reads a saved file into a session.
func restore(se *session.Session, text []byte) error {
	var f file
	if err := json.Unmarshal(text, &f); err != nil {
		return fmt.Errorf("it is not whole: %w", err)
	}
	s := se.Scenario()
	if err := fits(Schema, f.Schema, s, f.Scenario); err != nil {
		return err
	}
	now, err := fromState(s, f.Now)
	past, pastErr := fromStates(s, nearest(f.Past))
	future, futureErr := fromStates(s, nearest(f.Future))
	if err := cmp.Or(err, pastErr, futureErr); err != nil {
		return err
	}
	return se.Restore(now, past, future)
}

// fits sees that a file is of the form and scenario that are wanted.
func fits(form, has string, s *model.Scenario, scenario string) error {
	if form == has && scenario == s.ID {
		return nil
	}
	at := strings.LastIndexByte(form, '/') + 1
	if version, ok := strings.CutPrefix(has, form[:at]); ok {
		mine, _ := strconv.Atoi(form[at:])
		if n, err := strconv.Atoi(version); err == nil && n > mine {
			return fmt.Errorf("a newer redline wrote it, in the form %q", has)
		}
	}
	return fmt.Errorf("it is of the form %q and scenario %q", has, scenario)
}

func fromStates(s *model.Scenario, list []state) ([]session.State, error) {
	out := make([]session.State, len(list))
	for i, st := range list {
		var err error
		if out[i], err = fromState(s, st); err != nil {
			return nil, err
		}
	}
	return out, nil
}

func fromState(s *model.Scenario, st state) (session.State, error) {
	now, err := s.Decode(st.Code)
	from, fromErr := s.Decode(st.From)
	reading, readingErr := model.ParseReading(st.Reading)
	wishes, wishesErr := session.ReadWishes(s, st.Wishes)
	out := session.State{
		Configuration: now,
		Loaded:        session.Loaded{Name: st.Name, Configuration: from},
		Reading:       reading,
		Muted:         st.Muted,
		Assume:        st.Assume,
		Wishes:        wishes,
		Stop:          session.Stop{Script: st.Script, Number: st.Stop},
	}
	if strings.ContainsFunc(st.Name, unicode.IsControl) {
		return out, fmt.Errorf("the name %q has control characters", st.Name)
	}
	for _, id := range st.Held {
		i, heldErr := s.FindIssue(id)
		if heldErr != nil {
			return out, heldErr
		}
		out.Held |= 1 << i
	}
	for _, id := range st.Muted {
		if _, err := s.Mutable(id); err != nil {
			return out, err
		}
	}
	return out, cmp.Or(err, fromErr, readingErr, wishesErr) // one cause is enough
}
