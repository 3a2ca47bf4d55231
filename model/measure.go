package model

import "redline/model/mining"

// central is the central value of measure m in a configuration; false where an
// option it depends on carries no number.
func (s *Scenario) central(m int, c *Configuration) (float64, bool) {
	units, share, ok := s.production(c)
	if !ok {
		return 0, false
	}
	return s.Mining.Central(s.Measures[m].ID, units, share), true
}

// MeasureRange is measure m in a configuration, with its range; false where an
// option it depends on carries no number.
func (s *Scenario) MeasureRange(m int, c Configuration) (mining.Range, bool) {
	units, share, ok := s.production(&c)
	if !ok {
		return mining.Range{}, false
	}
	r, err := s.Mining.Quantity(s.Measures[m].ID, units, share)
	return r, err == nil
}

// production is the number of generating units and the per cent of their
// output that goes to mining.
func (s *Scenario) production(c *Configuration) (units, share float64, ok bool) {
	if s.Mining == nil {
		return 0, 0, false
	}
	units, ok = s.chosenValue(s.Mining.Units, c)
	if !ok {
		return 0, 0, false
	}
	share, ok = s.chosenValue(s.Mining.Share, c)
	return units, share, ok
}

func (s *Scenario) chosenValue(issue string, c *Configuration) (float64, bool) {
	i, ok := s.Issue(issue)
	if !ok {
		return 0, false
	}
	return s.Issues[i].Value(c.Option(i))
}
