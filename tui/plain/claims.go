package plain

import (
	"slices"
	"strings"

	"redline/model"
	"redline/tui/words"
)

// claimHead says what a claim is and who says it.
func claimHead(c *model.Claim) string {
	said := words.Upper(string(c.Kind)) + ". " + words.Upper(string(c.Standing)) + "."
	if sure := words.Sure(c); sure != "" {
		said += " " + words.Upper(sure) + "."
	}
	return said + " " + stop(words.Upper(words.Asserted(c)))
}

// source tells one claim with all that belongs to it.
func (d *dialogue) source(args []string) error {
	if len(args) == 0 {
		return refuse(`Say a claim, as in "source %s". "claims" lists them.`, d.anyClaim())
	}
	all := make([][]string, len(d.scenario.Claims))
	for i := range d.scenario.Claims {
		all[i] = []string{d.scenario.Claims[i].ID, d.scenario.Claims[i].ID}
	}
	i := only(exact(strings.Join(args, " "), all))
	if i < 0 {
		return none(strings.Join(args, " "), all, "claim", "claims")
	}
	c := &d.scenario.Claims[i]
	d.saw(model.Shown{Claim: c.ID})
	if d.scenario.Outside(c) {
		d.out.say("Outside the document:")
	}
	d.out.say(c.ID+".", claimHead(c))
	d.out.say(c.Text)
	d.out.say(stop(words.Place(d.scenario, c)))
	d.note(c.Note)
	d.related(c)
	d.usedBy(c)
	return nil
}

func (d *dialogue) anyClaim() string {
	if len(d.scenario.Claims) == 0 {
		return "S01"
	}
	return d.scenario.Claims[0].ID
}

// related tells which claims a claim stands against, in either direction, and
// which it repeats.
func (d *dialogue) related(c *model.Claim) {
	against := false
	for i := range d.scenario.Claims {
		o := &d.scenario.Claims[i]
		if slices.Contains(c.Against, o.ID) || slices.Contains(o.Against, c.ID) {
			d.out.say("Stands against " + d.claimNamed(o) + ": " + stop(words.Headline(o)))
			against = true
		}
	}
	if against {
		d.out.say("Both are shown; neither is decided here.")
	}
	if len(c.Restates) > 0 {
		d.out.say("Restates " + words.And(c.Restates) + ".")
	}
}

// claimNamed is a claim's id with what must be said beside it where claims of
// either side may stand.
func (d *dialogue) claimNamed(c *model.Claim) string {
	name := references([]*model.Claim{c})[0]
	if d.scenario.Outside(c) {
		name += ", outside the document"
	}
	return name
}

// usedBy lists what in the scenario rests on a claim.
func (d *dialogue) usedBy(c *model.Claim) {
	s := d.scenario
	var used []string
	use := func(claims []string, name string) {
		if slices.Contains(claims, c.ID) {
			used = append(used, name)
		}
	}
	for i := range s.Rules {
		use(s.Rules[i].Claims, "the rule "+s.Rules[i].Title)
	}
	for i := range s.Issues {
		use(s.Issues[i].Claims, "the issue "+s.Issues[i].Name)
		for _, o := range s.Issues[i].Options {
			use(o.Claims, s.Issues[i].Label()+": "+o.Label())
		}
	}
	for i := range s.Obstacles {
		use(s.Obstacles[i].Claims, "the obstacle "+s.Obstacles[i].Name)
	}
	for i := range s.Presets {
		use(s.Presets[i].Claims, "the preset "+s.Presets[i].Name)
	}
	cited := s.Mining.Citing(c.ID)
	for _, a := range cited.Assumptions {
		used = append(used, "the assumption "+a.Name)
	}
	for _, st := range cited.Statements {
		used = append(used, `the figures, against which "`+st.Says+`" is held`)
	}
	for _, x := range cited.NotComputed {
		used = append(used, "what is not computed: "+x.Name)
	}
	if len(used) == 0 {
		d.out.say("No rule, option, preset or number uses it.")
		return
	}
	d.out.say("Used by " + strings.Join(used, "; ") + ".")
}

// claims lists the claims with all the words in them, or all claims.
func (d *dialogue) claims(args []string) error {
	var ids []string
	for i := range d.scenario.Claims {
		if c := &d.scenario.Claims[i]; mentions(d.scenario, c, args) {
			ids = append(ids, c.ID)
		}
	}
	inside, outside := d.sides(ids)
	for _, c := range inside {
		d.claimLine(c)
	}
	if len(outside) > 0 {
		d.out.say("Outside the document:")
	}
	for _, c := range outside {
		d.claimLine(c)
	}
	switch {
	case len(ids) > 0:
		d.out.say(words.Count(len(ids), "claim")+".", `"source `+ids[0]+`" tells one in full.`)
	case len(args) > 0:
		d.out.say("No claim has " + quote(strings.Join(args, " ")) + " in it.")
	default:
		d.out.say("The scenario has no claims.")
	}
	return nil
}

// mentions tells whether all words occur in what is told of a claim.
func mentions(s *model.Scenario, c *model.Claim, args []string) bool {
	text := strings.ToLower(strings.Join([]string{
		c.ID, c.Short, c.Text, c.AssertedBy, c.Note, string(c.Kind), string(c.Standing), words.Place(s, c),
	}, " "))
	return !slices.ContainsFunc(args, func(word string) bool { return !strings.Contains(text, strings.ToLower(word)) })
}

func (d *dialogue) claimLine(c *model.Claim) {
	said := words.Upper(string(c.Kind)) + ", " + string(c.Standing)
	if c.Sure == "unverified" {
		said += ", " + words.Sure(c)
	}
	d.out.item(c.ID+".", said+": "+stop(words.Headline(c)))
}
