package data

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"

	"github.com/goccy/go-yaml"
	"github.com/google/go-cmp/cmp"
)

// asJSON is a YAML text as programs write JSON: all of it on one line.
func asJSON(t *testing.T, text string) string {
	t.Helper()
	text = change(t, text, "Two countries", strings.Repeat("Two countries ", 120))
	long, err := yaml.YAMLToJSON([]byte(text))
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	if err := json.Compact(&b, long); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// JSON is YAML, and programs write it on one line, however long that is.
func TestJSONFile(t *testing.T) {
	text := asJSON(t, base)
	if len(text) < maxLine || strings.Contains(text, "\n") {
		t.Fatalf("%d bytes are no long line", len(text))
	}
	want := accepted(t, base)
	want.Summary = strings.Repeat("Two countries ", 120) + want.Summary[len("Two countries"):]
	for _, same := range []string{text, "\ufeff" + text + "\r\n", strings.ReplaceAll(text, "dam", `\u0064am`), strings.ReplaceAll(text, `,"`, ",\r\n \"")} {
		if d := cmp.Diff(want, accepted(t, same)); d != "" {
			t.Errorf("it reads otherwise than the YAML:\n%s", d)
		}
	}
}

// What is wrong in JSON is told with its place, as in YAML.
func TestJSONFileErrors(t *testing.T) {
	text := asJSON(t, base)
	for _, c := range []struct{ name, from, to, message, suggestion string }{
		{"misspelt option", `"line":»"build"`, `"line":»"biuld"`, `there is no option of line "biuld"`, "build"},
		{"misspelt key", `»"title":"The dam"`, `»"titel":"The dam"`, `has no key "titel"`, "title"},
		{"a key twice", `"title":"The dam"`, `"title":"The dam",»"title":"The dam"`, "stands twice here, first on line 1", ""},
		{"control character", `"The dam"`, `»"The \u001bdam"`, "not even as an escape", ""},
		{"direction of text", `"The dam"`, `»"The \u202edam"`, "not even as an escape", ""},
		{"long text", `"The dam"`, `»"` + strings.Repeat("é", maxText+1) + `"`, "more than 4000 characters", ""},
		{"deep", `"The dam"`, strings.Repeat("[", maxDepth) + "»" + strings.Repeat("[", 4) + strings.Repeat("]", maxDepth+4), "within each other", ""},
		{"an empty value", `"title":"The dam"`, `"title":»null`, "has no value here", ""},
		{"an odd number", `"id":»4`, `"id":»4.5`, "not a plain decimal number", ""},
	} {
		from := strings.Replace(c.from, mark, "", 1)
		wrong, at := marked(t, change(t, text, from, c.to))
		errs := errorsOf(t, wrong)
		if p := errs[0]; !strings.Contains(p.Message, c.message) || p.Suggestion != c.suggestion || (p.Line != at.line || p.Column != at.column) && c.name != "an empty value" {
			t.Errorf("%s: %d:%d %s (%s); expected %v %s (%s)", c.name, p.Line, p.Column, p.Message, p.Suggestion, at, c.message, c.suggestion)
		}
	}
}

// A large file of JSON is refused as soon as it is known to be too large.
func TestJSONFileLimits(t *testing.T) {
	for _, c := range []struct{ name, text, message string }{
		{"values", `{"issues":[` + strings.Repeat("0,", maxBytes/2-20) + `0]}`, "values up to here, too many for a scenario"},
		{"bytes", `{"issues":"` + strings.Repeat("x", maxBytes) + `"}`, "bytes, too many for a scenario"},
		{"brackets", strings.Repeat(`{"a":`, 5000) + "0" + strings.Repeat("}", 5000), "within each other"},
	} {
		if errs := errorsOf(t, c.text); len(errs) != 1 || !strings.Contains(errs[0].Message, c.message) {
			t.Errorf("%s: %v", c.name, errs[0])
		}
	}
}
