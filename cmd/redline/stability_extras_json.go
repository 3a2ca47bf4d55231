package main

import (
	"strconv"

	"redline/model/stability"
	"redline/tui/stuck"
)

// evidencePart says how sure what the answer rests on is.
type evidencePart struct {
	Strength   string                   `json:"strength"`
	Note       string                   `json:"note"`
	Statements ordered[[]statementPart] `json:"statements"`
}

type statementPart struct {
	Name   string   `json:"name"`
	Claims []string `json:"claims"`
}

func (d *deadlock) evidence() *evidencePart {
	part := &evidencePart{Strength: "thin", Note: stuck.Weakest, Statements: ordered[[]statementPart]{}}
	for i := range d.at.scenario.Parties {
		id, statements := d.at.scenario.Parties[i].ID, []statementPart{}
		for _, s := range d.at.scenario.Preferences[id] {
			statements = append(statements, statementPart{s.Name, list(s.Claims)})
		}
		part.Statements = append(part.Statements, field[[]statementPart]{id, statements})
	}
	return part
}

// extraParts are the answers to what was asked beyond the usual; absent where
// it was not.
type extraParts struct {
	Inverse    *inversePart   `json:"inverse,omitempty"`
	Way        *wayPart       `json:"way,omitempty"`
	Robustness []tallyPart    `json:"robustness,omitempty"`
	Coalitions *coalitionPart `json:"coalitions,omitempty"`
}

type inversePart struct {
	State   int         `json:"state"`
	Answers []changeRow `json:"answers"`
}

// changeRow is one answer. Orders and payoffs are those of the nearest change,
// of the parties that change only.
type changeRow struct {
	Concept string          `json:"concept"`
	Parties []string        `json:"parties"`
	Answer  string          `json:"answer"`
	Swaps   *int            `json:"swaps"`
	Against []string        `json:"against"`
	Orders  *ordered[[]int] `json:"orders,omitempty"`
	Payoffs *ordered[[]int] `json:"payoffs,omitempty"`
}

type wayPart struct {
	From      int       `json:"from"`
	To        int       `json:"to"`
	Path      []stepRow `json:"path"`
	Willing   []stepRow `json:"willing"`
	Sacrifice *int      `json:"sacrifice"`
	Worse     bool      `json:"worse"`
	Jumps     []jumpRow `json:"jumps"`
}

type jumpRow struct {
	Parties []string  `json:"parties"`
	To      int       `json:"to"`
	Path    []stepRow `json:"path"`
}

type tallyPart struct {
	Parties []string                    `json:"parties"`
	Exact   bool                        `json:"exact"`
	Orders  int64                       `json:"orders"`
	States  ordered[ordered[sharePart]] `json:"states"`
}

type sharePart struct {
	Held  int64   `json:"held"`
	Share float64 `json:"share"`
	Error float64 `json:"error"`
}

type coalitionPart struct {
	Equilibria ordered[[]int] `json:"equilibria"`
	Stable     []allianceRow  `json:"stable"`
}

type allianceRow struct {
	Parties []string       `json:"parties"`
	States  ordered[[]int] `json:"states"`
}

func (m *told) parts(x *extras) extraParts {
	var parts extraParts
	if x.inverse != nil {
		parts.Inverse = m.inverse(x.inverse)
	}
	if x.way != nil {
		parts.Way = m.way(x.way)
	}
	if x.robustness != nil {
		for i := range x.robustness.Alone {
			parts.Robustness = append(parts.Robustness, m.tally(&x.robustness.Alone[i], []int{i}))
		}
		if len(m.Makers) > 1 {
			parts.Robustness = append(parts.Robustness, m.tally(&x.robustness.All, m.everybody()))
		}
	}
	if as := x.coalitions; as != nil {
		parts.Coalitions = &coalitionPart{Equilibria: perConcept(as.Equilibria), Stable: []allianceRow{}}
		for k := range as.List {
			parts.Coalitions.Stable = append(parts.Coalitions.Stable, allianceRow{m.ids(as.List[k].Members), perConcept(as.List[k].Stable)})
		}
	}
	return parts
}

func (m *told) everybody() []int {
	var all []int
	for i := range m.Makers {
		all = append(all, i)
	}
	return all
}

func (m *told) ids(makers []int) []string {
	ids := []string{}
	for _, i := range makers {
		ids = append(ids, m.Makers[i])
	}
	return ids
}

func (m *told) inverse(c *changes) *inversePart {
	part := &inversePart{State: c.state + 1, Answers: []changeRow{}}
	for k := range c.wishes {
		row := m.change(&c.wishes[k])
		row.Orders = m.perMaker(c.wishes[k].Orders, 1)
		part.Answers = append(part.Answers, row)
	}
	for k := range c.rankings {
		row := m.change(&c.rankings[k].Reordering)
		row.Payoffs = m.perMaker(c.rankings[k].Payoffs, 0)
		part.Answers = append(part.Answers, row)
	}
	return part
}

func (m *told) change(r *stability.Reordering) changeRow {
	row := changeRow{Concept: r.Concept.String(), Parties: m.ids(r.Makers), Answer: r.Answer.String(), Against: m.ids(r.Against)}
	if r.Answer == stability.Already || r.Answer == stability.Possible {
		row.Swaps = &r.Swaps
	}
	return row
}

// perMaker is a list of numbers for each party that has one, counted from
// first; it is there even if none has.
func (m *told) perMaker(lists [][]int, first int) *ordered[[]int] {
	per := ordered[[]int]{}
	for i, numbers := range lists {
		if numbers == nil {
			continue
		}
		from := make([]int, len(numbers))
		for k, x := range numbers {
			from[k] = x + first
		}
		per = append(per, field[[]int]{m.Makers[i], from})
	}
	return &per
}

func (m *told) way(w *stability.Way) *wayPart {
	part := &wayPart{From: w.From + 1, To: w.To + 1, Worse: w.Worse, Jumps: []jumpRow{}}
	if w.Exists() {
		part.Path = m.stepRows(w.Path)
	}
	if w.Willing != nil || w.From == w.To {
		part.Willing = m.stepRows(w.Willing)
	}
	if w.Sacrifice >= 0 {
		at := w.Sacrifice + 1
		part.Sacrifice = &at
	}
	for _, j := range w.Jumps {
		part.Jumps = append(part.Jumps, jumpRow{m.ids(j.Members), j.To + 1, m.stepRows(j.Path)})
	}
	return part
}

func (m *told) stepRows(steps []stability.Step) []stepRow {
	rows := []stepRow{}
	for _, step := range steps {
		rows = append(rows, stepRow{m.Makers[step.Maker], step.To + 1})
	}
	return rows
}

// tally lists the states that hold under some order that was looked at.
func (m *told) tally(t *stability.Tally, makers []int) tallyPart {
	part := tallyPart{Parties: m.ids(makers), Exact: t.Exact, Orders: t.Orders, States: ordered[ordered[sharePart]]{}}
	for s := range m.States {
		if t.Held(s, stability.GMR) == 0 {
			continue
		}
		per := ordered[sharePart]{}
		for _, c := range stability.AllConcepts {
			share, stderr := t.Share(s, c)
			per = append(per, field[sharePart]{c.String(), sharePart{t.Held(s, c), share, stderr}})
		}
		part.States = append(part.States, field[ordered[sharePart]]{strconv.Itoa(s + 1), per})
	}
	return part
}
