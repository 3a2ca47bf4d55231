package plain

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"redline/model"
)

// keeping is a dialogue that keeps drafts in a folder.
func keeping(t testing.TB, s *model.Scenario, dir string) func(string) string {
	t.Helper()
	var out bytes.Buffer
	d, err := newDialogue(Options{Scenario: s, StatePath: filepath.Join(dir, "state.json"), In: strings.NewReader(""), Out: &out, Width: 1 << 20})
	if err != nil {
		t.Fatal(err)
	}
	return func(line string) string { return tell(t, d, &out, line) }
}

// TestDrafts keeps, lists, opens, updates, renames, deletes and compares.
func TestDrafts(t *testing.T) {
	dir := t.TempDir()
	s := load(t, "zaporizhzhia")
	say := keeping(t, s, dir)
	for _, c := range []struct{ line, want string }{
		{"drafts", "No drafts yet."},
		{"keep", "Nothing changed. A draft needs a name."},
		{"keep a/b", `Nothing changed. The name of a draft cannot have /`},
		{"preset 2", "Loaded: Kyiv's line."},
		{"reading strict", ""},
		{"keep Kyiv to the letter", `Kept as Kyiv to the letter. "open Kyiv to the letter" opens it.`},
		{"keep kyiv TO THE letter", "There is a draft"},
		{"drafts", "1. Kyiv to the letter: 4 changes from the status quo, read strictly. Kept on "},
		{"reading documented", ""},
		{"open kyiv to the letter", "Opened: Kyiv to the letter."},
		{"open 1", "Kyiv to the letter is open already."},
		{"preset 0", "Loaded: Today."},
		{"reading documented", ""},
		{"compare 0, Kyiv to the letter", "Reading. A: documented. B: strict."},
		{"compare here, kyiv to the letter, 1", "Compared: A, the package at hand; B, Kyiv to the letter; C, Reported plan."},
		{"rename 1", "Say the draft and its new name"},
		{"rename kyiv to the letter to From Kyiv to Vienna", "Renamed: Kyiv to the letter is now From Kyiv to Vienna."},
		{"undo", "Undone: Renamed Kyiv to the letter to From Kyiv to Vienna."},
		{"redo", "Redone: Renamed"},
		{"update from kyiv", "Updated: From Kyiv to Vienna."},
		{"update from kyiv", "is the package at hand already"},
		{"delete 2", "Nothing changed."},
		{"delete vienna", "Deleted: From Kyiv to Vienna. Undo brings it back."},
		{"open from kyiv to vienna", "Nothing changed."},
		{"drafts", "No drafts yet."},
		{"undo", "Undone: Deleted From Kyiv to Vienna."},
		{"undo", "Undone: Updated From Kyiv to Vienna."},
		{"wish ukraine 2 to 1", ""},
		{"keep With wishes", "Kept as With wishes."},
		{"update With wishes", "is the package at hand already"},
		{"wish ukraine given", ""},
		{"drafts", "wishes edited"},
		{"compare here, With wishes", "Wishes of Ukraine. A: as given. B: edited."},
		{"compare With wishes, here", "B is the package at hand."},
		{"open With wishes", "Ukraine wants, most important first: 1 "},
		{"open With wishes", "is open already"},
		{"undo", ""},
		{"update With wishes", "Updated: With wishes."},
		{"undo", "Undone: Updated With wishes."},
		{"open With wishes", "Ukraine wants, most important first"},
		{"drafts", "From Kyiv to Vienna: 4 changes from the status quo, read strictly."},
	} {
		if got := say(c.line); !strings.Contains(got, c.want) {
			t.Errorf("%s: %q, which lacks %q", c.line, got, c.want)
		}
	}
	again := keeping(t, s, dir)
	if got := again("open from kyiv to vienna"); !strings.Contains(got, "Opened: From Kyiv to Vienna.") || !strings.Contains(got, "Read strictly") {
		t.Errorf("after a restart: %q", got)
	}
	file := filepath.Join(dir, "drafts", "zaporizhzhia", "from-kyiv-to-vienna.yaml")
	if _, err := os.Stat(file); err != nil {
		t.Error(err)
	}
	if got := again("compare 0, " + file); !strings.Contains(got, "B, From Kyiv to Vienna") {
		t.Errorf("a file: %q", got)
	}
	other := keeping(t, s, t.TempDir())
	if got := other("open " + file); !strings.Contains(got, "Opened: From Kyiv to Vienna.") {
		t.Errorf("a file from elsewhere: %q", got)
	}
	if err := os.WriteFile(filepath.Join(filepath.Dir(file), "broken.yaml"), []byte("name: [\x1b"), 0o600); err != nil {
		t.Fatal(err)
	}
	got := again("drafts")
	if !strings.Contains(got, "Not usable: broken.yaml. Line 1:") {
		t.Errorf("a broken file: %q", got)
	}
	sound(t, got, 1<<20)
}

// TestUnusableDraft says of a draft that is there and cannot be used that this
// is why it does not open.
func TestUnusableDraft(t *testing.T) {
	dir := t.TempDir()
	keeping(t, load(t, "zaporizhzhia"), dir)("keep My plan")
	s := *load(t, "zaporizhzhia")
	s.Issues = append([]model.Issue{}, s.Issues...)
	s.Issues[0].Options = append(append([]model.Option{}, s.Issues[0].Options...), model.Option{ID: "more", Name: "more"})
	say := keeping(t, &s, dir)
	for _, line := range []string{"open My plan", "open my PLAN"} {
		if got := say(line); !strings.Contains(got, "my-plan.yaml is there and not usable.") || !strings.Contains(got, "another version of this one.") {
			t.Errorf("%s: %s", line, got)
		}
	}
	if got := say("open plan"); !strings.Contains(got, "This is no code") {
		t.Error(got)
	}
}

// TestNoDrafts has nothing kept.
func TestNoDrafts(t *testing.T) {
	d, out := talk(t, odd())
	for _, line := range []string{"drafts", "keep x", "delete x", "update x", "rename x to y"} {
		if got := tell(t, d, out, line); !strings.Contains(got, "Nothing is kept in this session") {
			t.Errorf("%s: %q", line, got)
		}
	}
	for _, line := range []string{"compare", "compare 0 1", "compare quo, pea", "compare here here"} {
		if got := tell(t, d, out, line); !strings.Contains(got, "Choices that differ") {
			t.Errorf("%s: %q", line, got)
		}
	}
}
