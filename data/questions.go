package data

import (
	"slices"

	"redline/model"
)

// query reads a question of a task in a lesson that starts with a preset.
func (r *reader) query(g *model.Goal, n *node, start string) {
	q := &model.Query{}
	g.Query = q
	var choices, preset, claim, to *node
	keep := func(dst **node) func(*node) { return func(v *node) { *dst = v } }
	r.fields(n, "this question",
		need("what", word(r, &q.Ask, model.Asks)),
		may("choices", keep(&choices)),
		may("preset", func(v *node) {
			preset = v
			r.ref(&q.Preset, &r.presets)(v)
		}),
		may("claim", func(v *node) {
			claim = v
			r.ref(&q.Claim, &r.claims)(v)
		}),
		may("to", keep(&to)),
	)
	if n.kind != mapping || q.Ask == "" {
		return
	}
	listed := q.Ask != model.AskFewestChanges && q.Ask != model.AskObjects
	r.belongs(choices, "choices", q.Ask, listed)
	r.belongs(preset, "preset", q.Ask, !listed)
	r.belongs(claim, "claim", q.Ask, q.Ask == model.AskAgainst)
	r.belongs(to, "to", q.Ask, q.Ask == model.AskFewestChanges)
	if !listed && q.Preset == "" {
		q.Preset = start
	}
	if q.Ask == model.AskAgainst && claim == nil {
		r.fail(n.position, "", nil, "this question has no key claim; add the claim that another stands against")
	}
	if to != nil {
		var goal string
		word(r, &goal, []string{"unblocked", "clear"})(to)
		q.Clear = goal == "clear"
	}
	if listed {
		r.choices(q, n, choices)
	}
}

// belongs reports a key that means nothing in a question.
func (r *reader) belongs(n *node, key string, ask model.Ask, does bool) {
	if n != nil && !does {
		r.fail(n.position, "", nil, "%s: means nothing where what: is %s; take it out", key, ask)
	}
}

// choices reads what a question offers.
func (r *reader) choices(q *model.Query, question, n *node) {
	switch {
	case n == nil:
		r.fail(question.position, "", nil, "this question has no key choices; add a list of two or more")
		return
	case n.kind != list:
		r.mismatch(n, "a list of choices")
		return
	case len(n.items) < 2 || len(n.items) > maxChoices:
		r.fail(n.position, "", nil, "a question offers from 2 to %d choices, and this one has %d", maxChoices, len(n.items))
		return
	}
	for _, item := range n.items {
		c := r.choice(q, item)
		if slices.Contains(q.Choices, c) && c != (model.Choice{}) {
			r.fail(item.position, item.text, nil, "this choice stands twice; delete one")
		}
		q.Choices = append(q.Choices, c)
	}
}

func (r *reader) choice(q *model.Query, n *node) (c model.Choice) {
	switch q.Ask {
	case model.AskAgainst:
		r.ref(&c.Claim, &r.claims)(n)
	case model.AskMostOpens:
		if n.kind == scalar && r.obstacles.has(n.text) {
			c.Obstacle = n.text
			return c
		}
		r.ref(&c.Rule, &r.rules)(n)
	default:
		r.setting(&c, n)
	}
	return c
}

// setting reads {issue: option}.
func (r *reader) setting(c *model.Choice, n *node) {
	entries := r.entries(n, "an issue and an option of it, as {operator: us}")
	if n.kind == mapping && len(entries) != 1 {
		r.fail(n.position, "", nil, "a choice is one issue and one option of it")
		return
	}
	for _, e := range entries {
		r.checkRef(e.key, &r.issues)
		c.Issue = e.key.text
		r.optionRef(&c.Option, e.key.text)(e.value)
	}
}
