package plain

import (
	"bytes"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestParagraphs(t *testing.T) {
	for _, c := range []struct {
		name  string
		width int
		write func(p *printer)
		want  string
	}{
		{"fills", 20, func(p *printer) { p.say("one two three four five six") }, "one two three four\nfive six\n"},
		{"starts a sentence on a line of its own", 20, func(p *printer) { p.say("One two.", "Three four five.") }, "One two.\nThree four five.\n"},
		{"keeps short sentences together", 20, func(p *printer) { p.say("One two.", "Three four.") }, "One two. Three four.\n"},
		{
			"breaks a sentence that no line holds", 20,
			func(p *printer) { p.say("One two.", "Three four five six seven.") },
			"One two. Three four\nfive six seven.\n",
		},
		{"sets in", 20, func(p *printer) { p.item("1.", "one two three four five six") }, "1. one two three\n   four five six\n"},
		{"goes on under", 20, func(p *printer) { p.under("1.", "one two three four five") }, "   one two three\n   four five\n"},
		{"hangs", 20, func(p *printer) { p.hang("one two three four five six") }, "one two three four\n  five six\n"},
		{"lets a word alone be wider", 5, func(p *printer) { p.say("a longest b") }, "a\nlongest\nb\n"},
		{"leaves the margin where it is narrow", 8, func(p *printer) { p.item("10.", "one two three") }, "10. one\ntwo\nthree\n"},
		{"leaves out what is empty", 20, func(p *printer) { p.say("", " ", "one"); p.say(""); p.under("1.") }, "one\n"},
		{"counts columns, not bytes", 7, func(p *printer) { p.say("\u00e4\u00e4\u00e4 \u6c34\u6c34 b") }, "\u00e4\u00e4\u00e4\n\u6c34\u6c34 b\n"},
		{
			"takes out what a terminal could obey", 80,
			func(p *printer) { p.say("a\x1b[31mb\x07 c\u202ed\u0085e\x7f \u201cf\u2019s\u201d\u2026") },
			"a [31mb cd e \"f's\"...\n",
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			var out bytes.Buffer
			p := newPrinter(&out, c.width)
			c.write(p)
			if err := p.flush(); err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(c.want, out.String()); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestWriteError(t *testing.T) {
	err := Run(Options{Scenario: odd(), In: strings.NewReader("why\n"), Out: closed{}})
	if err == nil || !strings.Contains(err.Error(), "could not be written") {
		t.Errorf("error is %v", err)
	}
}
