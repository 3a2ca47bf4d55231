package data

import (
	"strings"

	"redline/model"
)

// finish checks the scenario as a whole.
func (r *reader) finish(root *node) {
	r.some(root.get("issues"), len(r.s.Issues), "issues")
	r.some(root.get("rules"), len(r.s.Rules), "rules")
	r.same(root.get("rules"))
	r.checkCost()
	if len(r.errors) > 0 {
		return
	}
	engine, err := model.Compile(r.s, model.Basis{})
	if err != nil {
		r.fail(position{1, 1}, "", nil, "%s", clean(err.Error()))
		return
	}
	r.checkPresets(root.get("presets"), engine)
	r.checkLessons(engine)
}

// same warns of rules that read alike.
func (r *reader) same(n *node) {
	titles, reasons := map[string]string{}, map[string]string{}
	once := func(seen map[string]string, text, key string, i int) {
		first, twice := seen[text]
		if v := n.items[i].get(key); twice && v != nil {
			r.warn(v.position, v.text, "the %s of rule %s is also that of rule %s; tell them apart", key, quote(r.s.Rules[i].ID), quote(first))
		}
		if !twice && text != "" {
			seen[text] = r.s.Rules[i].ID
		}
	}
	for i := range r.s.Rules {
		once(titles, strings.ToLower(r.s.Rules[i].Title), "title", i)
		once(reasons, strings.ToLower(r.s.Rules[i].Reason), "reason", i)
	}
}

// checkCost sees that compiling stays within bounds: it tries every test on
// every option of its issue, every split counted.
func (r *reader) checkCost() {
	lengths := map[string]int{}
	budget := cost{reader: r, words: (r.nodes + 63) / 64}
	for i := range r.s.Issues {
		is := &r.s.Issues[i]
		if !r.broken[is.ID] {
			lengths[is.ID] = is.Len()
			budget.spend(r.at[is.ID], is.ID, lengths[is.ID])
		}
	}
	if r.s.Mining == nil {
		return
	}
	for i := range r.s.Measures {
		combinations := 1
		for _, id := range r.s.Measures[i].From {
			combinations = min(combinations*lengths[id], maxOptions)
		}
		budget.spend(r.at[r.s.Mining.Units], r.s.Measures[i].ID, combinations)
	}
}

// cost adds up what compiling costs.
type cost struct {
	*reader
	words, options, trials int
}

func (c *cost) spend(at *node, what string, options int) {
	if c.options > maxOptions || c.trials > maxTrials || at == nil {
		return
	}
	c.options += options
	c.trials += options * max(1+c.reader.trials[what], c.words)
	switch {
	case c.options > maxOptions:
		c.fail(at.position, "", nil, "up to here the issues have %d options, every split counted; %d are possible, so take fewer shares or a larger step", c.options, maxOptions)
	case c.trials > maxTrials:
		c.fail(at.position, "", nil, "what rules and exclusions ask of %s would take too long on its %d options; take fewer shares or a larger step", what, options)
	}
}

// checkPresets warns of presets that cannot exist.
func (r *reader) checkPresets(n *node, engine *model.Engine) {
	for p := range r.s.Presets {
		c := r.s.PresetConfiguration(p)
		if a := engine.Assess(c); len(a.Impossible) > 0 {
			x := r.s.Exclusions[a.Impossible[0]]
			r.warn(n.items[p].position, "", "preset %s is impossible: the exclusion %s holds in it", quote(r.s.Presets[p].ID), quote(x.ID))
		}
	}
}
