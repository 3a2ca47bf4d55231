package tui

import (
	"encoding/base64"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"redline/tui/store"
)

// TestExports writes everything that can be, from every scenario, and sees that
// each is a file of its own that is not empty.
func TestExports(t *testing.T) {
	for _, name := range []string{"zaporizhzhia", "elmira"} {
		d := explore(t, name, 80, 24)
		folder := t.TempDir()
		d.x.exporting.to = folder
		d.press("x")
		p, ok := d.x.top().(*exportCard)
		if !ok {
			t.Fatal("x opens no list")
		}
		for range p.items {
			d.press("enter")
			if !strings.HasPrefix(d.x.message, "Written: "+folder) {
				t.Errorf("%s: %s", p.items[p.at].name, d.x.message)
			}
			d.press("down")
		}
		files, err := os.ReadDir(folder)
		if err != nil || len(files) != len(p.items) {
			t.Errorf("%d files for %d exports, %v", len(files), len(p.items), err)
		}
		for _, f := range files {
			if text, err := os.ReadFile(filepath.Join(folder, f.Name())); err != nil || len(text) < 100 {
				t.Errorf("%s has %d bytes, %v", f.Name(), len(text), err)
			}
		}
		d.press("home", "enter")
		if want := name + "-handout-2.html"; filepath.Base(d.x.message) != want {
			t.Errorf("%s, want %s", d.x.message, want)
		}
	}
}

// TestExportElsewhere sees that a folder that takes no file is told, or
// another one taken.
func TestExportElsewhere(t *testing.T) {
	d := explore(t, "elmira", 80, 24)
	d.x.exporting.to = filepath.Join(t.TempDir(), "none")
	d.x.store = store.New(filepath.Join(t.TempDir(), "state.json"))
	d.press("x", "enter")
	if !strings.HasPrefix(d.x.message, "Written: ") || !strings.Contains(d.x.message, "exports") {
		t.Errorf("%s", d.x.message)
	}
	d.x.store = nil
	d.press("enter")
	if !d.x.refusal || !strings.Contains(d.x.message, "cannot write to ") {
		t.Errorf("%s", d.x.message)
	}
}

// TestScreenBeforeTheList sees that the picture is of the screen, not of the
// list of exports over it.
func TestScreenBeforeTheList(t *testing.T) {
	d := explore(t, "zaporizhzhia", 80, 24)
	d.press("1", "m")
	before := d.screen()
	d.press("x")
	p := d.x.top().(*exportCard)
	for _, e := range p.items {
		if e.ext == ".txt" {
			if got := strings.TrimRight(string(e.make(p.subject)), "\n"); strings.Join(strings.Fields(got), " ") != strings.Join(strings.Fields(before), " ") {
				t.Errorf("%s\nis not\n%s", got, before)
			}
		}
	}
}

// TestNoExportWhilePredicting sees that nothing is written that tells what is
// asked.
func TestNoExportWhilePredicting(t *testing.T) {
	d := explore(t, "zaporizhzhia", 80, 24)
	d.x.exporting.to = t.TempDir()
	d.press("1", "v", "x")
	if _, ok := d.x.top().(*exportCard); ok {
		t.Fatal("the list opens")
	}
	d = explore(t, "zaporizhzhia", 80, 24)
	d.x.exporting.to = t.TempDir()
	d.press("1", "x", "v", "enter")
	if files, _ := os.ReadDir(d.x.exporting.to); len(files) > 0 {
		t.Errorf("%s was written", files[0].Name())
	}
}

// TestCopies sees what the copy key takes, and that it is shown whole.
func TestCopies(t *testing.T) {
	for _, c := range []struct {
		keys []string
		name string
		has  []string
	}{
		{[]string{"1"}, "Code", []string{"-"}},
		{[]string{"1", "tab", "down"}, "Finding", []string{"because ", "Sovereignty, blocks: ", "S08: "}},
		{[]string{"1", "m"}, "Table", []string{"\t(×××)\t", "US company\t"}},
		{[]string{"1", "f"}, "Table", []string{"low\tbase\thigh", "\t13.5"}},
		{[]string{"1", "s"}, "Table", []string{"possible\t", "blocked by nothing\t"}},
		{[]string{"1", "c"}, "Table", []string{"Verdict\t", "Control of the plant\t"}},
		{[]string{"e", "end"}, "Citation", []string{"paraphrase; asserted by"}},
	} {
		d := explore(t, "zaporizhzhia", 160, 45)
		d.press(c.keys...)
		got := d.x.marked()
		if got.name != c.name {
			t.Errorf("%v: a %s", c.keys, got.name)
		}
		for _, text := range c.has {
			if !strings.Contains(got.text, text) {
				t.Errorf("%v: no %q in %q", c.keys, text, got.text)
			}
		}
		d.said = nil
		d.press("y")
		if len(d.said) != 1 || fmt.Sprint(d.said[0]) != got.text {
			t.Errorf("%v: sent %v, not %q", c.keys, d.said, got.text)
		}
		shown := strings.Join(strings.Fields(d.screen()), "")
		for _, word := range strings.Fields(got.text)[:min(3, len(strings.Fields(got.text)))] {
			if !strings.Contains(shown, word) {
				t.Errorf("%v: %q is not shown", c.keys, word)
			}
		}
	}
}

// TestCopyInTmux sees that the text goes out a second time, wrapped for tmux.
func TestCopyInTmux(t *testing.T) {
	d := explore(t, "zaporizhzhia", 80, 24)
	d.x.exporting.tmux = true
	d.press("y")
	code := d.x.marked().text
	want := "\x1bPtmux;\x1b\x1b]52;c;" + base64.StdEncoding.EncodeToString([]byte(code)) + "\x07\x1b\\"
	if len(d.said) != 2 || !strings.Contains(fmt.Sprintf("%s", d.said), want) {
		t.Errorf("%q", d.said)
	}
}
