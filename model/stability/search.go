package stability

import (
	"math"
	"math/bits"
	"slices"
)

// never is the value of what cannot be reached.
const never = math.MaxInt

// group is a set of decision makers.
type group uint32

func (h group) has(i int) bool { return h>>i&1 == 1 }

// only is the group where something is so, nobody where it is not.
func (h group) only(so bool) group {
	if so {
		return h
	}
	return 0
}

// groupOf is the group of some decision makers.
func groupOf(makers []int) group {
	var h group
	for _, i := range makers {
		h |= 1 << i
	}
	return h
}

// everybody is the group of all decision makers.
func (g *Graph) everybody() group { return 1<<len(g.Makers) - 1 }

// others are all decision makers but one.
func (g *Graph) others(i int) group { return g.everybody() &^ (1 << i) }

// backward lists, for each decision maker and state, the states that it can
// come from: by any move, or by improvements only.
func (g *Graph) backward(willing bool) [][][]int32 {
	back := make([][][]int32, len(g.Makers))
	for i := range g.Makers {
		count, total := make([]int, g.States), 0
		g.each(i, willing, func(_, t int) { count[t]++; total++ })
		room := make([]int32, total)
		back[i] = make([][]int32, g.States)
		for t, n := range count {
			back[i][t], room = room[:0:n], room[n:]
		}
		g.each(i, willing, func(s, t int) { back[i][t] = append(back[i][t], int32(s)) }) // at most MaxStates
	}
	return back
}

// each walks the moves, or the improvements, of a decision maker.
func (g *Graph) each(i int, willing bool, visit func(from, to int)) {
	for s, moves := range g.Moves[i] {
		for _, t := range moves {
			if !willing || g.Improvement(i, s, t) {
				visit(s, t)
			}
		}
	}
}

// arrival is a state together with who moved there last.
type arrival struct {
	state int32
	last  int8
}

// lowest is, for each state, the lowest value among the states to which the
// group has a legal sequence of one move or more; never where it has no move.
// Values are taken in ascending order, and each is carried backwards along the
// moves, so that what reaches a pair of state and last mover first is lowest.
func (g *Graph) lowest(h group, value []int, back [][][]int32) []int {
	best := make([]int, g.States)
	order := make([]int32, g.States)
	for s := range order {
		best[s], order[s] = never, int32(s) // at most MaxStates
	}
	slices.SortFunc(order, func(a, b int32) int { return value[a] - value[b] })
	seen := make([]group, g.States) // per state, the last movers with which it is done
	var todo []arrival
	for _, s := range order {
		todo = appendArrivals(todo[:0], s, h&^seen[s])
		seen[s] |= h
		for len(todo) > 0 {
			at := todo[len(todo)-1]
			todo = todo[:len(todo)-1]
			for _, from := range back[at.last][at.state] {
				best[from] = min(best[from], value[s])
				fresh := h &^ (1 << at.last) &^ seen[from]
				seen[from] |= fresh
				todo = appendArrivals(todo, from, fresh)
			}
		}
	}
	return best
}

func appendArrivals(list []arrival, state int32, movers group) []arrival {
	for ; movers != 0; movers &= movers - 1 {
		list = append(list, arrival{state, int8(bits.TrailingZeros32(uint32(movers)))}) // below MaxMakers
	}
	return list
}
