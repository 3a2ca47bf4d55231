package tui

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"redline/model"
)

// onSplit opens the split editor of zaporizhzhia.
func onSplit(t testing.TB, width, height int) (*driver, *splitPanel) {
	t.Helper()
	d := explore(t, "zaporizhzhia", width, height)
	d.press("down", "down", "down", "down", "down", "down", "enter")
	for d.x.chooser.issue() != issueOf(d, "split") {
		d.press("esc", "up", "enter")
	}
	p, ok := d.x.top().(*splitPanel)
	if !ok {
		t.Fatalf("no split editor:\n%s", d.screen())
	}
	return d, p
}

func issueOf(d *driver, id string) int {
	i, ok := d.x.session.Scenario().Issue(id)
	if !ok {
		d.t.Fatal("no issue", id)
	}
	return i
}

// TestSplitSum presses any keys: there are always four multiples of 5 that sum
// to 100, → then ← restores the bars unless it was refused, and nothing is
// kept before enter.
func TestSplitSum(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		d, p := onSplit(t, 80, 24)
		start := d.x.session.State()
		keys := rapid.SliceOfN(rapid.SampledFrom([]string{"right", "right", "right", "left", "up", "down", "down", "space", "l", "h", "end", "home"}), 0, 30).Draw(rt, "keys")
		for _, key := range keys {
			before, moved := slices.Clone(p.split), 0
			d.press(key)
			if p.split == nil {
				continue
			}
			sum := 0
			for k, x := range p.split {
				if sum += x; x < 0 || x%5 != 0 {
					rt.Fatalf("share %d is %d", k, x)
				}
				if before != nil && x != before[k] {
					moved++
				}
			}
			if sum != 100 || len(p.split) != 4 {
				rt.Fatalf("the shares are %v", p.split)
			}
			if moved != 0 && moved != 2 {
				rt.Fatalf("one key moves %d bars: %v to %v", moved, before, p.split)
			}
			back(rt, d, p)
		}
		if !d.x.session.State().Same(start) {
			rt.Error("something is kept before enter")
		}
		want := p.option(d.x.scene)
		d.press("enter")
		if got := d.x.session.Configuration().Option(p.issue); got != want || len(d.x.cards) != 0 {
			rt.Errorf("enter keeps option %d, not %d", got, want)
		}
		if len(d.x.session.Past()) > 1 {
			rt.Error("the split is more than one step")
		}
	})
}

// back tries → and then ←, which restores the bars unless → was refused.
func back(t failing, d *driver, p *splitPanel) {
	t.Helper()
	if p.at < p.named(d.x.scene) {
		return
	}
	before := slices.Clone(p.split)
	d.press("right")
	if slices.Equal(before, p.split) {
		if d.message() == "" {
			t.Errorf("→ was refused without a word")
		}
		return
	}
	if d.press("left"); !slices.Equal(before, p.split) {
		t.Errorf("→ and ← made %v of %v", p.split, before)
	}
}

// TestSplitSteps follows the editor as the design tells it.
func TestSplitSteps(t *testing.T) {
	d, p := onSplit(t, 80, 24)
	d.sees("REVENUE SPLIT", "► undecided", "chosen", "[Upkeep]", "→ on a bar starts with all in")
	d.press("right")
	if d.message() != "enter chooses this; the bars are below." {
		t.Errorf("on a named split → says %q", d.message())
	}
	d.press("down", "down")
	for _, c := range []struct {
		keys    []string
		want    []int
		message string
	}{
		{[]string{"right"}, []int{5, 0, 0, 95}, ""},
		{[]string{"right"}, []int{10, 0, 0, 90}, ""},
		{[]string{"left", "left"}, []int{0, 0, 0, 100}, ""},
		{[]string{"left"}, []int{0, 0, 0, 100}, "Ukraine has nothing to give back."},
		{[]string{"down", "down", "down", "left"}, []int{0, 0, 0, 100}, "Upkeep is the rest: it moves with the others. space on a row changes that."},
		{[]string{"up", "space", "up", "right"}, []int{0, 0, 0, 100}, "Nothing is left in US. ← on a share frees some; space changes the rest."},
		{[]string{"down", "down", "left", "left"}, []int{0, 0, 10, 90}, ""},
	} {
		d.press(c.keys...)
		if !slices.Equal(p.split, c.want) {
			t.Errorf("after %v: %v, not %v", c.keys, p.split, c.want)
		}
		if c.message != "" && d.message() != c.message {
			t.Errorf("after %v: %q, not %q", c.keys, d.message(), c.message)
		}
	}
	d.sees("[US]  ")
	d.press("enter")
	if d.option("split") != "0/0/10/90" {
		t.Errorf("kept %s", d.option("split"))
	}
	d.press("left", "left")
	if d.option("split") != "undecided" {
		t.Errorf("← leads to %s", d.option("split"))
	}
	d.press("right", "right")
	if d.option("split") != "0/0/10/90" {
		t.Errorf("→ leads to %s, not to the split made by hand", d.option("split"))
	}
	if d.press("right"); d.option("split") != "0/0/10/90" {
		t.Error("→ goes past the end")
	}
}

