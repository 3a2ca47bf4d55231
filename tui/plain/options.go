package plain

import (
	"fmt"
	"strings"

	"redline/model"
	"redline/tui/session"
	"redline/tui/words"
)

// options lists the options of an issue, or looks at one of them.
func (d *dialogue) options(args []string) error {
	if len(args) == 0 {
		return refuse(`Say an issue, as in "options %s". "issues" lists them.`, d.scenario.Issues[0].ID)
	}
	issue, rest, err := d.findIssue(args)
	if err != nil {
		return err
	}
	d.saw(model.Shown{Options: d.scenario.Issues[issue].ID})
	if len(rest) == 0 {
		d.listOptions(issue)
		return nil
	}
	option, err := d.findOption(issue, rest)
	if err != nil {
		return err
	}
	d.look(issue, option)
	return nil
}

// listOptions says of every option what it takes part in and what the whole
// package would come to.
func (d *dialogue) listOptions(issue int) {
	is := &d.scenario.Issues[issue]
	a := d.session.Assessment()
	chosen := d.present().Configuration.Option(issue)
	if d.predict.on {
		d.out.say(stop(is.Name), "Chosen: "+is.OptionLabel(chosen)+". What each takes part in is hidden until the reveal.")
	} else {
		d.impossible(a, false)
		d.out.say(stop(is.Name), "Chosen: "+is.OptionLabel(chosen)+".", blocks(a.Blocks)+" in the whole package.")
	}
	for o := range is.Options {
		d.optionLine(issue, o, optionLabel(is, o))
	}
	if is.Shares != nil {
		if !is.Named(chosen) {
			d.optionLine(issue, chosen, "Now:")
		}
		d.out.say(fmt.Sprintf(`Or any split in steps of %d that makes 100, for %s, as in "set %s %s".`,
			is.Shares.Step, words.And(shareNames(d.scenario, is.Shares)), is.ID, splitExample(is.Shares)))
	}
	d.numbers = ""
	if numbered(optionNames(is), 1) {
		d.numbers = "set " + is.ID
	}
	d.basis()
}

func (d *dialogue) optionLine(issue, option int, label string) {
	is := &d.scenario.Issues[issue]
	a := d.session.Assessment()
	e := d.session.Engine().Effect(a.Configuration, &a.Outcome, issue, option)
	name := is.OptionLabel(option)
	if is.Named(option) && is.Options[option].Support != model.Stated {
		name += ", " + words.Support(is.Options[option].Support)
	}
	if d.predict.on {
		d.out.item(label, name+".")
		return
	}
	part := d.part(&e.Part)
	if part == "" {
		part = "nothing"
	}
	if a.Configuration.Option(issue) == option {
		d.out.item(label, name+", chosen: takes part in "+part+".")
		return
	}
	d.out.item(label, append([]string{name + ":", d.excluded(issue, option), "takes part in " + part + "."}, d.would(&e)...)...)
}

// part says on which obstacles a choice takes part in blocks and strains:
// "blocks on Sovereignty and strains on Security"; empty for none.
func (d *dialogue) part(part *[model.MaxObstacles]model.Status) string {
	var on [2][]string
	for o := range d.scenario.Obstacles {
		switch name := d.scenario.Obstacles[o].Name; part[o] {
		case model.Blocked:
			on[0] = append(on[0], name)
		case model.Strained:
			on[1] = append(on[1], name)
		}
	}
	var said []string
	for k, noun := range []string{"blocks on ", "strains on "} {
		if len(on[k]) > 0 {
			said = append(said, noun+words.And(on[k]))
		}
	}
	return strings.Join(said, ", and in ")
}

// excluded says with what an option cannot be.
func (d *dialogue) excluded(issue, option int) string {
	e := d.session.Engine()
	a := e.Assess(d.session.Configuration().With(issue, option))
	for _, x := range a.Impossible {
		var others []int
		own := false
		for _, i := range e.ExclusionIssues(a.Configuration, x) {
			if i == issue {
				own = true
			} else {
				others = append(others, i)
			}
		}
		if own {
			return "impossible" + with(words.Choices(d.scenario, a.Configuration, others)) + ". " + stop(d.scenario.Exclusions[x].Reason) + " It"
		}
	}
	return ""
}

func with(choices []string) string {
	if len(choices) == 0 {
		return ""
	}
	return " with " + words.And(choices)
}

// would says what the whole package would come to with a change: its blocks,
// and the parties that would think otherwise.
func (d *dialogue) would(e *model.Effect) []string {
	now := d.session.Assessment()
	said := []string{blocks(e.Outcome.Blocks) + "."}
	if e.Outcome.Verdict.Workable() && e.Outcome.Verdict != now.Verdict {
		said[0] = blocks(e.Outcome.Blocks) + ": " + e.Outcome.Verdict.String() + "."
	}
	if now.Verdict == model.VerdictImpossible && e.Outcome.Verdict != model.VerdictImpossible {
		said = append(said, "Possible again.")
	}
	for p := range d.scenario.Parties {
		if e.Outcome.Stances[p] != now.Stances[p] {
			said = append(said, d.scenario.Parties[p].Name+" would "+infinitive(e.Outcome.Stances[p])+".")
		}
	}
	return said
}

func infinitive(s model.Stance) string { return [...]string{"accept", "hesitate", "object"}[s] }

// blocks counts blocks: "4 blocks", "No block".
func blocks(n int) string {
	if n == 0 {
		return "No block"
	}
	return words.Count(n, "block")
}

// look tells about one option and what choosing it would bring and take away.
func (d *dialogue) look(issue, option int) {
	is := &d.scenario.Issues[issue]
	now := d.session.Assessment()
	after := d.session.Engine().Assess(now.Configuration.With(issue, option))
	d.out.say(is.Label()+": "+is.OptionLabel(option)+".", d.optionDetail(is, option))
	if d.predict.on {
		d.out.say("What it would do is " + strings.ToLower(hiddenSaid))
		return
	}
	if now.Configuration.Option(issue) == option {
		d.out.say("It is chosen.")
		return
	}
	diff := session.Compare(now, &after)
	d.out.say("If it were chosen:")
	d.impossible(&after, true)
	d.out.say(append(d.cameAndWent(&diff), d.movement(&diff)...)...)
	d.out.say("Looking changed nothing.")
	d.basis()
}

// optionDetail is what the file says of an option.
func (d *dialogue) optionDetail(is *model.Issue, option int) string {
	if !is.Named(option) {
		return splitWords(d.scenario, is, option) + "."
	}
	o := &is.Options[option]
	return strings.Join([]string{stop(o.Detail), stop(words.Upper(words.OptionSupport(d.scenario, o))), d.sources(o.Claims)}, " ")
}
