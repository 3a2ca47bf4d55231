package space

import "redline/model"

// against lists the rules that keep a configuration from a goal: those of
// major obstacles that block, or all of them.
func (sp *Space) against(g Goal) []int {
	var list []int
	for r := range sp.engine.Scenario().Rules {
		if sp.major(sp.obstacleOf(r)) && (g == Clear || sp.engine.Severity(r) == model.Blocks) {
			list = append(list, r)
		}
	}
	return list
}

// sameGoals tells whether what is unblocked is clear, as read strictly.
func (sp *Space) sameGoals() bool {
	return len(sp.against(Unblocked)) == len(sp.against(Clear))
}

func (sp *Space) major(obstacle int) bool { return sp.engine.Scenario().Obstacles[obstacle].Major }

func (sp *Space) obstacleOf(rule int) int {
	s := sp.engine.Scenario()
	o, _ := s.Obstacle(s.Rules[rule].Obstacle)
	return o
}

// majors lists the major obstacles.
func (sp *Space) majors() []int {
	var list []int
	for o := range sp.engine.Scenario().Obstacles {
		if sp.major(o) {
			list = append(list, o)
		}
	}
	return list
}

// ask is a question with the exclusions in it.
func (sp *Space) ask(tags, most int) *question {
	q := newQuestion(sp.engine, tags, most)
	for x := range sp.engine.Scenario().Exclusions {
		first, many := sp.engine.ExclusionCases(x)
		q.ask(-1, first, many)
	}
	return q
}

func (q *question) askRule(e *model.Engine, tag, rule int) {
	first, many := e.RuleCases(rule)
	q.ask(tag, first, many)
}

// askPossible asks which configurations are possible.
func (sp *Space) askPossible() *question { return sp.ask(0, 0) }

// askReaches asks which configurations reach a goal.
func (sp *Space) askReaches(g Goal) *question {
	q := sp.ask(0, 0)
	for _, r := range sp.against(g) {
		q.askRule(sp.engine, -1, r)
	}
	return q
}

// askFailing asks which major obstacles keep the possible configurations from
// a goal; they are tagged in scenario order.
func (sp *Space) askFailing(g Goal) *question {
	majors := sp.majors()
	q, tag := sp.ask(len(majors), len(majors)), make(map[int]int)
	for k, o := range majors {
		tag[o] = k
	}
	for _, r := range sp.against(g) {
		q.askRule(sp.engine, tag[sp.obstacleOf(r)], r)
	}
	return q
}

// askPairs asks which one or two of the rules keep a configuration from a goal;
// they are tagged in the order given. Where more do, it does not count.
func (sp *Space) askPairs(rules []int) *question {
	q := sp.ask(len(rules), 2)
	q.pairs = true
	for tag, r := range rules {
		q.askRule(sp.engine, tag, r)
	}
	return q
}
