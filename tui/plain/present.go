package plain

import (
	"fmt"
	"slices"
	"strings"

	"redline/model/script"
	"redline/tui/session"
	"redline/tui/words"
)

// presenting are the commands that go through a workshop script.
func presenting() []command {
	return []command{
		{
			name: "script", help: "the steps of the workshop script, with the minutes planned for each",
			more: `A script runs after "--present SCRIPT" on the command line.`, run: (*dialogue).steps,
		},
		{name: "next", aliases: []string{"n"}, changes: true, help: "the next step of the script", run: (*dialogue).nextStep},
		{
			name: "step", args: "[NUMBER]", changes: true,
			help: "this step of the script again, or another one", more: `For example, "step 1" starts the script again. "undo" takes it back.`, run: (*dialogue).step,
		},
	}
}

// beginScript shows the first step of a script that passed its check.
func (d *dialogue) beginScript(s *script.Script) {
	if s == nil {
		return
	}
	d.script = s
	d.out.say(fmt.Sprintf("Script: %s %s, %s.", stop(s.Title), words.Count(len(s.Steps), "step"), words.Count(s.Minutes, "minute")),
		`"next" and "back" go through it; "undo" takes any change back.`)
	if err := d.enterStop(script.Begin(s)); err != nil {
		d.out.say(err.Error()) // a script that passed its check gives no cause
	}
	d.out.end()
}

// runner is where the script stands in the present state.
func (d *dialogue) runner() (r script.Runner, begun bool, err error) {
	if d.script == nil {
		return r, false, refuse(`No script runs. Start again with "--present SCRIPT", as in "redline --plain --present workshop".`)
	}
	r = script.Begin(d.script)
	if stop := d.session.State().Stop; stop.Script == d.script.ID {
		r, begun = r.ToNumber(stop.Number)
	}
	return r, begun, nil
}

// steps lists the script.
func (d *dialogue) steps([]string) error {
	r, begun, err := d.runner()
	if err != nil {
		return err
	}
	d.out.say(stop(d.script.Title), d.script.About)
	for i := range d.script.Steps {
		st := &d.script.Steps[i]
		here := ""
		if begun && r.At().Step == i {
			here = "Here."
		}
		d.out.item(fmt.Sprintf("%d.", i+1), stop(st.Title), d.plan(i), here)
	}
	return nil
}

// plan is how long a step is meant to take, and up to when.
func (d *dialogue) plan(step int) string {
	n := d.script.Steps[step].Minutes
	if n == 0 {
		return ""
	}
	return fmt.Sprintf("%s, up to minute %d of %d.", words.Count(n, "minute"), d.script.Planned(step)+n, d.script.Minutes)
}

func (d *dialogue) nextStep([]string) error {
	r, begun, err := d.runner()
	if err != nil {
		return err
	}
	if !begun {
		return d.enterStop(r)
	}
	to, ok := r.Next()
	if st := d.predict.staged; ok && st != nil && st.after.Stop.Number == to.Number() {
		return d.reveal(nil)
	}
	if !ok {
		return refuse(`This is the last step. "step 1" starts the script again.`)
	}
	return d.enterStop(to)
}

// back takes a staged change back; where there is none, it goes to the step of
// the script before.
func (d *dialogue) back([]string) error {
	if d.predict.staged != nil || d.script == nil {
		return d.takeBack(nil)
	}
	r, _, err := d.runner()
	if err != nil {
		return err
	}
	to, ok := r.Back()
	if !ok {
		return refuse("This is the first step.")
	}
	return d.enterStop(to)
}

func (d *dialogue) step(args []string) error {
	r, begun, err := d.runner()
	if err != nil {
		return err
	}
	if len(args) == 0 {
		if !begun {
			return refuse(`The script has not begun. "next" begins it.`)
		}
		return d.enterStop(r)
	}
	n, ok := number(strings.Join(args, " "))
	if to, found := r.To(n - 1); ok && found {
		return d.enterStop(to)
	}
	return beyond(strings.Join(args, " "), 1, len(d.script.Steps))
}

// enterStop goes to a stop of the script: what is said and asked there, and
// what its package brought.
func (d *dialogue) enterStop(r script.Runner) error {
	at, st := r.At(), r.Step()
	to := d.script.Package(d.scenario, at.Step)
	if at.Question {
		to = d.script.Before(d.scenario, at.Step)
	}
	d.predict.on, d.predict.staged, d.predict.taken = false, nil, nil
	next := d.stateAt(to, r.Number())
	changed, err := d.session.Do(next)
	if err != nil {
		return err
	}
	if !changed {
		d.session.Mark(next.Stop)
	}
	head := fmt.Sprintf("Step %d of %d: ", at.Step+1, len(d.script.Steps))
	if st.Predict && !at.Question {
		d.out.say(head+strings.TrimRight(st.Title, ".")+", after the change.", d.plan(at.Step))
	} else {
		d.out.say(head+stop(st.Title), d.plan(at.Step))
		for line := range strings.Lines(st.Say) {
			d.out.say(line)
		}
	}
	if changed {
		d.loadedOrChanged()
	}
	return d.question(r)
}

// stateAt is a package of the script as a state of the session.
func (d *dialogue) stateAt(to script.Place, number int) session.State {
	st := d.session.State()
	st.Configuration, st.Reading, st.Muted = to.Configuration, to.Reading, slices.Clone(to.Mute)
	st.Loaded = session.Loaded{Name: to.Name, Configuration: to.Loaded}
	st.Stop = session.Stop{Script: d.script.ID, Number: number}
	return st
}

// loadedOrChanged tells what a step of the script changed.
func (d *dialogue) loadedOrChanged() {
	if before, _ := d.lastStep(); before.Loaded != d.session.State().Loaded {
		d.loaded("Package: " + stop(d.session.State().Loaded.Name))
		return
	}
	d.changed()
}

// question puts the question of a stop; a change that is to be predicted is
// staged.
func (d *dialogue) question(r script.Runner) error {
	at, st := r.At(), r.Step()
	if st.Ask != "" && (at.Question || !st.Predict) {
		d.out.say("Question:", st.Ask)
	}
	if look := looksAt(st, at.Question); look != "" {
		d.out.say("To look: \"" + look + "\".")
	}
	if !at.Question {
		return nil
	}
	d.predict.on = true
	_, err := d.stages(d.stateAt(d.script.Package(d.scenario, at.Step), r.Number()+1))
	return err
}

// looksAt is the command that tells what the screen of a step shows; empty
// where there is none, and where it would be the answer to a question.
func looksAt(st *script.Step, question bool) string {
	if question {
		return ""
	}
	switch on := st.Spotlight; on.Kind {
	case script.OnRule:
		return "evidence " + on.ID
	case script.OnClaim:
		return "source " + on.ID
	case script.OnIssue:
		return "options " + on.ID
	case script.OnObstacle, script.OnParty:
		return "why " + on.ID
	}
	return lookCommands[st.View]
}

// lookCommands are the commands that tell what the views of a script show.
var lookCommands = map[script.View]string{
	script.ViewWhy: "why", script.ViewChoose: "issues", script.ViewOut: "out", script.ViewRules: "rules",
	script.ViewSpace: "space", script.ViewFigures: "figures", script.ViewDeadlock: "deadlock", script.ViewEvidence: "claims",
	script.ViewPresets: "presets",
}
