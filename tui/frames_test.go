package tui

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/ansi"
	"github.com/google/go-cmp/cmp"

	"redline/tui/theme"
)

// goldenSizes are the sizes that the design draws.
var goldenSizes = [][2]int{{80, 24}, {120, 40}, {160, 45}}

// TestFrames compares the screen in every state with the one kept, at the
// sizes that the design draws. After a change, look at the new ones.
func TestFrames(t *testing.T) {
	t.Parallel()
	if testing.Short() {
		t.Skip("hundreds of frames")
	}
	for _, size := range goldenSizes {
		for _, s := range states {
			d := explore(t, "zaporizhzhia", size[0], size[1])
			d.press(s.keys...)
			golden(t, frameName(s.name, size), ansi.Strip(d.x.frame.text))
		}
	}
	for _, keys := range []string{"", "1", "o", "m", "r", "s", "p"} {
		d := explore(t, "elmira", 80, 24)
		if keys != "" {
			d.press(keys)
		}
		golden(t, frameName("elmira-"+keys, [2]int{80, 24}), ansi.Strip(d.x.frame.text))
	}
}

// TestSmallFrames does so for one panel at a time, a window too small, and
// ASCII.
func TestSmallFrames(t *testing.T) {
	for _, size := range [][2]int{{60, 18}, {48, 11}, {20, 5}} {
		d := explore(t, "zaporizhzhia", size[0], size[1])
		d.press("1")
		golden(t, frameName("small", size), ansi.Strip(d.x.frame.text))
	}
	d := explore(t, "zaporizhzhia", 80, 24)
	d.x.ascii = true
	d.press("1")
	frame := ansi.Strip(d.x.frame.text)
	for _, r := range frame {
		if r > 126 {
			t.Errorf("the ASCII frame has %q", r)
		}
	}
	golden(t, "ascii-80x24", frame)
}

// TestColouredFrames keeps the escape sequences of each theme.
func TestColouredFrames(t *testing.T) {
	for _, look := range []struct {
		name    string
		kind    theme.Kind
		dark    bool
		profile colorprofile.Profile
	}{
		{"dark", theme.Dark, true, colorprofile.TrueColor},
		{"light", theme.Light, false, colorprofile.TrueColor},
		{"contrast", theme.HighContrast, true, colorprofile.TrueColor},
		{"colours-256", theme.Dark, true, colorprofile.ANSI256},
		{"colours-16", theme.Light, false, colorprofile.ANSI},
		{"mono", theme.Mono, true, colorprofile.TrueColor},
	} {
		d := explore(t, "zaporizhzhia", 80, 24)
		d.x.kind, d.x.dark, d.x.profile = look.kind, look.dark, look.profile
		d.press("1", "right")
		golden(t, "look-"+look.name, strings.ReplaceAll(d.x.frame.text, "\x1b", "ESC"))
	}
}

func frameName(name string, size [2]int) string {
	return strings.TrimSuffix(name, "-") + "-" + itoa(size[0]) + "x" + itoa(size[1])
}

// golden compares a text with the one kept under a name.
func golden(t *testing.T, name, got string) {
	t.Helper()
	var lines []string
	for line := range strings.SplitSeq(got, "\n") {
		lines = append(lines, strings.TrimRight(line, " "))
	}
	got = strings.Join(lines, "\n") + "\n"
	path := filepath.Join("testdata", "frames", name+".txt")
	if *update {
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatalf("%v; run the test with -update", err)
	}
	if diff := cmp.Diff(strings.Split(string(want), "\n"), strings.Split(got, "\n")); diff != "" {
		t.Errorf("%s differs (-want +got); if that is meant, run the test with -update:\n%s", name, diff)
	}
}
