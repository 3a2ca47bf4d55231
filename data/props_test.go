package data

import (
	"encoding/json"
	"errors"
	"math/rand/v2"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"redline/model"
)

// FuzzRead looks for panics, positions outside the file, and files that are
// accepted but do not work.
func FuzzRead(f *testing.F) {
	f.Add(base)
	for _, b := range brokenFiles {
		f.Add(strings.ReplaceAll(b.to, mark, ""))
	}
	for _, b := range brokenYAML {
		f.Add(strings.ReplaceAll(b.text, mark, ""))
	}
	f.Fuzz(func(t *testing.T, text string) { checkRead(t, text) })
}

// TestMutations does the same with slips of the kind that people make.
func TestMutations(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	pieces := strings.Split("[|]|{|}|: |:|,|- |-|\n|  |\t|\"|'|#|&a |*a|!x |<<: |? |%|@|0|1e9|null|~|any|not|{}|[]|é|語|\u202e|\x1b|---\n|>\n|\\", "|")
	pieces = append(pieces, "|")
	for range 800 {
		text := base
		for range 1 + random.IntN(3) {
			text = mutate(random, text, pieces)
		}
		checkRead(t, text)
		if t.Failed() {
			t.Fatalf("in this file:\n%s", text)
		}
	}
}

func mutate(random *rand.Rand, text string, pieces []string) string {
	lines := strings.SplitAfter(text, "\n")
	i := random.IntN(len(lines))
	at := random.IntN(len(text))
	switch random.IntN(6) {
	case 0:
		lines[i] = ""
	case 1:
		lines[i] += lines[random.IntN(len(lines))]
	case 2:
		lines[i] = "  " + lines[i]
	case 3:
		lines[i] = strings.TrimPrefix(lines[i], "  ")
	case 4:
		return text[:at] + pieces[random.IntN(len(pieces))] + text[at:]
	default:
		return text[:at] + text[min(len(text), at+1+random.IntN(4)):]
	}
	return strings.Join(lines, "")
}

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
	if p.Message == "" || len(p.Message) > 2000 || strings.Contains(p.Message, "%!") && !strings.Contains(text, "%") {
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
