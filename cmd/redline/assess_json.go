package main

import (
	"redline/model"
	"redline/model/mining"
)

// assessDocument is redline/assess/1, in the order of the contract.
type assessDocument struct {
	header
	Code          string                `json:"code"`
	Configuration ordered[string]       `json:"configuration"`
	Verdict       string                `json:"verdict"`
	Impossible    []impossibility       `json:"impossible"`
	Obstacles     []obstacleStatus      `json:"obstacles"`
	Stances       ordered[string]       `json:"stances"`
	Findings      []finding             `json:"findings"`
	Measures      ordered[mining.Range] `json:"measures"`
}

type impossibility struct {
	Exclusion string `json:"exclusion"`
	Reason    string `json:"reason"`
}

type obstacleStatus struct {
	ID       string   `json:"id"`
	Major    bool     `json:"major"`
	Status   string   `json:"status"`
	Findings []string `json:"findings"`
}

type finding struct {
	Rule     string          `json:"rule"`
	Obstacle string          `json:"obstacle"`
	Severity string          `json:"severity"`
	Modality string          `json:"modality"`
	Objects  []string        `json:"objects"`
	CanLift  []string        `json:"can_lift"`
	Because  ordered[string] `json:"because"`
	Title    string          `json:"title"`
	Reason   string          `json:"reason"`
	Claims   []string        `json:"claims"`
}

// assessor turns assessments of one engine into documents. It remembers the
// measures it has met, which many configurations have in common.
type assessor struct {
	engine   *model.Engine
	scenario *model.Scenario // with the assumptions in force
	header   header
	measured map[string]ordered[mining.Range]
	from     []int // issues that measures depend on
}

func newAssessor(e *model.Engine) *assessor {
	s := e.Scenario()
	a := &assessor{engine: e, scenario: s, header: basisHeader("assess", e), measured: map[string]ordered[mining.Range]{}}
	for _, m := range s.Measures {
		for _, id := range m.From {
			if i, ok := s.Issue(id); ok {
				a.from = append(a.from, i)
			}
		}
	}
	return a
}

func (a *assessor) document(as *model.Assessment) *assessDocument {
	s := a.scenario
	d := &assessDocument{
		header:        a.header,
		Code:          s.Encode(as.Configuration),
		Configuration: configurationOf(s, as.Configuration),
		Verdict:       as.Verdict.String(),
		Impossible:    []impossibility{},
		Obstacles:     make([]obstacleStatus, len(s.Obstacles)),
		Stances:       stancesOf(s, &as.Outcome),
		Findings:      make([]finding, len(as.Findings)),
		Measures:      a.measures(as.Configuration),
	}
	for _, x := range as.Impossible {
		d.Impossible = append(d.Impossible, impossibility{s.Exclusions[x].ID, s.Exclusions[x].Reason})
	}
	for o := range s.Obstacles {
		d.Obstacles[o] = obstacleStatus{s.Obstacles[o].ID, s.Obstacles[o].Major, as.Statuses[o].String(), []string{}}
	}
	for i, f := range as.Findings {
		d.Findings[i] = a.finding(as.Configuration, &f)
		in := &d.Obstacles[f.Obstacle].Findings
		*in = append(*in, s.Rules[f.Rule].ID)
	}
	return d
}

func (a *assessor) finding(c model.Configuration, f *model.Finding) finding {
	s := a.scenario
	r := &s.Rules[f.Rule]
	because := make(ordered[string], len(f.Because))
	for i, issue := range f.Because {
		is := &s.Issues[issue]
		because[i] = field[string]{is.ID, is.OptionID(c.Option(issue))}
	}
	return finding{
		Rule: r.ID, Obstacle: r.Obstacle, Severity: string(f.Severity), Modality: string(r.Modality),
		Objects: list(r.Objects), CanLift: list(r.CanLift), Because: because,
		Title: r.Title, Reason: r.Reason, Claims: list(r.Claims),
	}
}

// measures leaves out what an option without a number leaves undefined.
func (a *assessor) measures(c model.Configuration) ordered[mining.Range] {
	key := make([]byte, 0, 8*len(a.from))
	for _, issue := range a.from {
		o := c.Option(issue)
		key = append(key, byte(o), byte(o>>8), byte(o>>16)) // all of its 20 bits
	}
	known, ok := a.measured[string(key)]
	if !ok {
		for m := range a.scenario.Measures {
			if r, ok := a.scenario.MeasureRange(m, c); ok {
				known = append(known, field[mining.Range]{a.scenario.Measures[m].ID, r})
			}
		}
		if len(a.measured) < 10_000 {
			a.measured[string(key)] = known
		}
	}
	return known
}

// configurationOf names the option of every issue.
func configurationOf(s *model.Scenario, c model.Configuration) ordered[string] {
	m := make(ordered[string], len(s.Issues))
	for i, option := range s.Options(c) {
		m[i] = field[string]{s.Issues[i].ID, option}
	}
	return m
}

// stancesOf names the stance of every party.
func stancesOf(s *model.Scenario, o *model.Outcome) ordered[string] {
	m := make(ordered[string], len(s.Parties))
	for p := range s.Parties {
		m[p] = field[string]{s.Parties[p].ID, o.Stances[p].String()}
	}
	return m
}
