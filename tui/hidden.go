package tui

import (
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"redline/model"
	"redline/tui/text"
	"redline/tui/words"
)

// telling tells cards that could give an answer away while predicting: all but
// those known to be drawn from nothing but documented texts and marks, which
// are hidden themselves.
func telling(c card) bool {
	switch c := c.(type) {
	case *copyCard:
		return !c.hidden
	case *optionsPanel, *splitPanel, *presetsCard, *findCard, *helpCard, *aboutCard, *evidencePanel, *claimCard, *stepsCard, *promptCard, *scriptCard:
		return false
	}
	return true
}

// tellingView does so for views. Evidence and Figures do not speak of what
// blocks; of Rules only a column does, which is hidden.
func tellingView(v viewID) bool { return v != claimView && v != rulesView && v != figuresView }

// viewPanel is the panel of the view at hand. While predicting the question
// takes the place of Why, and one that could give an answer away is hidden;
// after the reveal what was revealed takes the place of Why, which comes back
// for a replay where nothing else on the screen would change.
func (x *Explorer) viewPanel() panel {
	p := &x.predict
	switch {
	case p.staged != nil && x.view == whyView:
		return p.staged.panel
	case p.on && tellingView(x.view):
		return &p.hidden
	case p.shown != nil && x.view == whyView && (!x.single() || x.replaying == replayOff):
		return p.shown
	}
	return x.views[x.view]
}

// markReplayed marks, where Why stands in for what was revealed, what the
// change took away or brought.
func (x *Explorer) markReplayed() {
	shown := x.predict.shown
	if shown == nil || !x.single() {
		return
	}
	list := shown.diff.New
	if x.replaying == replayBefore {
		list = shown.diff.Gone
	}
	for _, f := range list {
		if f.Severity == model.Blocks {
			x.views[whyView].(*whyPanel).key = "r" + x.session.Scenario().Rules[f.Rule].ID
			return
		}
	}
}

// withEvidence tells whether the view is one that shows evidence beside it.
func (x *Explorer) withEvidence() bool { return x.view == whyView && x.viewPanel() == x.views[whyView] }

// hintsHere are the hints of the focused panel, without those that wait while
// predicting.
func (x *Explorer) hintsHere() []hint {
	hints := x.focused().hints(x)
	if !x.hiding() {
		return hints
	}
	return slices.DeleteFunc(slices.Clone(hints), func(h hint) bool {
		return slices.Contains([]string{"mute", "mute the rule", "edit", "as given"}, h.word)
	})
}

// hide makes a scene one that gives nothing away: of the package shown it
// knows only the choices. What is worked out from it anyhow comes from an
// engine in which nothing holds.
func (x *Explorer) hide(sc *scene) {
	p := &x.predict
	if !p.on {
		return
	}
	if engine := x.session.Engine(); p.of != engine {
		p.of, p.blind = engine, engine.Blind()
	}
	sc.hidden, sc.state, sc.engine, sc.diff = true, x.state(), p.blind, nil
	a := p.blind.Assess(sc.state.Configuration)
	sc.a = &a
}

// hiddenMark stands in for a mark.
func hiddenMark() text.Span { return text.In(text.Text, "?") }

// hiddenMarks stand in for the marks of the major obstacles.
func (sc *scene) hiddenMarks() []text.Span {
	spans := make([]text.Span, len(sc.major))
	for i := range spans {
		spans[i] = hiddenMark()
	}
	return spans
}

// stanceMark is the glyph of a stance, if it may be known.
func (sc *scene) stanceMark(s model.Stance) text.Span {
	if sc.hidden {
		return hiddenMark()
	}
	return stanceGlyph(s)
}

// hiddenVerdict and hiddenParties are the second and third row while
// predicting.
func (sc *scene) hiddenVerdict(w int) text.Line {
	names := make([]string, len(sc.major))
	for i, o := range sc.major {
		names[i] = sc.s.Obstacles[o].Name
	}
	return text.Of(text.In(text.Text, " "), text.In(text.Strong, "HIDDEN"), text.In(text.Text, "   "+asked(names))).Fit(w)
}

func (sc *scene) hiddenParties(w int) text.Line {
	long, short := make([]string, len(sc.s.Parties)), make([]string, len(sc.s.Parties))
	for i := range sc.s.Parties {
		long[i], short[i] = sc.s.Parties[i].Name, sc.s.Parties[i].Short
		if short[i] == "" {
			short[i] = long[i]
		}
	}
	l := text.Plain(" PARTIES  " + asked(long))
	if l.Width() > w {
		l = text.Plain(" PARTIES  " + asked(short))
	}
	return l.Fit(w)
}

// asked puts a question mark before each name.
func asked(names []string) string {
	if len(names) == 0 {
		return ""
	}
	return "? " + strings.Join(names, "  ? ")
}

// hiddenPanel takes the place of a view that would give an answer away.
type hiddenPanel struct {
	view  viewID
	asked bool // a question is put
}

func (p *hiddenPanel) draw(sc *scene, w, h int, focused bool) drawn {
	d := drawn{title: strings.ToUpper(viewNames[p.view]), row: 0, col: 1}
	d.sayInstead(hiddenSaid, w, focused)
	how := "Make a change under CHOOSE, or load a preset: before it is shown, you are asked what it will do."
	if p.asked {
		how = "A question is put: w shows it, and enter there reveals."
	}
	open := []string{viewNames[claimView], viewNames[rulesView]}
	if sc.s.Mining != nil {
		open = append(open, viewNames[figuresView])
	}
	for _, said := range []string{how, words.And(open) + " stay open. v leaves predicting."} {
		d.lines = append(append(d.lines, text.Line{}), text.Paragraph(text.Quiet, " ", said, w-1)...)
	}
	d.lines = atMost(d.lines, h, w)
	return d
}

func (p *hiddenPanel) do(*Explorer, gesture) tea.Cmd { return nil }

func (p *hiddenPanel) hints(x *Explorer) []hint {
	hints := []hint{{"v", "leave predicting", "leave predicting; everything is shown again", "v"}}
	if x.predict.staged != nil {
		hints = append([]hint{{"w", "the question", "what is asked", "w"}}, hints...)
	}
	return hints
}

func (p *hiddenPanel) click(*Explorer, text.Hit) tea.Cmd { return nil }

func (p *hiddenPanel) help(*scene) string { return hiddenSaid }
