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
		{name: "next", aliases: []string{"n"}, changes: true, help: "the next step of the script", run: (*dialogue).next},
		{name: "back", changes: true, help: "the step of the script before", run: (*dialogue).back},
		{
			name: "step", args: "[NUMBER]", changes: true,
			help: "this step of the script again, or another one", more: `For example, "step 1" starts the script again. "undo" takes it back.`, run: (*dialogue).step,
		},
	}
}

// begin shows the first step of a script that passed its check.
func (d *dialogue) begin(s *script.Script) {
	if s == nil {
		return
	}
	d.script = s
	d.out.say(fmt.Sprintf("Script: %s. %s, %s.", strings.TrimSuffix(s.Title, "."), words.Count(len(s.Steps), "step"), words.Count(s.Minutes, "minute")),
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

func (d *dialogue) next([]string) error {
	r, begun, err := d.runner()
	if err != nil {
		return err
	}
	if !begun {
		return d.enterStop(r)
	}
	to, ok := r.Next()
	if !ok {
		return refuse(`This is the last step. "step 1" starts the script again.`)
	}
	return d.enterStop(to)
}

func (d *dialogue) back([]string) error {
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
	next := d.session.State()
	next.Configuration, next.Reading, next.Muted = to.Configuration, to.Reading, slices.Clone(to.Mute)
	next.Loaded = session.Loaded{Name: to.Name, Configuration: to.Loaded}
	next.Stop = session.Stop{Script: d.script.ID, Number: r.Number()}
	changed, err := d.session.Do(next)
	if err != nil {
		return err
	}
	if !changed {
		d.session.Mark(next.Stop)
	}
	answer := st.Predict && !at.Question
	if !answer {
		d.out.say(fmt.Sprintf("Step %d of %d: %s", at.Step+1, len(d.script.Steps), stop(st.Title)), d.plan(at.Step))
		for line := range strings.Lines(st.Say) {
			d.out.say(line)
		}
	}
	if changed {
		d.loadedOrChanged()
	}
	d.ask(r)
	return nil
}

// loadedOrChanged tells what a step of the script changed.
func (d *dialogue) loadedOrChanged() {
	if before, _ := d.lastStep(); before.Loaded != d.session.State().Loaded {
		d.loaded("Package: " + stop(d.session.State().Loaded.Name))
		return
	}
	d.changed()
}

// ask puts the question of a stop.
func (d *dialogue) ask(r script.Runner) {
	at, st := r.At(), r.Step()
	switch {
	case at.Question:
		after := d.script.Package(d.scenario, at.Step).Configuration
		issues := d.session.Configuration().Differences(after)
		ask := st.Ask
		if ask == "" {
			ask = "What will block then, and who will object?"
		}
		d.out.say("Predict: "+strings.Join(words.Choices(d.scenario, after, issues), "; ")+".", ask, `"next" tells.`)
	case !st.Predict && st.Ask != "":
		d.out.say("Question:", st.Ask)
	}
}
