package lesson_test

import (
	"testing"

	"redline/data"
	"redline/model"
	"redline/model/lesson"
	"redline/model/space"
)

// searcher looks for what tasks ask for in the plainest way: it tries packages,
// one, two and three changes away from some, and the routes that space lists. It
// shares nothing with how package lesson finds out what can be reached.
type searcher struct {
	t      *testing.T
	s      *model.Scenario
	judge  *lesson.Judge
	starts []model.Configuration
}

func newSearcher(t *testing.T, name string) *searcher {
	s, j := judge(t, name)
	x := &searcher{t: t, s: s, judge: j}
	sp := space.New(j.Engine(), 0)
	for p := range s.Presets {
		c := s.PresetConfiguration(p)
		x.starts = append(x.starts, c)
		for _, g := range []space.Goal{space.Unblocked, space.Clear} {
			ways, err := sp.Ways(c, 0, g, 20)
			if err != nil {
				t.Fatal(err)
			}
			x.starts = append(x.starts, ways...)
		}
	}
	return x
}

// solves tells whether the search finds a way to do a task.
func (x *searcher) solves(task *model.Task) bool {
	if q := task.Goal.Query; q != nil {
		_, err := x.judge.Answer(q)
		return err == nil
	}
	for depth := 0; depth <= 3; depth++ {
		for _, c := range x.starts {
			if x.within(&task.Goal, c, c, depth, 0) {
				return true
			}
		}
	}
	return false
}

// within tries every package some changes of later lines away.
func (x *searcher) within(g *model.Goal, before, now model.Configuration, depth, from int) bool {
	m := lesson.Moment{Before: before, Now: now}
	if g.Shown != nil {
		m.Shown = []model.Shown{*g.Shown}
	}
	if depth == 0 {
		return x.judge.Holds(g, m)
	}
	for i := from; i < len(x.s.Issues); i++ {
		options := []int{}
		for o := range x.s.Issues[i].Options {
			options = append(options, o)
		}
		if x.s.Issues[i].Shares != nil {
			options = append(options, x.s.Issues[i].Len()-1, (len(options)+x.s.Issues[i].Len())/2)
		}
		for _, o := range options {
			if o != now.Option(i) && x.within(g, now, now.With(i, o), depth-1, i+1) {
				return true
			}
		}
	}
	return false
}

// TestEveryTaskCanBeSolved solves the lessons that ship, by search.
func TestEveryTaskCanBeSolved(t *testing.T) {
	for _, name := range data.Names() {
		x := newSearcher(t, name)
		for _, l := range x.s.Lessons {
			for k := range l.Tasks {
				if !x.solves(&l.Tasks[k]) {
					t.Errorf("%s, %s, task %d: the search finds nothing", name, l.ID, k+1)
				}
			}
		}
	}
}

// TestFoundWaysHold sees that what Find finds is what the goal asks for, and
// that no package nearer to the start is.
func TestFoundWaysHold(t *testing.T) {
	for _, name := range data.Names() {
		x := newSearcher(t, name)
		for _, l := range x.s.Lessons {
			for k := range l.Tasks {
				g := &l.Tasks[k].Goal
				start := x.judge.Start(&l)
				if g.Query != nil {
					continue
				}
				way, reach := x.judge.Find(g, start)
				m := lesson.Moment{Before: way.Before, Now: way.Now}
				if g.Shown != nil {
					m.Shown = []model.Shown{*g.Shown}
				}
				if reach != lesson.Reached || !x.judge.Holds(g, m) {
					t.Errorf("%s, %s, task %d: %v", name, l.ID, k+1, reach)
					continue
				}
				if len(g.New)+len(g.Gone) > 0 {
					continue
				}
				n := len(start.Differences(way.Now))
				for depth := 0; depth < min(n, 3); depth++ {
					if x.within(g, start, start, depth, 0) {
						t.Errorf("%s, %s, task %d: found after %d changes, and %d do", name, l.ID, k+1, n, depth)
					}
				}
			}
		}
	}
}
