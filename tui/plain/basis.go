package plain

import (
	"slices"
	"strconv"
	"strings"

	"redline/model"
)

// reading says how severities are read, or reads them otherwise.
func (d *dialogue) reading(args []string) error {
	now := d.session.State().Reading
	if len(args) == 0 {
		return refuse(`The reading is %s. Say "reading strict" or "reading documented".`, now)
	}
	all := [][]string{{"documented", "documented"}, {"strict", "strict"}}
	to, err := find(strings.Join(args, " "), all, "reading", "help reading")
	if err != nil {
		return err
	}
	if model.Reading(to) == now {
		return refuse("The reading is %s already.", now)
	}
	d.session.SwitchReading()
	d.changed()
	return nil
}

// mute leaves out a rule or all rules of an obstacle.
func (d *dialogue) mute(args []string) error {
	if len(args) == 0 {
		return d.mutes(nil)
	}
	id, err := d.findMutable(strings.Join(args, " "))
	if err != nil {
		return err
	}
	if slices.Contains(d.session.State().Muted, id) {
		return refuse("%s", "Muted already: "+d.mutedName(id)+".")
	}
	return d.toggle(id)
}

func (d *dialogue) toggle(id string) error {
	if err := d.session.Toggle(id); err != nil {
		return err
	}
	d.changed()
	return nil
}

// findMutable is the id of the rule or obstacle meant.
func (d *dialogue) findMutable(text string) (string, error) {
	s := d.scenario
	all := slices.Concat(obstacleNames(s), ruleNames(s))
	k := only(exact(text, all))
	if _, ok := number(text); ok && k < 0 {
		r, err := d.listed(text)
		if err != nil {
			return "", err
		}
		return s.Rules[r].ID, nil
	}
	if k < 0 {
		var err error
		if k, err = find(text, all, "rule or obstacle", "why all"); err != nil {
			return "", err
		}
	}
	return all[k][0], nil
}

// unmute takes a mute back, by its number in mutes, or all of them.
func (d *dialogue) unmute(args []string) error {
	muted := d.session.State().Muted
	text := strings.Join(args, " ")
	switch n, ok := number(text); {
	case len(muted) == 0:
		return refuse("Nothing is muted.")
	case text == "" && len(muted) > 1:
		return refuse(`Say which, or "unmute all". "mutes" lists them.`)
	case text == "":
		return d.toggle(muted[0])
	case strings.EqualFold(text, "all"):
		return d.unmuteAll()
	case ok && n >= 1 && n <= len(muted):
		return d.toggle(muted[n-1])
	case ok:
		return beyond(text, 1, len(muted))
	}
	all := make([][]string, len(muted))
	for i, id := range muted {
		all[i] = []string{id, d.mutedName(id)}
	}
	k, err := find(text, all, "mute", "mutes")
	if err != nil {
		return err
	}
	return d.toggle(muted[k])
}

func (d *dialogue) unmuteAll() error {
	next := d.session.State()
	next.Muted = nil
	if _, err := d.session.Do(next); err != nil {
		return err
	}
	d.changed()
	return nil
}

// mutes lists what is muted.
func (d *dialogue) mutes([]string) error {
	muted := d.session.State().Muted
	if len(muted) == 0 {
		d.out.say("Nothing is muted.")
		return nil
	}
	d.out.say("Muted, and so left out of everything:")
	for i, id := range muted {
		d.out.item(strconv.Itoa(i+1)+".", stop(d.mutedName(id)))
	}
	d.numbers = "unmute"
	return nil
}
