package plain

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"redline/model"
	"redline/tui/session"
	"redline/tui/words"
)

// presetOrder is the order presets are numbered in, from 0: the status quo,
// then those of the document, then those from outside it. The digits of the
// explorer are the same.
func (d *dialogue) presetOrder() []int {
	var quo, inside, outside []int
	for p := range d.scenario.Presets {
		switch {
		case d.scenario.Presets[p].ID == d.scenario.StatusQuo:
			quo = append(quo, p)
		case d.fromOutside(p):
			outside = append(outside, p)
		default:
			inside = append(inside, p)
		}
	}
	return slices.Concat(quo, inside, outside)
}

// presets lists the presets.
func (d *dialogue) presets([]string) error {
	said := false
	order := d.presetOrder()
	byNumber := numbered(inOrder(presetNames(d.scenario), order), 0)
	for n, p := range order {
		if n > 0 && d.fromOutside(p) && !said {
			d.out.say("Outside the document, from background sources:")
			said = true
		}
		label := strconv.Itoa(n) + "."
		if !byNumber {
			label = d.scenario.Presets[p].ID + "."
		}
		d.presetLine(label, p)
	}
	d.numbers = ""
	if byNumber {
		d.numbers = "preset"
	}
	d.basis()
	return nil
}

// fromOutside tells whether a preset rests on nothing in the document.
func (d *dialogue) fromOutside(p int) bool {
	inside, outside := d.sides(d.scenario.Presets[p].Claims)
	return len(inside) == 0 && len(outside) > 0
}

func (d *dialogue) presetLine(label string, p int) {
	s := d.scenario
	pr := &s.Presets[p]
	out := d.session.Engine().Outcome(s.PresetConfiguration(p))
	name := words.Upper(pr.Name)
	if d.present().Loaded == (session.Loaded{Name: pr.Name, Configuration: s.PresetConfiguration(p)}) {
		name += ", loaded"
	}
	if about := []string{stop(pr.Origin), d.sources(pr.Claims)}; strings.Join(about, "") != "" {
		d.out.item(label, name+":", about[0], about[1])
	} else {
		d.out.item(label, stop(name))
	}
	if d.predict.on {
		return
	}
	status := []string{}
	if out.Verdict == model.VerdictImpossible {
		status = append(status, "impossible")
	}
	for o := range s.Obstacles {
		if s.Obstacles[o].Major {
			status = append(status, s.Obstacles[o].Name+" "+out.Statuses[o].String())
		}
	}
	d.out.under(label, strings.Join(status, ", ")+".", strings.Join(words.Stances(s, &out), ", ")+".")
}

// preset loads a preset.
func (d *dialogue) preset(args []string) error {
	if len(args) == 0 {
		return d.presets(nil)
	}
	p, err := d.findPreset(strings.Join(args, " "))
	if err != nil {
		return err
	}
	pr := &d.scenario.Presets[p]
	next := d.present()
	next.Configuration = d.scenario.PresetConfiguration(p)
	next.Loaded = session.Loaded{Name: pr.Name, Configuration: next.Configuration}
	if staged, err := d.stages(next); staged {
		return err
	}
	if !d.session.LoadPreset(p) {
		return refuse("The package is %s already.", pr.Name)
	}
	d.out.say("Loaded: "+stop(words.Upper(pr.Name)), words.Upper(stop(pr.Origin)), d.sources(pr.Claims))
	d.out.say(pr.Detail)
	d.loaded()
	return nil
}

func (d *dialogue) findPreset(text string) (int, error) {
	all := presetNames(d.scenario)
	if p := only(exact(text, all)); p >= 0 {
		return p, nil
	}
	n, isNumber := number(text)
	order := d.presetOrder()
	if isNumber && n >= 0 && n < len(order) {
		return order[n], nil
	}
	p, err := find(text, all, "preset", "presets")
	if err != nil && isNumber {
		err = beyond(text, 0, len(order)-1)
	}
	return p, err
}

// fresh goes back to the status quo and leaves out whatever was set beside it.
func (d *dialogue) fresh([]string) error {
	start, err := session.New(d.scenario)
	if err != nil {
		return err
	}
	if staged, err := d.stages(start.State()); staged {
		return err
	}
	changed, err := d.session.Do(start.State())
	if err != nil {
		return err
	}
	if !changed {
		return refuse("This is the status quo, read as documented, with nothing muted or held, and all wishes as given.")
	}
	before, _ := d.lastStep()
	d.loaded(append([]string{fmt.Sprintf("Back to %s.", start.State().Loaded.Name)}, d.basisMoves(before, d.session.State())...)...)
	return nil
}

// code tells the code of the package at hand.
func (d *dialogue) code([]string) error {
	code := d.scenario.Encode(d.session.Configuration())
	d.out.say(code)
	if d.predict.staged != nil {
		d.out.say("It is the package before the change.")
	}
	d.out.say(`"open ` + code + `" opens this package. A code holds the choices; not the reading, nor what is muted or held.`)
	return nil
}

// maxCode is the length of the longest text taken for a code, in bytes; the
// codes of the largest scenarios are shorter.
const maxCode = 2000

// openCode makes the package of a code the one at hand.
func (d *dialogue) openCode(args []string) error {
	if len(args) == 0 {
		return refuse(`Say a draft, as "drafts" lists them, or a code, as "code" prints it.`)
	}
	text := strings.Join(args, " ")
	if len(text) > maxCode {
		return refuse("That is too long to be a code.")
	}
	c, err := d.scenario.Decode(text)
	if err != nil {
		return refuse("%s.", words.Upper(err.Error()))
	}
	name := "code " + d.scenario.Encode(c)
	for p := range d.scenario.Presets {
		if d.scenario.PresetConfiguration(p) == c {
			name = d.scenario.Presets[p].Name
			break
		}
	}
	next := d.present()
	next.Configuration, next.Loaded = c, session.Loaded{Name: name, Configuration: c}
	if staged, err := d.stages(next); staged {
		return err
	}
	if !d.session.Load(name, c) {
		return refuse("That is the package at hand.")
	}
	d.loaded("Opened: " + name + ".")
	return nil
}
