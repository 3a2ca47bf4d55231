package model

import (
	"fmt"
	"slices"
)

// Basis is what an assessment is made on besides the configuration.
type Basis struct {
	Reading Reading
	Muted   []string           // ids of rules, and of obstacles whose rules are all left out
	Assume  map[string]float64 // mining assumptions that differ from the file's
}

// Engine is a scenario compiled under a basis. Conditions become nodes, one
// for each rule, exclusion and alternative; every option of every issue has
// the set of nodes that it leaves standing, so that a configuration is
// assessed by intersecting as many sets as there are issues. An Engine does
// not change and may be used by several goroutines.
type Engine struct {
	scenario *Scenario
	basis    Basis

	words        int        // words of a node set
	nodes        []node     // rules, then exclusions, then alternatives
	start        []uint64   // nodes that are not muted
	issues       []issueSet // per issue
	measures     []measureSet
	alternatives []int // nodes with alternatives, children before parents

	excluding []uint64 // node set of the exclusions
	blocking  []RuleSet
	straining []RuleSet
	objecting []RuleSet // per party, rules of either severity
	blocks    RuleSet   // rules that block
	major     RuleSet   // rules of major obstacles
	obstacle  []int     // per rule
	touching  []RuleSet // per issue, rules that have it in their top tests
}

// node is one conjunction of tests.
type node struct {
	issues      uint64 // issues tested here, those behind measures included
	first, many int    // its alternatives are nodes first to first+many-1
}

// issueSet holds, for each class of options that no test tells apart, the
// nodes left standing.
type issueSet struct {
	class []uint32 // per option
	rep   []int    // per class, its first option
	sets  []uint64 // per class, words of a node set
}

// measureSet holds the nodes left standing for each combination of options of
// the issues that a measure depends on.
type measureSet struct {
	from []int
	sets []uint64
}

// compiler is an engine in the making.
type compiler struct {
	*Engine
	onIssue   [][]nodeTest // per issue
	onMeasure [][]nodeTest // per measure
}

// nodeTest is a test and the node whose condition has it.
type nodeTest struct {
	node int
	test *Test
}

// Compile checks a scenario's cross-references and compiles it. The error says
// which id is unknown or which limit is passed; scenarios that come from the
// reader have no such errors left, except for muted ids and assumptions.
func Compile(s *Scenario, b Basis) (*Engine, error) {
	c := &compiler{Engine: &Engine{scenario: s, basis: b}}
	for _, step := range []func() error{c.checkLimits, c.assume, c.layNodes, c.fillIssues, c.fillMeasures, c.sortRules, c.mute} {
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

func (e *compiler) checkLimits() error {
	s := e.scenario
	for _, l := range []struct {
		what      string
		have, max int
	}{
		{"issues", len(s.Issues), MaxIssues},
		{"parties", len(s.Parties), MaxParties},
		{"obstacles", len(s.Obstacles), MaxObstacles},
		{"rules", len(s.Rules), MaxRules},
		{"exclusions", len(s.Exclusions), MaxExclusions},
	} {
		if l.have > l.max {
			return fmt.Errorf("%d %s are more than the %d that a scenario may have", l.have, l.what, l.max)
		}
	}
	for i := range s.Issues {
		if s.Issues[i].Len() > MaxOptions {
			return fmt.Errorf("issue %s has more than %d options", s.Issues[i].ID, MaxOptions)
		}
	}
	return nil
}

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
	for id, value := range e.basis.Assume {
		a := economy.Assumption(id)
		if a == nil {
			return Unknown("assumption", id, assumptionIDs(&s))
		}
		if value < 0 || (value == 0 && !a.MayBeZero()) {
			return fmt.Errorf("assumption %s cannot be %v", id, value)
		}
		a.Value, a.Low, a.High = value, min(a.Low, value), max(a.High, value)
	}
	s.Mining = &economy
	e.scenario = &s
	return nil
}

func assumptionIDs(s *Scenario) []string {
	list := make([]string, len(s.Mining.Assumptions))
	for i, a := range s.Mining.Assumptions {
		list[i] = a.ID
	}
	return list
}

// layNodes numbers the nodes: rules, exclusions, then alternatives, those of
// one node next to each other and after it.
func (e *compiler) layNodes() error {
	s := e.scenario
	e.onIssue, e.onMeasure = make([][]nodeTest, len(s.Issues)), make([][]nodeTest, len(s.Measures))
	conditions := make([]*Condition, 0, len(s.Rules)+len(s.Exclusions))
	for i := range s.Rules {
		conditions = append(conditions, &s.Rules[i].When)
	}
	for i := range s.Exclusions {
		conditions = append(conditions, &s.Exclusions[i].When)
	}
	for n := 0; n < len(conditions); n++ {
		e.nodes = append(e.nodes, node{first: len(conditions), many: len(conditions[n].Any)})
		if err := e.sortTests(n, conditions[n]); err != nil {
			return err
		}
		for i := range conditions[n].Any {
			conditions = append(conditions, &conditions[n].Any[i])
		}
		if len(conditions) > MaxAlternatives {
			return fmt.Errorf("the rules and exclusions have more than %d alternatives in all", MaxAlternatives)
		}
	}
	for n, node := range slices.Backward(e.nodes) {
		if node.many > 0 {
			e.alternatives = append(e.alternatives, n)
		}
	}
	e.words = (len(e.nodes) + 63) / 64
	return nil
}

// sortTests files the tests of node n under what they test.
func (e *compiler) sortTests(n int, c *Condition) error {
	for i := range c.Tests {
		t := nodeTest{n, &c.Tests[i]}
		subjects := []string{t.test.Subject}
		m, measured := e.scenario.Measure(t.test.Subject)
		if measured {
			subjects = e.scenario.Measures[m].From
			e.onMeasure[m] = append(e.onMeasure[m], t)
		}
		for _, id := range subjects {
			i, err := e.scenario.FindIssue(id)
			if err != nil {
				return err
			}
			e.nodes[n].issues |= 1 << i
			if !measured {
				e.onIssue[i] = append(e.onIssue[i], t)
			}
		}
	}
	return nil
}
