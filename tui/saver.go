package tui

import (
	"errors"

	tea "charm.land/bubbletea/v2"

	"redline/tui/store"
	"redline/tui/text"
)

// saving is how far the session is kept.
type saving struct {
	saves     uint64 // snapshots taken
	heard     uint64 // the newest whose writing has ended
	saved     bool   // the newest snapshot is written
	failed    bool   // the newest that was tried is not
	elsewhere bool   // since another program saves what is kept of the scenario
}

// savedMsg tells that a snapshot was written, or why not.
type savedMsg struct {
	number uint64
	err    error
	moved  string // where the session of another program went that has ended; empty for nowhere
}

// save writes the session beside the event loop.
func (x *Explorer) save() tea.Cmd {
	if x.store == nil {
		return nil
	}
	x.saves++
	x.saved = false
	number, st, snap := x.saves, x.store, store.Take(x.session, x.saves)
	return beside(func() tea.Msg {
		err := st.Save(snap)
		return savedMsg{number, err, st.Inherited()} // asked here, since it waits for other savings
	})
}

func (x *Explorer) wasSaved(msg savedMsg) {
	if msg.moved != "" {
		x.say("Saved again; the other redline has ended. Its session is kept as " + short(msg.moved) + ".")
	}
	if msg.number < x.heard {
		return // the one after it has been heard of
	}
	x.heard = msg.number
	told := x.elsewhere
	x.failed, x.elsewhere = msg.err != nil, givesWay(msg.err)
	switch {
	case x.elsewhere && !told:
		x.giveWay(msg.err)
	case x.elsewhere:
	case msg.err != nil:
		x.refuse(msg.err)
	default:
		x.saved = msg.number == x.saves
		if told && msg.moved == "" {
			x.say("Saved again; the other redline has ended.")
		}
	}
}

// givesWay tells whether an error is that another program saves.
func givesWay(err error) bool {
	var elsewhere *store.ElsewhereError
	return errors.As(err, &elsewhere)
}

// giveWay says once that another program saves, and what to do. From then on
// the first row says that nothing is saved here.
func (x *Explorer) giveWay(err error) {
	x.failed, x.elsewhere = true, true
	said := "Also open in another redline. Not saved here: quit that one, or n for a draft."
	var elsewhere *store.ElsewhereError
	if errors.As(err, &elsewhere) && elsewhere.Changed {
		said = "Not saved: another program saved this since. Keep a draft (n), start again."
	}
	x.message, x.refusal = said, true
}

// unsavedStrip is the first row where it has no room for more than the views: if
// nothing is saved, that stands at its end or, failing that, in place of the name
// of the program.
func (x *Explorer) unsavedStrip(l text.Line) text.Line {
	const said = "not saved"
	end := text.Of(text.In(text.Quiet, "  "+said+" "))
	switch {
	case !x.failed:
	case l.Width()+end.Width() <= x.width:
		return text.Ends(l, end, x.width)
	default:
		l.Spans[0] = text.In(text.Strong, text.Pad(said, text.Width(l.Spans[0].Text)))
	}
	return l.Fit(x.width)
}

// refuseUnsaved says why something beside the session was not saved, unless it
// is said already.
func (x *Explorer) refuseUnsaved(err error) {
	if err != nil && (!x.elsewhere || !givesWay(err)) {
		x.refuse(err)
	}
}

// keep writes the session one last time, unless it is written already.
func (x *Explorer) keep() error {
	if x.store == nil || x.saved || x.saves == 0 {
		return nil
	}
	x.saves++
	return x.store.Save(store.Take(x.session, x.saves))
}

// keepAll writes all that is not written yet at the end, and lets another
// program save.
func (x *Explorer) keepAll() error {
	if x.store == nil {
		return nil
	}
	defer x.store.Release()
	x.shelf.wait()
	x.store.End()
	return errors.Join(x.keep(), x.learning.Keep(), x.keepPolls())
}
