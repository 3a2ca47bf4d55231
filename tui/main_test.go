package tui

import (
	"flag"
	"os"
	"testing"

	"redline/model/modeltest"
)

// TestMain keeps properties short, since each of them draws hundreds of frames.
func TestMain(m *testing.M) {
	flag.Parse()
	plainSurroundings()
	tests := modeltest.Steady(m)
	tests.Checks = 15
	if testing.Short() {
		tests.Checks = 3 // under the race detector a frame takes ten times as long
	}
	tests.Run()
}

// plainSurroundings has the programs of tests run as on any terminal, whatever
// the locale and the terminal of those who run the tests.
func plainSurroundings() {
	for _, name := range []string{
		"LC_ALL", "LC_CTYPE", "LANG", "NO_COLOR", "CLICOLOR", "CLICOLOR_FORCE", "COLORTERM", "TERM_PROGRAM", "WT_SESSION",
		"TMUX", "STY", "SSH_TTY", "SSH_CONNECTION", "ACCESSIBLE",
	} {
		_ = os.Unsetenv(name)
	}
	_ = os.Setenv("TERM", "xterm-256color")
}

// long skips a test that draws thousands of frames, one after the other, where
// short tests are asked for: under the race detector it takes ten times as long
// and has nothing to find.
func long(t *testing.T) {
	t.Helper()
	if testing.Short() {
		t.Skip("draws thousands of frames")
	}
}
