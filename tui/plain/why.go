package plain

import (
	"slices"
	"strconv"
	"strings"

	"redline/model"
	"redline/tui/words"
)

// why tells what stands in the way of the package.
func (d *dialogue) why(args []string) error {
	text := strings.Join(args, " ")
	switch {
	case text == "":
		d.whyBlocked()
		return nil
	case strings.EqualFold(text, "all"):
		d.list(model.ByObstacle(d.session.Assessment().Findings), "Nothing stands in the way of this package.")
		return nil
	}
	if _, ok := number(text); ok {
		rule, err := d.listed(text)
		if err != nil {
			return err
		}
		d.whyRule(rule)
		return nil
	}
	return d.whyOf(text)
}

// whyBlocked lists the blocks; the strains where nothing blocks.
func (d *dialogue) whyBlocked() {
	a := d.session.Assessment()
	all := model.ByObstacle(a.Findings)
	blocks := slices.DeleteFunc(slices.Clone(all), func(f model.Finding) bool { return f.Severity != model.Blocks })
	if len(blocks) == 0 {
		if len(a.Impossible) > 0 {
			d.out.say("Nothing blocks this package, but it cannot be.")
		} else {
			d.out.say("Nothing blocks this package.")
		}
		d.firm()
		d.list(all, "Nothing strains it either.")
		return
	}
	d.list(blocks, "")
	if rest := all[:0:0]; len(all) > len(blocks) {
		for _, f := range all {
			if f.Severity != model.Blocks {
				rest = append(rest, f)
			}
		}
		d.out.say("Also " + words.And(d.counted(rest)) + `: say "why all".`)
	}
}

// whyOf lists the findings of one obstacle, or those that are one party's
// objection, or tells about one rule.
func (d *dialogue) whyOf(text string) error {
	s := d.scenario
	if o := only(exact(text, obstacleNames(s))); o >= 0 {
		d.whyWhere(func(f model.Finding) bool { return f.Obstacle == o }, s.Obstacles[o].Name+" is clear.")
		return nil
	}
	if p := only(exact(text, partyNames(s))); p >= 0 {
		own := func(f model.Finding) bool { return slices.Contains(s.Rules[f.Rule].Objects, s.Parties[p].ID) }
		d.whyWhere(own, s.Parties[p].Name+" accepts: no finding is its objection.")
		return nil
	}
	all := slices.Concat(obstacleNames(s), partyNames(s), ruleNames(s))
	k, err := find(text, all, "obstacle, party or rule", "why all")
	if err != nil {
		return err
	}
	if rule := k - len(s.Obstacles) - len(s.Parties); rule >= 0 {
		d.whyRule(rule)
		return nil
	}
	return d.whyOf(all[k][0])
}

func (d *dialogue) whyWhere(keep func(model.Finding) bool, none string) {
	all := model.ByObstacle(d.session.Assessment().Findings)
	d.list(slices.DeleteFunc(all, func(f model.Finding) bool { return !keep(f) }), none)
}

// list tells findings by number, and remembers the numbers.
func (d *dialogue) list(findings []model.Finding, none string) {
	d.impossible(d.session.Assessment(), true)
	d.shown = nil
	for i := range findings {
		f := &findings[i]
		d.shown = append(d.shown, f.Rule)
		label := strconv.Itoa(i+1) + "."
		d.out.item(label, d.findingTitle(f), d.because(f))
		d.out.under(label, d.findingTail(f))
	}
	d.numbers = "evidence"
	if len(findings) == 0 {
		d.out.say(none)
		d.numbers = ""
	}
	d.basis()
}

// whyRule tells one finding with its reason.
func (d *dialogue) whyRule(rule int) {
	r := &d.scenario.Rules[rule]
	f, holds := d.finding(rule)
	if !holds {
		d.out.say(stop(r.Title), d.notHere(rule))
		d.out.say(r.Reason, `Say "evidence `+r.ID+`" for the claims.`)
		return
	}
	d.out.say(d.findingTitle(f), d.because(f))
	d.out.say(r.Reason)
	d.out.say(d.findingTail(f), `Say "evidence `+r.ID+`" for the claims.`)
	d.basis()
}
