package stability

import (
	"cmp"
	"slices"
)

// Prioritise turns statements into an ordinal preference by option
// prioritisation (Fang, Hipel and Kilgour; Peng, Hipel and Kilgour): of h
// statements, most important first, the j-th counts 2^(h-j) where it is true,
// so that an earlier one outweighs all later ones together. holds[j][s] tells
// whether statement j is true of state s. The result has a rank for each
// state, from 0, higher is better, equal scores are ties.
func Prioritise(states int, holds [][]bool) []int {
	order := make([]int, states)
	for s := range order {
		order[s] = s
	}
	compare := func(s, t int) int {
		for _, statement := range holds {
			if statement[s] != statement[t] {
				return cmp.Compare(btoi(statement[s]), btoi(statement[t]))
			}
		}
		return 0
	}
	slices.SortFunc(order, compare)
	ranks, rank := make([]int, states), 0
	for k, s := range order {
		if k > 0 && compare(order[k-1], s) != 0 {
			rank++
		}
		ranks[s] = rank
	}
	return ranks
}

func btoi(b bool) int {
	if b {
		return 1
	}
	return 0
}
