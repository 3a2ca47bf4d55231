package stability

// Analysis is what a graph comes to under every concept.
type Analysis struct {
	*Graph
	stable [][]Set // per decision maker and state
	joint  []Set   // per state, for everybody
	floors []floor // per decision maker
}

// floor is, per state, the worst for one decision maker that its opponents can
// answer with once it has moved there.
type floor struct {
	any     []int // by any moves
	forGood []int // by any moves, its best way back counted
	willing []int // by improvements
	escape  []int // per state, the best of it and of its own moves from it
}

// Analyse works out the stability of every state for every decision maker
// under every concept. The graph must be sound ([Graph.Check]).
func Analyse(g *Graph) *Analysis {
	a := &Analysis{Graph: g, joint: make([]Set, g.States)}
	for s := range a.joint {
		a.joint[s] = Every
	}
	moves, improvements := g.backward(false), g.backward(true)
	for i := range g.Makers {
		f := floor{escape: g.escapes(i)}
		f.any = g.lowest(g.others(i), g.Payoffs[i], moves)
		f.forGood = g.lowest(g.others(i), f.escape, moves)
		f.willing = g.lowest(g.others(i), g.Payoffs[i], improvements)
		a.floors = append(a.floors, f)
		a.stable = append(a.stable, a.of(i, &f))
	}
	return a
}

// escapes are what each state is worth at best if i may move once from it.
func (g *Graph) escapes(i int) []int {
	best := make([]int, g.States)
	for s, moves := range g.Moves[i] {
		best[s] = g.Payoffs[i][s]
		for _, t := range moves {
			best[s] = max(best[s], g.Payoffs[i][t])
		}
	}
	return best
}

// of works out the stability of every state for one decision maker.
func (a *Analysis) of(i int, f *floor) []Set {
	stable := make([]Set, a.States)
	for s := range stable {
		stable[s] = a.stableAt(i, s, f)
		a.joint[s] &= stable[s]
	}
	return stable
}

// stableAt is the set of concepts under which a state is stable for a decision
// maker with such floors.
func (g *Graph) stableAt(i, s int, f *floor) Set {
	set := Every
	for _, t := range g.Moves[i][s] {
		if g.Improvement(i, s, t) {
			set &= f.deters(t, g.Payoffs[i][s])
		}
	}
	return set
}

// deters is the set of concepts under which a move to a state is deterred, for
// a decision maker to whom the state it leaves is worth that much.
func (f *floor) deters(to, worth int) Set {
	var set Set
	for c, lowest := range [...]int{GMR: f.any[to], SMR: f.forGood[to], SEQ: f.willing[to]} {
		if c := Concept(c); c != Nash && lowest <= worth { // four concepts
			set = set.With(c)
		}
	}
	return set
}

// Of is the set of concepts under which a state is stable for a decision maker.
func (a *Analysis) Of(maker, state int) Set { return a.stable[maker][state] }

// Joint is the set of concepts under which a state is an equilibrium.
func (a *Analysis) Joint(state int) Set { return a.joint[state] }

// Stable lists the states that are stable for a decision maker.
func (a *Analysis) Stable(maker int, c Concept) []int { return having(a.stable[maker], c) }

// Equilibria lists the states that are stable for everybody.
func (a *Analysis) Equilibria(c Concept) []int { return having(a.joint, c) }

// Strong lists the states that are equilibria under every concept.
func (a *Analysis) Strong() []int {
	var list []int
	for s, set := range a.joint {
		if set == Every {
			list = append(list, s)
		}
	}
	return list
}

func having(sets []Set, c Concept) []int {
	list := []int{}
	for s, set := range sets {
		if set.Has(c) {
			list = append(list, s)
		}
	}
	return list
}
