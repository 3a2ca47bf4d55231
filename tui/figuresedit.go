package tui

import (
	"maps"
	"math"
	"strconv"

	tea "charm.land/bubbletea/v2"

	"redline/model/mining"
)

// stepOf is what one key changes an assumption by: about a twentieth of its
// range, or of its value where it has none, as 1, 2 or 5 of some power of ten.
func stepOf(a *mining.Assumption) float64 {
	size := (a.High - a.Low) / 20
	if !(size > 0) {
		size = a.Value / 20
	}
	if !(size > 0) {
		return 1
	}
	exponent := math.Floor(math.Log10(size))
	best, off := 0.0, math.Inf(1)
	for _, digit := range []string{"1", "2", "5", "10"} {
		x, _ := strconv.ParseFloat(digit+"e"+strconv.Itoa(int(exponent)), 64)
		if d := math.Abs(x - size); d < off {
			best, off = x, d
		}
	}
	return best
}

// nudged is an assumption's value a step further, within its bounds; its own
// where it goes no further.
func nudged(given *mining.Assumption, value float64, more bool) float64 {
	step := stepOf(given)
	if !more {
		step = -step
	}
	next := given.Bounds().Step(value, step)
	if next == value {
		return value
	}
	// Twelve digits are exact enough, and show no rounding.
	next, _ = strconv.ParseFloat(strconv.FormatFloat(next, 'g', 12, 64), 64)
	return next
}

// nudge edits an assumption by one step.
func (x *Explorer) nudge(id string, more bool) tea.Cmd {
	given, now := x.assumption(id)
	if given == nil {
		return nil
	}
	next := nudged(given, now, more)
	if next == now {
		x.say(given.Label() + " goes no further that way.")
		return nil
	}
	return x.assume(map[string]float64{id: next}, "Assumption: "+given.Label()+" "+mining.Exact(now)+" → "+mining.Exact(next))
}

// assumption is one as the file gives it, and its value in force.
func (x *Explorer) assumption(id string) (given *mining.Assumption, now float64) {
	if given = x.session.Scenario().Mining.Assumption(id); given == nil {
		return nil, 0
	}
	if value, ok := x.session.State().Assume[id]; ok {
		return given, value
	}
	return given, given.Value
}

// assume gives assumptions other values, as one step. Values of the file are
// not kept as edits.
func (x *Explorer) assume(values map[string]float64, what string) tea.Cmd {
	if x.basisWaits() {
		return nil
	}
	next := x.session.State()
	next.Assume = maps.Clone(next.Assume)
	if next.Assume == nil {
		next.Assume = map[string]float64{}
	}
	for id, value := range values {
		if given, _ := x.assumption(id); given.Value == value {
			delete(next.Assume, id)
		} else {
			next.Assume[id] = value
		}
	}
	if len(next.Assume) == 0 {
		next.Assume = nil
	}
	if _, err := x.session.Do(next); err != nil {
		x.refuse(err)
		return nil
	}
	cmd := x.stepped(what)
	x.say(x.notice.within(x.width - 1))
	return cmd
}

// asGiven gives an assumption the file's value again; all of them where id is
// empty.
func (x *Explorer) asGiven(id string) tea.Cmd {
	edited := x.session.State().Assume
	if id != "" {
		given, now := x.assumption(id)
		if now == given.Value {
			x.say(given.Label() + " is as given.")
			return nil
		}
		return x.assume(map[string]float64{id: given.Value}, "Assumption: "+given.Label()+" as given, "+mining.Exact(given.Value))
	}
	if len(edited) == 0 {
		x.say("All assumptions are as given.")
		return nil
	}
	values := map[string]float64{}
	for id := range edited {
		given, _ := x.assumption(id)
		values[id] = given.Value
	}
	return x.assume(values, "Assumptions all as given")
}
