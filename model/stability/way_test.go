package stability

import (
	"slices"
	"testing"

	"pgregory.net/rapid"
)

// TestWay compares the ways with all legal sequences of their length.
func TestWay(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		g := graphs(3).Draw(t, "graph")
		n := naive{g}
		for from := range g.States {
			shortest, willing := g.Routes(from, false), g.Routes(from, true)
			for to := range g.States {
				w := g.Way(from, to)
				if moves, ok := shortest.Fewest(to); ok != w.Exists() || len(w.Path) != moves {
					t.Fatalf("%d to %d: %+v, want %d moves", from, to, w, moves)
				}
				if moves, _ := willing.Fewest(to); len(w.Willing) != moves {
					t.Fatalf("%d to %d: %+v, want %d willing moves", from, to, w, moves)
				}
				n.legal(t, from, w.Path)
				if got, want := g.sacrifices(from, w.Path), n.gentle(from, to, -1, len(w.Path)); len(w.Path) <= 4 && w.Path != nil && got != want {
					t.Fatalf("%d to %d: %d sacrifices, want %d", from, to, got, want)
				}
				n.broken(t, w)
			}
		}
	})
}

func (n naive) legal(t *rapid.T, from int, path []Step) {
	last := -1
	for _, step := range path {
		if step.Maker == last || !n.step(step.Maker, from, false)[step.To] {
			t.Fatalf("%v is no legal sequence", path)
		}
		from, last = step.To, step.Maker
	}
}

func (g *Graph) sacrifices(from int, path []Step) (many int) {
	for _, step := range path {
		many += btoi(!g.Improvement(step.Maker, from, step.To))
		from = step.To
	}
	return many
}

// gentle is the fewest sacrifices on a legal sequence of so many moves.
func (n naive) gentle(from, to, last, moves int) int {
	if moves == 0 {
		if from == to {
			return 0
		}
		return 1 << 20
	}
	fewest := 1 << 20
	if moves > 4 {
		return 1 << 20 // there would be too many
	}
	for i := range n.g.Makers {
		if i == last {
			continue
		}
		for t := range n.step(i, from, false) {
			fewest = min(fewest, btoi(!n.likes(i, t, from))+n.gentle(t, to, i, moves-1))
		}
	}
	return fewest
}

// broken sees that the first sacrifice is what it is said to be, and that the
// coalitions that jump it gain by it and need all of their members.
func (n naive) broken(t *rapid.T, w *Way) {
	if at := n.g.sacrifices(w.From, w.Path); (at == 0) != (w.Sacrifice < 0) || w.Willing != nil && len(w.Willing) == len(w.Path) && at > 0 {
		t.Fatalf("%+v has %d sacrifices", w, at)
	}
	if w.Sacrifice < 0 {
		if w.Jumps != nil || w.At != w.From {
			t.Fatalf("%+v needs no jump", w)
		}
		return
	}
	step := w.Path[w.Sacrifice]
	if n.g.sacrifices(w.From, w.Path[:w.Sacrifice]) != 0 || n.likes(step.Maker, step.To, w.At) || w.Worse != n.likes(step.Maker, w.At, step.To) {
		t.Fatalf("%+v breaks elsewhere", w)
	}
	end := -1
	for k := len(w.Path) - 1; k >= w.Sacrifice && end < 0; k-- {
		for _, h := range n.g.Coalitions() {
			if n.jumps(h, w.At, w.Path[k].To) {
				end = w.Path[k].To
			}
		}
	}
	var want [][]int
	for _, h := range n.g.Coalitions() {
		less := slices.ContainsFunc(want, func(less []int) bool {
			return !slices.ContainsFunc(less, func(i int) bool { return !slices.Contains(h, i) })
		})
		if end >= 0 && n.jumps(h, w.At, end) && !less {
			want = append(want, h)
		}
	}
	if len(want) != len(w.Jumps) {
		t.Fatalf("%+v, want jumps of %v to %d", w, want, end)
	}
	for k, j := range w.Jumps {
		if !slices.Equal(j.Members, want[k]) || j.To != end {
			t.Fatalf("%+v, want jumps of %v to %d", w, want, end)
		}
		n.legal(t, w.At, j.Path)
	}
}

// jumps tells whether a coalition has an improvement from a state to another.
func (n naive) jumps(h []int, from, to int) bool {
	return !slices.ContainsFunc(h, func(i int) bool { return !n.likes(i, to, from) }) && n.reach(h, from, false)[to] != nil
}

// TestExits: a state is stable for a decision maker under a concept if all its
// exits are deterred, and it leaves otherwise.
func TestExits(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a := Analyse(graphs(4).Draw(t, "graph"))
		for s := range a.States {
			for _, c := range AllConcepts {
				for i := range a.Makers {
					open := slices.ContainsFunc(a.Exits(i, s), func(e Exit) bool { return !e.Deterred.Has(c) })
					if open == a.Of(i, s).Has(c) {
						t.Fatalf("state %d for %d under %s: %v", s, i, c.Label(), a.Exits(i, s))
					}
				}
			}
		}
	})
}

// TestWayOfElmira: the town cannot be left out where it has to go first.
func TestWayOfElmira(t *testing.T) {
	g := load(t, "testdata/elmira_9state.json").graph(t)
	w := g.Way(4, 7) // the well-known jump of the ministry and Uniroyal
	want := &Way{From: 4, To: 7, Path: []Step{{0, 5}, {1, 7}}, Sacrifice: 0, Worse: true, At: 4, Jumps: []Jump{{[]int{0, 1}, 7, []Step{{0, 5}, {1, 7}}}}}
	same(t, "way", w, want)
}
