package data

import (
	"fmt"
	"slices"

	"redline/model"
	"redline/model/script"
)

// Scripts lists the embedded workshop scripts. Each begins with the name of
// its scenario.
func Scripts() []string { return []string{"zaporizhzhia-workshop", "elmira-workshop"} }

// ScriptSource is the YAML text of an embedded script.
func ScriptSource(name string) ([]byte, bool) {
	if !slices.Contains(Scripts(), name) {
		return nil, false
	}
	text, err := files.ReadFile(name + ".yaml")
	return text, err == nil
}

// ScriptFor is the embedded script that a person means: one by its name, or by
// the part of it after the scenario's. Other names are files, or nothing.
func ScriptFor(name, scenario string) string {
	if long := scenario + "-" + name; !slices.Contains(Scripts(), name) && slices.Contains(Scripts(), long) {
		return long
	}
	return name
}

// OpenScript reads the script that a person named: a file if the name contains
// a slash or ends in .yaml or .yml, otherwise an embedded one. Its scenario
// comes from pick, which is given the id that the script names. The error is of
// type [Errors] for a script with errors, wraps an [*fs.PathError] for a file
// that cannot be read, and is a [*model.UnknownError] for a name that no
// embedded script has.
func OpenScript(name string, pick func(id string) (*model.Scenario, error)) (*script.Script, *model.Scenario, error) {
	text, ok := ScriptSource(name)
	switch {
	case ok:
	case !isFile(name):
		return nil, nil, model.Unknown("script", name, Scripts())
	default:
		var err error
		if text, err = readFile(name, maxBytes); err != nil {
			return nil, nil, fmt.Errorf("cannot read the script: %w", err)
		}
	}
	return ReadScript(name, text, pick)
}

// ReadScript turns the text of a script file into a script, and the scenario
// that it is about. The error is of type [Errors] and holds every error of the
// file, or is that of pick. The name of the file is for the messages only.
func ReadScript(file string, text []byte, pick func(id string) (*model.Scenario, error)) (*script.Script, *model.Scenario, error) {
	r := &scriptReader{reader: &reader{collector: &collector{file: file, content: content{"script", "a script begins with script: and its id"}}, broken: map[string]bool{}, options: map[string]*names{}}, to: &script.Script{}}
	var root *node
	if clean, ok := r.scan(text); ok {
		root = r.tree(clean)
	}
	if root == nil {
		return nil, nil, r.all()
	}
	s, err := pick(r.scenarioOf(root))
	if err != nil && len(r.errors) == 0 {
		return nil, nil, err
	}
	if s != nil {
		r.know(s)
		r.script(root)
	}
	if errs := r.all(); errs != nil {
		return nil, nil, errs
	}
	return r.to, s, nil
}

// scriptReader fills a script from nodes.
type scriptReader struct {
	*reader
	to      *script.Script
	mutable names // rules and obstacles
}

// scenarioOf is the id of the scenario that a script names.
func (r *scriptReader) scenarioOf(root *node) string {
	var id string
	if n := root.get("scenario"); n != nil && n.kind == scalar && !n.blank() {
		r.id(&id, scenarioIDs)(n)
	} else if root.kind == mapping {
		r.fail(root.position, "", nil, "the script has no key scenario; add it, with the id of the scenario that it is about")
	} else {
		r.mismatch(root, "a mapping (key: value) for the script")
	}
	return id
}

// know takes the names of a scenario for those that the script may use.
func (r *scriptReader) know(s *model.Scenario) {
	r.s = s
	r.presets.what, r.issues.what, r.mutable.what = "preset", "issue", "rule or obstacle"
	for i := range s.Presets {
		r.presets.declare(s.Presets[i].ID, 0)
	}
	for i := range s.Obstacles {
		r.mutable.declare(s.Obstacles[i].ID, 0)
	}
	for i := range s.Rules {
		r.mutable.declare(s.Rules[i].ID, 0)
	}
	for i := range s.Issues {
		is := &s.Issues[i]
		r.issues.declare(is.ID, 0)
		options := &names{what: "option of " + is.ID}
		for o := range is.Options {
			options.declare(is.Options[o].ID, 0)
		}
		r.options[is.ID] = options
	}
}

// script reads the whole file.
func (r *scriptReader) script(root *node) {
	var steps *node
	missing := r.fields(root, "the script",
		need("script", r.id(&r.to.ID, scenarioIDs)),
		need("scenario", r.id(&r.to.Scenario, scenarioIDs)),
		need("title", r.line(&r.to.Title)),
		may("about", r.prose(&r.to.About)),
		may("minutes", r.whole(&r.to.Minutes, 1, script.MaxMinutes)),
		need("steps", func(n *node) { steps = n }),
	)
	if r.to.Scenario != "" && r.to.Scenario != r.s.ID {
		r.fail(root.get("scenario").position, r.to.Scenario, nil,
			"this script is for the scenario %s, and the one opened is %s; open that scenario, or another script", quote(r.to.Scenario), quote(r.s.ID))
		return
	}
	if steps == nil {
		return
	}
	if n := len(steps.items); n > script.MaxSteps {
		r.fail(steps.position, "", nil, "there are %d steps; a script may have %d", n, script.MaxSteps)
		return
	}
	read(r.reader, steps, "steps", script.MaxSteps, &r.to.Steps, r.step)
	if steps.kind == list && len(steps.items) == 0 {
		r.fail(steps.position, "", nil, "this list is empty; a script needs at least one step")
	}
	if len(r.errors) == 0 && !missing["minutes"] {
		r.finishScript(root, steps)
	}
}

