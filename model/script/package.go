package script

import "redline/model"

// Place is the package that a step shows, and how its rules are read.
type Place struct {
	Name          string              // of the preset that it comes from
	Loaded        model.Configuration // that preset's
	Configuration model.Configuration
	Reading       model.Reading
	Mute          []string
}

// Package is what a step, counted from 0, shows once all of it was said. The
// script must have passed [Script.Check] with this scenario.
func (s *Script) Package(sc *model.Scenario, step int) Place {
	p := s.Before(sc, step)
	for _, set := range s.Steps[step].Set {
		if issue, option, err := sc.ParseSetting(set.Issue + "=" + set.Option); err == nil {
			p.Configuration = p.Configuration.With(issue, option)
		}
	}
	return p
}

// Before is the package that a step's changes start from: its preset, or the
// package of the step before; the status quo before all steps.
func (s *Script) Before(sc *model.Scenario, step int) Place {
	p := s.base(sc, step)
	st := &s.Steps[step]
	p.Reading, p.Mute = st.Reading, st.Mute
	return p
}

func (s *Script) base(sc *model.Scenario, step int) Place {
	from := step
	for from > 0 && s.Steps[from].Preset == "" {
		from--
	}
	id := s.Steps[from].Preset
	if id == "" {
		id = sc.StatusQuo
	}
	k, _ := sc.Preset(id)
	p := Place{Name: sc.Presets[k].Name, Loaded: sc.PresetConfiguration(k)}
	p.Configuration = p.Loaded
	for i := from; i < step; i++ {
		for _, set := range s.Steps[i].Set {
			if issue, option, err := sc.ParseSetting(set.Issue + "=" + set.Option); err == nil {
				p.Configuration = p.Configuration.With(issue, option)
			}
		}
	}
	return p
}
