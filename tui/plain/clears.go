package plain

import (
	"redline/model"
	"redline/tui/words"
)

// clears lists every single change that takes away a block and brings none.
func (d *dialogue) clears([]string) error {
	a := d.session.Assessment()
	d.impossible(a, false)
	reliefs := d.session.Engine().OneChangeClears(a.Configuration)
	switch {
	case a.Blocks == 0:
		d.out.say("Nothing blocks this package, so there is no block to clear.")
	case len(reliefs) == 0:
		d.out.say("No single change takes away a block without bringing one.")
	default:
		d.out.say("One change clears:")
	}
	for i := range reliefs {
		for _, same := range alike(reliefs[i].Options) {
			d.relief(&d.scenario.Issues[reliefs[i].Issue], same)
		}
	}
	if len(reliefs) > 0 {
		d.out.say("They stand in the order of the issues, and are not ranked.")
	}
	d.basis()
	return nil
}

// alike groups options that take away the same blocks.
func alike(options []model.Relieving) [][]model.Relieving {
	var groups [][]model.Relieving
	at := map[model.RuleSet]int{}
	for _, o := range options {
		k, ok := at[o.Gone]
		if !ok {
			k = len(groups)
			at[o.Gone] = k
			groups = append(groups, nil)
		}
		groups[k] = append(groups[k], o)
	}
	return groups
}

// relief says of an issue's options what choosing one of them takes away.
func (d *dialogue) relief(is *model.Issue, options []model.Relieving) {
	var to []string
	for _, o := range options {
		name := is.OptionLabel(o.Option)
		if o.Many > 1 {
			name += " or one of " + words.Count(o.Many-1, "other split") + " alike"
		}
		if o.Strains {
			name += " (adds a strain)"
		}
		to = append(to, name)
	}
	var gone []string
	for r := range options[0].Gone.All() {
		gone = append(gone, d.scenario.Rules[r].Title)
	}
	d.out.hang(is.Label()+" to "+words.Or(to)+".", "Clears "+words.And(gone)+".")
}
