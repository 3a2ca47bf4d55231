package tui

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"redline/tui/layout"
	"redline/tui/text"
)

// at gets to a state in a window.
func at(t testing.TB, st state, width, height int) *driver {
	t.Helper()
	d := explore(t, "zaporizhzhia", width, height)
	d.press(st.keys...)
	return d
}

// everywhere runs a test in every state, in some of them at another size too;
// in a few of them where time is short.
func everywhere(t *testing.T, test func(t *testing.T, st state, width, height int)) {
	for i, st := range states {
		if testing.Short() && i%5 != 0 {
			continue
		}
		at := [][2]int{{80, 24}, sizes[1+i%(len(sizes)-1)]}
		for _, size := range at[:2-min(1, i%3)] {
			t.Run(fmt.Sprintf("%s/%dx%d", st.name, size[0], size[1]), func(t *testing.T) { test(t, st, size[0], size[1]) })
		}
	}
}

// print is all that tells one frame of a session from another.
func (d *driver) print() string {
	return fmt.Sprint(d.x.View().Content, d.x.View().Cursor, d.x.View().MouseMode, d.x.session.State(), len(d.said), d.quit)
}

// entries are the keys that the footer names, as a click presses them.
func (d *driver) entries() []text.Span {
	var list []text.Span
	for _, s := range d.x.frame.rows[len(d.x.frame.rows)-1].Spans {
		if s.Hit.Key != "" && s.Role == text.Strong {
			list = append(list, s)
		}
	}
	return list
}

// TestFooter sees that every key that the footer names does something where it
// is named, and that the footer ends as it should.
func TestFooter(t *testing.T) {
	t.Parallel()
	long(t)
	tried := map[string]bool{} // commands that are always able, per kind of panel
	everywhere(t, func(t *testing.T, st state, width, height int) {
		d := at(t, st, width, height)
		sound(t, d.x)
		if len(d.entries()) == 0 {
			t.Fatalf("no keys are named:\n%s", d.screen())
		}
		f, ok := d.x.focused().(typing)
		_, asks := d.x.focused().(*predictPanel) // its own keys leave no room for find
		asks = asks && strings.HasSuffix(d.row(-1), "? help")
		if end := ": find  ? help"; !asks && !strings.HasSuffix(d.row(-1), end) && (!ok || !f.typing()) {
			t.Errorf("the footer ends otherwise: %q", d.row(-1))
		}
		if strings.Contains(d.row(-1), "…") {
			t.Errorf("the footer is cut: %q", d.row(-1))
		}
		before := d.print()
		for _, entry := range d.entries() {
			if c := d.x.command(entry.Hit.Key); c != nil && c.able == nil && c.word != "sources" {
				kind := fmt.Sprintf("%T %d %s", d.x.focused(), d.x.scene.layout.Mode, entry.Text)
				if tried[kind] {
					continue
				}
				tried[kind] = true
			}
			keys := []string{entry.Hit.Key}
			if other, ok := map[string]string{"right": "left", "down": "up"}[entry.Hit.Key]; ok && len([]rune(entry.Text)) == 2 {
				keys = append(keys, other) // of a pair, one will do
			}
			if !slices.ContainsFunc(keys, func(key string) bool {
				d := at(t, st, width, height)
				d.press(key)
				return d.print() != before || d.x.message != ""
			}) {
				t.Errorf("%s, named %q, does nothing in\n%s", entry.Hit.Key, entry.Text, d.screen())
			}
		}
	})
}

// TestEveryLetter sees that no key is bound twice, and that letters and signs
// that are bound nowhere do nothing in any state: none is bound in one panel
// only.
func TestEveryLetter(t *testing.T) {
	t.Parallel()
	bound := map[string]bool{}
	for _, c := range commands() {
		for _, k := range c.keys {
			if _, ok := gestures[k]; ok || bound[k] {
				t.Errorf("%s is bound twice", k)
			}
			bound[k] = true
		}
	}
	for g := range gestures {
		bound[g] = true
	}
	for i, st := range states {
		if i%2 == 0 {
			continue
		}
		d := at(t, st, 80, 24)
		if f, ok := d.x.focused().(typing); ok && f.typing() {
			continue
		}
		if p, ok := d.x.focused().(*splitPanel); ok && p.field != "" {
			continue
		}
		d.press("f1") // messages and replays end with any key
		before := d.print()
		for r := '!'; r <= '~'; r++ {
			if key := string(r); !bound[key] {
				if d.press(key); d.print() != before {
					t.Fatalf("%s, which is bound nowhere, does something in %s:\n%s", key, st.name, d.screen())
				}
			}
		}
	}
}

