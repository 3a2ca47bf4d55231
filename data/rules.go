package data

import (
	"slices"

	"redline/model"
)

// hindrances reads the obstacles and sees that there is something a verdict
// can be about.
func (r *reader) hindrances(n *node) {
	read(r, n, "obstacles", model.MaxObstacles, &r.s.Obstacles, r.obstacle)
	r.some(n, len(r.s.Obstacles), "obstacles")
	major := func(o model.Obstacle) bool { return o.Major }
	if len(r.s.Obstacles) > 0 && !r.brokenObstacles && !slices.ContainsFunc(r.s.Obstacles, major) {
		r.fail(n.position, "", nil, "no obstacle is major, so nothing could ever be blocked; delete major: false from one")
		r.brokenObstacles = true
	}
}

func (r *reader) obstacle(n *node) model.Obstacle {
	o := model.Obstacle{Major: true, Claims: []string{}}
	before := len(r.errors)
	r.fields(n, named("obstacle", n),
		need("id", r.id(&o.ID, ids)),
		may("name", r.line(&o.Name)),
		may("major", r.flag(&o.Major)),
		may("help", r.prose(&o.Help)),
		may("claims", r.refs(&o.Claims, &r.claims)),
	)
	o.Name = orElse(o.Name, o.ID)
	r.brokenObstacles = r.brokenObstacles || len(r.errors) > before
	return o
}

func (r *reader) exclusion(n *node) model.Exclusion {
	var x model.Exclusion
	what := named("exclusion", n)
	r.fields(n, what,
		need("id", r.id(&x.ID, ids)),
		need("when", r.condition(&x.When, scope{compiled: true, of: what})),
		need("reason", r.prose(&x.Reason)),
	)
	return x
}

func (r *reader) rule(n *node) model.Rule {
	rule := model.Rule{Support: model.Stated, Objects: []string{}, CanLift: []string{}, Claims: []string{}}
	what := named("rule", n)
	in := scope{compiled: true, of: what}
	r.fields(n, what,
		need("id", r.id(&rule.ID, ids)),
		need("obstacle", func(v *node) {
			r.ref(&rule.Obstacle, &r.obstacles)(v)
			in.measures = r.minor(rule.Obstacle) || r.brokenObstacles || !r.obstacles.has(rule.Obstacle)
		}),
		need("modality", word(r, &rule.Modality, model.Modalities)),
		may("severity", word(r, &rule.Severity, model.Severities)),
		may("why", r.prose(&rule.Why)),
		need("when", func(v *node) { r.condition(&rule.When, in)(v) }),
		need("title", r.line(&rule.Title)),
		need("reason", r.prose(&rule.Reason)),
		may("support", word(r, &rule.Support, []model.Support{model.Stated, model.Implied})),
		may("note", r.prose(&rule.Note)),
		may("objects", r.refs(&rule.Objects, &r.parties)),
		may("can_lift", r.lifters(&rule.CanLift)),
		may("claims", r.refs(&rule.Claims, &r.claims)),
	)
	r.severity(n, &rule)
	r.label(n, what, rule.Title, ruleLabel, "title")
	return rule
}

// minor tells whether an obstacle is known not to be major.
func (r *reader) minor(id string) bool {
	o, ok := r.s.Obstacle(id)
	return ok && !r.s.Obstacles[o].Major
}

// severity settles what a rule does: what its modality says, or what it says
// itself and why.
func (r *reader) severity(n *node, rule *model.Rule) {
	if rule.Modality == "" {
		return
	}
	at := n.get("modality")
	given := n.get("severity")
	switch {
	case rule.Severity == "" && given != nil && !given.blank():
		return
	case rule.Severity == "":
		rule.Severity = rule.Modality.Severity()
	case rule.Severity != rule.Modality.Severity():
		at = given
		if rule.Why == "" {
			r.fail(given.position, given.text, nil, "%s says %s and so %s; add why: with the reason that it %s instead",
				named("rule", n), rule.Modality, rule.Modality.Severity(), rule.Severity)
		}
	}
	if rule.Severity == model.Blocks && r.minor(rule.Obstacle) && !r.brokenObstacles {
		r.fail(at.position, at.text, nil, "the obstacle %s is not major, so its rules only strain; write modality: may, or severity: strains with a why:", rule.Obstacle)
	}
}

// lifters reads who could lift a rule: parties, actors, or anybody else.
func (r *reader) lifters(dst *[]string) func(*node) {
	return r.each(dst, "ids", func(n *node) { r.checkID(n, ids) })
}
