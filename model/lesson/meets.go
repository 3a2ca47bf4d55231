package lesson

import (
	"slices"

	"redline/model"
)

// AboutPackages tells whether a goal asks for something of the package at hand.
func AboutPackages(g *model.Goal) bool {
	return g.When != nil || len(g.Verdicts) > 0 || len(g.Blocked) > 0 || len(g.Statuses) > 0 || len(g.Findings) > 0 ||
		len(g.New) > 0 || len(g.Gone) > 0 || g.Changes != nil || len(g.Stable) > 0
}

// meets tells whether a package is what a goal asks for, wherever it came from.
func (j *Judge) meets(g *model.Goal, c model.Configuration, out *model.Outcome) bool {
	switch {
	case g.When != nil && !j.engine.Holds(g.When, c, out),
		len(g.Verdicts) > 0 && !slices.Contains(g.Verdicts, out.Verdict.String()),
		len(g.Blocked) > 0 && !j.blockedOnly(g.Blocked, out):
		return false
	case g.Changes != nil && len(c.Differences(j.preset(g.Changes.From))) > g.Changes.AtMost:
		return false
	}
	for i := range g.Statuses {
		o, ok := j.s.Obstacle(g.Statuses[i].Obstacle)
		if !ok || !slices.Contains(g.Statuses[i].Statuses, out.Statuses[o].String()) {
			return false
		}
	}
	for _, f := range g.Findings {
		if j.finds(f.Rule, out) == f.Not {
			return false
		}
	}
	return true
}

// blockedOnly tells whether exactly some major obstacles are blocked.
func (j *Judge) blockedOnly(ids []string, out *model.Outcome) bool {
	for o := range j.s.Obstacles {
		if j.s.Obstacles[o].Major && (out.Statuses[o] == model.Blocked) != slices.Contains(ids, j.s.Obstacles[o].ID) {
			return false
		}
	}
	return true
}

func (j *Judge) finds(rule string, out *model.Outcome) bool {
	r, ok := j.s.Rule(rule)
	return ok && out.Findings.Has(r)
}

// came tells whether the last step is what a goal asks for: one line was
// changed, and that brought and took away the rules named.
func (j *Judge) came(g *model.Goal, m Moment) bool {
	if len(g.New) == 0 && len(g.Gone) == 0 {
		return true
	}
	if len(m.Before.Differences(m.Now)) != 1 {
		return false
	}
	before, now := j.engine.Outcome(m.Before), j.engine.Outcome(m.Now)
	return j.has(g.New, false, &before) && j.has(g.New, true, &now) && j.has(g.Gone, true, &before) && j.has(g.Gone, false, &now)
}

// has tells whether each of some rules holds or, otherwise, that none does.
func (j *Judge) has(rules []string, holds bool, out *model.Outcome) bool {
	return !slices.ContainsFunc(rules, func(id string) bool { return j.finds(id, out) != holds })
}

// preset is the configuration of a preset; that of the status quo where there
// is none of that id.
func (j *Judge) preset(id string) model.Configuration {
	if p, ok := j.s.Preset(id); ok {
		return j.s.PresetConfiguration(p)
	}
	return j.s.Today()
}

// Start is the configuration that a lesson begins with.
func (j *Judge) Start(l *model.Lesson) model.Configuration { return j.preset(l.Start) }
