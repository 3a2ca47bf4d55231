package stability

import (
	"context"
	"errors"
	"slices"
	"testing"

	"pgregory.net/rapid"
)

func (n naive) gain(h []int, from, to int) bool {
	return !slices.ContainsFunc(h, func(i int) bool { return !n.likes(i, to, from) })
}

// allied is the definition as it stands.
func (n naive) allied(h []int, s int, c Concept) bool {
	var others []int
	for i := range n.g.Makers {
		if !slices.Contains(h, i) {
			others = append(others, i)
		}
	}
	for x := range n.reach(h, s, false) {
		if !n.gain(h, s, x) {
			continue
		}
		sanctioned := false
		for y := range n.reach(others, x, c == SEQ) {
			mended := false
			for z := range n.reach(h, y, false) {
				mended = mended || n.gain(h, s, z)
			}
			sanctioned = sanctioned || !n.gain(h, s, y) && (c != SMR || !mended)
		}
		if c == Nash || !sanctioned {
			return false
		}
	}
	return true
}

// TestAlliances compares with the definitions, and holds the laws: Nash is SMR
// and SEQ, both are GMR; a coalition of one is its member; nothing deters all.
func TestAlliances(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		g := graphs(4).Draw(t, "graph")
		a, n := Analyse(g), naive{g}
		as, err := g.Alliances(t.Context())
		if err != nil || len(as.List) != 1<<len(g.Makers)-1 {
			t.Fatal(len(as.List), err)
		}
		for s := range g.States {
			joint := Every
			for _, l := range as.List {
				set := l.Of(s)
				implied(t, set)
				joint &= set
				for _, c := range AllConcepts {
					if set.Has(c) != n.allied(l.Members, s, c) || set.Has(c) != slices.Contains(l.Stable(c), s) {
						t.Fatalf("state %d for %v under %s: %t", s, l.Members, c.Label(), set.Has(c))
					}
				}
				if len(l.Members) == 1 && set != a.Of(l.Members[0], s) {
					t.Fatalf("state %d for %v alone: %04b", s, l.Members, set)
				}
				if len(l.Members) > 1 && set.Has(Nash) != (g.Coalition(l.Members, s) == nil) {
					t.Fatalf("state %d for %v has jumps, or none", s, l.Members)
				}
				if len(l.Members) == len(g.Makers) && set != 0 && set != Every {
					t.Fatalf("state %d for all: %04b", s, set)
				}
			}
			if joint != as.Joint(s) || joint&^a.Joint(s) != 0 {
				t.Fatalf("state %d for every coalition: %04b", s, as.Joint(s))
			}
			for _, c := range AllConcepts {
				if joint.Has(c) != (as.Upset(s, c) == nil) || joint.Has(c) != slices.Contains(as.Equilibria(c), s) {
					t.Fatalf("state %d under %s: %v", s, c.Label(), as.Upset(s, c))
				}
			}
		}
	})
}

// TestAllianceMerged: a coalition whose members want the same is one decision
// maker that moves as they do together.
func TestAllianceMerged(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		g := graphs(4).Filter(func(g *Graph) bool { return len(g.Makers) > 1 }).Draw(t, "graph")
		n := naive{g}
		g.Payoffs[1] = g.Payoffs[0]
		one := &Graph{Makers: append([]string{"both"}, g.Makers[2:]...), States: g.States}
		moves := make([][]int, g.States)
		for s := range moves {
			for to := range n.reach([]int{0, 1}, s, false) {
				if to != s {
					moves[s] = append(moves[s], to)
				}
			}
			slices.Sort(moves[s])
		}
		one.Moves, one.Payoffs = append([][][]int{moves}, g.Moves[2:]...), g.Payoffs[1:]
		a := Analyse(one)
		l, err := g.Ally(t.Context(), []int{1, 0})
		if err != nil {
			t.Fatal(err)
		}
		for s := range g.States {
			if l.Of(s) != a.Of(0, s) {
				t.Fatalf("state %d: %04b, merged %04b", s, l.Of(s), a.Of(0, s))
			}
		}
	})
}

// TestAllianceOfElmira: the ministry and Uniroyal leave the state in which the
// order stands and the town insists, and the town cannot deter them.
func TestAllianceOfElmira(t *testing.T) {
	g := load(t, "testdata/elmira_9state.json").graph(t)
	as, err := g.Alliances(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range AllConcepts {
		if got := as.Upset(4, c); len(got) != 1 || !slices.Equal(got[0], []int{0, 1}) {
			t.Errorf("state 5 under %s is upset by %v", c.Label(), got)
		}
		if got := fromOne(as.Equilibria(c)); !slices.Contains(got, 8) || slices.Contains(got, 5) {
			t.Errorf("every coalition stays in %v under %s", got, c.Label())
		}
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := g.Alliances(ctx); !errors.Is(err, context.Canceled) {
		t.Error(err)
	}
}

// TestAlliancesOfMany: of many decision makers the pairs are looked at.
func TestAlliancesOfMany(t *testing.T) {
	g := &Graph{States: 2}
	for range MaxMakers {
		g.Makers = append(g.Makers, "x")
		g.Moves, g.Payoffs = append(g.Moves, [][]int{{1}, nil}), append(g.Payoffs, []int{0, 1})
	}
	as, err := g.Alliances(context.Background())
	if err != nil || len(as.List) != MaxMakers*(MaxMakers+1)/2 || as.Joint(0) != 0 || as.Joint(1) != Every {
		t.Fatal(len(as.List), err)
	}
}
