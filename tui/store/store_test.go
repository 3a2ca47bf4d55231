package store

import (
	"encoding/json"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"sync"
	"testing"

	"redline/data"
	"redline/model"
	"redline/tui/session"
)

func load(t testing.TB, name string) *model.Scenario {
	t.Helper()
	s, err := data.Load(name)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func begin(t testing.TB, s *model.Scenario) *session.Session {
	t.Helper()
	se, err := session.New(s)
	if err != nil {
		t.Fatal(err)
	}
	return se
}

// worked is a session in which everything that is kept was used.
func worked(t testing.TB) *session.Session {
	t.Helper()
	se := begin(t, load(t, "zaporizhzhia"))
	s := se.Scenario()
	se.LoadPreset(2)
	issue, split, err := s.ParseSetting("split=40/20/40/0")
	if err != nil {
		t.Fatal(err)
	}
	se.Choose(issue, split)
	se.ToggleHold(0)
	se.ToggleHold(12)
	se.SwitchReading()
	se.Wish("us", []int{2, 0})
	for _, id := range []string{"security", s.Rules[3].ID} {
		if err := se.Toggle(id); err != nil {
			t.Fatal(err)
		}
	}
	next := se.State()
	next.Assume = map[string]float64{"price_usd": 60000.5}
	if _, err := se.Do(next); err != nil {
		t.Fatal(err)
	}
	se.Undo()
	se.Undo()
	return se
}

// kept saves a session in a new folder and gives the path.
func kept(t testing.TB, se *session.Session) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "deep", "state.json")
	if err := New(path).Save(Take(se, 1)); err != nil {
		t.Fatal(err)
	}
	return path
}

func same(t *testing.T, a, b *session.Session) {
	t.Helper()
	if !a.State().Same(b.State()) {
		t.Errorf("the state is %+v, not %+v", a.State(), b.State())
	}
	for _, lists := range [][2][]session.State{{a.Past(), b.Past()}, {a.Future(), b.Future()}} {
		if len(lists[0]) != len(lists[1]) {
			t.Fatalf("%d steps, not %d", len(lists[0]), len(lists[1]))
		}
		for i := range lists[0] {
			if !lists[0][i].Same(lists[1][i]) {
				t.Errorf("step %d is %+v, not %+v", i, lists[0][i], lists[1][i])
			}
		}
	}
}

func TestRoundTrip(t *testing.T) {
	se := worked(t)
	path := kept(t, se)
	again := begin(t, se.Scenario())
	if err := New(path).Load(again); err != nil {
		t.Fatal(err)
	}
	same(t, again, se)
	redone := []bool{again.Redo(), again.Redo(), again.Redo()}
	if !slices.Equal(redone, []bool{true, true, false}) {
		t.Error("what was undone cannot be redone")
	}
	alone(t, path)
	info, err := os.Stat(path)
	if err != nil {
		t.Fatal(err)
	}
	if runtime.GOOS != "windows" && info.Mode().Perm() != 0o600 {
		t.Errorf("others may read it: %v", info.Mode())
	}
}

// alone sees that a file is the only one in its folder: no halves are left.
func alone(t *testing.T, path string, others ...string) {
	t.Helper()
	list, err := os.ReadDir(filepath.Dir(path))
	if err != nil {
		t.Fatal(err)
	}
	if len(list) != 1+len(others) {
		t.Errorf("the folder holds %v", list)
	}
}

// TestReadable sees that the choices stand in the file in words.
func TestReadable(t *testing.T) {
	se := worked(t)
	text, err := os.ReadFile(kept(t, se))
	if err != nil {
		t.Fatal(err)
	}
	var f struct {
		Schema, Scenario string
		Choices          map[string]string
	}
	if err := json.Unmarshal(text, &f); err != nil {
		t.Fatal(err)
	}
	if f.Schema != Schema || f.Scenario != "zaporizhzhia" || f.Choices["split"] != "40/20/40/0" || len(f.Choices) != len(se.Scenario().Issues) {
		t.Errorf("the file says %+v", f)
	}
}

func TestNothingYet(t *testing.T) {
	dir := t.TempDir()
	st := New(filepath.Join(dir, "none", "state.json"))
	se := begin(t, load(t, "elmira"))
	if err := st.Load(se); err != nil || len(se.Past()) != 0 {
		t.Errorf("no file: %v", err)
	}
	if list, _ := os.ReadDir(dir); len(list) != 0 {
		t.Error("loading made something")
	}
	if st.Path() != filepath.Join(dir, "none", "state.json") {
		t.Error(st.Path())
	}
}

func TestPath(t *testing.T) {
	if got := Path(load(t, "elmira")); filepath.Base(got) != "elmira.json" || filepath.Base(filepath.Dir(got)) != "redline" {
		t.Error(got)
	}
}

