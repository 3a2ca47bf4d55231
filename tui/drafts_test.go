package tui

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/charmbracelet/x/ansi"
	"pgregory.net/rapid"

	"redline/model"
)

// keepers are an explorer that keeps drafts in a folder of its own.
func keepers(t testing.TB, dir string, width, height int) *driver {
	t.Helper()
	d := exploreKept(t, "zaporizhzhia", dir)
	d.x.desk.Now = func() time.Time { return time.Date(2026, 3, 9, 12, 0, 0, 0, time.UTC) }
	d.resize(width, height)
	return d
}

// keepAs keeps the package at hand.
func (d *driver) keepAs(name string) {
	d.t.Helper()
	d.press("n", "home")
	d.typeIn(name)
	d.press("enter", "esc")
}

func (d *driver) drafts() string {
	d.t.Helper()
	kept, _, err := d.x.desk.List()
	if err != nil {
		d.t.Fatal(err)
	}
	var names []string
	for _, k := range kept {
		names = append(names, k.Name)
	}
	return strings.Join(names, ", ")
}

// TestDraftsSurvive keeps a draft with everything in it, ends, and opens it.
func TestDraftsSurvive(t *testing.T) {
	dir := t.TempDir()
	d := keepers(t, dir, 80, 24)
	d.press("2", "right", "R", "w", "space", "esc")
	want := d.x.session.State()
	d.keepAs("Kyiv's line, twice: #1 & \"more\"")
	again := keepers(t, dir, 80, 24)
	again.press("0", "R", "n")
	again.sees("DRAFTS · 1", `Kyiv's line, twice: #`, "9 Mar 2026")
	before := again.x.session.State()
	again.press("down", "enter")
	got := again.x.session.State()
	if got.Configuration != want.Configuration || got.Reading != want.Reading || len(got.Muted) != 1 || got.Loaded.Name != `Kyiv's line, twice: #1 & "more"` {
		t.Errorf("opened %+v, not %+v", got, want)
	}
	again.sees("CHOOSE · Kyiv's line", "STRICT")
	again.press("u")
	if !again.x.session.State().Same(before) {
		t.Error("opening is more than one step")
	}
}

// TestDraftsUndo goes through steps of the session and things done to drafts,
// back and forth, in the order in which they happened.
func TestDraftsUndo(t *testing.T) {
	d := keepers(t, t.TempDir(), 80, 24)
	shows := func() string {
		return d.drafts() + " | " + d.x.session.Scenario().Encode(d.x.session.Configuration())
	}
	shown := []string{shows()}
	for _, step := range []func(){
		func() { d.press("right") },
		func() { d.keepAs("one") },
		func() { d.press("1") },
		func() { d.keepAs("two") },
		func() { d.press("n", "down", "right", "right", "right", "enter", "esc") }, // deletes one
		func() { d.press("2") },
		func() { d.press("n", "down", "right", "right", "enter"); d.typeIn("x"); d.press("enter", "esc") },
		func() { d.press("n", "down", "right", "enter", "esc") }, // updates
	} {
		step()
		shown = append(shown, shows())
	}
	for turn := range 2 {
		for i := len(shown) - 2; i >= 0; i-- {
			if d.press("u"); shows() != shown[i] {
				t.Fatalf("turn %d: undoing step %d leads to %s, not %s", turn, i, shows(), shown[i])
			}
		}
		if d.press("u"); d.message() != "Nothing to undo." {
			t.Errorf("it says %q", d.message())
		}
		for i := 1; i < len(shown); i++ {
			if d.press("U"); shows() != shown[i] {
				t.Fatalf("turn %d: redoing step %d leads to %s, not %s", turn, i, shows(), shown[i])
			}
		}
	}
	d.press("u", "u", "right", "U")
	if d.message() != "Nothing to redo." {
		t.Errorf("after a new step there is more to redo: %q", d.message())
	}
}

