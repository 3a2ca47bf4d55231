package store

import (
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"redline/tui/session"
)

// TestUnusable loads files that cannot be used: the session stays at its
// start, what was there is moved whole, and the error says where to and why.
func TestUnusable(t *testing.T) {
	good, err := os.ReadFile(kept(t, worked(t)))
	if err != nil {
		t.Fatal(err)
	}
	for name, c := range map[string]struct {
		text string
		why  string
	}{
		"empty":           {"", "not whole"},
		"no JSON":         {"hello", "not whole"},
		"half":            {string(good[:len(good)/2]), "not whole"},
		"a list":          {"[]", "not whole"},
		"null":            {"null", "of the form"},
		"other form":      {edit(t, good, "schema", "redline/state/9"), `"redline/state/9"`},
		"other scenario":  {edit(t, good, "scenario", "elmira"), `"elmira"`},
		"no code":         {strings.ReplaceAll(string(good), `"code": "`, `"code": "?`), ""},
		"code of another": {strings.ReplaceAll(string(good), code(t, "zaporizhzhia"), code(t, "elmira")), ""},
		"unknown rule":    {strings.ReplaceAll(string(good), `"security"`, `"nonsense"`), "nonsense"},
		"unknown reading": {strings.ReplaceAll(string(good), `"reading": "strict"`, `"reading": "lax"`), "lax"},
		"unknown hold":    {strings.ReplaceAll(string(good), `"ukraine"`, `"atlantis"`), "atlantis"},
		"assumption":      {strings.ReplaceAll(string(good), `"price_usd"`, `"nonsense"`), "nonsense"},
		"escapes":         {edit(t, good, "now", map[string]any{"loaded": "\x1b[2J\n", "code": code(t, "zaporizhzhia"), "loaded_code": code(t, "zaporizhzhia"), "reading": "documented"}), ""},
		"huge":            {string(good) + strings.Repeat(" ", maxFile), "too large"},
	} {
		t.Run(name, func(t *testing.T) {
			if name != "huge" && c.text == string(good) {
				t.Fatal("the file is as it was")
			}
			path := filepath.Join(t.TempDir(), "state.json")
			if err := os.WriteFile(path, []byte(c.text), 0o600); err != nil {
				t.Fatal(err)
			}
			to := aside(t, path, c.why)
			if text, err := os.ReadFile(to); err != nil || string(text) != c.text {
				t.Errorf("what was set aside is not what was there: %v", err)
			}
		})
	}
}

