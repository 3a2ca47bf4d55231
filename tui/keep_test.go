package tui

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"redline/model"
	"redline/tui/session"
)

// TestKeptAsYouGo sees that every step is kept at once, and that the header
// says so where there is room.
func TestKeptAsYouGo(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "state.json")
	d := exploreKept(t, "zaporizhzhia", dir)
	if _, err := os.Stat(path); err == nil {
		t.Error("something is kept before the first step")
	}
	d.resize(160, 45)
	d.lacks("saved")
	for _, keys := range [][]string{{"right"}, {"1"}, {"R"}, {"w", "space"}, {"u"}, {"U"}, {"esc", "space"}} {
		before, _ := os.ReadFile(path)
		d.press(keys...)
		after, err := os.ReadFile(path)
		if err != nil || string(before) == string(after) {
			t.Errorf("%v is not kept: %v", keys, err)
		}
		d.sees("saved")
		again := exploreToo(t, "zaporizhzhia", dir)
		if !again.x.session.State().Same(d.x.session.State()) {
			t.Errorf("after %v another state was kept", keys)
		}
	}
	if err := d.x.keep(); err != nil {
		t.Error(err)
	}
	if list, _ := os.ReadDir(dir); len(list) != 2 { // the session and its lock
		t.Errorf("the folder holds %v", list)
	}
}

// TestKeptInOrder has the writing of a step end after that of the next one.
func TestKeptInOrder(t *testing.T) {
	dir := t.TempDir()
	d := exploreKept(t, "zaporizhzhia", dir)
	var late []tea.Cmd
	for range 2 {
		_, cmd := d.x.Update(keyMsg("right"))
		late = append(late, cmd)
	}
	d.run(late[1])
	d.run(late[0])
	if again := exploreKept(t, "zaporizhzhia", dir); again.option("ukraine") != "recognise" {
		t.Errorf("the earlier step was kept: %s", again.option("ukraine"))
	}
}

// TestCannotKeep says so when the session cannot be kept, goes on all the
// same, and tries once more at the end.
func TestCannotKeep(t *testing.T) {
	dir := t.TempDir()
	d := exploreKept(t, "zaporizhzhia", dir)
	if err := os.MkdirAll(filepath.Join(dir, "state.json", "in the way"), 0o700); err != nil {
		t.Fatal(err)
	}
	d.press("right")
	if !strings.Contains(d.message(), "could not be saved") || d.option("ukraine") != "share" {
		t.Errorf("it says %q", d.message())
	}
	if err := d.x.keep(); err == nil {
		t.Error("the end is silent about it")
	}
	if err := os.RemoveAll(filepath.Join(dir, "state.json")); err != nil {
		t.Fatal(err)
	}
	if err := d.x.keep(); err != nil {
		t.Error(err)
	}
	if again := exploreKept(t, "zaporizhzhia", dir); again.option("ukraine") != "share" {
		t.Error("it was not kept at the end")
	}
}

// TestStart begins with a package that was asked for; what was kept is one undo
// away.
func TestStart(t *testing.T) {
	dir := t.TempDir()
	kept := exploreKept(t, "zaporizhzhia", dir)
	kept.press("2")
	s := load(t, "zaporizhzhia")
	start := session.State{Configuration: s.PresetConfiguration(4), Loaded: session.Loaded{Name: "asked for", Configuration: s.PresetConfiguration(4)}, Reading: model.Strict}
	x, err := prepare(Options{Scenario: s, Start: start, HasStart: true, StatePath: filepath.Join(dir, "state.json"), Theme: "mono"})
	if err != nil {
		t.Fatal(err)
	}
	d := &driver{t: t, x: x}
	d.resize(80, 24)
	d.sees("CHOOSE · asked for", "STRICT")
	d.press("u")
	d.sees("CHOOSE · Kyiv's line")
	start.Muted = []string{"nonsense"}
	if _, err := prepare(Options{Scenario: s, Start: start, HasStart: true}); err == nil {
		t.Error("an unknown mute was taken")
	}
}

// TestWideAmbiguous sees which locales get ASCII by themselves.
func TestWideAmbiguous(t *testing.T) {
	for _, c := range []struct {
		env  map[string]string
		want bool
	}{
		{map[string]string{}, false},
		{map[string]string{"LANG": "de_DE.UTF-8"}, false},
		{map[string]string{"LANG": "ja_JP.UTF-8"}, true},
		{map[string]string{"LANG": "ja_JP.UTF-8", "LC_ALL": "C"}, false},
		{map[string]string{"LC_CTYPE": "zh_CN.UTF-8", "LANG": "en_US.UTF-8"}, true},
		{map[string]string{"LC_ALL": "ko_KR"}, true},
	} {
		if got := wideAmbiguous(func(name string) string { return c.env[name] }); got != c.want {
			t.Errorf("%v: %v", c.env, got)
		}
	}
}
