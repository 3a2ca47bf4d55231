package tui

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"redline/tui/drafts"
	"redline/tui/text"
)

func (p *draftsCard) do(x *Explorer, g gesture) tea.Cmd {
	k, ok := p.marked()
	switch {
	case g == enter && p.at == 0:
		return p.keep(x)
	case g == enter && p.renaming:
		return p.rename(x)
	case g == enter && ok:
		return p.act(x)
	case (g == left || g == right) && ok && !p.renaming:
		p.action = max(0, min(p.action+map[gesture]int{left: -1, right: 1}[g], len(draftActions)-1))
	case g == spaceBar && ok:
		x.togglePick(draftPick(k.Draft), nil)
	default:
		if before := p.at; p.gesture(g, p.items()) && p.at != before {
			p.action, p.renaming, p.field = 0, false, newField()
		}
	}
	return nil
}

// keep writes the package at hand under the name that is typed.
func (p *draftsCard) keep(x *Explorer) tea.Cmd {
	name := strings.TrimSpace(p.field.value())
	draft, step := x.atHand(name), x.session.State().Step()
	return x.atDesk(func(desk *drafts.Desk) (string, error) {
		return "Kept " + name + " in " + desk.Dir, desk.Keep(draft, step)
	}, func(*Explorer) {
		p.field = newField()
		p.mark(name)
	})
}

// mark goes to a draft.
func (p *draftsCard) mark(name string) {
	for k := range p.kept {
		if p.kept[k].Name == name {
			p.at, p.action = k+1, 0
		}
	}
}

// act does what the marked line says.
func (p *draftsCard) act(x *Explorer) tea.Cmd {
	k, _ := p.marked()
	step := x.session.State().Step()
	switch p.action {
	case draftOpen:
		x.pop()
		return x.openDraft(k.Draft)
	case draftUpdate:
		now := x.atHand(k.Name)
		if now.Same(k.Draft) {
			x.say(k.Name + " is the package at hand already.")
			return nil
		}
		return x.atDesk(func(desk *drafts.Desk) (string, error) {
			return "Updated " + k.Name + "; u brings back what it was", desk.Update(k, now, step)
		}, nil)
	case draftRename:
		p.renaming, p.field = true, newField()
		p.field.input.SetValue(k.Name)
		p.field.input.CursorEnd()
		return nil
	}
	return x.atDesk(func(desk *drafts.Desk) (string, error) {
		return "Deleted " + k.Name + "; u brings it back", desk.Delete(k, step)
	}, func(*Explorer) { p.action = 0 })
}

// rename gives the marked draft the name that is typed.
func (p *draftsCard) rename(x *Explorer) tea.Cmd {
	k, _ := p.marked()
	name := strings.TrimSpace(p.field.value())
	step := x.session.State().Step()
	return x.atDesk(func(desk *drafts.Desk) (string, error) {
		return "Renamed " + k.Name + " to " + name, desk.Rename(k, name, step)
	}, func(x *Explorer) {
		for i, picked := range x.comparing.picks {
			if picked.same(draftPick(k.Draft)) {
				x.comparing.picks[i].name = name
			}
		}
		p.stopRenaming()
		p.mark(name)
	})
}

// stopRenaming closes the field of a new name; false where there is none.
func (p *draftsCard) stopRenaming() bool {
	was := p.renaming
	if was {
		p.renaming, p.field = false, newField()
	}
	return was
}

func (p *draftsCard) hints(*Explorer) []hint {
	_, ok := p.marked()
	switch {
	case p.renaming:
		return []hint{{"enter", "rename", "give it this name", "enter"}, {"esc", "leave its name", "leave its name", "esc"}}
	case p.at == 0:
		hints := []hint{{"enter", "keep", "keep the package at hand under this name", "enter"}}
		if p.items() > 1 {
			hints = append(hints, hint{"↓", "the drafts", "to the drafts", "down"})
		}
		return append(hints, hint{"esc", "back", "back", "esc"})
	case !ok:
		return []hint{{"↑↓", "move", "next line", "up"}}
	}
	return []hint{
		{"enter", draftActions[p.action], draftActions[p.action] + " the marked draft", "enter"},
		{"←→", "action", "open, update, rename or delete", "right"},
		{"space", "compare", "pick to compare", "space"},
		{"↑↓", "move", "next draft", "up"},
	}
}

func (p *draftsCard) click(x *Explorer, hit text.Hit) tea.Cmd {
	again := p.at == hit.Index
	if !again {
		p.at, p.action = hit.Index, 0
		p.stopRenaming()
		return nil
	}
	switch {
	case hit.Part < 0:
		return p.do(x, left)
	case hit.Part > 0:
		return p.do(x, right)
	case p.at == 0 || p.renaming:
		return nil
	}
	return p.do(x, enter)
}
