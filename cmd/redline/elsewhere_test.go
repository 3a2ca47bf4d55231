//go:build unix

package main

import (
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"
)

// TestTwoPrograms opens a scenario in two real terminals: the second does not
// save over the first, says so, and saves once the first has crashed.
func TestTwoPrograms(t *testing.T) {
	state := t.TempDir()
	file := filepath.Join(state, "redline", "zaporizhzhia.json")
	holds := func(text string) bool {
		kept, err := os.ReadFile(file)
		return err == nil && strings.Contains(string(kept), text)
	}
	first := onScreen(t, state)
	first.sees("Nothing here says what will happen")
	first.types("1")
	first.sees("CHOOSE · reported plan")
	second := onScreen(t, state)
	second.sees("Also open in another redline.")
	second.sees("not saved [Why]")
	first.types("R")
	first.sees("STRICT")
	second.types("2")
	second.sees("CHOOSE · Kyiv's line")
	third := onScreen(t, state, "--plain")
	third.sees("open in another redline")
	third.types("preset 3\r")
	third.sees("Loaded")
	third.types("quit\r")
	third.sees("it is kept as")
	third.ends()
	second.types("nof two\r")
	second.sees("Kept of two")
	second.types("\x1b")
	second.sees("═ CHOOSE")
	if !holds(`"reported plan"`) || holds(`"Kyiv's line"`) {
		t.Error("the first session was saved over")
	}

	if err := first.process.Signal(syscall.SIGKILL); err != nil {
		t.Fatal(err)
	}
	<-first.exit
	second.types("R")
	second.sees("Saved again; the other redline has ended.")
	second.types("q")
	second.ends()
	if !holds(`"Kyiv's line"`) {
		t.Error("the second session was not saved once the first had ended")
	}
	if list, _ := filepath.Glob(file + ".aside-*"); len(list) != 2 { // of the first and the third
		t.Errorf("set aside are %v", list)
	}
	if _, err := os.Stat(filepath.Join(state, "redline", "drafts", "zaporizhzhia", "of-two.yaml")); err != nil {
		t.Error(err)
	}

	again := onScreen(t, state)
	again.sees("CHOOSE · Kyiv's line")
	again.sees("redline  [Why]")
	again.types("q")
	again.ends()
}

// TestClosedWindow ends a program that gives way to another one as a closed
// window does, as the system does when it shuts down, and in lines as ctrl+c
// does too: what was done there is kept beside the file of the other.
func TestClosedWindow(t *testing.T) {
	state := t.TempDir()
	file := filepath.Join(state, "redline", "zaporizhzhia.json")
	first := onScreen(t, state)
	first.sees("Nothing here says what will happen")
	first.types("1")
	first.sees("CHOOSE · reported plan")
	aside := 0
	for _, tt := range []struct {
		name                 string
		args                 []string
		gives, loads, loaded string
		ends                 []func(*screen) error
	}{
		{"screen", nil, "Also open in another redline.", "2", "CHOOSE · Kyiv's line", []func(*screen) error{signalled(syscall.SIGTERM), signalled(syscall.SIGHUP)}},
		{"lines", []string{"--plain"}, "open in another redline", "preset 2\r", "Loaded", []func(*screen) error{signalled(syscall.SIGTERM), signalled(syscall.SIGHUP), interrupted}},
	} {
		for n, end := range tt.ends {
			second := onScreen(t, state, tt.args...)
			second.sees(tt.gives)
			second.types(tt.loads)
			second.sees(tt.loaded)
			if err := end(second); err != nil {
				t.Fatal(err)
			}
			select {
			case <-second.exit:
			case <-time.After(time.Minute):
				t.Fatalf("%s: the program does not end, way %d", tt.name, n)
			}
			list, _ := filepath.Glob(file + ".aside-*")
			if aside++; len(list) != aside {
				t.Fatalf("%s: set aside, way %d, are %v", tt.name, n, list)
			}
			if kept, err := os.ReadFile(list[aside-1]); err != nil || !strings.Contains(string(kept), `"Kyiv's line"`) {
				t.Errorf("%s: set aside, way %d, is %s (%v)", tt.name, n, kept, err)
			}
		}
	}
	first.types("q")
	first.ends()
	if kept, err := os.ReadFile(file); err != nil || strings.Contains(string(kept), `"Kyiv's line"`) {
		t.Errorf("the first session was saved over: %v", err)
	}
}

func signalled(s syscall.Signal) func(*screen) error {
	return func(at *screen) error { return at.process.Signal(s) }
}

func interrupted(at *screen) error {
	at.types("\x03")
	return nil
}
