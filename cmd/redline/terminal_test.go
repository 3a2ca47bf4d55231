//go:build unix

package main

import (
	"bytes"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/creack/pty"
)

// onTerminal runs the program on a terminal that never answers a query, and
// returns what it wrote there.
func onTerminal(t *testing.T, input string, env []string, args ...string) string {
	t.Helper()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	program := filepath.Join(t.TempDir(), "redline")
	if err := os.Symlink(self, program); err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(program, args...)
	cmd.Env = append(os.Environ(), "XDG_STATE_HOME="+t.TempDir(), "TERM=xterm-256color", "NO_COLOR=", "ACCESSIBLE=")
	cmd.Env = append(cmd.Env, env...)
	f, err := pty.StartWithSize(cmd, &pty.Winsize{Rows: 24, Cols: 80})
	if err != nil {
		t.Skip("no terminal to be had here: ", err)
	}
	defer f.Close()
	if _, err := io.WriteString(f, input); err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	done := make(chan struct{})
	go func() {
		_, _ = io.Copy(&out, f) // ends with an error where the terminal goes away
		close(done)
	}()
	select {
	case <-done:
	case <-time.After(time.Minute):
		_ = cmd.Process.Kill()
		t.Fatalf("redline %v did not end", args)
	}
	_ = cmd.Wait()
	return out.String()
}

// TestAsksTheTerminalNothing sees that answers, help and errors of commands
// never query the terminal, which would stall on one that does not answer.
func TestAsksTheTerminalNothing(t *testing.T) {
	for _, args := range []string{"--help", "assess", "asess", "version", "claims S31"} {
		out := onTerminal(t, "", nil, strings.Fields(args)...)
		if strings.Contains(out, "\x1b]") || strings.Contains(out, "\x1b[c") || out == "" {
			t.Errorf("redline %s wrote %.100q", args, out)
		}
	}
}

func TestBoldOnTerminals(t *testing.T) {
	for _, c := range []struct {
		env, args string
		bold      bool
	}{
		{"", "presets", true},
		{"NO_COLOR=1", "presets", false},
		{"TERM=dumb", "presets", false},
		{"", "presets --no-color", false},
		{"", "presets --format json", false},
	} {
		out := onTerminal(t, "", []string{c.env}, strings.Fields(c.args)...)
		if strings.Contains(out, "\x1b[1m") != c.bold {
			t.Errorf("%s redline %s: bold is %v", c.env, c.args, !c.bold)
		}
	}
}

func TestWhyPlain(t *testing.T) {
	for _, c := range []struct{ env, args, reason string }{
		{"", "--plain", "because of --plain"},
		{"TERM=dumb", "", "because TERM is dumb"},
		{"ACCESSIBLE=1", "", "because of ACCESSIBLE"},
	} {
		if out := onTerminal(t, "quit\n", []string{c.env}, strings.Fields(c.args)...); !strings.Contains(out, c.reason) {
			t.Errorf("%s redline %s says %.200q", c.env, c.args, out)
		}
	}
}

// TestExplorerOpens sees that a terminal gets the explorer, and its own state
// back.
func TestExplorerOpens(t *testing.T) {
	out := onTerminal(t, "q", []string{"ACCESSIBLE=0"}, "--preset", "reported_plan")
	if !strings.Contains(out, "\x1b[?1049h") || !strings.Contains(out, "\x1b[?1049l") {
		t.Errorf("wrote %.300q", out)
	}
}
