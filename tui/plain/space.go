package plain

import (
	"strings"

	"redline/model/space"
	"redline/tui/words"
)

// space counts packages: all, or only those with some options.
func (d *dialogue) space(args []string) error {
	n, err := d.narrow(args)
	if err != nil {
		return err
	}
	sp := d.survey()
	counts, err := sp.Count(n.fix)
	if err != nil {
		return unavailable(err)
	}
	if len(n.issues) > 0 {
		d.out.say("Only packages with " + d.narrowed(&n) + ".")
	}
	d.totals(&counts)
	switch {
	case n.table >= 0:
		err = d.table(&n)
	case counts.Configurations.Sign() > 0:
		d.blockedBy(&counts)
		if err = d.leaves(&n, &counts); err == nil && len(n.issues) == 0 {
			d.out.say(`Say "space ISSUE" to count for each of its options, "space ISSUE=OPTION" to count only packages with that option.`)
		}
	}
	d.numbers = ""
	d.basis()
	if err != nil {
		return unavailable(err)
	}
	return nil
}

// narrowed says what the space is narrowed to.
func (d *dialogue) narrowed(n *narrowing) string {
	parts := make([]string, len(n.issues))
	for k, i := range n.issues {
		is := &d.scenario.Issues[i]
		names := make([]string, len(n.fix[i]))
		for j, o := range n.fix[i] {
			names[j] = is.OptionLabel(o)
		}
		parts[k] = is.Label() + ": " + words.Or(names)
	}
	return strings.Join(parts, "; and ")
}

// totals says how many packages there are, and what they are.
func (d *dialogue) totals(c *space.Counts) {
	if c.Configurations.Sign() == 0 {
		d.out.say("No package like that can exist.")
		return
	}
	all := words.Upper(words.Packages(c.Configurations)) + "."
	if c.Impossible.Sign() > 0 {
		all = words.Packages(c.Configurations) + " that can exist. Impossible: " + words.Grouped(c.Impossible) + " more."
	}
	d.out.say(all)
	d.out.say("Unblocked: "+among(c.Unblocked(), c.Configurations)+".", "Clear: "+among(c.Clear, c.Configurations)+".")
	d.out.say("A count of combinations, not a likelihood.")
}

// blockedBy counts the packages by the obstacles that block them together.
func (d *dialogue) blockedBy(c *space.Counts) {
	for _, row := range c.BlockedBy[1:] {
		d.out.hang("Blocked by " + d.blockers(row.Obstacles) + ": " + among(row.Configurations, c.Configurations) + ".")
	}
}

// blockers names a set of obstacles: "Sanctions only", "all 3".
func (d *dialogue) blockers(obstacles []int) string {
	names, major := make([]string, len(obstacles)), 0
	for k, o := range obstacles {
		names[k] = d.scenario.Obstacles[o].Name
	}
	for o := range d.scenario.Obstacles {
		if d.scenario.Obstacles[o].Major {
			major++
		}
	}
	if len(names) < major {
		return words.And(names) + " only"
	}
	return words.And(names)
}

// table counts for each option of an issue.
func (d *dialogue) table(n *narrowing) error {
	list, err := d.survey().Options(n.fix)
	if err != nil {
		return err
	}
	is := &d.scenario.Issues[n.table]
	for _, c := range list {
		if c.Issue == n.table {
			d.out.item(optionLabel(is, c.Option), is.OptionLabel(c.Option)+":", d.optionCount(&c))
		}
	}
	if is.Shares != nil {
		d.out.say("Splits in steps are not counted one by one.")
	}
	return nil
}

func (d *dialogue) optionCount(c *space.OptionCount) string {
	if c.Configurations.Sign() == 0 {
		return "impossible."
	}
	return words.Packages(c.Configurations) + "; unblocked " + among(c.Unblocked, c.Configurations) + "; clear " + among(c.Clear, c.Configurations) + "."
}
