package plain

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"redline/model"
	"redline/tui/session"
)

func TestKept(t *testing.T) {
	s := load(t, "zaporizhzhia")
	path := filepath.Join(t.TempDir(), "deep", "state.json")
	kept := Options{Scenario: s, StatePath: path}
	expect := func(o Options, lines []string, want ...string) {
		t.Helper()
		got := run(t, o, lines...)
		sound(t, got, defaultWidth)
		for _, text := range want {
			if !strings.Contains(unwrapped(got), text) {
				t.Errorf("%q is not in\n%s", text, got)
			}
		}
	}
	expect(Options{Scenario: s}, []string{"set operator us", "quit"}, "Nothing is kept.")
	expect(kept, []string{"quit"}, `Kept. "redline --plain" goes on from here.`)
	expect(kept, []string{"set operator us", "reading strict"}) // the end of input keeps, too
	expect(kept, []string{"undo", "quit"},
		"Going on from last time; 2 steps can be undone.", "Read strictly", "Reading: strict to documented.", "Kept.")

	start, err := session.New(s)
	if err != nil {
		t.Fatal(err)
	}
	from := kept
	from.Start, from.HasStart, from.Again = start.State(), true, "redline --plain --scenario x"
	expect(from, []string{"quit"}, "Started from the package asked for. \"undo\" goes back to where you left off.",
		"Package: "+start.State().Loaded.Name+".", "Nothing was changed, so nothing new is kept.")
	fresh := kept
	fresh.Fresh = true
	expect(fresh, []string{"quit"}, "Started fresh. What is kept", "Nothing was changed")
	expect(kept, []string{"quit"}, "today, 1 change", "1 step can be undone")
	expect(from, []string{"set safety 3", "quit"}, `Kept. "redline --plain --scenario x" goes on from here.`)
	expect(kept, []string{"undo", "undo"}, "3 steps can be undone", "Safety: assured to warnings stand", "Operator: undecided to US company")
}

// unwrapped is an output with its lines joined.
func unwrapped(text string) string { return strings.Join(strings.Fields(text), " ") }

func TestSetAside(t *testing.T) {
	s := load(t, "elmira")
	path := filepath.Join(t.TempDir(), "state.json")
	if err := os.WriteFile(path, []byte("{\x1b[31m"), 0o600); err != nil {
		t.Fatal(err)
	}
	got := run(t, Options{Scenario: s, StatePath: path}, "set supply pipeline", "quit")
	sound(t, got, defaultWidth)
	for _, want := range []string{"The saved session was not usable", "it is kept as " + path + ".aside-", "Started fresh.", "Kept."} {
		if !strings.Contains(unwrapped(got), want) {
			t.Errorf("%q is not in\n%s", want, got)
		}
	}
}

func TestNotKept(t *testing.T) {
	s := load(t, "elmira")
	folder := filepath.Join(t.TempDir(), "taken")
	if err := os.WriteFile(folder, nil, 0o600); err != nil { // a file where a folder should be
		t.Fatal(err)
	}
	got := unwrapped(run(t, Options{Scenario: s, StatePath: filepath.Join(folder, "state.json")},
		"set supply pipeline", "set payer shared", "quit"))
	if n := strings.Count(got, "It will be tried again."); n > 1 {
		t.Errorf("the failure is told %d times", n)
	}
	if !strings.Contains(got, "Not kept: ") && !strings.Contains(got, "Nothing is kept.") || strings.Contains(got, "Kept.") {
		t.Errorf("got %s", got)
	}
}

// TestSavingRecovers fails a first saving and lets the next succeed.
func TestSavingRecovers(t *testing.T) {
	s := load(t, "elmira")
	folder := filepath.Join(t.TempDir(), "taken")
	d, out := talk(t, s)
	d.keep, _ = newKeeper(d.session, Options{StatePath: filepath.Join(folder, "state.json")})
	t.Cleanup(d.keep.release)
	if err := os.RemoveAll(folder); err != nil {
		t.Skip("a folder in use cannot be removed here: ", err)
	}
	if err := os.WriteFile(folder, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if got := tell(t, d, out, "set supply pipeline"); !strings.Contains(got, "could not be saved") {
		t.Errorf("got %s", got)
	}
	if err := os.Remove(folder); err != nil {
		t.Fatal(err)
	}
	if got := tell(t, d, out, "set payer shared"); !strings.Contains(got, "The session is saved again.") {
		t.Errorf("got %s", got)
	}
}

func TestStartThatCannotBe(t *testing.T) {
	err := Run(Options{Scenario: odd(), HasStart: true, Start: session.State{Muted: []string{"nobody"}}, In: strings.NewReader("")})
	if err == nil {
		t.Error("a mute of nothing is no error")
	}
	bad := odd()
	bad.Rules[0].Obstacle = "none"
	if err := Run(Options{Scenario: bad, In: strings.NewReader("")}); err == nil {
		t.Error("a rule on no obstacle is no error")
	}
}

// TestAssumptions says that figures rest on assumptions that are not the file's.
func TestAssumptions(t *testing.T) {
	s := load(t, "zaporizhzhia")
	start := session.State{
		Configuration: s.Today(), Loaded: session.Loaded{Name: "x", Configuration: s.Today()},
		Reading: model.Documented, Assume: map[string]float64{"network_ehs": 4000},
	}
	got := run(t, Options{Scenario: s, HasStart: true, Start: start}, "measures", "state")
	if strings.Count(got, "Not as in the file: 1 assumption.") != 3 || strings.Contains(got, "13.5 %") {
		t.Errorf("got %s", got)
	}
}