// finishScript checks the script as a whole.
func (r *scriptReader) finishScript(root, steps *node) {
	sum := r.to.Planned(len(r.to.Steps))
	switch n := root.get("minutes"); {
	case sum > script.MaxMinutes:
		r.fail(steps.position, "", nil, "the steps take %d minutes in all; a script may take %d", sum, script.MaxMinutes)
		return
	case r.to.Minutes == 0:
		r.to.Minutes = sum
	case r.to.Minutes != sum:
		r.fail(n.position, n.text, nil, "the steps take %d minutes in all, not %d; change one of them, or leave this key out", sum, r.to.Minutes)
		return
	}
	for i := range r.to.Steps {
		if st := &r.to.Steps[i]; st.Predict && r.to.Before(r.s, i).Configuration == r.to.Package(r.s, i).Configuration {
			n := steps.items[i].get("predict")
			r.fail(n.position, n.text, nil, "this step changes nothing, so there is nothing to predict; give it set:, with a change")
		}
	}
	if len(r.errors) == 0 {
		if err := r.to.Check(r.s); err != nil {
			r.fail(position{1, 1}, "", nil, "%s", clean(err.Error()))
		}
	}
}

func (r *scriptReader) step(n *node) script.Step {
	var st script.Step
	title := "this step"
	if t := n.get("title"); t != nil && t.kind == scalar {
		title = "step " + quote(oneLine(t.text))
	}
	r.fields(n, title,
		need("title", r.line(&st.Title)),
		may("minutes", r.whole(&st.Minutes, 0, script.MaxMinutes)),
		may("preset", r.ref(&st.Preset, &r.presets)),
		may("set", r.changes(&st)),
		may("reading", r.readingOf(&st.Reading)),
		may("mute", r.refs(&st.Mute, &r.mutable)),
		may("predict", r.flag(&st.Predict)),
		may("view", r.viewOf(&st.View)),
		may("spotlight", r.spotlight(&st.Spotlight)),
		may("say", r.prose(&st.Say)),
		may("ask", r.prose(&st.Ask)),
		may("notes", r.prose(&st.Notes)),
	)
	return st
}

// changes reads the options that a step takes.
func (r *scriptReader) changes(st *script.Step) func(*node) {
	return func(n *node) {
		for _, e := range r.entries(n, "a mapping of issues to options") {
			r.checkRef(e.key, &r.issues)
			var option string
			r.optionRef(&option, e.key.text)(e.value)
			st.Set = append(st.Set, script.Setting{Issue: e.key.text, Option: option})
		}
	}
}

func (r *scriptReader) readingOf(dst *model.Reading) func(*node) {
	return func(n *node) {
		var name string
		word(r.reader, &name, []string{model.Documented.String(), model.Strict.String()})(n)
		if reading, err := model.ParseReading(name); err == nil {
			*dst = reading
		}
	}
}

func (r *scriptReader) viewOf(dst *script.View) func(*node) {
	return func(n *node) {
		word(r.reader, dst, script.Views)(n)
		if *dst == script.ViewFigures && r.s.Mining == nil {
			r.fail(n.position, n.text, nil, "the scenario has no mining section, so there are no figures to look at; choose another view")
		}
	}
}

// spotlight reads what a step looks at alone: an id, or {KIND: ID} where the id
// alone would mean something else.
func (r *scriptReader) spotlight(dst *script.Spotlight) func(*node) {
	return func(n *node) {
		id, kind := n, script.OnNothing
		if n.kind == mapping && len(n.entries) == 1 {
			kinds := []script.Kind{script.OnIssue, script.OnRule, script.OnObstacle, script.OnParty, script.OnClaim}
			word(r.reader, &kind, kinds)(n.entries[0].key)
			id = n.entries[0].value
		}
		if id.kind != scalar {
			r.mismatch(n, "the id of a party, obstacle, rule, issue or claim, or one as {issue: …}")
			return
		}
		found := script.Spots(r.s, id.text)
		if kind != script.OnNothing {
			found = slices.DeleteFunc(found, func(sp script.Spotlight) bool { return sp.Kind != kind })
		}
		if len(found) == 0 {
			r.fail(id.position, id.text, r.nearest(id.text, r.spots(kind)), "there is no %s %s to look at", orWord(kind, "party, obstacle, rule, issue or claim"), quote(id.text))
			return
		}
		*dst = found[0]
	}
}

// spots lists the ids that a spotlight of a kind may be on.
func (r *scriptReader) spots(kind script.Kind) []string {
	var ids []string
	add := func(k script.Kind, id string) {
		if kind == script.OnNothing || kind == k {
			ids = append(ids, id)
		}
	}
	for i := range r.s.Parties {
		add(script.OnParty, r.s.Parties[i].ID)
	}
	for i := range r.s.Obstacles {
		add(script.OnObstacle, r.s.Obstacles[i].ID)
	}
	for i := range r.s.Rules {
		add(script.OnRule, r.s.Rules[i].ID)
	}
	for i := range r.s.Issues {
		add(script.OnIssue, r.s.Issues[i].ID)
	}
	for i := range r.s.Claims {
		add(script.OnClaim, r.s.Claims[i].ID)
	}
	return ids
}

func orWord(kind script.Kind, otherwise string) string {
	if kind == script.OnNothing {
		return otherwise
	}
	return string(kind)
}
