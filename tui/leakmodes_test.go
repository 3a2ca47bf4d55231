package tui

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"redline/model"
	"redline/model/lesson"
	"redline/model/script"
	"redline/tui/drafts"
	"redline/tui/internal/twin"
)

// aMode is a way of working in which predictions may be made; begin brings a
// fresh session into it, with answers hidden.
type aMode struct {
	name  string
	begin func(d *driver)
}

// hiddenModes are those besides the usual one.
var hiddenModes = []aMode{
	{"projector", func(d *driver) { d.press("1", "B", "v") }},
	{"spotlight", func(d *driver) { d.press("1", "v"); d.run(d.x.flipSpot()); d.press("f1") }},
	{"drafts", func(d *driver) {
		d.keepAs("first")
		d.press("1", "right")
		d.keepAs("second")
		d.press("n", "end", "space", "esc", "v")
	}},
	{"lesson", func(d *driver) {
		d.press("3", "2", "1") // for undo to go through
		d.run(d.x.beginLesson(1))
		d.press("v")
	}},
	{"script", func(d *driver) { d.askedByScript(); d.press("f1") }},
	{"large script", func(d *driver) { d.askedByScript(); d.press("B") }},
	{"strict, muted, held", func(d *driver) { d.press("1", "space", "R", "r", "down", "down", "space", "esc", "v") }},
	{"replay before", func(d *driver) { d.press("1", "right", ",", "v") }},
	{"history before", func(d *driver) { d.press("1", "right"); d.run(d.x.startReview()); d.press("left", "v") }},
}

// askedByScript runs a script made up for any scenario, up to its question.
func (d *driver) askedByScript() {
	d.t.Helper()
	d.x.present.clock = func() time.Time { return time.Date(2026, 1, 5, 9, 0, 0, 0, time.UTC) }
	d.x.presentScript(anyScript(d.x.session.Scenario()))
	d.run(d.x.present.first)
	d.press("f1", "pgdown")
}

// anyScript has a look, a question, and one more change.
func anyScript(s *model.Scenario) *script.Script {
	set := func(i int) []script.Setting {
		is := &s.Issues[i]
		now := s.Today().Option(i)
		return []script.Setting{{Issue: is.ID, Option: is.OptionID((now + 1) % len(is.Options))}}
	}
	last := 0
	for i := range s.Issues {
		if s.Issues[i].Shares == nil {
			last = i
		}
	}
	return &script.Script{ID: "any", Title: "Made up", Scenario: s.ID, Minutes: 12, Steps: []script.Step{
		{Title: "Look", Preset: s.StatusQuo, Say: "This is today.", Minutes: 4, View: script.ViewPrompt},
		{Title: "Ask", Set: set(last), Predict: true, Say: "Now something changes.", Minutes: 4},
		{Title: "On", Set: set(0), Minutes: 4, View: script.ViewMap},
	}}
}

// equipped gives both of a pair everything that is kept.
func (tw *twins) equipped() {
	for i, d := range tw.pair {
		x := d.x
		x.desk = &drafts.Desk{Folder: drafts.In(x.store.Path(), x.session.Scenario())}
		x.desk.Now = func() time.Time { return time.Date(2026, 3, 9, 12, 0, 0, 0, time.UTC) }
		x.polls = x.store.Polls()
		if err := x.learning.Open(x.store, true); err != nil {
			tw.t.Fatalf("twin %d: %v", i, err)
		}
	}
}

// level tells whether both did the same up to here: the same steps, drafts and
// ticks. What went before may tell them apart, since it was shown.
func (tw *twins) level() bool {
	a, b := tw.pair[0].x, tw.pair[1].x
	tried := func(x *Explorer) string {
		var list []string
		for l := range x.session.Scenario().Lessons {
			list = append(list, fmt.Sprint(*x.learning.Account(l)))
		}
		return strings.Join(list, ";")
	}
	return fmt.Sprint(a.session.Past()) == fmt.Sprint(b.session.Past()) && fmt.Sprint(a.session.Future()) == fmt.Sprint(b.session.Future()) &&
		a.session.State().Same(b.session.State()) && tried(a) == tried(b)
}

// inMode is a pair in a mode, both hiding; false where what was shown before
// tells them apart.
func inMode(t testing.TB, s, other *model.Scenario, m aMode, size [2]int) (*twins, bool) {
	t.Helper()
	tw := newTwins(t, s, other, size[0], size[1])
	tw.equipped()
	tw.do(func(d *driver) { m.begin(d) })
	for _, d := range tw.pair {
		if !d.x.hiding() {
			t.Fatalf("%s does not hide:\n%s", m.name, d.screen())
		}
	}
	return tw, tw.level()
}

// TestTwinModes opens everything in every mode, as TestTwins does.
func TestTwinModes(t *testing.T) {
	t.Parallel()
	long(t)
	stride := 36
	if testing.Short() {
		stride = 60
	}
	for n, s := range allScenarios(t)[:2] {
		other, _ := twin.Of(s, 1)
		for k, m := range hiddenModes {
			t.Run(s.ID+"/"+m.name, func(t *testing.T) {
				for c, change := range append([][]string{nil}, changesAsked...) {
					for j, place := range hiddenPlaces {
						if (n+k+3*c+j)%(stride*(1+n)) != 0 {
							continue
						}
						tw, ok := inMode(t, s, other, m, goldenSizes[(k+j)%3])
						if !ok {
							t.Fatal("the twins are not alike")
						}
						tw.alike(m.name)
						tw.do(func(d *driver) { d.press(change...) })
						if !tw.pair[0].x.hiding() {
							continue // enter in PREDICT
						}
						tw.alike(change)
						tw.do(func(d *driver) { d.press(place...) })
						if tw.pair[0].x.hiding() {
							tw.alike(append(append([]string{}, change...), place...))
						}
					}
				}
			})
		}
	}
}

