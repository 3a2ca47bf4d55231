package course

import (
	"redline/model"
	"redline/model/lesson"
)

// Answers are the right answers of a lesson, worked out.
type Answers struct {
	lesson  int
	answers map[int]answered
}

// Waiting tells whether the running lesson has questions whose answers are not
// worked out yet.
func (c *Course) Waiting() bool { return c.learnt.Running >= 0 && c.answers == nil }

// WorkOut is the work of finding the right answers of the running lesson. It
// shares nothing with the course, so that it can be done beside it; it can take
// a second or two in large scenarios. Until [Course.Take] the course waits.
func (c *Course) WorkOut() func() Answers {
	s, l := c.s, c.learnt.Running
	c.answers = map[int]answered{} // not to be begun twice
	return func() Answers {
		out := Answers{lesson: l, answers: map[int]answered{}}
		var judge *lesson.Judge
		for t := range s.Lessons[l].Tasks {
			q := s.Lessons[l].Tasks[t].Goal.Query
			if q == nil {
				continue
			}
			if judge == nil {
				var err error
				if judge, err = lesson.New(s); err != nil {
					return out
				}
			}
			out.answers[t] = answerOf(judge, q)
		}
		return out
	}
}

func answerOf(judge *lesson.Judge, q *model.Query) answered {
	right, err := judge.Answer(q)
	return answered{right, err}
}

// Take gives the course answers that were worked out; those of another lesson
// are left.
func (c *Course) Take(a Answers) {
	if a.lesson == c.learnt.Running {
		c.answers = a.answers
	}
}
