package data

import (
	"embed"
	"encoding/json"
	"fmt"
	"slices"

	"redline/model"
)

// files holds each embedded scenario twice: as its author wrote it, and as the
// reader reads it, because reading YAML would take most of the start.
//
//go:embed zaporizhzhia.* elmira.* *-workshop.yaml
var files embed.FS

// Names lists the embedded scenarios, the default first.
func Names() []string { return []string{"zaporizhzhia", "elmira"} }

// Source is the YAML text of an embedded scenario.
func Source(name string) ([]byte, bool) {
	if !slices.Contains(Names(), name) {
		return nil, false
	}
	text, err := files.ReadFile(name + ".yaml")
	return text, err == nil
}

// Load returns an embedded scenario. The error is a [*model.UnknownError]
// where there is none of that name.
func Load(name string) (*model.Scenario, error) {
	if !slices.Contains(Names(), name) {
		return nil, model.Unknown("scenario", name, Names())
	}
	text, err := files.ReadFile(name + ".json")
	if err != nil {
		return nil, fmt.Errorf("the snapshot of scenario %s is missing; run go generate ./data: %w", name, err)
	}
	s := new(model.Scenario)
	if err := json.Unmarshal(text, s); err != nil {
		return nil, fmt.Errorf("the snapshot of scenario %s is no good; run go generate ./data: %w", name, err)
	}
	return s, nil
}

// Snapshot is the form in which an embedded scenario is kept for [Load].
func Snapshot(s *model.Scenario) ([]byte, error) {
	text, err := json.MarshalIndent(s, "", " ")
	if err != nil {
		return nil, fmt.Errorf("scenario %s: %w", s.ID, err)
	}
	return append(text, '\n'), nil
}
