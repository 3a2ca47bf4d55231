package plain

import "redline/model"

// issues lists everything that can be chosen, with its present option.
func (d *dialogue) issues([]string) error {
	var heading model.IssueKind
	for _, i := range issueOrder(d.scenario) {
		if kind := d.scenario.Issues[i].Kind; kind != heading {
			heading = kind
			d.out.say(gloss(kind))
		}
		d.issueLine(i)
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
	st := d.present()
	text := is.Label() + ": " + is.OptionLabel(st.Configuration.Option(i))
	if st.Changed(i) {
		text += ", changed from " + is.OptionLabel(st.Loaded.Configuration.Option(i))
	}
	if d.session.Held(i) {
		text += ", held"
	}
	if d.predict.on {
		d.out.item(issueLabel(d.scenario, i), text+".")
		return
	}
	part := d.session.Engine().Part(st.Configuration, i)
	said := d.part(&part)
	if said != "" {
		said = "Takes part in " + said + "."
	}
	d.out.item(issueLabel(d.scenario, i), text+".", said)
}
