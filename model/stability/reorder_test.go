package stability

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"testing"

	"pgregory.net/rapid"
)

// wished is a conflict in which everybody ranks by statements.
type wished struct {
	*Graph
	wishes Wishes
}

// conflicts draws small ones.
func conflicts(makers, statements int) *rapid.Generator[wished] {
	return rapid.Custom(func(t *rapid.T) wished {
		g := graphs(makers).Draw(t, "graph")
		var w Wishes
		for i := range g.Makers {
			var list [][]bool
			for range rapid.IntRange(0, statements).Draw(t, "statements") {
				list = append(list, rapid.SliceOfN(rapid.Bool(), g.States, g.States).Draw(t, "holds"))
			}
			w = append(w, list)
			g.Payoffs[i] = Prioritise(g.States, list)
		}
		return wished{g, w}
	})
}

// reordered has every combination of the orders of some decision makers, with
// the swaps that lead there; the orders of the others stay.
func (x wished) reordered(makers []int, visit func(g *Graph, swaps int)) {
	if len(makers) == 0 {
		visit(x.Graph, 0)
		return
	}
	i := makers[0]
	order := []int{}
	for j := range x.wishes[i] {
		order = append(order, j)
	}
	permute(slices.Clone(order), 0, func(other []int) {
		g := *x.Graph
		g.Payoffs = slices.Clone(g.Payoffs)
		var list [][]bool
		for _, j := range other {
			list = append(list, x.wishes[i][j])
		}
		g.Payoffs[i] = Prioritise(g.States, list)
		wished{&g, x.wishes}.reordered(makers[1:], func(g *Graph, swaps int) { visit(g, swaps+distance(order, other)) })
	})
}

func subsets(n int) [][]int {
	var list [][]int
	for h := 1; h < 1<<n; h++ {
		var some []int
		for i := range n {
			if h>>i&1 == 1 {
				some = append(some, i)
			}
		}
		list = append(list, some)
	}
	return list
}

// fewestSwaps tries every order; never where none makes the state an equilibrium.
func (x wished) fewestSwaps(makers []int) map[[2]int]int {
	fewest := map[[2]int]int{}
	x.reordered(makers, func(g *Graph, swaps int) {
		a := Analyse(g)
		for s := range g.States {
			for _, c := range AllConcepts {
				at := [2]int{s, int(c)}
				if before, ok := fewest[at]; a.Joint(s).Has(c) && (!ok || swaps < before) {
					fewest[at] = swaps
				}
			}
		}
	})
	return fewest
}

// TestReorder compares with all orders, each analysed anew.
func TestReorder(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		x := conflicts(3, 3).Draw(t, "conflict")
		a := Analyse(x.Graph)
		makers := rapid.SampledFrom(subsets(len(x.Makers))).Draw(t, "who may change")
		fewest := x.fewestSwaps(makers)
		for s := range a.States {
			for _, c := range AllConcepts {
				r, err := x.wishes.Reorder(t.Context(), a, s, c, makers)
				if err != nil {
					t.Fatal(err)
				}
				swaps, can := fewest[[2]int{s, int(c)}]
				if can != (r.Answer == Already || r.Answer == Possible) || r.Swaps != swaps || (r.Answer == Already) != a.Joint(s).Has(c) || r.Answer == Undecided {
					t.Fatalf("state %d under %s by %v: %s with %d swaps, want %t %d", s, c.Label(), makers, r.Answer, r.Swaps, can, swaps)
				}
				if r.Answer == Possible {
					x.leads(t, r)
				}
				if c != SEQ && (r.Answer == Never) != slices.ContainsFunc(x.without(makers), func(i int) bool { return !a.Of(i, s).Has(c) }) {
					t.Fatalf("state %d under %s by %v: %s", s, c.Label(), makers, r.Answer)
				}
			}
		}
	})
}

func (x wished) without(makers []int) []int {
	var list []int
	for i := range x.Makers {
		if !slices.Contains(makers, i) {
			list = append(list, i)
		}
	}
	return list
}

