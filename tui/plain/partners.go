package plain

import (
	"math/big"
	"slices"
	"strings"

	"redline/model/space"
	"redline/tui/words"
)

// ruleOrObstacle tells about one of them.
func (d *dialogue) ruleOrObstacle(text string) error {
	w, err := d.switches()
	if err != nil {
		return unavailable(err)
	}
	if _, ok := number(text); ok && len(d.shown) == 0 {
		d.shown = slices.Clone(w.order)
	}
	id, err := d.findMutable(text)
	if err != nil {
		return err
	}
	if r, ok := d.scenario.Rule(id); ok {
		d.out.say(stop(d.scenario.Rules[r].Title), d.ruleNow(r), w.ifMuted(w.rules[r]))
		if w.rules[r] != nil {
			d.partners(&w, r)
		}
	} else if o, ok := d.scenario.Obstacle(id); ok {
		d.out.say("All of "+stop(d.scenario.Obstacles[o].Name), w.ifMuted(w.obstacles[o]))
	}
	d.basis()
	return nil
}

func (w *switches) ifMuted(n *big.Int) string {
	if n == nil {
		return w.opens(n)
	}
	return "If it alone were muted: " + strings.ToLower(w.opens(n)[:1]) + w.opens(n)[1:]
}

// partner is a rule muted together with another.
type partner struct {
	rule         int
	opens, extra *big.Int // extra is beyond what the two open alone
}

// partners tells the best partners of a rule.
func (d *dialogue) partners(w *switches, rule int) {
	said := false
	for _, p := range bestPartners(w.all, rule) {
		d.out.hang("Together with " + d.scenario.Rules[p.rule].Title + ": " + words.Grouped(p.opens) + " unblocked, " +
			words.Grouped(p.extra) + " more than the two open alone.")
		said = true
	}
	if !said {
		d.out.say("With no other rule does it open more than the two open alone.")
	}
}

// bestPartners lists up to three rules that open more together with one than
// the two do alone.
func bestPartners(l *space.Leverage, rule int) []partner {
	var list []partner
	for i := range l.Pairs {
		pair := &l.Pairs[i]
		side := slices.Index(pair.Rules[:], rule)
		if side < 0 {
			continue
		}
		extra := new(big.Int).Sub(pair.Unblocked, l.Rules[pair.At[0]].Unblocked)
		extra.Sub(extra, l.Rules[pair.At[1]].Unblocked).Add(extra, l.Now.Unblocked)
		if extra.Sign() > 0 {
			list = append(list, partner{pair.Rules[1-side], pair.Unblocked, extra})
		}
	}
	slices.SortStableFunc(list, func(a, b partner) int { return b.extra.Cmp(a.extra) })
	return list[:min(3, len(list))]
}