// TestSplitLeaves sees that esc keeps the split as it was, and that undo while
// the editor is open does too.
func TestSplitLeaves(t *testing.T) {
	d, _ := onSplit(t, 80, 24)
	d.press("down", "down", "right", "right", "esc")
	if d.option("split") != "undecided" || len(d.x.cards) != 0 || len(d.x.session.Past()) != 0 {
		t.Errorf("esc keeps %s", d.option("split"))
	}
	d, p := onSplit(t, 80, 24)
	d.press("down", "enter") // equal thirds
	d.press("enter", "u")
	if d.sees("undecided"); d.option("split") != "undecided" {
		t.Error("undo does not work in the editor")
	}
	d.press("end", "enter")
	if d.option("split") != "undecided" {
		t.Errorf("enter on untouched bars chooses %s", d.option("split"))
	}
	_ = p
}

// TestSplitOffStep starts bars from a named split off the step: rounded down,
// the remainder in the rest.
func TestSplitOffStep(t *testing.T) {
	d, _ := onSplit(t, 80, 24)
	d.press("down", "enter", "enter")
	p := d.x.top().(*splitPanel)
	d.press("down", "right")
	if want := []int{35, 30, 30, 5}; !slices.Equal(p.split, want) {
		t.Errorf("a third each, and → on the first, makes %v, not %v", p.split, want)
	}
	d.press("left", "down", "space")
	if want := []int{30, 30, 30, 10}; !slices.Equal(p.split, want) || p.rest != 1 {
		t.Errorf("then %v with the rest in %d", p.split, p.rest)
	}
}

// TestSplitTyped types numbers.
func TestSplitTyped(t *testing.T) {
	for _, c := range []struct {
		typed, want, message string
	}{
		{"40 20 40 0", "40/20/40/0", ""},
		{"40/20/40/0", "40/20/40/0", ""},
		{"100,0,0,0", "100/0/0/0", ""},
		{"25  25 25   25", "25/25/25/25", ""},
		{"40 20 50 0", "", "40/20/50/0 is no split: the shares make 110; they must make 100"},
		{"40 20 40", "", "it has 3 numbers, and needs 4"},
		{"41 19 40 0", "", "41 is not a step of 5"},
		{"400 0 0 0", "", `"400" is not a whole number from 0 to 100`},
		{"99999999999999999999 0 0 0", "", "is not a whole number"},
		{"5", "", "5 is no split: it has 1 number, and needs 4"},
		{"040 20 40 0", "", `"040" is not a whole number`},
	} {
		d, p := onSplit(t, 80, 24)
		d.typeIn(c.typed)
		if got := d.screen(); !strings.Contains(got, "shares: "+c.typed[:min(20, len(c.typed))]) {
			t.Fatalf("%q is not shown:\n%s", c.typed, got)
		}
		d.press("enter")
		if c.message != "" {
			if !strings.Contains(d.x.message, c.message) || p.field == "" {
				t.Errorf("%q says %q", c.typed, d.x.message)
			}
			d.press("backspace")
			if p.field != c.typed[:len(c.typed)-1] {
				t.Errorf("backspace leaves %q", p.field)
			}
			continue
		}
		if d.option("split") != "undecided" {
			t.Errorf("%q is kept by the first enter", c.typed)
		}
		d.press("enter")
		if d.option("split") != c.want {
			t.Errorf("%q chooses %s", c.typed, d.option("split"))
		}
	}
}

// TestSplitTells compares what the editor says the split would do with what it
// does.
func TestSplitTells(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		d, p := onSplit(t, 80, 40)
		d.press("down", "down")
		d.press(rapid.SliceOfN(rapid.SampledFrom([]string{"right", "right", "down", "up"}), 1, 20).Draw(rt, "keys")...)
		if p.at < p.named(d.x.scene) {
			return
		}
		d.press("right") // there are bars now
		said := d.screen()
		d.press("enter")
		diff, ok := d.x.session.Difference()
		if !ok {
			return
		}
		for sign, list := range map[string][]model.Finding{"+ NEW": diff.New, "- GONE": diff.Gone} {
			if len(list) == 0 && !strings.Contains(said, sign+" nothing") {
				rt.Errorf("it did not say %s nothing:\n%s", sign, said)
			}
			for _, f := range list {
				if title := d.x.scene.s.Rules[f.Rule].Title; !strings.Contains(said, title) {
					rt.Errorf("it did not say %s %s:\n%s", sign, title, said)
				}
			}
		}
	})
}

// TestSplitAnyShares edits splits of other numbers of shares and steps.
func TestSplitAnyShares(t *testing.T) {
	for _, shares := range []int{1, 2, 5, 6} {
		s := shaped(shapes[2])
		is := &s.Issues[1]
		is.Shares = &model.Shares{Step: 10, Of: []string{"a", "b", "c", "d", "e", "f"}[:shares]}
		d := exploreOf(t, s, 60, 16)
		d.x.chooser.mark(1)
		d.press("enter", "end")
		for range 15 {
			d.press("right", "up", "right")
			sound(t, d.x)
		}
		d.press("end", "space", "enter")
		split := is.SplitOf(d.x.session.Configuration().Option(1))
		sum := 0
		for _, x := range split {
			sum += x
		}
		if split != nil && sum != 100 {
			t.Errorf("%d shares: %v", shares, split)
		}
		d.press("enter")
		d.typeIn(strings.TrimSpace(strings.Repeat("0 ", shares-1) + "100"))
		d.press("enter", "enter")
		if got := fmt.Sprint(is.SplitOf(d.x.session.Configuration().Option(1))); !strings.HasSuffix(got, "100]") {
			t.Errorf("%d shares typed: %s, %s", shares, got, d.x.message)
		}
	}
}
