package tui

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/charmbracelet/x/ansi"
	"pgregory.net/rapid"

	"redline/data"
	"redline/model"
	"redline/model/script"
	"redline/tui/theme"
)

// shippedScript is an embedded script, with its scenario.
func shippedScript(t testing.TB, name string) (*script.Script, *model.Scenario) {
	t.Helper()
	s, _, err := data.OpenScript(name, func(id string) (*model.Scenario, error) { return load(t, id), nil })
	if err != nil {
		t.Fatal(err)
	}
	return s, load(t, s.Scenario)
}

// present runs an embedded script in a window, with a clock that stands at
// minute 12 once the script has begun.
func present(t testing.TB, name string, width, height int) *driver {
	t.Helper()
	s, sc := shippedScript(t, name)
	d := exploreOf(t, sc, width, height)
	begun := false
	d.x.present.clock = func() time.Time {
		at := time.Date(2026, 1, 5, 9, 0, 0, 0, time.UTC)
		if begun {
			at = at.Add(12 * time.Minute)
		}
		begun = true
		return at
	}
	d.x.presentScript(s)
	d.run(d.x.present.first)
	d.resize(width, height)
	return d
}

// steps presses PgDn some times.
func (d *driver) steps(n int) {
	for range n {
		d.press("pgdown")
	}
}

// presentStates are places that a script leads to: how often PgDn, then keys.
var presentStates = []struct {
	name  string
	steps int
	keys  []string
}{
	{"opening", 0, nil},
	{"screen", 1, nil},
	{"rule", 3, nil},
	{"question", 4, nil},
	{"question-projector", 4, []string{"B"}},
	{"answer", 5, nil},
	{"answer-why", 5, []string{"w"}},
	{"answer-projector", 5, []string{"B", "w"}},
	{"pairs", 6, []string{"B"}},
	{"pairs-closed", 6, []string{"esc"}},
	{"out", 12, nil},
	{"choose", 14, nil},
	{"silence", 15, nil},
	{"steps", 4, []string{":", "s", "t", "e", "p", "s", "space", "o", "f", "enter"}},
	{"not-begun", 0, []string{"u"}},
}

// TestPresentFrames keeps the screens of a script.
func TestPresentFrames(t *testing.T) {
	for _, size := range [][2]int{{80, 24}, {100, 30}, {120, 40}, {60, 18}} {
		for _, s := range presentStates {
			d := present(t, "zaporizhzhia-workshop", size[0], size[1])
			d.steps(s.steps)
			d.press(s.keys...)
			sound(t, d.x)
			golden(t, frameName("script-"+s.name, size), ansi.Strip(d.x.frame.text))
		}
	}
	for _, look := range []struct {
		name string
		kind theme.Kind
		keys []string
	}{{"dark", theme.Dark, []string{"1", "B", "tab"}}, {"light", theme.Dark, []string{"1", "B", "tab", "t"}}, {"mono", theme.Mono, []string{"1", "B", "tab"}}} {
		d := explore(t, "zaporizhzhia", 80, 24)
		d.x.kind = look.kind
		d.press(look.keys...)
		golden(t, "projector-look-"+look.name, strings.ReplaceAll(d.x.frame.text, "\x1b", "ESC"))
	}
}

// TestScriptAtAllSizes runs both scripts from end to end at many sizes, with
// the projector and without: every frame is sound, names its step, and cuts no
// prompt.
func TestScriptAtAllSizes(t *testing.T) {
	for _, name := range data.Scripts() {
		for i, size := range [][2]int{{80, 24}, {60, 16}, {60, 18}, {100, 30}, {120, 40}, {160, 45}, {300, 100}, {40, 10}} {
			d := present(t, name, size[0], size[1])
			s := d.x.present.script
			if i%2 == 1 {
				d.press("B")
			}
			for {
				sound(t, d.x)
				r, _ := d.x.runner()
				if size[0] >= 80 {
					d.sees(fmt.Sprintf("STEP %d of %d  %s", r.At().Step+1, len(s.Steps), r.Step().Title))
					for _, l := range d.x.band() {
						if strings.Contains(l.String(), "…") {
							t.Errorf("%s at %v: %q is cut", name, size, l.String())
						}
					}
				}
				before := r.Number()
				d.press("pgdown")
				if r, _ := d.x.runner(); r.Number() == before {
					break
				}
			}
		}
	}
}

