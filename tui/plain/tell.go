package plain

import (
	"fmt"
	"slices"
	"strings"

	"redline/model"
	"redline/model/space"
	"redline/tui/session"
)

// changed tells what the last step did: what was changed, what that brought and
// took away, and what moved with it.
func (d *dialogue) changed() {
	before, diff := d.lastStep()
	d.turn(&diff)
	for _, line := range d.moves(before, d.session.State(), diff.Issues) {
		d.out.say(line)
	}
	d.out.say(append(d.cameAndWent(&diff), d.movement(&diff)...)...)
	d.basis()
}

// wentBack tells the same of a step undone or redone, in short: the findings
// are counted, not named.
func (d *dialogue) wentBack() {
	before, diff := d.lastStep()
	d.turn(&diff)
	said := d.moves(before, d.session.State(), diff.Issues)
	for _, list := range []struct {
		word string
		of   []model.Finding
	}{{"Gone", diff.Gone}, {"New", diff.New}} {
		if len(list.of) > 0 {
			said = append(said, list.word+": "+strings.Join(d.counted(list.of), ", ")+".")
		}
	}
	d.out.say(append(said, d.movement(&diff)...)...)
	d.basis()
}

// loaded tells of a package that took the place of another: all of what it
// comes to, not what moved.
func (d *dialogue) loaded(intro ...string) {
	_, diff := d.lastStep()
	d.out.say(intro...)
	if names := issueLabels(d.scenario, diff.Issues); len(names) > 0 {
		d.out.say("Changed: " + strings.Join(names, ", ") + ".")
	}
	d.out.say(d.cameAndWent(&diff)...)
	d.outcome(diff.After)
	d.basis()
}

func (d *dialogue) lastStep() (session.State, session.Difference) {
	before, _, _ := d.session.Previous()
	diff, _ := d.session.Difference()
	return before, diff
}

// turn says first that the package cannot be, or can be again.
func (d *dialogue) turn(diff *session.Difference) {
	d.impossible(diff.After, !slices.Equal(diff.Before.Impossible, diff.After.Impossible))
	if diff.Before.Verdict == model.VerdictImpossible && diff.After.Verdict != model.VerdictImpossible {
		d.out.say("Possible again.")
	}
}

// moves says what a step changed, a sentence for each thing.
func (d *dialogue) moves(before, after session.State, issues []int) []string {
	var said []string
	if before.Loaded != after.Loaded {
		said = append(said, "Package: "+before.Loaded.Name+" to "+after.Loaded.Name+".")
	}
	if len(issues) > 2 {
		said = append(said, "Changed: "+strings.Join(issueLabels(d.scenario, issues), ", ")+".")
	} else {
		for _, i := range issues {
			is := &d.scenario.Issues[i]
			from, to := before.Configuration.Option(i), after.Configuration.Option(i)
			said = append(said, is.Label()+": "+is.OptionLabel(from)+" to "+is.OptionLabel(to)+".")
			if !is.Named(to) {
				said = append(said, splitWords(d.scenario, is, to)+".") // who listens cannot look up whose share is which
			}
		}
	}
	return append(said, d.basisMoves(before, after)...)
}

func (d *dialogue) basisMoves(before, after session.State) []string {
	var said []string
	if before.Reading != after.Reading {
		said = append(said, fmt.Sprintf("Reading: %s to %s.", before.Reading, after.Reading))
	}
	if ids := without(after.Muted, before.Muted); len(ids) > 0 {
		said = append(said, "Muted: "+strings.Join(d.mutedNames(ids), "; ")+".")
	}
	if ids := without(before.Muted, after.Muted); len(ids) > 0 {
		said = append(said, "No longer muted: "+strings.Join(d.mutedNames(ids), "; ")+".")
	}
	said = append(said, d.holdMoves(space.Issues(before.Held), space.Issues(after.Held))...)
	said = append(said, d.assumedMoves(before, after)...)
	return append(said, d.wishMoves(before, after)...)
}

// without lists the ids of one list that another has not.
func without(list, other []string) []string {
	var out []string
	for _, id := range list {
		if !slices.Contains(other, id) {
			out = append(out, id)
		}
	}
	return out
}

func issueLabels(s *model.Scenario, issues []int) []string {
	out := make([]string, len(issues))
	for k, i := range issues {
		out[k] = s.Issues[i].Label()
	}
	return out
}
