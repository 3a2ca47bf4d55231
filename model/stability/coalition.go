package stability

import "slices"

// Jump is a coalition improvement: a state that the members reach by a legal
// sequence of their own moves and that every one of them likes better than the
// state they leave, whatever lies between (Kilgour, Hipel, Fang and Peng 2001).
type Jump struct {
	Members []int
	To      int
	Path    []Step // a shortest one
}

// Coalition lists the coalition improvements of some decision makers, two or
// more, from a state.
func (g *Graph) Coalition(members []int, state int) []Jump {
	if len(members) < 2 {
		return nil
	}
	var better []int
	for t := range g.States {
		if !slices.ContainsFunc(members, func(i int) bool { return !g.Improvement(i, state, t) }) {
			better = append(better, t)
		}
	}
	if better == nil {
		return nil
	}
	var jumps []Jump
	r := g.nowhere()
	r.search(state, groupOf(members), 0, nil)
	for _, t := range better {
		if r.nearest[t] >= 0 {
			jumps = append(jumps, Jump{members, t, r.Path(t)})
		}
	}
	return jumps
}

// Coalitions lists every coalition of two or more decision makers, the small
// ones first.
func (g *Graph) Coalitions() [][]int {
	var list [][]int
	for _, h := range g.everybody().parts(len(g.Makers)) {
		if members := h.members(); len(members) > 1 {
			list = append(list, members)
		}
	}
	return list
}
