package main

import (
	"errors"

	"redline/model"
	"redline/tui/chart"
	"redline/tui/session"
	"redline/tui/words"
)

// defaultScenario is the one that commands look at unless told otherwise.
const defaultScenario = "zaporizhzhia"

// situation is what the configuration flags add up to.
type situation struct {
	scenario *model.Scenario // as its file has it
	engine   *model.Engine
	state    session.State
	touched  bool // some flag chose more than the scenario
}

// situation reads the flags.
func (f *configFlags) situation() (*situation, error) {
	s, engine, err := f.engine()
	if err != nil {
		return nil, err
	}
	loaded, err := f.loaded(s)
	if err != nil {
		return nil, err
	}
	c, err := f.settings(s, loaded.Configuration)
	if err != nil {
		return nil, err
	}
	basis := engine.Basis()
	return &situation{scenario: s, engine: engine, touched: f.touched(), state: session.State{
		Configuration: c, Loaded: loaded, Reading: basis.Reading, Muted: basis.Muted, Assume: basis.Assume,
	}}, nil
}

// loaded is what the flags start from: a preset, a code, or the status quo.
func (f *configFlags) loaded(s *model.Scenario) (session.Loaded, error) {
	preset, code := f.cmd.Flags().Changed("preset"), f.cmd.Flags().Changed("code")
	switch {
	case preset && code:
		return session.Loaded{}, usage("--preset and --code", errors.New("each names a package to start from; give one of them"))
	case code:
		c, err := s.Decode(f.code)
		if err != nil {
			return session.Loaded{}, usage("--code", err)
		}
		return session.Loaded{Name: "code " + s.Encode(c), Configuration: c}, nil
	}
	id := s.StatusQuo
	if preset {
		id = f.preset
	}
	p, err := s.FindPreset(id)
	if err != nil {
		return session.Loaded{}, usage("--preset", err)
	}
	return session.Loaded{Name: s.Presets[p].Name, Configuration: s.PresetConfiguration(p)}, nil
}

// settings applies the --set flags in their order.
func (f *configFlags) settings(s *model.Scenario, c model.Configuration) (model.Configuration, error) {
	for _, text := range f.set {
		issue, option, err := s.ParseSetting(text)
		if err != nil {
			return c, usage("--set", err)
		}
		c = c.With(issue, option)
	}
	return c, nil
}

// touched tells whether any flag but the scenario's was given.
func (f *configFlags) touched() bool {
	for _, name := range []string{"preset", "code", "set", "mute", "reading", "assume"} {
		if f.cmd.Flags().Changed(name) {
			return true
		}
	}
	return false
}

// name says what the package is: what it started from and how far it is from
// that.
func (s *situation) name() string {
	return words.PackageTitle(&s.state)
}

// named is the package with its name.
func (s *situation) named() chart.Package {
	return chart.Package{Scenario: s.scenario, Engine: s.engine, Configuration: s.state.Configuration, Name: s.name()}
}
