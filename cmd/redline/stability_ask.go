package main

import (
	"context"
	"fmt"
	"strconv"

	"github.com/spf13/cobra"

	"redline/model/stability"
)

// stateNumber is a flag that takes the number of a state, from 1; 0 where it
// was not given.
type stateNumber int

// Type names the value in help.
func (n *stateNumber) Type() string { return "STATE" }

func (n *stateNumber) String() string {
	if *n == 0 {
		return ""
	}
	return strconv.Itoa(int(*n))
}

// Set refuses what is no number of a state of any model.
func (n *stateNumber) Set(text string) error {
	x, err := strconv.Atoi(text)
	if err != nil || x < 1 || x > stability.MaxStates {
		return fmt.Errorf("%q is not the number of a state; states are numbered from 1", text)
	}
	*n = stateNumber(x)
	return nil
}

// asked is what a stability answer should have beyond the usual.
type asked struct {
	inverse, way           stateNumber
	robustness, coalitions bool
}

func (q *asked) add(cmd *cobra.Command) {
	flags := cmd.Flags()
	flags.Var(&q.inverse, "inverse", "say what would have to change for a profile to hold, by its number")
	flags.Var(&q.way, "way", "say how a profile can be reached from here, by its number")
	flags.BoolVar(&q.robustness, "robustness", false, "count under how many orders of the wishes each profile holds")
	flags.BoolVar(&q.coalitions, "coalitions", false, "say which profiles parties would leave together")
}

// check sees that the states asked about exist.
func (q *asked) check(m *told) error {
	for _, f := range []struct {
		name  string
		state stateNumber
	}{{"--inverse", q.inverse}, {"--way", q.way}} {
		if f.state > 0 && m.States == 0 {
			return fmt.Errorf("%s: no combination of positions is possible under these terms and conditions, so there is no %s", f.name, m.State)
		}
		if int(f.state) > m.States {
			return usagef("%s: there is no %s %d; they are numbered from 1 to %d", f.name, m.State, f.state, m.States)
		}
	}
	return nil
}

// extras are the answers to what was asked. What was not is nil.
type extras struct {
	inverse    *changes
	way        *stability.Way
	robustness *stability.Robustness
	coalitions *stability.Alliances
}

// changes is the inverse analysis of a state: of wishes, or of the rankings of
// a bare graph.
type changes struct {
	state    int
	wishes   []stability.Reordering
	rankings []stability.Reranking
}

// What text counts unasked, for it takes no time: anything larger waits for
// --robustness and --coalitions.
const (
	lightStates   = 256
	lightParties  = 4
	lightWishes   = 5
	lightInverses = 1024 // states up to which the inverse analysis of the package at hand is told
)

// light tells whether a model is small enough to tell all about it unasked.
func light(m *told, w stability.Wishes) bool {
	longest := 0
	for _, wishes := range w {
		longest = max(longest, len(wishes))
	}
	return m.States <= lightStates && len(m.Makers) <= lightParties && longest <= lightWishes
}

// answers works out what was asked; wishes is nil for a bare graph.
func (q *asked) answers(m *told, w stability.Wishes) (*extras, error) {
	x, ctx := &extras{}, context.Background()
	var err error
	if q.inverse > 0 {
		if x.inverse, err = wishChanges(ctx, m, w, int(q.inverse)-1); err != nil {
			return nil, err
		}
	}
	if q.way > 0 {
		x.way = m.Way(m.Today, int(q.way)-1)
	}
	if q.robustness {
		if x.robustness, err = w.Robustness(ctx, m.Analysis); err != nil {
			return nil, err
		}
	}
	if q.coalitions {
		x.coalitions, err = m.Alliances(ctx)
	}
	return x, err
}

func wishChanges(ctx context.Context, m *told, w stability.Wishes, state int) (*changes, error) {
	c := &changes{state: state}
	var err error
	if w == nil {
		c.rankings, err = m.Reranks(ctx, state)
		return c, err
	}
	c.wishes, err = w.Reorders(ctx, m.Analysis, state)
	return c, err
}

// unasked adds to the answers what text tells in any case.
func (d *deadlock) unasked(x *extras) (*extras, error) {
	full, err := *x, error(nil)
	m, w, ctx := d.model, d.profiles.Wishes, context.Background()
	here := m.Today
	if full.inverse == nil && here >= 0 && m.Joint(here) != stability.Every && m.States <= lightInverses {
		if full.inverse, err = wishChanges(ctx, m, w, here); err != nil {
			return nil, err
		}
	}
	if !light(m, w) {
		return &full, nil
	}
	if full.robustness == nil {
		if full.robustness, err = w.Robustness(ctx, m.Analysis); err != nil {
			return nil, err
		}
	}
	if full.coalitions == nil {
		full.coalitions, err = m.Alliances(ctx)
	}
	return &full, err
}
