package model

import (
	"fmt"
	"maps"
	"math"
	"slices"
)

// Basis is what an assessment is made on besides the configuration.
type Basis struct {
	Reading Reading
	Muted   []string           // ids of rules, and of obstacles whose rules are all left out
	Assume  map[string]float64 // mining assumptions that differ from the file's
}

// Engine is a scenario compiled under a basis. A rule or exclusion holds in
// one or more cases, one for each way through its alternatives; every option
// of every issue has the set of cases that it leaves standing, so that a
// configuration is assessed by intersecting as many sets as there are issues.
// An Engine does not change and may be used by several goroutines.
type Engine struct {
	scenario *Scenario
	basis    Basis

	words    int           // words of a case set
	start    []uint64      // cases that are not muted
	sets     []uint64      // case sets, one after the other
	issues   []row         // per issue
	measures []measureTest // those that some rule tests
	choices  []choice      // heads that hold in several cases
	cases    []span        // per head, its cases
	tested   []uint64      // per case, the set of issues tested in it

	excluding  []uint64  // case set of the exclusions' heads
	ruleWords  int       // words of a rule set that are in use
	rules      RuleSet   // every rule
	blocks     RuleSet   // rules that block
	major      RuleSet   // rules of major obstacles
	obstacle   []int     // per rule
	ofObstacle []RuleSet // per obstacle, its rules
	ofParty    []RuleSet // per party, rules that are its objection
	testing    []RuleSet // per issue, rules that test it
}

// compiler is an engine in the making.
type compiler struct {
	*Engine
	onIssue   [][]caseTest // per issue
	onMeasure [][]caseTest // per measure
	trials    int          // options times tests so far
}

// Compile checks a scenario's cross-references and compiles it. The error says
// which id is unknown or which limit is passed; scenarios that come from the
// reader have no such errors left, except for muted ids and assumptions.
func Compile(s *Scenario, b Basis) (*Engine, error) {
	b.Muted, b.Assume = slices.Clone(b.Muted), maps.Clone(b.Assume)
	if err := s.check(); err != nil {
		return nil, err
	}
	c := &compiler{Engine: &Engine{scenario: s, basis: b}}
	if err := c.assume(); err != nil {
		return nil, err
	}
	c.layCases()
	c.sortRules()
	for _, step := range []func() error{c.mute, c.fillIssues, c.fillMeasures} {
		if err := step(); err != nil {
			return nil, err
		}
	}
	return c.Engine, nil
}

// Scenario is the scenario that was compiled, with the assumptions of the
// basis in force.
func (e *Engine) Scenario() *Scenario { return e.scenario }

// Basis is what the engine was compiled under.
func (e *Engine) Basis() Basis { return e.basis }

// assume puts the assumptions of the basis into a copy of the scenario.
func (e *compiler) assume() error {
	if len(e.basis.Assume) == 0 {
		return nil
	}
	s := *e.scenario
	if s.Mining == nil {
		return fmt.Errorf("scenario %s has no mining section, so nothing to assume", s.ID)
	}
	economy := *s.Mining
	economy.Assumptions = slices.Clone(economy.Assumptions)
	for _, id := range slices.Sorted(maps.Keys(e.basis.Assume)) {
		value, a := e.basis.Assume[id], economy.Assumption(id)
		if a == nil {
			return Unknown("assumption", id, s.Mining.AssumptionIDs())
		}
		if bounds := a.Bounds(); !bounds.Hold(value) {
			return fmt.Errorf("assumption %s cannot be %v; it is %s", id, value, bounds)
		}
		value = math.Abs(value) // -0 is nothing, without a sign
		a.Value, a.Low, a.High = value, min(a.Low, value), max(a.High, value)
	}
	s.Mining = &economy
	e.scenario = &s
	return nil
}

// sortRules files the rules under obstacles, severities, parties and issues.
func (e *compiler) sortRules() {
	s := e.scenario
	e.ruleWords = (len(s.Rules) + 63) / 64
	e.ofObstacle, e.ofParty = make([]RuleSet, len(s.Obstacles)), make([]RuleSet, len(s.Parties))
	e.testing = make([]RuleSet, len(s.Issues))
	for r := range s.Rules {
		rule := &s.Rules[r]
		o, _ := s.Obstacle(rule.Obstacle)
		e.obstacle = append(e.obstacle, o)
		e.ofObstacle[o].Add(r)
		e.rules.Add(r)
		if s.Obstacles[o].Major {
			e.major.Add(r)
		}
		if s.SeverityUnder(rule, e.basis.Reading) == Blocks {
			e.blocks.Add(r)
		}
		for _, id := range rule.Objects {
			p, _ := s.Party(id)
			e.ofParty[p].Add(r)
		}
		e.fileByIssue(r)
	}
}

func (e *compiler) fileByIssue(rule int) {
	for k := range e.cases[rule].all() {
		for _, i := range members(e.tested[k]) {
			e.testing[i].Add(rule)
		}
	}
}

// mute takes the muted rules out of what can stand.
func (e *compiler) mute() error {
	for _, id := range e.basis.Muted {
		rules, err := e.scenario.Mutable(id)
		if err != nil {
			return err
		}
		for r := range rules.All() {
			for k := range e.cases[r].all() {
				e.start[k/64] &^= 1 << (k % 64)
			}
		}
	}
	return nil
}

// Mutable is the set of rules that muting an id leaves out: the rule of that
// id, or all rules of the obstacle of that id. The error is an [*UnknownError].
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
