package data

import (
	"slices"

	"redline/model"
	"redline/model/mining"
)

// economy reads the mining section.
func (r *reader) economy(n *node) {
	if n == nil || n.kind == nothing {
		return
	}
	before := len(r.errors)
	var e mining.Economy
	r.fields(n, "mining",
		need("units", r.ref(&e.Units, &r.issues)),
		need("share", r.ref(&e.Share, &r.issues)),
		need("assumptions", func(v *node) {
			r.declareIn(&r.assumptions, "assumption", v)
			read(r, v, "assumptions", len(mining.KnownIDs()), &e.Assumptions, r.assumption)
			r.missingAssumptions(v)
		}),
		may("unit", r.line(&e.Unit)),
		may("split", r.ref(&e.Split, &r.issues)),
		may("statements", func(v *node) { read(r, v, "statements", maxStatements, &e.Statements, r.saying) }),
		may("not_computed", func(v *node) { read(r, v, "things not computed", maxNamed, &e.NotComputed, r.leftOut) }),
	)
	if n.kind == mapping {
		r.revenueSplit(n, &e)
		r.producing(n.get("units"), e.Units, greatestNumber)
		r.producing(n.get("share"), e.Share, 100)
		if v := n.get("share"); e.Share != "" && e.Share == e.Units {
			r.fail(v.position, v.text, nil, "units and share are one issue; they must be two")
		}
	}
	r.brokenMining = len(r.errors) > before
	r.s.Mining = &e
}

// producing sees that the options of an issue are amounts.
func (r *reader) producing(at *node, issue string, greatest float64) {
	i, ok := r.s.Issue(issue)
	if !ok || r.broken[issue] {
		return
	}
	is := &r.s.Issues[i]
	if !is.Numeric() {
		r.fail(at.position, at.text, nil, "no option of %s carries a value, and mining needs a number here", issue)
	}
	for o := range is.Options {
		if x, ok := is.Value(o); ok && (x < 0 || x > greatest) {
			r.fail(at.position, at.text, nil, "option %s of %s has the value %g; mining needs values from 0 to %g", is.Options[o].ID, issue, x, greatest)
		}
	}
}

func (r *reader) missingAssumptions(n *node) {
	if n.kind != list || r.assumptions.doubtful {
		return
	}
	var missing []string
	for _, id := range mining.AssumptionIDs {
		if !r.assumptions.has(id) && !slices.Contains(r.misspeltAssumptions, id) {
			missing = append(missing, id)
		}
	}
	if len(missing) > 0 {
		r.fail(n.position, "", nil, "the mining arithmetic also needs %s; add them", enumerate(missing))
	}
}

func (r *reader) assumption(n *node) mining.Assumption {
	var a mining.Assumption
	before := len(r.errors)
	known := names{what: "assumption of the mining arithmetic", lines: map[string]int{}}
	for i, id := range mining.KnownIDs() {
		known.declare(id, i+1)
	}
	r.fields(n, named("assumption", n),
		need("id", func(v *node) {
			r.ref(&a.ID, &known)(v)
			if !known.has(a.ID) {
				r.misspeltAssumptions = append(r.misspeltAssumptions, r.nearest(a.ID, mining.KnownIDs())...)
			}
		}),
		may("name", r.line(&a.Name)),
		may("short", r.line(&a.Short)),
		need("value", r.number(&a.Value)),
		may("low", r.number(&a.Low)),
		may("high", r.number(&a.High)),
		need("unit", r.line(&a.Unit)),
		need("source", r.line(&a.Source)),
		may("claims", r.refs(&a.Claims, &r.claims)),
		may("date", r.line(&a.Date)),
		may("sure", word(r, &a.Sure, certainties)),
		may("help", r.prose(&a.Help)),
	)
	a.Name = orElse(a.Name, a.ID)
	if len(r.errors) == before && n.kind == mapping {
		r.assumptionRange(n, &a)
	}
	return a
}

// assumptionRange sees that low, value and high are in order and that the
// arithmetic can take them.
func (r *reader) assumptionRange(n *node, a *mining.Assumption) {
	if v := n.get("low"); v == nil || v.blank() {
		a.Low = a.Value
	}
	if v := n.get("high"); v == nil || v.blank() {
		a.High = a.Value
	}
	at := n.get("value")
	low := at
	if v := n.get("low"); v != nil {
		low = v
	}
	switch {
	case a.Low > a.Value || a.Value > a.High:
		r.fail(at.position, at.text, nil, "the value %g is not from low %g to high %g", a.Value, a.Low, a.High)
	case a.Low < 0 || a.Low == 0 && !a.MayBeZero():
		r.fail(low.position, low.text, nil, "the assumption %s cannot be %g; it is a positive number", a.ID, a.Low)
	default:
		r.unlikely(at, n.get("unit"), a)
	}
}

// unlikely warns of numbers and units that only a slip of the scale makes.
func (r *reader) unlikely(at, unit *node, a *mining.Assumption) {
	if doubt := a.Misscaled(); doubt != "" {
		r.warn(unit.position, unit.text, "%s", doubt)
	}
	doubt := a.Doubt()
	switch {
	case doubt != "":
		r.warn(at.position, at.text, "%s", doubt)
	case a.ID == mining.Availability && a.High > 0 && a.High <= 1:
		r.warn(at.position, at.text, "%s is counted in per cent, and %g is hardly any; nine tenths are 90", a.ID, a.Value)
	}
}

func (r *reader) measure(n *node) model.Measure {
	m := model.Measure{From: []string{}}
	known := names{what: "quantity of the mining arithmetic", lines: map[string]int{}}
	for i, id := range mining.Quantities() {
		known.declare(id, i+1)
	}
	before := len(r.errors)
	r.fields(n, named("measure", n),
		need("id", r.ref(&m.ID, &known)),
		may("name", r.line(&m.Name)),
		may("unit", r.line(&m.Unit)),
		may("from", r.refs(&m.From, &r.issues)),
	)
	m.Name = orElse(m.Name, m.ID)
	if len(r.errors) == before && n.kind == mapping {
		r.derive(n, &m)
	}
	return m
}

// derive ties a measure to the mining section.
func (r *reader) derive(n *node, m *model.Measure) {
	e := r.s.Mining
	if e == nil {
		r.fail(n.position, "", nil, "%s is worked out from a mining section, and the scenario has none; add one", named("measure", n))
		return
	}
	if r.brokenMining || r.full() {
		return
	}
	needed := []string{e.Units, e.Share}
	if from := n.get("from"); from == nil || from.blank() {
		m.From = needed
	} else if !sameSet(m.From, needed) {
		r.fail(from.position, "", nil, "%s depends on the issues that mining names, which are %s; write from: [%s]", named("measure", n), enumerate(needed), enumerate(needed))
	}
	quantity, _ := mining.Describe(m.ID) // its id is known
	if at := n.get("unit"); m.Unit != "" && m.Unit != quantity.Unit {
		r.warn(at.position, at.text, "%s is counted in %s, whatever unit is written; tests and answers use that", m.ID, quantity.Unit)
	}
	m.Unit = quantity.Unit
}

func sameSet(a, b []string) bool {
	return slices.Equal(slices.Sorted(slices.Values(a)), slices.Sorted(slices.Values(b)))
}
