package main

import (
	"errors"
	"io/fs"
	"slices"

	"github.com/spf13/cobra"

	"redline/data"
	"redline/model"
	"redline/model/script"
)

// workshopName is the last part of the names of the embedded scripts.
const workshopName = "workshop"

// addScript adds the flag that names the workshop of the notes.
func (f *reportFlags) addScript(cmd *cobra.Command) {
	cmd.Flags().Var(named{&f.script}, "script", "`SCRIPT` the workshop that the notes tell: one that is built in, or a file")
	complete(cmd, "script", func(*cobra.Command, string) []string { return data.Scripts() })
}

// workshop is the script that the notes tell: that of --script, or the
// scenario's own; nil where it has none.
func (f *reportFlags) workshop(s *model.Scenario) (*script.Script, error) {
	if f.script == "" {
		return workshopOf(s), nil
	}
	sp, _, err := data.OpenScript(data.ScriptFor(f.script, s.ID), func(string) (*model.Scenario, error) { return s, nil })
	return sp, scriptFailure("--script", f.script, err)
}

// workshopOf is the embedded script of a scenario; nil where there is none, or
// where it is about another state of the scenario.
func workshopOf(s *model.Scenario) *script.Script {
	name := data.ScriptFor(workshopName, s.ID)
	if !slices.Contains(data.Scripts(), name) {
		return nil
	}
	sp, _, err := data.OpenScript(name, func(string) (*model.Scenario, error) { return s, nil })
	if err != nil {
		return nil
	}
	return sp
}

// scriptFailure is an error of reading a script, as the program tells it.
func scriptFailure(flag, name string, err error) error {
	var wrong data.Errors
	var unknown *model.UnknownError
	var path *fs.PathError
	switch {
	case errors.As(err, &wrong):
		return &scriptError{wrong}
	case errors.As(err, &unknown):
		return usage(flag, err)
	case errors.As(err, &path):
		return fileError("cannot read the script", name, err)
	}
	return err
}
