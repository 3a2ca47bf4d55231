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

// line draws the field after a sign; empty and closed, it shows what it is
// for.
func (f *field) line(sign, purpose string) text.Line {
	switch {
	case f.open:
		return text.Of(text.In(text.Text, sign), text.In(text.Field, f.value()+" "))
	case f.value() != "":
		return text.Of(text.In(text.Text, sign), text.In(text.Text, f.value()))
	}
	return text.Of(text.In(text.Quiet, sign+purpose))
}

// caret is the column of the text cursor, after the sign.
func (f *field) caret(sign string) int {
	value := []rune(f.value())
	return text.Width(sign) + text.Width(string(value[:f.input.Position()]))
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
