package tui

import (
	tea "charm.land/bubbletea/v2"

	"redline/tui/layout"
	"redline/tui/text"
)

// clicked is a click of the left button.
func (x *Explorer) clicked(msg tea.MouseClickMsg) tea.Cmd {
	m := msg.Mouse()
	if x.mouseOff || m.Button != tea.MouseLeft || m.Y < 0 || m.Y >= len(x.frame.rows) || x.scene.layout.Mode == layout.TooSmall {
		return nil
	}
	x.message, x.refusal, x.replaying = "", false, replayOff
	hit := x.frame.rows[m.Y].At(m.X)
	switch {
	case hit.Key != "":
		return x.press(hit.Key)
	case hit.Claim != "":
		x.push(newClaimCard(hit.Claim))
		return nil
	}
	return x.clickedPanel(hit)
}

// clickedPanel gives a click to the panel it fell on. A click gives that panel
// the focus.
func (x *Explorer) clickedPanel(hit text.Hit) tea.Cmd {
	switch hit.Panel {
	case hitChoose:
		cmd := x.chooser.click(x, hit)
		if o, ok := x.top().(*optionsPanel); ok && o.issue == x.chooser.issue() {
			return cmd
		}
		if s, ok := x.top().(*splitPanel); ok && s.issue == x.chooser.issue() {
			return cmd
		}
		x.cards, x.slot = nil, onChoose
		return cmd
	case hitOptions:
		if top, ok := x.top().(panel); ok {
			return top.click(x, hit)
		}
		return x.under().click(x, hit)
	case hitView:
		cmd := x.views[x.view].click(x, hit)
		if len(x.cards) == 0 {
			x.slot = onView
		}
		return cmd
	case hitCard:
		if top := x.top(); top != nil {
			return top.click(x, hit)
		}
		cmd := x.beside.click(x, hit)
		if len(x.cards) == 0 {
			x.slot = onEvidence
		}
		return cmd
	}
	return nil
}

// wheeled moves in the panel under the pointer.
func (x *Explorer) wheeled(msg tea.MouseWheelMsg) tea.Cmd {
	m := msg.Mouse()
	g, ok := map[tea.MouseButton]gesture{tea.MouseWheelUp: up, tea.MouseWheelDown: down}[m.Button]
	if !ok || x.mouseOff {
		return nil
	}
	for _, s := range x.frame.spots {
		if m.X < s.rect.X || m.X >= s.rect.X+s.rect.W || m.Y < s.rect.Y || m.Y >= s.rect.Y+s.rect.H {
			continue
		}
		if p, ok := s.panel.(*splitPanel); ok && p == x.focused() && p.at >= p.named(x.scene) {
			g = map[gesture]gesture{up: right, down: left}[g]
		}
		if _, passive := s.panel.(*optionsPanel); passive && s.panel != x.focused() {
			return nil
		}
		return s.panel.do(x, g)
	}
	return nil
}
