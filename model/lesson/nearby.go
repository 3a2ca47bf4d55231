package lesson

import (
	"cmp"
	"slices"

	"redline/model"
)

// maxTries is how many packages a search near the presets looks at for one goal.
const maxTries = 50_000

// nearby looks for a goal at some packages, the first of which is the best to
// be near to, at the presets, and a change or two away from each of them.
func (j *Judge) nearby(g *model.Goal, from ...model.Configuration) (Way, Reach) {
	s := &scout{Judge: j, goal: g, tries: maxTries}
	presets := j.presets()
	if s.found(from) || s.found(presets) || slices.ContainsFunc(slices.Concat(from, presets), s.further) {
		return s.way, Reached
	}
	return Way{}, Unknown
}

// atHand tells whether a goal is reached at a preset or a change away from one,
// which most are.
func (j *Judge) atHand(g *model.Goal) bool {
	s := &scout{Judge: j, goal: g, tries: maxTries}
	return s.found(j.presets())
}

// presets are the packages of all presets.
func (j *Judge) presets() []model.Configuration {
	list := make([]model.Configuration, len(j.s.Presets))
	for p := range list {
		list[p] = j.s.PresetConfiguration(p)
	}
	return list
}

// scout tries packages until one is found or the tries are used up.
type scout struct {
	*Judge
	goal  *model.Goal
	tries int
	way   Way
}

func (s *scout) try(before, now model.Configuration) bool {
	s.tries--
	if s.left.tries--; s.spent() || !s.Holds(s.goal, Moment{Before: before, Now: now, Shown: shownBy(s.goal)}) {
		return false
	}
	s.way = Way{Before: before, Now: now}
	return true
}

func (s *scout) spent() bool { return s.tries < 0 || s.left.tries < 0 || s.left.profiles < 0 }

// shownBy is what a goal asks to be looked at, as if it had been.
func shownBy(g *model.Goal) []model.Shown {
	if g.Shown == nil {
		return nil
	}
	return []model.Shown{*g.Shown}
}

// found tries some packages with all of their positions, then every change of
// one line of them.
func (s *scout) found(list []model.Configuration) bool {
	return slices.ContainsFunc(list, s.here) || slices.ContainsFunc(list, s.positions) || slices.ContainsFunc(list, s.around)
}

func (s *scout) here(c model.Configuration) bool { return s.try(c, c) }

// around tries every change of one line, there and back: what a change brings,
// its reverse takes away.
func (s *scout) around(c model.Configuration) bool {
	return s.neighbours(c, func(n model.Configuration) bool { return s.try(c, n) || s.try(n, c) })
}

// further tries two changes.
func (s *scout) further(c model.Configuration) bool {
	return s.neighbours(c, func(n model.Configuration) bool { return s.around(n) })
}

// positions tries every combination of positions, the nearest first, where the
// goal is about stability.
func (s *scout) positions(c model.Configuration) bool {
	if len(s.goal.Stable) == 0 {
		return false
	}
	order := slices.SortedStableFunc(slices.Values(s.equilibriaOf(c).order), func(a, b model.Configuration) int {
		return cmp.Compare(len(a.Differences(c)), len(b.Differences(c)))
	})
	return slices.ContainsFunc(order, func(at model.Configuration) bool { return s.try(c, at) })
}

// neighbours walks the packages one change away until one is found. Of splits
// that no rule tells apart it takes one.
func (s *scout) neighbours(c model.Configuration, found func(model.Configuration) bool) bool {
	for i := range s.s.Issues {
		for _, o := range s.picked(i) {
			if s.spent() {
				return false
			}
			if o != c.Option(i) && found(c.With(i, o)) {
				return true
			}
		}
	}
	return false
}

// picked lists the options of an issue to try: those with a name, and a split of
// each class.
func (j *Judge) picked(issue int) []int {
	if list, ok := j.picks[issue]; ok {
		return list
	}
	is, seen := &j.s.Issues[issue], map[int]bool{}
	var list []int
	for o := range is.Len() {
		if class := j.engine.Class(issue, o); is.Named(o) || !seen[class] {
			list, seen[class] = append(list, o), seen[class] || !is.Named(o)
		}
	}
	j.picks[issue] = list
	return list
}
