package chart

import (
	"math/big"

	"redline/model"
)

// unblocked lists the cells whose package is unblocked, as choices.
func (g *Grid) unblocked() []string {
	var list []string
	for r := range g.Outcomes {
		for c := range g.Outcomes[r] {
			if g.Outcomes[r][c].Verdict.Workable() {
				list = append(list, g.Rows.choice(g.Scenario, r)+" with "+g.Cols.choice(g.Scenario, c))
			}
		}
	}
	return list
}

// common is the rules of major obstacles that hold in every cell that can
// exist; nil where none does.
func (g *Grid) common() []int {
	var all []int
	s := g.Scenario
	for rule := range s.Rules {
		o, _ := s.Obstacle(s.Rules[rule].Obstacle)
		if s.Obstacles[o].Major && g.everywhere(rule) {
			all = append(all, rule)
		}
	}
	return all
}

func (g *Grid) everywhere(rule int) bool {
	some := false
	for r := range g.Outcomes {
		for c := range g.Outcomes[r] {
			out := &g.Outcomes[r][c]
			if out.Verdict == model.VerdictImpossible {
				continue
			}
			if !out.Findings.Has(rule) {
				return false
			}
			some = true
		}
	}
	return some
}

// possible is how many cells have a package that can exist.
func (g *Grid) possible() int {
	n := 0
	for r := range g.Outcomes {
		for c := range g.Outcomes[r] {
			if g.Outcomes[r][c].Verdict != model.VerdictImpossible {
				n++
			}
		}
	}
	return n
}

// barren lists the rows and columns without an unblocked package, as choices.
func (g *Grid) barren() []string {
	var list []string
	for r := range g.Rows.Len() {
		if sum := g.sum(func(i, _ int) bool { return i == r }); sum.Sign() == 0 {
			list = append(list, g.Rows.choice(g.Scenario, r))
		}
	}
	for c := range g.Cols.Len() {
		if sum := g.sum(func(_, j int) bool { return j == c }); sum.Sign() == 0 {
			list = append(list, g.Cols.choice(g.Scenario, c))
		}
	}
	return list
}

// sum is the unblocked packages of some cells.
func (g *Grid) sum(of func(r, c int) bool) *big.Int {
	n := new(big.Int)
	for r := range g.Counts {
		for c := range g.Counts[r] {
			if of(r, c) {
				n.Add(n, g.Counts[r][c].Unblocked)
			}
		}
	}
	return n
}
