package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
)

const threeStates = `{"decision_makers": ["A", "B"], "states": 3, "moves": {"A": {"1": [2]}, "B": {"2": [3]}}, "payoffs": {"A": [2, 3, 1], "B": [1, 1, 2]}}`

// circle is a graph in which nothing holds, for each moves twice running; still a scenario in which nobody has
// a position, nowhere one in which no profile is possible.
const (
	circle = `{"decision_makers": ["A", "B"], "states": 4, "moves": {"A": {"1": [2], "2": [3]}, "B": {"3": [4], "4": [1]}}, "payoffs": {"A": [1, 2, 3, 3], "B": [3, 4, 1, 2]}}`

	still = `scenario: still
title: Still
parties: [{id: a}, {id: b}]
issues: [{id: i, kind: term, options: [{id: p}, {id: q}]}]
obstacles: [{id: o}]
rules: [{id: r, obstacle: o, modality: would, when: {i: p}, title: T, reason: R}]
presets: [{id: t, set: {i: p}}]
status_quo: t
preferences: {a: [{name: q, when: {i: q}}]}
`
	nowhere = `scenario: nowhere
title: Nowhere
parties: [{id: a}, {id: b}]
issues:
  - {id: i, kind: position, party: a, options: [{id: p}, {id: q}]}
  - {id: k, kind: term, options: [{id: x}, {id: z}]}
exclusions: [{id: e, when: {i: p, k: x}, reason: No.}, {id: f, when: {i: q, k: x}, reason: No.}]
obstacles: [{id: o}]
rules: [{id: r, obstacle: o, modality: would, when: {i: p}, title: T, reason: R}]
presets: [{id: t, set: {i: p, k: x}}]
status_quo: t
preferences: {a: [{name: q, when: {i: q}}]}
`
)

