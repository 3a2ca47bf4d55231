package tui

import (
	"strings"
	"testing"

	"redline/model"
)

// TestLessonsWait: while answers are hidden, no task is said to be done, which
// would tell what the package comes to.
func TestLessonsWait(t *testing.T) {
	s := *load(t, "zaporizhzhia")
	s.Lessons = []model.Lesson{{ID: "any", Title: "Any", Intro: "Any.", Start: "reported_plan", Tasks: []model.Task{
		{Text: "Have it blocked.", Goal: model.Goal{Verdicts: []string{"blocked"}}, Explain: "It is."},
	}}}
	d := exploreOf(t, &s, 120, 40)
	d.x.beginLesson(0)
	d.press("v", "u")
	if done := d.x.learning.Account(0).Done(); !d.x.hiding() || done > 0 {
		t.Errorf("hiding: %v, and %d tasks are done: %s", d.x.hiding(), done, d.message())
	}
	d.press("v")
	if done := d.x.learning.Account(0).Done(); d.x.hiding() || done != 1 {
		t.Errorf("hiding: %v, and %d tasks are done: %s", d.x.hiding(), done, strings.TrimSpace(d.message()))
	}
}
