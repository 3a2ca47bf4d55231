package stability_test

import (
	"errors"
	"slices"
	"testing"

	"redline/data"
	"redline/model"
	"redline/model/stability"
)

func profiles(t testing.TB, scenario string, set map[string]string) *stability.Profiles {
	t.Helper()
	s, err := data.Load(scenario)
	if err != nil {
		t.Fatal(err)
	}
	e, err := model.Compile(s, model.Basis{})
	if err != nil {
		t.Fatal(err)
	}
	c, err := s.Apply(s.Today(), set)
	if err != nil {
		t.Fatal(err)
	}
	p, err := stability.FromScenario(e, c, nil)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func option(p *stability.Profiles, state, position int) string {
	i := p.Positions[position]
	return p.Engine.Scenario().Issues[i].OptionID(p.Configurations[state].Option(i))
}

// TestElmira merges the profiles in which the plant is abandoned, as the
// literature does, and finds its nine states and its equilibria.
func TestElmira(t *testing.T) {
	p := profiles(t, "elmira", nil)
	if p.Graph.States != 12 || p.Today != 0 {
		t.Fatalf("%d profiles, today %d", p.Graph.States, p.Today)
	}
	// The published numbers: ministry, uniroyal, local.
	published := map[[3]string]int{
		{"keep", "delay", "quiet"}: 0, {"modify", "delay", "quiet"}: 1, {"keep", "accept", "quiet"}: 2, {"modify", "accept", "quiet"}: 3,
		{"keep", "delay", "insist"}: 4, {"modify", "delay", "insist"}: 5, {"keep", "accept", "insist"}: 6, {"modify", "accept", "insist"}: 7,
	}
	class := make([]int, p.Graph.States)
	for s := range class {
		n, ok := published[[3]string{option(p, s, 0), option(p, s, 1), option(p, s, 2)}]
		if class[s] = n; !ok {
			class[s] = 8
		}
	}
	a := stability.Analyse(merge(t, p.Graph, class, 9))
	for c, want := range map[stability.Concept][]int{
		stability.Nash: {4, 7, 8}, stability.GMR: {0, 3, 4, 7, 8}, stability.SMR: {0, 3, 4, 7, 8}, stability.SEQ: {4, 7, 8},
	} {
		if got := a.Equilibria(c); !slices.Equal(got, want) {
			t.Errorf("%s: %v, want %v", c.Label(), got, want)
		}
	}
	if got := a.Strong(); !slices.Equal(got, []int{4, 7, 8}) {
		t.Errorf("strong: %v", got)
	}
	for i, best := range [][]int{{6, 2, 3, 7, 4, 0, 1, 5, 8}, {0, 3, 7, 4, 8, 2, 6, 1, 5}, {6, 2, 4, 0, 7, 5, 3, 1, 8}} {
		if !slices.IsSortedFunc(best, func(s, t int) int { return a.Payoffs[i][t] - a.Payoffs[i][s] }) {
			t.Errorf("the ranking of %s is not the published one", a.Makers[i])
		}
	}
}

// merge treats the states of a class as one. They must be worth the same.
func merge(t *testing.T, g *stability.Graph, class []int, classes int) *stability.Graph {
	t.Helper()
	m := &stability.Graph{Makers: g.Makers, States: classes}
	for i := range g.Makers {
		moves, payoffs := make([][]int, classes), make([]int, classes)
		for s, c := range class {
			if other := slices.Index(class, c); g.Payoffs[i][other] != g.Payoffs[i][s] {
				t.Errorf("%s tells states %d and %d apart", g.Makers[i], other+1, s+1)
			}
			payoffs[c] = g.Payoffs[i][s]
			for _, to := range g.Moves[i][s] {
				if class[to] != c {
					moves[c] = append(moves[c], class[to])
				}
			}
		}
		for c := range moves {
			slices.Sort(moves[c])
			moves[c] = slices.Compact(moves[c])
		}
		m.Moves, m.Payoffs = append(m.Moves, moves), append(m.Payoffs, payoffs)
	}
	if err := m.Check(); err != nil {
		t.Fatal(err)
	}
	return m
}

// TestProfiles: the last position turns fastest, what cannot exist is left
// out, and nobody moves anything but its own positions.
func TestProfiles(t *testing.T) {
	p := profiles(t, "zaporizhzhia", nil)
	if p.Graph.States != 48 || p.Today != 12 {
		t.Errorf("%d profiles, today %d; want 48, and 12", p.Graph.States, p.Today)
	}
	if option(p, 0, 2) == option(p, 1, 2) || option(p, 0, 1) != option(p, 3, 1) {
		t.Error("the last position does not turn fastest")
	}
	s := p.Engine.Scenario()
	for i := range p.Graph.Makers {
		for from, moves := range p.Graph.Moves[i] {
			for _, to := range moves {
				for _, issue := range p.Configurations[from].Differences(p.Configurations[to]) {
					if s.Issues[issue].Party != p.Graph.Makers[i] {
						t.Fatalf("%s moves %s", p.Graph.Makers[i], s.Issues[issue].ID)
					}
				}
			}
		}
	}
	if p = profiles(t, "zaporizhzhia", map[string]string{"control": "ukraine"}); p.Graph.States != 64 {
		t.Errorf("%d profiles without the exclusion", p.Graph.States)
	}
	if p = profiles(t, "zaporizhzhia", map[string]string{"russia": "withdraw"}); p.Today != -1 {
		t.Errorf("an impossible configuration is state %d", p.Today)
	}
}

// TestPreferences: without any there is no answer; others than the scenario's
// are taken; agreed means that nobody objects.
func TestPreferences(t *testing.T) {
	p := profiles(t, "zaporizhzhia", nil)
	_, err := stability.FromScenario(p.Engine, p.Configurations[0], map[string][]model.Statement{})
	if !errors.Is(err, stability.ErrNoPreferences) {
		t.Errorf("error %v", err)
	}
	yes := true
	other, err := stability.FromScenario(p.Engine, p.Configurations[0], map[string][]model.Statement{"us": {{When: model.Condition{Agreed: &yes}}}})
	if err != nil {
		t.Fatal(err)
	}
	for s, agreed := range other.Agreed {
		out := p.Engine.Outcome(other.Configurations[s])
		objects := slices.Contains(out.Stances[:3], model.Objects)
		if agreed == objects || agreed != (other.Graph.Payoffs[2][s] == 1) && slices.Contains(other.Agreed, true) {
			t.Errorf("state %d", s+1)
		}
		if other.Graph.Payoffs[0][s] != 0 {
			t.Errorf("Ukraine has no statements and is not indifferent to state %d", s+1)
		}
	}
}
