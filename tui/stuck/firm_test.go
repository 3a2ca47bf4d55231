package stuck

import (
	"strings"
	"testing"

	"redline/model/stability"
)

// TestFirmNamesWhoIsFree: the best of the moves that nobody can answer is told,
// and of the others only who has such a move, too: B's can be answered, though by
// no move that pays.
func TestFirmNamesWhoIsFree(t *testing.T) {
	m := OfGraph(&stability.Graph{
		Makers: []string{"A", "B", "C"}, States: 6,
		Moves: [][][]int{
			{{1, 2}, nil, nil, nil, nil, nil}, {{3}, nil, nil, nil, nil, nil}, {{5}, nil, nil, {4}, nil, nil},
		},
		Payoffs: [][]int{{0, 1, 2, 0, 0, 0}, {0, 0, 0, 1, 0, 0}, {0, 0, 0, 0, 0, 1}},
	})
	if got, want := m.Firm(0), "Workable, but not stable: A would move to state 3, which it likes better. C would move, too."; got != want {
		t.Errorf("%q, not %q", got, want)
	}
	if got, want := m.Story(0, 1), "could move to state 4, which it likes better. C could answer by moving to state 5, for no gain, which B likes no better than this and cannot mend alone (SMR)."; len(got) != 1 || got[0] != want {
		t.Errorf("%q, not %q", got, want)
	}
	if got, want := chicken().Story(1, 0), "does not like its one other move better from here."; len(got) != 1 || got[0] != want {
		t.Errorf("%q, not %q", got, want)
	}
	if got, want := m.Story(1, 2), "cannot move from here."; len(got) != 1 || got[0] != want {
		t.Errorf("%q, not %q", got, want)
	}
}

// TestPartOfTheWay: a coalition that jumps the step that hurts, but not to the
// end, is said to lead part of the way; one that gets there is not.
func TestPartOfTheWay(t *testing.T) {
	for _, tt := range []struct {
		end  int // what the end is worth to A
		want bool
	}{{0, true}, {3, false}} {
		m := OfGraph(&stability.Graph{
			Makers: []string{"A", "B"}, States: 4,
			Moves:   [][][]int{{{1}, nil, {3}, nil}, {nil, {2}, nil, nil}},
			Payoffs: [][]int{{1, 0, 2, tt.end}, {0, 0, 1, 2}},
		})
		said := strings.Join(m.TellWay(m.Way(0, 3)), " ")
		if !strings.Contains(said, "As a coalition A and B could jump it: A moving to state 2, then B moving to state 3") || strings.Contains(said, "It leads part of the way.") != tt.want {
			t.Errorf("where the end is worth %d: %s", tt.end, said)
		}
	}
}

// TestTogetherIsNotToldTwice: what the nearest of the parties does alone is not
// told again of all together.
func TestTogetherIsNotToldTwice(t *testing.T) {
	m := chicken()
	m.Wants = [][]string{{"a", "b", "c"}, {"d", "e"}}
	list := []stability.Reordering{
		{Makers: []int{0}, Answer: stability.Possible, Swaps: 2, Orders: [][]int{{2, 0, 1}, nil}},
		{Makers: []int{1}, Answer: stability.Possible, Swaps: 1, Orders: [][]int{nil, {1, 0}}},
		{Makers: []int{0, 1}, Answer: stability.Possible, Swaps: 1, Orders: [][]int{nil, {1, 0}}},
	}
	if said := strings.Join(m.Priorities(list), "\n"); strings.Contains(said, "Together") || !strings.Contains(said, `A alone: "c" would come first (2 swaps of neighbours).`) || !strings.Contains(said, `B alone: "e" would come first (1 swap of neighbours).`) {
		t.Error(said)
	}
}

// TestMoreAnsweredMoves: of the moves that others can answer, four are told and
// the rest counted; who is tempted is told though the last party is not.
func TestMoreAnsweredMoves(t *testing.T) {
	const many = 6
	g := &stability.Graph{Makers: []string{"A", "B"}, States: many + 2, Moves: [][][]int{make([][]int, many+2), make([][]int, many+2)}, Payoffs: [][]int{make([]int, many+2), make([]int, many+2)}}
	for s := 1; s <= many; s++ {
		g.Moves[0][0] = append(g.Moves[0][0], s)
		g.Moves[1][s] = []int{many + 1}
		g.Payoffs[0][s] = 1
	}
	m := OfGraph(g)
	said := m.Story(0, 0)
	if len(said) != mostMoves+1 || !strings.HasPrefix(said[mostMoves-1], "could move to state 5, which") || said[mostMoves] != "has 2 more moves that it likes better and others can answer." {
		t.Errorf("%q", said)
	}
	if got, want := m.Unpunished(0), "Nobody could gain by moving without the others having an answer."; got != want {
		t.Errorf("%q, not %q", got, want)
	}
}

// TestNotKnownIsNotHopeless: where some orders were not tried, it is not said that
// none does it.
func TestNotKnownIsNotHopeless(t *testing.T) {
	m := chicken()
	said := strings.Join(m.Priorities([]stability.Reordering{
		{Makers: []int{0}, Answer: stability.NoOrder}, {Makers: []int{1}, Answer: stability.Never, Against: []int{0}}, {Makers: []int{0, 1}, Answer: stability.Undecided},
	}), "\n")
	if strings.Contains(said, "No reordering") || !strings.Contains(said, "Together: not known; there are more orders than are tried.") {
		t.Error(said)
	}
}
