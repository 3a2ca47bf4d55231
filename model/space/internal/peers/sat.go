package peers

import (
	"slices"

	"github.com/crillab/gophersat/solver"

	"redline/model"
)

// nearestBySAT is the fewest changes to an unblocked configuration, -1 where
// there is none: one variable for each class of options of each issue, a clause
// for each case, a cost of 1 for each class that the present option is not in.
func nearestBySAT(e *model.Engine, from model.Configuration) int {
	s := e.Scenario()
	var constraints []solver.PBConstr
	var costs []solver.Lit
	var variable [][]int // per issue and class
	var options [][]int  // per issue and class, its first option
	count := 0
	for i := range s.Issues {
		var vars, first []int
		for o := range s.Issues[i].Len() {
			if e.Class(i, o) == len(vars) {
				count++
				vars, first = append(vars, count), append(first, o)
			}
		}
		// Eq changes the list that it is given.
		constraints = append(constraints, solver.Eq(slices.Clone(vars), ones(len(vars)), 1)...)
		costs = append(costs, solver.IntToLit(int32(-vars[e.Class(i, from.Option(i))]))) // few
		variable, options = append(variable, vars), append(options, first)
	}
	c := casesOf(e)
	all := c.exclusions
	for _, list := range c.blocks {
		all = append(all, list...)
	}
	for _, k := range all {
		var clause []int
		for i := range s.Issues {
			for n, o := range options[i] {
				if !stands(e, i, o, k) {
					clause = append(clause, variable[i][n])
				}
			}
		}
		constraints = append(constraints, solver.PropClause(clause...))
	}
	problem := solver.ParsePBConstrs(constraints)
	problem.SetCostFunc(costs, ones(len(costs)))
	return solver.New(problem).Minimize()
}

func ones(n int) []int {
	list := make([]int, n)
	for i := range list {
		list[i] = 1
	}
	return list
}
