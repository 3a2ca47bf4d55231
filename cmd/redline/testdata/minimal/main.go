// Command minimal is the least that a Bubble Tea program can be: what the first
// frame of redline is measured against.
package main

import tea "charm.land/bubbletea/v2"

type minimal struct{}

func (minimal) Init() tea.Cmd { return nil }

func (m minimal) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	if _, ok := msg.(tea.KeyPressMsg); ok {
		return m, tea.Quit
	}
	return m, nil
}

func (minimal) View() tea.View {
	v := tea.NewView("the first frame")
	v.AltScreen = true
	return v
}

func main() {
	if _, err := tea.NewProgram(minimal{}).Run(); err != nil {
		panic(err)
	}
}
