package data

import (
	"slices"

	"redline/model"
)

// field is one key that a mapping may have, and how its value is read.
type field struct {
	key      string
	required bool
	read     func(*node)
}

func need(key string, read func(*node)) field { return field{key, true, read} }
func may(key string, read func(*node)) field  { return field{key, false, read} }

// fields reads the keys of a mapping in the order of the table, which is that
// in which they depend on each other. Keys without a value count as absent. It
// returns the keys that seem to be there under a wrong name.
func (r *reader) fields(n *node, what string, table ...field) (misspelt map[string]bool) {
	if n.kind != mapping {
		r.mismatch(n, "a mapping (key: value) for "+what)
		return nil
	}
	misspelt = r.unknownKeys(n, what, table)
	for _, f := range table {
		value := n.get(f.key)
		switch {
		case value != nil && value.kind == spoilt:
		case value != nil && !value.blank():
			f.read(value)
		case f.required && value != nil && value.null:
			r.fail(value.position, "", nil, "%s is null here, which YAML takes for nothing; write another word, or put it in quotes", f.key)
		case f.required && value != nil:
			r.fail(value.position, "", nil, "%s has no value here; give %s one", f.key, what)
		case f.required && !misspelt[f.key]:
			r.fail(n.position, "", nil, "%s has no key %s; add it", what, f.key)
		}
	}
	return misspelt
}

// unknownKeys reports keys that are not in the table.
func (r *reader) unknownKeys(n *node, what string, table []field) map[string]bool {
	misspelt := map[string]bool{}
	keys := make([]string, len(table))
	for i, f := range table {
		keys[i] = f.key
	}
	for _, e := range n.entries {
		if slices.Contains(keys, e.key.text) {
			continue
		}
		near := r.nearest(e.key.text, keys)
		near = slices.DeleteFunc(near, func(k string) bool { return n.get(k) != nil })
		for _, k := range near {
			misspelt[k] = true
		}
		known := ""
		if len(near) == 0 {
			known = "; known: " + enumerate(keys)
		}
		r.fail(e.key.position, e.key.text, near, "%s has no key %s%s", what, quote(e.key.text), known)
	}
	return misspelt
}

// nearest is [model.Nearest] within bounds.
func (r *reader) nearest(word string, known []string) []string {
	if r.full() || len(word) > 2*maxWord {
		return nil
	}
	return model.Nearest(word, known)
}

// mismatch reports a value of the wrong kind.
func (r *reader) mismatch(n *node, expected string) {
	if n.kind != spoilt {
		r.fail(n.position, n.text, nil, "expected %s, found %s", expected, n.describe())
	}
}

// entries are the entries of what should be a mapping.
func (r *reader) entries(n *node, expected string) []entry {
	if n.kind != mapping {
		r.mismatch(n, expected)
	}
	return n.entries
}

// someEntries are the entries of a mapping that must not be empty.
func (r *reader) someEntries(n *node, expected, ifEmpty string) []entry {
	if n.kind == mapping && len(n.entries) == 0 {
		r.fail(n.position, "", nil, "%s", ifEmpty)
	}
	return r.entries(n, expected)
}

// read reads a list of mappings into a slice of the model.
func read[T any](r *reader, n *node, what string, limit int, into *[]T, one func(*node) T) {
	*into = []T{}
	if n == nil {
		return
	}
	if n.kind != list {
		r.mismatch(n, "a list of "+what+", each item after a dash")
		return
	}
	for i, item := range n.items {
		if i >= limit {
			r.fail(item.position, "", nil, "there are %d %s; a scenario may have %d", len(n.items), what, limit)
			return
		}
		*into = append(*into, one(item))
	}
}

// some asks a list that was read for at least one item.
func (r *reader) some(n *node, have int, what string) {
	if n != nil && n.kind == list && have == 0 {
		r.fail(n.position, "", nil, "this list is empty; a scenario needs at least one of its %s", what)
	}
}
