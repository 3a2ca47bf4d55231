package main

import (
	"strconv"

	"redline/model/stability"
)

// stabilityDocument is redline/stability/1, in the order of the contract.
type stabilityDocument struct {
	header
	equilibriaPart
	State        ordered[ordered[any]] `json:"state"`
	Today        *int                  `json:"today"`
	Explanations []explanationRow      `json:"explanations"`
	Evidence     *evidencePart         `json:"evidence"`
	extraParts
}

// graphDocument is the same of a bare graph model, which has no scenario and no
// positions.
type graphDocument struct {
	Schema  string   `json:"schema"`
	Reading string   `json:"reading"`
	Muted   []string `json:"muted"`
	equilibriaPart
	Explanations []explanationRow `json:"explanations"`
	extraParts
}

// equilibriaPart is what both have. States count from 1.
type equilibriaPart struct {
	States     int                     `json:"states"`
	Parties    []string                `json:"parties"`
	Equilibria ordered[[]int]          `json:"equilibria"`
	Stable     ordered[ordered[[]int]] `json:"stable"`
}

type explanationRow struct {
	State       int       `json:"state"`
	Party       string    `json:"party"`
	Concept     string    `json:"concept"`
	Improvement int       `json:"improvement"`
	Sanction    []stepRow `json:"sanction"`
}

type stepRow struct {
	Party string `json:"party"`
	To    int    `json:"to"`
}

func (d *deadlock) document(x *extras) *stabilityDocument {
	doc := &stabilityDocument{
		header: basisHeader("stability", d.at.engine), equilibriaPart: d.model.equilibria(),
		State: ordered[ordered[any]]{}, Explanations: d.model.explanations(), Evidence: d.evidence(), extraParts: d.model.parts(x),
	}
	if d.profiles.Today >= 0 {
		today := d.profiles.Today + 1
		doc.Today = &today
	}
	s := d.at.scenario
	for state, c := range d.profiles.Configurations {
		profile := ordered[any]{}
		for _, i := range d.profiles.Positions {
			profile = append(profile, field[any]{s.Issues[i].ID, s.Issues[i].OptionID(c.Option(i))})
		}
		profile = append(profile, field[any]{"agreed", d.profiles.Agreed[state]})
		doc.State = append(doc.State, field[ordered[any]]{strconv.Itoa(state + 1), profile})
	}
	return doc
}

func (m *told) document(x *extras) *graphDocument {
	return &graphDocument{
		Schema: schemaID("stability"), Reading: "documented", Muted: []string{},
		equilibriaPart: m.equilibria(), Explanations: m.explanations(), extraParts: m.parts(x),
	}
}

func (m *told) equilibria() equilibriaPart {
	part := equilibriaPart{States: m.States, Parties: list(m.Makers)}
	part.Equilibria = perConcept(m.Equilibria)
	for i, name := range m.Makers {
		part.Stable = append(part.Stable, field[ordered[[]int]]{name, perConcept(func(c stability.Concept) []int { return m.Stable(i, c) })})
	}
	return part
}

func perConcept(states func(stability.Concept) []int) ordered[[]int] {
	per := ordered[[]int]{}
	for _, c := range stability.AllConcepts {
		numbers := []int{}
		for _, s := range states(c) {
			numbers = append(numbers, s+1)
		}
		per = append(per, field[[]int]{c.String(), numbers})
	}
	return per
}

func (m *told) explanations() []explanationRow {
	rows := []explanationRow{}
	for _, e := range m.Explanations() {
		rows = append(rows, explanationRow{e.State + 1, m.Makers[e.Maker], e.Concept.String(), e.Improvement + 1, m.stepRows(e.Sanction)})
	}
	return rows
}
