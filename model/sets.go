package model

import "fmt"

// fillIssues works out, for every option, the nodes it leaves standing, and
// puts options with the same nodes into one class.
func (e *compiler) fillIssues() error {
	e.issues = make([]issueSet, len(e.scenario.Issues))
	for i := range e.scenario.Issues {
		is := &e.scenario.Issues[i]
		set := issueSet{class: make([]uint32, is.Len())}
		classes := map[string]uint32{}
		e.eachOption(is, e.onIssue[i], func(o int, fails []bool) {
			key := string(bytesOf(fails))
			class, ok := classes[key]
			if !ok {
				class = uint32(len(set.rep)) //nolint:gosec // at most MaxOptions
				classes[key] = class
				set.rep = append(set.rep, o)
				set.sets = append(set.sets, e.standing(e.onIssue[i], fails)...)
			}
			set.class[o] = class
		})
		e.issues[i] = set
	}
	return nil
}

// eachOption calls f for every option with, for each test, whether it fails.
func (e *compiler) eachOption(is *Issue, tests []nodeTest, f func(o int, fails []bool)) {
	fails := make([]bool, len(tests))
	for o := range is.Options {
		for k, t := range tests {
			fails[k] = !t.test.admits(is, o)
		}
		f(o, fails)
	}
	if is.Shares == nil {
		return
	}
	o := len(is.Options)
	is.Shares.each(func(split []int) {
		for k, t := range tests {
			fails[k] = !t.test.admitsStep(is, split)
		}
		f(o, fails)
		o++
	})
}

// admitsStep is admits for a split of the step, without its number.
func (t *Test) admitsStep(is *Issue, split []int) bool {
	if t.Options != nil {
		text := ""
		for _, id := range t.Options {
			if len(id) > 0 && id[0] >= '0' && id[0] <= '9' {
				text = formatSplit(split)
				break
			}
		}
		in := false
		for _, id := range t.Options {
			in = in || (text != "" && id == text)
		}
		return in != t.Not
	}
	for _, st := range t.Shares {
		k, _ := is.Shares.Share(st.Share)
		if !within(st.Bounds, float64(split[k])) {
			return false
		}
	}
	return len(t.Shares) > 0
}

// standing is the node set without the nodes whose tests fail.
func (e *compiler) standing(tests []nodeTest, fails []bool) []uint64 {
	set := make([]uint64, e.words)
	for i := range set {
		set[i] = ^uint64(0)
	}
	for k, t := range tests {
		if fails[k] {
			set[t.node/64] &^= 1 << (t.node % 64)
		}
	}
	return set
}

func bytesOf(flags []bool) []byte {
	b := make([]byte, len(flags))
	for i, f := range flags {
		if f {
			b[i] = 1
		}
	}
	return b
}

// fillMeasures works out, for every combination of the options that a measure
// depends on, the nodes left standing by its central value.
func (e *compiler) fillMeasures() error {
	s := e.scenario
	e.measures = make([]measureSet, len(s.Measures))
	for m := range s.Measures {
		set := &e.measures[m]
		size := 1
		for _, id := range s.Measures[m].From {
			i, err := s.FindIssue(id)
			if err != nil {
				return err
			}
			set.from = append(set.from, i)
			if size *= s.Issues[i].Len(); size > MaxOptions {
				return fmt.Errorf("measure %s depends on more than %d combinations", s.Measures[m].ID, MaxOptions)
			}
		}
		if len(e.onMeasure[m]) == 0 {
			continue
		}
		e.fillMeasure(m, size)
	}
	return nil
}

func (e *compiler) fillMeasure(m, size int) {
	set, tests := &e.measures[m], e.onMeasure[m]
	fails := make([]bool, len(tests))
	for n := range size {
		var c Configuration
		left := n
		for k := len(set.from) - 1; k >= 0; k-- {
			options := e.scenario.Issues[set.from[k]].Len()
			c = c.With(set.from[k], left%options)
			left /= options
		}
		x, ok := e.scenario.central(m, &c)
		for k, t := range tests {
			fails[k] = !ok || !within(t.test.Bounds, x)
		}
		set.sets = append(set.sets, e.standing(tests, fails)...)
	}
}

// sortRules files the rules under obstacles, severities and parties.
func (e *compiler) sortRules() error {
	s := e.scenario
	e.blocking, e.straining = make([]RuleSet, len(s.Obstacles)), make([]RuleSet, len(s.Obstacles))
	e.objecting = make([]RuleSet, len(s.Parties))
	e.touching = make([]RuleSet, len(s.Issues))
	for r := range s.Rules {
		rule := &s.Rules[r]
		o, ok := s.Obstacle(rule.Obstacle)
		if !ok {
			return Unknown("obstacle", rule.Obstacle, ids(s.Obstacles, func(o *Obstacle) string { return o.ID }))
		}
		e.obstacle = append(e.obstacle, o)
		if s.Obstacles[o].Major {
			e.major.Add(r)
		}
		if s.SeverityUnder(rule, e.basis.Reading) == Blocks {
			e.blocking[o].Add(r)
			e.blocks.Add(r)
		} else {
			e.straining[o].Add(r)
		}
		for _, id := range rule.Objects {
			p, ok := s.Party(id)
			if !ok {
				return Unknown("party", id, ids(s.Parties, func(p *Party) string { return p.ID }))
			}
			e.objecting[p].Add(r)
		}
		for i := range s.Issues {
			if e.nodes[r].issues>>i&1 == 1 {
				e.touching[i].Add(r)
			}
		}
	}
	return nil
}

// mute takes the muted rules out of what can stand.
func (e *compiler) mute() error {
	s := e.scenario
	e.start = make([]uint64, e.words)
	e.excluding = make([]uint64, e.words)
	for n := range e.nodes {
		e.start[n/64] |= 1 << (n % 64)
	}
	for n := len(s.Rules); n < len(s.Rules)+len(s.Exclusions); n++ {
		e.excluding[n/64] |= 1 << (n % 64)
	}
	for _, id := range e.basis.Muted {
		rules, err := s.Mutable(id)
		if err != nil {
			return err
		}
		for r := range rules.All() {
			e.start[r/64] &^= 1 << (r % 64)
		}
	}
	return nil
}

// Mutable is the set of rules that muting an id leaves out: the rule of that
// id, or all rules of the obstacle of that id.
func (s *Scenario) Mutable(id string) (RuleSet, error) {
	var set RuleSet
	if r, ok := s.Rule(id); ok {
		set.Add(r)
		return set, nil
	}
	if _, ok := s.Obstacle(id); !ok {
		known := append(ids(s.Obstacles, func(o *Obstacle) string { return o.ID }), ids(s.Rules, func(r *Rule) string { return r.ID })...)
		return set, Unknown("rule or obstacle", id, known)
	}
	for r := range s.Rules {
		if s.Rules[r].Obstacle == id {
			set.Add(r)
		}
	}
	return set, nil
}
