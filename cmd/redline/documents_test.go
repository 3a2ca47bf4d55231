package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/goccy/go-yaml"
	"github.com/santhosh-tekuri/jsonschema/v6"

	"redline/data"
	"redline/model"
)

// schemaOf compiles the schema of a name as the program prints it.
func schemaOf(t *testing.T, name string) *jsonschema.Schema {
	t.Helper()
	text, stderr, code := redline(t, "", "schema", name)
	if code != exitDone {
		t.Fatal(stderr)
	}
	document, err := jsonschema.UnmarshalJSON(strings.NewReader(text))
	if err != nil {
		t.Fatalf("schema %s is no JSON: %v", name, err)
	}
	c := jsonschema.NewCompiler()
	if err := c.AddResource(name+".json", document); err != nil {
		t.Fatal(err)
	}
	return c.MustCompile(name + ".json")
}

func valid(t *testing.T, schema *jsonschema.Schema, text string) {
	t.Helper()
	document, err := jsonschema.UnmarshalJSON(strings.NewReader(text))
	if err != nil {
		t.Fatalf("%v in %s", err, text)
	}
	if err := schema.Validate(document); err != nil {
		t.Errorf("%v\nin %s", err, text[:min(len(text), 400)])
	}
}

// TestDocuments validates every document that a command writes.
func TestDocuments(t *testing.T) {
	broken := filepath.Join(t.TempDir(), "broken.yaml")
	if err := os.WriteFile(broken, []byte("scenario: broken\ntitel: x\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	for name, commands := range map[string][]string{
		"assess": {
			"assess", "assess --preset reported_plan --reading strict --mute security --assume price_usd=1",
			"assess --set site=returned", "assess --scenario elmira", "assess --set split=thirds",
		},
		"claims":        {"claims", "claims S31 B12", "claims --scenario elmira", "claims --unused", "claims --search nothing-like-it"},
		"presets":       {"presets", "presets --scenario elmira --reading strict --mute law"},
		"lessons":       {"lessons", "lessons --answers", "lessons obstacles split", "lessons --scenario elmira stand-off --answers"},
		"scenarios":     {"scenario list"},
		"scenario-show": {"scenario show", "scenario show elmira"},
		"check":         {"scenario check zaporizhzhia", "scenario check elmira", "scenario check elmira-workshop", "scenario check " + broken},
		"version":       {"version"},
	} {
		schema := schemaOf(t, name)
		for _, command := range commands {
			text, stderr, code := redline(t, "", append(strings.Fields(command), "--format", "json")...)
			if code != exitDone && !strings.Contains(command, broken) {
				t.Errorf("%s: exit %d: %s", command, code, stderr)
			}
			valid(t, schema, text)
			headed(t, name, text)
		}
	}
}

// headed sees that a document begins as every one does, and has null nowhere.
func headed(t *testing.T, name, text string) {
	t.Helper()
	want := fmt.Sprintf("{\n  \"schema\": \"redline/%s/1\",\n  \"scenario\": ", name)
	if !strings.HasPrefix(text, want) || !strings.Contains(text, "\n  \"reading\": \"") || !strings.Contains(text, "\n  \"muted\": [") {
		t.Errorf("%s begins %s", name, text[:min(len(text), 200)])
	}
	if strings.Contains(text, ": null") {
		t.Errorf("%s has null in it", name)
	}
}

// TestLines validates the answers to --stdin.
func TestLines(t *testing.T) {
	text, _, code := redline(t, "{}\nx\n{\"restart\":2}\n", "assess", "--stdin")
	lines := strings.Split(strings.TrimSuffix(text, "\n"), "\n")
	if code != exitFailed || len(lines) != 3 {
		t.Fatalf("exit %d, %d lines", code, len(lines))
	}
	for i, name := range []string{"assess", "assess-error", "assess"} {
		valid(t, schemaOf(t, name), lines[i])
	}
}

// TestSchemas sees that the schemas are sound and that each has a test here.
func TestSchemas(t *testing.T) {
	for _, name := range schemaNames() {
		if schemaOf(t, name).DraftVersion != 2020 {
			t.Errorf("schema %s is not of draft 2020-12", name)
		}
	}
}

// TestEveryDocumentHasASchema looks in the program's own text for the names of
// documents.
func TestEveryDocumentHasASchema(t *testing.T) {
	files, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	names := 0
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if strings.HasSuffix(file, "_test.go") {
			continue
		}
		for _, m := range regexp.MustCompile(`(?:headerOf\("|"?redline/)([a-z-]+)(?:"|/1)`).FindAllSubmatch(text, -1) {
			if name := string(m[1]); strings.Contains(string(m[0]), "/1") || strings.HasPrefix(string(m[0]), "headerOf") {
				names++
				if _, ok := schemaText(name); !ok {
					t.Errorf("%s writes redline/%s/1, which has no schema", file, name)
				}
			}
		}
	}
	if names < 15 {
		t.Errorf("only %d names were found", names)
	}
}

