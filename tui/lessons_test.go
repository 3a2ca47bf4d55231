package tui

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"redline/model"
	"redline/model/lesson"
	"redline/tui/session"
)

// begin begins a lesson.
func (d *driver) begin(id string) *model.Lesson {
	d.t.Helper()
	s := d.x.session.Scenario()
	l, ok := s.Lesson(id)
	if !ok {
		d.t.Fatal("no lesson", id)
	}
	d.press("L")
	if _, ok := d.x.top().(*lessonCard); ok {
		d.press("end", "enter") // all lessons
	}
	d.press("home")
	for range l {
		d.press("down")
	}
	d.press("enter")
	return &s.Lessons[l]
}

// put makes a package the one at hand, as a preset would.
func (d *driver) put(c model.Configuration) {
	d.t.Helper()
	next := d.x.session.State()
	next.Configuration, next.Loaded = c, session.Loaded{Name: "test", Configuration: c}
	if _, err := d.x.session.Do(next); err != nil {
		d.t.Fatal(err)
	}
	d.press("f1")
}

// solve does a task of the lesson that is running.
func (d *driver) solve(j *lesson.Judge, l *model.Lesson, task int) {
	d.t.Helper()
	g := &l.Tasks[task].Goal
	if q := g.Query; q != nil {
		right, err := j.Answer(q)
		if err != nil {
			d.t.Fatal(err)
		}
		d.press("L", "down")
		for range max(right.Choice, 0) {
			d.press("down")
		}
		for range max(right.Number-1, 0) {
			d.press("right")
		}
		d.press("enter", "esc")
		return
	}
	if lesson.AboutPackages(g) {
		way, reach := j.Find(g, j.Start(l))
		if reach != lesson.Reached {
			d.t.Fatalf("%s, task %d: no way", l.ID, task+1)
		}
		d.put(way.Before)
		d.put(way.Now)
	}
	if g.Shown != nil {
		d.look(g.Shown)
	}
}

// look looks at something.
func (d *driver) look(v *model.Shown) {
	d.t.Helper()
	s := d.x.session.Scenario()
	switch {
	case v.View != "":
		d.press(string(v.View[0]))
	case v.Rule != "":
		r, _ := s.Rule(v.Rule)
		d.x.push(newEvidenceCard(ruleSubject(r)))
		d.press("f1", "esc")
	case v.Claim != "":
		d.press(":")
		d.typeIn(v.Claim)
		d.press("enter", "esc")
	case v.Options != "":
		i, _ := s.Issue(v.Options)
		d.press("esc", "esc")
		d.x.chooser.mark(i)
		d.press("enter", "esc")
	}
	d.press("esc")
}

// TestEveryLesson goes through every lesson on the screen, task by task.
func TestEveryLesson(t *testing.T) {
	for _, name := range []string{"zaporizhzhia", "elmira"} {
		d := explore(t, name, 80, 24)
		s := d.x.session.Scenario()
		j, err := lesson.New(s)
		if err != nil {
			t.Fatal(err)
		}
		for i := range s.Lessons {
			l := d.begin(s.Lessons[i].ID)
			d.sees("LESSON "+itoa(i+1)+"  "+l.Title, "done 0 of "+itoa(len(l.Tasks)))
			for task := range l.Tasks {
				if at := d.x.learning.Account(i).At; at > task {
					continue // done together with the one before
				} else if at < task {
					t.Fatalf("%s: task %d is at hand, not %d:\n%s", l.ID, at+1, task+1, d.screen())
				}
				d.solve(j, l, task)
				if !d.x.learning.Account(i).Tasks[task].Done {
					t.Fatalf("%s: task %d is not done:\n%s", l.ID, task+1, d.screen())
				}
			}
			d.sees("All tasks are done.", "done "+itoa(len(l.Tasks))+" of "+itoa(len(l.Tasks)))
			d.press("L", "home")
			seen := d.walk("down")
			for _, task := range l.Tasks {
				for _, word := range strings.Fields(task.Explain)[:3] {
					if !has(seen, word) {
						t.Errorf("%s: %q is not explained", l.ID, task.Text)
					}
				}
			}
			d.press("esc")
		}
	}
}

