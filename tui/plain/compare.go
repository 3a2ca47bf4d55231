package plain

import (
	"strconv"
	"strings"

	"redline/model"
	"redline/model/compare"
	"redline/model/mining"
	"redline/model/space"
	"redline/tui/drafts"
	"redline/tui/session"
	"redline/tui/words"
)

// compared is one package to compare.
type compared struct {
	name   string
	c      model.Configuration
	engine *model.Engine
	draft  *drafts.Draft // nil for what is no draft
}

// compare tells packages side by side.
func (d *dialogue) compare(args []string) error {
	list, err := d.toCompare(args)
	if err != nil {
		return err
	}
	hand := compared{"the package at hand", d.session.Configuration(), d.session.Engine(), nil}
	if len(list) == 0 {
		list = append(list, compared{words.Upper(d.statusQuo()), d.scenario.Today(), d.session.Engine(), nil})
	}
	if len(list) == 1 {
		list = append(list, hand)
	}
	if len(list) > compare.Most {
		return refuse("Up to %d packages can be compared, not %d.", compare.Most, len(list))
	}
	packages := make([]compare.Package, len(list))
	for k, p := range list {
		packages[k] = compare.Package{Name: p.name, Engine: p.engine, Configuration: p.c, Routes: d.lengthsFrom(p)}
	}
	d.tellTable(compare.Of(packages...), list)
	return nil
}

func (d *dialogue) statusQuo() string {
	p, _ := d.scenario.Preset(d.scenario.StatusQuo)
	return d.scenario.Presets[p].Name
}

// lengthsFrom are the lengths of the routes of a package, what is held kept.
func (d *dialogue) lengthsFrom(p compared) []int {
	sp := d.survey()
	if p.engine != d.session.Engine() {
		sp = space.New(p.engine, 0)
	}
	r, err := sp.Routes(p.c, space.Issues(d.session.State().Held), space.Unblocked)
	if err != nil {
		return nil
	}
	return r.Lengths()
}

// toCompare reads what was named: apart by commas, or else as many words
// together as name something.
func (d *dialogue) toCompare(args []string) ([]compared, error) {
	var list []compared
	if text := strings.Join(args, " "); strings.Contains(text, ",") {
		for part := range strings.SplitSeq(text, ",") {
			if part = strings.TrimSpace(part); part == "" {
				continue
			}
			p, err := d.comparedOf(part)
			if err != nil {
				return nil, err
			}
			list = append(list, p)
		}
		return list, nil
	}
	for len(args) > 0 {
		if len(list) > 0 && (args[0] == "and" || args[0] == "with") {
			args = args[1:]
			continue
		}
		p, n, err := d.firstOf(args)
		if err != nil {
			return nil, err
		}
		list, args = append(list, p), args[n:]
	}
	return list, nil
}

// firstOf takes the most words off the front that name a package.
func (d *dialogue) firstOf(args []string) (compared, int, error) {
	for n := min(len(args), 8); n > 1; n-- {
		text := strings.Join(args[:n], " ")
		_, err := d.scenario.Decode(text)
		_, isDraft := d.draftNamed(text)
		if err == nil || isDraft || only(exact(text, presetNames(d.scenario))) >= 0 {
			p, err := d.comparedOf(text)
			return p, n, err
		}
	}
	p, err := d.comparedOf(args[0])
	return p, 1, err
}

// comparedOf is the package that a text names.
func (d *dialogue) comparedOf(text string) (compared, error) {
	s, engine := d.scenario, d.session.Engine()
	presets := presetNames(s)
	if normal(text) == "here" {
		return compared{"the package at hand", d.session.Configuration(), engine, nil}, nil
	}
	if draft, ok := d.draftNamed(text); ok {
		return d.asKept(draft)
	}
	if p := only(exact(text, presets)); p >= 0 {
		return compared{words.Upper(s.Presets[p].Name), s.PresetConfiguration(p), engine, nil}, nil
	}
	if drafts.IsFile(text) {
		draft, err := d.fileOf(text)
		if err != nil {
			return compared{}, err
		}
		return d.asKept(draft)
	}
	if n, ok := number(text); ok && n >= 0 && n < len(s.Presets) {
		p := d.presetOrder()[n]
		return compared{words.Upper(s.Presets[p].Name), s.PresetConfiguration(p), engine, nil}, nil
	}
	if len(text) <= maxCode {
		if c, err := s.Decode(text); err == nil {
			return compared{"Code " + s.Encode(c), c, engine, nil}, nil
		}
	}
	p, err := find(text, presets, "preset, draft or code", "presets")
	if err != nil {
		return compared{}, err
	}
	return compared{words.Upper(s.Presets[p].Name), s.PresetConfiguration(p), engine, nil}, nil
}

// asKept is a draft read as it was kept.
func (d *dialogue) asKept(draft *drafts.Draft) (compared, error) {
	p := compared{draft.Name, draft.Configuration, d.session.Engine(), draft}
	st := session.State{Reading: draft.Basis.Reading, Muted: draft.Basis.Muted, Assume: draft.Basis.Assume}
	if st.SameBasis(d.session.State()) {
		return p, nil
	}
	var err error
	p.engine, err = model.Compile(d.scenario, draft.Basis)
	return p, err
}

