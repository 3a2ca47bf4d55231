// Package script is a workshop as a list of steps: packages to show, prompts to
// say, questions to ask, and how long each is meant to take. What a step shows
// depends on the script and the number of the step alone, so that going back
// gives exactly what was there. The package knows nothing of screens.
package script

import (
	"fmt"
	"slices"

	"redline/model"
)

// Limits of a script, so that no file makes a program slow or a list endless.
const (
	MaxSteps   = 200
	MaxMinutes = 24 * 60 // of one step, and of the whole
)

// Script is a workshop, from its first step to its last.
type Script struct {
	ID       string
	Scenario string // id of the scenario that it is about
	Title    string
	About    string // whom it is for, in a sentence or two; may be empty
	Minutes  int    // that it takes: the sum over the steps
	Steps    []Step
}

// Step is one thing that a facilitator does. A step without a preset or a
// change shows the package of the step before it.
type Step struct {
	Title   string
	Minutes int // planned; 0 where nobody says

	Preset  string        // id of the package to begin with; empty for that of the step before
	Set     []Setting     // changes to it, in order
	Reading model.Reading // of the rules, in this step
	Mute    []string      // rules and obstacles left out in this step
	Predict bool          // the changes are put to the room before anybody sees what they do

	View      View      // what is looked at; empty for what stood before
	Spotlight Spotlight // what alone is looked at; may be empty

	Say   string // prompt on the screen
	Ask   string // question to the room, on the screen too
	Notes string // for the facilitator, in handouts only
}

// Setting is an option for an issue, both by id; a split is written out in the
// order of its shares, as 40/20/40/0.
type Setting struct{ Issue, Option string }

// View is a place of the screen.
type View string

// Views. Each scenario has all but figures, which need a mining section.
const (
	ViewPrompt   View = "prompt" // nothing but the prompt and the question
	ViewChoose   View = "choose"
	ViewWhy      View = "why"
	ViewOut      View = "out"
	ViewMap      View = "map"
	ViewRules    View = "rules"
	ViewSpace    View = "space"
	ViewFigures  View = "figures"
	ViewDeadlock View = "deadlock"
	ViewEvidence View = "evidence"
	ViewPresets  View = "presets"
)

// Views lists them in the order in which help names them.
var Views = []View{ViewPrompt, ViewChoose, ViewWhy, ViewOut, ViewMap, ViewRules, ViewSpace, ViewFigures, ViewDeadlock, ViewEvidence, ViewPresets}

// Kind says what a spotlight is on.
type Kind string

// Kinds of things that a spotlight may be on.
const (
	OnNothing  Kind = ""
	OnIssue    Kind = "issue"
	OnRule     Kind = "rule"
	OnObstacle Kind = "obstacle"
	OnParty    Kind = "party"
	OnClaim    Kind = "claim"
)

// Spotlight is what a step looks at alone.
type Spotlight struct {
	Kind Kind
	ID   string
}

// Planned is the number of minutes that come before a step, counted from 0.
func (s *Script) Planned(step int) int {
	n := 0
	for i := range s.Steps[:step] {
		n += s.Steps[i].Minutes
	}
	return n
}

// Check sees that every id of a script is one of a scenario's, that the limits
// are kept, and that each question to be predicted has an answer. The error
// names the step and says what is wrong with it.
func (s *Script) Check(sc *model.Scenario) error {
	switch {
	case s.Scenario != sc.ID:
		return fmt.Errorf("script %s is for the scenario %s, not for %s", s.ID, s.Scenario, sc.ID)
	case len(s.Steps) == 0 || len(s.Steps) > MaxSteps:
		return fmt.Errorf("script %s has %d steps; it may have 1 to %d", s.ID, len(s.Steps), MaxSteps)
	case s.Minutes != s.Planned(len(s.Steps)) || s.Minutes > MaxMinutes:
		return fmt.Errorf("script %s takes %d minutes, and its steps %d; they are the same, and at most %d", s.ID, s.Minutes, s.Planned(len(s.Steps)), MaxMinutes)
	}
	for i := range s.Steps {
		if err := s.Steps[i].check(sc); err != nil {
			return fmt.Errorf("step %d of script %s: %w", i+1, s.ID, err)
		}
		if s.Steps[i].Predict && s.Before(sc, i).Configuration == s.Package(sc, i).Configuration {
			return fmt.Errorf("step %d of script %s changes nothing, so there is nothing to predict", i+1, s.ID)
		}
	}
	return nil
}

func (st *Step) check(sc *model.Scenario) error {
	if st.Minutes < 0 || st.Minutes > MaxMinutes {
		return fmt.Errorf("%d minutes are not 0 to %d", st.Minutes, MaxMinutes)
	}
	if st.Preset != "" {
		if _, err := sc.FindPreset(st.Preset); err != nil {
			return err
		}
	}
	for _, set := range st.Set {
		if _, _, err := sc.ParseSetting(set.Issue + "=" + set.Option); err != nil {
			return err
		}
	}
	for _, id := range st.Mute {
		if _, err := sc.Mutable(id); err != nil {
			return err
		}
	}
	if st.View != "" && !slices.Contains(Views, st.View) || st.View == ViewFigures && sc.Mining == nil {
		return fmt.Errorf("there is no view %q here", st.View)
	}
	if st.Spotlight != (Spotlight{}) && !slices.Contains(Spots(sc, st.Spotlight.ID), st.Spotlight) {
		return fmt.Errorf("there is no %s %q to look at", st.Spotlight.Kind, st.Spotlight.ID)
	}
	return nil
}

// Spots lists what an id may mean to a spotlight. A party and its position
// often share an id: the party comes first.
func Spots(sc *model.Scenario, id string) []Spotlight {
	var list []Spotlight
	add := func(kind Kind, ok bool) {
		if ok {
			list = append(list, Spotlight{kind, id})
		}
	}
	_, party := sc.Party(id)
	_, obstacle := sc.Obstacle(id)
	_, rule := sc.Rule(id)
	_, issue := sc.Issue(id)
	_, claim := sc.Claim(id)
	add(OnParty, party)
	add(OnObstacle, obstacle)
	add(OnRule, rule)
	add(OnIssue, issue)
	add(OnClaim, claim)
	return list
}
