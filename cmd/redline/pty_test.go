//go:build unix

package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/charmbracelet/x/vt"
	"github.com/creack/pty"
)

// screen is the program on a terminal: a pseudo-terminal, and an emulator that
// understands what it prints.
type screen struct {
	t    *testing.T
	tty  *os.File
	emu  *vt.SafeEmulator
	exit chan error

	process *os.Process
}

// onScreen builds the program and starts it in a terminal of 80 columns and
// 24 rows.
func onScreen(t *testing.T, state string, args ...string) *screen {
	t.Helper()
	if testing.Short() {
		t.Skip("builds the program")
	}
	binary := filepath.Join(t.TempDir(), "redline")
	if out, err := exec.Command("go", "build", "-o", binary, ".").CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	cmd := exec.Command(binary, args...)
	cmd.Env = append(os.Environ(), "TERM=xterm-256color", "XDG_STATE_HOME="+state, "NO_COLOR=", "ACCESSIBLE=", "LC_ALL=C.UTF-8")
	tty, err := pty.StartWithSize(cmd, &pty.Winsize{Rows: 24, Cols: 80})
	if err != nil {
		t.Fatal(err)
	}
	s := &screen{t: t, tty: tty, emu: vt.NewSafeEmulator(80, 24), exit: make(chan error, 1), process: cmd.Process}
	go func() {
		buf := make([]byte, 1<<15)
		for {
			n, err := tty.Read(buf)
			_, _ = s.emu.Write(buf[:n])
			if err != nil {
				break
			}
		}
		s.exit <- cmd.Wait()
	}()
	go func() { // what the emulator answers to queries goes to the program
		buf := make([]byte, 1<<10)
		for {
			n, err := s.emu.Read(buf)
			if err != nil {
				return
			}
			_, _ = tty.Write(buf[:n])
		}
	}()
	t.Cleanup(func() { _ = cmd.Process.Kill(); _ = tty.Close() })
	return s
}

// sees waits until the screen shows a text.
func (s *screen) sees(text string) {
	s.t.Helper()
	for deadline := time.Now().Add(time.Minute); time.Now().Before(deadline); time.Sleep(5 * time.Millisecond) {
		if strings.Contains(s.emu.String(), text) {
			return
		}
	}
	s.t.Fatalf("%q is not on the screen:\n%s", text, s.emu.String())
}

func (s *screen) types(keys string) {
	s.t.Helper()
	if _, err := s.tty.WriteString(keys); err != nil {
		s.t.Fatal(err)
	}
}

// ends waits until the program ends by itself, well.
func (s *screen) ends() {
	s.t.Helper()
	select {
	case err := <-s.exit:
		if err != nil {
			s.t.Errorf("the program ended with %v", err)
		}
	case <-time.After(time.Minute):
		s.t.Fatal("the program does not end")
	}
}

// TestStudentOnTerminal is a first session of a student on a real terminal, and a
// second one that goes on from it.
func TestStudentOnTerminal(t *testing.T) {
	state := t.TempDir()
	s := onScreen(t, state)
	s.sees("Nothing here says what will happen")
	s.types("\x1b[C") // right
	s.sees("NEW")
	s.types("u1")
	s.sees("CHOOSE · reported plan")
	s.types("\t\r")
	s.sees("EVIDENCE · Ukraine excludes Russia")
	s.types("\x1b")
	s.sees("═ WHY")
	s.types("\x1b")
	s.sees("═ CHOOSE")
	s.emu.Resize(120, 40) // first, or what the program draws for the new size may come too early
	if err := pty.Setsize(s.tty, &pty.Winsize{Rows: 40, Cols: 120}); err != nil {
		t.Fatal(err)
	}
	s.sees("To unblock: 4 or 6 changes")
	s.types("q")
	s.ends()

	again := onScreen(t, state)
	again.sees("CHOOSE · reported plan")
	again.types("q")
	again.ends()
	fresh := onScreen(t, state, "--fresh")
	fresh.sees("CHOOSE · today")
	fresh.types("q")
	fresh.ends()
}
