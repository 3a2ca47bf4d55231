package tui

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"redline/model"
	"redline/tui/drafts"
	"redline/tui/session"
	"redline/tui/text"
)

// Drafts are files, the steps of the session are not; but undo goes through
// both in the order in which they happened (see drafts.Desk).

// canUndoDraft and canRedoDraft tell whether what undo and redo are about is
// something done to the drafts.
func (x *Explorer) canUndoDraft() bool {
	return !x.shelf.busy() && x.desk.CanUndo(x.session.State().Step())
}

func (x *Explorer) canRedoDraft() bool {
	return !x.shelf.busy() && x.desk.CanRedo(x.session.State().Step(), x.session.Taken())
}

// undoDraft takes back what was last done to the drafts.
func (x *Explorer) undoDraft() tea.Cmd {
	taken := x.session.Taken()
	return x.atDesk(func(desk *drafts.Desk) (string, error) {
		said, err := desk.Undo(taken)
		return "Undone: " + said, err
	}, nil)
}

func (x *Explorer) redoDraft() tea.Cmd {
	return x.atDesk(func(desk *drafts.Desk) (string, error) {
		said, err := desk.Redo()
		return "Redone: " + said, err
	}, nil)
}

// follow keeps the picks of drafts as the drafts are now; those that are gone
// are picked no longer.
func (c *comparing) follow(kept []drafts.Kept) {
	var picks []pick
	for _, p := range c.picks {
		if p.kind != pickDraft {
			picks = append(picks, p)
			continue
		}
		for _, k := range kept {
			if k.Name == p.name {
				picks = append(picks, draftPick(k.Draft))
				break
			}
		}
	}
	c.picks = picks
}

// openDraft makes a draft the package at hand, read as it was kept, as one
// step.
func (x *Explorer) openDraft(d *drafts.Draft) tea.Cmd {
	next := x.state()
	next.Configuration, next.Loaded = d.Configuration, session.Loaded{Name: d.Name, Configuration: d.Configuration}
	next.Reading, next.Muted, next.Assume = d.Basis.Reading, d.Basis.Muted, d.Basis.Assume
	next.Wishes = d.Wishes
	cmd, changed := x.change(next, "Opened "+d.Name)
	if !changed && !x.refusal {
		x.say(d.Name + " is open already.")
	}
	return cmd
}

// atHand is the package at hand as a draft of some name.
func (x *Explorer) atHand(name string) drafts.Draft {
	st := x.session.State()
	return drafts.Draft{Name: name, Configuration: st.Configuration, Basis: st.Basis(), Wishes: st.Wishes}
}

// outcomeEnd is the right end of a line about a whole package: the status of
// each major obstacle, the stance of each party.
func (sc *scene) outcomeEnd(out *model.Outcome, w int) text.Line {
	marks := sc.marks(&out.Statuses)
	if out.Verdict == model.VerdictImpossible {
		marks = sc.impossibleMarks()
	}
	end := text.Of(text.In(text.Text, " ")).And(marks...)
	end = end.And(text.In(text.Text, text.Pad("", max(5, len(sc.major))+2-len(sc.major))))
	for i := range sc.partiesIn(w) {
		end = end.And(sc.stanceMark(out.Stances[i]), text.In(text.Text, text.Pad("", partyColumn(sc.s)-1)))
	}
	return end
}

// endHeads are the heads above such ends.
func (sc *scene) endHeads(w int) text.Line {
	head := " " + text.Pad("obst.", max(5, len(sc.major))+2)
	for i := range sc.partiesIn(w) {
		head += text.Pad(partyShort(&sc.s.Parties[i]), partyColumn(sc.s))
	}
	return text.Of(text.In(text.Quiet, head))
}

// foundDrafts are the drafts, for find.
func (x *Explorer) foundDrafts() []found {
	kept := x.shelf.kept // what is wrong with them, their card says
	items := make([]found, len(kept))
	for i, k := range kept {
		items[i] = found{kind: "draft", label: k.Name, words: k.File, run: func(x *Explorer) tea.Cmd { return x.openDraft(k.Draft) }}
		if note := basisNote(k.Draft); note != "" {
			items[i].right = []text.Span{text.In(text.Quiet, note)}
		}
	}
	return items
}

// namesDraft tells whether a text names a draft, or can only be a file.
func (x *Explorer) namesDraft(name string) bool {
	if drafts.IsFile(name) {
		return true
	}
	return slices.ContainsFunc(x.foundDrafts(), func(f found) bool { return strings.EqualFold(f.label, name) })
}

// openNamed opens the draft of a name, or the file of one from elsewhere.
func (x *Explorer) openNamed(name string) tea.Cmd {
	for _, f := range x.foundDrafts() {
		if strings.EqualFold(f.label, name) {
			return f.run(x)
		}
	}
	d, err := drafts.ReadFile(x.session.Scenario(), name)
	if err != nil {
		x.refuse(fmt.Errorf("%s cannot be opened as a draft: %s", filepath.Base(name), reason(err)))
		return nil
	}
	return x.openDraft(d)
}
