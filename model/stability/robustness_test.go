package stability

import (
	"context"
	"errors"
	"math"
	"testing"

	"pgregory.net/rapid"
)

// TestRobustness counts all orders one by one.
func TestRobustness(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		x := conflicts(3, 3).Draw(t, "conflict")
		r, err := x.wishes.Robustness(t.Context(), Analyse(x.Graph))
		if err != nil {
			t.Fatal(err)
		}
		everybody := x.without(nil)
		for i := range r.Alone {
			x.sameTally(t, &r.Alone[i], everybody[i:i+1])
		}
		x.sameTally(t, &r.All, everybody)
	})
}

func (x wished) sameTally(t *rapid.T, got *Tally, makers []int) {
	var orders int64
	held := make([]tally, x.States)
	x.reordered(makers, func(g *Graph, _ int) {
		orders++
		a := Analyse(g)
		for s := range held {
			for _, c := range AllConcepts {
				held[s][c] += int64(btoi(a.Joint(s).Has(c)))
			}
		}
	})
	if !got.Exact || got.Orders != orders {
		t.Fatalf("%d orders of %v, want %d", got.Orders, makers, orders)
	}
	for s := range held {
		for _, c := range AllConcepts {
			share, stderr := got.Share(s, c)
			if got.Held(s, c) != held[s][c] || share != float64(held[s][c])/float64(orders) || stderr != 0 {
				t.Fatalf("state %d under %s with the orders of %v: %d, want %d", s, c.Label(), makers, got.Held(s, c), held[s][c])
			}
		}
	}
}

// TestRobustnessDrawn: draws come near the exact counts, within what they say
// of their error, the same every time; and they can be called off.
func TestRobustnessDrawn(t *testing.T) {
	x := conflicts(3, 5).Example(3)
	a := Analyse(x.Graph)
	exact, err := x.wishes.Robustness(t.Context(), a)
	if err != nil {
		t.Fatal(err)
	}
	b, err := newBallot(t.Context(), x.wishes, a)
	if err != nil {
		t.Fatal(err)
	}
	all := a.everybody()
	drawn, err := b.draw(all)
	if err != nil || drawn.Exact || drawn.Orders != Draws {
		t.Fatalf("%+v %v", drawn, err)
	}
	again, _ := b.draw(all)
	between := false
	for s := range a.States {
		for _, c := range AllConcepts {
			want, _ := exact.All.Share(s, c)
			got, stderr := drawn.Share(s, c)
			if math.Abs(got-want) > 4*stderr || stderr == 0 || stderr > 0.02 {
				t.Errorf("state %d under %s: %.3f ± %.3f, want %.3f", s, c.Label(), got, stderr, want)
			}
			if drawn.Held(s, c) != again.Held(s, c) {
				t.Error("another draw came out otherwise")
			}
			between = between || want > 0.1 && want < 0.9
		}
	}
	if !between {
		t.Error("a test with nothing between none and all shows little")
	}
}

// TestRobustnessLong: who has too many statements is drawn, and the others are not.
func TestRobustnessLong(t *testing.T) {
	x := conflicts(2, 3).Filter(func(x wished) bool { return len(x.Makers) == 2 }).Example(3)
	for len(x.wishes[1]) < 8 {
		holds := make([]bool, x.States)
		holds[len(x.wishes[1])%x.States] = true
		x.wishes[1] = append(x.wishes[1], holds)
	}
	x.Payoffs[1] = Prioritise(x.States, x.wishes[1])
	r, err := x.wishes.Robustness(t.Context(), Analyse(x.Graph))
	if err != nil || !r.Alone[0].Exact || r.Alone[1].Exact || r.All.Exact || r.All.Orders != Draws {
		t.Fatalf("%+v %v", r, err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := x.wishes.Robustness(ctx, Analyse(x.Graph)); !errors.Is(err, context.Canceled) {
		t.Errorf("called off: %v", err)
	}
}
