package plain

import (
	"fmt"
	"slices"
	"strings"

	"redline/model"
	"redline/model/mining"
	"redline/tui/words"
)

// measures tells the numbers that rules test.
func (d *dialogue) measures([]string) error {
	s := d.session.Engine().Scenario() // with the assumptions in force
	c := d.session.Configuration()
	for m := range s.Measures {
		r, ok := s.MeasureRange(m, c)
		if !ok {
			d.out.say(s.Measures[m].Name + ": cannot be told, because a choice it depends on has no number.")
			continue
		}
		d.measure(s, m, r)
	}
	if len(s.Measures) == 0 {
		d.out.say("No rule of this scenario tests a number.")
		return nil
	}
	asOf := ""
	if s.AsOf != "" {
		asOf = "As of " + words.Date(s.AsOf) + "."
	}
	d.out.say("Low and high are the extremes when each assumption varies in its range.", asOf)
	d.assumptions()
	return nil
}

func (d *dialogue) measure(s *model.Scenario, m int, r mining.Range) {
	unit := inUnit(r.Unit)
	mark := ""
	if s.Mining.RestsOn(s.Measures[m].ID, s.Mining.Changed(d.scenario.Mining)) {
		mark = spoken(mining.Mark)
	}
	d.out.say(fmt.Sprintf("%s: %s. Low %s, high %s.", s.Measures[m].Name+mark, mining.Figure(r.Value)+unit, mining.Figure(r.Low)+unit, mining.Figure(r.High)+unit))
	var from []int
	for _, id := range s.Measures[m].From {
		if i, ok := s.Issue(id); ok {
			from = append(from, i)
		}
	}
	d.out.say("From " + words.And(words.Choices(s, d.session.Configuration(), from)) + ".")
	for i := range s.Rules {
		for _, bounds := range tested(&s.Rules[i].When, s.Measures[m].ID) {
			d.out.say("Tested by "+s.Rules[i].Title+": "+boundWords(bounds)+".", passes(bounds, r))
		}
	}
}

// tested lists the tests of a measure in a condition, those in its alternatives
// included; each is some bounds that the measure has to keep to.
func tested(c *model.Condition, measure string) [][]model.Bound {
	var bounds [][]model.Bound
	for _, t := range c.Tests {
		if t.Subject == measure {
			bounds = append(bounds, t.Bounds)
		}
	}
	for i := range c.Any {
		bounds = append(bounds, tested(&c.Any[i], measure)...)
	}
	return bounds
}

func boundWords(bounds []model.Bound) string {
	parts := make([]string, len(bounds))
	for i, b := range bounds {
		parts[i] = strings.ReplaceAll(string(b.Is), "_", " ") + " " + mining.Exact(b.Value)
	}
	return words.And(parts)
}

// passes says for which of the base, the low and the high a test is true. The
// rules go by the base.
func passes(bounds []model.Bound, r mining.Range) string {
	at := func(x float64) bool {
		return !slices.ContainsFunc(bounds, func(b model.Bound) bool { return !b.Holds(x) })
	}
	var yes, no []string
	for _, end := range []struct {
		name string
		x    float64
	}{{"the base", r.Value}, {"the low", r.Low}, {"the high", r.High}} {
		if at(end.x) {
			yes = append(yes, end.name)
		} else {
			no = append(no, end.name)
		}
	}
	switch {
	case len(no) == 0:
		return "True of the base, the low and the high."
	case len(yes) == 0:
		return "Not true of the base, the low or the high."
	}
	return "True of " + words.And(yes) + "; not of " + words.And(no) + "."
}

func inUnit(unit string) string {
	if unit == "percent" {
		return " %"
	}
	return " " + unit
}
