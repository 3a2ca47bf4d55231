package model

import (
	"errors"
	"fmt"
	"slices"
	"strings"
)

// Configuration picks one option for every issue of a scenario, by number. It
// is a comparable value; the zero value picks option 0 everywhere. Numbers are
// not checked: use them with the scenario they come from.
type Configuration struct {
	options [MaxIssues]uint32
}

// Option is the number of the option picked for an issue.
func (c Configuration) Option(issue int) int { return int(c.options[issue]) }

// With is the configuration with another option for one issue.
func (c Configuration) With(issue, option int) Configuration {
	c.options[issue] = uint32(option) // at most MaxOptions
	return c
}

// Differences lists the issues in which two configurations differ, in order.
func (c Configuration) Differences(d Configuration) []int {
	var issues []int
	for i := range c.options {
		if c.options[i] != d.options[i] {
			issues = append(issues, i)
		}
	}
	return issues
}

// FindIssue is like [Scenario.Issue], with an error that suggests.
func (s *Scenario) FindIssue(id string) (int, error) {
	if i, ok := s.Issue(id); ok {
		return i, nil
	}
	return -1, Unknown("issue", id, ids(s.Issues, func(i *Issue) string { return i.ID }))
}

// FindOption is like [Issue.Option], with an error that suggests or, for a
// split, says what is wrong with it.
func (s *Scenario) FindOption(issue int, id string) (int, error) {
	is := &s.Issues[issue]
	if o, ok := is.Option(id); ok {
		return o, nil
	}
	if is.Shares != nil && strings.Contains(id, "/") {
		_, err := is.Shares.parse(id)
		return -1, err
	}
	return -1, Unknown("option of "+is.ID, id, ids(is.Options, func(o *Option) string { return o.ID }))
}

// FindPreset is like [Scenario.Preset], with an error that suggests.
func (s *Scenario) FindPreset(id string) (int, error) {
	if i, ok := s.Preset(id); ok {
		return i, nil
	}
	return -1, Unknown("preset", id, ids(s.Presets, func(p *Preset) string { return p.ID }))
}

// ParseSetting reads ISSUE=OPTION. The error says that the text has another
// form, or is that of [Scenario.FindIssue] or [Scenario.FindOption].
func (s *Scenario) ParseSetting(text string) (issue, option int, err error) {
	name, value, ok := strings.Cut(text, "=")
	if !ok {
		return -1, -1, fmt.Errorf("%q is not of the form ISSUE=OPTION", text)
	}
	return s.findSetting(name, value)
}

func (s *Scenario) findSetting(name, value string) (issue, option int, err error) {
	if issue, err = s.FindIssue(name); err != nil {
		return -1, -1, err
	}
	if option, err = s.FindOption(issue, value); err != nil {
		return -1, -1, err
	}
	return issue, option, nil
}

// Apply is the configuration with the settings of a map from issue id to
// option id. The error joins those of all unknown ids, sorted; the settings
// that are known are made nevertheless.
func (s *Scenario) Apply(c Configuration, set map[string]string) (Configuration, error) {
	var errs []error
	for name, value := range set {
		issue, option, err := s.findSetting(name, value)
		if err != nil {
			errs = append(errs, err)
			continue
		}
		c = c.With(issue, option)
	}
	slices.SortFunc(errs, func(a, b error) int { return strings.Compare(a.Error(), b.Error()) })
	return c, errors.Join(errs...)
}

// PresetConfiguration is the configuration of preset p: its settings over
// those of the status quo. The ids in it are known to be good once the
// scenario compiles.
func (s *Scenario) PresetConfiguration(p int) Configuration {
	var c Configuration
	if q, ok := s.Preset(s.StatusQuo); ok && q != p {
		c, _ = s.Apply(c, s.Presets[q].Set)
	}
	c, _ = s.Apply(c, s.Presets[p].Set)
	return c
}

// Today is the configuration of the status quo; the zero one in a scenario
// without presets.
func (s *Scenario) Today() Configuration {
	p, ok := s.Preset(s.StatusQuo)
	if !ok {
		return Configuration{}
	}
	return s.PresetConfiguration(p)
}

// Options lists the option id of every issue of a configuration, in order.
func (s *Scenario) Options(c Configuration) []string {
	list := make([]string, len(s.Issues))
	for i := range s.Issues {
		list[i] = s.Issues[i].OptionID(c.Option(i))
	}
	return list
}
