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

// far is the distance of a node from which nothing is reached.
const far = 254

func (d *diagram) nearest(from model.Configuration, held Issues) Nearest {
	if d.root == deadEnd {
		return Nearest{-1, new(big.Int)}
	}
	s := &search{diagram: d, present: d.present(from), held: held}
	s.measure()
	if s.cost[0] == far {
		return Nearest{-1, new(big.Int)}
	}
	s.known, s.ways = make([]bool, len(s.cost)), make([]uint64, len(s.cost)*d.limbs)
	end := len(s.cost) - 2
	s.known[end], s.ways[end*d.limbs] = true, 1
	return Nearest{int(s.cost[0]), toBig(s.count(0, 0))}
}

// present is the class of the present option at each level.
func (d *diagram) present(from model.Configuration) []int {
	list := make([]int, len(d.levels))
	for p := range d.levels {
		list[p] = int(d.levels[p].class[from.Option(d.levels[p].issue)])
	}
	return list
}

// search finds the least distance from each node to the end, where keeping the
// present option costs nothing and any other costs one. Nodes go by the
// numbers of the skeleton. At the least distance no change stays inside a
// class, because it could be left out.
type search struct {
	*diagram
	present []int // per level, the class of the present option
	held    Issues
	cost    []uint8
	known   []bool   // whether the ways of a node have been counted
	ways    []uint64 // d.limbs words for each node
}

// measure works out the distances, from the end up.
func (s *search) measure() {
	sk := s.skeleton
	end := len(sk.start) - 1
	s.cost = make([]uint8, end+2)
	s.cost[end+1] = far // of dead ends
	for p := len(s.levels) - 1; p >= 0; p-- {
		nodes, free := s.levels[p].nodes(), !s.held.Has(s.levels[p].issue)
		start, here := sk.start[sk.first[p]:], s.cost[sk.first[p]:][:nodes]
		for n, kept := range sk.byClass[p][s.present[p]*nodes:][:nodes] {
			best := s.cost[kept]
			if free && best > 1 { // a change costs at least one
				for _, k := range sk.links[start[n]:start[n+1]] {
					best = min(best, s.cost[k]+1)
				}
			}
			here[n] = best
		}
	}
}

// count counts the ways of the least distance from node n of level p.
func (s *search) count(p, n int) []uint64 {
	sk := s.skeleton
	g := sk.first[p] + n
	ways := s.ways[g*s.limbs:][:s.limbs]
	if s.known[g] {
		return ways
	}
	s.known[g] = true
	if a := s.levels[p].row(n)[s.present[p]]; a != deadEnd && s.cost[sk.first[p+1]+node(a)] == s.cost[g] {
		copy(ways, s.count(p+1, node(a)))
	}
	if s.held.Has(s.levels[p].issue) {
		return ways
	}
	for i, k := range sk.below(p, n) {
		if s.cost[k]+1 == s.cost[g] {
			addTimes(ways, s.count(p+1, int(k)-sk.first[p+1]), sk.options[sk.start[g]+i])
		}
	}
	return ways
}
