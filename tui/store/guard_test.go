package store

import (
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"redline/model/lesson"
	"redline/tui/session"
)

// program is a program that has a session open: what it knows of the file, and
// what it does.
type program struct {
	t       *testing.T
	store   *Store
	session *session.Session
	number  uint64
}

// opens claims what is kept at a path and goes on from it.
func opens(t *testing.T, path string) (*program, error) {
	t.Helper()
	p := &program{t: t, store: New(path), session: begin(t, load(t, "elmira"))}
	claimed := p.store.Claim()
	if err := p.store.Load(p.session); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(p.store.Release)
	return p, claimed
}

// holds makes a step and saves it.
func (p *program) holds(issue int) error {
	p.session.ToggleHold(issue)
	p.number++
	return p.store.Save(Take(p.session, p.number))
}

// saved is the session that a new program would find.
func saved(t *testing.T, path string) *session.Session {
	t.Helper()
	se := begin(t, load(t, "elmira"))
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if err := restore(se, text); err != nil {
		t.Fatal(err)
	}
	return se
}

func gives(t *testing.T, err error, changed bool) {
	t.Helper()
	var elsewhere *ElsewhereError
	if !errors.As(err, &elsewhere) || elsewhere.Changed != changed || !strings.Contains(err.Error(), "draft") {
		t.Errorf("it does not give way: %v", err)
	}
}

// TestTwoPrograms has two programs on one session: the first saves, the second
// does not, and says so; nothing of either is lost.
func TestTwoPrograms(t *testing.T) {
	path := filepath.Join(t.TempDir(), "deep", "state.json")
	first, err := opens(t, path)
	if err != nil {
		t.Fatal(err)
	}
	second, err := opens(t, path)
	gives(t, err, false)
	if err := first.holds(0); err != nil {
		t.Fatal(err)
	}
	gives(t, second.holds(1), false)
	if err := first.holds(2); err != nil {
		t.Fatal(err)
	}
	same(t, saved(t, path), first.session)

	// The first ends: the second saves, and what the first left is kept.
	first.store.Release()
	if err := second.holds(3); err != nil {
		t.Fatal(err)
	}
	same(t, saved(t, path), second.session)
	to := second.store.Inherited()
	same(t, saved(t, to), first.session)
	if again := second.store.Inherited(); again != "" {
		t.Error("it is told twice")
	}
	if err := second.holds(0); err != nil || second.store.Inherited() != "" {
		t.Errorf("the next step moves something, too: %v", err)
	}

	// A third comes, changes nothing and goes; the second notices nothing.
	third, err := opens(t, path)
	gives(t, err, false)
	third.store.Release()
	if err := second.holds(1); err != nil {
		t.Error(err)
	}
	if list, _ := os.ReadDir(filepath.Dir(path)); len(list) != 3 {
		t.Errorf("the folder holds %v", list)
	}
}

// TestNothingInherited has the first program end without having saved anything.
func TestNothingInherited(t *testing.T) {
	path := filepath.Join(t.TempDir(), "state.json")
	first, _ := opens(t, path)
	second, err := opens(t, path)
	gives(t, err, false)
	first.store.Release()
	if err := second.holds(0); err != nil || second.store.Inherited() != "" {
		t.Errorf("saved: %v", err)
	}
}

// TestEnd keeps what could not be saved beside the file of the other program.
func TestEnd(t *testing.T) {
	path := filepath.Join(t.TempDir(), "state.json")
	first, _ := opens(t, path)
	if err := first.holds(0); err != nil {
		t.Fatal(err)
	}
	second, _ := opens(t, path)
	gives(t, second.holds(1), false)
	second.store.End()
	err := second.holds(2)
	var aside *KeptAsideError
	if !errors.As(err, &aside) || !strings.Contains(err.Error(), aside.To) || !strings.Contains(err.Error(), "another redline") {
		t.Fatalf("it ends with %v", err)
	}
	same(t, saved(t, aside.To), second.session)
	same(t, saved(t, path), first.session)
}

// TestBeside sees that lessons and predictions give way, too.
func TestBeside(t *testing.T) {
	s := load(t, "zaporizhzhia")
	path := filepath.Join(t.TempDir(), "state.json")
	learnt := func(tried int) Learnt {
		l := Unlearnt(s)
		l.Accounts[0].Tasks[0] = lesson.TaskAccount{Hints: tried}
		return l
	}
	first, second := New(path), New(path)
	if err := first.Claim(); err != nil {
		t.Fatal(err)
	}
	gives(t, second.Claim(), false)
	t.Cleanup(second.Release)
	firstLessons, secondLessons := first.Lessons(s), second.Lessons(s)
	firstPolls, secondPolls := first.Polls(), second.Polls()
	if err := errors.Join(firstLessons.Save(s, learnt(1), 1), firstPolls.Save(s, predicted(t, s), 1)); err != nil {
		t.Fatal(err)
	}
	gives(t, secondLessons.Save(s, learnt(2), 1), false)
	gives(t, secondPolls.Save(s, nil, 1), false)
	second.End()
	for what, err := range map[string]error{"lessons": secondLessons.Save(s, learnt(2), 2), "predictions": secondPolls.Save(s, nil, 2)} {
		var aside *KeptAsideError
		if !errors.As(err, &aside) || !strings.Contains(err.Error(), what) {
			t.Errorf("the %s end with %v", what, err)
		} else if _, err := os.Stat(aside.To); err != nil {
			t.Error(err)
		}
	}
	if got, err := NewLessons(path, s).Load(s); err != nil || got.Accounts[0].Tasks[0].Hints != 1 {
		t.Errorf("the first lessons are lost: %v", err)
	}
	first.Release()
	if err := secondLessons.Save(s, learnt(2), 3); err != nil {
		t.Error(err)
	}
	if got, err := NewLessons(path, s).Load(s); err != nil || got.Accounts[0].Tasks[0].Hints != min(2, len(s.Lessons[0].Tasks[0].Hints)) {
		t.Errorf("the lessons are not saved then: %v", err)
	}
}

