// Package peers measures package space against three other ways to the same
// answers, which it checks on the way: plain Go closures over every
// configuration, binary decision diagrams (github.com/dalzilio/rudd), and a
// pseudo-boolean solver (github.com/crillab/gophersat). Run
//
//	go test -run TestTargets -v .
//
// in this directory. It is a module of its own, so that the program does not
// depend on what it is measured against.
package peers

import (
	"math/big"

	"redline/model"
)

// counts is what every way to count answers: the possible configurations by
// the set of major obstacles blocked (bit k for the k-th obstacle; all are
// major here), and the clear ones.
type counts struct {
	blocked []*big.Int
	clear   *big.Int
}

// cases is the rules and exclusions of an engine as runs of cases.
type cases struct {
	exclusions []int
	blocks     [][]int // per obstacle, cases of rules that block
	strains    []int   // cases of the other rules of major obstacles
}

func casesOf(e *model.Engine) cases {
	s := e.Scenario()
	c := cases{blocks: make([][]int, majors(s))}
	for x := range s.Exclusions {
		first, many := e.ExclusionCases(x)
		c.exclusions = appendRun(c.exclusions, first, many)
	}
	for r := range s.Rules {
		first, many := e.RuleCases(r)
		o, _ := s.Obstacle(s.Rules[r].Obstacle)
		switch {
		case !s.Obstacles[o].Major:
		case e.Severity(r) == model.Blocks:
			c.blocks[o] = appendRun(c.blocks[o], first, many)
		default:
			c.strains = appendRun(c.strains, first, many)
		}
	}
	return c
}

// majors is how many major obstacles there are; they come first here.
func majors(s *model.Scenario) int {
	n := 0
	for _, o := range s.Obstacles {
		if o.Major {
			n++
		}
	}
	return n
}

func appendRun(list []int, first, many int) []int {
	for k := first; k < first+many; k++ {
		list = append(list, k)
	}
	return list
}

// stands tells whether an option leaves a case standing.
func stands(e *model.Engine, issue, option, k int) bool {
	return e.Standing(issue, option)[k/64]>>(k%64)&1 == 1
}
