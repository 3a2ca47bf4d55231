package stuck

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"redline/model/stability"
)

// contains fails unless some sentences have some texts.
func contains(t *testing.T, said []string, texts ...string) {
	t.Helper()
	all := strings.Join(said, "\n")
	for _, text := range texts {
		if !strings.Contains(all, text) {
			t.Errorf("%q is not in\n%s", text, all)
		}
	}
}

// chicken is the game in which each of two can hold on or give way: states
// both give way, B holds on, A holds on, both hold on.
func chicken() *Model {
	return OfGraph(&stability.Graph{
		Makers: []string{"A", "B"}, States: 4,
		Moves:   [][][]int{{{2}, {3}, {0}, {1}}, {{1}, {0}, {3}, {2}}},
		Payoffs: [][]int{{2, 1, 3, 0}, {2, 3, 1, 0}},
	})
}

func TestHolds(t *testing.T) {
	for set, want := range map[stability.Set]string{
		0: "Holds under none of the four.", stability.Every: "Holds under all four.",
		stability.Set(0).With(stability.GMR).With(stability.SMR): "Holds under GMR and SMR, not under Nash and SEQ.",
	} {
		if got := Holds(set); got != want {
			t.Errorf("%q, not %q", got, want)
		}
	}
}

// TestFirm: a workable package holds, holds by deterrence, or does not, and
// then the party that would leave it and where to are named.
func TestFirm(t *testing.T) {
	m := chicken()
	for s, want := range map[int]string{
		0: "These positions hold by deterrence (GMR and SMR): A could move to state 3, which it likes better, but the others can answer.",
		1: "These positions hold: no party gains by moving.",
		3: "Workable, but not stable: A would move to state 2, which it likes better. B would move, too.",
	} {
		if got := m.Firm(s); got != want {
			t.Errorf("state %d: %q, not %q", s+1, got, want)
		}
	}
	for s, want := range map[int]string{0: "Nobody could gain by moving without", 1: "Nobody would gain by moving.", 3: "unpunished: A and B."} {
		contains(t, []string{m.Unpunished(s)}, want)
	}
}

// idlers are B and C, who would both like what a step of A's brings, which A
// would not; they have no moves of their own.
func idlers() *Model {
	return OfGraph(&stability.Graph{
		Makers: []string{"A", "B", "C"}, States: 2,
		Moves:   [][][]int{{{1}, nil}, {nil, nil}, {nil, nil}},
		Payoffs: [][]int{{1, 0}, {0, 1}, {0, 1}},
	})
}

// TestWay: the way that all its movers like, the first step that hurts, and who
// could jump it.
func TestWay(t *testing.T) {
	dilemma := OfGraph(&stability.Graph{ // both cooperate, B defects, A defects, both defect
		Makers: []string{"A", "B"}, States: 4,
		Moves:   [][][]int{{{2}, {3}, {0}, {1}}, {{1}, {0}, {3}, {2}}},
		Payoffs: [][]int{{2, 0, 3, 1}, {2, 3, 0, 1}},
	})
	contains(t, dilemma.TellWay(dilemma.Way(3, 0)), "no path of willing moves", "The shortest is 2 moves", "The first step that hurts: A", "it worse off", "As a coalition A and B could jump it")
	contains(t, dilemma.TellWay(dilemma.Way(0, 3)), "2 moves, each liked by whoever makes it")
	contains(t, dilemma.TellWay(dilemma.Way(0, 1)), "1 move, which its mover likes: B moving to state 2.")
	contains(t, dilemma.TellWay(dilemma.Way(2, 2)), "This is where")
	contains(t, chicken().TellWay(chicken().Way(1, 0)), "No coalition", "The first step that hurts: B")
	contains(t, idlers().TellWay(idlers().Way(0, 1)), "No coalition could jump that step: none can move past it to where each of its members would like it better.")
	stranded := OfGraph(&stability.Graph{Makers: []string{"A"}, States: 2, Moves: [][][]int{{nil, nil}}, Payoffs: [][]int{{0, 1}}})
	contains(t, stranded.TellWay(stranded.Way(0, 1)), "No moves lead there")
}

