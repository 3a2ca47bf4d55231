package stuck

import (
	"strings"
	"testing"

	"redline/model/stability"
)

// deterred is a conflict in which A could gain, and B, then C, could make it
// regret that; which of them gain by it depends on the payoffs.
func deterred(b, c []int, back []int) *Model {
	return OfGraph(&stability.Graph{
		Makers: []string{"A", "B", "C"}, States: 5,
		Moves: [][][]int{
			{{1}, nil, nil, back, nil}, {nil, {2}, nil, nil, nil}, {nil, nil, {3}, nil, nil},
		},
		Payoffs: [][]int{{2, 3, 3, 1, 4}, b, c},
	})
}

// indifferent is a conflict in which B can undo a gain of A's, and likes that
// neither more nor less.
func indifferent() *Model {
	return OfGraph(&stability.Graph{
		Makers: []string{"A", "B"}, States: 3,
		Moves:   [][][]int{{{1}, nil, nil}, {nil, {2}, nil}},
		Payoffs: [][]int{{1, 2, 0}, {1, 1, 1}},
	})
}

func TestStory(t *testing.T) {
	pays, costs, same := []int{1, 1, 2, 3, 1}, []int{3, 3, 2, 1, 3}, []int{1, 1, 1, 1, 1}
	for _, c := range []struct {
		m    *Model
		want string
	}{
		{deterred(pays, pays, nil), "B would gain by moving to state 3, then C by moving to state 4, and that A likes no better than this (SEQ)."},
		{deterred(costs, pays, nil), "B could answer by moving to state 3, then C by moving to state 4, at a cost, which A likes no better than this and cannot mend alone (SMR)."},
		{deterred(costs, pays, []int{4}), "at a cost, which A likes no better than this, but can mend by moving again (GMR)."},
		{deterred(pays, costs, nil), "then C by moving to state 4, at a cost, which A likes no better"},
		{deterred(same, pays, nil), "then C by moving to state 4, not each for a gain, which A likes no better than this and cannot mend alone (SMR)."},
		{deterred(same, same, []int{4}), "not each for a gain, which A likes no better than this, but can mend by moving again (GMR)."},
		{indifferent(), "B could answer by moving to state 3, for no gain, which A likes no better than this and cannot mend alone (SMR)."},
	} {
		story := strings.Join(c.m.Story(0, 0), " ")
		if !strings.Contains(story, "could move to state 2, which it likes better. ") || !strings.Contains(story, c.want) {
			t.Errorf("%s\nlacks %s", story, c.want)
		}
	}
	m := deterred(pays, pays, nil)
	for s, want := range map[int]string{2: "cannot move from here."} {
		if got := m.Story(s, 0)[0]; got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
	if got := m.Story(1, 1)[0]; !strings.Contains(got, "Nobody can answer that") {
		t.Errorf("%q", got)
	}
}

func TestRoute(t *testing.T) {
	pays, costs := []int{1, 1, 2, 3, 1}, []int{3, 3, 2, 1, 3}
	for _, c := range []struct {
		m    *Model
		to   int
		want string
	}{
		{deterred(pays, pays, nil), 3, "3 moves, each liked by whoever makes it: A moving to state 2, then B moving to state 3, then C moving to state 4."},
		{deterred(costs, pays, nil), 3, "B would have to begin something it does not like better."},
		{deterred(pays, pays, nil), 4, "No moves lead there."},
	} {
		c.m.Today = 0
		if got := c.m.Route(c.to, c.m.Routes(0, false), c.m.Routes(0, true)); !strings.Contains(got, c.want) {
			t.Errorf("%q lacks %q", got, c.want)
		}
	}
}

func TestConcepts(t *testing.T) {
	for set, want := range map[stability.Set]string{
		0: "does not hold", stability.Every: "holds under all four",
		stability.Set(0).With(stability.GMR): "holds under GMR", stability.Set(0).With(stability.GMR).With(stability.SMR): "holds under GMR and SMR",
	} {
		if got := VerdictOn(set); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}
