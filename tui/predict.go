package tui

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"redline/model"
	"redline/model/poll"
	"redline/tui/session"
	"redline/tui/words"
)

// predicting is the state of predict, then reveal. While it is on, everything
// that would give an answer away is hidden. The next change is not made but
// staged: the session stays as it is, so that nothing kept or copied knows of
// it, while screens show the staged package. Once revealed it becomes one step
// of the session, and predicting is off until it is asked for again.
type predicting struct {
	on     bool
	staged *staged      // the change that is asked about; nil while there is none
	taken  *staged      // the change taken back last, for redo
	shown  *revealPanel // what was revealed, in the place of Why until it is left

	records []poll.Record // of all that was revealed, oldest first
	saves   uint64        // lists of records written
	warned  bool          // that quitting would lose answers

	hidden hiddenPanel
	blind  *model.Engine // of the session's engine
	of     *model.Engine // the engine that blind was made from
}

// staged is a change that waits for its reveal.
type staged struct {
	before, after session.State
	what          string // what is changed, in words
	panel         *predictPanel
}

// hiding tells whether answers are hidden.
func (x *Explorer) hiding() bool { return x.predict.on }

// state is the state that screens show: the staged one, or the session's.
func (x *Explorer) state() session.State {
	if st := x.predict.staged; st != nil {
		return st.after
	}
	return x.session.State()
}

// flipPredict turns predicting on, or off again. A staged change is taken back.
func (x *Explorer) flipPredict() tea.Cmd {
	p := &x.predict
	if p.on {
		x.takeBack()
		p.on = false
		x.notice = notice{"Predicting is off. Everything is shown again."}
		if p.taken != nil && p.taken.panel.poll.Answered() {
			x.notice = notice{"Predicting is off. v and then U asks again; the answers are kept until then."}
		}
		x.say(x.notice.within(x.width - 1))
		return nil
	}
	p.on, p.shown, p.warned = true, nil, false
	x.replaying, x.firstRun = replayOff, false
	x.cards, x.slot = nil, onChoose
	x.notice = notice{"PREDICTING. The next change is asked about first. v ends it."}
	return nil
}

// change makes a state the present one, as one step, says what that did and
// keeps it; while predicting, the step is staged. It reports whether anything
// changed. Whatever changes the package goes through here.
func (x *Explorer) change(next session.State, what string) (tea.Cmd, bool) {
	if x.hiding() {
		return nil, x.stage(next, what)
	}
	changed, err := x.session.Do(next)
	if err != nil {
		x.refuse(err)
	}
	if err != nil || !changed {
		return nil, false
	}
	return x.stepped(what), true
}

// stage puts a change up for prediction. A further change joins the one that
// is staged, as long as nobody has answered. It reports whether anything
// changed.
func (x *Explorer) stage(next session.State, what string) bool {
	p := &x.predict
	before := x.session.State()
	switch {
	case next.Same(x.state()):
		return false
	case !next.SameBasis(before) || !next.SameWishes(before):
		x.say(waitsForReveal)
		return true
	case p.staged != nil && p.staged.panel.poll.Answered():
		x.say("Answers are in: enter in PREDICT reveals, esc there takes the change back.")
		return true
	case next.Same(before):
		x.takeBack()
		return true
	case x.canBringBack() && next.Same(p.taken.after):
		return x.bringBack()
	}
	poll := poll.New(x.session.Scenario(), words.PackageName(&before), before.Configuration, next.Configuration)
	p.staged = &staged{before: before, after: next, what: what, panel: &predictPanel{poll: poll, before: before}}
	p.taken = nil
	x.cards, x.view, x.slot = nil, whyView, onView
	x.notice = notice{"PREDICTING. Say it aloud first. Marks, parties, ways out and maps are hidden."}
	return true
}

// waitsForReveal is said of what cannot be changed while predicting.
const waitsForReveal = "Rules, reading and assumptions change after the reveal. v leaves predicting."

// hiddenSaid is said of what would give an answer away.
const hiddenSaid = "Hidden until the reveal."

