package tui

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"redline/model"
	"redline/tui/session"
	"redline/tui/words"
)

// review replays the history as it was made, change by change. It is only
// looked at: the session stays as it is.
type review struct {
	states []session.State
	at     int // the state on the screen
}

// startReview goes to the first state of the history.
func (x *Explorer) startReview() tea.Cmd {
	if x.hiding() {
		x.say(hiddenSaid)
		return nil
	}
	states := changesOf(append(slices.Clone(x.session.Past()), x.session.State()))
	if len(states) == 1 {
		x.say("Nothing was changed yet, so there is nothing to replay.")
		return nil
	}
	x.present.review = &review{states: states}
	x.cards, x.replaying = nil, replayOff
	x.tellReview()
	return nil
}

// changesOf leaves out the states that are as the one before them: a step of a
// script that only asks, or looks elsewhere, is one of the history too.
func changesOf(states []session.State) []session.State {
	return slices.CompactFunc(states, session.State.Same)
}

// reviewKey takes the paging and arrow keys of a replay; any other key ends it
// and then does what it always does.
func (x *Explorer) reviewKey(key string) bool {
	r := x.present.review
	if r == nil {
		return false
	}
	switch key {
	case "pgdown", "right", "l":
		r.at = min(r.at+1, len(r.states)-1)
	case "pgup", "left", "h":
		r.at = max(r.at-1, 0)
	case "home", "g":
		r.at = 0
	case "end", "G":
		r.at = len(r.states) - 1
	case "esc":
		x.endReview()
		x.say("The replay is over. Here is the package at hand.")
		return true
	default:
		x.endReview()
		return false
	}
	x.tellReview()
	return true
}

// endReview goes back to the package at hand, for the key or click that ends it
// to act on.
func (x *Explorer) endReview() {
	if x.present.review == nil {
		return
	}
	x.present.review = nil
	x.refresh() // panels know what they drew last
}

// tellReview says which change is on the screen.
func (x *Explorer) tellReview() {
	r := x.present.review
	if r.at == 0 {
		follow := " follow."
		if len(r.states) == 2 {
			follow = " follows."
		}
		x.say("REPLAY: the start, " + r.states[0].Loaded.Name + ". " + words.Count(len(r.states)-1, "change") + follow)
		return
	}
	x.say("REPLAY " + itoa(r.at) + " of " + itoa(len(r.states)-1) + ": " + stateChange(x.session.Scenario(), &r.states[r.at-1], &r.states[r.at]) + ".")
}

// stateChange names what one step of the history changed.
func stateChange(s *model.Scenario, before, after *session.State) string {
	issues := before.Configuration.Differences(after.Configuration)
	switch {
	case before.Loaded != after.Loaded && after.Configuration == after.Loaded.Configuration:
		return "loaded " + after.Loaded.Name
	case len(issues) > 2:
		return words.Count(len(issues), "line") + " changed"
	case len(issues) > 0:
		return becomes(s, after.Configuration, issues)
	case before.Reading != after.Reading:
		return after.Reading.String() + " reading"
	case !before.SameBasis(*after):
		return "mutes or assumptions"
	case before.Held != after.Held:
		return "what is held"
	}
	return "wishes"
}

// turnTo turns the scene to a state of the replay.
func (sc *scene) turnTo(r *review) {
	at := r.states[r.at]
	engine, err := sc.engineAt(&at)
	if err != nil {
		return // it was compiled before, so it compiles
	}
	a := engine.Assess(at.Configuration)
	if r.at > 0 {
		from := r.states[r.at-1]
		before, err := sc.engineAt(&from)
		if err != nil {
			return
		}
		b := before.Assess(from.Configuration)
		d := session.Compare(&b, &a)
		sc.diff = &d
	}
	if engine != sc.engine {
		sc.whole = &whole{err: errReplay}
	}
	sc.state, sc.engine, sc.a = at, engine, &a
	sc.replayed, sc.impasse = true, sc.others.of(engine, &sc.state)
}

// engineAt assesses as a state reads the rules.
func (sc *scene) engineAt(st *session.State) (*model.Engine, error) {
	if st.SameBasis(sc.state) {
		return sc.engine, nil
	}
	return model.Compile(sc.s, st.Basis())
}
