package lesson

import "redline/model"

// Solution is one way to do a task: an answer, something to look at, or a
// package and the changes that lead there.
type Solution struct {
	Asked  bool   // the task is a question; Answer is right, unless Why says that none is
	Answer int    // the number of a choice, or of fewest_changes the number
	Look   bool   // something is to be looked at, as its goal says
	Found  bool   // Way does it
	Single bool   // the last change of Way is what the task is about
	Way    Way    // from Start
	Why    string // why there is none; empty where there is
	Start  model.Configuration
}

// Solve finds the shortest way to do a task of a lesson that a search finds.
func (j *Judge) Solve(l *model.Lesson, t *model.Task) Solution {
	sol := Solution{Start: j.Start(l)}
	if q := t.Goal.Query; q != nil {
		right, err := j.Answer(q)
		sol.Asked, sol.Answer = true, right.Choice
		if q.Ask == model.AskFewestChanges {
			sol.Answer = right.Number
		}
		if err != nil {
			sol.Why = err.Error()
		}
		return sol
	}
	sol.Look = t.Goal.Shown != nil
	if !AboutPackages(&t.Goal) {
		return sol
	}
	way, reach := j.Find(&t.Goal, sol.Start)
	if reach != Reached {
		sol.Why = "the search found none within its bounds"
		return sol
	}
	sol.Found, sol.Way, sol.Single = true, way, len(t.Goal.New)+len(t.Goal.Gone) > 0
	return sol
}