// TestQuestionsHide sees that no question of the scripts gives its answer away
// on the screen, and that PgDn reveals it as one step.
func TestQuestionsHide(t *testing.T) {
	for _, name := range data.Scripts() {
		d := present(t, name, 80, 24)
		for _, stop := range d.x.present.script.Stops() {
			if stop.Question {
				past := len(d.x.session.Past())
				for _, keys := range [][]string{nil, {"B"}, {"w"}, {"B"}} {
					d.press(keys...)
					d.lacks("BLOCKED", "STRAINED", "NEW", "GONE")
					for _, p := range d.x.session.Scenario().Parties {
						d.lacks(p.Name+" objects", p.Name+" accepts", p.Name+" hesitates", "× "+p.Name, "~ "+p.Name)
					}
				}
				d.press("pgdown")
				d.sees("REVEAL", "PgDn next")
				if len(d.x.session.Past()) != past+1 || d.x.hiding() {
					t.Errorf("the answer of step %d is not one step", stop.Step+1)
				}
				d.press("pgup")
				if !d.x.hiding() {
					t.Errorf("back does not lead to the question of step %d", stop.Step+1)
				}
				d.press("enter")
				continue
			}
			d.press("pgdown")
		}
	}
}

// TestStepsAreUndone sees that each step is one step of the history, that undo
// takes the script back with the package, and that nothing the room did is lost.
func TestStepsAreUndone(t *testing.T) {
	d := present(t, "zaporizhzhia-workshop", 80, 24)
	d.steps(2)
	d.press("tab", "right")
	room := d.x.session.Configuration()
	d.steps(2)
	if r, _ := d.x.runner(); r.At() != (script.Stop{Step: 4, Question: true}) {
		t.Fatalf("at %+v", r.At())
	}
	d.press("esc", "v", "u")
	if d.x.session.Configuration() != room {
		t.Error("what the room did is lost")
	}
	if r, _ := d.x.runner(); r.At().Step != 2 {
		t.Errorf("the script stands at %+v", r.At())
	}
	d.press("U")
	if r, _ := d.x.runner(); r.At().Step != 4 {
		t.Errorf("redo leads to %+v", r.At())
	}
}

// TestAgain starts the script again: only through find, and undo takes it back.
func TestAgain(t *testing.T) {
	d := present(t, "elmira-workshop", 80, 24)
	d.steps(6)
	before, _ := d.x.runner()
	for _, c := range commands() {
		e := present(t, "elmira-workshop", 80, 24)
		e.steps(6)
		e.press(c.keys[0])
		if r, begun := e.x.runner(); begun && r.At().Step == 0 && c.keys[0] != "u" {
			t.Errorf("%s alone starts the script again", c.keys[0])
		}
	}
	d.press(":")
	d.typeIn("start the script again")
	if r, _ := d.x.runner(); r != before {
		t.Error("it starts before enter")
	}
	d.press("enter")
	if r, _ := d.x.runner(); r.At().Step != 0 {
		t.Error("it does not start again")
	}
	d.press("u")
	if r, _ := d.x.runner(); r.At().Step != before.At().Step {
		t.Errorf("undo leads to %+v, not %+v", r.At(), before.At())
	}
}

// TestAnyScriptWalk goes next and back and changes things at random: going back
// gives exactly the package of the step, and undo leads to the beginning.
func TestAnyScriptWalk(t *testing.T) {
	keys := []string{"pgdown", "pgdown", "pgdown", "pgup", "pgup", "right", "left", "down", "up", "tab", "enter", "esc", "space", "1", "4", "B", "v", "u", "U", "R", "m", "o", ".", "b", "w", "t", ","}
	for _, name := range data.Scripts() {
		t.Run(name, rapid.MakeCheck(func(rt *rapid.T) {
			d := present(t, name, 80, 24)
			sc := d.x.session.Scenario()
			for range rapid.IntRange(0, 40).Draw(rt, "keys") {
				past := len(d.x.session.Past())
				key := rapid.SampledFrom(keys).Draw(rt, "key")
				blank := d.x.present.blank
				d.press(key)
				sound(rt, d.x)
				if key != "u" && len(d.x.session.Past()) < past {
					rt.Fatalf("%s took history away", key)
				}
				r, begun := d.x.runner()
				if !begun || blank || key != "pgdown" && key != "pgup" {
					continue
				}
				want := d.x.present.script.Package(sc, r.At().Step)
				if r.At().Question {
					want = d.x.present.script.Before(sc, r.At().Step)
				}
				first, last := r.Number() == 1, r.Number() == len(d.x.present.script.Stops())
				if d.x.session.Configuration() != want.Configuration && !first && !last {
					rt.Fatalf("stop %d shows another package", r.Number())
				}
			}
			d.x.endPrediction()
			undoAll(rt, d)
		}))
	}
}

