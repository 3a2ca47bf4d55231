package tui

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	tea "charm.land/bubbletea/v2"

	"redline/tui/text"
)

// usualKeys are pressed most on a walk.
var usualKeys = []string{"up", "down", "down", "left", "right", "right", "enter", "enter", "esc", "space", "tab", "u", "1", "z", "backspace", "end", ","}

// walkSizes are what a walk resizes the window to.
var walkSizes = [][2]int{{80, 24}, {120, 40}, {160, 45}, {60, 16}, {60, 18}, {79, 24}, {100, 36}, {149, 60}, {59, 15}, {1, 1}, {0, 0}, {300, 100}, {80, 25}, {119, 36}}

// message is what two bytes stand for on a walk, with the explorer as it is.
func message(x *Explorer, what, which byte) tea.Msg {
	switch {
	case what < 90:
		return keyMsg(usualKeys[int(which)%len(usualKeys)])
	case what < 170:
		return keyMsg(anyKeys[int(which)%len(anyKeys)])
	case what < 220:
		if at := hits(x); len(at) > 0 {
			p := at[(int(what)*256+int(which))%len(at)]
			return tea.MouseClickMsg{X: p.X, Y: p.Y, Button: tea.MouseLeft}
		}
		return nil
	case what < 235:
		button := []tea.MouseButton{tea.MouseWheelUp, tea.MouseWheelDown}[which%2]
		return tea.MouseWheelMsg{X: int(which) * x.width / 256, Y: int(what-220) * x.height / 15, Button: button}
	case what < 246:
		size := walkSizes[int(which)%len(walkSizes)]
		return tea.WindowSizeMsg{Width: size[0], Height: size[1]}
	case what < 248:
		return tea.PasteMsg{Content: []string{"zel", "set operator us", "漢字\x1b[2J\n", "split 40 20 40 0"}[which%4]}
	}
	return tea.MouseClickMsg{X: int(which) * x.width / 256, Y: int(what-248) * x.height / 8, Button: tea.MouseLeft}
}

// hits are the places of a frame where a click does something, one for each
// thing.
func hits(x *Explorer) []point {
	var list []point
	var seen []text.Hit
	for y, row := range x.frame.rows {
		column := 0
		for _, s := range row.Spans {
			if s.Hit != (text.Hit{}) && !slices.Contains(seen, s.Hit) {
				seen, list = append(seen, s.Hit), append(list, point{column, y})
			}
			column += text.Width(s.Text)
		}
	}
	return list
}

// stroll takes a walk and looks at every frame on the way.
func stroll(t testing.TB, d *driver, bytes []byte) {
	d.resize(80, 24)
	for i := 0; i+1 < len(bytes); i += 2 {
		msg := message(d.x, bytes[i], bytes[i+1])
		d.send(msg)
		if sound(t, d.x); t.Failed() {
			t.Fatalf("after step %d, %v", i/2, msg)
		}
	}
	undoAll(t, d)
}

// TestWalks takes walks of many steps, each from its own seed, so that all
// panels, cards and places of the screen get their share.
func TestWalks(t *testing.T) {
	const walks = 1 // more find more; a hundred take two minutes
	for _, s := range allScenarios(t) {
		for seed := range walks {
			t.Run(fmt.Sprint(s.ID, seed), func(t *testing.T) {
				r := rand.New(rand.NewPCG(uint64(seed), 7))
				bytes := make([]byte, 240)
				for i := range bytes {
					bytes[i] = byte(r.Uint32())
				}
				stroll(t, exploreOf(t, s, 80, 24), bytes)
			})
		}
	}
}

// FuzzWalk takes any walk.
func FuzzWalk(f *testing.F) {
	all := allScenarios(f)
	f.Add(byte(0), []byte("\x00\x06\x00\x01\xb4\x05"))
	f.Add(byte(4), []byte("\xa0\x30\xc8\x11\xf0\x02"))
	f.Fuzz(func(t *testing.T, which byte, bytes []byte) {
		stroll(t, exploreOf(t, all[int(which)%len(all)], 80, 24), bytes[:min(len(bytes), 300)])
	})
}
