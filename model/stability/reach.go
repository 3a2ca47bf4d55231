package stability

import (
	"encoding/binary"
	"math/bits"
)

// stateSet is a set of states.
type stateSet []uint64

func newStateSet(states int) stateSet { return make(stateSet, (states+63)/64) }

func (x stateSet) add(s int)      { x[s/64] |= 1 << (s % 64) }
func (x stateSet) has(s int) bool { return x[s/64]>>(s%64)&1 == 1 }

func (x stateSet) unite(y stateSet) {
	for k, word := range y {
		x[k] |= word
	}
}

// meets tells whether two sets share a state.
func (x stateSet) meets(y stateSet) bool {
	for k, word := range y {
		if x[k]&word != 0 {
			return true
		}
	}
	return false
}

// mark writes the set so that it can be told from all others.
func (x stateSet) mark() string {
	text := make([]byte, 0, 8*len(x))
	for _, word := range x {
		text = binary.LittleEndian.AppendUint64(text, word)
	}
	return string(text)
}

// reach has, for every state, the states to which a group has a legal sequence
// of one move or more. States that reach the same share a set.
type reach struct {
	sets []stateSet
	of   []int32 // per state the number of its set
}

func (r *reach) from(s int) stateSet { return r.sets[r.of[s]] }

// reach finds them for all states at once: pairs of state and last mover that
// lead to each other reach the same, and what they reach is theirs and that of
// all pairs they lead to (Tarjan's strongly connected components).
func (g *Graph) reach(h group) *reach {
	t := &tangle{Graph: g, movers: h.members()}
	t.order, t.low = make([]int32, g.States*len(t.movers)), make([]int32, g.States*len(t.movers))
	t.knot = make([]stateSet, g.States*len(t.movers))
	r := &reach{of: make([]int32, g.States)}
	known := map[string]int32{}
	for s := range g.States {
		set := newStateSet(g.States)
		for k, i := range t.movers {
			for _, to := range g.Moves[i][s] {
				set.unite(t.set(to*len(t.movers) + k))
			}
		}
		mark := set.mark()
		id, ok := known[mark]
		if !ok {
			id = int32(len(r.sets)) // at most MaxStates
			known[mark] = id
			r.sets = append(r.sets, set)
		}
		r.of[s] = id
	}
	return r
}

// tangle is the search for the components of a group's pairs: state s with the
// k-th mover last is pair s*len(movers)+k.
type tangle struct {
	*Graph
	movers []int
	count  int32
	order  []int32    // per pair when it was met, from 1
	low    []int32    // the earliest pair that it leads back to
	stack  []int      // pairs that are not in a component yet
	knot   []stateSet // per pair what its component reaches, itself included; nil while it is open
	trail  []footstep
}

// footstep is a pair that is being walked, and where it has come to.
type footstep struct {
	pair, mover, move int
}

// set is what a pair and its component reach.
func (t *tangle) set(pair int) stateSet {
	if t.knot[pair] == nil {
		t.walk(pair)
	}
	return t.knot[pair]
}

// walk is depth-first without recursion, which hostile graphs would make deep.
func (t *tangle) walk(pair int) {
	t.enter(pair)
	for len(t.trail) > 0 {
		at := &t.trail[len(t.trail)-1]
		switch next := t.next(at); {
		case next < 0:
			t.leave()
		case t.order[next] == 0:
			t.enter(next)
		case t.knot[next] == nil:
			t.low[at.pair] = min(t.low[at.pair], t.order[next])
		}
	}
}

func (t *tangle) enter(pair int) {
	t.count++
	t.order[pair], t.low[pair] = t.count, t.count
	t.stack = append(t.stack, pair)
	t.trail = append(t.trail, footstep{pair: pair})
}

// next is the next pair that the one at hand leads to, -1 after the last.
func (t *tangle) next(at *footstep) int {
	n := len(t.movers)
	for ; at.mover < n; at.mover, at.move = at.mover+1, 0 {
		if at.mover == at.pair%n {
			continue
		}
		if moves := t.Moves[t.movers[at.mover]][at.pair/n]; at.move < len(moves) {
			at.move++
			return moves[at.move-1]*n + at.mover
		}
	}
	return -1
}

// leave ends the walk of a pair, and closes its component if it was met first.
func (t *tangle) leave() {
	pair := t.trail[len(t.trail)-1].pair
	t.trail = t.trail[:len(t.trail)-1]
	if len(t.trail) > 0 {
		before := t.trail[len(t.trail)-1].pair
		t.low[before] = min(t.low[before], t.low[pair])
	}
	if t.low[pair] != t.order[pair] {
		return
	}
	from := len(t.stack) - 1
	for t.stack[from] != pair {
		from--
	}
	set := newStateSet(t.States)
	for _, p := range t.stack[from:] {
		t.knot[p] = set // an open component leads to itself, which adds nothing
	}
	for _, p := range t.stack[from:] {
		set.add(p / len(t.movers))
		for at := (footstep{pair: p}); ; {
			next := t.next(&at)
			if next < 0 {
				break
			}
			set.unite(t.knot[next])
		}
	}
	t.stack = t.stack[:from]
}

// each visits the states of a set until told to stop.
func (x stateSet) each(visit func(s int) bool) {
	for k, word := range x {
		for ; word != 0; word &= word - 1 {
			if !visit(k*64 + bits.TrailingZeros64(word)) {
				return
			}
		}
	}
}
