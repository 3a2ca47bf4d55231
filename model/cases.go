package model

import "iter"

// Every rule has a head, as has every exclusion after them: a bit of a case
// set that tells whether it holds. A condition without alternatives has one
// case, which is the head itself. The cases of the others stand behind all
// heads, those of one condition next to each other.

// caseSet holds, for each case and head, whether it stands.
type caseSet [MaxAlternatives / 64]uint64

func (h *caseSet) has(k int) bool { return h[k/64]>>(k%64)&1 == 1 }

// span is a run of cases.
type span struct{ first, many int }

func (s span) all() iter.Seq[int] {
	return func(yield func(int) bool) {
		for k := s.first; k < s.first+s.many && yield(k); k++ {
		}
	}
}

// choice is a head that holds where one of these cases does, which are in one
// word of a case set. A head with cases in several words has several choices.
type choice struct {
	head, word int
	bits       uint64
}

func (e *compiler) addChoices(head int, cases span) {
	for k := range cases.all() {
		last := len(e.choices) - 1
		if last < 0 || e.choices[last].head != head || e.choices[last].word != k/64 {
			e.choices = append(e.choices, choice{head: head, word: k / 64})
			last++
		}
		e.choices[last].bits |= 1 << (k % 64)
	}
}

// caseTest is a test and the cases that need it.
type caseTest struct {
	cases span
	test  *Test
}

// layCases numbers the cases of all rules and exclusions.
func (e *compiler) layCases() {
	s := e.scenario
	e.onIssue, e.onMeasure = make([][]caseTest, len(s.Issues)), make([][]caseTest, len(s.Measures))
	heads := len(s.Rules) + len(s.Exclusions)
	e.tested = make([]uint64, heads)
	for head := range heads {
		e.layHead(head, s.condition(head))
	}
	e.words = (len(e.tested) + 63) / 64
	e.start, e.excluding = make([]uint64, e.words), make([]uint64, e.words)
	for head, cases := range e.cases {
		for k := range cases.all() {
			e.start[k/64] |= 1 << (k % 64)
		}
		if head >= len(s.Rules) {
			e.excluding[head/64] |= 1 << (head % 64)
		}
	}
}

// condition is when a head holds.
func (s *Scenario) condition(head int) *Condition {
	if head < len(s.Rules) {
		return &s.Rules[head].When
	}
	return &s.Exclusions[head-len(s.Rules)].When
}

func (e *compiler) layHead(head int, c *Condition) {
	first := head
	if len(c.Any) > 0 {
		first = len(e.tested)
	}
	cases := span{first, e.lay(c, first) - first}
	e.cases = append(e.cases, cases)
	if first != head {
		e.addChoices(head, cases)
	}
}

// lay numbers the cases of a condition from first on and returns the number
// after its last.
func (e *compiler) lay(c *Condition, first int) int {
	next := first
	for i := range c.Any {
		next = e.lay(&c.Any[i], next)
	}
	if len(c.Any) == 0 {
		next++
	}
	for len(e.tested) < next {
		e.tested = append(e.tested, 0)
	}
	for i := range c.Tests {
		e.file(caseTest{span{first, next - first}, &c.Tests[i]})
	}
	return next
}

// file puts a test under what it tests.
func (e *compiler) file(t caseTest) {
	subjects := []string{t.test.Subject}
	m, measured := e.scenario.Measure(t.test.Subject)
	if measured {
		subjects = e.scenario.Measures[m].From
		e.onMeasure[m] = append(e.onMeasure[m], t)
	}
	for _, id := range subjects {
		i, _ := e.scenario.Issue(id)
		for k := range t.cases.all() {
			e.tested[k] |= 1 << i
		}
		if !measured {
			e.onIssue[i] = append(e.onIssue[i], t)
		}
	}
}
