// Package course follows somebody through the lessons of a scenario: it holds
// each step and each look against the task at hand, takes answers, and keeps
// what was done. The explorer and plain mode both run on it; how things are
// told is up to them.
package course

import (
	"slices"

	"redline/model"
	"redline/model/lesson"
	"redline/tui/store"
	"redline/tui/words"
)

// Course is a scenario's lessons as one user goes through them. The zero value
// is of no use; make one with [New].
type Course struct {
	s      *model.Scenario
	learnt store.Learnt
	judge  *lesson.Judge // nil until a lesson needs it

	last    model.Configuration // the package of the last note
	shown   []model.Shown       // and what was looked at
	turned  bool                // another task is at hand since then
	answers map[int]answered    // of the running lesson, by task; nil until worked out

	patience int // see [Course.Patient]; none where negative
	held     []held
	work     func() lesson.Stability // to be begun
	working  bool
	news     bool // an analysis came since held moments were looked at

	store *store.Lessons // nil where nothing is kept
	saves uint64
	dirty bool

	unsaved bool // something that was to be saved is not
}

// answered is the right answer to a question, or why there is none.
type answered struct {
	right lesson.Answer
	err   error
}

// New is the course of a scenario, with nothing done yet and nothing kept.
func New(s *model.Scenario) *Course { return &Course{s: s, learnt: store.Unlearnt(s), patience: -1} }

// Running is the lesson that is being followed, -1 for none.
func (c *Course) Running() int { return c.learnt.Running }

// Lesson is the lesson that is being followed, nil for none.
func (c *Course) Lesson() *model.Lesson {
	if c.learnt.Running < 0 {
		return nil
	}
	return &c.s.Lessons[c.learnt.Running]
}

// Account is what was done in a lesson. It is not to be changed.
func (c *Course) Account(l int) *lesson.Account { return &c.learnt.Accounts[l] }

// account is that of the running lesson.
func (c *Course) account() *lesson.Account { return &c.learnt.Accounts[c.learnt.Running] }

// Begin follows a lesson from a package on, the one that its start has just
// made the one at hand. What was done in it before stays.
func (c *Course) Begin(l int, now model.Configuration) {
	c.learnt.Running, c.last, c.shown, c.answers, c.held, c.dirty = l, now, nil, nil, nil, true
	c.turned = true
}

// GoOn takes the package at hand for the one that the running lesson goes on
// from, after the program was ended.
func (c *Course) GoOn(now model.Configuration) { c.last = now }

// Leave follows no lesson any more. What was done stays.
func (c *Course) Leave() {
	c.learnt.Running, c.answers, c.held, c.dirty = -1, nil, nil, true
}

// Turn makes a task of the running lesson the one at hand. The next note holds
// it against what is there, unless it is to be done again.
func (c *Course) Turn(task int) {
	a := c.account()
	a.Turn(task)
	c.turned, c.dirty = !a.Over() && !a.Tasks[a.At].Done, true
}

// Hint gives one more hint on a task of the running lesson; false where there
// is none.
func (c *Course) Hint(task int) bool {
	more := c.account().Hint(c.Lesson(), task)
	c.dirty = c.dirty || more
	return more
}

// Judge judges the goals of the scenario; nil where it cannot be compiled.
func (c *Course) Judge() *lesson.Judge {
	if c.judge == nil {
		c.judge, _ = lesson.New(c.s) // it was compiled before, so it compiles
		if c.judge != nil && c.patience >= 0 {
			c.judge.Patient(c.patience)
		}
	}
	return c.judge
}

// Note holds the package at hand and what is being looked at against the task
// at hand. It returns the tasks that are done by it, and whether the package is
// another one than at the last note.
func (c *Course) Note(now model.Configuration, shown []model.Shown) (done []int, moved bool) {
	l := c.Lesson()
	moved = now != c.last
	if l == nil || !moved && !c.turned && slices.Equal(shown, c.shown) {
		return nil, false
	}
	before := c.last
	c.last, c.shown, c.turned = now, shown, false
	if a := c.account(); moved && !a.Over() && lesson.AboutPackages(&l.Tasks[a.At].Goal) {
		a.Note(lesson.Try{Package: now, Answer: -1})
		c.dirty = true
	}
	return c.follow(lesson.Moment{Before: before, Now: now, Shown: shown}), moved
}

// Query is the question of a task of the running lesson; nil where it has none.
func (c *Course) Query(task int) *model.Query {
	if l := c.Lesson(); l != nil && task >= 0 && task < len(l.Tasks) {
		return l.Tasks[task].Goal.Query
	}
	return nil
}

// Choices lists what a question offers; empty where it asks for a number.
func (c *Course) Choices(q *model.Query) []model.Choice {
	if q.Ask == model.AskObjects {
		return c.Judge().Choices(q)
	}
	return q.Choices
}

// Answer takes an answer to the question of a task: a choice, or a number. It
// returns the tasks done by it or, where it is not right, what to say.
func (c *Course) Answer(task, given int) (done []int, said string) {
	q := c.Query(task)
	if q == nil {
		return nil, "This task is no question."
	}
	right, known := c.answers[task]
	switch {
	case !known:
		return nil, "The answer is still being worked out."
	case right.err != nil:
		return nil, words.Upper(right.err.Error()) + "."
	}
	a := c.account()
	a.Turn(task)
	a.Note(lesson.Try{Answer: given})
	c.dirty = true
	if q.Ask == model.AskFewestChanges && given != right.right.Number || q.Ask != model.AskFewestChanges && given != right.right.Choice {
		return nil, words.NotSo(c.s, q, c.Choices(q), &right.right, given)
	}
	a.Tick()
	return append([]int{task}, c.follow(lesson.Moment{Before: c.last, Now: c.last, Shown: c.shown})...), ""
}

// Lessons is how many lessons there are.
func (c *Course) Lessons() int { return len(c.s.Lessons) }
