package tui

import (
	"context"
	"image/color"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"
	uv "github.com/charmbracelet/ultraviolet"
	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/vt"
)

// terminal runs the explorer on an emulated terminal.
type terminal struct {
	t     *testing.T
	emu   *vt.SafeEmulator
	ended chan error
	stop  context.CancelFunc
}

// terminalRun starts the explorer as the command does, on a terminal of 80 by
// 24; before prepares the terminal.
func terminalRun(t *testing.T, o Options, before func(*vt.SafeEmulator)) *terminal {
	t.Helper()
	emu := vt.NewSafeEmulator(80, 24)
	_, _ = emu.Write([]byte("\x1b[20h")) // line feeds return, since the program's input is no terminal
	if before != nil {
		before(emu)
	}
	if o.Scenario == nil {
		o.Scenario = load(t, "zaporizhzhia")
	}
	o.In, o.Out = answers(emu), emu
	ctx, stop := context.WithCancel(t.Context())
	r := &terminal{t: t, emu: emu, ended: make(chan error, 1), stop: stop}
	go func() {
		r.ended <- run(ctx, o, tea.WithWindowSize(80, 24), tea.WithColorProfile(colorprofile.TrueColor),
			tea.WithEnvironment([]string{"TERM=xterm-256color"}), tea.WithoutSignals())
	}()
	t.Cleanup(stop)
	return r
}

// answers is what the terminal sends, keys and answers to queries. It waits for
// nobody, so that the terminal never does either.
func answers(emu *vt.SafeEmulator) io.Reader {
	out, in := io.Pipe()
	sent := make(chan []byte, 1000)
	go func() {
		for {
			buf := make([]byte, 256)
			n, err := emu.Read(buf)
			if err != nil {
				return
			}
			sent <- buf[:n]
		}
	}()
	go func() {
		for bytes := range sent {
			if _, err := in.Write(bytes); err != nil {
				return
			}
		}
	}()
	return out
}

// patience is how long anything may take on a busy machine.
const patience = time.Minute

// until waits for something to become true.
func (r *terminal) until(what string, is func() bool) {
	r.t.Helper()
	for end := time.Now().Add(patience); !is(); {
		if time.Now().After(end) {
			r.t.Fatalf("waited in vain for %s:\n%s", what, r.screen())
		}
		runtime.Gosched()
		time.Sleep(time.Millisecond)
	}
}

func (r *terminal) screen() string { return ansi.Strip(r.emu.Render()) }

// shows waits for texts on the screen.
func (r *terminal) shows(texts ...string) {
	r.t.Helper()
	for _, text := range texts {
		r.until(text, func() bool { return strings.Contains(r.screen(), text) })
	}
}

func (r *terminal) press(keys ...rune) {
	for _, k := range keys {
		r.emu.SendKey(uv.KeyPressEvent{Code: k, Text: string(k)})
	}
}

func (r *terminal) pressKey(code rune) { r.emu.SendKey(uv.KeyPressEvent{Code: code}) }

// quit quits with q and waits for the end.
func (r *terminal) quit() {
	r.t.Helper()
	r.press('q')
	select {
	case err := <-r.ended:
		if err != nil {
			r.t.Errorf("it ended with %v", err)
		}
	case <-time.After(patience):
		r.t.Fatalf("q does not quit:\n%s", r.screen())
	}
}

// Hues of the word BLOCKED, as the terminal is told them.
const (
	darkBlocked  = "38;2;255;130;71"
	lightBlocked = "38;2;158;61;0"
)

// TestOnADarkTerminal runs the explorer from its start to its end.
func TestOnADarkTerminal(t *testing.T) {
	r := terminalRun(t, Options{StatePath: filepath.Join(t.TempDir(), "state.json")}, nil)
	r.shows("BLOCKED", "CHOOSE · today", ": find  ? help")
	if !r.emu.IsAltScreen() {
		t.Error("the alternate screen is off")
	}
	r.until("the dark palette", func() bool { return strings.Contains(r.emu.Render(), darkBlocked) })
	r.press('1')
	r.shows("CHOOSE · reported plan", "Loaded reported plan")
	r.pressKey(uv.KeyRight)
	r.shows("reported plan, 1 change", "joins all three", "NEW")
	r.emu.SendMouse(uv.MouseClickEvent{X: 20, Y: 9, Button: uv.MouseLeft})
	r.shows("► Control")
	r.press('u')
	r.shows("Undone")
	r.quit()
	if r.emu.IsAltScreen() {
		t.Error("the alternate screen stays on")
	}
	if s := r.screen(); strings.Contains(s, "BLOCKED") {
		t.Errorf("the screen is not as it was:\n%s", s)
	}
}

