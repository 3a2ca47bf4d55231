package report

import (
	"fmt"
	"strings"

	"redline/model"
	"redline/model/lesson"
	"redline/model/script"
	"redline/tui/words"
)

// workshopPart tells the steps of the workshop: how long each takes, what it
// shows, says and asks, and what the screen never shows.
func (w *writer) workshopPart() {
	sp := w.Script
	if sp == nil {
		return
	}
	w.Section("The workshop")
	w.Lead(strings.TrimSuffix(sp.Title, ".") + ": " + words.Count(len(sp.Steps), "step") + ", " + words.Count(sp.Minutes, "minute"))
	w.Text(sp.About)
	w.Text("PgDn and PgUp go through the steps. \"On the screen\" is what the room reads.")
	for k := range sp.Steps {
		w.stepEntry(sp, k)
	}
}

func (w *writer) stepEntry(sp *script.Script, k int) {
	st := &sp.Steps[k]
	e := Entry{Title: fmt.Sprintf("Step %d. %s", k+1, strings.TrimSuffix(st.Title, "."))}
	if st.Minutes > 0 {
		e.Title += fmt.Sprintf(" (%s, up to minute %d)", words.Count(st.Minutes, "minute"), sp.Planned(k)+st.Minutes)
	}
	e.Lines = append(e.Lines, w.stepShows(sp, k))
	if said := strings.Join(strings.Fields(st.Say), " "); said != "" {
		e.Lines = append(e.Lines, "On the screen: \""+said+"\"")
	}
	if st.Ask != "" {
		e.Lines = append(e.Lines, "Question: "+st.Ask)
	}
	if st.Predict {
		e.Lines = append(e.Lines, w.stepAnswer(sp, k))
	}
	for line := range strings.Lines(st.Notes) {
		if line = strings.TrimSpace(line); line != "" {
			e.Lines = append(e.Lines, line)
		}
	}
	w.Entries(e)
}

// stepShows is the package that a step is about, and how it is read.
func (w *writer) stepShows(sp *script.Script, k int) string {
	before, at := sp.Before(w.s, k), sp.Package(w.s, k)
	said := "Package: " + before.Name
	if moved := before.Loaded.Differences(before.Configuration); len(moved) > 0 {
		said += ", with " + words.And(words.Choices(w.s, before.Configuration, moved))
	}
	if moved := words.Changes(w.s, before.Configuration, at.Configuration); moved != "" {
		said += "; the step changes " + moved
	}
	if read := words.Basis(at.Reading, at.Mute); read != "" {
		said += ". " + words.Upper(read)
	}
	return strings.TrimSuffix(said, ".") + ". Code `" + w.s.Encode(at.Configuration) + "`."
}

// stepAnswer is what a step's change comes to, which the room predicts.
func (w *writer) stepAnswer(sp *script.Script, k int) string {
	at := sp.Package(w.s, k)
	e, err := model.Compile(w.s, model.Basis{Reading: at.Reading, Muted: at.Mute})
	if err != nil {
		return "The room predicts what the change does."
	}
	out := e.Outcome(at.Configuration)
	return "The room predicts first. Then it is " + words.CameTo(w.s, &out) + "; " + words.And(words.Stances(w.s, &out)) + "."
}

// lessonsPart tells every task of the lessons, with hints, solution and
// explanation. They are about the scenario as documented.
func (w *writer) lessonsPart() {
	if len(w.Scenario.Lessons) == 0 {
		return
	}
	w.Section("The lessons, with their solutions")
	w.Text("Lessons are for one or two at a screen: `L` lists them. A solution is one way to do a task; others are as good.")
	for l := range w.Scenario.Lessons {
		judge, err := lesson.New(w.Scenario) // for each lesson, because of what it may spend
		if err != nil {
			w.Text("Not available: " + err.Error() + ".")
			return
		}
		w.lesson(judge, l)
	}
}

func (w *writer) lesson(j *lesson.Judge, l int) {
	le := &w.Scenario.Lessons[l]
	start := le.Start
	if p, ok := w.s.Preset(start); ok {
		start = w.s.Presets[p].Name
	}
	w.Lead(fmt.Sprintf("Lesson %d. %s (begins with %s)", l+1, le.Title, start))
	w.Text(le.Intro)
	for k := range le.Tasks {
		t := &le.Tasks[k]
		e := Entry{Title: fmt.Sprintf("%d.%d %s", l+1, k+1, t.Text)}
		if q := t.Goal.Query; q != nil {
			e.Lines = append(e.Lines, w.offered(j, q))
		}
		sol := j.Solve(le, t)
		e.Lines = append(e.Lines, "Solution: "+words.Solution(j, t, &sol))
		for n, hint := range t.Hints {
			e.Lines = append(e.Lines, fmt.Sprintf("Hint %d: %s", n+1, hint))
		}
		e.Lines = append(e.Lines, t.Explain+w.bracketed(t.Claims))
		w.Entries(e)
	}
}

// offered is what a question lets people choose from.
func (w *writer) offered(j *lesson.Judge, q *model.Query) string {
	var names []string
	for _, c := range j.Choices(q) {
		names = append(names, words.AnswerChoice(w.s, &c))
	}
	if names == nil {
		return "The answer is a number."
	}
	return "Choices: " + strings.Join(names, "; ") + "."
}
