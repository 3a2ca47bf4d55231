package data

import (
	"encoding/json"
	"errors"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"redline/model"
)

// checkRead checks what must hold of any text at all.
func checkRead(t *testing.T, text string) {
	t.Helper()
	s, warnings, err := Read("x.yaml", []byte(text))
	for _, p := range warnings {
		checkProblem(t, text, p)
	}
	if err == nil {
		checkAccepted(t, s)
		return
	}
	var errs Errors
	if !errors.As(err, &errs) || len(errs) == 0 || s != nil {
		t.Fatalf("no list of errors: %v", err)
	}
	for _, p := range errs {
		checkProblem(t, text, p)
	}
	if shown := err.Error(); clean(shown) != shown || !utf8.ValidString(shown) {
		t.Errorf("the errors would send control characters to a terminal: %q", shown)
	}
}

// checkProblem sees that a problem lies inside the file.
func checkProblem(t *testing.T, text string, p Problem) {
	t.Helper()
	text = strings.ReplaceAll(strings.TrimPrefix(text, "\ufeff"), "\r\n", "\n")
	lines := strings.Split(text, "\n")
	if p.Line < 1 || p.Line > len(lines) {
		t.Fatalf("line %d of %d: %s", p.Line, len(lines), p.Message)
	}
	if n := utf8.RuneCountInString(lines[p.Line-1]); p.Column < 1 || p.Column > n+1 {
		t.Fatalf("column %d of %d in line %d: %s", p.Column, n, p.Line, p.Message)
	}
	if p.Message == "" || len(p.Message) > 2000 || strings.Contains(p.Message, "%!") {
		t.Fatalf("message %q", p.Message)
	}
}

// checkAccepted sees that an accepted scenario works and keeps through a
// snapshot.
func checkAccepted(t *testing.T, s *model.Scenario) {
	t.Helper()
	engine, err := model.Compile(s, model.Basis{})
	if err != nil {
		t.Fatalf("accepted, but: %v", err)
	}
	engine.Assess(s.Today())
	for m := range s.Measures {
		s.MeasureRange(m, s.Today())
	}
	text, err := Snapshot(s)
	if err != nil {
		t.Fatal(err)
	}
	var again model.Scenario
	if err := json.Unmarshal(text, &again); err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff(s, &again); d != "" {
		t.Fatalf("a snapshot changes the scenario:\n%s", d)
	}
}
