package model

import "math/bits"

// Effect is what one change does to a configuration.
type Effect struct {
	Issue, Option int                  // the change
	Outcome       Outcome              // of the changed configuration
	New, Gone     RuleSet              // findings that come and go with the change
	Part          [MaxObstacles]Status // per obstacle, the worst finding in whose because the issue is, after the change
}

// Effect works out what choosing an option does. before is the outcome of c.
func (e *Engine) Effect(c Configuration, before *Outcome, issue, option int) Effect {
	var h caseSet
	c = c.With(issue, option)
	e.hold(&c, &h)
	eff := Effect{Issue: issue, Option: option}
	e.outcome(&h, &eff.Outcome)
	after := &eff.Outcome.Findings
	eff.New, eff.Gone = after.Without(&before.Findings), before.Findings.Without(after)
	e.part(issue, after, &h, &eff.Part)
	return eff
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
func (e *Engine) Part(c Configuration, issue int) (part [MaxObstacles]Status) {
	var h caseSet
	var out Outcome
	e.hold(&c, &h)
	e.outcome(&h, &out)
	e.part(issue, &out.Findings, &h, &part)
	return part
}

func (e *Engine) part(issue int, findings *RuleSet, h *caseSet, part *[MaxObstacles]Status) {
	var own RuleSet
	for w := range e.ruleWords {
		for rest := findings[w] & e.testing[issue][w]; rest != 0; rest &= rest - 1 {
			if r := w*64 + bits.TrailingZeros64(rest); e.because(r, h)>>issue&1 == 1 {
				own.Add(r)
			}
		}
	}
	for o := range e.ofObstacle {
		part[o] = e.worst(&own, &e.ofObstacle[o])
	}
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
		for _, o := range e.candidates(i) {
			eff := e.Effect(c, &before, i, o.Option)
			gone := e.blocksOf(&eff.Gone)
			if gone.Len() == 0 || eff.Outcome.Verdict == VerdictImpossible || e.worst(&eff.New, &e.rules) == Blocked {
				continue
			}
			o.Strains, o.Gone = e.worst(&eff.New, &e.major) == Strained, gone
			relief.Options = append(relief.Options, o)
		}
		if len(relief.Options) > 0 {
			reliefs = append(reliefs, relief)
		}
	}
	return reliefs
}

// candidates are the options to try: every named one, then one split for each
// class of splits, with the number it stands for. The present option and those
// of its class are among them, as changes that do nothing.
func (e *Engine) candidates(issue int) []Relieving {
	var list []Relieving
	named := len(e.scenario.Issues[issue].Options)
	for o := range named {
		list = append(list, Relieving{Option: o, Many: 1})
	}
	row, at := e.issues[issue], make(map[uint32]int)
	for o := named; o < len(row); o++ {
		k, ok := at[row[o]]
		if !ok {
			k = len(list)
			at[row[o]] = k
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