// TestNoTicksWhileHidden goes back to a package that does the task of a lesson
// while answers are hidden: a tick would tell what it comes to. It comes with
// the end of predicting.
func TestNoTicksWhileHidden(t *testing.T) {
	s := load(t, "zaporizhzhia")
	j, err := lesson.New(s)
	if err != nil {
		t.Fatal(err)
	}
	tried := 0
	for l := range s.Lessons {
		g := &s.Lessons[l].Tasks[0].Goal
		if g.Query != nil || !lesson.AboutPackages(g) {
			continue
		}
		d := explore(t, "zaporizhzhia", 80, 24)
		d.begin(s.Lessons[l].ID)
		start := d.x.session.Configuration()
		d.solve(j, &s.Lessons[l], 0)
		solved := d.x.session.Configuration()
		if solved == start || d.x.learning.Account(l).Done() == 0 {
			continue
		}
		tried++
		d = explore(t, "zaporizhzhia", 80, 24)
		d.put(solved)
		_ = d.x.beginLesson(l)
		d.press("v", "u")
		if d.x.session.Configuration() != solved || !d.x.hiding() {
			t.Fatalf("not back at the package:\n%s", d.screen())
		}
		if n := d.x.learning.Account(l).Done(); n > 0 || strings.Contains(d.screen(), "is done") {
			t.Errorf("%s: %d tasks ticked while hidden:\n%s", s.Lessons[l].ID, n, d.screen())
		}
		d.press("v")
		if d.x.learning.Account(l).Done() == 0 && j.Holds(g, lesson.Moment{Before: start, Now: solved}) {
			t.Errorf("%s: nothing ticked after predicting", s.Lessons[l].ID)
		}
	}
	if tried == 0 {
		t.Error("no task was tried")
	}
}

// TestLessonsWaitWhileHidden begins a lesson through find while predicting.
func TestLessonsWaitWhileHidden(t *testing.T) {
	d := explore(t, "zaporizhzhia", 80, 24)
	d.press("v")
	_ = d.x.beginLesson(0)
	d.press("f1")
	if d.x.learning.Running() >= 0 || d.x.predict.staged != nil {
		t.Errorf("the lesson began over what is predicted:\n%s", d.screen())
	}
}

// TestTwinQuestionAgain leaves a question of a script with answers and comes
// back to it, from before and from after it.
func TestTwinQuestionAgain(t *testing.T) {
	s := load(t, "zaporizhzhia")
	other, _ := twin.Of(s, 1)
	for _, back := range [][]string{{"pgup", "pgdown"}, {"pgup", "4", "pgdown"}, {"pgup", "2", "R", "pgdown"}, {"u", "u", "U"}, {"pgup", "u"}, {"u", "1", "u"}} {
		tw, ok := inMode(t, s, other, aMode{"script", func(d *driver) { d.askedByScript(); d.press("space") }}, [2]int{80, 24})
		if !ok {
			t.Fatal("the twins are not alike")
		}
		tw.do(func(d *driver) { d.press(back...) })
		for _, key := range []string{"f1", "m", "esc", "end"} {
			if tw.pair[0].x.hiding() {
				tw.alike(back)
			}
			tw.do(func(d *driver) { d.press(key) })
		}
	}
}

// TestTwinModeWalks does whatever comes to mind in every mode while answers
// are hidden.
func TestTwinModeWalks(t *testing.T) {
	t.Parallel()
	walks := 3
	if testing.Short() {
		walks = 1
	}
	for n, s := range allScenarios(t)[:2] {
		other, _ := twin.Of(s, 1+n)
		for k, m := range hiddenModes {
			t.Run(s.ID+"/"+m.name, func(t *testing.T) {
				r := rand.New(rand.NewPCG(uint64(n), uint64(100+k)))
				for range walks {
					if tw, ok := inMode(t, s, other, m, [2]int{80, 24}); ok {
						strayHidden(t, tw, r)
					}
				}
			})
		}
	}
}

// strayHidden goes anywhere as long as answers are hidden.
func strayHidden(t *testing.T, tw *twins, r *rand.Rand) {
	t.Helper()
	a := tw.pair[0].x
	var way []string
	for range 60 {
		msg := message(a, byte(r.Uint32()), byte(r.Uint32()))
		if a.present.script != nil && r.IntN(6) == 0 {
			msg = keyMsg([]string{"pgdown", "pgup"}[r.IntN(2)])
		}
		if _, asks := a.focused().(*predictPanel); (asks && msg == tea.Msg(keyMsg("enter")) || msg == tea.Msg(keyMsg("v"))) && r.IntN(5) > 0 {
			continue
		}
		way = append(way, fmt.Sprint(msg))
		tw.do(func(d *driver) { d.send(msg) })
		if !a.hiding() || !tw.pair[1].x.hiding() {
			if a.hiding() != tw.pair[1].x.hiding() {
				t.Fatalf("only one of the two was revealed after %v", way)
			}
			return
		}
		tw.alike(way)
		sound(t, a)
	}
}
