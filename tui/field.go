package tui

import (
	"strings"

	"charm.land/bubbles/v2/textinput"
	tea "charm.land/bubbletea/v2"

	"redline/tui/text"
)

// field is a line of text being typed, such as a filter.
type field struct {
	open  bool // it takes the keys
	input textinput.Model
}

func newField() field {
	in := textinput.New()
	in.CharLimit = 200
	in.SetVirtualCursor(false)
	in.Focus()
	return field{open: true, input: in}
}

// start opens the field, keeping what stands in it.
func (f *field) start() {
	if f.input.CharLimit == 0 {
		*f = newField()
	}
	f.open = true
}

func (f *field) value() string { return f.input.Value() }

// line draws the field after a sign in w columns; empty and closed, it shows
// what it is for. Of a longer text it shows the part around the cursor.
func (f *field) line(sign, purpose string, w int) text.Line {
	switch {
	case f.open:
		before, after := f.around(sign, w)
		return text.Of(text.In(text.Text, sign), text.In(text.Field, before+after+" "))
	case f.value() != "":
		return text.Of(text.In(text.Text, sign), text.In(text.Text, f.value()))
	}
	return text.Of(text.In(text.Quiet, sign+purpose))
}

// caret is the column of the text cursor, after the sign.
func (f *field) caret(sign string, w int) int {
	before, _ := f.around(sign, w)
	return text.Width(sign) + text.Width(before)
}

// around is what is in sight before and after the text cursor.
func (f *field) around(sign string, w int) (before, after string) {
	value := []rune(f.value())
	at := f.input.Position()
	room := max(1, w-text.Width(sign)-1) // and one for the cursor itself
	start := 0
	for start < at && text.Width(string(value[start:at])) > room {
		start++
	}
	end := len(value)
	for end > at && text.Width(string(value[start:end])) > room {
		end--
	}
	return string(value[start:at]), string(value[at:end])
}

// matches tells whether some words hold every word typed.
func (f *field) matches(words string) bool {
	words = strings.ToLower(words)
	for _, w := range strings.Fields(strings.ToLower(f.value())) {
		if !strings.Contains(words, w) {
			return false
		}
	}
	return true
}

// typed is a key for the field.
func (f *field) typed(_ *Explorer, msg tea.Msg) tea.Cmd {
	var cmd tea.Cmd
	f.input, cmd = f.input.Update(msg)
	return cmd
}
