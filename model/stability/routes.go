package stability

import "slices"

// Step is one move: who moved, and to which state.
type Step struct{ Maker, To int }

// Routes are the shortest legal sequences of a group from one state: nobody
// moves twice running.
type Routes struct {
	graph   *Graph
	from    int
	visits  []visit // in the order of their distance
	nearest []int   // per state the first visit, -1 where there is none
	seen    []group // per state, who has moved there last
}

// visit is an arrival with the one before it.
type visit struct {
	state, last int
	before      int // index of the visit before; -1 at the start
	moves       int
}

// Routes finds the shortest sequences of all decision makers from a state: by
// any moves, or by willing ones, which are improvements of their movers. This
// is the status-quo analysis of Li, Kilgour and Hipel (2005).
func (g *Graph) Routes(from int, willing bool) *Routes {
	all, r := g.everybody(), g.nowhere()
	r.search(from, all, all.only(willing), nil)
	return r
}

// nowhere is the routes of a search that has not begun.
func (g *Graph) nowhere() *Routes {
	r := &Routes{graph: g, nearest: make([]int, g.States), seen: make([]group, g.States), visits: make([]visit, 0, min(g.States*len(g.Makers), 1024))}
	for s := range r.nearest {
		r.nearest[s] = -1
	}
	return r
}

// search goes breadth-first over pairs of state and last mover, the willing
// making improvements only, until a state has been met that is enough, or to
// the end. What an earlier search has found is forgotten, at the cost of what it
// found.
func (r *Routes) search(from int, h, willing group, enough func(state int) bool) {
	for _, v := range r.visits {
		r.nearest[v.state], r.seen[v.state] = -1, 0
	}
	r.from, r.visits = from, r.visits[:0]
	at := visit{state: from, last: len(r.graph.Makers), before: -1}
	for next := 0; ; next++ {
		for i := range r.graph.Makers {
			if h.has(i) && i != at.last && r.spread(at, i, next-1, willing.has(i), enough) {
				return
			}
		}
		if next == len(r.visits) {
			return
		}
		at = r.visits[next]
	}
}

// spread visits what one decision maker can move to next. True where that is
// enough.
func (r *Routes) spread(at visit, i, before int, willing bool, enough func(state int) bool) bool {
	for _, t := range r.graph.Moves[i][at.state] {
		if r.seen[t].has(i) || willing && !r.graph.Improvement(i, at.state, t) {
			continue
		}
		r.seen[t] |= 1 << i
		r.visits = append(r.visits, visit{t, i, before, at.moves + 1})
		if r.nearest[t] < 0 {
			r.nearest[t] = len(r.visits) - 1
			if enough != nil && enough(t) {
				return true
			}
		}
	}
	return false
}

// Fewest is the least number of moves that leads to a state, 0 to the start;
// false where none do.
func (r *Routes) Fewest(state int) (moves int, ok bool) {
	if state == r.from {
		return 0, true
	}
	if r.nearest[state] < 0 {
		return 0, false
	}
	return r.visits[r.nearest[state]].moves, true
}

// Path is a shortest sequence to a state; nil where there is none, and to the
// start.
func (r *Routes) Path(state int) []Step {
	if state == r.from {
		return nil
	}
	var steps []Step
	for v := r.nearest[state]; v >= 0; v = r.visits[v].before {
		steps = append(steps, Step{r.visits[v].last, r.visits[v].state})
	}
	slices.Reverse(steps)
	return steps
}
