package plain

import (
	"fmt"
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
		rule, err := d.numbered(text)
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
		d.out.say("Nothing blocks this package.")
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

// findingTitle names a finding: "Security, block: Reactors in a war."
func (d *dialogue) findingTitle(f *model.Finding) string {
	return fmt.Sprintf("%s, %s: %s", d.scenario.Obstacles[f.Obstacle].Name, noun(f.Severity), stop(d.scenario.Rules[f.Rule].Title))
}

// because says which choices are responsible for a finding.
func (d *dialogue) because(f *model.Finding) string {
	choices := words.Because(d.scenario, d.session.Configuration(), f)
	return "Because " + strings.Join(choices, "; and ") + "."
}

// findingTail says whose objection a finding is, who could lift it, and on what
// it rests.
func (d *dialogue) findingTail(f *model.Finding) string {
	r := &d.scenario.Rules[f.Rule]
	return strings.Join([]string{d.people(r, f.Severity), d.sources(r.Claims)}, " ")
}

// people says whose objection a rule is and who could lift it.
func (d *dialogue) people(r *model.Rule, severity model.Severity) string {
	said := words.Upper(words.Objects(d.scenario, r, severity)) + "."
	if lift := words.CanLift(d.scenario, r); lift != "" {
		said += " " + words.Upper(lift) + "."
	}
	if r.Support != model.Stated && r.Support != "" {
		said += " " + words.Upper(words.Support(r.Support)) + "."
	}
	return said
}

// whyRule tells one finding with its reason.
func (d *dialogue) whyRule(rule int) {
	r := &d.scenario.Rules[rule]
	f, holds := d.finding(rule)
	if !holds {
		d.out.say(stop(r.Title), d.notHere(rule))
		d.out.say(r.Reason)
		return
	}
	d.out.say(d.findingTitle(f), d.because(f))
	d.out.say(r.Reason)
	d.out.say(d.findingTail(f), `Say "evidence `+r.ID+`" for the claims.`)
	d.basis()
}

// finding is the finding of a rule in the package at hand.
func (d *dialogue) finding(rule int) (*model.Finding, bool) {
	a := d.session.Assessment()
	for i := range a.Findings {
		if a.Findings[i].Rule == rule {
			return &a.Findings[i], true
		}
	}
	return nil, false
}

// notHere says why a rule is no finding.
func (d *dialogue) notHere(rule int) string {
	for _, id := range d.session.State().Muted {
		if set, err := d.scenario.Mutable(id); err == nil && set.Has(rule) {
			return "It is muted, and so left out."
		}
	}
	return "It does not hold in this package."
}

// numbered is the rule of a number: of the findings last listed, before any of
// those of "why all".
func (d *dialogue) numbered(text string) (int, error) {
	list := d.shown
	if list == nil {
		for _, f := range model.ByObstacle(d.session.Assessment().Findings) {
			list = append(list, f.Rule)
		}
	}
	n, _ := number(text)
	switch {
	case len(list) == 0:
		return -1, refuse("Nothing stands in the way of this package, so there are no numbers.")
	case n < 1 || n > len(list):
		return -1, refuse(`The findings last listed are 1 to %d, not %s. "why all" lists all.`, len(list), ordinal(n, text))
	}
	return list[n-1], nil
}
