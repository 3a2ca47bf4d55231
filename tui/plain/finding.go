package plain

import (
	"fmt"
	"strings"

	"redline/model"
	"redline/tui/words"
)

// findingTitle names a finding: "Security, block: Reactors in a war."
func (d *dialogue) findingTitle(f *model.Finding) string {
	return fmt.Sprintf("%s, %s: %s", d.scenario.Obstacles[f.Obstacle].Name, noun(f.Severity), stop(d.scenario.Rules[f.Rule].Title))
}

// because says which choices are responsible for a finding.
func (d *dialogue) because(f *model.Finding) string {
	choices := words.Because(d.scenario, d.session.Configuration(), f)
	return "Because " + strings.Join(choices, "; and ") + "."
}

// findingTail says whose objection a finding is, who could lift it, and on what
// it rests.
func (d *dialogue) findingTail(f *model.Finding) string {
	r := &d.scenario.Rules[f.Rule]
	return strings.Join([]string{d.people(r, f.Severity), d.sources(r.Claims)}, " ")
}

// people says whose objection a rule is and who could lift it.
func (d *dialogue) people(r *model.Rule, severity model.Severity) string {
	said := words.Upper(words.Objects(d.scenario, r, severity)) + "."
	if lift := words.CanLift(d.scenario, r); lift != "" {
		said += " " + words.Upper(lift) + "."
	}
	if r.Support != model.Stated && r.Support != "" {
		said += " " + words.Upper(words.Support(r.Support)) + "."
	}
	return said
}

// finding is the finding of a rule in the package at hand.
func (d *dialogue) finding(rule int) (*model.Finding, bool) {
	a := d.session.Assessment()
	for i := range a.Findings {
		if a.Findings[i].Rule == rule {
			return &a.Findings[i], true
		}
	}
	return nil, false
}

// notHere says why a rule is no finding.
func (d *dialogue) notHere(rule int) string {
	for _, id := range d.session.State().Muted {
		if set, err := d.scenario.Mutable(id); err == nil && set.Has(rule) {
			return "It is muted, and so left out."
		}
	}
	return "It does not hold in this package."
}

// listed is the rule of a number: of the findings last listed, before any of
// those of "why all".
func (d *dialogue) listed(text string) (int, error) {
	if d.predict.on {
		return -1, refuse("Numbers of findings are hidden until the reveal. Say the rule's name.")
	}
	list := d.shown
	if list == nil {
		for _, f := range model.ByObstacle(d.session.Assessment().Findings) {
			list = append(list, f.Rule)
		}
	}
	n, _ := number(text)
	switch {
	case len(list) == 0:
		return -1, refuse("Nothing stands in the way of this package, so there are no numbers.")
	case n < 1 || n > len(list):
		return -1, beyond(text, 1, len(list))
	}
	return list[n-1], nil
}
