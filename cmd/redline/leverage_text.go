package main

import (
	"cmp"
	"fmt"
	"math/big"
	"slices"

	"redline/model"
	"redline/model/space"
	"redline/tui/page"
	"redline/tui/words"
)

// mostTold is how many rules and pairs text tells.
const mostTold = 10

// page tells what opens most in sentences.
func (l *switchboard) page() *page.Page {
	p := &page.Page{}
	s := l.engine.Scenario()
	p.Title(titleOf(s))
	p.Heading("What muting opens", "the whole scenario")
	p.Text(l.now(), words.BasisOf(l.engine), words.NoChance+" Muting shows what hangs on a rule, not that it could be lifted.")
	l.rulesPart(p)
	l.obstaclesPart(p)
	l.pairsPart(p)
	return p
}

func (l *switchboard) now() string {
	all := l.counts.Configurations
	return "Now: " + ofThem(l.Now.Unblocked, all) + " unblocked, " + ofThem(l.Now.Clear, all) + " clear, of " + words.Packages(all) + "."
}

// ofThem is a part of a whole with how rare it is: "12 (1 in 75)".
func ofThem(part, all *big.Int) string {
	if part.Sign() == 0 {
		return "none"
	}
	return words.Grouped(part) + " (" + words.Rarity(part, all) + ")"
}

// rulesPart tells the rules that open most, the largest gain first.
func (l *switchboard) rulesPart(p *page.Page) {
	rules := slices.SortedStableFunc(slices.Values(l.Rules), func(a, b space.RuleOpening) int {
		return cmp.Or(b.Unblocked.Cmp(a.Unblocked), b.Clear.Cmp(a.Clear))
	})
	rules = slices.DeleteFunc(rules, func(r space.RuleOpening) bool { return l.nothing(r.Opening) })
	p.Heading("One rule", fmt.Sprintf("%d of %d would open something alone", len(rules), len(l.Rules)))
	for k, r := range rules[:min(mostTold, len(rules))] {
		p.Entry(fmt.Sprintf("%d. %s", k+1, l.rule(r.Rule)), "Without it "+l.opens(r.Opening)+".")
	}
	if more := len(rules) - mostTold; more > 0 {
		p.Text(words.Count(more, "rule") + " would open less; --format json lists all.")
	}
}

// rule names a rule, with its id and its obstacle.
func (l *switchboard) rule(r int) string {
	rule := &l.engine.Scenario().Rules[r]
	return fmt.Sprintf("%s (`%s`, %s)", rule.Title, rule.ID, l.obstacle(rule.Obstacle))
}

func (l *switchboard) obstacle(id string) string {
	s := l.engine.Scenario()
	o, _ := s.Obstacle(id)
	return words.Lower(s.Obstacles[o].Name)
}

// nothing tells that an opening is no more than what there is now.
func (l *switchboard) nothing(o space.Opening) bool {
	return o.Unblocked.Cmp(l.Now.Unblocked) == 0 && o.Clear.Cmp(l.Now.Clear) == 0
}

// opens says how many packages there would be, and how many more that is.
func (l *switchboard) opens(o space.Opening) string {
	text := words.Packages(o.Unblocked) + " would be unblocked, " + l.more(o.Unblocked, l.Now.Unblocked)
	if l.engine.Basis().Reading == model.Strict {
		return text // and clear, which is the same
	}
	return text + ", and " + orNone(o.Clear) + " clear, " + l.more(o.Clear, l.Now.Clear)
}

func (l *switchboard) more(then, now *big.Int) string {
	gain := new(big.Int).Sub(then, now)
	if gain.Sign() == 0 {
		return "no more than now"
	}
	return words.Grouped(gain) + " more than now"
}

func (l *switchboard) obstaclesPart(p *page.Page) {
	p.Heading("One obstacle", "all its rules together")
	for _, o := range l.Obstacles {
		obstacle := &l.engine.Scenario().Obstacles[o.Obstacle]
		p.Entry(obstacle.Name+" (`"+obstacle.ID+"`)", "Without it "+l.opens(o.Opening)+".")
	}
}

// pairsPart tells the pairs that open more than the two alone together.
func (l *switchboard) pairsPart(p *page.Page) {
	pairs := l.together()
	p.Heading("Two rules", words.Count(len(pairs), "pair")+" would unblock more than the two alone add up to")
	for k, q := range pairs[:min(mostTold, len(pairs))] {
		a, b := l.gain(l.Rules[q.At[0]].Opening), l.gain(l.Rules[q.At[1]].Opening)
		p.Entry(fmt.Sprintf("%d. %s, with %s", k+1, l.rule(q.Rules[0]), l.rule(q.Rules[1])),
			fmt.Sprintf("Without both %s more would be unblocked: %s beyond the two alone, which open %s and %s.",
				words.Grouped(l.gain(q.Opening)), words.Grouped(l.beyond(&q)), orNone(a), orNone(b)))
	}
	if more := len(pairs) - mostTold; more > 0 {
		p.Text(words.Count(more, "pair") + " would open less beyond the two alone; --format json lists all.")
	}
}

// together lists the pairs with a gain beyond the two alone, the largest
// first.
func (l *switchboard) together() []space.PairOpening {
	beyond, list := map[[2]int]*big.Int{}, []space.PairOpening{}
	for _, q := range l.Pairs {
		if n := l.beyond(&q); n.Sign() > 0 {
			beyond[q.At] = n
			list = append(list, q)
		}
	}
	slices.SortStableFunc(list, func(a, b space.PairOpening) int {
		return cmp.Or(beyond[b.At].Cmp(beyond[a.At]), b.Unblocked.Cmp(a.Unblocked))
	})
	return list
}

func (l *switchboard) gain(o space.Opening) *big.Int {
	return new(big.Int).Sub(o.Unblocked, l.Now.Unblocked)
}

// beyond is what a pair unblocks that neither of the two does.
func (l *switchboard) beyond(q *space.PairOpening) *big.Int {
	n := l.gain(q.Opening)
	n.Sub(n, l.gain(l.Rules[q.At[0]].Opening))
	return n.Sub(n, l.gain(l.Rules[q.At[1]].Opening))
}
