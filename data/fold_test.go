package data

import (
	"strings"
	"testing"
)

// A text without quotes may go on, within braces, on the next line.
func TestTextInBracesGoesOn(t *testing.T) {
	for _, c := range []struct{ written, want string }{
		{"The river\n    is ours.", "The river is ours."},
		{"The river is\n    3\n    times\n    true.", "The river is 3 times true."},
		{"2\n    rivers", "2 rivers"},
		{"no\n      null", "no null"},
		{"The river\n\n    is ours.", "The river\nis ours."},
		{"The river\n  \n\n    is ours.", "The river\n\nis ours."},
		{"The river\r\n    is ours.", "The river is ours."},
		{"a-b\n    'c' \"d\"\n    {not", ""},
	} {
		text := change(t, base, "text: The river is ours.", "text: "+c.written)
		if c.want == "" {
			errorsOf(t, text)
			continue
		}
		if got := accepted(t, text).Claims[0].Text; got != c.want {
			t.Errorf("%q is read as %q, not %q", c.written, got, c.want)
		}
	}
	list := change(t, base, "{not: wet}, any:", "{not: [\n    wet]\n    }, any:")
	list = change(t, list, "of: [north, south, delta]", "of: [north,\n     south, # the lower part\n     delta,\n    ]")
	accepted(t, list)
}

// A text in single quotes keeps its spaces when it goes on on another line.
func TestQuotedTextGoesOn(t *testing.T) {
	for _, c := range []struct{ written, want string }{
		{"'The river\n    '' is '' ours.'", "The river ' is ' ours."},
		{"'The river   \n\n    ''is''\n    ours. '", "The river\n'is' ours."},
		{"'\n    The river\n  '", "The river"},
		{"'It''s  ours.'", "It's  ours."},
	} {
		text := change(t, base, "text: The river is ours.", "text: "+c.written)
		if got := accepted(t, text).Claims[0].Text; got != c.want {
			t.Errorf("%q is read as %q, not %q", c.written, got, c.want)
		}
	}
}

// A missing comma at the end of a line is still one.
func TestMissingCommaAtTheEndOfALine(t *testing.T) {
	text, at := marked(t, change(t, base, "text: The river is ours., party: north", "text: The river\n    is ours.\n    »party: north"))
	p := errorsOf(t, text)[0]
	if (position{p.Line, p.Column}) != at || !strings.Contains(p.Message, "needs a comma") {
		t.Error(p)
	}
}