// TestJump goes to any step from the list of steps, and tells the time there.
func TestJump(t *testing.T) {
	d := present(t, "zaporizhzhia-workshop", 80, 24)
	d.press(":")
	d.typeIn("steps of")
	d.press("enter")
	d.sees("SCRIPT · What stands in the way?", "This run began 12 minutes ago", "Step 1 was planned from minute 0 to 3, of 45")
	d.lacks("STEP 1 of 14  What stands in the way of what       3 min · 3 of 45   12")
	d.press("down", "down", "enter")
	d.sees("STEP 3 of 14")
	d.press(":")
	d.typeIn("leave the script")
	d.press("enter")
	d.lacks("STEP 3 of 14")
	d.press("pgdown")
	if d.x.session.State().Stop.Number != 3 {
		t.Error("a script that is closed goes on")
	}
}

// TestBlank empties the screen; the next key or click only brings it back.
func TestBlank(t *testing.T) {
	for _, back := range []string{"right", "q", "pgdown", ".", "b", "1"} {
		d := present(t, "elmira-workshop", 80, 24)
		d.steps(1)
		before, screen := d.x.session.State(), d.screen()
		d.press(".")
		if got := strings.TrimSpace(d.screen()); got != "any key comes back" {
			t.Errorf("the blank screen shows %q", got)
		}
		sound(t, d.x)
		d.press(back)
		if d.quit || !d.x.session.State().Same(before) || d.screen() != screen {
			t.Errorf("%s does more than come back", back)
		}
	}
	d := explore(t, "elmira", 80, 24)
	d.press("b")
	d.clickAt(40, 10)
	d.sees("redline")
}

// TestProjector shows every block of a package in turn, and every option of a
// line; the palette is the high-contrast one, light or dark.
func TestProjector(t *testing.T) {
	d := explore(t, "zaporizhzhia", 80, 24)
	d.x.kind = theme.Auto
	d.press("1", "B", "w")
	for _, f := range model.ByObstacle(d.x.session.Assessment().Findings) {
		if f.Severity == model.Blocks {
			d.sees(d.x.session.Scenario().Rules[f.Rule].Title)
			d.press("right")
		}
	}
	d.sees("strain 1 of", "as of 26 Dec 2025")
	if d.x.shownKind() != theme.HighContrast {
		t.Error("the palette is another")
	}
	dark := d.x.View().Content
	d.press("t")
	if light := d.x.View().Content; light == dark || ansi.Strip(strings.ReplaceAll(light, "Light", "Dark")) == "" {
		t.Error("t does not turn to the light palette")
	}
	d.press("tab", "home", "down", "down", "down", "down")
	for _, o := range d.x.session.Scenario().Issues[d.x.chooser.issue()].Options {
		d.sees(o.Name)
	}
	d.press("B")
	d.sees("─ WHY")
	if d.x.shownKind() == theme.HighContrast {
		t.Error("B does not leave the projector")
	}
}

// TestSpotlight shows one thing alone, of every kind, and esc brings the rest
// back.
func TestSpotlight(t *testing.T) {
	d := explore(t, "zaporizhzhia", 80, 24)
	d.press("1")
	for _, id := range []string{"ukraine", "us", "sovereignty", "ukraine-excludes-russia", "status-quo", "russia-keeps-control", "operator", "S31"} {
		for _, on := range script.Spots(d.x.session.Scenario(), id) {
			d.x.spotlight(on)
			d.resize(80, 24)
			sound(t, d.x)
			d.lacks("redline  [")
			d.press("esc")
			for d.x.present.spot {
				d.press("esc")
			}
			d.sees("redline  [")
		}
	}
	d.x.spotlight(script.Spotlight{Kind: script.OnParty, ID: "ukraine"})
	d.resize(80, 24)
	d.sees("UKRAINE   objects", "Ukraine excludes Russia", "because Ukraine: with the US only")
	d.press("enter")
	d.sees("EVIDENCE")
}

