package stability

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// published is a conflict with its expected results; states count from 1.
type published struct {
	Makers        []string
	States        int
	Moves         map[string]map[string][]int
	Payoffs       map[string][]int
	Stable        map[string]map[string][]int
	Equilibria    map[string][]int
	Jumps         map[string]map[string][]int
	Start         int
	Fewest        map[string]int
	FewestWilling map[string]int `json:"fewest_willing"`
	SwapsCap      int            `json:"swaps_cap"`
	Swaps         map[string]map[string]*int
}

func (p *published) graph(t *testing.T) *Graph {
	t.Helper()
	g := &Graph{Makers: p.Makers, States: p.States}
	for _, name := range p.Makers {
		moves := make([][]int, p.States)
		for from, list := range p.Moves[name] {
			for _, to := range list {
				moves[number(t, from)] = append(moves[number(t, from)], to-1)
			}
		}
		g.Moves, g.Payoffs = append(g.Moves, moves), append(g.Payoffs, p.Payoffs[name])
	}
	if err := g.Check(); err != nil {
		t.Fatal(err)
	}
	return g
}

func number(t *testing.T, text string) int {
	t.Helper()
	n, err := strconv.Atoi(text)
	if err != nil {
		t.Fatal(err)
	}
	return n - 1
}

func fromOne(states []int) []int {
	list := []int{}
	for _, s := range states {
		list = append(list, s+1)
	}
	return list
}

func load(t *testing.T, file string) *published {
	t.Helper()
	text, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	p := &published{}
	if err := json.Unmarshal(text, p); err != nil {
		t.Fatal(err)
	}
	return p
}

// TestPublished holds the analysis against published and constructed conflicts.
func TestPublished(t *testing.T) {
	files, _ := filepath.Glob("testdata/*.json")
	if len(files) < 5 {
		t.Fatal("cases are missing")
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".json"), func(t *testing.T) {
			p := load(t, file)
			a := Analyse(p.graph(t))
			p.holds(t, a)
			p.jumps(t, a.Graph)
			same(t, "fewest moves", fewest(a.Routes(p.Start-1, false), a.States), p.Fewest)
			same(t, "fewest willing moves", fewest(a.Routes(p.Start-1, true), a.States), p.FewestWilling)
			p.inverse(t, a)
		})
	}
}

func same(t *testing.T, what string, got, want any) {
	t.Helper()
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("%s (-want +got):\n%s", what, diff)
	}
}

func (p *published) holds(t *testing.T, a *Analysis) {
	t.Helper()
	for _, c := range AllConcepts {
		same(t, c.Label()+" equilibria", fromOne(a.Equilibria(c)), p.Equilibria[c.String()])
		for i, name := range p.Makers {
			same(t, c.Label()+" for "+name, fromOne(a.Stable(i, c)), p.Stable[name][c.String()])
		}
	}
}

func (p *published) jumps(t *testing.T, g *Graph) {
	t.Helper()
	got := map[string]map[string][]int{}
	for _, s := range p.Equilibria["gmr"] {
		for _, members := range g.Coalitions() {
			var names []string
			for _, i := range members {
				names = append(names, g.Makers[i])
			}
			for _, j := range g.Coalition(members, s-1) {
				at, who := strconv.Itoa(s), strings.Join(names, "+")
				if got[at] == nil {
					got[at] = map[string][]int{}
				}
				got[at][who] = append(got[at][who], j.To+1)
			}
		}
	}
	same(t, "coalition improvements", got, p.Jumps)
}

// fewest are the moves to each state that can be reached but the start.
func fewest(r *Routes, states int) map[string]int {
	got := map[string]int{}
	for s := range states {
		if n, ok := r.Fewest(s); ok && n > 0 {
			got[strconv.Itoa(s+1)] = n
		}
	}
	return got
}

// inverse compares the swaps that one decision maker's ranking takes under Nash;
// there are none where others leave, or beyond the cap.
func (p *published) inverse(t *testing.T, a *Analysis) {
	t.Helper()
	for at, want := range p.Swaps {
		for i, name := range p.Makers {
			r, err := a.Rerank(t.Context(), number(t, at), Nash, []int{i})
			can := r.Answer != Never && r.Swaps <= p.SwapsCap
			if err != nil || can != (want[name] != nil) || can && r.Swaps != *want[name] {
				t.Errorf("state %s by %s: %+v %v, want %v", at, name, r, err, want[name])
			}
		}
	}
}

// TestSanctionOfThreeMoves tells the whole of a sanction in which an opponent
// moves twice, with another between.
func TestSanctionOfThreeMoves(t *testing.T) {
	a := Analyse(load(t, "testdata/synthetic_A_B_A_sanction.json").graph(t))
	want := []Explanation{}
	for _, c := range AllConcepts[GMR:] {
		want = append(want, Explanation{0, 0, c, 1, []Step{{1, 2}, {2, 3}, {1, 4}}})
	}
	same(t, "explanations", a.Explanations()[:3], want)
}
