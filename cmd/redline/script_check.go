package main

import (
	"errors"
	"fmt"
	"slices"

	"redline/data"
	"redline/model"
	"redline/model/script"
	"redline/tui/page"
	"redline/tui/words"
)

// checkScript checks a workshop script against a scenario, chosen or named in
// the script.
func checkScript(out *output, chosen bool, f *basisFlags, name string) error {
	var own *model.Scenario
	if chosen {
		var err error
		if own, err = f.scenario(); err != nil {
			return err
		}
	}
	pick := func(id string) (*model.Scenario, error) {
		if own == nil && !slices.Contains(data.Names(), id) {
			return nil, usage("", fmt.Errorf("the script %s is for the scenario %q, which is not built in; name its file with --scenario FILE", name, id))
		}
		if own == nil {
			return data.Load(id)
		}
		return own, nil
	}
	var wrong data.Errors
	sp, s, err := data.OpenScript(name, pick)
	if err != nil && !errors.As(err, &wrong) {
		return scriptFailure("", name, err)
	}
	if wrong != nil && out.format.value != formatJSON {
		return &scriptError{wrong}
	}
	writeErr := out.write(
		func() any { return checkDocumentOf(name, s, wrong, nil) },
		func() *page.Page { return scriptPage(name, sp) },
	)
	if wrong != nil && writeErr == nil {
		return &silentError{exitScenario} // the document has said it
	}
	return writeErr
}

func scriptPage(name string, sp *script.Script) *page.Page {
	p := &page.Page{}
	p.Text(fmt.Sprintf("%s: no errors. Script `%s` for the scenario `%s`: %s, %s.", name, sp.ID, sp.Scenario,
		words.Count(len(sp.Steps), "step"), words.Count(sp.Minutes, "minute")))
	return p
}
