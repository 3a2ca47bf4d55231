package stability

import (
	"fmt"
	"slices"
	"testing"

	"pgregory.net/rapid"
)

// The definitions once more, read as they stand: sets of states as maps, legal
// sequences as the least fixed point over the possible last movers.

type states map[int]bool

type naive struct {
	g *Graph
}

func (n naive) likes(i, t, s int) bool { return n.g.Payoffs[i][t] > n.g.Payoffs[i][s] }

func (n naive) step(i, s int, willing bool) states {
	to := states{}
	for _, t := range n.g.Moves[i][s] {
		if !willing || n.likes(i, t, s) {
			to[t] = true
		}
	}
	return to
}

// reach is R_H(s), or R+_H(s): the states with the set of possible last movers.
func (n naive) reach(h []int, s int, willing bool) map[int]states {
	last := map[int]states{}
	note := func(t, j int) bool {
		if last[t] == nil {
			last[t] = states{}
		}
		fresh := !last[t][j]
		last[t][j] = true
		return fresh
	}
	for _, j := range h {
		for t := range n.step(j, s, willing) {
			note(t, j)
		}
	}
	for grown := true; grown; {
		grown = false
		for t, movers := range last {
			for _, j := range h {
				if len(movers) == 1 && movers[j] {
					continue
				}
				for u := range n.step(j, t, willing) {
					grown = note(u, j) || grown
				}
			}
		}
	}
	return last
}

func (n naive) others(i int) []int {
	var h []int
	for j := range n.g.Makers {
		if j != i {
			h = append(h, j)
		}
	}
	return h
}

func (n naive) stable(i, s int, c Concept) bool {
	for a := range n.step(i, s, true) {
		if c == Nash || !n.sanctioned(i, s, a, c) {
			return false
		}
	}
	return true
}

func (n naive) sanctioned(i, s, a int, c Concept) bool {
	for t := range n.reach(n.others(i), a, c == SEQ) {
		if n.likes(i, t, s) {
			continue
		}
		back := false
		for u := range n.step(i, t, false) {
			back = back || n.likes(i, u, s)
		}
		if c != SMR || !back {
			return true
		}
	}
	return false
}

// graphs draws small graphs, sparse ones and dense ones.
func graphs(most int) *rapid.Generator[*Graph] {
	return rapid.Custom(func(t *rapid.T) *Graph {
		makers, size := rapid.IntRange(1, most).Draw(t, "makers"), rapid.IntRange(1, 9).Draw(t, "states")
		density, levels := rapid.IntRange(1, 6).Draw(t, "density"), rapid.IntRange(1, size).Draw(t, "levels")
		g := &Graph{States: size}
		for i := range makers {
			moves, payoffs := make([][]int, size), make([]int, size)
			for s := range size {
				payoffs[s] = rapid.IntRange(0, levels-1).Draw(t, "payoff")
				for to := range size {
					if to != s && rapid.IntRange(0, 9).Draw(t, "move") < density {
						moves[s] = append(moves[s], to)
					}
				}
			}
			g.Makers = append(g.Makers, fmt.Sprint("dm", i))
			g.Moves, g.Payoffs = append(g.Moves, moves), append(g.Payoffs, payoffs)
		}
		return g
	})
}

// TestAgainstDefinitions compares random graphs with the definitions.
func TestAgainstDefinitions(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		g := graphs(4).Draw(t, "graph")
		a, n := Analyse(g), naive{g}
		for i := range g.Makers {
			for s := range g.States {
				for _, c := range AllConcepts {
					if got, want := a.Of(i, s).Has(c), n.stable(i, s, c); got != want {
						t.Fatalf("state %d for %d under %s: %t, want %t", s, i, c, got, want)
					}
				}
			}
		}
	})
}

// TestExplanations sees that each sanction is what it is said to be.
func TestExplanations(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		g := graphs(4).Draw(t, "graph")
		a, n := Analyse(g), naive{g}
		rows := map[string]bool{}
		for _, e := range a.Explanations() {
			rows[fmt.Sprint(e.State, e.Maker, e.Concept, e.Improvement)] = true
			at, last := e.Improvement, e.Maker
			for _, m := range e.Sanction {
				if m.Maker == last || m.Maker == e.Maker || !n.step(m.Maker, at, e.Concept == SEQ)[m.To] {
					t.Fatalf("%+v is no legal sequence at %+v", e, m)
				}
				at, last = m.To, m.Maker
			}
			if len(e.Sanction) == 0 || n.likes(e.Maker, at, e.State) {
				t.Fatalf("%+v sanctions nothing", e)
			}
		}
		for i := range g.Makers {
			for s := range g.States {
				for _, c := range AllConcepts[GMR:] {
					for to := range n.step(i, s, true) {
						if n.stable(i, s, c) != rows[fmt.Sprint(s, i, c, to)] {
							t.Fatalf("a row too many or missing: %d %d %s %d", s, i, c, to)
						}
					}
				}
			}
		}
	})
}

// TestRoutes compares the shortest sequences and the coalition improvements
// with the definitions.
func TestRoutes(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		g := graphs(4).Draw(t, "graph")
		n := naive{g}
		all := n.others(-1)
		for s := range g.States {
			for _, willing := range []bool{false, true} {
				r, reach := g.Routes(s, willing), n.reach(all, s, willing)
				for to := range g.States {
					moves, ok := r.Fewest(to)
					if to != s && ok != (reach[to] != nil) || len(r.Path(to)) != moves {
						t.Fatalf("from %d to %d: %d %t", s, to, moves, ok)
					}
				}
			}
			for _, h := range g.Coalitions() {
				reach, jumps := n.reach(h, s, false), states{}
				for _, j := range g.Coalition(h, s) {
					jumps[j.To] = true
				}
				for to := range g.States {
					pays := !slices.ContainsFunc(h, func(i int) bool { return !n.likes(i, to, s) })
					if jumps[to] != (pays && reach[to] != nil) {
						t.Fatalf("%v from %d to %d", h, s, to)
					}
				}
			}
		}
	})
}
