package tui

import tea "charm.land/bubbletea/v2"

func (x *Explorer) savePolls() tea.Cmd { return nil }