// TestDraftNames types names that cannot be, and two that make one file.
func TestDraftNames(t *testing.T) {
	d := keepers(t, t.TempDir(), 80, 24)
	for name, want := range map[string]string{
		"": "a draft needs a name", "a/b": "cannot have / or \\ in it", strings.Repeat("x", 61): "at most 60 characters",
	} {
		d.press("n")
		d.typeIn(name)
		d.press("enter")
		if !strings.Contains(d.message(), want) || d.drafts() != "" {
			t.Errorf("%q: %q", name, d.message())
		}
		d.press("esc")
	}
	d.keepAs("half and half")
	d.keepAs("Half & half")
	d.keepAs("half/and")
	d.press("n")
	d.typeIn("HALF AND HALF")
	d.press("enter")
	if !strings.Contains(d.message(), `there is a draft "half and half" already`) {
		t.Errorf("it says %q", d.message())
	}
	if d.drafts() != "Half & half, half and half" {
		t.Errorf("there are %s", d.drafts())
	}
}

// TestDraftRename gives a name up half way, and another one.
func TestDraftRename(t *testing.T) {
	d := keepers(t, t.TempDir(), 80, 24)
	d.keepAs("first")
	d.press("n", "down", "space", "right", "right", "enter")
	d.sees("new name: first")
	d.typeIn(" q")
	d.press("esc")
	d.lacks("new name")
	if d.drafts() != "first" || len(d.x.cards) != 1 {
		t.Errorf("esc does more than to leave the name: %s", d.drafts())
	}
	d.press("enter")
	d.typeIn(" one")
	d.press("enter")
	d.sees("A  first one", "Renamed first to first one.")
	d.press("c")
	d.sees("A first one")
}

