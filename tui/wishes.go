package tui

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"redline/model"
	"redline/tui/session"
	"redline/tui/stuck"
	"redline/tui/words"
)

// wishItem is a line of the list of wishes: the heading of all where party is
// -1, the heading of a party where statement is -1, or a statement.
type wishItem struct {
	party, statement int
	rank             int // from 0; -1 where the statement is left out
}

// wishItems lists the wishes of all parties in their present order; those left
// out come last in each list.
func wishItems(s *model.Scenario, st *session.State) []wishItem {
	items := []wishItem{{-1, -1, -1}}
	for p := range s.Parties {
		id := s.Parties[p].ID
		items = append(items, wishItem{p, -1, -1})
		order := st.Order(s, id)
		for rank, k := range order {
			items = append(items, wishItem{p, k, rank})
		}
		for k := range s.Preferences[id] {
			if !slices.Contains(order, k) {
				items = append(items, wishItem{p, k, -1})
			}
		}
	}
	return items
}

// carry is a statement picked up: it moves in a list of its own until it is put
// down.
type carry struct {
	party, statement int
	order            []int
}

// carrying is the statement picked up, nil where there is none.
func (x *Explorer) carrying() *carry {
	if p, ok := x.views[deadlockView].(*deadlockPanel); ok {
		return p.carry
	}
	return nil
}

// carried is a state in which a statement that was picked up stands where it is
// held at the moment.
func (x *Explorer) carried(st session.State) session.State {
	c := x.carrying()
	if c == nil {
		return st
	}
	s := x.session.Scenario()
	return st.WithOrder(s, s.Parties[c.party].ID, c.order)
}

// land puts a statement down before anything happens but its being moved.
func (x *Explorer) land(msg tea.Msg) tea.Cmd {
	if x.carrying() == nil {
		return nil
	}
	switch msg := msg.(type) {
	case tea.KeyPressMsg:
		switch keyOf(msg) {
		case "up", "k", "down", "j", "home", "g", "end", "G", "space", "enter", "esc":
			return nil
		}
	case tea.MouseClickMsg, tea.MouseWheelMsg, tea.PasteMsg:
	default:
		return nil
	}
	return x.putDown()
}

// putDown makes the order in which a statement is held the party's, as one
// step.
func (x *Explorer) putDown() tea.Cmd {
	p, _ := x.views[deadlockView].(*deadlockPanel)
	c := p.carry
	p.carry = nil
	s := x.session.Scenario()
	party := &s.Parties[c.party]
	name := s.Preferences[party.ID][c.statement].Name
	return x.wish(c.party, c.order, party.Name+": "+quoted(name)+" is now wish "+itoa(slices.Index(c.order, c.statement)+1))
}

func quoted(name string) string { return "\"" + name + "\"" }

// putBack leaves a statement where it was picked up; false where none was.
func (x *Explorer) putBack() bool {
	if x.carrying() == nil {
		return false
	}
	p, _ := x.views[deadlockView].(*deadlockPanel)
	p.carry = nil
	x.say("Put back where it was.")
	return true
}

// wish gives a party's wishes another order, as one step, and says so.
func (x *Explorer) wish(party int, order []int, what string) tea.Cmd {
	if x.basisWaits() {
		return nil
	}
	if !x.session.Wish(x.session.Scenario().Parties[party].ID, order) {
		x.say("It stays where it was.")
		return nil
	}
	x.firstRun = false
	x.notice = notice{what + ". No choice of the package changed."}
	x.say(what + ".")
	return x.save()
}

// wishAsGiven puts a statement where the file has it, or a party's whole list,
// or all of them, as one step.
func (x *Explorer) wishAsGiven(item wishItem) tea.Cmd {
	if x.basisWaits() {
		return nil
	}
	s, next := x.session.Scenario(), x.session.State()
	what := "All wishes are as given"
	switch {
	case item.party < 0:
		next.Wishes = nil
	case item.statement < 0:
		what = "The wishes of " + s.Parties[item.party].Name + " are as given"
		next = next.WithOrder(s, s.Parties[item.party].ID, session.State{}.Order(s, s.Parties[item.party].ID))
	default:
		id := s.Parties[item.party].ID
		what = quoted(s.Preferences[id][item.statement].Name) + " is where it was given"
		next = next.WithOrder(s, id, stuck.Restored(next.Order(s, id), item.statement))
	}
	if changed, err := x.session.Do(next); err != nil || !changed {
		x.say(words.Upper(what) + " already.")
		return nil
	}
	x.firstRun = false
	x.notice = notice{words.Upper(what) + ". No choice of the package changed."}
	x.say(words.Upper(what) + ".")
	return x.save()
}

// toggleWish leaves a statement out of a party's wishes, or takes it in again.
func (x *Explorer) toggleWish(item wishItem, counts bool) tea.Cmd {
	s := x.session.Scenario()
	id := s.Parties[item.party].ID
	st := x.session.State()
	order, name := st.Order(s, id), quoted(s.Preferences[id][item.statement].Name)
	switch {
	case counts == (item.rank >= 0) && counts:
		x.say("It counts. ← leaves it out.")
		return nil
	case counts == (item.rank >= 0):
		x.say("It is left out. → takes it in again.")
		return nil
	case counts:
		return x.wish(item.party, stuck.Restored(order, item.statement), s.Parties[item.party].Name+": "+name+" counts again")
	}
	order = slices.DeleteFunc(order, func(k int) bool { return k == item.statement })
	return x.wish(item.party, order, s.Parties[item.party].Name+": "+name+" is left out")
}
