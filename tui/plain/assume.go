package plain

import (
	"maps"
	"math"
	"strconv"
	"strings"

	"redline/model/mining"
	"redline/tui/session"
	"redline/tui/words"
)

// assume edits an assumption, gives one or all of them back, or tells them.
func (d *dialogue) assume(args []string) error {
	given := len(args) > 2 && strings.EqualFold(strings.Join(args[len(args)-2:], " "), "as given")
	switch {
	case len(args) == 0:
		d.assumed()
		return nil
	case given && strings.EqualFold(strings.Join(args[:len(args)-2], " "), "all"):
		return d.allGiven()
	case given:
		a, err := d.findAssumption(args[:len(args)-2])
		if err != nil {
			return err
		}
		return d.assumeTo(a, a.Value)
	case len(args) == 1:
		return refuse(`Say a value, too, or "as given". "assume" alone tells what is assumed.`)
	}
	rest := args[:len(args)-1]
	if len(rest) > 1 && strings.EqualFold(rest[len(rest)-1], "to") {
		rest = rest[:len(rest)-1]
	}
	a, err := d.findAssumption(rest)
	if err != nil {
		return err
	}
	value, err := amount(args[len(args)-1])
	if err != nil {
		return err
	}
	return d.assumeTo(a, value)
}

// amount reads a number as people write it.
func amount(text string) (float64, error) {
	value, err := strconv.ParseFloat(strings.ReplaceAll(text, ",", ""), 64)
	if err != nil || math.IsNaN(value) || math.IsInf(value, 0) {
		return 0, refuse(`%s is no number. Write a value like 1200 or 17.5, or "as given".`, quote(text))
	}
	return value, nil
}

// findAssumption is the assumption meant, as the file has it.
func (d *dialogue) findAssumption(args []string) (*mining.Assumption, error) {
	text, list := strings.Join(args, " "), d.scenario.Mining.Assumptions
	all := make([][]string, len(list))
	for i := range list {
		all[i] = []string{list[i].ID, list[i].Name, list[i].Label()}
	}
	if n, ok := number(text); ok {
		if n < 1 || n > len(list) {
			return nil, beyond(text, 1, len(list))
		}
		return &list[n-1], nil
	}
	i, err := find(text, all, "assumption", "assume")
	if err != nil {
		return nil, err
	}
	return &list[i], nil
}

// assumeTo gives an assumption a value, as one step.
func (d *dialogue) assumeTo(a *mining.Assumption, value float64) error {
	next := d.session.State()
	now, edited := next.Assume[a.ID]
	if !edited {
		now = a.Value
	}
	if now == value {
		if edited || value != a.Value {
			return refuse("%s is %s already.", a.Label(), mining.Exact(value))
		}
		return refuse("%s is %s already, as given.", a.Label(), mining.Exact(value))
	}
	next.Assume = maps.Clone(next.Assume)
	if next.Assume == nil {
		next.Assume = map[string]float64{}
	}
	if next.Assume[a.ID] = value; value == a.Value {
		delete(next.Assume, a.ID)
	}
	return d.assumeNow(next)
}

// allGiven takes every edit back, as one step.
func (d *dialogue) allGiven() error {
	next := d.session.State()
	if len(next.Assume) == 0 {
		return refuse("All assumptions are as given.")
	}
	next.Assume = nil
	return d.assumeNow(next)
}

func (d *dialogue) assumeNow(next session.State) error {
	if len(next.Assume) == 0 {
		next.Assume = nil
	}
	if _, err := d.session.Do(next); err != nil {
		return refuse("%s.", words.Upper(err.Error()))
	}
	d.changed()
	if f, err := d.worked(); err == nil {
		share := f.Quantity(mining.ShareAfter)
		in := words.MoneyOf(f.Quantity(mining.Revenue))
		d.out.say("Share of the network: "+words.Cell(share.Value)+" %.", "Gross: $"+in.Say(f.Quantity(mining.Revenue).Value, 2)+in.Name+" a day,", words.AsOf(f.AsOf)+".",
			`"figures" tells the rest.`)
	}
	return nil
}

// assumedMoves says which assumptions a step changed.
func (d *dialogue) assumedMoves(before, after session.State) []string {
	if d.scenario.Mining == nil || maps.Equal(before.Assume, after.Assume) {
		return nil
	}
	var said []string
	for i := range d.scenario.Mining.Assumptions {
		a := &d.scenario.Mining.Assumptions[i]
		was, is := assumedValue(a, before), assumedValue(a, after)
		if was == is {
			continue
		}
		move := "Assumption, " + a.Label() + ": " + mining.Exact(was) + " to " + mining.Exact(is)
		if is == a.Value {
			move += ", as given"
		}
		said = append(said, move+".")
	}
	return said
}

func assumedValue(a *mining.Assumption, st session.State) float64 {
	if value, ok := st.Assume[a.ID]; ok {
		return value
	}
	return a.Value
}

// assumed tells every assumption, its range and what it rests on.
func (d *dialogue) assumed() {
	d.out.say("Assumptions. They are no choices: nobody at the table decides them.")
	for i := range d.scenario.Mining.Assumptions {
		a := &d.scenario.Mining.Assumptions[i]
		said := a.Name + ": " + mining.Exact(a.Value) + "."
		if value := assumedValue(a, d.session.State()); value != a.Value {
			said = a.Name + ": " + mining.Exact(value) + ", edited; given is " + mining.Exact(a.Value) + "."
		}
		d.out.item(strconv.Itoa(i+1)+".", said, between(a), words.Sourced(a), d.sources(a.Claims))
	}
	d.out.say(`To edit one: "assume `+d.scenario.Mining.Assumptions[0].ID+` VALUE".`, `To take edits back: "assume NAME as given", "assume all as given".`)
	d.numbers = "assume"
}

// between is the range of an assumption as a sentence.
func between(a *mining.Assumption) string {
	if a.Low == a.High {
		return "No range."
	}
	return "Range " + words.Between(a) + "."
}
