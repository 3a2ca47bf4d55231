package stability_test

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"redline/model"
	"redline/model/stability"
)

// BenchmarkEverything is what a screen asks of 64 profiles and three parties:
// the graph, all stabilities, every explanation, the routes and the coalitions
// from today.
func BenchmarkEverything(b *testing.B) {
	p := profiles(b, "zaporizhzhia", map[string]string{"control": "ukraine"})
	today := p.Configurations[p.Today]
	b.ReportAllocs()
	for b.Loop() {
		everything(b, p.Engine, today)
	}
}

func everything(b *testing.B, e *model.Engine, c model.Configuration) {
	p, err := stability.FromScenario(e, c, nil)
	if err != nil || p.Graph.States != 64 {
		b.Fatal(err)
	}
	a := stability.Analyse(p.Graph)
	a.Explanations()
	a.Routes(p.Today, false)
	a.Routes(p.Today, true)
	for s := range a.States {
		for i := range a.Makers {
			if _, err := a.Rerank(b.Context(), s, stability.Nash, []int{i}); err != nil {
				b.Fatal(err)
			}
		}
		for _, h := range a.Coalitions() {
			a.Coalition(h, s)
		}
	}
}

// BenchmarkGrowth is the analysis of ever larger conflicts: n parties with four
// positions each, or, for the largest, five parties with 4,096 profiles.
func BenchmarkGrowth(b *testing.B) {
	for _, options := range [][]int{{4, 4}, {4, 4, 4}, {4, 4, 4, 4}, {4, 4, 4, 4, 4}, {8, 8, 4, 4, 4}} {
		g := product(options)
		b.Run(fmt.Sprintf("analyse/%d-states-%d-parties", g.States, len(options)), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				stability.Analyse(g)
			}
		})
		b.Run(fmt.Sprintf("explain/%d-states-%d-parties", g.States, len(options)), func(b *testing.B) {
			a := stability.Analyse(g)
			b.ReportAllocs()
			for b.Loop() {
				a.Explanations()
			}
		})
	}
}

// product is a conflict in which each party has so many positions, can move
// from each to each, and has a preference drawn by lot.
func product(options []int) *stability.Graph {
	g := &stability.Graph{States: 1}
	for _, n := range options {
		g.States *= n
	}
	draw := rand.New(rand.NewPCG(1, 2)) // the same graph every time
	stride := g.States
	for i, n := range options {
		stride /= n
		moves, payoffs := make([][]int, g.States), make([]int, g.States)
		for s := range moves {
			payoffs[s] = draw.IntN(g.States)
			at := s / stride % n
			for o := range n {
				if o != at {
					moves[s] = append(moves[s], s+(o-at)*stride)
				}
			}
		}
		g.Makers = append(g.Makers, fmt.Sprint("party ", i+1))
		g.Moves, g.Payoffs = append(g.Moves, moves), append(g.Payoffs, payoffs)
	}
	return g
}

// BenchmarkReorders is the inverse analysis of one of 64 profiles under every
// concept, for each party alone and for all three together: of today's, of
// the first and of the last.
func BenchmarkReorders(b *testing.B) {
	p := profiles(b, "zaporizhzhia", map[string]string{"control": "ukraine"})
	a := stability.Analyse(p.Graph)
	for _, state := range []int{p.Today, 0, a.States - 1} {
		b.Run(fmt.Sprint("state-", state+1), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, err := p.Wishes.Reorders(b.Context(), a, state); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// BenchmarkRobustness counts the 86,400 combined orders of three parties'
// statements, and those of each, for 64 profiles under every concept.
func BenchmarkRobustness(b *testing.B) {
	p := profiles(b, "zaporizhzhia", map[string]string{"control": "ukraine"})
	a := stability.Analyse(p.Graph)
	b.ReportAllocs()
	for b.Loop() {
		r, err := p.Wishes.Robustness(b.Context(), a)
		if err != nil || !r.All.Exact {
			b.Fatal(err)
		}
	}
}

// BenchmarkAlliances is the stability of 64 profiles for all seven coalitions
// of three parties.
func BenchmarkAlliances(b *testing.B) {
	p := profiles(b, "zaporizhzhia", map[string]string{"control": "ukraine"})
	b.ReportAllocs()
	for b.Loop() {
		if _, err := p.Graph.Alliances(b.Context()); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkGrowthOfWishes is what is asked of preferences beyond the analysis,
// of ever larger conflicts in which each party has four wishes: the inverse
// analysis of one state, the orders counted, every coalition.
func BenchmarkGrowthOfWishes(b *testing.B) {
	for _, options := range [][]int{{4, 4}, {4, 4, 4}, {4, 4, 4, 4}, {4, 4, 4, 4, 4}, {8, 8, 4, 4, 4}} {
		g := product(options)
		w := wishes(g, options)
		a := stability.Analyse(g)
		for _, c := range []struct {
			name string
			ask  func() error
		}{
			{"inverse", func() error { _, err := w.Reorders(b.Context(), a, g.States/2); return err }},
			{"robustness", func() error { _, err := w.Robustness(b.Context(), a); return err }},
			{"coalitions", func() error { _, err := g.Alliances(b.Context()); return err }},
			{"way", func() error { g.Way(0, g.States-1); return nil }},
		} {
			b.Run(fmt.Sprintf("%s/%d-states-%d-parties", c.name, g.States, len(options)), func(b *testing.B) {
				b.ReportAllocs()
				for b.Loop() {
					if err := c.ask(); err != nil {
						b.Fatal(err)
					}
				}
			})
		}
	}
}

// wishes gives each party four statements, about its own position and the next
// party's, and makes the payoffs of a product from them.
func wishes(g *stability.Graph, options []int) stability.Wishes {
	w := make(stability.Wishes, len(options))
	at := func(s, i int) int {
		for _, n := range options[i+1:] {
			s /= n
		}
		return s % options[i]
	}
	for i := range options {
		next := (i + 1) % len(options)
		for _, holds := range []func(s int) bool{
			func(s int) bool { return at(s, next) == i%options[next] },
			func(s int) bool { return (at(s, i)+at(s, next))%3 == 0 },
			func(s int) bool { return at(s, i) != options[i]-1 },
			func(s int) bool { return at(s, i) == 0 },
		} {
			statement := make([]bool, g.States)
			for s := range statement {
				statement[s] = holds(s)
			}
			w[i] = append(w[i], statement)
		}
		g.Payoffs[i] = stability.Prioritise(g.States, w[i])
	}
	return w
}
