package data

import (
	"strings"

	"redline/model"
)

// finish checks the scenario as a whole.
func (r *reader) finish(root *node) {
	r.some(root.get("issues"), len(r.s.Issues), "issues")
	r.some(root.get("obstacles"), len(r.s.Obstacles), "obstacles")
	r.some(root.get("rules"), len(r.s.Rules), "rules")
	r.someMajor(root.get("obstacles"))
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
}

// someMajor sees that there is something a verdict can be about.
func (r *reader) someMajor(n *node) {
	if n == nil || r.brokenObstacles || len(r.s.Obstacles) == 0 {
		return
	}
	for i := range r.s.Obstacles {
		if r.s.Obstacles[i].Major {
			return
		}
	}
	r.fail(n.position, "", nil, "no obstacle is major, so nothing could ever be blocked; delete major: false from one")
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
	options, trials := 0, 0
	count := func(at *node, what string, n int) {
		options += n
		trials += n * (1 + r.trials[what])
		switch {
		case at == nil || r.full():
		case options > maxOptions:
			r.fail(at.position, "", nil, "up to here the issues have %d options, every split counted; %d are possible, so take fewer shares or a larger step", options, maxOptions)
			options = 0
		case trials > maxTrials:
			r.fail(at.position, "", nil, "the %d tests on %s would take too long on its %d options; take fewer shares or a larger step", r.trials[what], what, n)
			trials = 0
		}
	}
	lengths := map[string]int{}
	for i := range r.s.Issues {
		is := &r.s.Issues[i]
		if !r.broken[is.ID] {
			lengths[is.ID] = is.Len()
			count(r.at[is.ID], is.ID, lengths[is.ID])
		}
	}
	for i := range r.s.Measures {
		combinations := 1
		for _, id := range r.s.Measures[i].From {
			combinations *= lengths[id]
		}
		count(r.at[r.s.Mining.Units], r.s.Measures[i].ID, combinations)
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
