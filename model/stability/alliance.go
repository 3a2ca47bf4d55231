package stability

import (
	"context"
	"slices"
)

// Alliance is the stability of every state for one coalition, whose members
// move together and leave only for what all of them like better. The
// definitions are those of Kilgour, Hipel, Fang and Peng, "Coalition analysis in
// group decision support" (2001), and of Inohara and Hipel, "Coalition analysis
// in the graph model for conflict resolution" (2008). For a coalition H with
// everybody else as its opponents:
//
//   - A coalition improvement is a state that H reaches by a legal sequence of
//     its members' moves and that every member likes better than the one left,
//     whatever lies between (as in [Graph.Coalition]; of one decision maker it is
//     an improvement).
//   - Coalition Nash: there is none.
//   - Coalition GMR: each can be answered by a sanction: a legal sequence of the
//     opponents to a state that at least one member likes no better than the
//     one left, so that the gain is no longer everybody's.
//   - Coalition SMR: by a sanction from which no legal sequence of the members
//     leads to a state that all of them like better than the one left.
//   - Coalition SEQ: by a sanction of which each move is an improvement for
//     whoever makes it. Inohara and Hipel also let opponents answer by joint
//     improvements; here everybody answers for itself, as in the stability of
//     one decision maker.
//
// For a coalition of one these are the four concepts of a decision maker. The
// coalition of all has no opponents: nothing deters it.
type Alliance struct {
	Members []int // decision makers, ascending
	stable  []Set // per state
}

// Of is the set of concepts under which a state is stable for the coalition.
func (l *Alliance) Of(state int) Set { return l.stable[state] }

// Stable lists the states that are stable for the coalition.
func (l *Alliance) Stable(c Concept) []int { return having(l.stable, c) }

// Ally works out the stability of every state for a coalition of one or more.
// The error is the context's.
func (g *Graph) Ally(ctx context.Context, members []int) (*Alliance, error) {
	h := groupOf(members)
	p := &pact{Graph: g, members: h.members(), gain: newStateSet(g.States), final: newStateSet(g.States)}
	if err := p.prepare(ctx, h, g.everybody()&^h); err != nil {
		return nil, err
	}
	l := &Alliance{Members: p.members, stable: make([]Set, g.States)}
	for s := range l.stable {
		if s%64 == 0 && ctx.Err() != nil {
			return nil, ctx.Err()
		}
		l.stable[s] = p.of(s)
	}
	return l, nil
}

// pact is what the stability of a coalition is worked out with.
type pact struct {
	*Graph
	members        []int
	ours, theirs   *reach   // where the members can get to, and their opponents
	any, willing   [][]int  // per member and state the lowest that the opponents can answer with, by any moves and by improvements
	gain           stateSet // what all members like better than the state at hand
	final          stateSet // what is no gain, and from where they can get to none
	finalIsCurrent bool
}

// prepare works out what does not depend on the state that is left.
func (p *pact) prepare(ctx context.Context, h, others group) error {
	p.ours, p.theirs = p.reach(h), p.reach(others)
	moves, improvements := p.backward(false), p.backward(true)
	for _, i := range p.members {
		if ctx.Err() != nil {
			return ctx.Err()
		}
		p.any = append(p.any, p.lowest(others, p.Payoffs[i], moves))
		p.willing = append(p.willing, p.lowest(others, p.Payoffs[i], improvements))
	}
	return nil
}

// of is the set of concepts under which one state is stable for the coalition.
func (p *pact) of(s int) Set {
	set, within := Every, p.ours.from(s)
	if !p.gains(s, within) {
		return set
	}
	p.finalIsCurrent = false
	set = set.without(Nash)
	p.gain.each(func(t int) bool {
		if within.has(t) {
			set &= p.deters(s, t, set)
		}
		return set != 0
	})
	return set
}

// gains finds what all members like better than a state, and tells whether they
// can get to any of that.
func (p *pact) gains(s int, within stateSet) bool {
	clear(p.gain)
	for t := range p.States {
		if p.better(s, t) {
			p.gain.add(t)
		}
	}
	return p.gain.meets(within)
}

// better tells whether every member likes state to better than from.
func (p *pact) better(from, to int) bool {
	for _, i := range p.members {
		if p.Payoffs[i][to] <= p.Payoffs[i][from] {
			return false
		}
	}
	return true
}

// deters is those of some concepts under which a coalition improvement is
// deterred. It takes one member that the answer leaves no better off, so under
// GMR and SEQ the lowest that each can be left with decides.
func (p *pact) deters(s, to int, asked Set) Set {
	var set Set
	for k, i := range p.members {
		worth := p.Payoffs[i][s]
		if p.any[k][to] <= worth {
			set = set.With(GMR)
		}
		if p.willing[k][to] <= worth {
			set = set.With(SEQ)
		}
	}
	if asked.Has(SMR) && set.Has(GMR) {
		if !p.finalIsCurrent {
			p.findFinal()
		}
		if p.theirs.from(to).meets(p.final) {
			set = set.With(SMR)
		}
	}
	return set
}

// findFinal finds the sanctions that the members cannot mend.
func (p *pact) findFinal() {
	p.finalIsCurrent = true
	mends := make([]bool, len(p.ours.sets))
	for k, set := range p.ours.sets {
		mends[k] = set.meets(p.gain)
	}
	clear(p.final)
	for y, k := range p.ours.of {
		if !mends[k] && !p.gain.has(y) {
			p.final.add(y)
		}
	}
}

// Alliances is the stability of every state for every coalition.
type Alliances struct {
	List  []Alliance // decision makers alone first, then the coalitions of two, and so on
	joint []Set
}

// mostAllied is how many decision makers every coalition of which is analysed.
const mostAllied = 6

// Alliances works out the stability of every state for every coalition,
// decision makers alone among them; where there are more than six decision
// makers, for these and for coalitions of two, and what is said of all
// coalitions then only holds for those. The error is the context's.
func (g *Graph) Alliances(ctx context.Context) (*Alliances, error) {
	as := &Alliances{joint: make([]Set, g.States)}
	for s := range as.joint {
		as.joint[s] = Every
	}
	most := len(g.Makers)
	if most > mostAllied {
		most = 2
	}
	for _, part := range g.everybody().parts(most) {
		l, err := g.Ally(ctx, part.members())
		if err != nil {
			return nil, err
		}
		for s := range as.joint {
			as.joint[s] &= l.stable[s]
		}
		as.List = append(as.List, *l)
	}
	return as, nil
}

// Joint is the set of concepts under which a state is stable for every
// coalition. Under Nash that is a strong equilibrium in the sense of Aumann,
// which [Analysis.Strong] is not: the word stands for two things.
func (as *Alliances) Joint(state int) Set { return as.joint[state] }

// Equilibria lists the states that are stable for every coalition.
func (as *Alliances) Equilibria(c Concept) []int { return having(as.joint, c) }

// Upset lists the coalitions that have a reason to leave a state under a
// concept, the small ones first.
func (as *Alliances) Upset(state int, c Concept) [][]int {
	var list [][]int
	for k := range as.List {
		if !as.List[k].Of(state).Has(c) {
			list = append(list, slices.Clone(as.List[k].Members))
		}
	}
	return list
}
