package main

import (
	"math/big"

	"redline/model"
)

// unblocked lists the cells whose package is unblocked, as choices.
func (g *grid) unblocked() []string {
	var list []string
	for r := range g.outcomes {
		for c := range g.outcomes[r] {
			if g.outcomes[r][c].Verdict.Workable() {
				list = append(list, g.rows.choice(g.at.scenario, r)+" with "+g.cols.choice(g.at.scenario, c))
			}
		}
	}
	return list
}

// common is the rules of major obstacles that hold in every cell that can
// exist; nil where none does.
func (g *grid) common() []int {
	var all []int
	s := g.at.scenario
	for rule := range s.Rules {
		o, _ := s.Obstacle(s.Rules[rule].Obstacle)
		if s.Obstacles[o].Major && g.everywhere(rule) {
			all = append(all, rule)
		}
	}
	return all
}

func (g *grid) everywhere(rule int) bool {
	some := false
	for r := range g.outcomes {
		for c := range g.outcomes[r] {
			out := &g.outcomes[r][c]
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
func (g *grid) possible() int {
	n := 0
	for r := range g.outcomes {
		for c := range g.outcomes[r] {
			if g.outcomes[r][c].Verdict != model.VerdictImpossible {
				n++
			}
		}
	}
	return n
}

// barren lists the rows and columns without an unblocked package, as choices.
func (g *grid) barren() []string {
	var list []string
	for r := range g.rows.len() {
		if sum := g.sum(func(i, _ int) bool { return i == r }); sum.Sign() == 0 {
			list = append(list, g.rows.choice(g.at.scenario, r))
		}
	}
	for c := range g.cols.len() {
		if sum := g.sum(func(_, j int) bool { return j == c }); sum.Sign() == 0 {
			list = append(list, g.cols.choice(g.at.scenario, c))
		}
	}
	return list
}

// sum is the unblocked packages of some cells.
func (g *grid) sum(of func(r, c int) bool) *big.Int {
	n := new(big.Int)
	for r := range g.counts {
		for c := range g.counts[r] {
			if of(r, c) {
				n.Add(n, g.counts[r][c].Unblocked)
			}
		}
	}
	return n
}
