package tui

import (
	"fmt"
	"math/rand/v2"
	"regexp"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"pgregory.net/rapid"

	"redline/tui/internal/twin"
)

// hiddenPlaces are keys that lead to every view and card, each from CHOOSE
// while predicting; none of them reveals anything.
var hiddenPlaces = [][]string{
	{}, {"w"}, {"o"}, {"m"}, {"r"}, {"r", "down"}, {"r", "enter"}, {"r", "end", "enter"}, {"r", "space"}, {"s"}, {"d"}, {"f"}, {"f", "enter"}, {"f", "down", "right"},
	{"e"}, {"e", "down", "down", "enter"}, {"e", "down", "down", "enter", "enter"}, {"p"}, {"p", "down", "i"}, {"i"}, {"i", "right"}, {"enter"}, {"enter", "down"},
	{":"}, {":", "r", "u", "s"}, {":", "b", "l", "o", "c", "k"}, {"?"}, {"a"}, {"z"}, {"w", "z"}, {"w", "z", "tab"}, {"w", "tab"}, {"tab", "tab", "z"}, {","}, {"R"}, {"u"}, {"U"}, {"y"}, {"t"}, {"B"}, {"."},
	{"x"}, {"c"}, {"n"}, {"L"}, {"space", "o"}, {"down", "down", "down", "down", "down", "enter", "down", "down", "right"}, {"/"}, {"M"},
}

// changesAsked are keys that stage a change from CHOOSE.
var changesAsked = [][]string{
	{"right"}, {"down", "down", "down", "right"}, {"3"}, {"1"}, {"enter", "end", "enter"}, {"p", "down", "down", "enter"}, {"end", "right", "right"},
	{":", "c", "o", "n", "t", "r", "o", "l", "down", "enter"}, {"down", "down", "down", "down", "enter", "down", "down", "enter"},
}

// TestTwins opens everything, before a change and while one is staged, in two
// sessions that differ in nothing but the answer. Whatever is seen, kept or
// copied must be the same.
func TestTwins(t *testing.T) {
	t.Parallel()
	long(t)
	if testing.Short() {
		t.Skip("hundreds of sessions")
	}
	for n, s := range allScenarios(t) {
		other, ok := twin.Of(s, 1)
		if !ok {
			continue
		}
		t.Run(s.ID, func(t *testing.T) {
			differ := 0
			for k, change := range append([][]string{nil}, changesAsked...) {
				size := goldenSizes[k%3]
				if k%4 == 3 {
					size = [2]int{60, 18}
				}
				for j, place := range hiddenPlaces {
					if (k > 1 || n > 0) && (j+k+n)%12 != 0 { // of most changes and scenarios, a sample
						continue
					}
					tw := newTwins(t, s, other, size[0], size[1])
					tw.do(func(d *driver) { d.press("1", "right", "o", "down", "w", "down", "esc", "v") })
					tw.alike("v")
					tw.do(func(d *driver) { d.press(change...) })
					tw.alike(change)
					if tw.pair[0].x.predict.staged != nil {
						tw.do(func(d *driver) { d.press("down", "space", "1", "tab", "2") })
					}
					tw.do(func(d *driver) { d.press(place...) })
					if !tw.pair[0].x.hiding() {
						continue // enter in PREDICT
					}
					tw.alike(append(append([]string{}, change...), place...))
					tw.do(func(d *driver) { d.resize(50, 12) })
					tw.alike("a small window")
					if !tw.pair[0].x.present.blank {
						tw.pair[0].sees(" HIDDEN")
					}
					if sessionsDiffer(tw) {
						differ++
					}
				}
			}
			if differ == 0 {
				t.Error("the twins never differ in an answer")
			}
		})
	}
}

// sessionsDiffer tells whether the packages of twins come to something else.
func sessionsDiffer(tw *twins) bool {
	c := tw.pair[0].x.state().Configuration
	return tw.pair[0].x.session.Engine().Outcome(c) != tw.pair[1].x.session.Engine().Outcome(c)
}

// TestTwinWalks does whatever comes to mind while answers are hidden.
func TestTwinWalks(t *testing.T) {
	t.Parallel()
	for n, s := range allScenarios(t) {
		other, ok := twin.Of(s, 1+n%2)
		if !ok {
			continue
		}
		t.Run(s.ID, func(t *testing.T) {
			r := rand.New(rand.NewPCG(uint64(n), 11))
			for range 4 {
				walkTwins(t, newTwins(t, s, other, 80, 24), r)
			}
		})
	}
}

func walkTwins(t *testing.T, tw *twins, r *rand.Rand) {
	for range r.IntN(20) {
		msg := message(tw.pair[0].x, byte(r.Uint32()%200), byte(r.Uint32()))
		tw.do(func(d *driver) { d.send(msg) })
	}
	tw.do(func(d *driver) {
		for range 5 {
			d.press("esc")
		}
		if !d.x.hiding() {
			d.press("v")
		}
		d.resize(80, 24)
	})
	if !tw.pair[0].x.hiding() || !tw.pair[1].x.hiding() {
		t.Fatal("not hiding")
	}
	a, b := tw.pair[0].x, tw.pair[1].x
	if !a.session.State().Same(b.session.State()) {
		return // the walk before went by what was shown
	}
	b.chooser.at, b.view, b.full, b.mouseOff, b.dark = a.chooser.at, a.view, a.full, a.mouseOff, a.dark
	same := fmt.Sprint(a.session.Past()) == fmt.Sprint(b.session.Past()) && fmt.Sprint(a.session.Future()) == fmt.Sprint(b.session.Future())
	if !same {
		return
	}
	tw.shown()
	tw.do(func(d *driver) { d.said = nil; d.press("f1") })
	for i := range 80 {
		msg := message(a, byte(r.Uint32()), byte(r.Uint32()))
		if _, asks := a.focused().(*predictPanel); (asks && msg == tea.Msg(keyMsg("enter")) || msg == tea.Msg(keyMsg("v"))) && r.IntN(5) > 0 {
			continue
		}
		tw.do(func(d *driver) { d.send(msg) })
		if !a.hiding() || !b.hiding() {
			if a.hiding() != b.hiding() {
				t.Fatalf("only one of the two was revealed after step %d, %v", i, msg)
			}
			return
		}
		tw.alike(msg)
		sound(t, a)
	}
}

