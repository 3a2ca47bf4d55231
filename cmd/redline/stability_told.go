package main

import (
	"fmt"
	"strings"

	"redline/model/stability"
	"redline/tui/words"
)

// told is an analysis with the words for its states and moves.
type told struct {
	*stability.Analysis
	names   []string // of the decision makers, for sentences
	short   []string // for places with little room
	state   string   // what a state is called: "profile"
	today   int      // the state of the package at hand, -1 where there is none
	brief   func(state int) string
	turn    func(maker, from, to int) string // what is done: `turn to "keeps control"`
	turning func(maker, from, to int) string // the same as a noun: `turning to "keeps control"`
}

// toldOfGraph names the states of a bare graph by their numbers.
func toldOfGraph(g *stability.Graph) *told {
	return &told{
		Analysis: stability.Analyse(g), names: g.Makers, short: g.Makers, state: "state", today: -1,
		brief:   func(int) string { return "" },
		turn:    func(_, _, to int) string { return fmt.Sprintf("move to state %d", to+1) },
		turning: func(_, _, to int) string { return fmt.Sprintf("moving to state %d", to+1) },
	}
}

// told names the profiles of a scenario by the positions in them.
func (d *deadlock) told() *told {
	m := &told{Analysis: stability.Analyse(d.profiles.Graph), state: "profile", today: d.profiles.Today, brief: d.brief}
	for _, p := range d.at.scenario.Parties {
		short := p.Short
		if short == "" {
			short = p.Name
		}
		m.names, m.short = append(m.names, p.Name), append(m.short, short)
	}
	m.turn = func(maker, from, to int) string { return d.turn("turn", maker, from, to) }
	m.turning = func(maker, from, to int) string { return d.turn("turning", maker, from, to) }
	return m
}

// brief is a profile in a few words: Ukraine: with the US only; Russia: …
func (d *deadlock) brief(state int) string {
	parts := make([]string, 0, len(d.profiles.Positions))
	for _, i := range d.profiles.Positions {
		is := &d.at.scenario.Issues[i]
		parts = append(parts, is.Label()+": "+is.OptionLabel(d.profiles.Configurations[state].Option(i)))
	}
	return strings.Join(parts, "; ")
}

// turn says what a party changes between two profiles, with a verb before it.
func (d *deadlock) turn(verb string, maker, from, to int) string {
	own := 0
	for _, i := range d.profiles.Positions {
		if d.at.scenario.Issues[i].Party == d.at.scenario.Parties[maker].ID {
			own++
		}
	}
	before, after := d.profiles.Configurations[from], d.profiles.Configurations[to]
	var parts []string
	for _, i := range before.Differences(after) {
		is := &d.at.scenario.Issues[i]
		part := fmt.Sprintf("to %q", is.OptionName(after.Option(i)))
		if own > 1 {
			part = is.Name + " " + part
		}
		parts = append(parts, part)
	}
	return verb + " " + words.And(parts)
}

// concepts names the concepts of a set: "Nash, GMR and SEQ".
func concepts(set stability.Set) string {
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

// verdictOn says under which concepts a state holds.
func verdictOn(set stability.Set) string {
	if set == 0 {
		return "does not hold"
	}
	return "holds under " + concepts(set)
}

// story says of one party why it stays in a state, or what it would gain by
// leaving: one sentence or two for each improvement.
func (m *told) story(s, i int) []string {
	better := m.Improvements(i, s)
	many := len(m.Moves[i][s])
	switch {
	case many == 0:
		return []string{"cannot move from here."}
	case len(better) == 0 && many == 1:
		return []string{"does not like its one other move better from here."}
	case len(better) == 0:
		return []string{fmt.Sprintf("likes none of its %d other moves better from here.", many)}
	}
	var lines []string
	for _, t := range better {
		lines = append(lines, "could "+m.turn(i, s, t)+", which it likes better. "+m.answer(s, i, t))
	}
	return lines
}

// answer says what the others can do about an improvement.
func (m *told) answer(s, i, t int) string {
	if steps := m.Sanction(i, s, t, stability.SEQ); steps != nil {
		return m.steps(t, steps, "would gain by", "") + ", and that " + m.names[i] + " likes no better than this (SEQ)."
	}
	if steps := m.Sanction(i, s, t, stability.SMR); steps != nil {
		return m.steps(t, steps, "could answer by", "") + ", at a cost, which " + m.names[i] + " likes no better than this and cannot mend alone (SMR)."
	}
	if steps := m.Sanction(i, s, t, stability.GMR); steps != nil {
		return m.steps(t, steps, "could answer by", "") + ", at a cost, which " + m.names[i] + " likes no better than this, but can mend by moving again (GMR)."
	}
	return "Nobody can answer that so as to make it no better: it has a reason to move."
}

// steps tells a sequence of moves: "Russia would gain by turning to …, then the
// US by turning to …".
func (m *told) steps(from int, steps []stability.Step, first, later string) string {
	var parts []string
	for k, step := range steps {
		how := first
		if k > 0 {
			how = later + "by"
		}
		parts = append(parts, m.names[step.Maker]+" "+how+" "+m.turning(step.Maker, from, step.To))
		from = step.To
	}
	return strings.Join(parts, ", then ")
}

// number is a state as people see it: "profile 13".
func (m *told) number(s int) string { return fmt.Sprintf("%s %d", m.state, s+1) }
