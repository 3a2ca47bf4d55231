package plain

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"redline/tui/store"
)

// TestAlsoOpen holds two dialogues on one session: the second says that it does
// not save, keeps drafts, and saves once the first has ended.
func TestAlsoOpen(t *testing.T) {
	s := load(t, "elmira")
	path := filepath.Join(t.TempDir(), "state.json")
	other := store.New(path)
	if err := other.Claim(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(other.Release)
	o := Options{Scenario: s, StatePath: path}
	const open = "This scenario is open in another redline, so this one does not save over it; quit the other one, or keep a draft."
	for _, lines := range [][]string{{"set supply pipeline", "keep mine", "set payer shared", "quit"}, {"set supply pipeline", "set payer shared"}} {
		got := unwrapped(run(t, o, lines...))
		if strings.Count(got, open) != 1 || !strings.Contains(got, "this session was not saved over that one; it is kept as "+path+".aside-") {
			t.Errorf("after %v it says %s", lines, got)
		}
	}
	if _, err := os.Stat(path); err == nil {
		t.Error("it was saved all the same")
	}
	got := unwrapped(run(t, o, "drafts", "quit"))
	for _, want := range []string{open, "mine:", "Nothing was changed here"} {
		if !strings.Contains(got, want) {
			t.Errorf("%q is not in %s", want, got)
		}
	}

	d, out := talk(t, s)
	d.keep, _ = newKeeper(d.session, o)
	t.Cleanup(d.keep.release)
	if got := tell(t, d, out, "set supply pipeline"); strings.Contains(got, "redline") {
		t.Errorf("it says so again: %s", got)
	}
	other.Release()
	if got := tell(t, d, out, "set payer shared"); !strings.Contains(got, "The session is saved again.") {
		t.Errorf("it says %s", got)
	}
	if _, err := os.Stat(path); err != nil {
		t.Error(err)
	}
}