// edit is a saved file with another value for a key.
func edit(t *testing.T, file []byte, key string, value any) string {
	t.Helper()
	var f map[string]any
	if err := json.Unmarshal(file, &f); err != nil {
		t.Fatal(err)
	}
	f[key] = value
	text, err := json.Marshal(f)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// code is the code of a scenario's status quo.
func code(t *testing.T, name string) string {
	t.Helper()
	s := load(t, name)
	return s.Encode(s.Today())
}

// aside loads what stands at a path, and gives the place it was moved to.
func aside(t *testing.T, path, why string) string {
	t.Helper()
	se := begin(t, load(t, "zaporizhzhia"))
	start := se.State()
	err := New(path).Load(se)
	var moved *SetAsideError
	if !errors.As(err, &moved) {
		t.Fatalf("it was loaded, or lost: %v", err)
	}
	if !strings.Contains(err.Error(), why) || !strings.Contains(err.Error(), moved.To) {
		t.Errorf("the error does not say %q and %s: %v", why, moved.To, err)
	}
	if !se.State().Same(start) || len(se.Past())+len(se.Future()) != 0 {
		t.Error("the session was changed all the same")
	}
	if _, err := os.Lstat(path); !errors.Is(err, os.ErrNotExist) {
		t.Error("it still stands there")
	}
	if filepath.Dir(moved.To) != filepath.Dir(path) {
		t.Errorf("it is now in %s", moved.To)
	}
	if err := New(path).Save(Take(se, 1)); err != nil {
		t.Errorf("saving afterwards: %v", err)
	}
	alone(t, path, moved.To)
	return moved.To
}

// TestNoFile loads what is no ordinary file.
func TestNoFile(t *testing.T) {
	t.Run("a folder", func(t *testing.T) {
		path := filepath.Join(t.TempDir(), "state.json")
		if err := os.MkdirAll(filepath.Join(path, "precious"), 0o700); err != nil {
			t.Fatal(err)
		}
		to := aside(t, path, "no ordinary file")
		if _, err := os.Stat(filepath.Join(to, "precious")); err != nil {
			t.Error(err)
		}
	})
	t.Run("a pipe", func(t *testing.T) {
		path := filepath.Join(t.TempDir(), "state.json")
		if !pipe(path) {
			t.Skip("no pipes here")
		}
		aside(t, path, "no ordinary file")
	})
	t.Run("a link to nowhere", func(t *testing.T) {
		path := filepath.Join(t.TempDir(), "state.json")
		if err := os.Symlink("nowhere", path); err != nil {
			t.Skip(err)
		}
		se := begin(t, load(t, "zaporizhzhia"))
		if err := New(path).Load(se); err != nil {
			t.Error(err)
		}
	})
}

// TestUnreachable loads from below what is no folder: an error, and no more.
func TestUnreachable(t *testing.T) {
	file := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(file, []byte("x"), 0o600); err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(file, "state.json")
	if err := New(path).Load(begin(t, load(t, "elmira"))); err == nil || !strings.Contains(err.Error(), path) {
		t.Errorf("loaded: %v", err)
	}
}

// TestAsideTwice sets two files aside at the same moment: neither is lost.
func TestAsideTwice(t *testing.T) {
	path := filepath.Join(t.TempDir(), "state.json")
	st, se := New(path), begin(t, load(t, "elmira"))
	places := map[string]string{}
	for _, text := range []string{"one", "two", "three", "four", "five"} {
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		var moved *SetAsideError
		if err := st.Load(se); !errors.As(err, &moved) {
			t.Fatal(err)
		}
		places[moved.To] = text
	}
	if len(places) != 5 {
		t.Errorf("five files were moved to %d places", len(places))
	}
	for to, want := range places {
		if text, _ := os.ReadFile(to); string(text) != want {
			t.Errorf("%s holds %q, not %q", to, text, want)
		}
	}
}

// TestChangedScenario loads a session of a scenario whose options have changed
// since: its codes are refused.
func TestChangedScenario(t *testing.T) {
	se := worked(t)
	path := kept(t, se)
	changed := *se.Scenario()
	changed.Issues = append(changed.Issues[:0:0], changed.Issues...)
	changed.Issues[0].Options = changed.Issues[0].Options[:3]
	again, err := session.New(&changed)
	if err != nil {
		t.Skip("the smaller scenario does not compile:", err)
	}
	var moved *SetAsideError
	if err := New(path).Load(again); !errors.As(err, &moved) {
		t.Errorf("loaded: %v", err)
	}
	if len(again.Past()) != 0 {
		t.Error("the session has a past")
	}
}

// FuzzLoad loads any file: no panic, and it is used or set aside.
func FuzzLoad(f *testing.F) {
	good, err := os.ReadFile(kept(f, worked(f)))
	if err != nil {
		f.Fatal(err)
	}
	f.Add(good)
	f.Add([]byte(`{"schema":"redline/state/1","scenario":"zaporizhzhia","now":{},"past":[null],"future":null}`))
	s := load(f, "zaporizhzhia")
	dir := f.TempDir()
	f.Fuzz(func(t *testing.T, text []byte) {
		path := filepath.Join(dir, "state.json")
		if err := os.WriteFile(path, text, 0o600); err != nil {
			t.Fatal(err)
		}
		se := begin(t, s)
		var moved *SetAsideError
		if err := New(path).Load(se); err != nil && !errors.As(err, &moved) {
			t.Fatal(err)
		} else if err != nil {
			_ = os.Remove(moved.To)
		}
		for se.Undo() {
		}
	})
}
