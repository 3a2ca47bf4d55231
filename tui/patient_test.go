package tui

import (
	"testing"

	tea "charm.land/bubbletea/v2"
)

// TestStableBeside takes the positions of every scenario for many: which of them
// hold is then never worked out while a key is answered, and a task is done all
// the same by a package that was passed through meanwhile.
func TestStableBeside(t *testing.T) {
	d := explore(t, "zaporizhzhia", 80, 24)
	d.x.learning.Patient(0)
	d.begin("deadlock")
	d.press("d", "esc", "esc")
	s := d.x.session.Scenario()
	us, _ := s.Issue("us")
	done := func() int { return d.x.learning.Account(d.x.learning.Running()).Done() }
	if done() != 1 {
		t.Fatalf("%d tasks are done", done())
	}
	d.x.chooser.mark(us)
	var later []tea.Cmd
	for range 3 { // options of the US, one of which does it
		later = append(later, d.pressOnly("right")...)
	}
	if done() != 1 {
		t.Error("the analysis was made while a key was answered")
	}
	asked := 0
	for _, cmd := range later {
		for _, msg := range messages(cmd) {
			if _, ok := msg.(stableMsg); ok {
				asked++
			}
			if msg != nil {
				d.send(msg)
			}
		}
	}
	if asked != 1 {
		t.Errorf("%d analyses were begun at once", asked)
	}
	if done() < 2 {
		t.Error("the task is not done once the analysis came")
	}
	d.sees("Task 2 is done")
}

// TestStableStale leaves the lesson while the analysis is made: it ticks nothing.
func TestStableStale(t *testing.T) {
	d := explore(t, "zaporizhzhia", 80, 24)
	d.x.learning.Patient(0)
	l := d.begin("deadlock")
	d.press("d", "esc", "esc")
	us, _ := d.x.session.Scenario().Issue("us")
	d.x.chooser.mark(us)
	var later []tea.Cmd
	for range 3 {
		later = append(later, d.pressOnly("right")...)
	}
	i, _ := d.x.session.Scenario().Lesson(l.ID)
	d.x.leaveLesson()
	for _, cmd := range later {
		d.run(cmd)
	}
	if n := d.x.learning.Account(i).Done(); n != 1 {
		t.Errorf("%d tasks are done", n)
	}
}
