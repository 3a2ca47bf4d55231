package plain

import (
	"errors"
	"io"
	"strings"
	"testing"
	"testing/iotest"
)

func TestLines(t *testing.T) {
	long := strings.Repeat("x", maxLine)
	for _, c := range []struct {
		name, input string
		want        []string // "!" and a word of the refusal
	}{
		{"nothing", "", nil},
		{"lines", "why\n\n set  a b \n", []string{"why", "", "set  a b"}},
		{"no end", "why\nundo", []string{"why", "undo"}},
		{"Windows", "\ufeffwhy\r\nundo\r\n", []string{"why", "undo"}},
		{"kinds of space", "set\toperator\u00a0us\n", []string{"set operator us"}},
		{"control characters", "a\x1b[2Jb\nwhy\n", []string{"!control", "why"}},
		{"null", "a\x00b\n", []string{"!control"}},
		{"direction marks", "a\u202eb\n", []string{"!control"}},
		{"not UTF-8", "a\xff\nwhy\n", []string{"!UTF-8", "why"}},
		{"as long as it may be", long + "\nwhy\n", []string{long, "why"}},
		{"as long, from Windows", long + "\r\nwhy\n", []string{long, "why"}},
		{"too long", long + "x\nwhy\n", []string{"!64 KiB", "why"}},
		{"far too long", strings.Repeat("why ", maxLine) + "\nwhy\n", []string{"!64 KiB", "why"}},
		{"too long, no end", long + long, []string{"!64 KiB"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			in := newLines(iotest.HalfReader(strings.NewReader(c.input)))
			for _, want := range c.want {
				got, err := in.next()
				if word, refused := strings.CutPrefix(want, "!"); refused {
					var no refusal
					if !errors.As(err, &no) || !strings.Contains(err.Error(), word) || got != "" {
						t.Errorf("got %.20q and error %v, want a refusal about %q", got, err, word)
					}
				} else if err != nil || got != want {
					t.Errorf("got %.20q and error %v, want %.20q", got, err, want)
				}
			}
			if got, err := in.next(); !errors.Is(err, io.EOF) {
				t.Errorf("got %.20q and error %v at the end", got, err)
			}
		})
	}
}

func TestReadError(t *testing.T) {
	err := Run(Options{Scenario: odd(), In: iotest.ErrReader(errors.New("cable cut")), Out: io.Discard})
	if err == nil || !strings.Contains(err.Error(), "cable cut") {
		t.Errorf("error is %v", err)
	}
}

// TestNotEchoed sees to it that a refused line is not repeated.
func TestNotEchoed(t *testing.T) {
	got := run(t, Options{Scenario: odd()}, "secret\x1b[2J", "why")
	if strings.Contains(got, "secret") || !strings.Contains(got, "> (a line that is not repeated)\nThat line holds control characters") {
		t.Errorf("got %q", got)
	}
	sound(t, got, defaultWidth)
}

// TestPrompt shows what a terminal sees: a prompt before each line, and a line
// feed when the input ends.
func TestPrompt(t *testing.T) {
	var out strings.Builder
	if err := Run(Options{Scenario: odd(), In: strings.NewReader("undo\n"), Out: &out}); err != nil {
		t.Fatal(err)
	}
	if !strings.HasSuffix(out.String(), "\n\n> Nothing changed. There is nothing to undo.\n\n> \n") {
		t.Errorf("got %q", out.String())
	}
}
