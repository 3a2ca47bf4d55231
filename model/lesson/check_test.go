package lesson_test

import (
	"testing"

	"redline/data"
	"redline/model"
	"redline/model/lesson"
)

// TestCheckOfTasksDoneAlready: a first task that holds where the lesson starts
// has nothing to find; a later one may hold there, for a task before it leads
// away, and so may one that asks to be shown something.
func TestCheckOfTasksDoneAlready(t *testing.T) {
	s, err := data.Load("zaporizhzhia")
	if err != nil {
		t.Fatal(err)
	}
	blocked := model.Goal{Verdicts: []string{"blocked"}}
	away := model.Goal{Blocked: []string{"sanctions"}}
	shown := blocked
	shown.Shown = &model.Shown{View: model.ViewSpace}
	for _, tt := range []struct {
		goals []model.Goal
		want  int
	}{
		{[]model.Goal{blocked, away}, 1}, {[]model.Goal{away, blocked}, 0}, {[]model.Goal{shown, away}, 0},
	} {
		s.Lessons = []model.Lesson{{ID: "l", Start: "today"}}
		for _, g := range tt.goals {
			s.Lessons[0].Tasks = append(s.Lessons[0].Tasks, model.Task{Goal: g})
		}
		e, err := model.Compile(s, model.Basis{})
		if err != nil {
			t.Fatal(err)
		}
		if got := lesson.Check(e); len(got) != tt.want || tt.want == 1 && (!got[0].Warning || got[0].Task != 0) {
			t.Errorf("%+v: %+v", tt.goals, got)
		}
	}
}
