package stability

// Swaps says what it takes to make a state Nash stable for one decision maker:
// the fewest swaps of neighbours in its ranking. Ties can be broken either way
// at no cost. Nought where it is stable already. The others' rankings do not
// matter to it.
//
// The count is exact: all the states that it could improve to must end below,
// and whatever stands between the best of them and this state must be passed
// by one or the other (inverse graph model; Kinsara, Kilgour and Hipel 2015).
func (g *Graph) Swaps(maker, state int) int {
	worth := g.Payoffs[maker]
	best, level := worth[state], 0
	for _, t := range g.Improvements(maker, state) {
		if worth[t] > best {
			best, level = worth[t], 0
		}
		if worth[t] == best {
			level++
		}
	}
	if level == 0 {
		return 0
	}
	for s := range g.States {
		if worth[s] > worth[state] && worth[s] < best {
			level++
		}
	}
	return level
}

// Inverse says for each decision maker how many swaps in its ranking alone
// make a state a Nash equilibrium. -1 where that is impossible whatever it
// prefers, for somebody else would still gain by moving, and where it takes
// more than most swaps.
func (g *Graph) Inverse(state, most int) []int {
	needed, moved := make([]int, len(g.Makers)), 0
	for i := range g.Makers {
		if needed[i] = g.Swaps(i, state); needed[i] > 0 {
			moved++
		}
	}
	for i := range needed {
		alone := moved == 0 || moved == 1 && needed[i] > 0
		if !alone || needed[i] > most {
			needed[i] = -1
		}
	}
	return needed
}
