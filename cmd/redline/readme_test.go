package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/adrg/xdg"
)

// TestReadme runs every command that the README gives, from the folder where
// it stands, and sees that it names every command there is.
func TestReadme(t *testing.T) {
	text, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range newRoot(&app{out: os.Stdout}).Commands() {
		if !c.Hidden && c.Name() != "explore" && c.Name() != "help" && !strings.Contains(string(text), "`"+c.Name()+"`") {
			t.Errorf("the README does not name %s", c.Name())
		}
	}
	t.Cleanup(xdg.Reload) // once the folder is what it was
	t.Setenv("XDG_STATE_HOME", t.TempDir())
	xdg.Reload()
	out := t.TempDir()
	t.Chdir("../..")
	tried := 0
	for _, line := range strings.Split(string(text), "\n") {
		command, ok := strings.CutPrefix(line, "go run ./cmd/redline ")
		if !ok || strings.Contains(command, "my-") { // files that a reader has yet to write
			continue
		}
		command, _, _ = strings.Cut(command, " > ")
		args := strings.Fields(command)
		for i := range args[1:] {
			if args[i] == "-o" {
				args[i+1] = filepath.Join(out, args[i+1])
			}
		}
		if _, problem, code := redline(t, "", args...); code != 0 {
			t.Errorf("%s ends with %d: %s", line, code, problem)
		}
		tried++
	}
	if tried < 10 {
		t.Errorf("the README gives only %d commands", tried)
	}
}