// tellingWords are the words that an answer is given in.
var tellingWords = regexp.MustCompile(`(?i)\b(blocked|strained|clear|objects?|hesitates|accepts|strains?|blocks?)\b`)

// documented are the only texts in which such a word may stand while answers
// are hidden, in views that show no documented text: the legend of the marks,
// the questions, and the help of an issue, which the file gives.
var documented = []string{"× blocks  ~ strains", "× blocks ~ strains", "What will block now?", "Who will object?", "number: blocks in the whole package", "takes part in, blocks", "obst.:", "  blocks ?", " × 10^"}

// TestWords searches every place that shows no documented text for the words
// of an answer, and every place for marks.
func TestWords(t *testing.T) {
	t.Parallel()
	if testing.Short() {
		t.Skip("hundreds of sessions")
	}
	marks := regexp.MustCompile(`[×~·]{3}|[+-]?[×~] | NEW| GONE`)
	for n, s := range allScenarios(t) {
		if s.ID == "wide" {
			continue // its names have marks in them
		}
		for k, change := range append([][]string{nil}, changesAsked...) {
			for j, place := range hiddenPlaces {
				if (k > 1 || n > 0) && (j+k+n)%12 != 0 {
					continue
				}
				d := exploreOf(t, s, goldenSizes[k%3][0], goldenSizes[k%3][1])
				d.press("1", "right", "v")
				d.press(change...)
				d.press(place...)
				if !d.x.hiding() {
					continue
				}
				if found := marks.FindString(without(d.screen(), documented)); found != "" && !showsMarks(d.x) {
					t.Fatalf("%v %v shows %q:\n%s", change, place, found, d.screen())
				}
				if showsTexts(d.x) {
					continue
				}
				for _, row := range d.rows()[:d.x.height-2] {
					row = without(row, append(documented, ownTexts(d.x)...))
					if found := tellingWords.FindString(row); found != "" {
						t.Fatalf("%v %v says %q in %q:\n%s", change, place, found, row, d.screen())
					}
				}
			}
		}
	}
}

func without(s string, texts []string) string {
	for _, text := range texts {
		s = strings.ReplaceAll(s, text, "")
	}
	return s
}

// showsMarks tells whether something on the screen looks like a mark and is
// none: the bars of a split, the explanation of marks in help, a product in
// the arithmetic.
func showsMarks(x *Explorer) bool {
	switch x.top().(type) {
	case *splitPanel, *helpCard, *stepsCard:
		return true
	}
	return x.view == figuresView || x.scene.layout.Options.H > 0 && x.scene.s.Issues[x.chooser.issue()].Shares != nil
}

// showsTexts tells whether a text of the scenario or of help is on the screen,
// in which any word may stand.
func showsTexts(x *Explorer) bool {
	switch x.top().(type) {
	case *findCard, *helpCard, *aboutCard, *evidencePanel, *claimCard, *stepsCard, *optionsPanel, *presetsCard:
		return true
	}
	_, texts := x.viewPanel().(*hiddenPanel)
	_, asks := x.viewPanel().(*predictPanel)
	return !texts && !asks && (x.slot == onView || len(x.cards) > 0) || x.scene.layout.Options.H > 0
}

// ownTexts are labels of the scenario.
func ownTexts(x *Explorer) []string {
	var list []string
	for i := range x.scene.s.Issues {
		is := &x.scene.s.Issues[i]
		list = append(list, is.Label(), is.OptionLabel(x.state().Configuration.Option(i)))
	}
	return list
}

// TestPredictNeverLosesAnswers types answers, takes the change back and brings
// it again.
func TestPredictNeverLosesAnswers(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		d := explore(t, "elmira", 80, 24)
		d.press("v", "right")
		for range rapid.IntRange(0, 12).Draw(rt, "keys") {
			d.press(rapid.SampledFrom([]string{"down", "up", "space", "4", "0", "tab", "backspace"}).Draw(rt, "key"))
		}
		if d.x.predict.staged == nil {
			rt.Fatal("nothing is staged")
		}
		before := *d.x.predict.staged.panel.poll
		state := d.x.session.State()
		back := rapid.SampledFrom([]string{"esc", "u", "v"}).Draw(rt, "back")
		d.press(back)
		if d.x.predict.staged != nil || !d.x.session.State().Same(state) {
			rt.Fatal("the change was not taken back")
		}
		if back == "v" {
			d.press("v")
		}
		d.press(rapid.SampledFrom([]string{"U", "right"}).Draw(rt, "again"))
		if d.x.predict.staged == nil || fmt.Sprint(*d.x.predict.staged.panel.poll) != fmt.Sprint(before) {
			rt.Fatal("the answers are lost")
		}
	})
}
