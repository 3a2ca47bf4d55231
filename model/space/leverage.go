package space

import (
	"context"
	"math/big"
)

// leverageRoom is how many budgets leverage may take, because it does not keep
// a key waiting.
const leverageRoom = 4

// Opening is how many configurations there are with some rules muted.
type Opening struct{ Unblocked, Clear *big.Int }

// Leverage says what muting opens, beside what the basis mutes already: every
// rule of a major obstacle, every major obstacle (all its rules), every pair of
// those rules. All in scenario order. Counts may be shared and must not be
// changed.
type Leverage struct {
	Now       Opening
	Rules     []RuleOpening
	Obstacles []ObstacleOpening
	Pairs     []PairOpening
}

// RuleOpening is what muting a rule opens.
type RuleOpening struct {
	Rule int
	Opening
}

// ObstacleOpening is what muting an obstacle opens.
type ObstacleOpening struct {
	Obstacle int
	Opening
}

// PairOpening is what muting two rules opens; what each opens alone stands in
// Rules at the positions in At.
type PairOpening struct {
	Rules [2]int // indices into the scenario's rules
	At    [2]int // of them in Leverage.Rules
	Opening
}

// Leverage works out what muting opens, without a new diagram for each: a
// configuration reaches a goal with a pair muted if no other rule keeps it
// from it, so it is enough to know how many configurations are kept from it by
// exactly which one or two rules. It can take longer than a key press; ctx
// stops it. The error is a [*BudgetError] or that of ctx.
func (sp *Space) Leverage(ctx context.Context) (*Leverage, error) {
	var both [2]*openings
	for _, g := range []Goal{Unblocked, Clear} {
		if g == Clear && sp.sameGoals() {
			both[g] = both[Unblocked]
			continue
		}
		o, err := sp.openings(ctx, g)
		if err != nil {
			return nil, sp.explain(err, "what muting rules opens")
		}
		both[g] = o
	}
	return sp.switchboard(both), nil
}

func (sp *Space) switchboard(both [2]*openings) *Leverage {
	l, rules := &Leverage{}, sp.against(Clear)
	opening := func(f func(*openings) *big.Int) Opening {
		return Opening{f(both[Unblocked]), f(both[Clear])}
	}
	l.Now = opening(func(o *openings) *big.Int { return o.now })
	for k, o := range sp.majors() {
		l.Obstacles = append(l.Obstacles, ObstacleOpening{o, opening(func(x *openings) *big.Int { return x.obstacle(k) })})
	}
	for a, r := range rules {
		l.Rules = append(l.Rules, RuleOpening{r, opening(func(o *openings) *big.Int { return o.pair(r, r) })})
		for b := a + 1; b < len(rules); b++ {
			s := rules[b]
			l.Pairs = append(l.Pairs, PairOpening{[2]int{r, s}, [2]int{a, b}, opening(func(o *openings) *big.Int { return o.pair(r, s) })})
		}
	}
	return l
}

// openings counts, for one goal, the configurations by what keeps them from
// it.
type openings struct {
	now         *big.Int
	tag         map[int]int // per rule that can keep from the goal
	byRules     spectrum
	byObstacles spectrum
}

func (sp *Space) openings(ctx context.Context, g Goal) (*openings, error) {
	rules := sp.against(g)
	o := &openings{tag: make(map[int]int), now: new(big.Int)}
	for k, r := range rules {
		o.tag[r] = k
	}
	d, err := sp.answer(ctx, sp.askPairs(rules), sp.budget*leverageRoom)
	if err != nil {
		return nil, err
	}
	if o.byRules, err = d.spectrum(ctx, sp.scopes(nil), sp.budget*leverageRoom); err != nil {
		return nil, err
	}
	if d, err = sp.failing[g](); err != nil {
		return nil, err
	}
	if o.byObstacles, err = d.spectrum(ctx, sp.scopes(nil), sp.budget); err != nil {
		return nil, err
	}
	if n := o.byRules[0]; n != nil {
		o.now = n
	}
	return o, nil
}

// obstacle counts with the k-th major obstacle muted.
func (o *openings) obstacle(k int) *big.Int {
	return plus(o.now, o.byObstacles[tagLabel(false, k)])
}

// pair counts with two rules muted, or one where they are the same.
func (o *openings) pair(r, s int) *big.Int {
	a, hasA := o.tag[r]
	b, hasB := o.tag[s]
	n := o.now
	if hasA {
		n = plus(n, o.byRules[tagLabel(true, a)])
	}
	if hasB && r != s {
		n = plus(n, o.byRules[tagLabel(true, b)])
	}
	if hasA && hasB && r != s {
		n = plus(n, o.byRules[joinLabels(true, tagLabel(true, a), tagLabel(true, b))])
	}
	return n
}

// plus is a sum in which nil stands for nothing.
func plus(a, b *big.Int) *big.Int {
	if b == nil {
		return a
	}
	return new(big.Int).Add(a, b)
}
