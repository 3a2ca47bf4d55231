package tui

import (
	tea "charm.land/bubbletea/v2"

	"redline/tui/drafts"
)

func newPickCard(x *Explorer) card { return newPresetsCard(x.scene) }

func (x *Explorer) openDraft(d *drafts.Draft) tea.Cmd { return nil }
