package tui

import (
	tea "charm.land/bubbletea/v2"
)

// startReview is written below.
func (x *Explorer) startReview() tea.Cmd { return nil }
