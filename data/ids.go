package data

import (
	"regexp"
	"slices"
	"strings"
)

// idForm is the form of a sort of ids.
type idForm struct {
	pattern *regexp.Regexp
	says    string
}

// The forms of ids. Documents number their claims in their own way, so claims
// and sources may have capitals.
var (
	ids         = idForm{regexp.MustCompile(`^[a-z0-9][a-z0-9_-]*$`), "small letters, digits, _ and -, beginning with a letter or digit"}
	evidenceIDs = idForm{regexp.MustCompile(`^[A-Za-z0-9][A-Za-z0-9_-]*$`), "letters, digits, _ and -, beginning with a letter or digit"}
	scenarioIDs = idForm{regexp.MustCompile(`^[a-z0-9_-]+$`), "small letters, digits, _ and -"}
)

// Words that YAML may take for something else, and words with a meaning of
// their own in conditions.
var (
	ambiguous = []string{"yes", "no", "on", "off", "true", "false", "null", "y", "n"}
	reserved  = []string{"any", "not", "stance", "agreed"}
)

var (
	numeral      = regexp.MustCompile(`^[-+]?(\.[0-9]|[0-9][0-9_]*\.?[0-9_]*([eE][-+]?[0-9]+)?$|0[xob][0-9a-fA-F_]+$)`)
	plainNumeral = regexp.MustCompile(`^(0|[1-9][0-9]*)$`)
)

// id reads the id that something gets.
func (r *reader) id(dst *string, form idForm) func(*node) {
	return r.scalarOf("an id", func(n *node) {
		*dst = n.text
		r.checkID(n, form)
	})
}

// checkID reports an id that is not well formed.
func (r *reader) checkID(n *node, form idForm) {
	small := strings.ToLower(n.text)
	switch {
	case r.oddNumeral(n):
	case slices.Contains(ambiguous, small):
		r.fail(n.position, n.text, nil, "%s cannot be an id, because YAML may take it for something else; choose another word", quote(n.text))
	case slices.Contains(reserved, small):
		r.fail(n.position, n.text, nil, "%s cannot be an id, because it has a meaning of its own in conditions; choose another word", quote(n.text))
	case len(n.text) > maxWord:
		r.fail(n.position, n.text, nil, "an id has at most %d characters; shorten it", maxWord)
	case !form.pattern.MatchString(n.text):
		r.fail(n.position, n.text, likeID(n.text, form), "%s cannot be an id; ids consist of %s", quote(n.text), form.says)
	}
}

// likeID is the text as an id, where little is wrong with it.
func likeID(text string, form idForm) []string {
	id := strings.Join(strings.Fields(strings.ToLower(text)), "_")
	if id != text && form.pattern.MatchString(id) && !slices.Contains(slices.Concat(ambiguous, reserved), id) {
		return []string{id}
	}
	return nil
}

// oddNumeral reports a number that other YAML readers would change: 010, 1e3.
func (r *reader) oddNumeral(n *node) bool {
	if !n.plain || !numeral.MatchString(n.text) || plainNumeral.MatchString(n.text) {
		return false
	}
	r.fail(n.position, n.text, nil, "%s is not a plain decimal number; as an id write it in plain digits, or in quotes if it is meant as text", quote(n.text))
	return true
}

// names are the ids of one sort that a file declares.
type names struct {
	what     string
	order    []string
	lines    map[string]int
	doubtful bool // some could not be read, so that an unknown id may be one of them
}

// has tells whether an id is declared.
func (ns *names) has(id string) bool {
	_, ok := ns.lines[id]
	return ok
}

func (ns *names) declare(id string, line int) {
	if ns.lines == nil {
		ns.lines = map[string]int{}
	}
	ns.lines[id] = line
	ns.order = append(ns.order, id)
}

// declareIn notes the ids of a section and reports those that are taken, in
// the section itself or in one beside it.
func (r *reader) declareIn(ns *names, what string, section *node, beside ...*names) {
	ns.what = what
	if section == nil {
		return
	}
	ns.doubtful = section.kind != list
	for _, item := range section.items {
		id := item.get("id")
		if id == nil || id.kind != scalar || id.blank() {
			ns.doubtful = true
			continue
		}
		for _, other := range append(beside, ns) {
			if line, taken := other.lines[id.text]; taken {
				r.fail(id.position, id.text, nil, "the id %s is taken by the %s on line %d; choose another", quote(id.text), other.what, line)
				break
			}
		}
		if !ns.has(id.text) {
			ns.declare(id.text, id.line)
		}
	}
}

// ref reads the id of something declared.
func (r *reader) ref(dst *string, in *names) func(*node) {
	return r.scalarOf("the id of one "+in.what, func(n *node) {
		*dst = n.text
		r.checkRef(n, in)
	})
}

// checkRef reports an id that names nothing.
func (r *reader) checkRef(n *node, in *names) {
	if in.has(n.text) || r.oddNumeral(n) || in.doubtful {
		return
	}
	near := r.nearest(n.text, in.order)
	known := ""
	switch {
	case len(in.order) == 0:
		known = "; the scenario declares none"
	case len(near) == 0 && len(in.order) <= 24:
		known = "; known: " + enumerate(in.order)
	}
	r.fail(n.position, n.text, near, "there is no %s %s%s", in.what, quote(n.text), known)
}

// refs reads a list of ids of things declared.
func (r *reader) refs(dst *[]string, in *names) func(*node) {
	return r.each(dst, in.what+" ids", func(n *node) { r.checkRef(n, in) })
}

// each reads a list of ids, each of which is checked.
func (r *reader) each(dst *[]string, what string, check func(*node)) func(*node) {
	return func(n *node) {
		if n.kind != list {
			if n.kind == scalar {
				r.fail(n.position, n.text, []string{"[" + clip(oneLine(n.text)) + "]"}, "expected a list of %s, found %s", what, n.describe())
				return
			}
			r.mismatch(n, "a list of "+what)
			return
		}
		if len(n.items) > maxRefs {
			r.fail(n.position, "", nil, "this list has more than %d ids; shorten it", maxRefs)
			return
		}
		for _, item := range n.items {
			if item.kind != scalar {
				r.mismatch(item, "one of the "+what)
				continue
			}
			if slices.Contains(*dst, item.text) {
				r.warn(item.position, item.text, "%s stands twice in this list; delete one", quote(item.text))
				continue
			}
			*dst = append(*dst, item.text)
			check(item)
		}
	}
}
