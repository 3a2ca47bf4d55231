package tui

import (
	"strings"

	"slices"

	tea "charm.land/bubbletea/v2"

	"redline/model"
	"redline/model/lesson"
	"redline/tui/course"
	"redline/tui/words"
)

// learning is the lessons as the explorer shows them.
type learning struct {
	*course.Course
	told []int // tasks of the running lesson that the band explains, just done
}

// answersMsg brings the right answers of a lesson.
type answersMsg struct{ answers course.Answers }

// stableMsg brings which positions hold, for goals about that.
type stableMsg struct{ stability lesson.Stability }

// keptMsg tells that what was learnt is written, or why not.
type keptMsg struct{ err error }

// beginLesson loads what a lesson starts with, as one step that undo takes
// back, and follows it.
func (x *Explorer) beginLesson(l int) tea.Cmd {
	if x.hiding() {
		x.say("Lessons begin after the reveal. v leaves predicting.")
		return nil
	}
	s := x.session.Scenario()
	x.cards, x.slot, x.learning.told = nil, onChoose, nil
	var cmd tea.Cmd
	name := s.Lessons[l].Start
	if p, ok := s.Preset(name); ok {
		name = s.Presets[p].Name
		cmd = x.loadPreset(p)
	}
	x.firstRun = false
	x.learning.Begin(l, x.session.Configuration())
	x.say("Lesson " + itoa(l+1) + " begins with " + name + ". u takes that back; L has hints.")
	return cmd
}

// leaveLesson follows no lesson any more.
func (x *Explorer) leaveLesson() {
	x.cards, x.learning.told = nil, nil
	x.learning.Leave()
	x.say("The lesson is left. What you did in it is kept; L goes on with it.")
}

// learn holds what has just happened against the task at hand, and sees that
// answers are worked out and what was learnt is kept. While answers are hidden
// that waits: a task that is done tells what the package comes to.
func (x *Explorer) learn() tea.Cmd {
	c := &x.learning
	if c.Running() < 0 || x.hiding() {
		return x.keepLearnt() // a tick would tell what a package comes to
	}
	settled := c.Settle()
	done, moved := c.Note(x.session.Configuration(), x.looking())
	done = append(settled, done...)
	if moved {
		c.told = nil
	}
	x.tellTasks(done, moved)
	var cmds []tea.Cmd
	if c.Waiting() {
		work := c.WorkOut()
		cmds = append(cmds, beside(func() tea.Msg { return answersMsg{work()} }))
	}
	if work := c.Missing(); work != nil {
		cmds = append(cmds, beside(func() tea.Msg { return stableMsg{work()} }))
	}
	return tea.Batch(append(cmds, x.keepLearnt())...)
}

func (x *Explorer) keepLearnt() tea.Cmd {
	save := x.learning.Save()
	if save == nil {
		return nil
	}
	return beside(func() tea.Msg { return keptMsg{save()} })
}

// tellTasks says which tasks are done. After a step it stands beside what the step
// did, whichever panel has the focus.
func (x *Explorer) tellTasks(done []int, moved bool) {
	if len(done) == 0 {
		return
	}
	x.learning.told = done
	said := words.TasksDone(done)
	if len(done) > 1 && !x.atLessons() {
		said += " L explains them." // the band has no room for several
	}
	if moved && len(x.notice) > 0 {
		for i := range x.notice {
			x.notice[i] += " " + said
		}
		x.notice = append(x.notice, said)
		said = x.notice.within(x.width - 1)
	}
	x.say(said)
}

// looking lists what the focused panel shows, for tasks that are done by
// looking.
func (x *Explorer) looking() []model.Shown {
	s := x.session.Scenario()
	var list []model.Shown
	if id := x.markedClaim(); id != "" {
		list = append(list, model.Shown{Claim: id})
	}
	switch p := x.focused().(type) {
	case *evidencePanel:
		if p.subject.rule >= 0 {
			list = append(list, model.Shown{Rule: s.Rules[p.subject.rule].ID})
		}
	case *optionsPanel:
		list = append(list, model.Shown{Options: s.Issues[p.issue].ID})
	case *splitPanel:
		list = append(list, model.Shown{Options: s.Issues[p.issue].ID})
	}
	if len(x.cards) == 0 && x.slot == onView {
		list = append(list, model.Shown{View: model.View(strings.ToLower(viewNames[x.view]))})
	}
	return list
}

// openLessons opens the card of the running lesson, or the list of lessons.
func (x *Explorer) openLessons() tea.Cmd {
	if len(x.session.Scenario().Lessons) == 0 {
		x.say("This scenario has no lessons.")
		return nil
	}
	if x.atLessons() {
		x.pop()
		return nil
	}
	if l := x.learning.Running(); l >= 0 {
		x.push(newLessonCard(&x.learning))
	} else {
		x.push(newLessonsCard(&x.learning))
	}
	return nil
}

// atLessons tells whether the topmost card is about lessons.
func (x *Explorer) atLessons() bool {
	switch x.top().(type) {
	case *lessonCard, *lessonsCard:
		return true
	}
	return false
}

// answer gives an answer to the question of a task.
func (x *Explorer) answer(task, given int) {
	done, said := x.learning.Answer(task, given)
	if said != "" {
		x.say(said)
		return
	}
	x.tellTasks(done, false)
}

// asDocumented tells whether the package is read as tasks are judged.
func (x *Explorer) asDocumented() bool {
	st := x.session.State()
	return st.Reading == model.Documented && len(st.Muted) == 0 && len(st.Assume) == 0
}

// withoutLessons leaves out the command of lessons where there are none.
func withoutLessons(s *model.Scenario, list []command) []command {
	if len(s.Lessons) > 0 {
		return list
	}
	return slices.DeleteFunc(list, func(c command) bool { return c.keys[0] == lessonsKey })
}

const lessonsKey = "L"

// openCourse goes on from what is kept of the lessons, and begins one that is
// asked for.
func (x *Explorer) openCourse(o Options) error {
	var err error
	if x.store != nil {
		err = x.learning.Open(x.store, o.Fresh || o.HasStart || o.Lesson != "" || o.Script != nil)
	}
	x.learning.GoOn(x.session.Configuration())
	if l, ok := x.session.Scenario().Lesson(o.Lesson); ok {
		_ = x.beginLesson(l) // what is to be saved is saved with the first key
	}
	x.refresh()
	return err
}
