package main

import (
	"redline/model/compare"
	"redline/model/mining"
)

// compareDocument is redline/compare/1.
type compareDocument struct {
	header
	Packages  []comparedPackage `json:"packages"`
	Differing []differingIssue  `json:"differing"`
	Same      ordered[string]   `json:"same"`
	Basis     comparedBasis     `json:"basis"`
	Findings  []comparedFinding `json:"findings"`
}

type comparedPackage struct {
	Label         string                `json:"label"`
	Given         string                `json:"given"`
	Kind          string                `json:"kind"`
	Name          string                `json:"name"`
	Reading       string                `json:"reading"`
	Muted         []string              `json:"muted"`
	Assumptions   ordered[float64]      `json:"assumptions"`
	Code          string                `json:"code"`
	Configuration ordered[string]       `json:"configuration"`
	Verdict       string                `json:"verdict"`
	Impossible    []impossibility       `json:"impossible"`
	Obstacles     []obstacleStatus      `json:"obstacles"`
	Stances       ordered[string]       `json:"stances"`
	Counted       bool                  `json:"counted"`
	Fewest        *int                  `json:"fewest"`
	Routes        []int                 `json:"routes"`
	Measures      ordered[mining.Range] `json:"measures"`
}

type differingIssue struct {
	Issue   string   `json:"issue"`
	Kind    string   `json:"kind"`
	Options []string `json:"options"`
}

type comparedBasis struct {
	Readings    []string             `json:"readings"`
	Muted       []comparedMute       `json:"muted"`
	Assumptions []comparedAssumption `json:"assumptions"`
}

type comparedMute struct {
	ID       string   `json:"id"`
	Packages []string `json:"packages"`
}

type comparedAssumption struct {
	Assumption string    `json:"assumption"`
	Unit       string    `json:"unit"`
	Values     []float64 `json:"values"`
}

type comparedFinding struct {
	Rule       string          `json:"rule"`
	Obstacle   string          `json:"obstacle"`
	Title      string          `json:"title"`
	Packages   []string        `json:"packages"`
	Severities ordered[string] `json:"severities"`
}

func (c *comparison) document() compareDocument {
	s, t := c.scenario, c.table
	d := compareDocument{header: headerOf("compare", s.ID), Differing: []differingIssue{}, Same: ordered[string]{}, Findings: []comparedFinding{}}
	d.Reading, d.Muted = c.basis.Reading.String(), list(c.basis.Muted)
	for k := range t.Columns {
		d.Packages = append(d.Packages, c.packageOf(k))
	}
	for _, i := range t.Differ {
		row := differingIssue{Issue: s.Issues[i].ID, Kind: string(s.Issues[i].Kind)}
		for k := range t.Columns {
			row.Options = append(row.Options, s.Issues[i].OptionID(t.Columns[k].Configuration.Option(i)))
		}
		d.Differing = append(d.Differing, row)
	}
	for _, i := range t.Same {
		d.Same = append(d.Same, field[string]{s.Issues[i].ID, s.Issues[i].OptionID(t.Columns[0].Configuration.Option(i))})
	}
	d.Basis = c.basisOf()
	for _, f := range t.Findings {
		row := comparedFinding{Rule: s.Rules[f.Rule].ID, Obstacle: s.Obstacles[f.Obstacle].ID, Title: s.Rules[f.Rule].Title, Packages: letters(f.In)}
		for _, k := range f.In.List() {
			row.Severities = append(row.Severities, field[string]{compare.Letter(k), string(f.SeverityIn(k))})
		}
		d.Findings = append(d.Findings, row)
	}
	return d
}

func letters(in compare.Set) []string {
	out := []string{}
	for _, k := range in.List() {
		out = append(out, compare.Letter(k))
	}
	return out
}

func (c *comparison) packageOf(k int) comparedPackage {
	column, g := &c.table.Columns[k], &c.given[k]
	whole := newAssessor(column.Engine).document(&column.Assessment)
	p := comparedPackage{
		Label: compare.Letter(k), Given: g.word, Kind: g.kind, Name: g.name,
		Reading: whole.Reading, Muted: whole.Muted, Assumptions: ordered[float64]{},
		Code: whole.Code, Configuration: whole.Configuration, Verdict: whole.Verdict, Impossible: whole.Impossible,
		Obstacles: whole.Obstacles, Stances: whole.Stances, Measures: whole.Measures,
		Counted: column.Routes != nil, Routes: list(column.Routes),
	}
	if len(column.Routes) > 0 {
		p.Fewest = &column.Routes[0]
	}
	for _, id := range c.scenario.Mining.AssumptionIDs() {
		if x, ok := g.basis.Assume[id]; ok {
			p.Assumptions = append(p.Assumptions, field[float64]{id, x})
		}
	}
	return p
}

func (c *comparison) basisOf() comparedBasis {
	b := comparedBasis{Readings: []string{}, Muted: []comparedMute{}, Assumptions: []comparedAssumption{}}
	for _, r := range c.table.Basis.Readings {
		b.Readings = append(b.Readings, r.String())
	}
	for _, m := range c.table.Basis.Muted {
		b.Muted = append(b.Muted, comparedMute{m.ID, letters(m.In)})
	}
	for _, a := range c.table.Basis.Assumptions {
		b.Assumptions = append(b.Assumptions, comparedAssumption{a.ID, a.Unit, a.Values})
	}
	return b
}