// TestHistoryIsBounded keeps the steps nearest to now.
func TestHistoryIsBounded(t *testing.T) {
	se := begin(t, load(t, "elmira"))
	for i := range 2 * keptPast {
		se.ToggleHold(i % 4)
	}
	again := begin(t, se.Scenario())
	if err := New(kept(t, se)).Load(again); err != nil {
		t.Fatal(err)
	}
	if len(again.Past()) != keptPast || !again.State().Same(se.State()) {
		t.Fatalf("%d steps are kept", len(again.Past()))
	}
	se.Undo()
	if again.Undo(); !again.State().Same(se.State()) {
		t.Error("the first step back is another")
	}
}

// TestOlderLaterSaves sees that a snapshot written late does not undo a newer
// one.
func TestOlderLaterSaves(t *testing.T) {
	se := begin(t, load(t, "zaporizhzhia"))
	old := Take(se, 1)
	se.LoadPreset(2)
	newer := Take(se, 2)
	se.LoadPreset(3) // a snapshot does not follow the session
	st := New(filepath.Join(t.TempDir(), "state.json"))
	for _, snap := range []Snapshot{newer, old, newer} {
		if err := st.Save(snap); err != nil {
			t.Fatal(err)
		}
	}
	again := begin(t, se.Scenario())
	if err := st.Load(again); err != nil || again.State().Loaded.Name != se.Scenario().Presets[2].Name {
		t.Errorf("the file has %q: %v", again.State().Loaded.Name, err)
	}
}

// TestManyAtOnce saves from several goroutines: the newest stays, whole.
func TestManyAtOnce(t *testing.T) {
	se := begin(t, load(t, "elmira"))
	st := New(filepath.Join(t.TempDir(), "state.json"))
	var wg sync.WaitGroup
	for n := range 8 {
		se.ToggleHold(n % 4)
		snap := Take(se, uint64(n+1))
		wg.Go(func() {
			if err := st.Save(snap); err != nil {
				t.Error(err)
			}
		})
	}
	wg.Wait()
	again := begin(t, se.Scenario())
	if err := st.Load(again); err != nil {
		t.Fatal(err)
	}
	same(t, again, se)
	alone(t, st.Path())
}

// TestFailedSave sees that a write that fails leaves the file as it was, and
// nothing beside it.
func TestFailedSave(t *testing.T) {
	se := worked(t)
	path := kept(t, se)
	before, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if os.Getuid() == 0 || runtime.GOOS == "windows" {
		t.Log("nothing is unwritable here; only other failures are tried")
	} else if err := os.Chmod(filepath.Dir(path), 0o500); err == nil {
		err := New(path).Save(Take(begin(t, se.Scenario()), 2))
		if err == nil || !strings.Contains(err.Error(), path) {
			t.Errorf("a folder that cannot be written: %v", err)
		}
		_ = os.Chmod(filepath.Dir(path), 0o700)
	}
	if after, _ := os.ReadFile(path); string(after) != string(before) {
		t.Error("the file has changed")
	}
	alone(t, path)
}

// TestInTheWay saves where something else stands: an error, which names the
// path, and nothing is left or lost.
func TestInTheWay(t *testing.T) {
	se := worked(t)
	for name, build := range map[string]func(t *testing.T) string{
		"a folder of that name": func(t *testing.T) string {
			path := filepath.Join(t.TempDir(), "state.json")
			if err := os.MkdirAll(filepath.Join(path, "inside"), 0o700); err != nil {
				t.Fatal(err)
			}
			return path
		},
		"a file for a folder": func(t *testing.T) string {
			file := filepath.Join(t.TempDir(), "file")
			if err := os.WriteFile(file, []byte("x"), 0o600); err != nil {
				t.Fatal(err)
			}
			return filepath.Join(file, "state.json")
		},
		"a device without room": func(t *testing.T) string {
			if _, err := os.Stat("/dev/full"); err != nil {
				t.Skip("there is none")
			}
			return "/dev/full/state.json"
		},
	} {
		t.Run(name, func(t *testing.T) {
			path := build(t)
			if err := New(path).Save(Take(se, 1)); err == nil || !strings.Contains(err.Error(), path) {
				t.Errorf("saved: %v", err)
			}
			if list, _ := os.ReadDir(filepath.Dir(path)); len(list) > 1 {
				t.Errorf("left behind: %v", list)
			}
		})
	}
}

// TestFullDisk has the writing itself fail half way.
func TestFullDisk(t *testing.T) {
	if !apart(t) {
		return
	}
	path := kept(t, worked(t))
	before, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if err := limited(func() error { return replace(path, make([]byte, 1<<20)) }); err == nil {
		t.Skip("file sizes cannot be limited here")
	}
	if after, _ := os.ReadFile(path); string(after) != string(before) {
		t.Error("the file has changed")
	}
	alone(t, path)
}

func TestSetAsideError(t *testing.T) {
	err := error(&SetAsideError{To: "there", Err: fs.ErrInvalid})
	if !errors.Is(err, fs.ErrInvalid) || !strings.Contains(err.Error(), "kept as there") {
		t.Error(err)
	}
}
