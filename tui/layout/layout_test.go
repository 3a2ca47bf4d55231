package layout

import (
	"testing"

	"pgregory.net/rapid"
)

func TestModes(t *testing.T) {
	for _, c := range []struct {
		width, height int
		want          Mode
	}{
		{0, 0, TooSmall}, {59, 100, TooSmall}, {300, 15, TooSmall}, {60, 16, One}, {79, 100, One}, {300, 23, One},
		{80, 24, Two}, {119, 100, Two}, {300, 35, Two}, {120, 36, Wide}, {149, 100, Wide}, {300, 39, Wide},
		{150, 40, Three}, {300, 100, Three},
	} {
		if got := ModeOf(c.width, c.height); got != c.want {
			t.Errorf("%dx%d is arrangement %d, not %d", c.width, c.height, got, c.want)
		}
	}
}

// TestColumns holds the widths that screens.md gives.
func TestColumns(t *testing.T) {
	for mode, c := range map[Mode]struct{ width, height, choose, view int }{
		Two: {80, 24, 39, 40}, Wide: {120, 40, 46, 73}, Three: {160, 45, 50, 55},
	} {
		l := New(Args{Width: c.width, Height: c.height, ChooseRows: 16, OnChoose: true, WithEvidence: true})
		if l.Mode != mode || l.Choose.W != c.choose || l.View.W != c.view {
			t.Errorf("%dx%d has CHOOSE %d and view %d wide in arrangement %d", c.width, c.height, l.Choose.W, l.View.W, l.Mode)
		}
	}
}

// TestAllSizes looks at every size with what the explorer may ask for.
func TestAllSizes(t *testing.T) {
	args := []Args{
		{OnChoose: true, WithEvidence: true, ChooseRows: 16},
		{WithEvidence: true, ChooseRows: 16},
		{OnChoose: true, Roomy: true, ChooseRows: 16},
		{Roomy: true, ChooseRows: 16},
		{OnChoose: true, WithEvidence: true, ChooseRows: 16, Card: Beside},
		{OnChoose: true, WithEvidence: true, ChooseRows: 16, Card: OverView},
		{WithEvidence: true, ChooseRows: 67, Full: true},
		{OnChoose: true, WithEvidence: true, ChooseRows: 67, Card: Beside},
		{OnChoose: true, WithEvidence: true, ChooseRows: 67},
		{OnChoose: true, WithEvidence: true, ChooseRows: 2},
		{OnChoose: true, ChooseRows: 1},
		{OnChoose: true},
		{OnChoose: true, WithEvidence: true, Band: 3, ChooseRows: 16},
	}
	for width := range 301 {
		for height := range 101 {
			for _, a := range args {
				a.Width, a.Height = width, height
				sound(t, a)
			}
		}
	}
}

// TestAnyLayout draws all arguments at random.
func TestAnyLayout(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		sound(rt, Args{
			Width:        rapid.IntRange(-1, 400).Draw(rt, "width"),
			Height:       rapid.IntRange(-1, 200).Draw(rt, "height"),
			ChooseRows:   rapid.IntRange(0, 70).Draw(rt, "rows"),
			Card:         rapid.SampledFrom([]Place{NoCard, Beside, OverView}).Draw(rt, "card"),
			Full:         rapid.Bool().Draw(rt, "full"),
			OnChoose:     rapid.Bool().Draw(rt, "on CHOOSE"),
			WithEvidence: rapid.Bool().Draw(rt, "evidence"),
			Roomy:        rapid.Bool().Draw(rt, "roomy"),
		})
	})
}

type failing interface {
	Helper()
	Fatalf(format string, args ...any)
}

// sound checks what holds of every layout: nothing leaves the window, nothing
// overlaps, titles and rows included, and what has the focus is there.
func sound(t failing, a Args) {
	t.Helper()
	l := New(a)
	if l.Mode == TooSmall {
		if a.Width >= MinWidth && a.Height >= MinHeight {
			t.Fatalf("%+v is drawn too small", a)
		}
		return
	}
	var all []placed
	for _, y := range []int{l.Strip, l.Verdict, l.Parties, l.Message, l.Footer} {
		if y >= 0 {
			all = append(all, placed{"row", Rect{0, y, a.Width, 1}, false})
		}
	}
	for _, p := range places(&l) {
		if p.rect.Empty() {
			if p.rect.W < 0 || p.rect.H < 0 {
				t.Fatalf("%+v: %s is %+v", a, p.name, p.rect)
			}
			continue
		}
		if p.titled {
			p.rect.Y, p.rect.H = p.rect.Y-1, p.rect.H+1
		}
		all = append(all, p)
	}
	for i, p := range all {
		if r := p.rect; r.X < 0 || r.Y < 0 || r.X+r.W > a.Width || r.Y+r.H > a.Height {
			t.Fatalf("%+v: %s leaves the window: %+v", a, p.name, r)
		}
		for _, q := range all[:i] {
			if p.rect.overlaps(q.rect) {
				t.Fatalf("%+v: %s %+v overlaps %s %+v", a, p.name, p.rect, q.name, q.rect)
			}
		}
	}
	focus := l.View
	switch {
	case a.Card != NoCard:
		focus = l.Card
	case a.OnChoose:
		focus = l.Choose
	}
	if focus.W < 30 || focus.H < leastRows {
		t.Fatalf("%+v: what has the focus has %+v", a, focus)
	}
}

func (r Rect) overlaps(q Rect) bool {
	return r.X < q.X+q.W && q.X < r.X+r.W && r.Y < q.Y+q.H && q.Y < r.Y+r.H
}
