package lesson

import (
	"errors"

	"redline/model"
	"redline/model/space"
)

// Reach says whether a goal can be reached.
type Reach int

// Reaches.
const (
	Unknown Reach = iota // it could not be decided within bounds
	Never                // nothing reaches it
	Reached              // something does
)

// Way is how a goal is reached: a package, and where the goal is about a
// change, the one that the last change starts from.
type Way struct {
	Before, Now model.Configuration
	Nearest     bool // known to be nearest; otherwise it was looked for near the presets
}

// Find looks for the package nearest to another that is what a goal asks for.
// A way that could only be looked for near the presets may not be the nearest.
func (j *Judge) Find(g *model.Goal, from model.Configuration) (Way, Reach) {
	way, reach := j.exactly(g, from)
	if reach != Unknown {
		return way, reach
	}
	starts := []model.Configuration{from, way.Now}
	if len(g.New)+len(g.Gone) > 0 {
		before, _ := j.exactly(beforeOf(g), from)
		starts = append(starts, before.Now)
	}
	return j.nearby(g, starts...)
}

// beforeOf is what a package has to be for a change to bring and take away what
// a goal asks for.
func beforeOf(g *model.Goal) *model.Goal {
	b := &model.Goal{}
	for _, id := range g.New {
		b.Findings = append(b.Findings, model.FindingTest{Rule: id, Not: true})
	}
	for _, id := range g.Gone {
		b.Findings = append(b.Findings, model.FindingTest{Rule: id})
	}
	return b
}

// exactly decides by cases. For goals about the last change or about stability
// it can only rule out; then the way has a package that meets the rest.
func (j *Judge) exactly(g *model.Goal, from model.Configuration) (Way, Reach) {
	list, ok := j.casesOf(g)
	if !ok {
		return Way{Before: from, Now: from}, Unknown
	}
	origin := from
	if g.Changes != nil {
		origin = j.preset(g.Changes.From)
	}
	best, fewest, whole := Way{Before: from, Now: from}, -1, true
	for k := range list {
		at, n, err := j.nearest(&list[k], origin)
		if err != nil {
			whole = false
			if errors.Is(err, errWork) {
				break
			}
			continue
		}
		if n >= 0 && (fewest < 0 || n < fewest) {
			best.Now, fewest = at, n
		}
	}
	within := fewest >= 0 && (g.Changes == nil || fewest <= g.Changes.AtMost)
	switch {
	case !within && whole:
		return best, Never
	case within && len(g.Stable) == 0 && len(g.New) == 0 && len(g.Gone) == 0:
		best.Nearest = whole
		return best, Reached
	}
	return best, Unknown
}

// nearest is the package nearest to another that meets a case; -1 where none
// does.
func (j *Judge) nearest(c *oneCase, from model.Configuration) (model.Configuration, int, error) {
	sp, err := j.spaceOf(c)
	if err != nil {
		return from, -1, err
	}
	near, err := sp.Nearest(from, 0, space.Unblocked)
	if err != nil || near.Fewest < 0 {
		return from, -1, err
	}
	ways, err := sp.Ways(from, 0, space.Unblocked, 1)
	if err != nil || len(ways) == 0 {
		return from, -1, err
	}
	return ways[0], near.Fewest, nil
}
