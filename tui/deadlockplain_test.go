package tui

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"redline/model/stability"
	"redline/tui/plain"
	"redline/tui/session"
)

// unwrapped is a text on one line, without what only screens or only answers
// have.
func unwrapped(s string) string {
	return strings.Join(strings.Fields(strings.NewReplacer("│", " ", "[ ] ", "").Replace(s)), " ")
}

// TestDeadlockInPlainMode: what the screen says of a profile, plain mode says
// too, sentence for sentence, whatever the wishes are.
func TestDeadlockInPlainMode(t *testing.T) {
	for _, name := range []string{"zaporizhzhia", "elmira"} {
		s := load(t, name)
		t.Run(name, rapid.MakeCheck(func(rt *rapid.T) {
			d := exploreOf(t, s, 140, 100)
			wander(rt, d)
			party := rapid.SampledFrom(s.Parties).Draw(rt, "party").ID
			order := rapid.Permutation(session.State{}.Order(s, party)).Draw(rt, "order")
			d.x.session.Wish(party, order[:rapid.IntRange(0, len(order)).Draw(rt, "kept")])
			d.press("d", "z")
			for range rapid.IntRange(0, 4).Draw(rt, "walk") {
				d.press(rapid.SampledFrom([]string{"down", "right", "right", "end", "home"}).Draw(rt, "way"))
			}
			p := d.x.views[deadlockView].(*deadlockPanel)
			p.concept = rapid.SampledFrom(stability.AllConcepts[:]).Draw(rt, "concept")
			d.press("f1") // an unbound key: the next frame
			im := d.x.scene.impasse
			st := d.x.session.State()
			at := p.lookedAt(im, &st)
			if im.profiles == nil || at < 0 {
				return
			}
			said := said140(rt, d, st, at, p)
			for _, sentence := range im.model.Account(at, d.x.scene.tale(at, p.concept))[1:] {
				for what, text := range map[string]string{"the screen": unwrapped(d.screen()), "plain mode": said} {
					if !strings.Contains(text, unwrapped(sentence.Text)) {
						rt.Errorf("%s lacks %q:\n%s", what, sentence.Text, text)
					}
				}
			}
			for _, party := range s.Parties {
				for rank, k := range st.Order(s, party.ID) {
					if want := fmt.Sprintf("%d %s", rank+1, strings.Fields(s.Preferences[party.ID][k].Name)[0]); !strings.Contains(unwrapped(d.screen()), unwrapped(want)) {
						rt.Errorf("the screen lacks %q:\n%s", want, d.screen())
					}
				}
			}
		}))
	}
}

// said140 is what plain mode answers about a profile.
func said140(t *rapid.T, d *driver, st session.State, at int, p *deadlockPanel) string {
	var out bytes.Buffer
	err := plain.Run(plain.Options{
		Scenario: d.x.session.Scenario(), Start: st, HasStart: true, Out: &out, Width: 140,
		In: strings.NewReader(fmt.Sprintf("deadlock %d %s\n", at+1, p.concept.Label())),
	})
	if err != nil {
		t.Fatal(err)
	}
	return unwrapped(out.String())
}

// TestDeadlockCarried: a wish that is picked up moves, and the table follows;
// put down it is one step; esc puts it back; any other key puts it down first.
func TestDeadlockCarried(t *testing.T) {
	d := explore(t, "zaporizhzhia", 160, 60)
	s := d.x.session.Scenario()
	id := s.Parties[0].ID
	past := func(want int) {
		t.Helper()
		if got := len(d.x.session.Past()); got != want {
			t.Fatalf("%d steps, not %d", got, want)
		}
	}
	is := func(want ...int) {
		t.Helper()
		if got := d.x.session.State().Order(s, id); fmt.Sprint(got) != fmt.Sprint(want) {
			t.Fatalf("%v, not %v", got, want)
		}
	}
	d.press("d", "pgdown", "down", "down", "down", "down")
	d.sees("1 of 48 hold", "►  5 insists on the US only")
	d.press("left") // left out, as one step
	past(1)
	d.sees("3 of 48 hold", "1 edited", "left out")
	d.press("right")
	past(2)
	is(0, 1, 2, 3, 4)
	d.press("u", "u", "space", "up", "up", "up", "up")
	past(0)
	d.sees("1 edited", "↑↓")
	d.press("esc")
	past(0)
	is(0, 1, 2, 3, 4)
	d.press("space", "up", "space")
	past(1)
	is(0, 1, 2, 4, 3)
	d.press("space", "home", "2") // a preset, but first the wish is put down
	past(3)
	is(4, 0, 1, 2, 3)
	if d.x.session.State().Changes() != 0 {
		t.Error("wishes count as changes")
	}
	d.press("home", "backspace")
	past(4)
	is(0, 1, 2, 3, 4)
	d.press("u", "u", "u", "u")
	past(0)
}

// TestViableIsNotStable: Why, Out and the packages of a route say of a workable
// package whether its positions hold, beside how little that rests on.
func TestViableIsNotStable(t *testing.T) {
	d := explore(t, "zaporizhzhia", 160, 60)
	d.press("1", "o", "down", "enter")
	d.sees("Workable, but not stable", "weakest evidence")
	d.press("enter")
	d.sees("Workable, but not stable", "weakest evidence. d shows why.")
	d.press("w")
	d.sees("NOTHING BLOCKS", "Workable, but not stable")
	d.x.session.Wish("ukraine", nil)
	d.press("f1")
	d.sees("1 party's wishes are edited.")
	d.press("0")
	d.lacks("not stable", "positions hold")
}
