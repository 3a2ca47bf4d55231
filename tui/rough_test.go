package tui

import (
	"os"
	"path/filepath"
	"testing"

	"redline/model"
	"redline/model/script"
	"redline/tui/layout"
)

// keptFiles are what stands in the folder of a session with everything on,
// without the folder.
func keptFiles(t testing.TB, dir string) []string {
	t.Helper()
	var list []string
	err := filepath.WalkDir(dir, func(path string, e os.DirEntry, err error) error {
		if err == nil && !e.IsDir() {
			rel, _ := filepath.Rel(dir, path)
			list = append(list, rel)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return list
}

// worked is a folder in which a package, a draft, a lesson and a prediction are
// kept.
func worked(t testing.TB) string {
	t.Helper()
	dir := t.TempDir()
	d := keepsEverything(t, "zaporizhzhia", dir, false)
	d.keepAs("first")
	d.press("1", "L", "enter", "v", "right", "space", "enter")
	if d.x.hiding() || len(d.x.predict.records) != 1 {
		t.Fatalf("nothing was revealed:\n%s", d.screen())
	}
	return dir
}

// TestHostileFiles puts nonsense, nothing, half of what was there and a folder
// in the place of each kept file: the explorer starts, says so or goes on
// without, and can be used.
func TestHostileFiles(t *testing.T) {
	t.Parallel()
	files := keptFiles(t, worked(t))
	if len(files) < 4 {
		t.Fatalf("only %v are kept", files)
	}
	for _, file := range files {
		for k, how := range []string{"half", "folder", "nonsense", "empty", "zeros", "null", "list"} {
			if k > 1 && testing.Short() {
				break
			}
			t.Run(filepath.Base(file)+"/"+how, func(t *testing.T) {
				dir := worked(t)
				spoil(t, filepath.Join(dir, file), how)
				d := keepsEverything(t, "zaporizhzhia", dir, false)
				sound(t, d.x)
				d.press("esc", "right", "u", "U", "n")
				sound(t, d.x)
				d.press("esc", "L", "esc", "v", "right", "space", "enter", "c", "n", "home", "x", "enter")
				sound(t, d.x)
			})
		}
	}
}

func spoil(t testing.TB, path, how string) {
	t.Helper()
	was, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if how == "folder" {
		if err := os.Remove(path); err != nil {
			t.Fatal(err)
		}
		if err := os.MkdirAll(filepath.Join(path, "in the way"), 0o700); err != nil {
			t.Fatal(err)
		}
		return
	}
	text := map[string][]byte{"nonsense": []byte("\x00{]: nonsense\xff"), "empty": nil, "half": was[:len(was)/2], "zeros": make([]byte, 4096), "null": []byte("null"), "list": []byte("[1, {}]")}[how]
	if err := os.WriteFile(path, text, 0o600); err != nil {
		t.Fatal(err)
	}
}

// TestFolderInTheWay has a file where the folder of everything should be: all
// works, and says that it is not kept.
func TestFolderInTheWay(t *testing.T) {
	at := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(at, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	d := keepsEverything(t, "zaporizhzhia", filepath.Join(at, "state"), true)
	d.press("f1", "right")
	sound(t, d.x)
	d.press("n")
	d.typeIn("one")
	d.press("enter")
	sound(t, d.x)
	d.press("esc", "esc", "L", "enter", "v", "right", "space", "enter", "x", "enter")
	sound(t, d.x)
	if err := d.x.keep(); err == nil {
		t.Error("the end says nothing")
	}
}

// TestModesAtAllSizes has every way of working at many sizes, with keys and
// clicks.
func TestModesAtAllSizes(t *testing.T) {
	t.Parallel()
	long(t)
	sizes := [][2]int{{1, 1}, {2, 40}, {300, 2}, {59, 15}, {60, 16}, {61, 17}, {80, 24}, {99, 31}, {120, 40}, {200, 20}, {300, 100}}
	for n, s := range allScenarios(t) {
		for k, m := range hiddenModes {
			if len(s.Lessons) < 2 && m.name == "lesson" || m.name == "drafts" || n > 1 && (n+k)%3 != 0 || testing.Short() && (n+k)%4 != 0 {
				continue
			}
			d := exploreOf(t, s, 80, 24)
			m.begin(d)
			for j, size := range sizes {
				d.resize(size[0], size[1])
				sound(t, d.x)
				if d.x.scene.layout.Mode == layout.TooSmall {
					continue
				}
				d.press([]string{"down", "m", "esc", "end", "o", "pgdown", "c", "w", "p", "tab", "n"}[(j+k)%11])
				for _, at := range hits(d.x) {
					if (at.X+at.Y+j)%7 == 0 {
						d.clickAt(at.X, at.Y)
						d.wheel(at.X, at.Y, j%2 == 0)
						sound(t, d.x)
					}
				}
			}
		}
	}
}

// TestKeysBeforeTheSize has keys of every kind come before the window's size,
// while a script is begun.
func TestKeysBeforeTheSize(t *testing.T) {
	for _, run := range []*script.Script{nil, anyScript(load(t, "zaporizhzhia"))} {
		x, err := prepare(Options{Scenario: load(t, "zaporizhzhia"), Theme: "mono", Script: run})
		if err != nil {
			t.Fatal(err)
		}
		d := &driver{t: t, x: x}
		d.press("B", "pgdown", "space", "L", "enter", ".", "n", "c", "v", "right")
		d.clickAt(3, 3)
		d.wheel(3, 3, true)
		d.resize(80, 24)
		sound(t, d.x)
		if run != nil && d.x.session.State().Stop.Number == 0 {
			t.Error("the script did not begin")
		}
	}
}

// TestBareScenario has no mining, preferences or lessons, and no
// presets but the status quo.
func TestBareScenario(t *testing.T) {
	t.Parallel()
	s := *load(t, "elmira")
	s.Mining, s.Preferences, s.Lessons = nil, nil, nil
	p, _ := s.Preset(s.StatusQuo)
	s.Presets = []model.Preset{s.Presets[p]}
	for _, m := range hiddenModes {
		if m.name == "lesson" || m.name == "drafts" {
			continue
		}
		d := exploreOf(t, &s, 80, 24)
		m.begin(d)
		d.press("v")
		for _, place := range hiddenPlaces {
			d.press(place...)
			sound(t, d.x)
			d.calm()
		}
	}
}
