package data

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"redline/model"
	"redline/model/script"
)

// embedded picks the scenario that a script names.
func embedded(id string) (*model.Scenario, error) { return Load(id) }

const goodScript = `script: t
scenario: zaporizhzhia
title: A script
minutes: 9
` + goodSteps

const goodSteps = `steps:
  - title: One
    minutes: 4
    preset: reported_plan
    set: {ukraine: share, split: 40/20/40/0}
    reading: strict
    mute: [sanctions, reactors-in-war]
    view: why
    spotlight: ukraine
  - title: Two
    minutes: 5
    predict: true
    set: {operator: us}
    spotlight: {issue: ukraine}
    say: Say
    ask: Ask
    notes: Notes
`

func TestReadScript(t *testing.T) {
	s, sc, err := ReadScript("t.yaml", []byte(goodScript), embedded)
	if err != nil || sc.ID != "zaporizhzhia" || s.Check(sc) != nil {
		t.Fatalf("%v, %v", err, s)
	}
	one, two := s.Steps[0], s.Steps[1]
	if one.Reading != model.Strict || len(one.Mute) != 2 || len(one.Set) != 2 || one.Spotlight != (script.Spotlight{Kind: script.OnParty, ID: "ukraine"}) {
		t.Errorf("the first step is %+v", one)
	}
	if !two.Predict || two.Spotlight != (script.Spotlight{Kind: script.OnIssue, ID: "ukraine"}) || two.Say != "Say" || two.Ask != "Ask" || two.Notes != "Notes" {
		t.Errorf("the second step is %+v", two)
	}
	without := strings.Replace(goodScript, "minutes: 9\n", "", 1)
	if s, _, err := ReadScript("t.yaml", []byte(without), embedded); err != nil || s.Minutes != 9 {
		t.Errorf("the minutes are not added up: %v", err)
	}
}

// TestScriptErrors breaks the good script in one place each, at the mark.
func TestScriptErrors(t *testing.T) {
	for _, c := range []struct{ name, from, to, message, suggestion string }{
		{"unknown key", "minutes: 9", mark + "minuts: 9", "has no key", "minutes"},
		{"no title", "title: A script\n", "", "has no key title", ""},
		{"no scenario", "scenario: zaporizhzhia\n", "", "has no key scenario", ""},
		{"sum", "minutes: 9", "minutes: " + mark + "10", "take 9 minutes in all, not 10", ""},
		{"minutes", "minutes: 4", "minutes: " + mark + "four", "no whole number", ""},
		{"negative", "minutes: 4", "minutes: " + mark + "-4", "no whole number", ""},
		{"preset", "reported_plan", mark + "reported_plam", "there is no preset", "reported_plan"},
		{"issue", "{operator: us}", "{" + mark + "operater: us}", "there is no issue", "operator"},
		{"option", "{operator: us}", "{operator: " + mark + "usa}", "there is no option of operator", "us"},
		{"split", "40/20/40/0", mark + "40/20/40/5", "is no split", ""},
		{"reading", "strict", mark + "strickt", "is not one of", "strict"},
		{"mute", "sanctions, r", mark + "sanctons, r", "there is no rule or obstacle", "sanctions"},
		{"view", "view: why", "view: " + mark + "whi", "is not one of", "why"},
		{"spotlight", "spotlight: ukraine\n", "spotlight: " + mark + "ukrain\n", "to look at", "ukraine"},
		{"kind", "{issue: ukraine}", "{" + mark + "isue: ukraine}", "is not one of", "issue"},
		{"kind of id", "{issue: ukraine}", "{rule: " + mark + "ukraine}", "there is no rule", "ukraine-shut-out"},
		{"list", "spotlight: {issue: ukraine}", "spotlight: " + mark + "[ukraine]", "expected the id", ""},
		{"nothing to predict", "    set: {operator: us}\n", "", "nothing to predict", ""},
		{"steps", goodSteps, "steps: " + mark + "[]\n", "this list is empty", ""},
		{"another scenario", "scenario: zaporizhzhia", "scenario: " + mark + "elmira", "is for the scenario", ""},
		{"flag", "predict: true", "predict: " + mark + "yes", "expected true or false", "true"},
	} {
		t.Run(c.name, func(t *testing.T) {
			text, at := change(t, goodScript, c.from, c.to), position{}
			if strings.Contains(text, mark) {
				text, at = marked(t, text)
			}
			pick := embedded
			if c.name == "another scenario" {
				pick = func(string) (*model.Scenario, error) { return Load("zaporizhzhia") }
			}
			_, _, err := ReadScript("t.yaml", []byte(text), pick)
			var errs Errors
			if !errors.As(err, &errs) {
				t.Fatalf("accepted, or another error: %v", err)
			}
			p := errs[0]
			if !strings.Contains(p.Message, c.message) || !strings.Contains(p.Suggestion, c.suggestion) || c.suggestion == "" && p.Suggestion != "" {
				t.Errorf("says %q, suggests %q", p.Message, p.Suggestion)
			}
			if at != (position{}) && (position{p.Line, p.Column}) != at {
				t.Errorf("at %d:%d, not %v: %s", p.Line, p.Column, at, p.Message)
			}
		})
	}
}

