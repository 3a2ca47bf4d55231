package model

// What a diagram of all configurations is built from. A rule or exclusion
// holds in one or more numbered cases, one for each way through its
// alternatives; a case stands in a configuration where every issue's option
// leaves it standing.

// CaseWords is how many words of 64 bits a set of cases has.
func (e *Engine) CaseWords() int { return e.words }

// RuleCases is the run of cases in which rule r holds: the number of the first
// and how many there are; 0 and 0 for a muted rule.
func (e *Engine) RuleCases(r int) (first, many int) {
	s := e.cases[r]
	if e.start[s.first/64]>>(s.first%64)&1 == 0 {
		return 0, 0
	}
	return s.first, s.many
}

// ExclusionCases is the run of cases in which exclusion x holds.
func (e *Engine) ExclusionCases(x int) (first, many int) {
	s := e.cases[len(e.obstacle)+x]
	return s.first, s.many
}

// Class is the number of the class that an option of an issue belongs to.
// Options of one class pass the same tests of rules and exclusions, muted ones
// included, measures aside. Classes are numbered from 0 in the order of their
// first options.
func (e *Engine) Class(issue, option int) int {
	row := e.issues[issue]
	return int(row[option]-row[0]) / max(e.words, 1)
}

// Standing is the set of cases that an option of an issue leaves standing, the
// same for all options of a class. It is shared and must not be changed.
func (e *Engine) Standing(issue, option int) []uint64 {
	return e.sets[e.issues[issue][option]:][:e.words]
}
