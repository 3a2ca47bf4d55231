package plain

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"redline/model"
	"redline/tui/internal/twin"
)

// twins are two dialogues about scenarios that differ in nothing but what
// packages come to, each with a folder of its own.
type twins struct {
	pair [2]*dialogue
	said [2]func(line string) string
	dirs [2]string
}

func newTwins(t testing.TB, s, other *model.Scenario) *twins {
	t.Helper()
	tw := &twins{}
	for i, sc := range []*model.Scenario{s, other} {
		d, out := talk(t, sc)
		tw.dirs[i] = t.TempDir()
		path := filepath.Join(tw.dirs[i], "state.json")
		d.keep, _ = newKeeper(d.session, Options{StatePath: path})
		t.Cleanup(d.keep.release)
		d.openPolls()
		tw.pair[i] = d
		tw.said[i] = func(line string) string { return tell(t, d, out, line) }
	}
	return tw
}

// contents is all that a folder holds.
func contents(dir string) string {
	var all strings.Builder
	_ = filepath.WalkDir(dir, func(path string, e os.DirEntry, _ error) error {
		if text, err := os.ReadFile(path); err == nil {
			all.WriteString(e.Name() + "\n" + string(text) + "\n")
		}
		return nil
	})
	return all.String()
}

// TestTwins says whatever can be said while answers are hidden, to two
// dialogues that differ in nothing but the answer: both must say and keep the
// same.
func TestTwins(t *testing.T) {
	for _, s := range scenarios(t) {
		for by := 1; by <= 2; by++ {
			if by == 2 && s.ID != "zaporizhzhia" {
				continue // with two options, turned twice is as before
			}
			other, ok := twin.Of(s, by)
			if !ok {
				t.Fatal("no twin of", s.ID)
			}
			r := rand.New(rand.NewPCG(uint64(by), 5))
			differ := 0
			for range 12 {
				differ += talkTwins(t, newTwins(t, s, other), lineOf(s), changeOf(s), r)
			}
			if differ == 0 {
				t.Errorf("the twins of %s never differ in an answer", s.ID)
			}
		}
	}
}

// talkTwins holds one dialogue, and counts the answers that differ.
func talkTwins(t *testing.T, tw *twins, anything, change *rapid.Generator[string], r *rand.Rand) (differ int) {
	for _, line := range []string{"set 1 2", "why", "predict"} {
		tw.said[0](line)
		tw.said[1](line)
	}
	for i := range 40 {
		line := anything.Example(int(r.Uint32()))
		switch {
		case i%5 == 0:
			line = change.Example(int(r.Uint32()))
		case i%7 == 0:
			line = []string{"", "1", "none", "1 2", "take back", "second vote", "redo", "0 1 2 3"}[r.IntN(8)]
		}
		if regexp.MustCompile(`(?i)^\W*(rev|predict)`).MatchString(line) {
			continue // it is shown then
		}
		a, b := tw.said[0](line), tw.said[1](line)
		if a != b {
			t.Fatalf("%q tells the answer:\n%s\n%s", line, a, b)
		}
		if tw.pair[0].done {
			break
		}
		if !tw.pair[0].predict.on || !tw.pair[1].predict.on {
			t.Fatalf("%q ends predicting", line)
		}
		c := tw.pair[0].present().Configuration
		if tw.pair[0].session.Engine().Outcome(c) != tw.pair[1].session.Engine().Outcome(c) {
			differ++
		}
	}
	if a, b := contents(tw.dirs[0]), contents(tw.dirs[1]); a != b {
		t.Fatalf("what is kept tells the answer:\n%s\n%s", a, b)
	}
	return differ
}

// TestTwinsShown sees that the twins would be told apart, were nothing hidden.
func TestTwinsShown(t *testing.T) {
	s := load(t, "zaporizhzhia")
	other, _ := twin.Of(s, 1)
	tw := newTwins(t, s, other)
	for _, line := range []string{"state", "why", "issues", "options 1", "presets", "set 1 3", "undo", "out", "evidence 1"} {
		if tw.said[0](line) == tw.said[1](line) {
			t.Errorf("%q says the same of both", line)
		}
	}
}

