package report

import (
	"fmt"

	"redline/tui/words"
)

// scriptPart tells the steps of the workshop script: the minutes planned for
// each, what is asked, and the notes, which no screen shows.
func (w *writer) scriptPart() {
	s := w.Script
	if s == nil {
		return
	}
	w.Section("The workshop, step by step")
	w.Text("The script `" + s.ID + "`: " + s.Title + " " + s.About)
	items := make([]string, len(s.Steps))
	for i := range s.Steps {
		st := &s.Steps[i]
		items[i] = st.Title
		if st.Minutes > 0 {
			items[i] += fmt.Sprintf(" (%s, up to minute %d of %d)", words.Count(st.Minutes, "minute"), s.Planned(i)+st.Minutes, s.Minutes)
		}
		if st.Ask != "" {
			items[i] += ". Question: " + st.Ask
		}
		if st.Notes != "" {
			items[i] += " Notes: " + st.Notes
		}
	}
	w.Numbered(items...)
}