// file writes a file for a command to read.
func file(t *testing.T, name, text string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// TestStabilityDocuments validates the answers, those about bare graphs too.
func TestStabilityDocuments(t *testing.T) {
	schema := schemaOf(t, "stability")
	for _, args := range [][]string{
		{}, {"--scenario", "elmira"}, {"--preset", "three_way_ideal", "--reading", "strict", "--mute", "security"},
		{"--set", "site=returned", "--set", "ukraine=recognise"}, {"--graph", file(t, "g.json", threeStates)},
	} {
		text, stderr, code := redline(t, "", append([]string{"stability", "--format", "json"}, args...)...)
		if code != exitDone || stderr != "" {
			t.Errorf("%v: exit %d: %s", args, code, stderr)
		}
		valid(t, schema, text)
		if !strings.HasPrefix(text, "{\n  \"schema\": \"redline/stability/1\",\n") {
			t.Errorf("%v begins %.80s", args, text)
		}
		if strings.Contains(strings.Join(args, " "), "returned") != strings.Contains(text, `"today": null`) {
			t.Errorf("%v: is today null?", args)
		}
	}
}

// TestStabilityDocumentsRefused sees that the schema is not too wide.
func TestStabilityDocumentsRefused(t *testing.T) {
	schema := schemaOf(t, "stability")
	text, _, _ := redline(t, "", "stability", "--format", "json")
	for _, c := range []struct{ old, new string }{
		{`"today": 13,`, ``}, {`"today": 13`, `"today": 0`}, {`"scenario": "zaporizhzhia",`, ``}, {`"states": 48`, `"states": "48"`}, {`"agreed": false`, `"agreed": "no"`},
	} {
		document, err := jsonschema.UnmarshalJSON(strings.NewReader(strings.Replace(text, c.old, c.new, 1)))
		if err != nil {
			t.Fatal(err)
		}
		if !strings.Contains(text, c.old) || schema.Validate(document) == nil {
			t.Errorf("the schema takes %q for %q", c.new, c.old)
		}
	}
}

// TestStabilityContract reads an answer as other programs do.
func TestStabilityContract(t *testing.T) {
	var d struct {
		States     int
		Parties    []string
		Equilibria map[string][]int
		State      map[string]map[string]any
		Today      int
	}
	text, _, _ := redline(t, "", "stability", "--format", "json")
	if err := json.Unmarshal([]byte(text), &d); err != nil {
		t.Fatal(err)
	}
	today := d.State["13"]
	if d.States != 48 || len(d.State) != 48 || d.Today != 13 || today["ukraine"] != "us_only" || today["russia"] != "keep" || today["us"] != "uncommitted" {
		t.Errorf("%d states, today %d: %v", d.States, d.Today, today)
	}
	if first, agreed := d.State["1"], d.State["1"]["agreed"]; first["ukraine"] != "refuse" || agreed != false {
		t.Errorf("state 1: %v", first)
	}
}

// TestStabilityExits: what goes wrong is said, with the right code.
func TestStabilityExits(t *testing.T) {
	unlike, _ := os.ReadFile("../../data/elmira.yaml")
	before, _, _ := strings.Cut(string(unlike), "\npreferences:\n")
	for _, c := range []struct {
		args []string
		code int
		says string
	}{
		{[]string{"--graph", "nowhere.json"}, exitFailed, "cannot read the graph file nowhere.json"},
		{[]string{"--graph", file(t, "g.json", strings.Replace(threeStates, "[2]", "[4]", 1))}, exitScenario, `"4" is no state; states are whole numbers from 1 to 3`},
		{[]string{"--graph", file(t, "g.yaml", "decision_makers: [A]\n")}, exitScenario, "has no key states"},
		{[]string{"--graph", file(t, "h.json", threeStates), "--preset", "today"}, exitUsage, "leave out the flags"},
		{[]string{"--graph", file(t, "i.json", threeStates), "--scenario", "elmira"}, exitUsage, "leave out the flags"},
		{[]string{"--scenario", file(t, "e.yaml", before+"\n")}, exitFailed, "no preferences"},
		{[]string{"--format", "csv"}, exitUsage, "csv"},
		{[]string{"--set", "ukraine=x"}, exitUsage, "option of ukraine"},
	} {
		stdout, stderr, code := redline(t, "", append([]string{"stability"}, c.args...)...)
		if code != c.code || !strings.Contains(stderr, c.says) || stdout != "" {
			t.Errorf("%v: exit %d, %s", c.args, code, stderr)
		}
	}
}

// emptyPart is a heading right above another.
var emptyPart = regexp.MustCompile(`\n[A-Z ]{4,}: [^\n]*\n[A-Z ]{4,}:`)

// TestStabilityTells reads the sentences.
func TestStabilityTells(t *testing.T) {
	for _, c := range []struct {
		args string
		says []string
	}{
		{"stability --width 500", []string{"48 profiles", "(Nash)", "weakest evidence", "holds", "likes none of its", `turning to "all three"`, "(S36)", "86,400", "No coalition has a reason to leave"}},
		{"stability --scenario elmira --width 500", []string{"12 profiles", "(SMR)", "No path of willing moves", "holds under GMR and SMR", "2 swaps would do", "STOOD IN ANOTHER ORDER", "Ministry and Uniroyal would leave it together", "impossible whatever it prefers: Local government would still leave"}},
		{"stability --format markdown", []string{"# Zaporizhzhia", "## Deadlock"}},
		{"stability --set russia=withdraw", []string{"impossible"}},
		{"stability --width 500 --scenario " + file(t, "t.yaml", still), []string{"No issue of this scenario is a party's own position", "No parties can move together from here"}},
		{"stability --width 500 --scenario " + file(t, "n.yaml", nowhere), []string{"No combination of positions is possible", "WHAT EACH PARTY WANTS"}},
		{"stability --width 500 --graph " + file(t, "c.json", circle), []string{"0 states under one concept or more\nFrom every state somebody has a reason to move."}},
		{"stability --width 500 --graph " + file(t, "g.json", threeStates), []string{"3 states", "could move to state 2", "B would gain by moving to state 3", "(SEQ)"}},
		{"stability --format dot --graph " + file(t, "g.json", threeStates), []string{"digraph", `1 -> 2 [label="A", style=solid];`, "peripheries=2"}},
		{"stability --format dot", []string{"digraph", "fillcolor", `Ukraine: with the US only`, "style=dotted"}},
	} {
		text, stderr, code := redline(t, "", strings.Fields(c.args)...)
		if code != exitDone {
			t.Errorf("%s: %d %s", c.args, code, stderr)
		}
		for _, s := range c.says {
			if !strings.Contains(text, s) || emptyPart.MatchString(text) {
				t.Errorf("%s has a heading with nothing under it, or does not say %q:\n%s", c.args, s, text[:min(3000, len(text))])
			}
		}
	}
}
