package model

import "math/bits"

// hold works out which cases stand in a configuration: each issue's option
// strikes out the cases it fails, then heads with a case left are set.
func (e *Engine) hold(c *Configuration, h *caseSet) {
	stand := h[:e.words]
	for w := range stand {
		x, sets := e.start[w], e.sets[w:]
		for i, row := range e.issues {
			x &= sets[row[c.options[i]]]
		}
		stand[w] = x
	}
	for m := range e.measures {
		at := e.measures[m].at(c)
		for w, x := range e.sets[at : at+e.words] {
			stand[w] &= x
		}
	}
	for _, ch := range e.choices {
		if h[ch.word]&ch.bits != 0 {
			h[ch.head/64] |= 1 << (ch.head % 64)
		}
	}
}

// Outcome assesses a configuration without allocating.
func (e *Engine) Outcome(c Configuration) (out Outcome) {
	var h caseSet
	e.hold(&c, &h)
	e.outcome(&h, &out)
	return out
}

// outcome fills in an outcome that is zero.
func (e *Engine) outcome(h *caseSet, out *Outcome) {
	f := &out.Findings
	for w := range e.ruleWords {
		f[w] = h[w] & e.rules[w]
		out.Blocks += bits.OnesCount64(f[w] & e.blocks[w])
		out.Strains += bits.OnesCount64(f[w] & e.major[w] &^ e.blocks[w])
	}
	for o := range e.ofObstacle {
		out.Statuses[o] = e.worst(f, &e.ofObstacle[o])
	}
	for p := range e.ofParty {
		out.Stances[p] = Stance(e.worst(f, &e.ofParty[p]))
	}
	out.Verdict = Verdict(e.worst(f, &e.major))
	for w, x := range e.excluding {
		if h[w]&x != 0 {
			out.Verdict = VerdictImpossible
		}
	}
}

// worst is what the findings among some rules come to. Statuses, verdicts and
// stances are numbered alike, from best to worst.
func (e *Engine) worst(findings, among *RuleSet) Status {
	worst := Clear
	for w := range e.ruleWords {
		f := findings[w] & among[w]
		if f&e.blocks[w] != 0 {
			return Blocked
		}
		if f != 0 {
			worst = Strained
		}
	}
	return worst
}

// because is the set of issues responsible for a head that holds: those tested
// in any of its cases that stand.
func (e *Engine) because(head int, h *caseSet) uint64 {
	var set uint64
	for k := range e.cases[head].all() {
		if h.has(k) {
			set |= e.tested[k]
		}
	}
	return set
}
