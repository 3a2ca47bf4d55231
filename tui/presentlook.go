package tui

import (
	tea "charm.land/bubbletea/v2"

	"redline/model/script"
)

// viewOf maps the views that a script names to those of the screen.
var viewOf = map[script.View]viewID{
	script.ViewWhy: whyView, script.ViewOut: outView, script.ViewMap: mapView, script.ViewRules: rulesView, script.ViewSpace: spaceView,
	script.ViewFigures: figuresView, script.ViewDeadlock: deadlockView, script.ViewEvidence: claimView,
}

// lookAt turns the screen to what a stop of the script looks at.
func (x *Explorer) lookAt(r script.Runner) tea.Cmd {
	st := r.Step()
	x.cards, x.full = nil, false
	x.present.spot, x.present.spotFor = false, nil
	var cmd tea.Cmd
	switch v := x.viewAt(r); v {
	case script.ViewChoose:
		x.view, x.slot = whyView, onChoose
	default:
		cmd = x.show(viewOf[v])
	}
	x.markOwn(st)
	x.markChange(st)
	if st.Predict && !r.At().Question {
		x.views[whyView].(*whyPanel).markNews(x.scene)
	}
	if r.At().Question {
		return cmd // what it looks at would be the answer
	}
	switch st.View {
	case script.ViewPrompt:
		x.message = "" // nothing but the text
		x.alone(&promptCard{})
	case script.ViewPresets:
		x.push(newPresetsCard(x.scene))
	}
	if st.Spotlight.Kind != script.OnNothing {
		x.spotlight(st.Spotlight)
	}
	return cmd
}

// viewAt is the view of a stop: its step's, or that of the nearest step before
// which has one that lasts.
func (x *Explorer) viewAt(r script.Runner) script.View {
	for i := r.At().Step; i >= 0; i-- {
		v := r.Script().Steps[i].View
		if _, ok := viewOf[v]; ok && x.views[viewOf[v]] != nil || v == script.ViewChoose {
			return v
		}
	}
	return script.ViewWhy
}

// markOwn marks, for a step with a package of its own, what blocks first in it
// and the first line of CHOOSE: the marks of the step before say nothing here.
func (x *Explorer) markOwn(st *script.Step) {
	if st.Preset == "" {
		return
	}
	x.chooser.mark(0)
	if pages := x.scene.pages(); len(pages) > 0 {
		x.views[whyView].(*whyPanel).key = pages[0].key
	}
}

// markChange marks the first line that a step changes, in CHOOSE.
func (x *Explorer) markChange(st *script.Step) {
	if len(st.Set) == 0 {
		return
	}
	if i, ok := x.session.Scenario().Issue(st.Set[0].Issue); ok {
		x.chooser.mark(i)
	}
}

// spotlight shows one thing alone.
func (x *Explorer) spotlight(on script.Spotlight) {
	s := x.session.Scenario()
	x.present.spot = true
	switch on.Kind {
	case script.OnIssue:
		i, _ := s.Issue(on.ID)
		x.cards, x.slot = nil, onChoose
		x.chooser.mark(i)
	case script.OnRule:
		r, _ := s.Rule(on.ID)
		x.views[whyView].(*whyPanel).key = "r" + s.Rules[r].ID
		x.alone(&spotCard{on: on})
	case script.OnClaim:
		x.alone(newClaimCard(on.ID))
	case script.OnObstacle, script.OnParty:
		x.alone(&spotCard{on: on})
	}
}

// drawSpot draws the focused panel alone, what leads the room, and the keys.
func (x *Explorer) drawSpot(c *canvas) {
	l := x.scene.layout
	x.drawLeft(c)
	x.drawRight(c)
	x.drawFoot(c)
	c.rows[l.Message] = x.messageRow()
	c.rows[l.Footer] = x.footer()
}

// drawFoot draws the band.
func (x *Explorer) drawFoot(c *canvas) {
	l := x.scene.layout
	for i, line := range x.band() {
		c.place(l.Band.X, l.Band.Y+i, line.Fit(l.Band.W))
	}
}