// TestTicksStay sees that beginning is one step, and that undoing takes back the
// package and no tick.
func TestTicksStay(t *testing.T) {
	d := explore(t, "zaporizhzhia", 80, 24)
	d.press("right")
	before := d.x.session.Configuration()
	d.begin("one-change")
	if d.option("operator") != "three_party" {
		t.Fatal("the lesson's start is not loaded")
	}
	d.press("u")
	if d.x.session.Configuration() != before || d.x.learning.Running() != 1 {
		t.Errorf("undo does not bring the package back, or leaves the lesson:\n%s", d.screen())
	}
	d.press("U", "end", "up", "up", "right")
	d.sees("[x] Findings share choices.", "Task 1 is done.", "[x] [ ] [ ]")
	d.press("u")
	d.lacks("Findings share choices.")
	d.sees("[x] [ ] [ ]", "done 1 of 3")
	d.press("right", "right")
	d.sees("[x] [ ] [ ]", "done 1 of 3")
}

// TestAnswers answers questions, wrongly first.
func TestAnswers(t *testing.T) {
	d := explore(t, "zaporizhzhia", 80, 24)
	d.begin("consent")
	d.press("L", "down", "down", "enter")
	d.sees("Not so. Russia does not object.", "Russia · tried", "done 0 of 4")
	d.press("up", "enter")
	d.sees("Task 1 is done.", "done 1 of 4", "Ukraine objects, and only Ukraine.")
	d.press("esc")
	d.begin("routes")
	d.press("L", "down", "right", "right", "right", "enter")
	d.sees("4 is too few.", "‹ 4 ›  changes · tried")
	d.press("right", "right", "right", "enter")
	d.sees("7 is more than it takes.")
	d.press("left", "left", "enter")
	d.sees("Task 1 is done.", "done 1 of 4")
	d.press("right", "right", "right")
	d.sees("There is no further hint on this task.")
}

// TestOtherTasks takes tasks in another order, and one again.
func TestOtherTasks(t *testing.T) {
	d := explore(t, "zaporizhzhia", 120, 40)
	d.begin("consent")
	d.press("L", "end", "up", "up", "enter")
	d.sees("4  And one in which Russia has handed the plant back.")
	d.press("2")
	d.sees("Task 4 is done.", "done 1 of 4", "1  Which party objects to the reported plan?")
	d.press("L", "end", "up", "up", "enter", "1")
	d.sees("4  And one in which", "done 1 of 4")
	d.press("2")
	d.sees("Task 4 is done.", "done 1 of 4")
}

// TestJudgedAsDocumented sees that muting does no task.
func TestJudgedAsDocumented(t *testing.T) {
	d := explore(t, "zaporizhzhia", 120, 40)
	d.begin("consent")
	d.press("L", "down", "down", "down", "down", "down", "enter") // find a package to which no party objects
	d.press(":")
	d.typeIn("mute sovereignty")
	d.press("enter")
	d.sees("judged as documented, nothing muted", "done 0 of 4")
	d.press("R", "u", "u")
	d.lacks("judged as documented")
}

// TestStatesInALesson looks at every kind of screen with a lesson on, at all
// sizes.
func TestStatesInALesson(t *testing.T) {
	t.Parallel()
	long(t)
	for _, size := range sizes {
		for _, s := range states {
			if testing.Short() && len(s.keys) > 2 {
				continue
			}
			d := explore(t, "zaporizhzhia", size[0], size[1])
			d.press("L", "enter", "L", "right", "esc")
			d.press(s.keys...)
			sound(t, d.x)
			if d.x.learning.Running() >= 0 && !strings.Contains(d.screen(), "LESSON ") {
				t.Errorf("%s at %v does not show the lesson:\n%s", s.name, size, d.screen())
			}
			if l := d.x.scene.layout; l.Band.H != len(d.x.band()) {
				t.Errorf("%s at %v: %d rows for a band of %d", s.name, size, l.Band.H, len(d.x.band()))
			}
		}
	}
}