// leads sees that the orders given are that far away and do what they should.
func (x wished) leads(t *rapid.T, r Reordering) {
	g := *x.Graph
	g.Payoffs = slices.Clone(g.Payoffs)
	sum := 0
	for i, order := range r.Orders {
		if order == nil {
			continue
		}
		if !slices.Contains(r.Makers, i) {
			t.Fatalf("%v moves the statements of %d", r, i)
		}
		var list [][]bool
		present := []int{}
		for p, j := range order {
			list, present = append(list, x.wishes[i][j]), append(present, p)
		}
		sum += distance(present, order)
		g.Payoffs[i] = Prioritise(g.States, list)
	}
	if sum != r.Swaps || !Analyse(&g).Joint(r.State).Has(r.Concept) {
		t.Fatalf("%+v does not do, or is %d swaps away", r, sum)
	}
}

// TestNever: where nothing is said to help, no ranking whatever does.
func TestNever(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		x := conflicts(3, 2).Draw(t, "conflict")
		a, makers := Analyse(x.Graph), rapid.SampledFrom(subsets(len(x.Makers))).Draw(t, "who may change")
		g := *x.Graph
		g.Payoffs = slices.Clone(g.Payoffs)
		for _, i := range makers {
			g.Payoffs[i] = rapid.SliceOfN(rapid.IntRange(0, g.States), g.States, g.States).Draw(t, "other payoffs")
		}
		other := Analyse(&g)
		for s := range a.States {
			for _, c := range AllConcepts {
				r, err := x.wishes.Reorder(t.Context(), a, s, c, makers)
				if err != nil || r.Answer == Never && other.Joint(s).Has(c) || (r.Answer == Never) != (len(r.Against) > 0) {
					t.Fatalf("state %d under %s by %v: %+v %v", s, c.Label(), makers, r, err)
				}
			}
		}
	})
}

// TestOrders: every order comes once, the near ones first.
func TestOrders(t *testing.T) {
	for n := range 7 {
		seen, last, many := map[string]bool{}, 0, 1
		present := []int{}
		for k := range n {
			present, many = append(present, k), many*(k+1)
		}
		for swaps, order := range orders(n) {
			if got := distance(present, order); got != swaps || swaps < last {
				t.Fatalf("%v is %d swaps away, not %d, after %d", order, got, swaps, last)
			}
			last, seen[fmt.Sprint(order)] = swaps, true
		}
		if len(seen) != many {
			t.Errorf("%d orders of %d things", len(seen), n)
		}
	}
}

// TestReorderLong: of lists too long to try all orders, what is near is found,
// and nothing is said of the rest; and a search can be called off.
func TestReorderLong(t *testing.T) {
	const size = 12
	g := &Graph{Makers: []string{"x"}, States: size, Moves: [][][]int{make([][]int, size)}}
	for s := range size {
		for to := range size {
			if to != s {
				g.Moves[0][s] = append(g.Moves[0][s], to)
			}
		}
	}
	x := wished{g, Wishes{nil}}
	for j := range size - 1 { // the last state has none of the statements
		holds := make([]bool, size)
		holds[j] = true
		x.wishes[0] = append(x.wishes[0], holds)
	}
	g.Payoffs = [][]int{Prioritise(size, x.wishes[0])}
	a := Analyse(g)
	for s, want := range map[int]Answer{0: Already, 2: Possible, size - 2: Undecided, size - 1: Undecided} {
		for _, c := range []Concept{Nash, SEQ} {
			r, err := x.wishes.Reorder(context.Background(), a, s, c, []int{0})
			if err != nil || r.Answer != want || want == Possible && r.Swaps != s {
				t.Errorf("state %d: %+v %v", s, r, err)
			}
		}
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	for _, c := range []Concept{Nash, SEQ} {
		if _, err := x.wishes.Reorder(ctx, a, size-1, c, []int{0}); !errors.Is(err, context.Canceled) {
			t.Errorf("%s called off: %v", c.Label(), err)
		}
	}
}
