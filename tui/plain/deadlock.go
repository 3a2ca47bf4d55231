package plain

import (
	"context"
	"slices"
	"strconv"
	"strings"

	"redline/model"
	"redline/model/stability"
	"redline/tui/session"
	"redline/tui/stuck"
	"redline/tui/words"
)

// mostListed is how many of the profiles that hold are listed.
const mostListed = 24

// standstill is the stability of the positions under the terms and conditions
// at hand.
type standstill struct {
	profiles *stability.Profiles
	model    *stuck.Model
}

// standstill works it out for a state of the session.
func (d *dialogue) standstill(st session.State) (*standstill, error) {
	preferences := st.Preferences(d.scenario)
	p, err := stability.FromScenario(d.session.Engine(), st.Configuration, preferences)
	if err != nil {
		return nil, unavailable(err)
	}
	m := stuck.OfProfiles(p)
	m.Want(d.scenario, preferences)
	return &standstill{p, m}, nil
}

// deadlock tells which profiles hold, or all about one of them.
func (d *dialogue) deadlock(args []string) error {
	c, rest, named := conceptOf(args)
	at, err := d.standstill(d.session.State())
	if err != nil {
		return err
	}
	if len(at.profiles.Positions) == 0 {
		return refuse("%s", stuck.NoPositions)
	}
	if at.model.States == 0 {
		return refuse("No combination of positions is possible under these terms and conditions.")
	}
	s := at.model.Today
	if len(rest) > 0 {
		if s, err = d.findProfile(at, rest); err != nil {
			return err
		}
	} else {
		d.holdingProfiles(at, c, named)
	}
	if s < 0 {
		d.out.say("The positions at hand are impossible under these terms and conditions.")
	} else {
		d.account(at, s, c)
	}
	d.thin()
	d.basis()
	return nil
}

// conceptOf takes the name of a concept off the end of what was typed.
func conceptOf(args []string) (c stability.Concept, rest []string, named bool) {
	if n := len(args); n > 0 {
		for _, c := range stability.AllConcepts {
			if strings.EqualFold(args[n-1], c.Label()) {
				return c, args[:n-1], true
			}
		}
	}
	return stability.Nash, args, false
}

// holdingProfiles says how many profiles hold under each concept, and which; of one
// concept alone, if it was named.
func (d *dialogue) holdingProfiles(at *standstill, c stability.Concept, named bool) {
	m := at.model
	d.out.say("Which positions hold, under these terms and conditions. " + words.Count(m.States, m.State) + ".")
	for _, k := range stability.AllConcepts {
		if named && k != c {
			continue
		}
		held := m.Equilibria(k)
		numbers := make([]string, 0, len(held))
		for _, s := range held[:min(len(held), mostListed)] {
			numbers = append(numbers, strconv.Itoa(s+1))
		}
		said := strconv.Itoa(len(held)) + " hold if " + k.Words() + " (" + k.Label() + ")"
		if len(held) == 1 {
			said = "1 holds if " + k.Words() + " (" + k.Label() + ")"
		}
		if len(held) > mostListed {
			numbers = append(numbers, words.Count(len(held)-mostListed, "other"))
		}
		switch {
		case len(held) == 1:
			said += ": profile " + numbers[0]
		case len(held) > 1:
			said += ": profiles " + words.And(numbers)
		}
		d.out.say(said + ".")
	}
	for _, s := range d.spelledOut(m, c, named) {
		label := strconv.Itoa(s+1) + "."
		d.out.item(label, m.Brief(s)+". "+stuck.Holds(m.Joint(s)))
	}
	d.out.say(`"deadlock NUMBER" tells about one, "terms" what the words mean, "wishes" what each party wants.`)
	if m.Today >= 0 {
		d.out.say("Here, at " + m.Number(m.Today) + ":")
	}
}

// spelledOut are the profiles that are spelled out: those that hold under the
// concept asked for, else under any.
func (d *dialogue) spelledOut(m *stuck.Model, c stability.Concept, named bool) []int {
	if !named {
		c = stability.GMR // each of the others implies it
	}
	held := m.Equilibria(c)
	return held[:min(len(held), mostListed)]
}

// findProfile is the profile of a number, or with some positions, the others as
// they are.
func (d *dialogue) findProfile(at *standstill, args []string) (int, error) {
	if n, ok := number(args[0]); ok && len(args) == 1 {
		if n < 1 || n > at.model.States {
			return -1, beyond(args[0], 1, at.model.States)
		}
		return n - 1, nil
	}
	asked, err := d.narrow(args)
	if err != nil {
		return -1, err
	}
	to := d.session.Configuration()
	if asked.table >= 0 {
		return -1, refuse(`Say a number from 1 to %d, or positions, as in "deadlock %s".`, at.model.States, d.exampleProfile())
	}
	for _, i := range asked.issues {
		if d.scenario.Issues[i].Kind != model.Position {
			return -1, refuse("%s is no party's position; it stays as it is here.", d.scenario.Issues[i].Label())
		}
		to = to.With(i, asked.fix[i][len(asked.fix[i])-1])
	}
	s := slices.Index(at.profiles.Configurations, to)
	if s < 0 {
		return -1, refuse("These positions cannot exist under these terms and conditions.")
	}
	return s, nil
}

// exampleProfile is a position such as somebody might type.
func (d *dialogue) exampleProfile() string {
	for i := range d.scenario.Issues {
		if is := &d.scenario.Issues[i]; is.Kind == model.Position {
			return is.ID + "=" + is.OptionID(0)
		}
	}
	return "1"
}

// account tells everything about one profile.
func (d *dialogue) account(at *standstill, s int, c stability.Concept) {
	ctx, stop := context.WithTimeout(context.Background(), patience)
	defer stop()
	m := at.model
	tale := m.Tell(ctx, at.profiles.Wishes, m.Today, s, c)
	tale.Robust, _ = at.profiles.Wishes.Robustness(ctx, m.Analysis) // said where it is known
	for _, said := range m.Account(s, &tale) {
		if said.Title {
			d.out.say(words.Upper(m.Number(s)) + ". " + said.Text + ".")
			continue
		}
		d.out.say(said.Text)
	}
}

// thin says how little it rests on, and whether the wishes are the file's.
func (d *dialogue) thin() {
	d.out.say(stuck.Weakest, stuck.Edited(len(d.session.State().Wishes)))
}

// firm says of a workable package whether its positions hold. It says nothing
// where nothing is known of what the parties want.
func (d *dialogue) firm() {
	st := d.session.State()
	if said := stuck.FirmOf(d.session.Engine(), st.Configuration, st.Preferences(d.scenario)); said != "" {
		d.out.say(said, stuck.Thin, `"deadlock" says why.`, stuck.Edited(len(st.Wishes)))
	}
}

// terms explains the words of the theory, a line each.
func (d *dialogue) terms([]string) error {
	for _, t := range stuck.Terms() {
		d.out.hang(t.Name+": "+t.Says+".", t.More)
	}
	return nil
}
