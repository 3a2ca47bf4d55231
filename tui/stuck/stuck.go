// Package stuck tells in sentences why parties stay where they are: the words
// for the states and moves of a stability analysis, the same in every output.
package stuck

import (
	"fmt"
	"strings"

	"redline/model/stability"
	"redline/tui/words"
)

// Model is an analysis with the words for its states and moves.
type Model struct {
	*stability.Analysis
	Names   []string                         // of the decision makers, for sentences
	Short   []string                         // for places with little room
	State   string                           // what a state is called: "profile"
	Today   int                              // the state of the package at hand, -1 where there is none
	Wants   [][]string                       // per decision maker the names of its wishes, most important first; nil where nothing is known of them
	Brief   func(state int) string           // a state in a few words; may be empty
	Turn    func(maker, from, to int) string // what a move does: `turn to "keeps control"`
	Turning func(maker, from, to int) string // the same as a noun: `turning to "keeps control"`
}

// OfGraph names the states of a bare graph by their numbers.
func OfGraph(g *stability.Graph) *Model {
	return &Model{
		Analysis: stability.Analyse(g), Names: g.Makers, Short: g.Makers, State: "state", Today: -1,
		Brief:   func(int) string { return "" },
		Turn:    func(_, _, to int) string { return fmt.Sprintf("move to state %d", to+1) },
		Turning: func(_, _, to int) string { return fmt.Sprintf("moving to state %d", to+1) },
	}
}

// OfProfiles names the profiles of a scenario by the positions in them.
func OfProfiles(p *stability.Profiles) *Model {
	m := &Model{Analysis: stability.Analyse(p.Graph), State: "profile", Today: p.Today}
	for _, party := range p.Engine.Scenario().Parties {
		short := party.Short
		if short == "" {
			short = party.Name
		}
		m.Names, m.Short = append(m.Names, party.Name), append(m.Short, short)
	}
	m.Brief = func(state int) string { return brief(p, state) }
	m.Turn = func(maker, from, to int) string { return "turn " + turn(p, maker, from, to) }
	m.Turning = func(maker, from, to int) string { return "turning " + turn(p, maker, from, to) }
	return m
}

// brief is a profile in a few words: "Ukraine: with the US only; Russia: …".
func brief(p *stability.Profiles, state int) string {
	parts := make([]string, 0, len(p.Positions))
	for _, i := range p.Positions {
		is := &p.Engine.Scenario().Issues[i]
		parts = append(parts, is.Label()+": "+is.OptionLabel(p.Configurations[state].Option(i)))
	}
	return strings.Join(parts, "; ")
}

// turn says what a party changes between two profiles.
func turn(p *stability.Profiles, maker, from, to int) string {
	s, own := p.Engine.Scenario(), 0
	for _, i := range p.Positions {
		if s.Issues[i].Party == s.Parties[maker].ID {
			own++
		}
	}
	before, after := p.Configurations[from], p.Configurations[to]
	var parts []string
	for _, i := range before.Differences(after) {
		part := fmt.Sprintf("to %q", s.Issues[i].OptionName(after.Option(i)))
		if own > 1 {
			part = s.Issues[i].Name + " " + part
		}
		parts = append(parts, part)
	}
	return words.And(parts)
}

// Concepts names the concepts of a set: "Nash, GMR and SEQ".
func Concepts(set stability.Set) string {
	if set == stability.Every {
		return "all four"
	}
	var names []string
	for _, c := range stability.AllConcepts {
		if set.Has(c) {
			names = append(names, c.Label())
		}
	}
	return words.And(names)
}

// VerdictOn says under which concepts a state holds.
func VerdictOn(set stability.Set) string {
	if set == 0 {
		return "does not hold"
	}
	return "holds under " + Concepts(set)
}

// answer says what the others can do about an improvement.
func (m *Model) answer(s, i, t int) string {
	if steps := m.Sanction(i, s, t, stability.SEQ); steps != nil {
		return m.steps(t, steps, "would gain by", "") + ", and that " + m.Names[i] + " likes no better than this (SEQ)."
	}
	if steps := m.Sanction(i, s, t, stability.SMR); steps != nil {
		return m.steps(t, steps, "could answer by", "") + m.unpaid(t, steps) + "which " + m.Names[i] + " likes no better than this and cannot mend alone (SMR)."
	}
	if steps := m.Sanction(i, s, t, stability.GMR); steps != nil {
		return m.steps(t, steps, "could answer by", "") + m.unpaid(t, steps) + "which " + m.Names[i] + " likes no better than this, but can mend by moving again (GMR)."
	}
	return "Nobody can answer that so as to make it no better: it has a reason to move."
}

// unpaid says what an answer is to those who make it, where not every step of
// it pays: at a cost where some step makes its mover worse off, else for no gain,
// for there may be ties.
func (m *Model) unpaid(from int, steps []stability.Step) string {
	for _, step := range steps {
		if m.Improvement(step.Maker, step.To, from) {
			return ", at a cost, "
		}
		from = step.To
	}
	if len(steps) > 1 {
		return ", not each for a gain, "
	}
	return ", for no gain, "
}

// steps tells a sequence of moves: "Russia would gain by turning to …, then the
// US by turning to …".
func (m *Model) steps(from int, steps []stability.Step, first, later string) string {
	var parts []string
	for k, step := range steps {
		how := first
		if k > 0 {
			how = later + "by"
		}
		parts = append(parts, m.Names[step.Maker]+" "+how+" "+m.Turning(step.Maker, from, step.To))
		from = step.To
	}
	return strings.Join(parts, ", then ")
}

// Number is a state as people see it: "profile 13".
func (m *Model) Number(s int) string { return fmt.Sprintf("%s %d", m.State, s+1) }

// Route says how a state is reached, and who has to make a sacrifice.
func (m *Model) Route(s int, free, willing *stability.Routes) string {
	if _, ok := willing.Fewest(s); ok {
		steps := willing.Path(s)
		return fmt.Sprintf("%s, each liked by whoever makes it: %s.", words.Count(len(steps), "move"), m.Walk(steps))
	}
	steps := free.Path(s)
	if steps == nil {
		return "No moves lead there."
	}
	from := m.Today
	for _, step := range steps {
		if !m.Improvement(step.Maker, from, step.To) {
			return fmt.Sprintf("No path of willing moves leads there. The shortest is %s: %s. %s would have to begin something it does not like better.",
				words.Count(len(steps), "move"), m.Walk(steps), m.Names[step.Maker])
		}
		from = step.To
	}
	return ""
}

// Walk tells a sequence of moves from the package at hand.
func (m *Model) Walk(steps []stability.Step) string { return m.walk(m.Today, steps) }
