package tui

import (
	"strings"

	"redline/model"
	"redline/tui/stuck"
	"redline/tui/text"
)

// firm says whether the positions of a workable package hold: viable is not
// stable. It is empty where nothing is known of what the parties want, or the
// package is not workable.
func (sc *scene) firm(c model.Configuration) string {
	if !stuck.Known(sc.s) || sc.others == nil {
		return ""
	}
	out := sc.engine.Outcome(c)
	if !out.Verdict.Workable() {
		return ""
	}
	st := sc.state
	st.Configuration = c
	im := sc.others.of(sc.engine, &st)
	switch {
	case im.err != nil:
		return ""
	case im.profiles == nil && sc.replayed:
		return ""
	case im.profiles == nil:
		return "Working out whether the positions hold."
	case im.state(c) < 0:
		return ""
	}
	return im.model.Firm(im.state(c))
}

// firmHint is said beside what rests on the wishes, outside Deadlock.
func (sc *scene) firmHint(c model.Configuration) string {
	shows := " d shows why. "
	if c != sc.state.Configuration {
		shows = " Once it is taken, d shows why. "
	}
	return strings.TrimSpace(stuck.Thin + shows + stuck.Edited(len(sc.state.Wishes)))
}

// firmLines are both, under a lead.
func (sc *scene) firmLines(c model.Configuration, lead string, w int) []text.Line {
	said := sc.firm(c)
	if said == "" {
		return nil
	}
	lines := text.Paragraph(text.Text, lead, said, w-1)
	return append(lines, text.Paragraph(text.Quiet, lead, sc.firmHint(c), w-1)...)
}
