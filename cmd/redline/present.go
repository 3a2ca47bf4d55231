package main

import (
	"fmt"
	"slices"

	"redline/data"
	"redline/model"
	"redline/model/script"
)

// scriptError is about a script file with errors.
type scriptError struct{ data.Errors }

// present reads the script of --present, nil where none is asked for. Unless
// --scenario names one, the script's own scenario is what is explored.
func (f *exploreFlags) present() (*script.Script, error) {
	flags := f.config.cmd.Flags()
	if !flags.Changed("present") {
		return nil, nil
	}
	var chosen *model.Scenario
	if flags.Changed("scenario") {
		var err error
		if chosen, err = f.config.scenario(); err != nil {
			return nil, err
		}
	}
	pick := func(id string) (*model.Scenario, error) {
		switch {
		case chosen != nil:
			return chosen, nil
		case !slices.Contains(data.Names(), id):
			return nil, usage("--present", fmt.Errorf("the script is for the scenario %q, which is not built in; name its file with --scenario FILE", id))
		}
		f.config.name = id
		return f.config.scenario()
	}
	s, _, err := data.OpenScript(data.ScriptFor(f.script, f.config.name), pick)
	return s, scriptFailure("--present", f.script, err)
}
