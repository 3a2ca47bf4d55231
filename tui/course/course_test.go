package course_test

import (
	"path/filepath"
	"slices"
	"testing"

	"redline/data"
	"redline/model"
	"redline/tui/course"
	"redline/tui/store"
)

// pupil follows a lesson in a test.
type pupil struct {
	t *testing.T
	s *model.Scenario
	*course.Course
	now model.Configuration
}

func follow(t *testing.T, scenario, id string) *pupil {
	t.Helper()
	s, err := data.Load(scenario)
	if err != nil {
		t.Fatal(err)
	}
	l, ok := s.Lesson(id)
	if !ok {
		t.Fatal("no lesson", id)
	}
	p, _ := s.Preset(s.Lessons[l].Start)
	pu := &pupil{t, s, course.New(s), s.PresetConfiguration(p)}
	pu.Begin(l, pu.now)
	return pu
}

// set changes options and expects some tasks, from 0, to be done by it.
func (p *pupil) set(set map[string]string, want ...int) {
	p.t.Helper()
	c, err := p.s.Apply(p.now, set)
	if err != nil {
		p.t.Fatal(err)
	}
	p.now = c
	p.look(nil, want...)
}

// look looks at something and expects some tasks to be done by it.
func (p *pupil) look(shown []model.Shown, want ...int) {
	p.t.Helper()
	if done, _ := p.Note(p.now, shown); !slices.Equal(done, want) {
		p.t.Errorf("done %v, not %v", done, want)
	}
}

var (
	war      = []model.Shown{{Rule: "reactors-in-war"}}
	deadlock = []model.Shown{{View: model.ViewDeadlock}}
)

// TestBeforeItsTurn sees that what was found while another task was open counts
// when its turn comes, and nothing that is undone by then.
func TestBeforeItsTurn(t *testing.T) {
	t.Run("a change that still stands", func(t *testing.T) {
		p := follow(t, "zaporizhzhia", "obstacles")
		p.set(map[string]string{"hostilities": "ceasefire"})
		p.look(war, 0, 1)
	})
	t.Run("a change that was taken back", func(t *testing.T) {
		p := follow(t, "zaporizhzhia", "obstacles")
		p.set(map[string]string{"hostilities": "ceasefire"})
		p.set(map[string]string{"hostilities": "war"})
		p.look(war, 0)
		p.set(map[string]string{"hostilities": "treaty"}, 1)
	})
	t.Run("two changes at once", func(t *testing.T) {
		p := follow(t, "zaporizhzhia", "obstacles")
		p.set(map[string]string{"hostilities": "ceasefire", "safety": "assured"})
		p.look(war, 0)
	})
	t.Run("a package that is still there", func(t *testing.T) {
		p := follow(t, "zaporizhzhia", "obstacles")
		p.set(map[string]string{"hostilities": "ceasefire"})
		p.set(map[string]string{"operator": "us"})
		p.look(war, 0, 1, 2)
	})
	t.Run("a package that is left", func(t *testing.T) {
		p := follow(t, "zaporizhzhia", "obstacles")
		p.set(map[string]string{"operator": "us"})
		p.set(map[string]string{"operator": "three_party"})
		p.set(map[string]string{"hostilities": "ceasefire"})
		p.look(war, 0, 1)
	})
	t.Run("a look", func(t *testing.T) {
		p := follow(t, "zaporizhzhia", "routes")
		p.look([]model.Shown{{View: model.ViewOut}})
		p.look(nil)
		p.Take(p.WorkOut()())
		if done, said := p.Answer(0, 5); !slices.Equal(done, []int{0, 1}) {
			t.Errorf("done %v: %s", done, said)
		}
	})
}

// TestTurned sees that a task to which somebody turns is held at once against
// what is there, without a further key.
func TestTurned(t *testing.T) {
	p := follow(t, "zaporizhzhia", "obstacles")
	p.set(map[string]string{"operator": "us"})
	p.Turn(2)
	p.look(nil, 2)
	if at := p.Account(p.Running()).At; at != 3 {
		t.Errorf("at task %d", at)
	}
	p.set(map[string]string{"hostilities": "ceasefire"})
	p.Turn(0)
	p.look(nil)
	p.look(war, 0, 1)
	p.Turn(1) // to do it again: it is not done by what was done before
	p.look(nil)
	p.set(map[string]string{"hostilities": "war"})
	p.set(map[string]string{"hostilities": "treaty"}, 1)
}

// TestBegunAgain sees that a lesson begun again goes on at once where its first
// package is what the task at hand asks for.
func TestBegunAgain(t *testing.T) {
	p := follow(t, "zaporizhzhia", "consent")
	p.Turn(2)
	p.Leave()
	p.look(nil)
	l, _ := p.s.Lesson("consent")
	ideal, _ := p.s.Preset("three_way_ideal")
	p.now = p.s.PresetConfiguration(ideal)
	p.Begin(l, p.now)
	p.look(nil, 2)
}

// TestMetIsKept sees that what was found before its turn outlives the program.
func TestMetIsKept(t *testing.T) {
	p := follow(t, "zaporizhzhia", "obstacles")
	st := store.New(filepath.Join(t.TempDir(), "zaporizhzhia.json"))
	if err := p.Open(st, false); err != nil {
		t.Fatal(err)
	}
	p.Begin(0, p.now)
	p.set(map[string]string{"hostilities": "ceasefire"})
	if err := p.Keep(); err != nil {
		t.Fatal(err)
	}
	p.Course = course.New(p.s)
	if err := p.Open(st, false); err != nil {
		t.Fatal(err)
	}
	p.GoOn(p.now)
	p.look(war, 0, 1)
}

// TestAnswerFirst sees that an answer may be the first thing that is done in a
// lesson which goes on after the program was ended.
func TestAnswerFirst(t *testing.T) {
	for _, id := range []string{"routes", "consent"} {
		p := follow(t, "zaporizhzhia", id)
		st := store.New(filepath.Join(t.TempDir(), "zaporizhzhia.json"))
		l := p.Running()
		if err := p.Open(st, false); err != nil {
			t.Fatal(err)
		}
		p.Begin(l, p.now)
		if err := p.Keep(); err != nil {
			t.Fatal(err)
		}
		p.Course = course.New(p.s)
		if err := p.Open(st, false); err != nil {
			t.Fatal(err)
		}
		p.GoOn(p.now)
		p.Take(p.WorkOut()())
		right := map[string]int{"routes": 5, "consent": 0}[id]
		if done, said := p.Answer(0, right); !slices.Equal(done, []int{0}) {
			t.Errorf("%s: done %v: %s", id, done, said)
		}
	}
}
