package plain

import (
	"slices"
	"strings"

	"redline/model"
	"redline/tui/words"
)

// evidence tells what a rule says and every claim it rests on.
func (d *dialogue) evidence(args []string) error {
	if len(args) == 0 {
		return refuse(`Say a number of "why" or a rule, as in "evidence 1".`)
	}
	rule, err := d.findRule(strings.Join(args, " "))
	if err != nil {
		return err
	}
	d.card(rule)
	return nil
}

// findRule is the rule meant by a number of the last list, an id or a title.
func (d *dialogue) findRule(text string) (int, error) {
	all := ruleNames(d.scenario)
	if r := only(exact(text, all)); r >= 0 {
		return r, nil
	}
	if _, ok := number(text); ok {
		return d.listed(text)
	}
	return find(text, all, "rule", "why all")
}

func (d *dialogue) card(rule int) {
	s := d.scenario
	r := &s.Rules[rule]
	severity := d.session.Engine().Severity(rule)
	d.out.say(stop(r.Title), "Rule "+r.ID+".")
	o, _ := s.Obstacle(r.Obstacle)
	d.out.say(words.Upper(string(severity)) + " " + s.Obstacles[o].Name + ". Modality: " + string(r.Modality) + ". " + d.people(r, severity))
	if severity != r.Severity {
		d.out.say("As documented it " + string(r.Severity) + ".")
	}
	if r.Why != "" {
		d.out.say("Why " + string(r.Severity) + ": " + stop(r.Why))
	}
	if d.predict.on {
		d.out.say("Whether it holds here is hidden until the reveal.")
	} else if f, holds := d.finding(rule); holds {
		d.out.say(d.because(f))
	} else {
		d.out.say(d.notHere(rule))
	}
	d.out.say(r.Reason)
	d.note(r.Note)
	d.tellClaims(r.Claims)
	if also := d.sharing(rule); len(also) > 0 {
		d.out.say("Other rules on the same claims: " + strings.Join(also, "; ") + ".")
	}
	d.basis()
}

// tellClaims tells claims in full, those from outside the document last.
func (d *dialogue) tellClaims(ids []string) {
	inside, outside := d.sides(ids)
	for _, c := range inside {
		d.claimItem(c)
	}
	if len(outside) > 0 {
		d.out.say("Outside the document:")
	}
	for _, c := range outside {
		d.claimItem(c)
	}
}

func (d *dialogue) claimItem(c *model.Claim) {
	label := c.ID + "."
	d.out.item(label, claimHead(c))
	d.out.under(label, c.Text)
	d.out.under(label, stop(words.Place(d.scenario, c)))
}

// note tells a remark of the file's author.
func (d *dialogue) note(text string) {
	if text != "" {
		d.out.say("Note: " + stop(text))
	}
}

// sides are the claims of the document and those from outside it.
func (d *dialogue) sides(ids []string) (inside, outside []*model.Claim) {
	for _, id := range ids {
		i, ok := d.scenario.Claim(id)
		switch {
		case !ok:
		case d.scenario.Outside(&d.scenario.Claims[i]):
			outside = append(outside, &d.scenario.Claims[i])
		default:
			inside = append(inside, &d.scenario.Claims[i])
		}
	}
	return inside, outside
}

// sharing lists the titles of other rules that rest on a claim of this one.
func (d *dialogue) sharing(rule int) []string {
	var titles []string
	for r := range d.scenario.Rules {
		other := &d.scenario.Rules[r]
		if r != rule && slices.ContainsFunc(other.Claims, func(id string) bool {
			return slices.Contains(d.scenario.Rules[rule].Claims, id)
		}) {
			titles = append(titles, other.Title)
		}
	}
	return titles
}

// sources lists claims by id: "Sources S31 (disputed), S32; outside the
// document B07."
func (d *dialogue) sources(ids []string) string {
	inside, outside := d.sides(ids)
	said := strings.Join(references(inside), ", ")
	switch {
	case len(inside) > 0 && len(outside) > 0:
		said += "; outside the document "
	case len(outside) > 0:
		said = "outside the document: "
	}
	said += strings.Join(references(outside), ", ")
	switch len(inside) + len(outside) {
	case 0:
		return ""
	case 1:
		return "Source " + said + "."
	}
	return "Sources " + said + "."
}

// references are claims' ids with what must be said beside them.
func references(claims []*model.Claim) []string {
	out := make([]string, len(claims))
	for i, c := range claims {
		out[i] = c.ID
		if beside := doubts(c); beside != "" {
			out[i] += " (" + beside + ")"
		}
	}
	return out
}

// doubts says that a claim is disputed or not verified; empty otherwise.
func doubts(c *model.Claim) string {
	var said []string
	if c.Standing == model.Disputed {
		said = append(said, "disputed")
	}
	if c.Sure == "unverified" {
		said = append(said, words.Sure(c))
	}
	return strings.Join(said, ", ")
}
