package store

import (
	"encoding/json"
	"errors"
	"io/fs"
	"path/filepath"
	"slices"

	"redline/model"
	"redline/model/lesson"
)

// LessonsSchema names the form of the file that keeps lessons.
const LessonsSchema = "redline/lessons-state/1"

// Lessons is the file that keeps what was done in the lessons of one scenario,
// beside that of the session. Its methods may be called from several
// goroutines.
type Lessons struct{ file *Store }

// NewLessons is the store of a scenario's lessons, beside the file that keeps
// its session. Nothing is read or made until it is needed.
func NewLessons(session string, s *model.Scenario) *Lessons {
	st := New(filepath.Join(filepath.Dir(session), "lessons-"+s.ID+".json"))
	st.what = "lessons"
	return &Lessons{st}
}

// Lessons is the store of a scenario's lessons beside the session. Who may save
// the session may save them.
func (st *Store) Lessons(s *model.Scenario) *Lessons {
	l := NewLessons(st.path, s)
	l.file.guard = st.guard
	return l
}

// Path is where the store keeps its file.
func (st *Lessons) Path() string { return st.file.path }

// Learnt is what is kept: the lesson that is being followed, -1 for none, and
// what was done in each.
type Learnt struct {
	Running  int
	Accounts []lesson.Account // one for each lesson of the scenario
}

// Unlearnt is what somebody has who has done nothing.
func Unlearnt(s *model.Scenario) Learnt {
	l := Learnt{Running: -1, Accounts: make([]lesson.Account, len(s.Lessons))}
	for i := range l.Accounts {
		l.Accounts[i].Fit(&s.Lessons[i])
	}
	return l
}

// Clone is a copy that shares nothing with the original.
func (l Learnt) Clone() Learnt {
	l.Accounts = slices.Clone(l.Accounts)
	for i := range l.Accounts {
		l.Accounts[i].Tasks = slices.Clone(l.Accounts[i].Tasks)
		for t := range l.Accounts[i].Tasks {
			l.Accounts[i].Tasks[t].Tried = slices.Clone(l.Accounts[i].Tasks[t].Tried)
		}
	}
	return l
}

type lessonsFile struct {
	Schema   string        `json:"schema"`
	Scenario string        `json:"scenario"`
	Running  string        `json:"running"` // empty for none
	Lessons  []lessonState `json:"lessons"`
}

type lessonState struct {
	ID    string      `json:"id"`
	At    int         `json:"at"`
	Tasks []taskState `json:"tasks"`
}

type taskState struct {
	Done  bool    `json:"done"`
	Met   bool    `json:"met,omitempty"` // before its turn
	Hints int     `json:"hints"`
	Tried []tried `json:"tried"`
}

// tried is a code or, for an answer, its number.
type tried struct {
	Code   string `json:"code,omitempty"`
	Answer *int   `json:"answer,omitempty"`
}

// Save writes what is given unless something newer is written already; numbers
// rise. The file is complete before it takes the place of the one before.
func (st *Lessons) Save(s *model.Scenario, l Learnt, number uint64) error {
	f := st.file
	f.mu.Lock()
	defer f.mu.Unlock()
	if number < f.saved {
		return nil
	}
	text, err := json.MarshalIndent(toLessonsFile(s, l), "", " ")
	if err == nil {
		err = f.write(append(text, '\n'))
	}
	if err != nil {
		return f.notSaved("the lessons", err)
	}
	f.saved = number
	return nil
}

func toLessonsFile(s *model.Scenario, l Learnt) lessonsFile {
	f := lessonsFile{Schema: LessonsSchema, Scenario: s.ID, Lessons: []lessonState{}}
	if l.Running >= 0 {
		f.Running = s.Lessons[l.Running].ID
	}
	for i := range l.Accounts {
		a := lessonState{ID: s.Lessons[i].ID, At: l.Accounts[i].At, Tasks: []taskState{}}
		for _, t := range l.Accounts[i].Tasks {
			out := taskState{Done: t.Done, Met: t.Met, Hints: t.Hints, Tried: []tried{}}
			for _, try := range t.Tried {
				if try.Answer >= 0 {
					out.Tried = append(out.Tried, tried{Answer: &try.Answer})
				} else {
					out.Tried = append(out.Tried, tried{Code: s.Encode(try.Package)})
				}
			}
			a.Tasks = append(a.Tasks, out)
		}
		f.Lessons = append(f.Lessons, a)
	}
	return f
}

// Load reads what is kept. No file is no error. What no longer fits the
// scenario is left out; a file that cannot be used is set aside, and reported
// with a [SetAsideError].
func (st *Lessons) Load(s *model.Scenario) (Learnt, error) {
	l := Unlearnt(s)
	st.file.mu.Lock()
	defer st.file.mu.Unlock()
	text, err := st.file.read()
	if errors.Is(err, fs.ErrNotExist) {
		return l, nil
	}
	var f lessonsFile
	if err == nil {
		err = json.Unmarshal(text, &f)
	}
	if err == nil {
		err = fits(LessonsSchema, f.Schema, s, f.Scenario)
	}
	if err != nil {
		return l, st.file.setAside(err)
	}
	st.file.knows(text)
	l.fill(s, &f)
	return l, nil
}

// fill takes over what a file has and the scenario knows.
func (l *Learnt) fill(s *model.Scenario, f *lessonsFile) {
	if i, ok := s.Lesson(f.Running); ok {
		l.Running = i
	}
	for _, saved := range f.Lessons {
		i, ok := s.Lesson(saved.ID)
		if !ok || len(saved.Tasks) != len(s.Lessons[i].Tasks) {
			continue // the lesson is another one now
		}
		a := lesson.Account{At: saved.At}
		for _, t := range saved.Tasks {
			a.Tasks = append(a.Tasks, lesson.TaskAccount{Done: t.Done, Met: t.Met, Hints: t.Hints, Tried: triesOf(s, t.Tried)})
		}
		a.Fit(&s.Lessons[i])
		l.Accounts[i] = a
	}
}

func triesOf(s *model.Scenario, list []tried) []lesson.Try {
	var out []lesson.Try
	for _, t := range list {
		if t.Answer != nil && *t.Answer >= 0 {
			out = append(out, lesson.Try{Answer: *t.Answer})
		} else if c, err := s.Decode(t.Code); t.Answer == nil && err == nil {
			out = append(out, lesson.Try{Package: c, Answer: -1})
		}
	}
	return out
}
