package report

import (
	"strings"

	"redline/model"
	"redline/model/compare"
	"redline/model/stability"
	"redline/tui/session"
	"redline/tui/stuck"
	"redline/tui/words"
)

// preferences are the parties' statements as the subject orders them; nil where
// they are as in the file.
func (at *Subject) preferences() map[string][]model.Statement {
	return session.State{Wishes: at.Wishes}.Preferences(at.Scenario)
}

// stuckPart says in a few sentences whether the positions hold. What it says of
// a workable package is what assess says of it.
func (w *writer) stuckPart() {
	p, err := stability.FromScenario(w.Engine, w.Configuration, w.preferences())
	if err != nil || p.Today < 0 || !stuck.Known(w.s) {
		return
	}
	m := stuck.OfProfiles(p)
	w.Section("Do the positions hold?")
	if firm := stuck.FirmOf(w.Engine, w.Configuration, w.preferences()); firm != "" {
		w.Lead(firm)
	}
	w.Text("Among "+words.Count(m.States, "combination")+" of positions under these terms and conditions, that of this package "+
		stuck.VerdictOn(m.Joint(m.Today))+".", strings.TrimSpace(stuck.Weakest+" "+stuck.Edited(len(w.Wishes))))
}

// firmPart says of the workable packages among several whether their positions
// hold.
func (w *writer) firmPart(list []*Subject) {
	var said []string
	for k, at := range list {
		if firm := stuck.FirmOf(at.Engine, at.Configuration, at.preferences()); firm != "" {
			said = append(said, strings.TrimSpace(compare.Letter(k)+": "+firm+" "+stuck.Edited(len(at.Wishes))))
		}
	}
	if said == nil {
		return
	}
	w.Section("Do the positions hold?")
	w.List(said...)
	w.Text(stuck.Weakest)
}