// TestOnALightTerminal has the terminal answer that its background is white.
func TestOnALightTerminal(t *testing.T) {
	r := terminalRun(t, Options{}, func(emu *vt.SafeEmulator) { emu.SetBackgroundColor(color.White) })
	r.shows("BLOCKED")
	r.until("the light palette", func() bool { return strings.Contains(r.emu.Render(), lightBlocked) })
	r.press('t')
	r.until("the dark palette", func() bool { return strings.Contains(r.emu.Render(), darkBlocked) })
	r.quit()
}

// TestThemeIsNotAsked sees that a theme that is asked for stays, whatever the
// terminal answers.
func TestThemeIsNotAsked(t *testing.T) {
	r := terminalRun(t, Options{Theme: "dark"}, func(emu *vt.SafeEmulator) { emu.SetBackgroundColor(color.White) })
	r.shows("BLOCKED", "To mining")
	if s := r.emu.Render(); !strings.Contains(s, darkBlocked) || strings.Contains(s, lightBlocked) {
		t.Errorf("the palette is another: %q", s)
	}
	r.quit()
	if err := Run(t.Context(), Options{Scenario: load(t, "elmira"), Theme: "pink"}); err == nil || !strings.Contains(err.Error(), "pink") {
		t.Errorf("an unknown theme: %v", err)
	}
}

// TestGoesOn runs it again: it goes on from where it was left, history
// included, unless that is not wanted.
func TestGoesOn(t *testing.T) {
	path := filepath.Join(t.TempDir(), "deep", "state.json")
	r := terminalRun(t, Options{StatePath: path}, nil)
	r.shows("CHOOSE · today")
	r.press('1')
	r.shows("CHOOSE · reported plan")
	r.pressKey(uv.KeyRight)
	r.shows("reported plan, 1 change")
	r.until("the file", func() bool { _, err := os.Stat(path); return err == nil })
	r.quit()

	r = terminalRun(t, Options{StatePath: path}, nil)
	r.shows("reported plan, 1 change", "joins all three")
	r.press('u')
	r.shows("CHOOSE · reported plan ═", "with the US only")
	r.quit()

	r = terminalRun(t, Options{StatePath: path, Fresh: true}, nil)
	r.shows("CHOOSE · today ═", "Press → to change the marked line")
	r.quit()

	r = terminalRun(t, Options{StatePath: path}, nil) // a fresh start that changed nothing keeps the session
	r.shows("CHOOSE · reported plan ═")
	r.quit()
}

// TestBrokenState sets a file that cannot be used aside, and says so.
func TestBrokenState(t *testing.T) {
	path := filepath.Join(t.TempDir(), "state.json")
	if err := os.WriteFile(path, []byte("{half"), 0o600); err != nil {
		t.Fatal(err)
	}
	r := terminalRun(t, Options{StatePath: path}, nil)
	r.shows("the saved session was not usable", "CHOOSE · today")
	r.quit()
	aside, err := filepath.Glob(path + ".aside-*")
	if err != nil || len(aside) != 1 {
		t.Fatalf("set aside: %v, %v", aside, err)
	}
	if text, _ := os.ReadFile(aside[0]); string(text) != "{half" {
		t.Errorf("set aside is %q", text)
	}
}

// TestCancelled ends the program from outside: what was done is kept, and the
// terminal restored.
func TestCancelled(t *testing.T) {
	path := filepath.Join(t.TempDir(), "state.json")
	r := terminalRun(t, Options{StatePath: path}, nil)
	r.shows("CHOOSE · today")
	r.press('1')
	r.shows("CHOOSE · reported plan")
	r.stop()
	select {
	case err := <-r.ended:
		if err != nil {
			t.Errorf("it ended with %v", err)
		}
	case <-time.After(patience):
		t.Fatal("it does not end")
	}
	if text, err := os.ReadFile(path); err != nil || !strings.Contains(string(text), "reported plan") {
		t.Errorf("nothing was kept: %v", err)
	}
	if r.emu.IsAltScreen() {
		t.Error("the alternate screen stays on")
	}
}