// TestNoLessons leaves the key out where there is nothing behind it.
func TestNoLessons(t *testing.T) {
	d := exploreOf(t, shaped(shapes[0]), 80, 24)
	before := d.screen()
	if d.press("L"); d.screen() != before {
		t.Errorf("L does something:\n%s", d.screen())
	}
	d.press("?")
	d.lacks("lessons")
	d = explore(t, "zaporizhzhia", 80, 24)
	d.lacks("L lesson")
	d.press("L", "L")
	d.lacks("LESSONS")
}

// TestLessonsAreKept goes on with a lesson after the program was ended.
func TestLessonsAreKept(t *testing.T) {
	dir := t.TempDir()
	d := exploreKept(t, "zaporizhzhia", dir)
	d.begin("one-change")
	d.press("L", "right", "esc", "end", "up", "up", "right")
	d.sees("Task 1 is done.")
	d = exploreKept(t, "zaporizhzhia", dir)
	d.sees("LESSON 2  What can one change do?", "done 1 of 3")
	d.press("end", "right")
	d.sees("Task 2 is done.", "done 2 of 3")
	d.press("L", "home", "right")
	d.sees("Hint 1 of 2: Look for two findings")
	for _, text := range []string{"", "{", "null", "[]", `{"schema":"redline/lessons-state/1","scenario":"elmira"}`} {
		if err := os.WriteFile(filepath.Join(dir, "lessons-zaporizhzhia.json"), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		d = exploreKept(t, "zaporizhzhia", dir)
		d.lacks("LESSON 2")
		if !strings.Contains(d.message(), " not usable") {
			t.Errorf("%q: %s", text, d.message())
		}
	}
}

// TestAnythingInLessons has anything happen in a lesson, and looks at every
// frame.
func TestAnythingInLessons(t *testing.T) {
	for _, name := range []string{"zaporizhzhia", "elmira"} {
		s := load(t, name)
		t.Run(name, rapid.MakeCheck(func(rt *rapid.T) {
			d := exploreOf(t, s, 0, 0)
			d.send(anySize.Draw(rt, "first size"))
			_ = d.x.beginLesson(rapid.IntRange(0, len(s.Lessons)-1).Draw(rt, "lesson"))
			for range rapid.IntRange(0, 25).Draw(rt, "messages") {
				if rapid.IntRange(0, 3).Draw(rt, "lessons") == 0 {
					d.press(rapid.SampledFrom([]string{"L", "enter", "right", "down", "end"}).Draw(rt, "key"))
				} else {
					d.send(anyMessage(d.x.width, d.x.height).Draw(rt, "message"))
				}
				sound(rt, d.x)
			}
			undoAll(rt, d)
		}))
	}
}

// TestLessonAskedFor begins the lesson of a flag, over what was kept.
func TestLessonAskedFor(t *testing.T) {
	path := filepath.Join(t.TempDir(), "state.json")
	s := load(t, "zaporizhzhia")
	x, err := prepare(Options{Scenario: s, Theme: "mono", StatePath: path, Lesson: "sanctions"})
	if err != nil {
		t.Fatal(err)
	}
	d := &driver{t: t, x: x}
	d.resize(80, 24)
	d.sees("LESSON 5  Sanctions alone", "Make sanctions the only obstacle that blocks.")
	if d.press("u"); d.x.session.Configuration() != s.Today() {
		t.Error("undo does not bring back what was loaded")
	}
}

// TestFindLesson begins a lesson from find.
func TestFindLesson(t *testing.T) {
	d := explore(t, "elmira", 80, 24)
	d.press(":")
	d.typeIn("quarrel lasted")
	d.press("enter")
	d.sees("LESSON 2  Why the quarrel lasted", "1  Open Deadlock.")
	d.press("d")
	d.sees("Task 1 is done.")
}
