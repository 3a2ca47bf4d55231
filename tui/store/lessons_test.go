package store

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"redline/data"
	"redline/model"
	"redline/model/lesson"
)

func learntIn(t testing.TB) (*Lessons, *model.Scenario) {
	t.Helper()
	s, err := data.Load("zaporizhzhia")
	if err != nil {
		t.Fatal(err)
	}
	return NewLessons(filepath.Join(t.TempDir(), "state.json"), s), s
}

// drawLearnt draws what somebody may have learnt.
func drawLearnt(t *rapid.T, s *model.Scenario) Learnt {
	l := Unlearnt(s)
	l.Running = rapid.IntRange(-1, len(s.Lessons)-1).Draw(t, "running")
	for i := range l.Accounts {
		a := &l.Accounts[i]
		for k := range a.Tasks {
			a.Tasks[k].Done = rapid.Bool().Draw(t, "done")
			a.Tasks[k].Hints = rapid.IntRange(0, len(s.Lessons[i].Tasks[k].Hints)).Draw(t, "hints")
			for range rapid.IntRange(0, 3).Draw(t, "tried") {
				if rapid.Bool().Draw(t, "answer") {
					a.Tasks[k].Tried = append(a.Tasks[k].Tried, lesson.Try{Answer: rapid.IntRange(0, 9).Draw(t, "given")})
					continue
				}
				c := s.PresetConfiguration(rapid.IntRange(0, len(s.Presets)-1).Draw(t, "preset"))
				a.Tasks[k].Tried = append(a.Tasks[k].Tried, lesson.Try{Package: c, Answer: -1})
			}
		}
		a.At = rapid.IntRange(0, len(a.Tasks)-1).Draw(t, "at")
	}
	return l
}

func TestLessonsRoundTrip(t *testing.T) {
	st, s := learntIn(t)
	number := uint64(0)
	rapid.Check(t, func(t *rapid.T) {
		want := drawLearnt(t, s)
		number++
		if err := st.Save(s, want, number); err != nil {
			t.Fatal(err)
		}
		got, err := st.Load(s)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(want, got, cmp.Comparer(func(a, b model.Configuration) bool { return a == b })); diff != "" {
			t.Fatal(diff)
		}
	})
}

func TestOlderLessonsDoNotReplaceNewer(t *testing.T) {
	st, s := learntIn(t)
	newer, older := Unlearnt(s), Unlearnt(s)
	newer.Running, older.Running = 2, 1
	if err := errors.Join(st.Save(s, newer, 2), st.Save(s, older, 1)); err != nil {
		t.Fatal(err)
	}
	if got, err := st.Load(s); err != nil || got.Running != 2 {
		t.Errorf("running %d, %v", got.Running, err)
	}
}

// TestHostileLessons reads files that somebody has tampered with: what makes
// sense is used, the rest left out, and nothing breaks.
func TestHostileLessons(t *testing.T) {
	st, s := learntIn(t)
	write := func(text string) {
		t.Helper()
		if err := os.WriteFile(st.Path(), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	const head = `{"schema":"redline/lessons-state/1","scenario":"zaporizhzhia",`
	for _, text := range []string{"", "{", "[]", "7", "null", `{"schema":"redline/state/1"}`, strings.Replace(head, "zapo", "zipo", 1) + `"lessons":[]}`, head + `"lessons":7}`} {
		write(text)
		got, err := st.Load(s)
		var aside *SetAsideError
		if !errors.As(err, &aside) {
			t.Errorf("%q: %v", text, err)
		}
		if diff := cmp.Diff(Unlearnt(s), got, cmp.Comparer(func(a, b model.Configuration) bool { return a == b })); diff != "" {
			t.Errorf("%q: %s", text, diff)
		}
	}
	tasks := `[{"done":true,"hints":-5},{"hints":99999999,"tried":[{"code":"nonsense"},{"code":"\u001b[2J"},{"answer":-1},{"answer":1000},{}]},{"tried":null},{}]`
	for _, text := range []string{
		head + `"running":"nothing","lessons":[{"id":"nothing","tasks":[]},{"id":"obstacles","at":-7,"tasks":` + tasks + `}]}`,
		head + `"running":"obstacles","lessons":[{"id":"obstacles","at":99,"tasks":` + tasks + `},{"id":"split","tasks":[{}]}]}`,
		head + `"lessons":null}`,
	} {
		write(text)
		got, err := st.Load(s)
		if err != nil {
			t.Errorf("%q: %v", text, err)
		}
		for i := range got.Accounts {
			a, l := &got.Accounts[i], &s.Lessons[i]
			if len(a.Tasks) != len(l.Tasks) || a.At < 0 || a.At > len(a.Tasks) {
				t.Errorf("%q: %+v", text, a)
			}
			for k := range a.Tasks {
				if h := a.Tasks[k].Hints; h < 0 || h > len(l.Tasks[k].Hints) || len(a.Tasks[k].Tried) > 1 {
					t.Errorf("%q: %+v", text, a.Tasks[k])
				}
			}
		}
	}
}
