// Package scale makes scenarios of a wanted size, for tests and benchmarks
// only: issues, shares and rules in proportions like those of the documented
// scenario, from 10^5 to 10^15 configurations and beyond.
package scale

import (
	"fmt"
	"math/rand/v2"
	"strconv"

	"redline/model"
)

// Size is a scenario to make.
type Size struct {
	Name          string
	Issues, Rules int
	Configs       float64 // about how many configurations that is
}

// Sizes are those of the growth table.
var Sizes = []Size{
	{"1e5", 5, 13, 8.9e4},
	{"1e7", 9, 33, 1.7e7},
	{"1e8", 11, 40, 4.0e8},
	{"1e10", 14, 46, 1.1e10},
	{"1e12", 17, 57, 2.1e12},
	{"1e15", 22, 70, 3.8e15},
}

// lengths are how many options the issues have; 0 stands for a split among
// three in steps of 5 per cent, which has 231.
var lengths = []int{4, 4, 4, 6, 0, 3, 3, 3, 7, 4, 6, 3, 3, 3, 7, 4, 7, 5, 4, 5, 6, 3}

// Scenario makes a scenario; the same seed makes the same one. Most rules
// depend on issues that stand near each other, some on any.
func Scenario(size Size, seed uint64) *model.Scenario {
	m := maker{rand.New(rand.NewPCG(seed, 15)), &model.Scenario{ID: "scale"}} // it has to be the same every time
	for i := range size.Issues {
		m.s.Issues = append(m.s.Issues, issue(i, lengths[i%len(lengths)]))
	}
	for _, id := range []string{"one", "two", "three"} {
		m.s.Obstacles = append(m.s.Obstacles, model.Obstacle{ID: id, Name: id, Major: true})
	}
	for r := range size.Rules {
		m.s.Rules = append(m.s.Rules, m.rule(r))
	}
	for x := range size.Rules / 8 {
		m.s.Exclusions = append(m.s.Exclusions, model.Exclusion{ID: fmt.Sprintf("x%d", x), When: model.Condition{Tests: m.tests(2)}})
	}
	return m.s
}

// Tangle makes a scenario that no diagram of a bearable size can hold: its
// rules join every issue with others at random.
func Tangle(issues, rules int) *model.Scenario {
	m := maker{rand.New(rand.NewPCG(1, 2)), &model.Scenario{ID: "tangle"}} // it has to be the same every time
	m.s.Obstacles = []model.Obstacle{{ID: "one", Major: true}, {ID: "two", Major: true}}
	for i := range issues {
		m.s.Issues = append(m.s.Issues, issue(i, 4))
	}
	for r := range rules {
		rule := model.Rule{ID: fmt.Sprintf("r%d", r), Obstacle: m.s.Obstacles[r%2].ID, Modality: model.Must, Severity: model.Blocks}
		for _, i := range m.r.Perm(issues)[:4] {
			rule.When.Tests = append(rule.When.Tests, m.test(i))
		}
		m.s.Rules = append(m.s.Rules, rule)
	}
	return m.s
}

func issue(i, n int) model.Issue {
	is := model.Issue{ID: fmt.Sprintf("i%d", i), Name: fmt.Sprintf("Issue %d", i), Kind: model.Term}
	if n == 0 {
		is.Shares = &model.Shares{Of: []string{"a", "b", "c"}, Step: 5}
	}
	for o := range n {
		is.Options = append(is.Options, model.Option{ID: strconv.Itoa(o), Name: fmt.Sprintf("Option %d", o)})
	}
	return is
}

type maker struct {
	r *rand.Rand
	s *model.Scenario
}

func (m *maker) rule(number int) model.Rule {
	r := model.Rule{
		ID: fmt.Sprintf("r%d", number), Obstacle: m.s.Obstacles[m.r.IntN(3)].ID,
		Modality: model.Must, Severity: model.Blocks,
	}
	if m.r.IntN(5) < 2 {
		r.Modality, r.Severity = model.May, model.Strains
	}
	r.When.Tests = m.tests(2 + m.r.IntN(2)*m.r.IntN(3))
	if m.r.IntN(4) == 0 {
		r.When.Tests = r.When.Tests[:1]
		for range 2 + m.r.IntN(2) {
			r.When.Any = append(r.When.Any, model.Condition{Tests: m.tests(1)})
		}
	}
	return r
}

// tests tests up to n issues, most of them near each other.
func (m *maker) tests(n int) []model.Test {
	at := m.r.IntN(len(m.s.Issues))
	list, used := []model.Test{m.test(at)}, map[int]bool{at: true}
	for range n - 1 {
		i := m.r.IntN(len(m.s.Issues))
		if m.r.IntN(10) < 7 {
			i = (at + 1 + m.r.IntN(4)) % len(m.s.Issues)
		}
		if !used[i] {
			used[i] = true
			list = append(list, m.test(i))
		}
	}
	return list
}

func (m *maker) test(issue int) model.Test {
	is := &m.s.Issues[issue]
	if is.Shares != nil {
		b := model.Bound{Is: model.Comparisons[m.r.IntN(4)], Value: []float64{0, 20, 30, 50}[m.r.IntN(4)]}
		if b.Is == model.AtLeast && b.Value == 0 || b.Is == model.Below && b.Value == 0 {
			b.Is = model.Above
		}
		return model.Test{Subject: is.ID, Shares: []model.ShareTest{{Share: is.Shares.Of[m.r.IntN(3)], Bounds: []model.Bound{b}}}}
	}
	t := model.Test{Subject: is.ID, Not: len(is.Options) > 3 && m.r.IntN(4) == 0}
	for _, o := range m.r.Perm(len(is.Options))[:1+m.r.IntN(len(is.Options)/2)] {
		t.Options = append(t.Options, is.Options[o].ID)
	}
	return t
}
