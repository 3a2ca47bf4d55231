package tui

import (
	"slices"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"

	"redline/model/script"
	"redline/tui/session"
	"redline/tui/theme"
	"redline/tui/words"
)

// presenting is what is shown for a room: a script that runs, the projector,
// the spotlight and the blank screen.
type presenting struct {
	script *script.Script // nil where none runs
	first  tea.Cmd        // what its first step asks for

	projector bool // one thing at a time, large
	spot      bool // the focused panel alone
	spotFor   card // that it goes with, nil for none
	blank     bool // nothing at all, until a key
	review    *review
	seen      session.Stop // that the screen was last turned to

	clock func() time.Time // time.Now, except in tests
	began time.Time        // when the first step of this run was shown
}

// wake ends the blank screen; true where there was one, and the key or click
// has done its work.
func (p *presenting) wake() bool {
	was := p.blank
	p.blank = false
	return was
}

// presentScript begins a script that passed its check: its first step is one
// step of the history, so that undo leads back to what stood there.
func (x *Explorer) presentScript(s *script.Script) {
	if s == nil {
		return
	}
	before := x.session.State().Stop
	x.present.script, x.present.seen = s, before
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
	switch {
	case !ok || at.Question || len(st.Set) == 0 || len(d.Issues) == 0 || len(d.Issues) > 2:
		return "Step " + itoa(at.Step+1)
	}
	return strings.Join(words.Choices(x.session.Scenario(), x.session.Configuration(), d.Issues), ", ")
}

// flipProjector goes to one thing at a time in large, and back.
func (x *Explorer) flipProjector() tea.Cmd {
	x.present.projector = !x.present.projector
	x.full = false
	if x.present.projector && x.slot == onEvidence {
		x.slot = onView
	}
	return nil
}

// goBlank empties the screen until the next key.
func (x *Explorer) goBlank() tea.Cmd {
	x.present.blank = true
	return nil
}

// flipSpot shows the focused panel alone, or everything again.
func (x *Explorer) flipSpot() tea.Cmd {
	x.present.spot = !x.present.spot
	return nil
}

// alone opens a card in a spotlight that ends with it.
func (x *Explorer) alone(c card) {
	x.push(c)
	x.present.spot, x.present.spotFor = true, c
}

// dim ends the spotlight of a card that is closed.
func (x *Explorer) dim() {
	if c := x.present.spotFor; c != nil && !slices.Contains(x.cards, c) {
		x.present.spot, x.present.spotFor = false, nil
	}
}

// single tells whether one panel takes the whole width.
func (x *Explorer) single() bool { return x.full || x.present.spot || x.present.projector }

// shownKind is the theme in use: a projector needs all the contrast there is.
func (x *Explorer) shownKind() theme.Kind {
	if x.present.projector && x.kind != theme.Mono {
		return theme.HighContrast
	}
	return x.kind
}

// presentEntries is the footer's list of what the panel does, with the keys for
// a room; a replay has its own.
func (x *Explorer) presentEntries(here []entry) []entry {
	if x.present.review != nil {
		return []entry{{"PgDn", "next change", "pgdown"}, {"PgUp", "before", "pgup"}, {"esc", "end", "esc"}}
	}
	return slices.Insert(here, min(2, len(here)), x.projectorEntries()...)
}

// projectorEntries are the keys of the projector in the footer.
func (x *Explorer) projectorEntries() []entry {
	if f, ok := x.focused().(typing); !x.present.projector || ok && f.typing() {
		return nil
	}
	entries := []entry{{".", "blank", "."}, {"B", "leave", "B"}}
	if _, votes := x.focused().(*predictPanel); votes || len(x.cards) > 0 {
		return entries // tab has another use there, or none
	}
	other := "CHOOSE"
	if x.slot == onChoose {
		other = strings.ToUpper(viewNames[x.view])
	}
	return append([]entry{{"tab", other, "tab"}}, entries...)
}

// pagingHelp says what the paging keys do.
func (x *Explorer) pagingHelp() keyHelp {
	if x.present.script != nil {
		return keyHelp{"pgup pgdn", "script: step back, next", "pgdown", false}
	}
	return keyHelp{"pgup pgdn", "ten lines up, down", "pgdown", false}
}

// foundPresenting is what find offers for a room.
func (x *Explorer) foundPresenting() []found {
	spot := "Spotlight: the panel with the focus alone"
	if x.present.spot {
		spot = "Spotlight off: everything again"
	}
	items := []found{
		{kind: "command", label: spot, words: "alone one panel", run: (*Explorer).flipSpot},
		{kind: "command", label: "Replay from the start, change by change", words: "history step", run: (*Explorer).startReview},
	}
	if x.present.script == nil {
		return items
	}
	return append(items,
		found{kind: "script", label: "Steps of the script, and the clock", words: "jump time rehearsal elapsed", run: (*Explorer).openScript},
		found{kind: "script", label: "Prompt of this step, in large", words: "question text", run: (*Explorer).openPrompt},
		found{kind: "script", label: "Start the script again", words: "reset restart first step rehearsal", run: (*Explorer).startScript},
		found{kind: "script", label: "Leave the script", words: "end stop close", run: (*Explorer).leaveScript})
}

// leaveScript ends the script. The package and the history stay.
func (x *Explorer) leaveScript() tea.Cmd {
	name := x.present.script.ID
	x.present.script, x.present.spot = nil, false
	x.say("The script is closed. To run it again:  redline --present " + name)
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
