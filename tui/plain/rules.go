package plain

import (
	"math/big"
	"slices"
	"strconv"
	"strings"

	"redline/model/space"
	"redline/tui/words"
)

// firstRules is how many rules the switchboard tells at first.
const firstRules = 10

// switches is what muting each rule and obstacle opens. The counts are nil of
// rules that no verdict depends on, and all of them where leverage is not
// available.
type switches struct {
	all       *space.Leverage // nil where not available
	order     []int           // rules, those that would open most first
	rules     []*big.Int      // per rule
	obstacles []*big.Int      // per obstacle
}

func (d *dialogue) switches() (switches, error) {
	s := d.scenario
	w := switches{rules: make([]*big.Int, len(s.Rules)), obstacles: make([]*big.Int, len(s.Obstacles))}
	l, err := d.leverage()
	if err == nil {
		w.all = l
		for _, r := range l.Rules {
			w.rules[r.Rule] = r.Unblocked
		}
		for _, o := range l.Obstacles {
			w.obstacles[o.Obstacle] = o.Unblocked
		}
	}
	for r := range s.Rules {
		w.order = append(w.order, r)
	}
	slices.SortStableFunc(w.order, func(a, b int) int { return words.CompareCounts(w.rules[b], w.rules[a]) })
	return w, err
}

// rules tells what muting each rule and obstacle would open, or with what a rule
// would open more.
func (d *dialogue) rules(args []string) error {
	text := strings.Join(args, " ")
	if text != "" && !strings.EqualFold(text, "all") {
		return d.ruleOrObstacle(text)
	}
	w, err := d.switches()
	if err != nil {
		d.out.say(unavailable(err).Error())
	} else if err := d.unblockedNow(&w); err != nil {
		return err
	}
	most := firstRules
	if text != "" {
		most = len(w.order)
	}
	d.listSwitches(&w, most)
	d.basis()
	return nil
}

func (d *dialogue) unblockedNow(w *switches) error {
	counts, err := d.survey().Count(nil)
	if err != nil {
		return unavailable(err)
	}
	d.out.say("Unblocked now: "+among(w.all.Now.Unblocked, counts.Configurations)+".", "If one of these were muted:")
	return nil
}

// listSwitches tells rules by number, then the obstacles, and remembers the
// numbers.
func (d *dialogue) listSwitches(w *switches, most int) {
	d.shown, d.numbers = slices.Clone(w.order), "rules"
	for k, r := range w.order[:min(most, len(w.order))] {
		rule := &d.scenario.Rules[r]
		d.out.item(strconv.Itoa(k+1)+".", stop(rule.Title), d.ruleNow(r), w.opens(w.rules[r]))
	}
	if more := len(w.order) - most; more > 0 {
		d.out.say("And " + words.Count(more, "more rule") + `: say "rules all".`)
	}
	for o := range d.scenario.Obstacles {
		if d.scenario.Obstacles[o].Major {
			d.out.hang("All of "+stop(d.scenario.Obstacles[o].Name), w.opens(w.obstacles[o]))
		}
	}
	d.out.say(`"rules NUMBER" tells with what a rule opens more; "mute NUMBER" mutes it.`)
}

// ruleNow says whose objection a rule is, and whether it is in force here.
func (d *dialogue) ruleNow(rule int) string {
	r, e := &d.scenario.Rules[rule], d.session.Engine()
	said := words.Upper(words.Objects(d.scenario, r, e.Severity(rule))) + "."
	if _, holds := d.finding(rule); holds {
		return said + " It " + string(e.Severity(rule)) + " here."
	}
	if text := d.notHere(rule); strings.HasPrefix(text, "It is muted") {
		return said + " " + text
	}
	return said
}

// opens says what muting comes to.
func (w *switches) opens(n *big.Int) string {
	switch {
	case w.all == nil:
		return ""
	case n == nil:
		return "It never counts for the verdict."
	}
	more := new(big.Int).Sub(n, w.all.Now.Unblocked)
	if more.Sign() == 0 {
		return "Opens nothing more."
	}
	return words.Grouped(n) + " unblocked, " + words.Grouped(more) + " more."
}