// withheld says why a command waits while predicting; empty for those that do
// not.
func (x *Explorer) withheld(c *command) string {
	if !x.hiding() {
		return ""
	}
	switch c.word {
	case "replay", "export":
		return hiddenSaid
	case "strict":
		return waitsForReveal
	}
	return ""
}

// basisWaits says that mutes, reading and assumptions wait, where they do.
func (x *Explorer) basisWaits() bool {
	if x.hiding() {
		x.say(waitsForReveal)
	}
	return x.hiding()
}

// takeBack takes the staged change back. Nothing of what it does was shown;
// redo brings it again, with the answers given.
func (x *Explorer) takeBack() {
	p := &x.predict
	if p.staged == nil {
		return
	}
	p.taken, p.staged = p.staged, nil
	x.slot = onChoose
	x.notice = notice{"Taken back: " + p.taken.what + ". U asks about it again."}
}

// bringBack stages the change taken back last, if the session is still where
// it was then.
func (x *Explorer) bringBack() bool {
	p := &x.predict
	if !x.canBringBack() {
		return false
	}
	p.staged, p.taken = p.taken, nil
	x.cards, x.view, x.slot = nil, whyView, onView
	x.notice = notice{"Asked again: " + p.staged.what + "."}
	return true
}

func (x *Explorer) canBringBack() bool {
	p := &x.predict
	return p.on && p.staged == nil && p.taken != nil && p.taken.before.Same(x.session.State())
}

// reveal makes the staged change, as one step, and shows what was asked beside
// what is so.
func (x *Explorer) reveal() tea.Cmd {
	p := &x.predict
	st := p.staged
	before := *x.session.Assessment()
	p.staged, p.on = nil, false
	changed, err := x.session.Do(st.after)
	if err != nil || !changed {
		if err != nil {
			x.refuse(err)
		}
		return nil
	}
	after := *x.session.Assessment()
	record := st.panel.poll.Reveal(x.session.Scenario(), st.after.Basis(), &before, &after)
	p.records = append(p.records, record)
	p.shown = newRevealPanel(x.session.Scenario(), st.what, st.after, record, &before, &after)
	x.view, x.slot = whyView, onView
	return tea.Batch(x.stepped(st.what), x.savePolls())
}

// quit ends the program; where answers would be lost with it, it says so
// first.
func (x *Explorer) quit() tea.Cmd {
	p := &x.predict
	if p.staged != nil && p.staged.panel.poll.Answered() && !p.warned {
		p.warned = true
		x.say("The answers are kept by a reveal only: enter in PREDICT. q again quits.")
		return nil
	}
	return tea.Quit
}

// closeReveal leaves what was revealed.
func (x *Explorer) closeReveal() { x.predict.shown = nil }

// settle ends what no longer belongs to the session as it is: a staged change
// that starts from another state, or a reveal of an older step. While
// predicting it closes every card that could give something away.
func (x *Explorer) settle() {
	p := &x.predict
	now := x.session.State()
	if p.staged != nil && !p.staged.before.Same(now) {
		p.staged = nil
	}
	if p.shown != nil && !p.shown.after.Same(now) {
		p.shown = nil
	}
	if !p.on {
		return
	}
	p.hidden.view, p.hidden.asked = x.view, p.staged != nil
	for i, c := range x.cards {
		if !telling(c) {
			continue
		}
		x.cards = x.cards[:i]
		x.say(hiddenSaid)
		break
	}
}

// leavePoll is esc in PREDICT and REVEAL: the change is taken back, or what was
// revealed is left. False where neither has the focus.
func (x *Explorer) leavePoll() bool {
	switch x.focused().(type) {
	case *predictPanel:
		x.takeBack()
	case *revealPanel:
		x.closeReveal()
		x.slot = onChoose
	default:
		return false
	}
	return true
}

// tellingKey tells keys of views that would give an answer away.
func tellingKey(key string) bool {
	for v, name := range viewNames {
		if strings.ToLower(name[:1]) == key {
			return tellingView(viewID(v))
		}
	}
	return false
}
