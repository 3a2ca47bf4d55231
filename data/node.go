package data

import "strings"

// kind is what sort of value a node is.
type kind uint8

const (
	nothing kind = iota // a key or dash with no value, or null
	scalar
	list
	mapping
	spoilt // an error about it is known already
)

// node is one value of the file, aliases resolved: a node that several aliases
// name stands in several places.
type node struct {
	position
	kind    kind
	text    string  // of a scalar
	plain   bool    // the scalar stands without quotes
	items   []*node // of a list
	entries []entry // of a mapping, no key twice

	null        bool // nothing, in words: null or ~
	size, depth int  // nodes and levels in it, aliases written out
}

// entry is one key of a mapping with its value.
type entry struct{ key, value *node }

// get is the value of a key, nil where there is none.
func (n *node) get(key string) *node {
	for _, e := range n.entries {
		if e.key.text == key {
			return e.value
		}
	}
	return nil
}

// blank tells that a node says nothing.
func (n *node) blank() bool {
	return n.kind == nothing || n.kind == scalar && strings.TrimSpace(n.text) == ""
}

// describe names a node in a message.
func (n *node) describe() string {
	switch n.kind {
	case list:
		return "a list"
	case mapping:
		return "a mapping (key: value)"
	case scalar:
		return quote(n.text)
	}
	if n.null {
		return "null, which YAML takes for nothing; write another word, or put it in quotes"
	}
	return "nothing"
}

// add counts a part into the node's size and depth.
func (n *node) add(part *node) {
	n.size = min(n.size+part.size, maxNodes+1)
	n.depth = max(n.depth, part.depth+1)
}