// asJSON converts YAML the way editors do before they validate it.
func asJSON(t *testing.T, text []byte) string {
	t.Helper()
	var document any
	if err := yaml.Unmarshal(text, &document); err != nil {
		t.Fatal(err)
	}
	out, err := json.Marshal(document)
	if err != nil {
		t.Fatal(err)
	}
	return string(out)
}

// TestScenarioSchema holds the schema of scenario files against real ones.
func TestScenarioSchema(t *testing.T) {
	schema := schemaOf(t, "scenario")
	for _, name := range data.Names() {
		text, _ := data.Source(name)
		valid(t, schema, asJSON(t, text))
	}
	elmira, _ := data.Source("elmira")
	for _, edit := range []struct{ old, new string }{
		{"scenario: elmira", "scenario: El mira"},
		{"title: \"Elmira", "titel: \"Elmira"},
		{"as_of: 1991-10-07", "as_of: October 1991"},
		{"status_quo: today", ""},
		{"kind: position\n    asserted_by", "kind: opinion\n    asserted_by"},
		{"kind: position\n    party: ministry", "kind: position"},
		{"kind: term\n", "kind: term\n    party: ministry\n"},
		{"support: stated, claims: [E02, E08]", "support: certain, claims: [E02, E08]"},
		{"when: {uniroyal: delay, aquifer: spreading}", "when: {}"},
		{"when: {uniroyal: delay, aquifer: spreading}", "when: {uniroyal: []}"},
		{"when: {uniroyal: delay, aquifer: spreading}", "when: {uniroyal: {not: delay, above: 1}}"},
		{"when: {uniroyal: delay, aquifer: spreading}", "when: {agreed: true}"},
		{"when: {uniroyal: delay, aquifer: spreading}", "when: {uniroyal: delay, any: []}"},
		{"modality: must\n", "modality: may\n    severity: blocks\n"},
		{"id: today", "id: yes"},
		{"goal: {gone: no-lasting-supply}", "goal: {}"},
		{"goal: {gone: no-lasting-supply}", "goal: {vanished: no-lasting-supply}"},
		{"verdict: [strained, clear], changes: {at_most: 3}", "verdict: [fine], changes: {at_most: 3}"},
		{"goal: {stable: nash, when: {ministry: modify, uniroyal: accept}}", "goal: {stable: always}"},
		{"ask: {what: most_opens, choices: [no-lasting-supply, wells-unsafe, plant-closes, order-under-appeal]}", "ask: {what: most_opens, choices: [no-lasting-supply]}"},
	} {
		if !bytes.Contains(elmira, []byte(edit.old)) {
			t.Errorf("elmira has no %q", edit.old)
		}
		broken := bytes.Replace(elmira, []byte(edit.old), []byte(edit.new), 1)
		document, err := jsonschema.UnmarshalJSON(strings.NewReader(asJSON(t, broken)))
		if err != nil {
			t.Fatal(err)
		}
		if schema.Validate(document) == nil {
			t.Errorf("the schema takes %q", edit.new)
		}
		if _, _, err := data.Read("x", broken); err == nil {
			t.Errorf("the reader takes %q", edit.new)
		}
	}
}

// TestScriptSchema holds the schema of workshop scripts against real ones.
func TestScriptSchema(t *testing.T) {
	schema := schemaOf(t, "script")
	for _, name := range data.Scripts() {
		text, _ := data.ScriptSource(name)
		valid(t, schema, asJSON(t, text))
	}
	elmira, _ := data.ScriptSource("elmira-workshop")
	for _, edit := range []struct{ old, new string }{
		{"script: elmira-workshop", "script: el mira"}, {"scenario: elmira", "scenaro: elmira"}, {"minutes: 45", "minutes: soon"}, {"minutes: 45", "minutes: 0"},
		{"view: prompt", "view: slide"}, {"    set: {ministry: modify}\n", ""}, {"set: {ministry: modify}", "set: [ministry]"}, {"predict: true", "predict: 1"},
		{"spotlight: {claim: E17}", "spotlight: {source: E17}"}, {"  - title: In pairs\n    minutes", "  - minutes"},
	} {
		broken := bytes.Replace(elmira, []byte(edit.old), []byte(edit.new), 1)
		document, err := jsonschema.UnmarshalJSON(strings.NewReader(asJSON(t, broken)))
		if err != nil || bytes.Equal(broken, elmira) {
			t.Fatalf("%q: %v", edit.old, err)
		}
		if schema.Validate(document) == nil {
			t.Errorf("the schema takes %q", edit.new)
		}
		pick := func(string) (*model.Scenario, error) { return data.Load("elmira") }
		if _, _, err := data.ReadScript("x", broken, pick); err == nil {
			t.Errorf("the reader takes %q", edit.new)
		}
	}
}
