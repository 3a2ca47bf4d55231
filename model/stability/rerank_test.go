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

// TestRerankTies: with ties, all the same; no less does, and no more is needed
// under GMR and SMR than under Nash.
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
				other := *g
				other.Payoffs = slices.Clone(g.Payoffs)
				for i := range g.Makers {
					if all.Payoffs != nil && all.Payoffs[i] != nil {
						other.Payoffs[i] = all.Payoffs[i]
						if g.cheaper(i, s, c, distanceTied(g.Payoffs[i], all.Payoffs[i])) {
							t.Fatalf("state %d under %s by %d: less does than %v", s, c.Label(), i, all.Payoffs[i])
						}
					}
				}
				nash, err := a.Rerank(t.Context(), s, Nash, upTo(len(g.Makers)))
				if err != nil || all.Swaps > nash.Swaps || !Analyse(&other).Joint(s).Has(c) {
					t.Fatalf("state %d under %s: %+v, and under Nash %+v", s, c.Label(), all, nash)
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

// TestRerankTiesSEQ tries all strict rankings, ties broken at no cost, of one
// decision maker and of two together; and no more is needed under SEQ than under
// Nash, in the same swaps.
func TestRerankTiesSEQ(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		g := graphs(3).Filter(func(g *Graph) bool { return g.States <= 4 }).Draw(t, "graph")
		a, s := Analyse(g), rapid.IntRange(0, g.States-1).Draw(t, "state")
		makers := upTo(len(g.Makers))[:rapid.IntRange(1, min(2, len(g.Makers))).Draw(t, "who may change")]
		r, err := a.Rerank(t.Context(), s, SEQ, makers)
		if err != nil || r.Answer == Undecided {
			t.Fatalf("%+v %v", r, err)
		}
		swaps, can := g.cheapest(s, makers)
		if a.Joint(s).Has(SEQ) != (r.Answer == Already) || can != (r.Answer == Already || r.Answer == Possible) || r.Swaps != swaps {
			t.Fatalf("state %d by %v: %+v, want %t %d", s, makers, r, can, swaps)
		}
		if r.Answer == Possible {
			g.reaches(t, s, &r)
		}
		if nash, err := a.Rerank(t.Context(), s, Nash, makers); err != nil || nash.Answer == Possible && r.Swaps > nash.Swaps {
			t.Fatalf("%+v needs more than %+v", r, nash)
		}
	})
}

// cheapest is the fewest swaps in the rankings of some that make a state a SEQ
// equilibrium; false where none do.
func (g *Graph) cheapest(s int, makers []int) (fewest int, can bool) {
	if len(makers) == 0 {
		return 0, Analyse(g).Joint(s).Has(SEQ)
	}
	if Analyse(g).Joint(s).Has(SEQ) {
		return 0, true
	}
	i := makers[0]
	permute(upTo(g.States), 0, func(other []int) {
		n, ok := g.with(i, other).cheapest(s, makers[1:])
		if n += distanceTied(g.Payoffs[i], other); ok && (!can || n < fewest) {
			fewest, can = n, true
		}
	})
	return fewest, can
}

// reaches sees that a change does what it says, by as many swaps, and without
// telling apart more than it must.
func (g *Graph) reaches(t *rapid.T, s int, r *Reranking) {
	swaps, changed := 0, g
	for i, payoffs := range r.Payoffs {
		if payoffs == nil {
			continue
		}
		if !slices.Contains(r.Makers, i) || slices.Equal(payoffs, dense(g.Payoffs[i])) {
			t.Fatalf("%+v changes %d", r, i)
		}
		changed = changed.with(i, payoffs)
		swaps += distanceTied(g.Payoffs[i], payoffs)
	}
	if swaps != r.Swaps || !Analyse(changed).Joint(s).Has(r.Concept) {
		t.Fatalf("state %d: %+v does not do, or with %d swaps", s, r, swaps)
	}
}

// TestRerankTiesOfMany: of many states, too, nothing is called impossible that
// is not, and no more is needed under SEQ than under Nash.
func TestRerankTiesOfMany(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		g := graphs(3).Filter(func(g *Graph) bool { return g.States > 7 }).Draw(t, "graph")
		a, s := Analyse(g), rapid.IntRange(0, g.States-1).Draw(t, "state")
		for _, makers := range alone(len(g.Makers)) {
			r, err := a.Rerank(t.Context(), s, SEQ, makers)
			nash, err2 := a.Rerank(t.Context(), s, Nash, makers)
			if err != nil || err2 != nil || r.Answer == NoOrder {
				t.Fatalf("%+v %v %v", r, err, err2)
			}
			if nash.Answer == Possible && r.Swaps > nash.Swaps {
				t.Fatalf("%+v needs more than %+v", r, nash)
			}
			if r.Answer == Possible {
				g.reaches(t, s, &r)
			}
		}
	})
}
