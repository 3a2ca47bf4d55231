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
	Members []int
	stable  []Set // per state
}

// Of is the set of concepts under which a state is stable for the coalition.
func (l *Alliance) Of(state int) Set { return l.stable[state] }

// Stable lists the states that are stable for the coalition.
func (l *Alliance) Stable(c Concept) []int { return having(l.stable, c) }

// Ally works out the stability of every state for a coalition of one or more.
// The error is the context's.
func (g *Graph) Ally(ctx context.Context, members []int) (*Alliance, error) {
	var h group
	for _, i := range members {
		h |= 1 << i
	}
	p := &pact{Graph: g, h: h, others: (1<<len(g.Makers) - 1) &^ h, members: h.members(), routes: g.nowhere(), answers: g.nowhere(), back: g.nowhere()}
	l := &Alliance{Members: h.members(), stable: make([]Set, g.States)}
	for s := range l.stable {
		if ctx.Err() != nil {
			return nil, ctx.Err()
		}
		l.stable[s] = p.of(s)
	}
	return l, nil
}

// pact is what the stability of a coalition is worked out with.
type pact struct {
	*Graph
	h, others             group
	members               []int
	routes, answers, back *Routes
}

// gains tells whether every member likes state to better than from.
func (p *pact) gains(from, to int) bool {
	for _, i := range p.members {
		if p.Payoffs[i][to] <= p.Payoffs[i][from] {
			return false
		}
	}
	return true
}

// of is the set of concepts under which one state is stable for the coalition.
// The search ends when nothing is left to find: no concept, or no state that
// all members like better.
func (p *pact) of(s int) Set {
	set, left := Every, p.better(s)
	if left == 0 {
		return set
	}
	p.routes.search(s, p.h, 0, func(t int) bool {
		if !p.gains(s, t) {
			return false
		}
		set = set.without(Nash)
		for _, c := range AllConcepts[GMR:] {
			if set.Has(c) && !p.deterred(s, t, c) {
				set = set.without(c)
			}
		}
		left--
		return set == 0 || left == 0
	})
	return set
}

// better counts the states that all members like better than one.
func (p *pact) better(s int) (many int) {
	for t := range p.States {
		many += btoi(p.gains(s, t))
	}
	return many
}

// deterred tells whether a sanction answers a coalition improvement.
func (p *pact) deterred(s, to int, c Concept) bool {
	found := false
	p.answers.search(to, p.others, p.others.only(c == SEQ), func(t int) bool {
		found = !p.gains(s, t) && (c != SMR || !p.mends(s, t))
		return found
	})
	return found
}

// mends tells whether the coalition can get from a state to one that all of its
// members like better than the one it left.
func (p *pact) mends(left, at int) bool {
	found := false
	p.back.search(at, p.h, 0, func(t int) bool {
		found = p.gains(left, t)
		return found
	})
	return found
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
	for _, part := range (group(1<<len(g.Makers) - 1)).parts(most) {
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
