package data

import (
	"bytes"
	"fmt"
	"strconv"

	"redline/model/stability"
)

// OpenGraph reads the file of a bare graph model, in JSON or YAML. The error is
// of type [Errors] for a file with errors, and wraps an [*fs.PathError] for one
// that cannot be read.
func OpenGraph(file string) (*stability.Graph, error) {
	text, err := readFile(file, maxGraph)
	if err != nil {
		return nil, fmt.Errorf("cannot read the graph: %w", err)
	}
	return ReadGraph(file, text)
}

// ReadGraph turns the text of a graph file into a graph. The error is of type
// [Errors] and holds every error of the file. The name of the file is for the
// messages only.
func ReadGraph(file string, text []byte) (*stability.Graph, error) {
	r := &graphReader{reader: reader{collector: &collector{file: file, content: graphContent()}}, g: &stability.Graph{}}
	if root := r.root(text); root != nil {
		r.graph(root)
	}
	if errs := r.all(); errs != nil {
		return nil, errs
	}
	if err := r.g.Check(); err != nil {
		r.fail(position{1, 1}, "", nil, "%v", err)
		return nil, r.all()
	}
	return r.g, nil
}

func graphContent() content {
	return content{"graph", "a graph has decision_makers, states, moves and payoffs"}
}

// graphReader fills a graph from nodes.
type graphReader struct {
	reader
	g     *stability.Graph
	moves int
}

// root is the tree of the file. What is JSON is read as JSON, which has other
// limits than hand-written YAML: programs write everything on one line.
func (r *graphReader) root(text []byte) *node {
	switch {
	case len(text) > maxGraph:
		r.fail(position{1, 1}, "", nil, "the file has more than %d bytes, too many for a graph", maxGraph)
		return nil
	case len(bytes.TrimSpace(text)) == 0:
		r.empty()
		return nil
	}
	if n, ok := r.json(bytes.TrimPrefix(text, []byte("\ufeff")), maxGraph); ok {
		return n
	}
	clean, ok := r.scan(text)
	if !ok {
		return nil
	}
	return r.tree(clean)
}

func (r *graphReader) graph(root *node) {
	sections := map[string]*node{}
	section := func(key string) field {
		return field{key, true, func(n *node) { sections[key] = n }}
	}
	r.fields(root, "the graph", section("decision_makers"), section("states"), section("moves"), section("payoffs"))
	sound := r.makers(sections["decision_makers"])
	if n := sections["states"]; n != nil && r.unquoted(n, "a whole number") {
		r.whole(&r.g.States, 1, stability.MaxStates)(n)
	}
	if r.g.States == 0 || !sound {
		return // what follows could not be judged
	}
	r.g.Moves, r.g.Payoffs = make([][][]int, len(r.g.Makers)), make([][]int, len(r.g.Makers))
	r.perMaker(sections["moves"], "moves", r.movesOf)
	r.perMaker(sections["payoffs"], "payoffs", r.payoffsOf)
}

// makers reads the names; false where there are none, or one is no good.
func (r *graphReader) makers(n *node) bool {
	if n == nil {
		return false
	}
	before := len(r.errors)
	switch {
	case n.kind != list:
		r.mismatch(n, "a list of the decision makers' names")
	case len(n.items) == 0:
		r.fail(n.position, "", nil, "this list is empty; name one decision maker at least")
	default:
		r.names(n)
	}
	return len(r.errors) == before
}

func (r *graphReader) names(n *node) {
	lines := map[string]int{}
	for i, item := range n.items {
		name := oneLine(item.text)
		switch first, twice := lines[name]; {
		case i == stability.MaxMakers:
			r.fail(item.position, item.text, nil, "there are %d decision makers; a graph may have %d", len(n.items), stability.MaxMakers)
			return
		case item.kind != scalar || name == "":
			r.mismatch(item, "the name of a decision maker")
		case item.plain && (numeral.MatchString(name) || name == "true" || name == "false"):
			r.fail(item.position, item.text, nil, "expected the name of a decision maker, found %s; put quotes around it if that is the name", name)
		case twice:
			r.fail(item.position, item.text, nil, "%s stands twice among the decision makers, first on line %d; rename one", quote(name), first)
		default:
			lines[name] = item.line
			r.g.Makers = append(r.g.Makers, name)
		}
	}
}

// perMaker reads a mapping with one entry for each decision maker.
func (r *graphReader) perMaker(n *node, what string, one func(maker int, n *node)) {
	if n == nil {
		return
	}
	entries := r.entries(n, "a mapping of decision makers to "+what)
	if n.kind != mapping {
		return
	}
	known, given := map[string]int{}, map[int]bool{}
	for i, name := range r.g.Makers {
		known[name] = i
	}
	for _, e := range entries {
		i, ok := known[oneLine(e.key.text)]
		if !ok {
			r.fail(e.key.position, e.key.text, r.nearest(e.key.text, r.g.Makers), "there is no decision maker %s", quote(e.key.text))
			continue
		}
		if given[i] {
			r.fail(e.key.position, e.key.text, nil, "%s has two entries here; delete one", quote(e.key.text))
			continue
		}
		given[i] = true
		one(i, e.value)
	}
	for i, name := range r.g.Makers {
		if !given[i] {
			r.fail(n.position, "", nil, "%s has no entry for %s; add it", what, quote(name))
		}
	}
}

// unquoted tells whether a node is a scalar without quotes, as numbers are; in
// quotes it would be a text. Only keys may have them, in JSON they must.
func (r *graphReader) unquoted(n *node, expected string) bool {
	switch {
	case n.kind != scalar:
		r.mismatch(n, expected)
	case !n.plain:
		r.fail(n.position, "", nil, "expected %s, found %s in quotes; take them off", expected, quote(n.text))
	default:
		return true
	}
	return false
}

// state reads the number of a state, from 1.
func (r *graphReader) state(n *node) (int, bool) {
	s, err := strconv.Atoi(n.text)
	if err != nil || strconv.Itoa(s) != n.text || s < 1 || s > r.g.States {
		r.fail(n.position, n.text, nil, "%s is no state; states are whole numbers from 1 to %d", quote(n.text), r.g.States)
		return 0, false
	}
	return s - 1, true
}
