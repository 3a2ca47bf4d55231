package main

import (
	"reflect"

	"redline/model"
)

// showDocument is redline/scenario-show/1: all of the scenario, with its maps
// in the order of the file.
type showDocument struct {
	header
	*model.Scenario
	Issues      []showIssue                `json:"issues"`
	Presets     []showPreset               `json:"presets"`
	Preferences ordered[[]model.Statement] `json:"preferences"`
}

type showIssue struct {
	model.Issue
	Shares *showShares `json:"shares,omitempty"`
}

type showShares struct {
	Of    []string        `json:"of"`
	Names ordered[string] `json:"names"`
	Step  int             `json:"step"`
}

type showPreset struct {
	model.Preset
	Set ordered[string] `json:"set"`
}

func showDocumentOf(scenario *model.Scenario) *showDocument {
	s := filled(reflect.ValueOf(*scenario)).Interface().(model.Scenario) // what went in comes out
	d := &showDocument{header: headerOf("scenario-show", s.ID), Scenario: &s}
	for i := range s.Issues {
		issue := showIssue{Issue: s.Issues[i]}
		if sh := s.Issues[i].Shares; sh != nil {
			issue.Shares = &showShares{Of: sh.Of, Step: sh.Step}
			for k, id := range sh.Of {
				issue.Shares.Names = append(issue.Shares.Names, field[string]{id, s.ShareName(sh, k)})
			}
		}
		d.Issues = append(d.Issues, issue)
	}
	for i := range s.Presets {
		d.Presets = append(d.Presets, showPreset{s.Presets[i], settingsOf(&s, s.Presets[i].Set)})
	}
	for _, p := range s.Parties {
		if statements, ok := s.Preferences[p.ID]; ok {
			d.Preferences = append(d.Preferences, field[[]model.Statement]{p.ID, statements})
		}
	}
	return d
}

// filled is a copy of a value in which no list is nil, so that JSON has [] and
// not null. The scenario itself stays as it is.
func filled(v reflect.Value) reflect.Value {
	out := reflect.New(v.Type()).Elem()
	out.Set(v)
	switch v.Kind() {
	case reflect.Struct:
		for i := range v.NumField() {
			out.Field(i).Set(filled(v.Field(i)))
		}
	case reflect.Slice:
		out.Set(reflect.MakeSlice(v.Type(), v.Len(), v.Len()))
		for i := range v.Len() {
			out.Index(i).Set(filled(v.Index(i)))
		}
	case reflect.Map:
		out.Set(reflect.MakeMap(v.Type()))
		for _, k := range v.MapKeys() {
			out.SetMapIndex(k, filled(v.MapIndex(k)))
		}
	case reflect.Pointer:
		if !v.IsNil() {
			out.Set(reflect.New(v.Type().Elem()))
			out.Elem().Set(filled(v.Elem()))
		}
	}
	return out
}
