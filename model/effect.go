package model

// Effect is what one change does to a configuration.
type Effect struct {
	Issue, Option int                  // the change
	Outcome       Outcome              // of the changed configuration
	New, Gone     RuleSet              // findings that come and go with the change
	Part          [MaxObstacles]Status // per obstacle, the worst finding in whose because the issue is, after the change
}

// Effect works out what choosing an option does. before is the outcome of c.
func (e *Engine) Effect(c Configuration, before *Outcome, issue, option int) Effect {
	c.options[issue] = uint32(option) //nolint:gosec // at most MaxOptions
	var h nodeSet
	e.hold(&c, &h)
	out := e.outcome(&h)
	return Effect{
		Issue:   issue,
		Option:  option,
		Outcome: out,
		New:     out.Findings.Without(&before.Findings),
		Gone:    before.Findings.Without(&out.Findings),
		Part:    e.part(issue, &out.Findings, &h),
	}
}

// Effects works out every single change of the named options, issue by issue,
// and appends them to list. The options chosen now are among them, as changes
// that do nothing.
func (e *Engine) Effects(c Configuration, list []Effect) []Effect {
	before := e.Outcome(c)
	for i := range e.scenario.Issues {
		for o := range e.scenario.Issues[i].Options {
			list = append(list, e.Effect(c, &before, i, o))
		}
	}
	return list
}

// Part is, per obstacle, the worst finding in whose because an issue is.
func (e *Engine) Part(c Configuration, issue int) [MaxObstacles]Status {
	var h nodeSet
	e.hold(&c, &h)
	f := e.findings(&h)
	return e.part(issue, &f, &h)
}

func (e *Engine) part(issue int, f *RuleSet, h *nodeSet) [MaxObstacles]Status {
	var part [MaxObstacles]Status
	for r := range f.All() {
		if !e.touching[issue].Has(r) && (e.nodes[r].many == 0 || e.because(r, h)>>issue&1 == 0) {
			continue
		}
		status := Strained
		if e.blocks.Has(r) {
			status = Blocked
		}
		part[e.obstacle[r]] = max(part[e.obstacle[r]], status)
	}
	return part
}

// Relief is an issue with the options that take away at least one block and
// bring none.
type Relief struct {
	Issue   int
	Options []Relieving
}

// Relieving is an option that takes away at least one block.
type Relieving struct {
	Option  int
	Many    int     // how many options have the same effect: 1, or splits of one class
	Strains bool    // it brings a strain of a major obstacle
	Gone    RuleSet // the blocks it takes away
}

// OneChangeClears lists every single change that takes away at least one
// blocking finding, brings none and leaves the configuration possible, by
// issue in scenario order. Splits that no rule tells apart stand together.
func (e *Engine) OneChangeClears(c Configuration) []Relief {
	var reliefs []Relief
	before := e.Outcome(c)
	for i := range e.issues {
		relief := Relief{Issue: i}
		for _, o := range e.candidates(i, c.Option(i)) {
			eff := e.Effect(c, &before, i, o.Option)
			gone, come := e.blocksOf(&eff.Gone), e.blocksOf(&eff.New)
			if gone.Len() == 0 || come.Len() > 0 || eff.Outcome.Verdict == VerdictImpossible {
				continue
			}
			fresh := eff.New.Without(&e.blocks)
			o.Strains, o.Gone = meet(&fresh, &e.major, len(fresh)), gone
			relief.Options = append(relief.Options, o)
		}
		if len(relief.Options) > 0 {
			reliefs = append(reliefs, relief)
		}
	}
	return reliefs
}

// candidates are the options other than the present one: every named one, then
// one split for each class of splits, with the number it stands for.
func (e *Engine) candidates(issue, present int) []Relieving {
	var list []Relieving
	named := len(e.scenario.Issues[issue].Options)
	for o := range named {
		if o != present {
			list = append(list, Relieving{Option: o, Many: 1})
		}
	}
	set := &e.issues[issue]
	at := make(map[uint32]int)
	for o := named; o < len(set.class); o++ {
		if o == present {
			continue
		}
		k, ok := at[set.class[o]]
		if !ok {
			k = len(list)
			at[set.class[o]] = k
			list = append(list, Relieving{Option: o})
		}
		list[k].Many++
	}
	return list
}

func (e *Engine) blocksOf(s *RuleSet) RuleSet {
	b := *s
	for w := range b {
		b[w] &= e.blocks[w]
	}
	return b
}
