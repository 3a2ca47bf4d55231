package plain

import (
	"strconv"

	"redline/model"
)

// issues lists everything that can be chosen, with its present option.
func (d *dialogue) issues([]string) error {
	for _, kind := range model.IssueKinds {
		said := false
		for i := range d.scenario.Issues {
			if d.scenario.Issues[i].Kind != kind {
				continue
			}
			if !said {
				d.out.say(gloss(kind))
				said = true
			}
			d.issueLine(i)
		}
	}
	d.numbers = "options"
	d.basis()
	return nil
}

// gloss is a kind of issue as a heading.
func gloss(kind model.IssueKind) string {
	switch kind {
	case model.Position:
		return "Positions, what each side holds to:"
	case model.Term:
		return "Terms, what the deal says:"
	default:
		return "Conditions, the world around it:"
	}
}

func (d *dialogue) issueLine(i int) {
	is := &d.scenario.Issues[i]
	st := d.session.State()
	text := is.Label() + ": " + is.OptionLabel(st.Configuration.Option(i))
	if d.session.Changed(i) {
		text += ", changed from " + is.OptionLabel(st.Loaded.Configuration.Option(i))
	}
	part := d.session.Engine().Part(st.Configuration, i)
	said := d.part(&part)
	if said != "" {
		said = "Takes part in " + said + "."
	}
	d.out.item(strconv.Itoa(i+1)+".", text+".", said)
}
