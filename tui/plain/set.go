package plain

import (
	"strings"

	"redline/model"
	"redline/model/space"
	"redline/tui/session"
	"redline/tui/words"
)

// set chooses an option.
func (d *dialogue) set(args []string) error {
	if len(args) == 0 {
		return refuse(`Say an issue and an option, as in "set %s 1". "issues" lists the issues.`, d.scenario.Issues[0].ID)
	}
	issue, rest, err := d.findIssue(args)
	if err != nil {
		return err
	}
	is := &d.scenario.Issues[issue]
	if len(rest) > 1 && strings.EqualFold(rest[0], "to") {
		rest = rest[1:]
	}
	if len(rest) == 0 {
		return refuse(`Say an option, too. "options %s" lists them.`, is.ID)
	}
	option, err := d.findOption(issue, rest)
	if err != nil {
		return err
	}
	next := d.present()
	next.Configuration = next.Configuration.With(issue, option)
	if staged, err := d.stages(next); staged {
		return err
	}
	if !d.session.Choose(issue, option) {
		return refuse("%s is %s already.", is.Label(), is.OptionLabel(option))
	}
	d.changed()
	return nil
}

// undo takes back the last step.
func (d *dialogue) undo([]string) error {
	if d.predict.staged != nil {
		return d.takeBack(nil)
	}
	if !d.session.Undo() {
		return refuse("There is nothing to undo.")
	}
	if d.predict.on {
		d.out.say("Undone. " + hiddenSaid)
		return nil
	}
	d.wentBack()
	return nil
}

// redo takes a step again.
func (d *dialogue) redo([]string) error {
	if d.bringBack() {
		return nil
	}
	if d.predict.staged != nil {
		return refuse("A change waits to be revealed.")
	}
	if !d.session.Redo() {
		return refuse("There is nothing to redo.")
	}
	if d.predict.on {
		d.out.say("Redone. " + hiddenSaid)
		return nil
	}
	d.wentBack()
	return nil
}

// replay tells the last change again, with what there was before and after.
func (d *dialogue) replay([]string) error {
	before, left, ok := d.session.Previous()
	if !ok {
		return refuse("There was no change yet.")
	}
	diff, _ := d.session.Difference()
	after := d.session.State()
	d.moment("Before:", before, after, left)
	d.moment("After:", after, before, d.session.Assessment())
	d.out.say(append(d.cameAndWent(&diff), d.movement(&diff)...)...)
	d.basis()
	return nil
}

// moment tells how things stood at one end of a change: what the other end has
// otherwise, and what it came to.
func (d *dialogue) moment(when string, st, other session.State, a *model.Assessment) {
	said := []string{when}
	if st.Loaded != other.Loaded {
		said = append(said, "package "+st.Loaded.Name+".")
	}
	if st.Reading != other.Reading {
		said = append(said, "reading "+st.Reading.String()+".")
	}
	if ids := without(st.Muted, other.Muted); len(ids) > 0 {
		said = append(said, "muted "+strings.Join(d.mutedNames(ids), "; ")+".")
	} else if len(without(other.Muted, st.Muted)) > 0 {
		said = append(said, "not muted.")
	}
	if set := space.Issues(st.Held &^ other.Held); set != 0 {
		said = append(said, "held "+words.And(d.labels(set))+".")
	}
	issues := st.Configuration.Differences(other.Configuration)
	if len(issues) > 0 {
		said = append(said, strings.Join(words.Choices(d.scenario, st.Configuration, issues), "; ")+".")
	}
	d.out.say(said...)
	d.outcome(a)
}
