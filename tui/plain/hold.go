package plain

import (
	"strings"

	"redline/model/space"
	"redline/tui/words"
)

// hold keeps issues as they are in every route.
func (d *dialogue) hold(args []string) error {
	if len(args) == 0 {
		if held := d.held(); held != 0 {
			d.out.say(d.holding())
		} else {
			d.out.say("Nothing is held.")
		}
		return nil
	}
	set, err := d.findIssues(args)
	if err != nil {
		return err
	}
	if set&^d.held() == 0 {
		return refuse("%s held already.", areThey(d.labels(set)))
	}
	return d.holdOnly(d.held() | set)
}

// release takes holds back.
func (d *dialogue) release(args []string) error {
	text := strings.Join(args, " ")
	switch held := d.held(); {
	case held == 0:
		return refuse("Nothing is held.")
	case text == "" && held.Len() > 1:
		return refuse(`Say which, or "release all". Held: %s.`, words.And(d.labels(held)))
	case text == "" || strings.EqualFold(text, "all"):
		return d.holdOnly(0)
	}
	set, err := d.findIssues(args)
	if err != nil {
		return err
	}
	if set&d.held() == 0 {
		return refuse("%s not held.", areThey(d.labels(set)))
	}
	return d.holdOnly(d.held() &^ set)
}

// findIssues reads one issue after the other.
func (d *dialogue) findIssues(args []string) (space.Issues, error) {
	var set space.Issues
	for len(args) > 0 {
		issue, rest, err := d.findIssue(args)
		if err != nil {
			return 0, err
		}
		set |= space.IssuesOf(issue)
		args = rest
	}
	return set, nil
}

// holdOnly holds a set of issues and no other, and tells what that does.
func (d *dialogue) holdOnly(set space.Issues) error {
	before := d.session.State()
	next := before
	next.Held = uint64(set)
	if _, err := d.session.Do(next); err != nil {
		return err
	}
	d.out.say(append(d.holdMoves(space.Issues(before.Held), set), d.distance())...)
	d.basis()
	return nil
}

// holdMoves says which issues came to be held or released.
func (d *dialogue) holdMoves(before, after space.Issues) []string {
	var said []string
	if set := after &^ before; set != 0 {
		said = append(said, "Held: "+strings.Join(words.Choices(d.scenario, d.session.Configuration(), set.List()), "; ")+".")
	}
	if set := before &^ after; set != 0 {
		said = append(said, "Released: "+words.And(d.labels(set))+".")
	}
	return said
}

func (d *dialogue) held() space.Issues { return space.Issues(d.session.State().Held) }

// holding says what is held; empty for nothing.
func (d *dialogue) holding() string {
	if d.held() == 0 {
		return ""
	}
	return "Held, and so kept in every route: " + words.And(d.labels(d.held())) + "."
}

func (d *dialogue) labels(set space.Issues) []string { return issueLabels(d.scenario, set.List()) }

func areThey(names []string) string {
	if len(names) == 1 {
		return names[0] + " is"
	}
	return words.And(names) + " are"
}
