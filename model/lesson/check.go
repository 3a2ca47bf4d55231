package lesson

import (
	"errors"
	"fmt"

	"redline/model"
	"redline/model/space"
)

// Trouble is what is wrong with a task, or unfortunate, or not known.
type Trouble struct {
	Lesson, Task int
	Warning      bool   // the lessons can be used all the same
	Message      string // for people, without a full stop
}

// Check sees that every goal of a scenario's lessons can be reached, every
// question answered, and that no lesson is over before it has begun. It takes
// bounded time; what that leaves open is a warning.
func Check(e *model.Engine) []Trouble {
	j := Of(e)
	j.left = checkBudget()
	var list []Trouble
	for l := range j.s.Lessons {
		for t := range j.s.Lessons[l].Tasks {
			if message, warning := j.trouble(&j.s.Lessons[l], t); message != "" {
				list = append(list, Trouble{l, t, warning, message})
			}
		}
	}
	return list
}

// trouble is what is wrong with a task; empty where nothing is.
func (j *Judge) trouble(l *model.Lesson, task int) (message string, warning bool) {
	g := &l.Tasks[task].Goal
	if g.Query != nil {
		return j.unanswerable(g.Query)
	}
	if v := g.Shown; v != nil && !j.hasView(v.View) {
		return fmt.Sprintf("this scenario has nothing to show in %s", v.View), false
	}
	if !AboutPackages(g) {
		return "", false
	}
	if len(g.Stable) > 0 && len(j.s.Preferences) == 0 {
		return "nothing is stable in a scenario without preferences", false
	}
	start, reach := j.Start(l), Reached
	if !j.atHand(g) {
		_, reach = j.Find(g, start)
	}
	switch {
	case reach == Never:
		return "no package reaches this goal, so the task could never be done", false
	case reach == Unknown:
		return "whether any package reaches this goal could not be found out", true
	case task == 0 && g.Shown == nil && j.Holds(g, Moment{Before: start, Now: start}):
		return "this goal holds in the package that the lesson starts with, so there is nothing to find", true
	}
	return "", false
}

// unanswerable says why a question has no single right answer.
func (j *Judge) unanswerable(q *model.Query) (message string, warning bool) {
	_, err := j.Answer(q)
	var budget *space.BudgetError
	var ambiguous *AmbiguousError
	switch {
	case err == nil:
		return "", false
	case errors.As(err, &budget):
		return "whether this question has one right answer could not be found out", true
	case errors.As(err, &ambiguous):
		return "this question has no single right answer: " + err.Error(), false
	}
	return "this question has no answer: " + err.Error(), false
}

// hasView tells whether a view has anything to show in the scenario.
func (j *Judge) hasView(v model.View) bool {
	switch v {
	case model.ViewFigures:
		return j.s.Mining != nil
	case model.ViewDeadlock:
		return len(j.s.Preferences) > 0
	case model.ViewEvidence:
		return len(j.s.Claims) > 0
	}
	return true
}