// TestHostileDrafts has files in the folder that are no drafts.
func TestHostileDrafts(t *testing.T) {
	dir := t.TempDir()
	d := keepers(t, dir, 80, 24)
	d.keepAs("good")
	folder := filepath.Join(dir, "drafts", "zaporizhzhia")
	for name, text := range map[string]string{"a.yaml": "\x00", "b.yaml": "name: \"\x1b[2J\"\n", "c.json": strings.Repeat("[", 1000), "d\x1b[2J.yml": "name: [", "e.yaml": "scenario: elmira\nname: x\n"} {
		if err := os.WriteFile(filepath.Join(folder, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	for _, size := range sizes {
		d.resize(size[0], size[1])
		d.press("esc", "n", "down", "down")
		for range 6 {
			sound(t, d.x)
			if strings.Contains(strings.Join(d.rows(), ""), "\x1b") {
				t.Errorf("an escape is in\n%s", d.screen())
			}
			d.press("down", "right", "enter", "space")
		}
	}
	d.sees("NOT USABLE")
	if list, _ := os.ReadDir(folder); len(list) != 6 {
		t.Errorf("the folder holds %v", list)
	}
	if err := os.RemoveAll(folder); err != nil {
		t.Fatal(err)
	}
	d.press("esc", "u")
	if err := os.WriteFile(folder, nil, 0o600); err == nil {
		d.press("n")
		d.sees("cannot be read")
	}
}

// TestFindDrafts opens drafts by their names, and a file from somebody else.
func TestFindDrafts(t *testing.T) {
	dir := t.TempDir()
	d := keepers(t, dir, 80, 24)
	d.press("3", "right")
	want := d.x.session.Configuration()
	d.keepAs("with Olena")
	for _, typed := range []string{"olena", "open with olena", "open " + filepath.Join(dir, "drafts", "zaporizhzhia", "with-olena.yaml")} {
		d.press("0", ":")
		d.typeIn(typed)
		d.press("enter")
		if d.x.session.Configuration() != want || d.x.session.State().Loaded.Name != "with Olena" {
			t.Errorf("%q does not open it:\n%s", typed, d.screen())
		}
	}
	d.press(":")
	d.typeIn("open ./none.yaml")
	d.press("enter")
	d.sees("cannot be opened as a draft")
	d.press("esc", ":")
	d.typeIn("open nonsense")
	d.press("enter")
	d.sees("is no code")
}

// TestAnyDrafts presses any keys in and around the drafts, and looks at every
// frame; then everything is undone.
func TestAnyDrafts(t *testing.T) {
	keys := []string{"n", "n", "enter", "enter", "left", "right", "right", "up", "down", "down", "esc", "space", "u", "U", "c", "a", "b", "backspace", "1", "home", "/", "tab"}
	rapid.Check(t, func(rt *rapid.T) {
		dir, err := os.MkdirTemp(t.TempDir(), "any")
		if err != nil {
			rt.Fatal(err)
		}
		d := keepers(t, dir, 80, 24)
		d.keepAs("first")
		for _, key := range rapid.SliceOfN(rapid.SampledFrom(keys), 1, 30).Draw(rt, "keys") {
			d.press(key)
			sound(rt, d.x)
		}
		d.press("esc", "esc", "esc")
		for range 200 {
			if d.press("u"); d.message() == "Nothing to undo." {
				break
			}
		}
		if left := d.drafts(); left != "" || d.message() != "Nothing to undo." {
			rt.Fatalf("undoing everything leaves %q and %q", left, d.message())
		}
	})
}

// TestNoDrafts has nothing kept.
func TestNoDrafts(t *testing.T) {
	d := explore(t, "elmira", 80, 24)
	d.press("n")
	d.sees("Nothing is kept in this session, so there are no drafts.")
}

// TestCompareDrafts compares drafts that are read otherwise: that stands apart
// from the choices, and their routes are counted too.
func TestCompareDrafts(t *testing.T) {
	d := keepers(t, t.TempDir(), 120, 40)
	d.press("1", "R", "w", "space", "esc")
	d.keepAs("strict one")
	d.press("u", "u", "u", "u") // the draft too
	d.press("U", "U", "U", "U") // and back
	d.press("0", "R")
	for d.x.session.State().Reading != model.Documented || len(d.x.session.State().Muted) > 0 {
		next := d.x.session.State()
		next.Reading, next.Muted = model.Documented, nil
		if _, err := d.x.session.Do(next); err != nil {
			t.Fatal(err)
		}
	}
	d.press("n", "down", "space", "c")
	d.sees("NOT CHOICES: read or assumed otherwise", "Reading", "strict", "documented", "Muted", "counted", "To unblock")
	d.lacks("not counted")
}

// TestDraftFrames keeps the look of the drafts.
func TestDraftFrames(t *testing.T) {
	here, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	t.Chdir(t.TempDir())
	frames := map[string]string{}
	for _, size := range append([][2]int{{60, 18}}, goldenSizes...) {
		for name, keys := range map[string][]string{
			"drafts-none": {"n"}, "drafts-typing": {"n", "K", "y", "i", "v", "space", "l"}, "drafts-kept": {"n", "down", "down", "right"},
			"drafts-rename": {"n", "down", "right", "right", "enter"}, "drafts-picked": {"n", "down", "space", "down", "space"},
			"drafts-compared": {"n", "down", "space", "down", "space", "c"}, "drafts-pick": {"c", "space", "end", "up"},
		} {
			if err := os.RemoveAll("kept"); err != nil {
				t.Fatal(err)
			}
			d := keepers(t, "kept", size[0], size[1])
			if name != "drafts-none" {
				d.press("2", "right")
				d.keepAs("Kyiv's line with more meters")
				d.press("1", "R")
				d.keepAs("The plan, strictly")
				d.press("R", "0")
				writeBroken(t)
			}
			d.press(keys...)
			sound(t, d.x)
			frames[frameName(name, size)] = ansi.Strip(d.x.frame.text)
		}
	}
	t.Chdir(here)
	for name, frame := range frames {
		golden(t, name, frame)
	}
}

func writeBroken(t *testing.T) {
	t.Helper()
	if err := os.WriteFile(filepath.Join("kept", "drafts", "zaporizhzhia", "from Olena.yaml"), []byte("scenario: elmira\nname: wells\n"), 0o600); err != nil {
		t.Fatal(err)
	}
}

// TestOpenNoFile sees that a file which is not there is told by its name, with
// the reason in sight.
func TestOpenNoFile(t *testing.T) {
	d := explore(t, "zaporizhzhia", 80, 24)
	d.press(":")
	d.typeIn("open group-three.yaml")
	d.press("enter")
	d.sees("group-three.yaml cannot be opened as a draft: ")
	d.lacks("stat ", "…")
}
