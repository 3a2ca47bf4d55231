package space

import (
	"math/big"

	"redline/model"
)

// Nearest says how far a configuration is from a goal.
type Nearest struct {
	Fewest int      // least number of issues to change; -1 where nothing is reached
	Ways   *big.Int // configurations reached by exactly that many changes
}

// Nearest works out the fewest changes from a configuration to a goal, the
// held issues kept as they are. A configuration that is impossible is blocked.
// The error is a [*BudgetError].
func (sp *Space) Nearest(from model.Configuration, held Issues, g Goal) (Nearest, error) {
	d, err := sp.diagramOf(g, "the fewest changes to a package that is "+g.String())
	if err != nil {
		return Nearest{}, err
	}
	return d.nearest(from, held), nil
}

// far is the distance of a node from which nothing is reached, unknown that of
// one not looked at yet.
const (
	far     = 254
	unknown = 255
)

// search finds the least distance from each node to the end, where keeping the
// present option costs nothing and any other costs one. At the least distance
// no change stays inside a class, because it could be left out.
type search struct {
	*diagram
	present []int      // per level, the class of the present option
	held    []bool     // per level
	cost    [][]uint8  // per level and node
	ways    [][]uint64 // per level, d.limbs words for each node
}

func (d *diagram) nearest(from model.Configuration, held Issues) Nearest {
	if d.root == deadEnd {
		return Nearest{-1, new(big.Int)}
	}
	s := &search{diagram: d, present: d.present(from)}
	for p := range d.levels {
		s.held = append(s.held, held.Has(d.levels[p].issue))
		cost := make([]uint8, d.width(p))
		for n := range cost {
			cost[n] = unknown
		}
		s.cost, s.ways = append(s.cost, cost), append(s.ways, make([]uint64, d.width(p)*d.limbs))
	}
	end := make([]uint64, d.limbs)
	end[0] = 1
	s.cost, s.ways = append(s.cost, []uint8{0}), append(s.ways, end)
	cost := s.visit(0, 0)
	if cost == far {
		return Nearest{-1, new(big.Int)}
	}
	return Nearest{int(cost), toBig(s.ways[0])}
}

// present is the class of the present option at each level.
func (d *diagram) present(from model.Configuration) []int {
	list := make([]int, len(d.levels))
	for p := range d.levels {
		list[p] = int(d.levels[p].class[from.Option(d.levels[p].issue)])
	}
	return list
}

// visit finds the cost of node n of level p. Where the present option leads to
// the end without a change, no other need be looked at.
func (s *search) visit(p, n int) uint8 {
	if s.cost[p][n] != unknown {
		return s.cost[p][n]
	}
	best, l := uint8(far), &s.levels[p]
	ways := s.ways[p][n*s.limbs:][:s.limbs]
	row, present := l.row(n), s.present[p]
	if a := row[present]; a != deadEnd {
		best = s.visit(p+1, node(a))
		copy(ways, s.waysOf(p+1, a))
	}
	for c, a := range row {
		if best == 0 || s.held[p] {
			break
		}
		if a == deadEnd || c == present {
			continue
		}
		cost := s.visit(p+1, node(a))
		if cost == far || cost+1 > best {
			continue
		}
		if cost+1 < best {
			best = cost + 1
			clear(ways)
		}
		addTimes(ways, s.waysOf(p+1, a), l.sizes[c])
	}
	s.cost[p][n] = best
	return best
}

func (s *search) waysOf(p int, a arc) []uint64 { return s.ways[p][node(a)*s.limbs:][:s.limbs] }
