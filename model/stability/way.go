package stability

import (
	"math/bits"
	"slices"
)

// Exit is an improvement of a decision maker from a state.
type Exit struct {
	To       int
	Deterred Set // the concepts under which the others have a sanction for it: GMR, SMR, SEQ or none
}

// Exits lists the improvements of a decision maker from a state, and what
// deters them. An exit that is deterred under nothing goes unpunished: nobody
// can answer it so as to make it no better.
func (a *Analysis) Exits(maker, state int) []Exit {
	var list []Exit
	for _, t := range a.Improvements(maker, state) {
		list = append(list, Exit{t, a.floors[maker].deters(t, a.Payoffs[maker][state])})
	}
	return list
}

// Way is how a state is reached from another, and what stands in the way.
type Way struct {
	From, To  int
	Path      []Step // a shortest legal sequence by any moves, of those one with the fewest sacrifices; nil where there is none, and where From is To
	Willing   []Step // a shortest one of improvements only; nil where there is none
	Sacrifice int    // the first step of Path that its mover does not like better than what it leaves; -1 where it likes every step
	Worse     bool   // whether that step makes its mover worse off, and not just no better
	At        int    // the state before that step; From where there is none
	Jumps     []Jump // who can jump the sacrifice, as [Way] says; nil where nobody, or without need
}

// Exists tells whether any moves lead there.
func (w *Way) Exists() bool { return w.From == w.To || w.Path != nil }

// Way finds the shortest way between two states.
//
// Where it takes a sacrifice, Jumps has the coalitions that can do together
// what nobody does alone: a legal sequence of their moves from the state before
// the sacrifice to the end of the way, or else to the last state of the path
// that any coalition can jump to, which every member likes better than the
// state it leaves. Only coalitions are listed that need all of their members;
// where more than six like that state better, all of these together.
func (g *Graph) Way(from, to int) *Way {
	w := &Way{From: from, To: to, Path: g.gentlest(from, to), Sacrifice: -1, At: from}
	w.Willing = g.Routes(from, true).Path(to)
	at := from
	for k, step := range w.Path {
		if !g.Improvement(step.Maker, at, step.To) {
			w.Sacrifice, w.At, w.Worse = k, at, g.Improvement(step.Maker, step.To, at)
			break
		}
		at = step.To
	}
	if w.Sacrifice >= 0 {
		for k := len(w.Path) - 1; k >= w.Sacrifice && w.Jumps == nil; k-- {
			w.Jumps = g.jumpers(w.At, w.Path[k].To)
		}
	}
	return w
}

// mostJumpers is how many decision makers every coalition of which is looked at.
const mostJumpers = 6

// jumpers are the coalitions that can jump from a state to another and need
// all of their members, the small ones first.
func (g *Graph) jumpers(from, to int) []Jump {
	var h group
	for i := range g.Makers {
		if g.Improvement(i, from, to) {
			h |= 1 << i
		}
	}
	groups := []group{h}
	if bits.OnesCount32(uint32(h)) <= mostJumpers {
		groups = h.parts(mostJumpers)
	}
	var jumps []Jump
	var found []group
	r := g.nowhere()
	for _, part := range groups {
		if bits.OnesCount32(uint32(part)) < 2 || slices.ContainsFunc(found, func(less group) bool { return less&^part == 0 }) {
			continue
		}
		r.search(from, part, 0, func(s int) bool { return s == to })
		if path := r.Path(to); path != nil {
			jumps, found = append(jumps, Jump{part.members(), to, path}), append(found, part)
		}
	}
	return jumps
}

// parts are all groups within a group of no more than so many, the small ones
// first.
func (h group) parts(most int) []group {
	var list []group
	for part := h; part != 0; part = (part - 1) & h {
		if bits.OnesCount32(uint32(part)) <= most {
			list = append(list, part)
		}
	}
	slices.SortFunc(list, func(a, b group) int {
		if m, n := bits.OnesCount32(uint32(a)), bits.OnesCount32(uint32(b)); m != n {
			return m - n
		}
		return slices.Compare(a.members(), b.members())
	})
	return list
}

// members lists who is in a group.
func (h group) members() []int {
	var list []int
	for ; h != 0; h &= h - 1 {
		list = append(list, bits.TrailingZeros32(uint32(h)))
	}
	return list
}

// leg is an arrival on a gentlest way.
type leg struct {
	state, last, before int // before is the index of the leg before
	moves, sacrifices   int
}

// gentlest is a legal sequence between two states with the fewest moves, and of
// those with the fewest that do not please their movers.
func (g *Graph) gentlest(from, to int) []Step {
	n := len(g.Makers)
	met := make([]int32, g.States*n) // per state and last mover the leg, from 1
	legs := []leg{{from, n, -1, 0, 0}}
	best := -1
	for next := 0; next < len(legs); next++ {
		at := legs[next]
		if best >= 0 && at.moves >= legs[best].moves {
			if at.moves > legs[best].moves {
				break
			}
			if at.state == to && at.sacrifices < legs[best].sacrifices {
				best = next
			}
			continue
		}
		if next > 0 && at.state == to {
			best = next
			continue
		}
		for i := range g.Makers {
			if i != at.last {
				legs = g.advance(legs, met, next, i)
			}
		}
	}
	var steps []Step
	if from == to {
		return nil
	}
	for k := best; k > 0; k = legs[k].before {
		steps = append(steps, Step{legs[k].last, legs[k].state})
	}
	slices.Reverse(steps)
	return steps
}

// advance goes where a decision maker can move from a leg. Of two legs as short
// the gentler is kept.
func (g *Graph) advance(legs []leg, met []int32, from, i int) []leg {
	at := legs[from]
	for _, t := range g.Moves[i][at.state] {
		to := leg{t, i, from, at.moves + 1, at.sacrifices + btoi(!g.Improvement(i, at.state, t))}
		switch k := int(met[t*len(g.Makers)+i]) - 1; {
		case k < 0:
			legs = append(legs, to)
			met[t*len(g.Makers)+i] = int32(len(legs)) //nolint:gosec // at most states times decision makers
		case legs[k].moves == to.moves && legs[k].sacrifices > to.sacrifices:
			legs[k] = to
		}
	}
	return legs
}
