package tui

import (
	tea "charm.land/bubbletea/v2"

	"redline/tui/store"
)

// savedMsg tells that a snapshot was written, or why not.
type savedMsg struct {
	number uint64
	err    error
}

// save writes the session beside the event loop.
func (x *Explorer) save() tea.Cmd {
	if x.store == nil {
		return nil
	}
	x.saves++
	x.saved = false
	number, st, snap := x.saves, x.store, store.Take(x.session, x.saves)
	return beside(func() tea.Msg { return savedMsg{number, st.Save(snap)} })
}

func (x *Explorer) wasSaved(msg savedMsg) {
	if msg.err != nil {
		x.refuse(msg.err)
		return
	}
	x.saved = msg.number == x.saves
}

// keep writes the session one last time, unless it is written already.
func (x *Explorer) keep() error {
	if x.store == nil || x.saved || x.saves == 0 {
		return nil
	}
	x.saves++
	return x.store.Save(store.Take(x.session, x.saves))
}
