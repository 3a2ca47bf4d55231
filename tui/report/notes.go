package report

import (
	"redline/model"
	"redline/tui/words"
)

// Notes is for whoever runs the class: what to prepare, the steps of the
// workshop, what every preset comes to, and the lessons with their solutions.
// It gives answers away.
func Notes(at *Subject) *Document {
	w := at.writer()
	w.Author = true
	w.Subtitle = "Notes for the facilitator: not to be handed out"
	w.Facts = w.facts()[1:]
	w.Section("Before the class")
	codes := "Packages have short codes: whoever types one sees the same package."
	if len(w.s.Claims) > 0 {
		codes += " Every answer below rests on claims, whose ids stand beside them."
	}
	w.List(
		"On a projector make the letters as large as 80 columns and 24 rows allow, and press `B`: one thing at a time, in high contrast. Read it once from the last row.",
		"`t` goes between light and dark; in a bright room light is easier to read.",
		"PgDn and PgUp go through the steps of a workshop, as presentation clickers do; `.` or `b` makes the screen blank, and again brings it back.",
		"`v` lets the room predict before anything is shown.",
		codes,
	)
	w.Section("The talks")
	w.Text(w.s.Summary)
	w.workshopPart()
	w.presetsPart()
	w.Section("What keeps the package blocked")
	w.conflictsPart()
	w.Section("Questions that the evidence leaves open")
	w.List(w.openQuestions()...)
	w.lessonsPart()
	w.referencesPart()
	return &w.Document
}

// presetsPart says what every preset comes to.
func (w *writer) presetsPart() {
	w.Section("The presets, and what they come to")
	t := Table{Caption: "Presets with the verdict, the stances, the blocks and the shortest routes out", Head: []string{"Preset", "Code", "Verdict", "Stances", "Blocked by"}}
	for p := range w.s.Presets {
		c := w.s.PresetConfiguration(p)
		out := w.Engine.Assess(c)
		var titles []string
		for _, f := range model.ByObstacle(out.Findings) {
			if f.Severity == model.Blocks {
				titles = append(titles, w.s.Rules[f.Rule].Title)
			}
		}
		if titles == nil {
			titles = []string{"nothing"}
		}
		t.Rows = append(t.Rows, []string{w.s.Presets[p].Name, "`" + w.s.Encode(c) + "`", out.Verdict.String(), words.And(words.Stances(w.s, &out.Outcome)), words.And(titles)})
	}
	t.Caption = "Every preset with its verdict, stances and blocking findings"
	w.Table(t)
}
