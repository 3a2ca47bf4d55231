package main

import (
	"fmt"
	"slices"
	"strings"

	"redline/model/stability"
	"redline/tui/page"
	"redline/tui/stuck"
	"redline/tui/words"
)

// How many states and jumps text tells; JSON has all that hold.
const (
	mostHolding = 24
	mostStories = 8
	mostJumps   = 8
	mostAllied  = 6 // parties of which every coalition is looked at; of more, the pairs
)

// page tells which profiles hold, and why the package at hand does or does not.
func (d *deadlock) page(x *extras) *page.Page {
	p := &page.Page{}
	p.Title(titleOf(d.at.scenario))
	p.Heading("Deadlock", words.Upper(d.at.name()))
	p.Text("The positions vary; terms and conditions stay as they are in this package. A party moves its own positions only.", basisSentence(d.at))
	if len(d.profiles.Positions) == 0 {
		p.Text(stuck.NoPositions)
	}
	p.Text(d.model.summary()...)
	p.Text(stuck.Weakest)
	d.model.herePart(p)
	if d.model.States > 0 {
		d.findings(p, x)
	}
	d.preferencesPart(p)
	return p
}

// findings tells all that there is to say of profiles where there are some.
func (d *deadlock) findings(p *page.Page, x *extras) {
	d.model.holdingPart(p)
	d.model.routesPart(p)
	d.model.jumpsPart(p)
	d.model.wayPart(p, x.way)
	d.model.coalitionPart(p, x.coalitions)
	d.model.robustPart(p, x.robustness)
	d.model.changePart(p, x.inverse, d.wish)
	d.morePart(p, x)
}

// page tells which states of a bare graph hold, and why.
func (m *told) page(file string, x *extras) *page.Page {
	p := &page.Page{}
	p.Title("Graph model " + file)
	p.Text(m.summary()...)
	m.holdingPart(p)
	m.reasonsPart(p)
	m.coalitionPart(p, x.coalitions)
	m.changePart(p, x.inverse, nil)
	return p
}

// summary says how many states there are and how many hold.
func (m *told) summary() []string {
	if m.States == 0 {
		return []string{"No combination of positions is possible under these terms and conditions."}
	}
	lines := []string{fmt.Sprintf("%s, of which hold:", words.Count(m.States, m.State))}
	for _, c := range stability.AllConcepts {
		lines = append(lines, fmt.Sprintf("%d if %s (%s)", len(m.Equilibria(c)), c.Words(), c.Label()))
	}
	lines[0] = words.Upper(lines[0])
	return lines
}

// herePart tells why the package at hand holds or does not, party by party.
func (m *told) herePart(p *page.Page) {
	if m.Today < 0 {
		p.Heading("Here", "impossible")
		p.Text("The positions of this package are impossible under its terms and conditions, so nobody stands here.")
		return
	}
	p.Heading("Here", m.Number(m.Today)+", "+stuck.VerdictOn(m.Joint(m.Today)))
	p.Text(m.Brief(m.Today))
	m.stories(p, m.Today)
}

func (m *told) stories(p *page.Page, s int) {
	for i := range m.Makers {
		p.Entry(m.Names[i], m.Story(s, i)...)
	}
}

// holdingPart lists the states that hold under some concept.
func (m *told) holdingPart(p *page.Page) {
	held := m.Equilibria(stability.GMR) // the weakest: each of the others implies it
	p.Heading("What holds", words.Count(len(held), m.State)+" under one concept or more")
	if len(held) == 0 {
		p.Text("From every " + m.State + " somebody has a reason to move.")
	}
	var rows []page.Row
	for _, s := range held[:min(mostHolding, len(held))] {
		cells := []string{fmt.Sprint(s + 1), stuck.Concepts(m.Joint(s))}
		if text := m.Brief(s); text != "" {
			cells = append(cells, text)
		}
		rows = append(rows, page.Row{Cells: cells})
	}
	p.Table(nil, rows...)
	if more := len(held) - mostHolding; more > 0 {
		p.Text(fmt.Sprintf("%d more hold; --format json lists all.", more))
	}
}