// TestCyrillic presses the same keys on a Russian or Ukrainian keyboard.
func TestCyrillic(t *testing.T) {
	if cyrillic["г"] != "u" || cyrillic["Г"] != "U" || cyrillic["ж"] != ";" || cyrillic["Ж"] != ":" || cyrillic["і"] != "s" {
		t.Error("letters stand on other keys")
	}
	for _, start := range [][]string{{"right"}} {
		for letter, latin := range cyrillic {
			a, b := at(t, state{keys: start}, 80, 24), at(t, state{keys: start}, 80, 24)
			a.press(letter)
			b.press(latin)
			if a.print() != b.print() {
				t.Errorf("%s does not act as %s after %v", letter, latin, start)
			}
		}
	}
	d := explore(t, "zaporizhzhia", 80, 24)
	d.press("right", "г")
	if d.option("ukraine") != "us_only" {
		t.Error("г does not undo")
	}
}

// TestDigits loads every preset by its digit, from anywhere.
func TestDigits(t *testing.T) {
	for _, name := range []string{"zaporizhzhia", "elmira"} {
		s := load(t, name)
		order := presetOrder(s)
		if s.Presets[order[0]].ID != s.StatusQuo {
			t.Errorf("0 is %s", s.Presets[order[0]].ID)
		}
		for digit := range 10 {
			for _, from := range []string{"right", "w", "e", "p", "a"} {
				d := explore(t, name, 80, 24)
				d.press("right", from, itoa(digit))
				got := d.x.session.State().Loaded.Name
				if digit < len(order) {
					if want := s.Presets[order[digit]].Name; got != want || d.x.session.State().Changes() != 0 {
						t.Errorf("%d loads %s after %s, not %s", digit, got, from, want)
					}
				} else if !strings.Contains(d.message(), "No preset has the digit "+itoa(digit)) {
					t.Errorf("%d says %q", digit, d.message())
				}
			}
		}
	}
}

// TestEscape goes down the ladder: card, CHOOSE, Why, nothing.
func TestEscape(t *testing.T) {
	d := explore(t, "zaporizhzhia", 80, 24)
	d.press("1", "e", "down", "down", "down", "down", "down", "down", "enter", "enter") // evidence of what rests on a claim
	steps := []func() bool{
		func() bool { _, ok := d.x.top().(*claimCard); return ok && len(d.x.cards) == 1 },
		func() bool { return d.x.top() == nil && d.x.slot == onView && d.x.view == claimView },
		func() bool { return d.x.slot == onChoose && d.x.view == claimView },
		func() bool { return d.x.slot == onChoose && d.x.view == whyView },
		func() bool { return d.x.slot == onChoose && d.x.view == whyView },
	}
	before := d.x.session.State()
	for i, step := range steps {
		d.press("esc")
		if !step() {
			t.Fatalf("after %d times esc:\n%s", i+1, d.screen())
		}
	}
	if !d.x.session.State().Same(before) || d.quit {
		t.Error("esc changes the package, or quits")
	}
	d.press("e", "/", "z", "esc")
	if c := d.x.views[claimView].(*claimsView); c.field.open || c.field.value() != "z" || len(c.ids) == len(d.x.scene.s.Claims) {
		t.Error("esc does not close the filter and keep it")
	}
	d.press("esc")
	if c := d.x.views[claimView].(*claimsView); c.field.value() != "" || d.x.slot != onView {
		t.Error("esc does not clear the filter")
	}
	d.press("z", "esc")
	if d.x.full || d.x.slot != onView {
		t.Error("esc does not leave the whole screen first")
	}
}

// TestTab turns through the panels and comes back, at every size, and the
// whole screen follows.
func TestTab(t *testing.T) {
	for _, size := range sizes {
		for _, zoomed := range []bool{false, true} {
			d := explore(t, "zaporizhzhia", size[0], size[1])
			d.press("1")
			if zoomed {
				d.press("z")
			}
			want := []string{"CHOOSE", "WHY"}
			if d.x.scene.layout.Mode >= layout.Wide {
				want = append(want, "EVIDENCE")
			}
			for turn := range 2 * len(want) {
				name := want[turn%len(want)]
				if !strings.Contains(d.screen(), "═ "+name) {
					t.Fatalf("%v, zoomed %v: %s has not the focus:\n%s", size, zoomed, name, d.screen())
				}
				sound(t, d.x)
				d.press("tab")
			}
			d.press("shift+tab")
			if name := want[len(want)-1]; !strings.Contains(d.screen(), "═ "+name) {
				t.Errorf("%v, zoomed %v: shift+tab does not lead to %s:\n%s", size, zoomed, name, d.screen())
			}
		}
	}
}

// TestQuit quits with q and ctrl+c, also where text is typed and in a window
// too small.
func TestQuit(t *testing.T) {
	for _, c := range []struct {
		keys          []string
		width, height int
		quits         bool
	}{
		{[]string{"q"}, 80, 24, true}, {[]string{"ctrl+c"}, 80, 24, true}, {[]string{":", "q"}, 80, 24, false},
		{[]string{":", "ctrl+c"}, 80, 24, true}, {[]string{"q"}, 20, 5, true}, {[]string{"ctrl+c"}, 1, 1, true}, {[]string{"p", "q"}, 80, 24, true},
	} {
		d := explore(t, "elmira", c.width, c.height)
		d.press(c.keys...)
		if d.quit != c.quits {
			t.Errorf("%v at %dx%d: quits %v", c.keys, c.width, c.height, d.quit)
		}
	}
}
