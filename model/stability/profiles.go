package stability

import (
	"errors"
	"fmt"

	"redline/model"
)

// maxProfiles is how many combinations of positions are tried, the impossible
// ones included.
const maxProfiles = 1 << 20

// ErrNoPreferences tells that a scenario says nothing of what its parties
// prefer.
var ErrNoPreferences = errors.New("the scenario has no preferences, so nobody knows which moves its parties would like; add a preferences section")

// Profiles are the states of a scenario: the combinations of the parties'
// positions that are possible under the terms and conditions of one
// configuration. The last position issue turns fastest.
type Profiles struct {
	Graph          *Graph // the decision makers are the parties, in order
	Engine         *model.Engine
	Positions      []int                 // issues that are positions
	Configurations []model.Configuration // per state
	Agreed         []bool                // per state: no party objects
	Wishes         Wishes                // per party the statements that its preference is made from
	Today          int                   // the state of that configuration; -1 where it is impossible
}

// FromScenario makes the graph model of a scenario under the terms and
// conditions of a configuration. A party moves all of its positions, any of
// them at once, except against what the scenario calls irreversible; joint
// terms are nobody's to move. The preferences are the scenario's, or others
// with the same parties where they are not nil. The error is
// [ErrNoPreferences], or says that there are too many states.
func FromScenario(e *model.Engine, c model.Configuration, preferences map[string][]model.Statement) (*Profiles, error) {
	if preferences == nil {
		preferences = e.Scenario().Preferences
	}
	if len(preferences) == 0 {
		return nil, ErrNoPreferences
	}
	p := &Profiles{Engine: e, Today: -1}
	grid, err := p.list(c)
	if err != nil {
		return nil, err
	}
	s, outcomes := e.Scenario(), p.outcomes()
	p.Graph = &Graph{States: len(p.Configurations)}
	for i := range s.Parties {
		p.Graph.Makers = append(p.Graph.Makers, s.Parties[i].ID)
		moves, err := p.moves(grid, s.Parties[i].ID)
		if err != nil {
			return nil, err
		}
		p.Graph.Moves = append(p.Graph.Moves, moves)
		wishes := p.wishes(preferences[s.Parties[i].ID], outcomes)
		p.Wishes = append(p.Wishes, wishes)
		p.Graph.Payoffs = append(p.Graph.Payoffs, Prioritise(p.Graph.States, wishes))
	}
	return p, p.Graph.Check()
}

// outcomes are what the rules make of each state.
func (p *Profiles) outcomes() []model.Outcome {
	outcomes := make([]model.Outcome, 0, len(p.Configurations))
	for _, c := range p.Configurations {
		outcomes = append(outcomes, p.Engine.Outcome(c))
	}
	return outcomes
}

// wishes tells of which states each statement of a party is true.
func (p *Profiles) wishes(statements []model.Statement, outcomes []model.Outcome) [][]bool {
	holds := make([][]bool, len(statements))
	for j := range statements {
		holds[j] = make([]bool, len(p.Configurations))
		for s, c := range p.Configurations {
			holds[j][s] = p.Engine.Holds(&statements[j].When, c, &outcomes[s])
		}
	}
	return holds
}

// list finds the possible profiles.
func (p *Profiles) list(c model.Configuration) (*grid, error) {
	g, err := p.newGrid()
	if err != nil {
		return nil, err
	}
	for at := range g.state {
		to := g.configuration(c, at)
		out := p.Engine.Outcome(to)
		g.state[at] = -1
		if out.Verdict == model.VerdictImpossible {
			continue
		}
		if len(p.Configurations) == MaxStates {
			return nil, fmt.Errorf("more than %d profiles of positions are possible, too many for this analysis", MaxStates)
		}
		if to == c {
			p.Today = len(p.Configurations)
		}
		g.state[at] = int32(len(p.Configurations)) // at most MaxStates
		p.Configurations = append(p.Configurations, to)
		p.Agreed = append(p.Agreed, p.Engine.Agreed(&out))
	}
	return g, nil
}
