package main

import (
	"errors"
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"redline/data"
	"redline/model"
)

// basisFlags choose a scenario and how its rules are read.
type basisFlags struct {
	name    string
	mute    []string
	reading choice
}

// configFlags choose a configuration as well. All the commands that look at a
// configuration have the same.
type configFlags struct {
	basisFlags
	cmd          *cobra.Command
	preset, code string
	set, assume  []string
}

func (f *basisFlags) addScenario(cmd *cobra.Command) {
	cmd.Flags().SortFlags = false
	f.name = defaultScenario
	cmd.Flags().Var(named{&f.name}, "scenario", "`NAME|FILE` the scenario: built in, or a file")
	complete(cmd, "scenario", func(*cobra.Command, string) []string { return data.Names() })
}

func (f *basisFlags) add(cmd *cobra.Command) {
	f.addScenario(cmd)
	f.addBasis(cmd)
}

func (f *basisFlags) addBasis(cmd *cobra.Command) {
	f.reading = newChoice("reading", model.Documented.String(), model.Strict.String())
	cmd.Flags().StringArrayVar(&f.mute, "mute", nil, "`RULE|OBSTACLE` leave out a rule, or all rules of an obstacle (repeatable)")
	cmd.Flags().Var(&f.reading, "reading", "how severities are read")
	complete(cmd, "mute", fromScenario(f, completeMutes))
	complete(cmd, "reading", func(*cobra.Command, string) []string { return f.reading.known })
}

func newConfigFlags(cmd *cobra.Command) *configFlags {
	f := &configFlags{cmd: cmd}
	f.addScenario(cmd)
	flags := cmd.Flags()
	flags.StringVar(&f.preset, "preset", "", "`ID` start from a preset; without it, from the status quo")
	flags.StringVar(&f.code, "code", "", "`CODE` start from a code instead")
	flags.StringArrayVar(&f.set, "set", nil, "`ISSUE=OPTION` change an issue, after all else (repeatable)")
	f.addBasis(cmd)
	flags.StringArrayVar(&f.assume, "assume", nil, "`NAME=VALUE` change a mining assumption (repeatable)")
	complete(cmd, "preset", fromScenario(&f.basisFlags, completePresets))
	complete(cmd, "set", fromScenario(&f.basisFlags, completeSettings))
	complete(cmd, "assume", fromScenario(&f.basisFlags, completeAssumptions))
	return f
}

// scenario opens the scenario.
func (f *basisFlags) scenario() (*model.Scenario, error) {
	return openScenario("--scenario", f.name)
}

// openScenario opens an embedded scenario or a file; where says which flag or
// argument it came from.
func openScenario(where, name string) (*model.Scenario, error) {
	s, _, err := data.Open(name)
	return s, openError(where, name, err)
}

// openError sorts what can go wrong with opening: a name that is none, a file
// that cannot be read, and a file with errors, which stays as it is.
func openError(where, name string, err error) error {
	var unknown *model.UnknownError
	var wrong data.Errors
	switch {
	case errors.As(err, &unknown):
		return usage(where, err)
	case err == nil, errors.As(err, &wrong):
		return err
	}
	return fileError("cannot read the scenario file", name, err)
}

// compile reads the rules of a scenario as the flags say.
func (f *basisFlags) compile(s *model.Scenario, assume map[string]float64) (*model.Engine, error) {
	reading, err := model.ParseReading(f.reading.value)
	if err != nil {
		return nil, usage("--reading", err)
	}
	for _, id := range f.mute {
		if _, err := s.Mutable(id); err != nil {
			return nil, usage("--mute", err)
		}
	}
	engine, err := model.Compile(s, model.Basis{Reading: reading, Muted: inOrder(s, f.mute), Assume: assume})
	if err != nil && assume != nil {
		return nil, usage("--assume", err)
	}
	return engine, err
}

// engine opens the scenario and reads its rules as the flags say.
func (f *basisFlags) engine() (*model.Engine, error) {
	s, err := f.scenario()
	if err != nil {
		return nil, err
	}
	return f.compile(s, nil)
}

// engine likewise, under the assumptions of the flags. Its scenario is the one
// with those; the first result is as the file has it.
func (f *configFlags) engine() (*model.Scenario, *model.Engine, error) {
	s, err := f.scenario()
	if err != nil {
		return nil, nil, err
	}
	assume, err := f.assumptions(s)
	if err != nil {
		return nil, nil, err
	}
	e, err := f.compile(s, assume)
	return s, e, err
}

// inOrder is a list of mutes without repetitions, obstacles and then rules, as
// they come in the file.
func inOrder(s *model.Scenario, muted []string) []string {
	ids := append(
		idsOf(s.Obstacles, func(o *model.Obstacle) string { return o.ID }),
		idsOf(s.Rules, func(r *model.Rule) string { return r.ID })...)
	return slices.DeleteFunc(ids, func(id string) bool { return !slices.Contains(muted, id) })
}

// assumptions reads the assumptions that differ from the file's.
func (f *configFlags) assumptions(s *model.Scenario) (map[string]float64, error) {
	var assume map[string]float64
	for _, text := range f.assume {
		id, value, err := parseAssumption(s, text)
		if err != nil {
			return nil, usage("--assume", err)
		}
		if assume == nil {
			assume = map[string]float64{}
		}
		assume[id] = value
	}
	return assume, nil
}

func parseAssumption(s *model.Scenario, text string) (string, float64, error) {
	id, given, ok := strings.Cut(text, "=")
	if !ok {
		return "", 0, fmt.Errorf("%q is not of the form NAME=VALUE", text)
	}
	if s.Mining == nil {
		return "", 0, fmt.Errorf("scenario %s has no mining section, so there is nothing to assume", s.ID)
	}
	a := s.Mining.Assumption(id)
	if a == nil {
		return "", 0, model.Unknown("assumption", id, s.Mining.AssumptionIDs())
	}
	value, err := strconv.ParseFloat(given, 64)
	if err != nil || math.IsNaN(value) || math.IsInf(value, 0) {
		return "", 0, fmt.Errorf("%q is no number that %s can be; write a plain one, like %s (%s)", given, id, number(a.Value), a.Unit)
	}
	return id, value, nil
}
