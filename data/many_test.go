package data

import (
	"slices"
	"strings"
	"testing"
)

// All errors of a file are told at once, in the order of the file.
func TestManyErrorsAtOnce(t *testing.T) {
	text := base
	for _, c := range [][2]string{
		{"title: The dam", "titel: The dam"},
		{"2024-05-01", "1 May"},
		{"standing: disputed", "standing: sure"},
		{"{id: wait, support: implied}", "{id: wait, support: implied, support: stated}"},
		{"step: 10", "step: 7"},
		{"obstacle: flood\n    modality: must", "obstacle: floods\n    modality: must"},
		{"objects: [south]", "objects: [south, west]"},
		{"any: [{line: build}", "any: [{line: biuld}"},
		{"rain: wet}", "rain: wte}"},
		{"status_quo: today", "status_quo: tomorrow"},
		{"agreed: true", "agreed: perhaps"},
		{"value: 3500", "value: lots"},
	} {
		text = change(t, text, c[0], c[1])
	}
	errs := errorsOf(t, text)
	var got []string
	for _, p := range errs {
		got = append(got, p.Text)
	}
	want := []string{"titel", "1 May", "sure", "support", "7", "floods", "west", "biuld", "wte", "tomorrow", "perhaps", "lots"}
	if !slices.Equal(got, want) {
		t.Errorf("%q, expected %q:\n%v", got, want, errs)
	}
}

// One slip in a declaration is one error, however often the rest of the file
// refers to what it declares.
func TestNoFollowUps(t *testing.T) {
	for _, c := range []struct{ name, from, to string }{
		{"misspelt section", "issues:\n", "issuse:\n"},
		{"misspelt parties", "parties:\n", "partes:\n"},
		{"misspelt claims", "claims:\n  - {id: C1", "cliams:\n  - {id: C1"},
		{"misspelt id key", "  - id: line\n", "  - idd: line\n"},
		{"misspelt options", "    options: [{id: wet}", "    optoins: [{id: wet}"},
		{"misspelt option id", "{id: dry}, {id: none}", "{id: dry}, {di: none}"},
		{"misspelt shares", "    shares: {of", "    sahres: {of"},
		{"issues as a mapping", base[strings.Index(base, "issues:"):strings.Index(base, "exclusions:")], "issues: {line: north}\n"},
		{"claims as text", base[strings.Index(base, "claims:"):strings.Index(base, "parties:")], "claims: many\n"},
		{"broken issue", "    kind: position\n    party: north\n", "    kind: positions\n    party: north\n"},
		{"broken shares", "step: 10", "step: 30"},
		{"broken obstacle", "major: false", "major: nope"},
		{"broken id of an obstacle", "{id: flood, name", "{id: Flood, name"},
		{"broken mining", "units: turbines", "units: turbine"},
		{"misspelt assumption", "{id: pue", "{id: peu"},
		{"broken name of an option", "{id: wait, support: implied}", "{id: wait, support: imlpied}"},
		{"misspelt kind of key", "kind: condition", "knid: condition"},
	} {
		t.Run(c.name, func(t *testing.T) {
			text := change(t, base, c.from, c.to)
			if c.name == "broken id of an obstacle" {
				text = strings.NewReplacer("obstacle: flood", "obstacle: Flood", "[flood]", "[Flood]").Replace(text)
			}
			if errs := errorsOf(t, text); len(errs) != 1 {
				t.Errorf("%d errors:\n%v", len(errs), errs)
			}
		})
	}
}

// An error in an issue does not hide that other places misspell its options.
func TestOptionsOfBrokenIssues(t *testing.T) {
	text := change(t, base, "kind: condition", "kind: conditon")
	text = change(t, text, "{not: wet}", "{not: wett}")
	text = change(t, text, "step: 10", "step: 30")
	text = change(t, text, "water: open", "water: opne")
	errs := errorsOf(t, text)
	if len(errs) != 4 || errs[2].Suggestion != "wet" || errs[3].Suggestion != "open" {
		t.Errorf("%v", errs)
	}
}

// warned are changes to the base that are allowed and unfortunate.
var warned = []struct{ name, from, to, message string }{
	{"long short name", "    name: The north\n", "    name: The north bank\n    short: »The north bank\n", "the label of issue \"line\" has 14 columns where screens have 12; shorten it"},
	{"long issue", "    name: The north\n", "    name: »The north bank\n", "the label of issue \"line\" has 14 columns where screens have 12; add a short: that fits"},
	{"long id", "{id: plan, name: The plan, set", "{id: »plan_of_the_north, set", "has 17 columns where screens have 16"},
	{"long short", "    name: The north\n", "    name: The north\n    short: »Further north\n", "has 13 columns"},
	{"wide issue", "    name: The north\n", "    name: »北北北北北北北\n", "has 14 columns"},
	{"long option", "name: builds", "name: »builds it after all", "the label of option \"build\" has 19 columns where screens have 18"},
	{"long title", "title: Too little water", "title: »Too little water for the whole south", "the label of rule \"too-little\" has 36 columns where screens have 30; shorten it"},
	{"long preset", "name: The plan", "name: »The plan of the north", "has 21 columns where screens have 16"},
	{"same title", "title: Dry years", "title: »Too LITTLE water", `the title of rule "dry-years" is also that of rule "too-little"`},
	{"same reason", "reason: There may be too little for both.", "reason: »The south needs a fifth.", `the reason of rule "dry-years" is also that`},
	{"id twice", "objects: [south]", "objects: [south, »south]", "stands twice in this list"},
	{"option twice", "{rain: none, line: build}", "{rain: [none, »none], line: build}", "stands twice in this list"},
	{"impossible preset", "{id: plan, name: The plan, set: {line: build,", "»{id: plan, name: The plan, set: {line: build, rain: none,", `preset "plan" is impossible: the exclusion "dry-build" holds`},
}

func TestWarnings(t *testing.T) {
	for _, w := range warned {
		t.Run(w.name, func(t *testing.T) {
			text, at := marked(t, change(t, base, w.from, w.to))
			_, warnings, err := Read("t.yaml", []byte(text))
			if err != nil || len(warnings) != 1 {
				t.Fatalf("%v, warnings %v", err, warnings)
			}
			if p := warnings[0]; (position{p.Line, p.Column}) != at || !strings.Contains(p.Message, w.message) {
				t.Errorf("expected %q at %v: %v", w.message, at, p)
			}
		})
	}
}
