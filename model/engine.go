package model

// nodeSet holds, for each node, whether it stands.
type nodeSet [MaxAlternatives / 64]uint64

func (h *nodeSet) has(n int) bool { return h[n/64]>>(n%64)&1 == 1 }

// hold works out which nodes hold in a configuration: each issue's option
// strikes out the nodes it fails, then nodes whose alternatives all failed go.
func (e *Engine) hold(c *Configuration, h *nodeSet) {
	copy(h[:], e.start)
	held := h[:e.words]
	for i := range e.issues {
		is := &e.issues[i]
		at := int(is.class[c.options[i]]) * len(held)
		for w, x := range is.sets[at : at+len(held)] {
			held[w] &= x
		}
	}
	for m := range e.measures {
		if e.measures[m].sets != nil {
			e.strike(&e.measures[m], c, held)
		}
	}
	for _, n := range e.alternatives {
		if h.has(n) && !e.alternativeHolds(n, h) {
			h[n/64] &^= 1 << (n % 64)
		}
	}
}

func (e *Engine) strike(m *measureSet, c *Configuration, held []uint64) {
	at := 0
	for _, i := range m.from {
		at = at*len(e.issues[i].class) + c.Option(i)
	}
	for w, x := range m.sets[at*len(held) : (at+1)*len(held)] {
		held[w] &= x
	}
}

func (e *Engine) alternativeHolds(n int, h *nodeSet) bool {
	for k := e.nodes[n].first; k < e.nodes[n].first+e.nodes[n].many; k++ {
		if h.has(k) {
			return true
		}
	}
	return false
}

// findings are the rules among the nodes that hold.
func (e *Engine) findings(h *nodeSet) RuleSet {
	var f RuleSet
	rules := len(e.obstacle)
	copy(f[:], h[:min(e.words, (rules+63)/64)])
	if rest := rules % 64; rest != 0 {
		f[rules/64] &= 1<<rest - 1
	}
	return f
}

// Outcome assesses a configuration without allocating.
func (e *Engine) Outcome(c Configuration) Outcome {
	var h nodeSet
	e.hold(&c, &h)
	return e.outcome(&h)
}

func (e *Engine) outcome(h *nodeSet) Outcome {
	out := Outcome{Findings: e.findings(h)}
	words := (len(e.obstacle) + 63) / 64
	for o := range e.blocking {
		switch {
		case meet(&out.Findings, &e.blocking[o], words):
			out.Statuses[o] = Blocked
			out.Verdict = VerdictBlocked // only major obstacles have rules that block
		case meet(&out.Findings, &e.straining[o], words):
			out.Statuses[o] = Strained
			if e.scenario.Obstacles[o].Major {
				out.Verdict = max(out.Verdict, VerdictStrained)
			}
		}
	}
	for p := range e.objecting {
		out.Stances[p] = e.stance(&out.Findings, p, words)
	}
	for w := range words {
		out.Blocks += ones(out.Findings[w] & e.blocks[w])
		out.Strains += ones(out.Findings[w] & e.major[w] &^ e.blocks[w])
	}
	for w, x := range e.excluding {
		if h[w]&x != 0 {
			out.Verdict = VerdictImpossible
		}
	}
	return out
}

func (e *Engine) stance(f *RuleSet, party, words int) Stance {
	stance := Accepts
	for w := range words {
		own := f[w] & e.objecting[party][w]
		if own&e.blocks[w] != 0 {
			return Objects
		}
		if own != 0 {
			stance = Hesitates
		}
	}
	return stance
}

func meet(a, b *RuleSet, words int) bool {
	for w := range words {
		if a[w]&b[w] != 0 {
			return true
		}
	}
	return false
}

// because is the set of issues responsible for a node that holds: those tested
// there and in the alternatives that hold, recursively.
func (e *Engine) because(n int, h *nodeSet) uint64 {
	set := e.nodes[n].issues
	for k := e.nodes[n].first; k < e.nodes[n].first+e.nodes[n].many; k++ {
		if h.has(k) {
			set |= e.because(k, h)
		}
	}
	return set
}