// TestHostileScripts sees that nothing worse than an error comes of hostile
// files.
func TestHostileScripts(t *testing.T) {
	head := "script: t\nscenario: elmira\ntitle: T\n"
	for name, text := range map[string]string{
		"empty": "", "blank": "\n \n", "a word": "script", "a list": "- a\n", "null": "~", "bytes": "\xff\xfe", "control": head + "about: \x1b[2J\n",
		"many steps": head + "steps:\n" + strings.Repeat("  - {title: a}\n", 201), "no mapping": head + "steps: [a, [b], {c: d}, ~]\n",
		"deep": head + "steps: " + strings.Repeat("[", 200) + strings.Repeat("]", 200), "bomb": laugh(9, 9), "a scenario": string(must(Source("elmira"))),
		"hours": head + "steps:\n" + strings.Repeat("  - {title: a, minutes: 1440}\n", 3), "long": head + "about: " + strings.Repeat("x", 6000),
		"spotlights": head + "steps: [{title: a, spotlight: {a: b, c: d}}, {title: b, spotlight: {issue: [a]}}, {title: c, spotlight: ~}, {title: d, spotlight: {}}]",
		"sets":       head + "steps: [{title: a, set: [a]}, {title: b, set: {ministry: [keep]}}, {title: c, set: {ministry: {not: keep}}}]",
	} {
		_, _, err := ReadScript("t.yaml", []byte(text), embedded)
		var errs Errors
		if !errors.As(err, &errs) {
			t.Errorf("%s: accepted, or another error: %v", name, err)
		}
	}
}

func must(text []byte, ok bool) []byte {
	if !ok {
		panic("it is not there")
	}
	return text
}

func FuzzScript(f *testing.F) {
	f.Add([]byte(goodScript))
	f.Add([]byte("script: t\nscenario: elmira\ntitle: T\nsteps: [{title: a}]"))
	f.Fuzz(func(t *testing.T, text []byte) {
		s, sc, err := ReadScript("t.yaml", text, func(string) (*model.Scenario, error) { return Load("elmira") })
		if err == nil {
			err = s.Check(sc)
			if err != nil {
				t.Errorf("a script that was read does not pass its check: %v", err)
			}
		}
	})
}

func TestOpenScript(t *testing.T) {
	for name, want := range map[string]string{"workshop": "elmira-workshop", "elmira-workshop": "elmira-workshop", "x.yaml": "x.yaml", "nothing": "nothing"} {
		if got := ScriptFor(name, "elmira"); got != want {
			t.Errorf("%s is %s", name, got)
		}
	}
	var unknown *model.UnknownError
	if _, _, err := OpenScript("elmira-workshp", embedded); !errors.As(err, &unknown) || unknown.Nearest[0] != "elmira-workshop" {
		t.Errorf("a misspelt name: %v", err)
	}
	var path *fs.PathError
	if _, _, err := OpenScript("./none.yaml", embedded); !errors.As(err, &path) {
		t.Errorf("a missing file: %v", err)
	}
	file := filepath.Join(t.TempDir(), "s.yaml")
	if err := os.WriteFile(file, []byte(goodScript), 0o600); err != nil {
		t.Fatal(err)
	}
	if s, _, err := OpenScript(file, embedded); err != nil || s.ID != "t" {
		t.Errorf("a file: %v", err)
	}
	if _, _, err := OpenScript(file, func(string) (*model.Scenario, error) { return nil, os.ErrInvalid }); !errors.Is(err, os.ErrInvalid) {
		t.Errorf("the scenario cannot be had: %v", err)
	}
}
