package lesson

import (
	"slices"

	"redline/model"
	"redline/model/stability"
)

// maxProfiles is how many analyses a judge keeps.
const maxProfiles = 32

// equilibria says which profiles of positions hold under some terms and
// conditions.
type equilibria struct {
	joint map[model.Configuration]stability.Set
	order []model.Configuration
}

// stable tells whether the positions of a package are an equilibrium under
// every concept that a goal names.
func (j *Judge) stable(g *model.Goal, c model.Configuration) bool {
	if len(g.Stable) == 0 {
		return true
	}
	if j.puts(c) {
		return false
	}
	set := j.equilibriaOf(c).joint[c]
	return !slices.ContainsFunc(g.Stable, func(name string) bool {
		concept, ok := Concept(name)
		return !ok || !set.Has(concept)
	})
}

// equilibriaOf analyses the positions under the terms and conditions of a
// package, each of them once.
func (j *Judge) equilibriaOf(c model.Configuration) *equilibria {
	key := j.rest(c)
	if e, ok := j.profiles[key]; ok {
		return e
	}
	return j.keep(key, analyse(j.engine, c))
}

// rest is a package with its positions left out.
func (j *Judge) rest(c model.Configuration) model.Configuration {
	for i := range j.s.Issues {
		if j.s.Issues[i].Kind == model.Position {
			c = c.With(i, 0)
		}
	}
	return c
}

func (j *Judge) keep(key model.Configuration, e *equilibria) *equilibria {
	if len(j.profiles) >= maxProfiles {
		clear(j.profiles)
	}
	j.profiles[key] = e
	j.left.profiles -= len(e.order)
	return e
}

// analyse is the analysis itself. It changes nothing that others use.
func analyse(engine *model.Engine, c model.Configuration) *equilibria {
	e := &equilibria{joint: map[model.Configuration]stability.Set{}}
	p, err := stability.FromScenario(engine, c, nil)
	if err != nil {
		return e // no preferences, or too many positions: nothing is known to hold
	}
	a := stability.Analyse(p.Graph)
	e.order = p.Configurations
	for s, at := range e.order {
		e.joint[at] = a.Joint(s)
	}
	return e
}

// Concept is the stability concept of a name: nash, gmr, smr or seq.
func Concept(name string) (stability.Concept, bool) {
	for _, c := range stability.AllConcepts {
		if c.String() == name {
			return c, true
		}
	}
	return stability.Nash, false
}