// reasonsPart tells, of states that hold by deterrence, who is deterred by what.
func (m *told) reasonsPart(p *page.Page) {
	said := 0
	for _, s := range m.Equilibria(stability.GMR) {
		if m.Joint(s).Has(stability.Nash) || said == mostStories {
			continue
		}
		said++
		p.Heading(words.Upper(m.Number(s)), stuck.VerdictOn(m.Joint(s)))
		m.stories(p, s)
	}
}

// routesPart tells how each state that holds can be reached from here.
func (m *told) routesPart(p *page.Page) {
	if m.Today < 0 {
		return
	}
	free, willing := m.Routes(m.Today, false), m.Routes(m.Today, true)
	p.Heading("From here", "the fewest moves to what holds; nobody moves twice running")
	said := 0
	for _, s := range m.Equilibria(stability.GMR) {
		if s == m.Today {
			continue
		}
		if said++; said > mostStories {
			p.Text("JSON lists the rest of what holds.")
			return
		}
		p.Entry(words.Upper(m.Number(s)), m.Route(s, free, willing))
	}
	if said == 0 {
		p.Text("Nothing else holds.")
	}
}

// jumpsPart tells which coalitions could leave together, all of them better off.
func (m *told) jumpsPart(p *page.Page) {
	if m.Today < 0 || len(m.Makers) < 2 {
		return
	}
	var jumps []stability.Jump
	for _, members := range m.Coalitions() {
		if len(members) > 2 && len(m.Makers) > mostAllied {
			break // there are thousands; the pairs come first
		}
		for _, j := range m.Coalition(members, m.Today) {
			if together(j.Path) {
				jumps = append(jumps, j)
			}
		}
	}
	p.Heading("Together", words.Count(len(jumps), "joint move")+" from here that everybody in it likes better")
	if len(jumps) == 0 {
		p.Text(orPairs(m, "No parties", "No two parties") + " can move together from here so that each of them likes the end better.")
	}
	for _, j := range jumps[:min(mostJumps, len(jumps))] {
		p.Entry(words.Upper(m.Number(j.To))+", by "+words.And(m.named(j.Members)), m.Walk(j.Path)+". It "+stuck.VerdictOn(m.Joint(j.To))+".")
	}
	if more := len(jumps) - mostJumps; more > 0 {
		p.Text(fmt.Sprintf("There are %d more.", more))
	}
}

// orPairs is what is said of all coalitions, or where there are too many, of
// pairs only.
func orPairs(m *told, all, pairs string) string {
	if len(m.Makers) > mostAllied {
		return pairs
	}
	return all
}

// together tells whether more than one party moves.
func together(path []stability.Step) bool {
	return slices.ContainsFunc(path, func(s stability.Step) bool { return s.Maker != path[0].Maker })
}

// morePart says what a large scenario is told only on request.
func (d *deadlock) morePart(p *page.Page, x *extras) {
	var flags []string
	if x.coalitions == nil {
		flags = append(flags, "`--coalitions`")
	}
	if x.robustness == nil {
		flags = append(flags, "`--robustness`")
	}
	if flags != nil {
		p.Text("What takes longer is told when asked for: " + words.And(flags) + ".")
	}
}

// wish names a statement by its party and place.
func (d *deadlock) wish(maker, place int) string {
	s := d.at.scenario
	return s.Preferences[s.Parties[maker].ID][place].Name
}

// preferencesPart lists what every party prefers.
func (d *deadlock) preferencesPart(p *page.Page) {
	p.Heading("What each party wants", "most important first; each outweighs all that follow")
	for i := range d.at.scenario.Parties {
		party := &d.at.scenario.Parties[i]
		var lines []string
		for k, statement := range d.at.scenario.Preferences[party.ID] {
			line := fmt.Sprintf("%d. %s", k+1, statement.Name)
			if len(statement.Claims) > 0 {
				line += " (" + strings.Join(statement.Claims, ", ") + ")"
			}
			lines = append(lines, line)
		}
		if lines == nil {
			lines = []string{"Nothing is known: it is taken to like all profiles alike."}
		}
		p.Entry(party.Name, lines...)
	}
}
