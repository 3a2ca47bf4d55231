package plain

import (
	"strings"

	"redline/model/space"
	"redline/tui/words"
)

// leaves says which options no unblocked package has, and between which all
// choose.
func (d *dialogue) leaves(n *narrowing, c *space.Counts) error {
	if c.Unblocked().Sign() == 0 {
		return nil
	}
	left, err := d.survey().Left(n.fix)
	if err != nil {
		return err
	}
	d.dead(left.Dead)
	var needs []string
	for _, r := range left.Required {
		is := &d.scenario.Issues[r.Issue]
		names := make([]string, len(r.Options))
		for k, o := range r.Options {
			names[k] = is.OptionLabel(o)
		}
		needs = append(needs, is.Label()+": "+words.Or(names))
	}
	needs = append(needs, d.ranges(left.Shares, n)...)
	if len(needs) > 0 {
		d.out.say("Needed by all unblocked packages: " + strings.Join(needs, "; ") + ".")
	}
	return nil
}

func (d *dialogue) dead(list []space.Choice) {
	if len(list) == 0 {
		d.out.say("Every option is in some unblocked package.")
		return
	}
	names := make([]string, len(list))
	for k, c := range list {
		is := &d.scenario.Issues[c.Issue]
		names[k] = is.Label() + ": " + is.OptionLabel(c.Option)
	}
	d.out.say("In no unblocked package: " + strings.Join(names, "; ") + ".")
}

// ranges says how much shares get, where that is not everything.
func (d *dialogue) ranges(list []space.ShareRange, n *narrowing) []string {
	var said []string
	for _, r := range list {
		is := &d.scenario.Issues[r.Issue]
		if _, fixed := n.fix[r.Issue]; fixed || r.Min == 0 && r.Max == 100 {
			continue
		}
		name := is.Label() + ", " + d.scenario.ShareName(is.Shares, r.Share)
		switch {
		case r.Any:
			said = append(said, name+": "+span(r.Min, r.Max))
		case r.Share == 0:
			said = append(said, is.Label()+": no split in steps")
		}
	}
	return said
}
