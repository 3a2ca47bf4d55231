package stability

import (
	"slices"
	"testing"

	"pgregory.net/rapid"
)

// TestImplications: Nash is SMR and SEQ, and both are GMR.
func TestImplications(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a := Analyse(graphs(5).Draw(t, "graph"))
		for s := range a.States {
			for i := range a.Makers {
				implied(t, a.Of(i, s))
			}
			implied(t, a.Joint(s))
		}
	})
}

func implied(t *rapid.T, set Set) {
	if set.Has(Nash) && set != Every || !set.Has(GMR) && (set.Has(SMR) || set.Has(SEQ)) {
		t.Fatalf("concepts %04b", set)
	}
}

// TestTwo: with two decision makers there is one answer to a move, and no more.
func TestTwo(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		g := graphs(2).Filter(func(g *Graph) bool { return len(g.Makers) == 2 }).Draw(t, "graph")
		a := Analyse(g)
		for i := range 2 {
			for s := range g.States {
				answered := true
				for _, to := range g.Improvements(i, s) {
					answered = answered && slices.ContainsFunc(g.Moves[1-i][to], func(u int) bool { return !g.Improvement(i, s, u) })
				}
				if a.Of(i, s).Has(GMR) != answered {
					t.Fatalf("state %d for %d", s, i)
				}
			}
		}
	})
}

// TestMerging: who treats all opponents of a decision maker as one, with their
// sequences as its moves, finds the same answers to it.
func TestMerging(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		g := graphs(4).Draw(t, "graph")
		a, n := Analyse(g), naive{g}
		for i := range g.Makers {
			whole, willing := merged(n, i, false), merged(n, i, true)
			for s := range g.States {
				same := whole.Of(0, s).Has(Nash) == a.Of(i, s).Has(Nash) && whole.Of(0, s).Has(GMR) == a.Of(i, s).Has(GMR) &&
					whole.Of(0, s).Has(SMR) == a.Of(i, s).Has(SMR) && willing.Of(0, s).Has(GMR) == a.Of(i, s).Has(SEQ)
				if !same {
					t.Fatalf("state %d for %d", s, i)
				}
			}
		}
	})
}

func merged(n naive, i int, willing bool) *Analysis {
	moves := make([][]int, n.g.States)
	for s := range moves {
		for to := range n.reach(n.others(i), s, willing) {
			if to != s {
				moves[s] = append(moves[s], to)
			}
		}
		slices.Sort(moves[s])
	}
	return Analyse(&Graph{
		Makers: []string{"one", "the rest"}, States: n.g.States,
		Moves: [][][]int{n.g.Moves[i], moves}, Payoffs: [][]int{n.g.Payoffs[i], make([]int, n.g.States)},
	})
}

// TestSwaps: no order of a ranking that makes a state Nash stable is nearer
// than the number of swaps, and one is as near.
func TestSwaps(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		const size = 5
		ranking := rapid.Permutation([]int{0, 1, 2, 3, 4}).Draw(t, "payoffs")
		moves := make([][]int, size)
		for to := 1; to < size; to++ {
			if rapid.Bool().Draw(t, "move") {
				moves[0] = append(moves[0], to)
			}
		}
		g := &Graph{Makers: []string{"x"}, States: size, Moves: [][][]int{moves}, Payoffs: [][]int{ranking}}
		fewest := never
		permute(slices.Clone(ranking), 0, func(other []int) {
			if !slices.ContainsFunc(moves[0], func(to int) bool { return other[to] > other[0] }) {
				fewest = min(fewest, distance(ranking, other))
			}
		})
		if r, err := Analyse(g).Rerank(t.Context(), 0, Nash, []int{0}); err != nil || r.Swaps != fewest {
			t.Fatalf("%+v %v, want %d", r, err, fewest)
		}
	})
}

// distance counts the pairs that two rankings order differently.
func distance(a, b []int) int {
	n := 0
	for s := range a {
		for t := range s {
			if (a[s] > a[t]) != (b[s] > b[t]) {
				n++
			}
		}
	}
	return n
}

func permute(list []int, from int, visit func([]int)) {
	if from == len(list) {
		visit(list)
		return
	}
	for k := from; k < len(list); k++ {
		list[from], list[k] = list[k], list[from]
		permute(list, from+1, visit)
		list[from], list[k] = list[k], list[from]
	}
}
