package plain

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"redline/model"
	"redline/model/stability"
	"redline/tui/session"
	"redline/tui/stuck"
	"redline/tui/words"
)

// wishes lists what each party wants, by number.
func (d *dialogue) wishes([]string) error {
	if len(d.scenario.Preferences) == 0 {
		return unavailable(stability.ErrNoPreferences)
	}
	d.out.say("What each party wants, most important first.")
	for p := range d.scenario.Parties {
		party := &d.scenario.Parties[p]
		edited := ""
		if _, ok := d.session.State().Wishes[party.ID]; ok {
			edited = "Edited."
		}
		d.out.say(party.Name+".", edited)
		list, kept := d.wishList(party.ID)
		for k, j := range list {
			statement := &d.scenario.Preferences[party.ID][j]
			said := []string{stop(statement.Name)}
			if k >= kept {
				said = append(said, "Left out.")
			}
			if len(statement.Claims) > 0 {
				said = append(said, d.sources(statement.Claims))
			}
			d.out.item(strconv.Itoa(k+1)+".", said...)
		}
		if len(list) == 0 {
			d.out.say("Nothing is known.")
		}
	}
	d.out.say(`"wish PARTY 3 to 1" moves one, "wish PARTY 3 drop" leaves one out.`)
	d.thin()
	return nil
}

// wishList is the statements of a party as they are numbered: those that count,
// in their order, then those left out.
func (d *dialogue) wishList(party string) (list []int, kept int) {
	list = d.session.State().Order(d.scenario, party)
	kept = len(list)
	for k := range d.scenario.Preferences[party] {
		if !slices.Contains(list[:kept], k) {
			list = append(list, k)
		}
	}
	return list, kept
}

// wish moves a party's wish, leaves it out, takes it in again, or gives the
// file's order back.
func (d *dialogue) wish(args []string) error {
	if len(d.scenario.Preferences) == 0 {
		return unavailable(stability.ErrNoPreferences)
	}
	if len(args) < 2 {
		return refuse(`Say a party, the number of a wish and what to do with it, as in "wish %s 2 to 1". "wishes" lists them.`, d.scenario.Parties[0].ID)
	}
	next := d.session.State()
	if strings.EqualFold(args[0], "all") && strings.EqualFold(args[1], "given") {
		next.Wishes = nil
		return d.wished(next, "All wishes are as given")
	}
	p, rest, err := d.findParty(args)
	if err != nil {
		return err
	}
	party := &d.scenario.Parties[p]
	if len(rest) == 1 && strings.EqualFold(rest[0], "given") {
		return d.wished(next.WithOrder(d.scenario, party.ID, session.State{}.Order(d.scenario, party.ID)), "The wishes of "+party.Name+" are as given")
	}
	order, err := d.reorder(party, rest)
	if err != nil {
		return err
	}
	return d.wished(next.WithOrder(d.scenario, party.ID, order), "They stand so")
}

// findParty takes a party off the front of what was typed; a name may be of
// several words.
func (d *dialogue) findParty(args []string) (int, []string, error) {
	all := partyNames(d.scenario)
	for n := min(len(args), 6); n > 0; n-- {
		if p := only(exact(strings.Join(args[:n], " "), all)); p >= 0 {
			return p, args[n:], nil
		}
	}
	p, err := find(args[0], all, "party", "wishes")
	return p, args[1:], err
}

// reorder is the order that "3 to 1", "3 drop" or "3 restore" leads to.
func (d *dialogue) reorder(party *model.Party, args []string) ([]int, error) {
	list, kept := d.wishList(party.ID)
	if len(list) == 0 {
		return nil, refuse("Nothing is known of what %s wants.", party.Name)
	}
	if len(args) == 0 {
		return nil, refuse(`Say the number of a wish, too. "wishes" lists them.`)
	}
	k, err := wishNumber(args[0], len(list))
	if err != nil {
		return nil, err
	}
	what := strings.ToLower(strings.Join(args[1:], " "))
	word, to, _ := strings.Cut(what, " ")
	switch {
	case what == "drop" && k < kept:
		return slices.Delete(list[:kept:kept], k, k+1), nil
	case what == "drop":
		return nil, refuse("It is left out already.")
	case what == "restore" && k >= kept:
		return stuck.Restored(list[:kept:kept], list[k]), nil
	case what == "restore":
		return nil, refuse("It counts already.")
	case word == "to" && k >= kept:
		return nil, refuse(`It is left out. "wish %s %d restore" takes it in again.`, party.ID, k+1)
	case word == "to":
		at, err := wishNumber(to, kept)
		if err != nil {
			return nil, err
		}
		moved := list[k]
		return slices.Insert(slices.Delete(list[:kept:kept], k, k+1), at, moved), nil
	}
	return nil, refuse(`Say "to" and a number, "drop" or "restore", as in "wish %s %d to 1".`, party.ID, k+1)
}

// wishNumber reads the number of a wish, from 0.
func wishNumber(text string, last int) (int, error) {
	n, ok := number(text)
	if !ok {
		return -1, refuse(`%s is no number. "wishes" lists the wishes by number.`, quote(text))
	}
	if n < 1 || n > last {
		return -1, beyond(text, 1, last)
	}
	return n - 1, nil
}

// wished makes a state the present one, and tells what holds now.
func (d *dialogue) wished(next session.State, already string) error {
	before := d.session.State()
	changed, err := d.session.Do(next)
	if err != nil {
		return refuse("%s.", words.Upper(err.Error()))
	}
	if !changed {
		return refuse("%s already.", already)
	}
	d.out.say(d.wishMoves(before, d.session.State())...)
	if was, err := d.standstill(before); err == nil {
		if is, err := d.standstill(d.session.State()); err == nil {
			d.out.say(holdMoved(was.model, is.model))
		}
	}
	d.thin()
	return nil
}

// holdMoved says how many profiles hold now, and held before.
func holdMoved(was, is *stuck.Model) string {
	var parts []string
	for _, c := range stability.AllConcepts {
		part := fmt.Sprintf("%s %d", c.Label(), len(is.Equilibria(c)))
		if slices.Equal(was.Equilibria(c), is.Equilibria(c)) {
			part += ", the same"
		} else {
			part += fmt.Sprintf(", before %d", len(was.Equilibria(c)))
		}
		parts = append(parts, part)
	}
	return "Of " + words.Count(is.States, is.State) + " hold: " + strings.Join(parts, "; ") + "."
}

// wishMoves says which lists of wishes a step changed, and how they stand.
func (d *dialogue) wishMoves(before, after session.State) []string {
	var said []string
	for p := range d.scenario.Parties {
		party := &d.scenario.Parties[p]
		was, is := before.Order(d.scenario, party.ID), after.Order(d.scenario, party.ID)
		if slices.Equal(was, is) {
			continue
		}
		parts := make([]string, len(is))
		for k, j := range is {
			parts[k] = fmt.Sprintf("%d %s", k+1, d.scenario.Preferences[party.ID][j].Name)
		}
		sentence := party.Name + " wants, most important first: " + strings.Join(parts, "; ") + "."
		if len(is) == 0 {
			sentence = party.Name + " now wants nothing: it likes all profiles alike."
		}
		if left := len(d.scenario.Preferences[party.ID]) - len(is); left > 0 {
			sentence += " " + strconv.Itoa(left) + " left out."
		}
		said = append(said, sentence)
	}
	return said
}
