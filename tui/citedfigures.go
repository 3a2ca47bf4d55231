package tui

import (
	"redline/model"
	"redline/tui/text"
)

// citedFigure is something of the mining arithmetic that rests on a claim, or
// is held against it.
type citedFigure struct {
	kind, name string
	assumption string // id; else the arithmetic as a whole is opened
}

// citedFigures lists them for a claim.
func citedFigures(s *model.Scenario, claim string) []citedFigure {
	cited := s.Mining.Citing(claim)
	var list []citedFigure
	for _, a := range cited.Assumptions {
		list = append(list, citedFigure{"assumed", a.Name, a.ID})
	}
	for _, st := range cited.Statements {
		list = append(list, citedFigure{"figures", st.Says, ""})
	}
	for _, u := range cited.NotComputed {
		list = append(list, citedFigure{"figures", "not computed: " + u.Name, ""})
	}
	return list
}

// open shows what the figure is.
func (f *citedFigure) open(x *Explorer) {
	if f.assumption != "" {
		x.push(&assumedCard{id: f.assumption})
		return
	}
	x.show(figuresView)
}

// usesNamed names everything that rests on the claim.
func (p *claimCard) usesNamed(s *model.Scenario) []string {
	var names []string
	for _, sj := range p.leads {
		names = append(names, text.Pad(sj.kind(), 9)+sj.title(s))
	}
	for _, f := range p.cited {
		names = append(names, text.Pad(f.kind, 9)+f.name)
	}
	return names
}
