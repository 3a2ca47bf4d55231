package tui

import (
	"fmt"

	tea "charm.land/bubbletea/v2"
)

// crashMsg brings a fault of the program from beside the event loop.
type crashMsg struct{ err error }

// fault puts a recovered panic into a sentence. What was chosen is kept all
// the same, since the session is never left half changed.
func fault(recovered any) error {
	return fmt.Errorf("redline stopped over a fault of its own (%v); your session is kept, and \"redline --fresh\" begins anew", recovered)
}

// beside runs work next to the event loop; a fault in it comes back as a
// message.
func beside(work func() tea.Msg) tea.Cmd {
	return func() (msg tea.Msg) {
		defer func() {
			if r := recover(); r != nil {
				msg = crashMsg{fault(r)}
			}
		}()
		return work()
	}
}
