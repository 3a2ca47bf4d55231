package course

import (
	"slices"

	"redline/model/lesson"
)

// held is a moment that was put off until it is known which positions hold.
type held struct {
	task int
	lesson.Moment
}

// mostHeld is how many moments are put off, the newest ones.
const mostHeld = 32

// Patient leaves the analyses that goals about stability need to whoever shows
// the course, where there are more than some combinations of positions:
// [Course.Missing] has the work, [Course.Learn] takes what it makes, and
// [Course.Settle] tells the tasks that are done by it. It is called before the
// first lesson.
func (c *Course) Patient(most int) { c.patience = most }

// follow holds a moment against the task at hand and returns the tasks that are
// done by it. A moment for which an analysis is missing is put off.
func (c *Course) follow(m lesson.Moment) []int {
	a, judge := c.account(), c.Judge() // the first thing after a restart may be an answer
	if judge == nil {
		return nil
	}
	noticed := judge.Notice(c.Lesson(), a, m)
	done := judge.Follow(c.Lesson(), a, m)
	c.dirty = c.dirty || noticed || len(done) > 0
	if work := judge.Missing(); work != nil {
		c.work = work
		m.Shown = slices.Clone(m.Shown)
		if c.held = append(c.held, held{a.At, m}); len(c.held) > mostHeld {
			c.held = slices.Delete(c.held, 0, 1)
		}
	}
	return done
}

// Missing is the analysis to make next, beside the course, one at a time; nil for
// none.
func (c *Course) Missing() func() lesson.Stability {
	if c.working || c.work == nil {
		return nil
	}
	work := c.work
	c.work, c.working = nil, true
	return work
}

// Learn takes an analysis in.
func (c *Course) Learn(s lesson.Stability) {
	c.working, c.news = false, true
	if c.judge != nil {
		c.judge.Take(s)
	}
}

// Settle holds the moments that were put off against the task that was at hand
// then, if it still is, and returns the tasks that are done by them.
func (c *Course) Settle() []int {
	if !c.news || c.Lesson() == nil {
		return nil
	}
	c.news = false
	var done []int
	again := c.held
	c.held = nil
	for _, h := range again {
		if h.task == c.account().At {
			done = append(done, c.follow(h.Moment)...)
		}
	}
	return done
}