// TestReview replays the history change by change, and leaves it as it is.
func TestReview(t *testing.T) {
	d := explore(t, "zaporizhzhia", 80, 24)
	start := func() { d.press(":"); d.typeIn("replay from the start"); d.press("enter") }
	start()
	if !strings.Contains(d.message(), "nothing to replay") {
		t.Errorf("with no history it says %q", d.message())
	}
	d.press("1", "right", "R", "u")
	before, past, future := d.x.session.State(), len(d.x.session.Past()), len(d.x.session.Future())
	start()
	d.sees("REPLAY: the start, today. 2 changes follow", "CHOOSE · today")
	d.press("pgdown")
	d.sees("REPLAY 1 of 2: loaded reported plan", "NEW")
	d.press("right", "right")
	d.sees("REPLAY 2 of 2: Ukraine → joins all three")
	d.press("pgup", "home")
	d.sees("REPLAY: the start")
	d.press("esc")
	d.lacks("REPLAY")
	if !d.x.session.State().Same(before) || len(d.x.session.Past()) != past || len(d.x.session.Future()) != future {
		t.Error("the replay changed the history")
	}
	start()
	d.press("u")
	if d.x.present.review != nil || d.option("ukraine") != "us_only" {
		t.Error("a key in the replay does not act on the package at hand")
	}
}

// TestScriptIsKept goes on from a kept session: the script begins, and undo
// leads to where it stood.
func TestScriptIsKept(t *testing.T) {
	dir := t.TempDir()
	d := exploreKept(t, "elmira", dir)
	s, _ := shippedScript(t, "elmira-workshop")
	d.x.presentScript(s)
	d.steps(8)
	stood, _ := d.x.runner()
	if err := d.x.keep(); err != nil {
		t.Fatal(err)
	}
	again := exploreKept(t, "elmira", dir)
	again.x.presentScript(s)
	if r, _ := again.x.runner(); r.Number() != 1 {
		t.Errorf("the script begins at stop %d", r.Number())
	}
	if !strings.Contains(again.message(), "u goes back to where it stood last time") {
		t.Errorf("it says %q", again.message())
	}
	again.press("u")
	if r, _ := again.x.runner(); r.Number() != stood.Number() {
		t.Errorf("undo leads to stop %d, not %d", r.Number(), stood.Number())
	}
}

// TestEveryScreenForARoom goes to every state with a script running, and then
// turns to the projector, the spotlight and the blank screen there.
func TestEveryScreenForARoom(t *testing.T) {
	t.Parallel()
	long(t)
	for i, st := range states {
		size := sizes[i%len(sizes)]
		d := present(t, "zaporizhzhia-workshop", size[0], size[1])
		d.steps(2)
		d.press(st.keys...)
		sound(t, d.x)
		projector, spot := d.x.present.projector, d.x.present.spot
		for range 2 {
			_ = d.x.flipProjector()
			d.resize(size[0], size[1])
			sound(t, d.x)
			_ = d.x.flipSpot()
			d.resize(size[0], size[1])
			sound(t, d.x)
			_ = d.x.flipSpot()
			_ = d.x.goBlank()
			d.resize(sizes[0][0], sizes[0][1])
			sound(t, d.x)
			d.press("f1")
		}
		if d.x.present.projector != projector || d.x.present.spot != spot && d.x.present.spotFor == nil {
			t.Errorf("%s: the screen does not come back", st.name)
		}
	}
}

// TestAnswersStay leaves a question with answers to it, and finds them there
// again.
func TestAnswersStay(t *testing.T) {
	d := present(t, "zaporizhzhia-workshop", 80, 24)
	d.steps(4)
	d.press("space", "1", "2")
	d.sees("[x] Sovereignty")
	d.press("pgup")
	d.lacks("[x] Sovereignty")
	d.press("pgdown")
	d.sees("[x] Sovereignty              12")
	d.press("pgdown")
	d.sees("REVEAL", "12")
	d.press("pgup")
	d.lacks("[x]")
}

// TestClickInReplay clicks on a route of a package that is only replayed: it
// opens the route of the package at hand.
func TestClickInReplay(t *testing.T) {
	d := explore(t, "zaporizhzhia", 120, 40)
	d.press("1", "3", "o", ",")
	d.click("AND EITHER")
	x, y := d.find("A ")
	d.press(",")
	d.clickAt(x, y)
	d.clickAt(x, y)
	d.lacks("These packages are not available")
}
