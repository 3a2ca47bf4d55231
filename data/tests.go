package data

import (
	"slices"

	"redline/model"
)

// measureTest reads a number test on a measure.
func (r *reader) measureTest(dst *model.Condition, e entry, in scope) {
	t := model.Test{Subject: e.key.text, Bounds: r.bounds(e.value)}
	if in.compiled {
		r.trials[t.Subject]++
	}
	dst.Tests = append(dst.Tests, t)
}

// bounds reads a number test: above, below, at_least, at_most.
func (r *reader) bounds(n *node) []model.Bound {
	var bounds []model.Bound
	for _, e := range r.someEntries(n, "a number test, as {above: 10}", "this test is empty; write one as {above: 10}") {
		b := model.Bound{Is: model.Comparison(e.key.text)}
		if !slices.Contains(model.Comparisons, b.Is) {
			var is model.Comparison
			word(r, &is, model.Comparisons)(e.key)
			continue
		}
		r.number(&b.Value)(e.value)
		bounds = append(bounds, b)
	}
	return bounds
}

// shareTests reads tests on the shares of a split.
func (r *reader) shareTests(t *model.Test, sh *model.Shares, n *node) {
	for _, e := range n.entries {
		if !r.knownShare(sh, e.key) {
			continue
		}
		t.Shares = append(t.Shares, model.ShareTest{Share: e.key.text, Bounds: r.bounds(e.value)})
	}
}

// stances reads tests on what parties make of a configuration.
func (r *reader) stances(dst *model.Condition, n *node) {
	const example = "{north: accepts}"
	for _, e := range r.someEntries(n, "a mapping of parties to stances, as "+example, "this test is empty; write one as "+example) {
		t := model.StanceTest{Party: e.key.text}
		r.checkRef(e.key, &r.parties)
		value := e.value
		if not := value.get("not"); not != nil && len(value.entries) == 1 {
			t.Not, value = true, not
		}
		t.Stances = r.stanceList(value)
		dst.Stances = append(dst.Stances, t)
	}
}

// stanceWords are the stances as files write them.
var stanceWords = []string{model.Accepts.String(), model.Hesitates.String(), model.Objects.String()}

func (r *reader) stanceList(n *node) []model.Stance {
	items := n.items
	if n.kind != list {
		items = []*node{n}
	}
	if len(items) == 0 {
		r.fail(n.position, "", nil, "this list is empty; name at least one of %s", enumerate(stanceWords))
	}
	var stances []model.Stance
	for _, item := range items {
		var text string
		word(r, &text, stanceWords)(item)
		var s model.Stance
		if s.UnmarshalText([]byte(text)) == nil && !slices.Contains(stances, s) {
			stances = append(stances, s)
		}
	}
	return stances
}
