package tui

import (
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"

	"redline/tui/layout"
	"redline/tui/text"
	"redline/tui/words"
)

// drawSmall says that the window is too small, and the verdict all the same.
func (x *Explorer) drawSmall(c *canvas) {
	sc := x.scene
	stances := make([]string, len(sc.s.Parties))
	for p := range sc.s.Parties {
		stances[p] = sc.stanceMark(sc.a.Stances[p]).Text + " " + sc.s.Parties[p].Name
	}
	verdict := strings.ToUpper(sc.a.Verdict.String()) + "  " + words.Count(sc.a.Blocks, "block")
	if sc.hidden {
		verdict = "HIDDEN"
	}
	lines := []string{
		"",
		" " + verdict,
		" " + strings.Join(stances, "   "),
		"",
		fmt.Sprintf(" Too small to draw: %d x %d, needs %d x %d.", x.width, x.height, layout.MinWidth, layout.MinHeight),
		" Make the window larger or the type smaller,",
		" or start again with  redline --plain",
		"",
		" Keys that change the package wait until then.",
		"",
		" q quit",
	}
	if canUndo(x) {
		lines[10] = " u undo   q quit"
	}
	if x.height < len(lines) {
		lines = []string{lines[4], lines[1], lines[10]}
	}
	for y, l := range lines {
		if y < x.height {
			c.rows[y] = text.Plain(l).Fit(x.width)
		}
	}
}

// smallKey takes the keys that work in a window too small to draw.
func (x *Explorer) smallKey(key string) tea.Cmd {
	switch key {
	case "q", "ctrl+c":
		return tea.Quit
	case "u":
		if canUndo(x) {
			return x.undo()
		}
	case "U", "ctrl+r":
		if canRedo(x) {
			return x.redo()
		}
	}
	return nil
}