// TestPriorities says whose priorities would have to change, and how.
func TestPriorities(t *testing.T) {
	m := chicken()
	m.Wants = [][]string{{"hold on", "peace"}, {"give way", "win", "rest"}}
	possible := func(makers []int, swaps int, orders ...[]int) stability.Reordering {
		return stability.Reordering{Makers: makers, Answer: stability.Possible, Swaps: swaps, Orders: orders}
	}
	contains(t, m.Priorities([]stability.Reordering{
		possible([]int{0}, 1, []int{1, 0}, nil),
		{Makers: []int{1}, Answer: stability.Never, Against: []int{0}},
		possible([]int{0, 1}, 3, []int{1, 0}, []int{2, 1, 0}),
	}), `A alone: "peace" would come first (1 swap of neighbours).`, "B alone: nothing it could prefer would do",
		`Together: A: "peace" would come first; B: "rest" would come first, "win" would come after "rest" (3 swaps`)
	contains(t, m.Priorities([]stability.Reordering{possible([]int{0}, 1, []int{1, 0}, nil), {Makers: []int{1}, Answer: stability.NoOrder}, {Makers: []int{0, 1}, Answer: stability.Undecided}}),
		"B alone: no order", "Together: not known")
	contains(t, m.Priorities([]stability.Reordering{{Makers: []int{0}, Answer: stability.NoOrder}, {Makers: []int{1}, Answer: stability.Never}}), "No reordering of these wishes")
	contains(t, m.Priorities([]stability.Reordering{{Answer: stability.Already}}), "Nothing would have to change")
	for _, list := range m.Priorities([]stability.Reordering{possible([]int{0}, 1, []int{1, 0}, nil), possible([]int{0, 1}, 1, []int{1, 0}, nil)}) {
		if strings.HasPrefix(list, "Together") {
			t.Errorf("the same is told twice: %q", list)
		}
	}
}

// TestManyMoves: moves beyond some are counted.
func TestManyMoves(t *testing.T) {
	g := &stability.Graph{Makers: []string{"A"}, States: 9, Moves: [][][]int{make([][]int, 9)}, Payoffs: [][]int{{0, 1, 2, 3, 4, 5, 6, 7, 8}}}
	g.Moves[0][0] = []int{1, 2, 3, 4, 5, 6, 7, 8}
	contains(t, OfGraph(g).Story(0, 0), "move to state 5 or make one of 4 more moves, each of which it likes better")
}

// TestRestored: what is left out and taken in again stands where it stood, if
// nothing else has moved; and it always stands once.
func TestRestored(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		n := rapid.IntRange(1, 7).Draw(rt, "n")
		given := make([]int, n)
		for k := range given {
			given[k] = k
		}
		wish := rapid.IntRange(0, n-1).Draw(rt, "wish")
		without := slices.DeleteFunc(slices.Clone(given), func(k int) bool { return k == wish })
		if got := Restored(without, wish); !slices.Equal(got, given) {
			rt.Errorf("%v without %d becomes %v", given, wish, got)
		}
		order := rapid.Permutation(given).Draw(rt, "order")
		got := Restored(order, wish)
		slices.Sort(got)
		if !slices.Equal(got, given) {
			rt.Errorf("%v with %d becomes %v", order, wish, got)
		}
	})
}

// TestTerms: each is told in one line of 80 columns.
func TestTerms(t *testing.T) {
	for _, term := range Terms() {
		if len(term.Says) > 54 || len(term.More) > 79 || term.Name == "" {
			t.Errorf("%s: %d and %d columns", term.Name, len(term.Says), len(term.More))
		}
	}
	if Edited(0) != "" || !strings.HasPrefix(Edited(2), "2 parties") {
		t.Error(Edited(2))
	}
}

// TestRobust: counts are told as counts, and drawn ones with their error.
func TestRobust(t *testing.T) {
	g := &stability.Graph{Makers: []string{"A"}, States: 2, Moves: [][][]int{{{1}, nil}}}
	for _, c := range []struct {
		wishes int
		want   []string
	}{
		{2, []string{"Of all 2 orders", "it holds under 1 (Nash)"}},
		{8, []string{"Of 2,000 orders", "drawn by lot", ", give or take ", "(Nash)"}},
	} {
		holds := make([][]bool, c.wishes)
		for j := range holds {
			holds[j] = []bool{j%2 == 0, j%2 == 1}
		}
		g.Payoffs = [][]int{stability.Prioritise(2, holds)}
		r, err := stability.Wishes{holds}.Robustness(t.Context(), stability.Analyse(g))
		if err != nil {
			t.Fatal(err)
		}
		contains(t, []string{Robust(r, 0, stability.Nash)}, c.want...)
	}
}
