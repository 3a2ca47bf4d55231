package stability

import "fmt"

// Limits of a graph. They keep hostile models from taking all memory.
const (
	MaxMakers = 16      // decision makers
	MaxStates = 1 << 14 // states
	MaxMoves  = 1 << 21 // moves of all decision makers
)

// Graph is a graph model: decision makers, states, and for each decision maker
// its moves and its preferences. It is plain data, not changed once it is made;
// [Graph.Check] says whether it is sound.
type Graph struct {
	Makers  []string  // names of the decision makers
	States  int       // how many there are
	Moves   [][][]int // Moves[i][s] lists the states that i can move to from s, ascending
	Payoffs [][]int   // Payoffs[i][s] is what s is worth to i; only the order counts, higher is better
}

// Improvement tells whether decision maker i likes state to better than from.
func (g *Graph) Improvement(i, from, to int) bool { return g.Payoffs[i][to] > g.Payoffs[i][from] }

// Improvements lists the states that i can move to from s and likes better.
func (g *Graph) Improvements(i, s int) []int {
	var list []int
	for _, t := range g.Moves[i][s] {
		if g.Improvement(i, s, t) {
			list = append(list, t)
		}
	}
	return list
}

// Check says in an error what is wrong with a graph, nil where nothing is.
func (g *Graph) Check() error {
	n := len(g.Makers)
	switch {
	case n == 0 || n > MaxMakers:
		return fmt.Errorf("a graph model has from 1 to %d decision makers, this one %d", MaxMakers, n)
	case g.States < 0 || g.States > MaxStates:
		return fmt.Errorf("a graph model has at most %d states, this one %d", MaxStates, g.States)
	case len(g.Moves) != n || len(g.Payoffs) != n:
		return fmt.Errorf("there are %d decision makers, moves of %d and payoffs of %d", n, len(g.Moves), len(g.Payoffs))
	}
	total := 0
	for i, name := range g.Makers {
		if len(g.Moves[i]) != g.States || len(g.Payoffs[i]) != g.States {
			return fmt.Errorf("%s has moves from %d states and payoffs of %d, of %d states", name, len(g.Moves[i]), len(g.Payoffs[i]), g.States)
		}
		many, err := g.checkMoves(i)
		if err != nil {
			return err
		}
		total += many
	}
	if total > MaxMoves {
		return fmt.Errorf("a graph model has at most %d moves, this one %d", MaxMoves, total)
	}
	return nil
}

func (g *Graph) checkMoves(i int) (many int, err error) {
	for s, moves := range g.Moves[i] {
		many += len(moves)
		last := -1
		for _, t := range moves {
			if t <= last || t >= g.States || t == s {
				return 0, fmt.Errorf("%s cannot move from state %d to %d here: moves lead to other states, ascending and no state twice", g.Makers[i], s+1, t+1)
			}
			last = t
		}
	}
	return many, nil
}
