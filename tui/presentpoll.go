package tui

import (
	tea "charm.land/bubbletea/v2"

	"redline/model/script"
)

// putQuestion stages the change of a script's step: it is made once the room
// has said what it will do.
func (x *Explorer) putQuestion(r script.Runner) {
	answer, ok := r.Next()
	if !ok {
		return
	}
	x.predict.on = true
	if kept := x.present.asked[answer.Number()]; kept != nil && kept.before.Same(x.session.State()) {
		x.predict.staged = kept // with the answers given so far
		x.cards, x.view, x.slot = nil, whyView, onView
		x.notice = notice{"Asked again: " + kept.what + "."} // in the place of what the step here came to
		return
	}
	x.stage(x.stateAt(x.present.script.Package(x.session.Scenario(), r.At().Step), answer.Number()), x.changeOf(r))
}

// asks tells whether the question before a stop of the script is still put.
func (x *Explorer) asks(r script.Runner) bool {
	st := x.predict.staged
	if st == nil || st.after.Stop.Number != r.Number() {
		return false
	}
	return st.after.Configuration == x.present.script.Package(x.session.Scenario(), r.At().Step).Configuration
}

// afterReveal shows what was said beside what is so, unless the step looks
// elsewhere.
func (x *Explorer) afterReveal(r script.Runner) tea.Cmd {
	delete(x.present.asked, r.Number())
	x.cards, x.present.spot, x.present.spotFor = nil, false, nil
	x.markChange(r.Step())
	x.views[whyView].(*whyPanel).markNews(x.scene)
	if x.looksElsewhere(r.Step()) {
		return x.lookAt(r)
	}
	return nil
}

// looksElsewhere tells whether a step itself names what is looked at after its
// reveal. The view that lasts from the steps before is no reason to pass over
// the answer.
func (x *Explorer) looksElsewhere(st *script.Step) bool {
	v, ok := viewOf[st.View]
	return ok && v != whyView && x.views[v] != nil || st.View == script.ViewChoose || st.Spotlight.Kind != script.OnNothing
}

// endPrediction leaves predicting, whatever is asked or was revealed. Answers to
// a question of the script are there again when the script comes back to it.
func (x *Explorer) endPrediction() {
	p := &x.predict
	if p.staged != nil && x.present.script != nil && p.staged.after.Stop.Script == x.present.script.ID {
		if x.present.asked == nil {
			x.present.asked = map[int]*staged{}
		}
		x.present.asked[p.staged.after.Stop.Number] = p.staged
	}
	p.on, p.staged, p.taken, p.shown = false, nil, nil, nil
}
