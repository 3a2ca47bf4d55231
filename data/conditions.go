package data

import (
	"errors"
	"slices"
	"strings"

	"redline/model"
)

// scope says what a condition may test besides issues.
type scope struct {
	measures bool   // measures: in rules of obstacles that are not major
	stances  bool   // stances and agreement: in preferences
	compiled bool   // the condition is one of a rule or exclusion
	of       string // whose condition it is, for messages
}

// condition reads what stands under when.
func (r *reader) condition(dst *model.Condition, in scope) func(*node) {
	return func(n *node) {
		if in.compiled {
			r.countNode(n)
		}
		for _, e := range r.someEntries(n, "a mapping of issues to options", "this condition is empty; name at least one issue and an option of it") {
			r.clause(dst, e, in)
		}
	}
}

// countNode keeps the conditions within what the engine takes.
func (r *reader) countNode(n *node) {
	if r.nodes++; r.nodes == model.MaxAlternatives+1 {
		r.fail(n.position, "", nil, "the rules and exclusions have more than %d alternatives in all; make them simpler", model.MaxAlternatives)
	}
}

// clause reads one key of a condition.
func (r *reader) clause(dst *model.Condition, e entry, in scope) {
	switch {
	case e.value.kind == spoilt:
	case e.key.text == "any":
		r.alternatives(dst, e.value, in)
	case e.key.text == "stance" || e.key.text == "agreed":
		if !in.stances {
			r.fail(e.key.position, e.key.text, nil, "%s stands in preferences only; take it out of %s", e.key.text, in.of)
			return
		}
		if e.key.text == "stance" {
			r.stances(dst, e.value)
		} else {
			dst.Agreed = new(bool)
			r.flag(dst.Agreed)(e.value)
		}
	case r.measures.has(e.key.text):
		if !in.measures {
			r.fail(e.key.position, e.key.text, nil, "%s is a measure; only rules of obstacles that are not major may test measures", quote(e.key.text))
		}
		r.measureTest(dst, e, in)
	default:
		r.issueTest(dst, e, in)
	}
}

func (r *reader) alternatives(dst *model.Condition, n *node, in scope) {
	if n.kind != list {
		r.mismatch(n, "a list of conditions, one of which must hold")
		return
	}
	if len(n.items) == 0 {
		r.fail(n.position, "", nil, "this list is empty; give it at least one condition, or delete any:")
	}
	for _, item := range n.items {
		var c model.Condition
		r.condition(&c, in)(item)
		dst.Any = append(dst.Any, c)
	}
}

// issueTest reads a matcher on an issue.
func (r *reader) issueTest(dst *model.Condition, e entry, in scope) {
	if !r.issues.has(e.key.text) {
		r.unknownSubject(e.key, in)
		return
	}
	t := model.Test{Subject: e.key.text}
	r.matcher(&t, e.value)
	if in.compiled {
		r.trials[t.Subject] += max(1, len(t.Options))
	}
	dst.Tests = append(dst.Tests, t)
}

func (r *reader) unknownSubject(n *node, in scope) {
	known := names{what: "issue", lines: map[string]int{}, doubtful: r.issues.doubtful || r.measures.doubtful}
	known.order = slices.Clone(r.issues.order)
	if in.measures {
		known.what = "issue or measure"
		known.order = append(known.order, r.measures.order...)
	}
	if in.stances {
		known.order = append(known.order, "stance", "agreed")
	}
	if !r.full() {
		known.order = append(known.order, "any")
		r.checkRef(n, &known)
	}
}

// matcher reads what an issue is matched with.
func (r *reader) matcher(t *model.Test, n *node) {
	switch n.kind {
	case scalar, list:
		t.Options = r.someOptions(t.Subject, n)
	case mapping:
		r.mappedMatcher(t, r.soundIssue(t.Subject), n)
	default:
		r.mismatch(n, "an option of "+t.Subject)
	}
}

// mappedMatcher reads a matcher other than options. is is nil for an issue
// with errors, where only the form is looked at.
func (r *reader) mappedMatcher(t *model.Test, is *model.Issue, n *node) {
	not := n.get("not")
	switch {
	case len(n.entries) == 0:
		r.fail(n.position, "", nil, "this test is empty; write an option of %s", t.Subject)
	case not != nil && len(n.entries) > 1:
		r.fail(n.position, "", nil, "not: stands alone; take the other keys out")
	case not != nil:
		t.Not = true
		if not.kind != scalar && not.kind != list {
			r.mismatch(not, "an option of "+t.Subject+", or a list of them")
			return
		}
		t.Options = r.someOptions(t.Subject, not)
	case is == nil:
	case is.Shares != nil:
		r.shareTests(t, is.Shares, n)
	case is.Numeric():
		t.Bounds = r.bounds(n)
	default:
		r.fail(n.position, "", nil, "the options of %s carry no numbers, so it is matched with an option, a list of options or {not: …}", t.Subject)
	}
}

// someOptions reads an option or a list of options.
func (r *reader) someOptions(issue string, n *node) []string {
	items := n.items
	if n.kind == scalar {
		items = []*node{n}
	}
	if len(items) == 0 {
		r.fail(n.position, "", nil, "this list is empty; name at least one option")
	}
	if len(items) > maxRefs {
		r.fail(n.position, "", nil, "this list has more than %d options; shorten it", maxRefs)
		return nil
	}
	var options []string
	for _, item := range items {
		if slices.Contains(options, item.text) && item.kind == scalar {
			r.warn(item.position, item.text, "%s stands twice in this list; delete one", quote(item.text))
			continue
		}
		var o string
		r.optionRef(&o, issue)(item)
		options = append(options, o)
	}
	return options
}

// optionRef reads an option of an issue: its id, or a split written out.
func (r *reader) optionRef(dst *string, issue string) func(*node) {
	return r.scalarOf("an option", func(n *node) {
		*dst = n.text
		declared, ok := r.options[issue]
		if !ok {
			return
		}
		is := r.soundIssue(issue)
		switch {
		case is != nil && is.Shares != nil && !declared.has(n.text):
			r.checkSplitRef(n, is)
		case is == nil && strings.Contains(n.text, "/"): // perhaps a split
		default:
			r.checkRef(n, declared)
		}
	})
}

// checkSplitRef reports what is no split, and no option with a name either.
func (r *reader) checkSplitRef(n *node, is *model.Issue) {
	i, _ := r.s.Issue(is.ID)
	_, err := r.s.FindOption(i, n.text)
	var split *model.SplitError
	switch {
	case errors.As(err, &split):
		r.fail(n.position, n.text, nil, "%s is no split: %s", quote(n.text), split.Reason)
	case err != nil && len(is.Options) == 0:
		r.fail(n.position, n.text, nil, "%s is no split; write per cent for %s with slashes between", quote(n.text), enumerate(is.Shares.Of))
	case err != nil:
		r.checkRef(n, r.options[is.ID])
	}
}

// soundIssue is the issue with that id, nil where it is unknown or has errors.
func (r *reader) soundIssue(id string) *model.Issue {
	i, ok := r.s.Issue(id)
	if !ok || r.broken[id] {
		return nil
	}
	return &r.s.Issues[i]
}
