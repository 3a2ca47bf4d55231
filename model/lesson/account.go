package lesson

import (
	"slices"

	"redline/model"
)

// MaxTried is how many tries an account keeps for each task, the newest ones.
const MaxTried = 40

// Account is what somebody has done in one lesson. It is plain data; the zero
// value has done nothing. It grows with use to one entry for each task.
type Account struct {
	Tasks []TaskAccount `json:"tasks"`
	At    int           `json:"at"` // the task at hand; as many as there are where all are done
}

// TaskAccount is what somebody has done for one task.
type TaskAccount struct {
	Done  bool  `json:"done"`
	Met   bool  `json:"met"`   // looked at, or done by a change, before its turn; see [Judge.Notice]
	Hints int   `json:"hints"` // that were asked for
	Tried []Try `json:"tried"`
}

// Try is one thing that was tried for a task: a package, or an answer.
type Try struct {
	Package model.Configuration `json:"-"`
	Answer  int                 `json:"answer"` // the choice or number; -1 where it was no answer
}

// Fit makes an account one of a lesson: with an entry for each task and
// nothing that the lesson does not have.
func (a *Account) Fit(l *model.Lesson) {
	for len(a.Tasks) < len(l.Tasks) {
		a.Tasks = append(a.Tasks, TaskAccount{})
	}
	a.Tasks = a.Tasks[:len(l.Tasks)]
	for t := range a.Tasks {
		a.Tasks[t].Hints = max(0, min(a.Tasks[t].Hints, len(l.Tasks[t].Hints)))
		a.Tasks[t].Tried = a.Tasks[t].Tried[max(0, len(a.Tasks[t].Tried)-MaxTried):]
	}
	if a.At < 0 || a.At >= len(a.Tasks) {
		a.At = a.open(0)
	}
}

// Done is how many tasks are done.
func (a *Account) Done() int {
	n := 0
	for t := range a.Tasks {
		if a.Tasks[t].Done {
			n++
		}
	}
	return n
}

// Over tells whether no task is left.
func (a *Account) Over() bool { return a.At >= len(a.Tasks) }

// open is the first task from some place on that is not done, from the
// beginning again where there is none; as many as there are where all are done.
func (a *Account) open(from int) int {
	for k := range a.Tasks {
		if t := (from + k) % len(a.Tasks); !a.Tasks[t].Done {
			return t
		}
	}
	return len(a.Tasks)
}

// Tick marks the task at hand as done and goes on to the next.
func (a *Account) Tick() {
	if !a.Over() {
		a.Tasks[a.At].Done = true
		a.At = a.open(a.At + 1)
	}
}

// Turn makes a task the one at hand, a done one too.
func (a *Account) Turn(task int) {
	if task >= 0 && task < len(a.Tasks) {
		a.At = task
	}
}

// Hint asks for one more hint on a task. False where there is none.
func (a *Account) Hint(l *model.Lesson, task int) bool {
	if task < 0 || task >= len(a.Tasks) || a.Tasks[task].Hints >= len(l.Tasks[task].Hints) {
		return false
	}
	a.Tasks[task].Hints++
	return true
}

// Note records a try for the task at hand, each once.
func (a *Account) Note(try Try) {
	if a.Over() || slices.Contains(a.Tasks[a.At].Tried, try) {
		return
	}
	t := &a.Tasks[a.At]
	t.Tried = append(t.Tried, try)
	if len(t.Tried) > MaxTried {
		t.Tried = slices.Delete(t.Tried, 0, len(t.Tried)-MaxTried)
	}
}

// Notice remembers, of tasks that are not at hand, what a moment shows or does
// that will have passed when their turn comes. A goal about positions that hold
// counts from then on only if they hold at its turn. True where something was
// remembered.
func (j *Judge) Notice(l *model.Lesson, a *Account, m Moment) bool {
	news := false
	for t := range a.Tasks {
		task, g := &a.Tasks[t], &l.Tasks[t].Goal
		if t == a.At || task.Done || task.Met || !Passing(g) {
			continue
		}
		if j.passes(g, m) && j.lasts(g, m.Now) {
			task.Met, news = true, true
		}
	}
	return news
}

// Follow holds the task at hand against a moment, and the next ones too while
// they hold already, or were met before their turn and nothing undid it. It
// returns the tasks that are done by it, in order. A task is not undone by
// anything.
func (j *Judge) Follow(l *model.Lesson, a *Account, m Moment) []int {
	var done []int
	for !a.Over() && j.does(&a.Tasks[a.At], &l.Tasks[a.At].Goal, m) {
		done = append(done, a.At)
		a.Tick()
	}
	return done
}

// does tells whether a moment does a task whose turn it is. One that is to be
// done again has to be met again.
func (j *Judge) does(t *TaskAccount, g *model.Goal, m Moment) bool {
	if t.Met && !t.Done && j.lasts(g, m.Now) && j.stable(g, m.Now) {
		return true
	}
	return j.Holds(g, m)
}