// TestRevealIsOneStep: nothing of the session moves until the reveal, and then
// by one step.
func TestRevealIsOneStep(t *testing.T) {
	d, out := talk(t, load(t, "elmira"))
	say := func(line string) string { return tell(t, d, out, line) }
	say("predict")
	before := d.session.State()
	for _, line := range []string{"set 1 2", "1", "none", "1 2 3 4", "", "second vote"} {
		if say(line); !d.session.State().Same(before) {
			t.Fatalf("%q changes the session", line)
		}
	}
	want := d.predict.staged.after
	if said := say("reveal"); !strings.Contains(said, "Hands 1.") || !d.session.State().Same(want) {
		t.Errorf("revealed is %+v:\n%s", d.session.State(), said)
	}
	if len(d.session.Past()) != 1 || len(d.predict.records) != 1 {
		t.Errorf("%d steps, %d records", len(d.session.Past()), len(d.predict.records))
	}
	if say("undo"); !d.session.State().Same(before) {
		t.Error("one undo does not take it back")
	}
}

// TestPredictionsAreKept tells what was predicted to the next dialogue.
func TestPredictionsAreKept(t *testing.T) {
	s := load(t, "zaporizhzhia")
	path := filepath.Join(t.TempDir(), "state.json")
	run(t, Options{Scenario: s, StatePath: path}, "predict", "set 1 3", "1", "reveal", "predict", "set 2 2", "1", "reveal", "predictions drop 1")
	got := run(t, Options{Scenario: s, StatePath: path, Fresh: true}, "predictions")
	if strings.Count(got, ", from ") != 1 || strings.Contains(got, "Left out") {
		t.Error(got)
	}
	if err := os.WriteFile(filepath.Join(filepath.Dir(path), "state.polls.json"), []byte("{"), 0o600); err != nil {
		t.Fatal(err)
	}
	got = run(t, Options{Scenario: s, StatePath: path}, "predictions")
	if !strings.Contains(got, "predictions were not usable") || !strings.Contains(got, "Nothing was predicted") {
		t.Error(got)
	}
}

// TestAnswers reads answers as people give them.
func TestAnswers(t *testing.T) {
	for answer, want := range map[string]string{
		"none":                             "0001",
		"Nobody":                           "0001",
		"sovereignty, security":            "1100",
		"security and sanctions":           "0110",
		"sov sanc":                         "1010",
		"1 3":                              "1010",
		"1, security":                      "1100",
		"Sovereignty":                      "1000",
		"wider concerns":                   "",
		"4":                                "",
		"everything":                       "",
		strings.Repeat("sovereignty ", 99): "1000",
	} {
		d, out := talk(t, load(t, "zaporizhzhia"))
		tell(t, d, out, "predict")
		tell(t, d, out, "set 1 3")
		tell(t, d, out, answer)
		got := ""
		if d.predict.staged.question != askBlocks {
			for _, a := range d.predict.staged.poll.Blocks {
				got += fmt.Sprint(map[bool]int{true: 1}[a.Yours])
			}
		}
		if got != want {
			t.Errorf("%.40q is read as %q, not %q: %s", answer, got, want, out)
		}
	}
}

// TestQuitAsks: answers are not lost by one word.
func TestQuitAsks(t *testing.T) {
	d, out := talk(t, load(t, "elmira"))
	for _, line := range []string{"predict", "set 1 2", "1"} {
		tell(t, d, out, line)
	}
	if said := tell(t, d, out, "quit"); d.done || !strings.Contains(said, "kept by a reveal") {
		t.Error(said)
	}
	if tell(t, d, out, "quit"); !d.done {
		t.Error("quit again does not end it")
	}
}
