package plain

import (
	"fmt"
	"strings"

	"redline/model"
	"redline/tui/words"
)

// greet says where the dialogue starts.
func (d *dialogue) greet(o Options) {
	mode := "redline in plain mode"
	if o.Reason != "" {
		mode += ", " + o.Reason
	}
	var said string
	d.keep, said = newKeeper(d.session, o)
	d.out.say(mode+".", `"help" lists the commands.`)
	d.out.say(said)
	d.openPolls()
	_ = d.state(nil) // it refuses nothing
	d.out.say("Nothing here says what will happen. It says what stands in the way of what.")
	d.openCourse(o)
	d.out.end()
}

// state says what package is at hand and what it comes to.
func (d *dialogue) state([]string) error {
	d.out.say(words.Titled(d.scenario)+".", "Package: "+d.packageName()+".")
	if d.predict.on {
		d.out.say(hiddenSaid)
		d.ask()
		return nil
	}
	d.outcome(d.session.Assessment())
	d.out.say(d.distance())
	d.out.say(d.holding())
	d.basis()
	return nil
}

// packageName is what the package started from, and how far it is from there.
func (d *dialogue) packageName() string {
	st := d.present()
	return words.PackageName(&st)
}

// outcome tells an assessment's verdict, obstacles and stances, impossible
// first.
func (d *dialogue) outcome(a *model.Assessment) {
	d.impossible(a, true)
	verdict := words.Upper(a.Verdict.String()) + "."
	if a.Verdict == model.VerdictImpossible {
		verdict = ""
	}
	d.out.say(verdict, obstacles(d.scenario, a))
	d.out.say(strings.Join(words.Stances(d.scenario, &a.Outcome), ". ") + ".")
}

// obstacles says what the major obstacles come to: "Security: 2 blocks."
func obstacles(s *model.Scenario, a *model.Assessment) string {
	var parts []string
	for o := range s.Obstacles {
		if s.Obstacles[o].Major {
			parts = append(parts, s.Obstacles[o].Name+": "+words.Status(a, o)+".")
		}
	}
	return strings.Join(parts, " ")
}

// impossible says what cannot be together; in full, why.
func (d *dialogue) impossible(a *model.Assessment, full bool) {
	for _, x := range a.Impossible {
		issues := d.session.Engine().ExclusionIssues(a.Configuration, x)
		said := "Impossible. " + strings.Join(words.Choices(d.scenario, a.Configuration, issues), ", with ") + "."
		if full {
			said += " " + words.HasToGo(len(issues)) + " " + stop(d.scenario.Exclusions[x].Reason)
		}
		d.out.say(said)
	}
}

// basis says what a result depends on besides the package: a strict reading,
// mutes, assumptions that are not the file's.
func (d *dialogue) basis() {
	st := d.session.State()
	if st.Reading == model.Strict {
		d.out.say("Read strictly: every rule of a major obstacle blocks.")
	}
	switch n := len(st.Muted); {
	case n > 3:
		d.out.say(fmt.Sprintf(`Muted, and so left out: %d rules or obstacles; "mutes" lists them.`, n))
	case n > 0:
		d.out.say("Muted, and so left out: " + strings.Join(d.mutedNames(st.Muted), "; ") + ".")
	}
	d.assumptions()
}

// assumptions says that some are not the file's.
func (d *dialogue) assumptions() {
	if n := len(d.session.State().Assume); n > 0 {
		d.out.say("Not as in the file: " + words.Count(n, "assumption") + ".")
	}
}

// mutedNames says what muted ids stand for.
func (d *dialogue) mutedNames(ids []string) []string {
	out := make([]string, len(ids))
	for i, id := range ids {
		out[i] = d.mutedName(id)
	}
	return out
}

func (d *dialogue) mutedName(id string) string {
	if r, ok := d.scenario.Rule(id); ok {
		return d.scenario.Rules[r].Title
	}
	if o, ok := d.scenario.Obstacle(id); ok {
		return "all of " + d.scenario.Obstacles[o].Name
	}
	return id
}

// stop is a text that ends like a sentence.
func stop(text string) string {
	if text == "" {
		return text
	}
	return words.Ended(text)
}