// TestWithoutLocks has a folder in which nothing can be locked: one program
// works as ever, and of two the one that saves later gives way.
func TestWithoutLocks(t *testing.T) {
	path := filepath.Join(t.TempDir(), "state.json")
	if err := os.Mkdir(lockPath(path), 0o700); err != nil {
		t.Fatal(err)
	}
	first, err := opens(t, path)
	if err != nil {
		t.Fatal(err)
	}
	for i := range 3 {
		if err := first.holds(i); err != nil {
			t.Fatal(err)
		}
	}
	second, err := opens(t, path)
	if err != nil {
		t.Fatal(err)
	}
	if err := first.holds(1); err != nil {
		t.Fatal(err)
	}
	gives(t, second.holds(0), true)
	gives(t, second.holds(0), true)
	same(t, saved(t, path), first.session)
	if err := first.holds(2); err != nil {
		t.Error(err)
	}
	second.store.End()
	var aside *KeptAsideError
	if err := second.holds(3); !errors.As(err, &aside) {
		t.Fatal(err)
	}
	same(t, saved(t, aside.To), second.session)
}

// TestFolderGone removes the folder while a program runs, and lets another one
// make it anew: the first one gives way, since the second has the lock there is.
func TestFolderGone(t *testing.T) {
	path := filepath.Join(t.TempDir(), "deep", "state.json")
	first, _ := opens(t, path)
	if err := first.holds(0); err != nil {
		t.Fatal(err)
	}
	if err := os.RemoveAll(filepath.Dir(path)); err != nil {
		t.Skip("a folder in use cannot be removed here: ", err)
	}
	if err := first.holds(1); err != nil {
		t.Fatal(err)
	}
	same(t, saved(t, path), first.session)
	if err := os.RemoveAll(filepath.Dir(path)); err != nil {
		t.Fatal(err)
	}
	second, err := opens(t, path)
	if err != nil {
		t.Fatal(err)
	}
	gives(t, first.holds(2), false)
	if err := second.holds(3); err != nil {
		t.Fatal(err)
	}
	same(t, saved(t, path), second.session)
}

// TestUnusableElsewhere finds a file that it cannot use, which another program
// has: it is left where it is.
func TestUnusableElsewhere(t *testing.T) {
	path := filepath.Join(t.TempDir(), "state.json")
	if err := os.WriteFile(path, []byte(`{"schema":"redline/state/9"}`), 0o600); err != nil {
		t.Fatal(err)
	}
	first := New(path)
	if err := first.Claim(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(first.Release)
	second, se := New(path), begin(t, load(t, "elmira"))
	gives(t, second.Claim(), false)
	if err := second.Load(se); err == nil || !strings.Contains(err.Error(), "another redline") {
		t.Errorf("loaded: %v", err)
	}
	if text, _ := os.ReadFile(path); string(text) != `{"schema":"redline/state/9"}` {
		t.Errorf("the file of the other is now %s", text)
	}
	first.Release() // and once it has ended, what it left is kept
	if err := second.Save(Take(se, 1)); err != nil {
		t.Fatal(err)
	}
	if text, _ := os.ReadFile(second.Inherited()); string(text) != `{"schema":"redline/state/9"}` {
		t.Errorf("what it left is %s", text)
	}
}

// TestLockAfterCrash kills a program that holds the lock.
func TestLockAfterCrash(t *testing.T) {
	path := filepath.Join(t.TempDir(), "state.json")
	if os.Getenv("REDLINE_TEST_HOLD") != "" {
		if err := New(os.Getenv("REDLINE_TEST_HOLD")).Claim(); err != nil {
			t.Fatal(err)
		}
		_ = os.WriteFile(os.Getenv("REDLINE_TEST_HOLD")+".ready", nil, 0o600)
		time.Sleep(time.Minute)
		return
	}
	cmd := exec.Command(os.Args[0], "-test.run=^TestLockAfterCrash$")
	cmd.Env = append(os.Environ(), "REDLINE_TEST_HOLD="+path)
	if err := cmd.Start(); err != nil {
		t.Skip("no second program can be started here: ", err)
	}
	for range 6000 {
		if _, err := os.Stat(path + ".ready"); err == nil {
			break
		}
		time.Sleep(10 * time.Millisecond)
	}
	st := New(path)
	t.Cleanup(st.Release)
	gives(t, st.Claim(), false)
	_ = cmd.Process.Kill()
	_ = cmd.Wait()
	if err := st.Claim(); err != nil {
		t.Errorf("the lock outlives the program: %v", err)
	}
}
