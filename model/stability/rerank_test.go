package stability

import (
	"slices"
	"testing"

	"pgregory.net/rapid"
)

// TestRerank tries all strict rankings of small graphs, from strict ones.
func TestRerank(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		g := graphs(3).Filter(func(g *Graph) bool { return g.States <= 5 }).Draw(t, "graph")
		for i := range g.Makers {
			g.Payoffs[i] = rapid.Permutation(upTo(g.States)).Draw(t, "ranking")
		}
		a, i := Analyse(g), rapid.IntRange(0, len(g.Makers)-1).Draw(t, "who may change")
		fewest := map[[2]int]int{}
		permute(slices.Clone(g.Payoffs[i]), 0, func(other []int) {
			b := Analyse(g.with(i, other))
			for s := range g.States {
				for _, c := range AllConcepts {
					at := [2]int{s, int(c)}
					if before, ok := fewest[at]; b.Joint(s).Has(c) && (!ok || distance(other, g.Payoffs[i]) < before) {
						fewest[at] = distance(other, g.Payoffs[i])
					}
				}
			}
		})
		for s := range g.States {
			for _, c := range AllConcepts {
				r, err := a.Rerank(t.Context(), s, c, []int{i})
				swaps, can := fewest[[2]int{s, int(c)}]
				if err != nil || can != (r.Answer == Already || r.Answer == Possible) || r.Swaps != swaps || r.Answer == Undecided {
					t.Fatalf("state %d under %s by %d: %+v %v, want %t %d", s, c.Label(), i, r, err, can, swaps)
				}
				if r.Answer == Possible && (distance(r.Payoffs[i], g.Payoffs[i]) != swaps || !Analyse(g.with(i, r.Payoffs[i])).Joint(s).Has(c)) {
					t.Fatalf("state %d under %s by %d: %+v does not do", s, c.Label(), i, r)
				}
			}
		}
	})
}

func upTo(n int) []int {
	var list []int
	for k := range n {
		list = append(list, k)
	}
	return list
}

func (g *Graph) with(i int, payoffs []int) *Graph {
	other := *g
	other.Payoffs = slices.Clone(g.Payoffs)
	other.Payoffs[i] = payoffs
	return &other
}

// TestRerankTies: with ties, all the same; no more is needed under Nash than
// [Graph.Swaps] says, and no less does under GMR and SMR.
func TestRerankTies(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		g := graphs(3).Draw(t, "graph")
		a := Analyse(g)
		for s := range g.States {
			for _, c := range AllConcepts[:SEQ] {
				all, err := a.Rerank(t.Context(), s, c, upTo(len(g.Makers)))
				if err != nil || all.Answer != Already && all.Answer != Possible {
					t.Fatalf("state %d under %s: %+v %v", s, c.Label(), all, err)
				}
				sum, other := 0, *g
				other.Payoffs = slices.Clone(g.Payoffs)
				for i := range g.Makers {
					sum += g.Swaps(i, s)
					if all.Payoffs != nil && all.Payoffs[i] != nil {
						other.Payoffs[i] = all.Payoffs[i]
						if g.cheaper(i, s, c, distanceTied(g.Payoffs[i], all.Payoffs[i])) {
							t.Fatalf("state %d under %s by %d: less does than %v", s, c.Label(), i, all.Payoffs[i])
						}
					}
				}
				if c == Nash && all.Swaps != sum || all.Swaps > sum || !Analyse(&other).Joint(s).Has(c) {
					t.Fatalf("state %d under %s: %+v, and %d swaps under Nash", s, c.Label(), all, sum)
				}
			}
		}
	})
}

// distanceTied counts the pairs that two rankings order the opposite way.
func distanceTied(a, b []int) (n int) {
	for s := range a {
		for t := range s {
			if a[s] > a[t] && b[s] <= b[t] || a[s] < a[t] && b[s] >= b[t] {
				n++
			}
		}
	}
	return n
}

// cheaper tells whether raising the state past fewer others would do.
func (g *Graph) cheaper(i, state int, c Concept, swaps int) bool {
	var above []int
	for s := range g.States {
		if g.Improvement(i, state, s) {
			above = append(above, s)
		}
	}
	for part := range 1 << len(above) {
		payoffs := make([]int, g.States)
		for s, w := range g.Payoffs[i] {
			payoffs[s] = w * 4
		}
		top := payoffs[state]
		for k, s := range above {
			if part>>k&1 == 1 {
				top = max(top, payoffs[s])
			}
		}
		for k, s := range above {
			switch {
			case part>>k&1 == 1:
				payoffs[s] = min(payoffs[s], top-1)
			case payoffs[s] <= top:
				payoffs[s] = top + 1
			}
		}
		payoffs[state] = top
		if distanceTied(g.Payoffs[i], payoffs) < swaps && Analyse(g.with(i, payoffs)).Of(i, state).Has(c) {
			return true
		}
	}
	return false
}
