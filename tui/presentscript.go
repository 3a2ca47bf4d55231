package tui

import (
	"slices"
	"time"

	tea "charm.land/bubbletea/v2"

	"redline/model/script"
	"redline/tui/session"
)

// presentScript begins a script that passed its check: its first step is one
// step of the history, so that undo leads back to what stood there.
func (x *Explorer) presentScript(s *script.Script) {
	if s == nil {
		return
	}
	before := x.session.State().Stop
	x.present.script, x.present.seen = s, before
	x.commands = withPrompt(x.commands)
	if x.present.clock == nil {
		x.present.clock = time.Now
	}
	x.present.first = x.startScript()
	if before.Script == s.ID && before.Number > 1 && canUndo(x) {
		if r, ok := script.Begin(s).ToNumber(before.Number); ok {
			x.say("The script begins. u goes back to where it stood last time, step " + itoa(r.At().Step+1) + ".")
		}
	}
	x.refresh()
}

// startScript shows the first step, at the beginning or again.
func (x *Explorer) startScript() tea.Cmd {
	x.present.began = x.present.clock()
	return x.jumpTo(script.Begin(x.present.script))
}

// jumpTo shows a stop of the script that is not the next one. It is a step of
// the history even where the package is the same, so that undo leads back.
func (x *Explorer) jumpTo(r script.Runner) tea.Cmd {
	if next := x.stopState(r); next.Stop != x.session.State().Stop && next.Same(x.session.State()) {
		if err := x.session.Enter(next); err != nil {
			x.refuse(err)
			return nil
		}
	}
	return x.enterStop(r)
}

// runner is where the script stands in the present state; false where it has
// not begun in it, as after undoing its first step.
func (x *Explorer) runner() (script.Runner, bool) {
	r := script.Begin(x.present.script)
	stop := x.session.State().Stop
	if stop.Script != x.present.script.ID {
		return r, false
	}
	return r.ToNumber(stop.Number)
}

// stepKey takes the keys that presentation clickers send, while a script runs.
func (x *Explorer) stepKey(key string) (tea.Cmd, bool) {
	if x.present.script == nil || key != "pgdown" && key != "pgup" {
		return nil, false
	}
	return x.stepScript(key == "pgdown"), true
}

// stepScript goes to the next step or the one before.
func (x *Explorer) stepScript(forward bool) tea.Cmd {
	r, begun := x.runner()
	ok := !begun && forward
	if begun {
		move := script.Runner.Back
		if forward {
			move = script.Runner.Next
		}
		r, ok = move(r)
	}
	switch {
	case ok && forward && x.asks(r):
		return x.reveal()
	case ok:
		return x.enterStop(r)
	case forward:
		x.say("This is the last step. : finds \"Start the script again\".")
	default:
		x.say("This is the first step.")
	}
	return nil
}

// enterStop shows a stop of the script: its package as one step of the history,
// and what it looks at. What the room held or assumed stays.
func (x *Explorer) enterStop(r script.Runner) tea.Cmd {
	at, st := r.At(), r.Step()
	x.endPrediction()
	next := x.stopState(r)
	changed, err := x.session.Do(next)
	if err != nil {
		x.refuse(err) // a script that passed its check gives no cause
		return nil
	}
	var cmd tea.Cmd
	x.firstRun, x.notice = false, nil
	if changed {
		cmd = x.stepped(x.stepName(st, at))
	} else {
		x.session.Mark(next.Stop)
		cmd = x.save()
	}
	x.refresh()
	x.present.seen = next.Stop
	return tea.Batch(cmd, x.turnTo(r))
}

// turnTo turns the screen to a stop, with its question staged.
func (x *Explorer) turnTo(r script.Runner) tea.Cmd {
	cmd := x.lookAt(r)
	if r.At().Question {
		x.message = "" // what led here stands on both sides of a question
		x.putQuestion(r)
	}
	return cmd
}

// followStop turns the screen to where the script stands after undo and redo,
// and after a reveal.
func (x *Explorer) followStop() tea.Cmd {
	stop := x.session.State().Stop
	if x.present.script == nil || stop == x.present.seen {
		return nil
	}
	x.present.seen = stop
	r, begun := x.runner()
	if !begun {
		x.cards, x.present.spot, x.present.spotFor = nil, false, nil
		return nil
	}
	x.refresh()
	if shown := x.predict.shown; shown != nil && shown.after.Stop == stop {
		return x.afterReveal(r)
	}
	x.endPrediction()
	return x.turnTo(r)
}

// stopState is what a stop of the script shows, as a state of the session.
func (x *Explorer) stopState(r script.Runner) session.State {
	at := r.At()
	to := x.present.script.Package(x.session.Scenario(), at.Step)
	if at.Question {
		to = x.present.script.Before(x.session.Scenario(), at.Step)
	}
	return x.stateAt(to, r.Number())
}

// stateAt is a package of the script as a state of the session.
func (x *Explorer) stateAt(to script.Place, number int) session.State {
	st := x.session.State()
	st.Configuration = to.Configuration
	st.Loaded = session.Loaded{Name: to.Name, Configuration: to.Loaded}
	st.Reading, st.Muted = to.Reading, slices.Clone(to.Mute)
	st.Stop = session.Stop{Script: x.present.script.ID, Number: number}
	return st
}

// stepName names a step of the history that a script took.
func (x *Explorer) stepName(st *script.Step, at script.Stop) string {
	d, ok := x.session.Difference()
	if !ok || at.Question || len(st.Set) == 0 || len(d.Issues) == 0 || len(d.Issues) > 2 {
		return "Step " + itoa(at.Step+1)
	}
	return becomes(x.session.Scenario(), x.session.Configuration(), d.Issues)
}

// leaveScript ends the script. The package and the history stay.
func (x *Explorer) leaveScript() tea.Cmd {
	x.present.script, x.present.spot, x.present.spotFor = nil, false, nil
	x.commands = withoutPrompt(x.commands)
	x.say("The script is closed. The package and the history stay.")
	return nil
}

// presentScene puts into the scene where the script stands.
func (x *Explorer) presentScene(sc *scene) {
	if x.present.script == nil {
		return
	}
	if sc.run, sc.runs = x.runner(); sc.runs {
		sc.asked = x.asked(sc.run)
	}
}
