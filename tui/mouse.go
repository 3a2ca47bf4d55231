package tui

import (
	tea "charm.land/bubbletea/v2"

	"redline/tui/layout"
	"redline/tui/text"
)

// clicked is a click of the left button.
func (x *Explorer) clicked(msg tea.MouseClickMsg) tea.Cmd {
	m := msg.Mouse()
	if m.Button == tea.MouseLeft && x.present.wake() {
		return nil
	}
	if x.mouseOff || m.Button != tea.MouseLeft || m.Y < 0 || m.Y >= len(x.frame.rows) || x.scene.layout.Mode == layout.TooSmall {
		return nil
	}
	hit := x.frame.rows[m.Y].At(m.X)
	if x.reviewKey(hit.Key) {
		return nil
	}
	if hit.Key != "," {
		x.endReplay()
	}
	if hit.Key == "" {
		hit = x.frame.rows[m.Y].At(m.X) // what stands there now, if a replay ended
	}
	x.message, x.refusal = "", false
	switch {
	case hit.Key != "":
		return x.press(hit.Key)
	case hit.Claim != "":
		x.push(newClaimCard(hit.Claim))
		return nil
	}
	for _, s := range x.frame.spots {
		if s.holds(m) && hit.Panel != 0 {
			return x.clickedPanel(s, hit)
		}
	}
	return nil
}

func (s *spot) holds(m tea.Mouse) bool {
	return m.X >= s.rect.X && m.X < s.rect.X+s.rect.W && m.Y >= s.rect.Y && m.Y < s.rect.Y+s.rect.H
}

// clickedPanel gives a click to the panel it fell on. A click gives that panel
// the focus, and closes the cards that had it, unless they are the options of
// the very line that was clicked.
func (x *Explorer) clickedPanel(s spot, hit text.Hit) tea.Cmd {
	switch {
	case s.panel == x.focused():
		return s.panel.click(x, hit)
	case s.panel == panel(x.chooser):
		cmd := x.chooser.click(x, hit)
		if !x.optionsOf(x.chooser.issue()) {
			x.cards, x.slot = nil, onChoose
		}
		return cmd
	}
	x.cards, x.slot = nil, s.slot
	return s.panel.click(x, hit)
}

// optionsOf tells whether the topmost card is the options of an issue.
func (x *Explorer) optionsOf(issue int) bool {
	switch c := x.top().(type) {
	case *optionsPanel:
		return c.issue == issue
	case *splitPanel:
		return c.issue == issue
	}
	return false
}

// wheeled moves in the panel under the pointer.
func (x *Explorer) wheeled(msg tea.MouseWheelMsg) tea.Cmd {
	m := msg.Mouse()
	g, ok := map[tea.MouseButton]gesture{tea.MouseWheelUp: up, tea.MouseWheelDown: down}[m.Button]
	if !ok || x.mouseOff {
		return nil
	}
	for _, s := range x.frame.spots {
		if !s.holds(m) {
			continue
		}
		if p, ok := s.panel.(*splitPanel); ok && p == x.focused() && p.at >= p.named(x.scene) {
			g = map[gesture]gesture{up: right, down: left}[g]
		}
		if s.panel == panel(x.chooser) && x.optionsOf(x.chooser.issue()) {
			return nil // the open card belongs to the marked line
		}
		if _, passive := s.panel.(*optionsPanel); passive && s.panel != x.focused() {
			return nil
		}
		if why, ok := s.panel.(*whyPanel); ok && s.panel != x.focused() {
			why.scroll(g)
			return nil
		}
		return s.panel.do(x, g)
	}
	return nil
}