// tellTable tells a comparison: what differs, what follows, what only some have.
func (d *dialogue) tellTable(t *compare.Table, list []compared) {
	s := d.scenario
	names := make([]string, len(t.Columns))
	for k := range t.Columns {
		names[k] = compare.Letter(k) + ", " + t.Columns[k].Name
	}
	d.out.say("Compared: "+strings.Join(names, "; ")+".", d.handLetter(t, list))
	d.out.say("Choices that differ: "+strconv.Itoa(len(t.Differ))+" of "+strconv.Itoa(len(s.Issues))+".", sameInAll(len(t.Same)))
	for _, i := range t.Differ {
		is := &s.Issues[i]
		d.tellRow(t, is.Label(), func(k int) (string, bool) {
			return is.OptionLabel(t.Columns[k].Configuration.Option(i)), t.SameOption(k, i)
		})
	}
	d.tellBasis(t, list)
	d.out.say("What follows:")
	d.tellRow(t, "Verdict", func(k int) (string, bool) {
		v := t.Columns[k].Assessment.Verdict
		return v.String(), v == t.Columns[0].Assessment.Verdict
	})
	for o := range s.Obstacles {
		d.tellRow(t, s.Obstacles[o].Name, func(k int) (string, bool) {
			return words.Status(&t.Columns[k].Assessment, o), t.SameStatus(k, o)
		})
	}
	for i := range s.Parties {
		d.tellRow(t, "Stance of "+s.Parties[i].Name, func(k int) (string, bool) {
			return t.Columns[k].Assessment.Stances[i].String(), t.SameStance(k, i)
		})
	}
	d.tellRow(t, "To unblock", func(k int) (string, bool) { return words.Routes(t.Columns[k].Routes), t.SameRoutes(k) })
	for i := range t.Measures {
		m := &t.Measures[i]
		d.tellRow(t, s.Measures[m.Measure].Name, func(k int) (string, bool) {
			if !m.Known.Has(k) {
				return "no number", m.Same(k)
			}
			r := m.Ranges[k]
			return mining.Figure(r.Value) + inUnit(r.Unit) + spoken(m.Mark(k)) + ", low " + mining.Figure(r.Low) + ", high " + mining.Figure(r.High), m.Same(k)
		})
	}
	d.tellFindings(t)
}

func (d *dialogue) handLetter(t *compare.Table, list []compared) string {
	for k := range t.Columns {
		if t.Columns[k].Configuration == d.session.Configuration() && t.Columns[k].Engine == d.session.Engine() && d.wishedAsNow(list[k]) {
			return compare.Letter(k) + " is the package at hand."
		}
	}
	return "The package at hand is not among them."
}

func sameInAll(n int) string {
	if n == 1 {
		return "1 issue is the same in all."
	}
	return strconv.Itoa(n) + " issues are the same in all."
}

// tellRow tells what each column says.
func (d *dialogue) tellRow(t *compare.Table, label string, say func(k int) (said string, same bool)) {
	parts := []string{stop(label)}
	for k := range t.Columns {
		said, same := say(k)
		if same && k > 0 {
			said = "as A"
		}
		parts = append(parts, compare.Letter(k)+": "+stop(said))
	}
	d.out.hang(parts...)
}

// tellBasis tells what differs and is no choice.
func (d *dialogue) tellBasis(t *compare.Table, list []compared) {
	b := &t.Basis
	whose := d.otherWishes(list)
	if !b.Differs() && whose == nil {
		d.basis()
		return
	}
	d.out.say("Not choices, but read or assumed otherwise:")
	if b.Readings != nil {
		d.tellRow(t, "Reading", func(k int) (string, bool) { return b.Readings[k].String(), b.Readings[k] == b.Readings[0] })
	}
	for _, m := range b.Muted {
		d.tellRow(t, d.mutedName(m.ID), func(k int) (string, bool) {
			if m.In.Has(k) {
				return "muted", m.In.Has(0)
			}
			return "counted", !m.In.Has(0)
		})
	}
	for _, a := range b.Assumptions {
		d.tellRow(t, "Assumption: "+a.Name, func(k int) (string, bool) {
			return strconv.FormatFloat(a.Values[k], 'f', -1, 64) + inUnit(a.Unit), a.Values[k] == a.Values[0]
		})
	}
	for _, p := range whose {
		d.tellRow(t, "Wishes of "+d.scenario.Parties[p].Name, func(k int) (string, bool) { return d.wishesIn(list, k, p) })
	}
}

// tellFindings tells the findings by the columns that have them.
func (d *dialogue) tellFindings(t *compare.Table) {
	for _, g := range t.Groups() {
		var said []string
		for _, f := range g.Findings {
			said = append(said, noun(f.Severity())+", "+d.scenario.Rules[f.Rule].Title)
		}
		in := words.Columns(g.In)
		if g.In.Len() > 1 {
			in = "in " + in
		}
		d.out.hang(words.Upper(in)+":", stop(strings.Join(said, "; ")))
	}
	if n := len(t.Common()); n > 0 {
		d.out.say("In all of them: " + words.Count(n, "finding") + ".")
	}
}
