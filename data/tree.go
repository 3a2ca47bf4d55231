package data

import (
	"errors"
	"fmt"

	"github.com/goccy/go-yaml/ast"
	"github.com/goccy/go-yaml/lexer"
	"github.com/goccy/go-yaml/parser"
	"github.com/goccy/go-yaml/token"
)

// tree turns the text into nodes, nil where it cannot.
func (c *collector) tree(text string) *node {
	tokens, err := tokenize(text)
	if err == nil {
		check := tokenCheck{collector: c}
		if !check.check(tokens) {
			return nil
		}
		var file *ast.File
		if file, err = parse(tokens); err == nil {
			return c.root(file)
		}
	}
	var syntax interface {
		GetMessage() string
		GetToken() *token.Token
	}
	if !errors.As(err, &syntax) {
		c.fail(position{1, 1}, "", nil, "the file is not well-formed YAML (%s)", clean(err.Error()))
		return nil
	}
	c.fail(c.place(syntax.GetToken()), "", nil, "%s", plainer(syntax.GetMessage()))
	return nil
}

// tokenize and parse call the YAML library. A panic in there is a fault of the
// library, and still no more than an unreadable file to us.
func tokenize(text string) (tokens token.Tokens, err error) {
	defer recovered(&err)
	return fold(lexer.Tokenize(text)), nil
}

func parse(tokens token.Tokens) (file *ast.File, err error) {
	defer recovered(&err)
	return parser.Parse(tokens, 0, parser.AllowDuplicateMapKey())
}

func recovered(err *error) {
	if p := recover(); p != nil {
		*err = fmt.Errorf("the YAML reader stumbled: %v", p)
	}
}

// root converts the one document of a file.
func (c *collector) root(file *ast.File) *node {
	before := len(c.errors)
	g := grower{collector: c, anchors: map[string]*node{}}
	var root *node
	for _, doc := range file.Docs {
		if doc.Body != nil && root == nil {
			root = g.grow(doc.Body)
		}
	}
	switch {
	case len(c.errors) > before && root == nil:
	case root == nil || root.kind == nothing:
		c.empty()
	case root.size > maxNodes:
		c.fail(root.position, "", nil, "the file has more than %d values once its aliases are written out, too many for a %s", maxNodes, c.what)
	case root.depth > 2*maxDepth:
		c.fail(root.position, "", nil, "the aliases of the file nest more than %d levels deep; write some of them out", 2*maxDepth)
	default:
		return root
	}
	return nil
}

// grower converts the library's tree. Nodes that an alias names are shared,
// and their sizes added up, so that a file of aliases of aliases costs nothing
// before it is refused.
type grower struct {
	*collector
	anchors map[string]*node
}

func (g *grower) grow(from ast.Node) *node {
	switch from := from.(type) {
	case *ast.MappingNode:
		return g.mapping(from)
	case *ast.SequenceNode:
		return g.list(from)
	case *ast.LiteralNode:
		return &node{position: g.place(from.Start), kind: scalar, text: from.Value.Value, size: 1}
	case *ast.NullNode:
		return &node{position: g.place(from.Token), kind: nothing, null: from.Token.Type == token.NullType, size: 1}
	case *ast.AnchorNode:
		return g.anchor(from)
	case *ast.AliasNode:
		return g.alias(from)
	case ast.ScalarNode:
		return g.scalar(from.GetToken())
	}
	at := position{1, 1}
	if from != nil {
		at = g.place(from.GetToken())
	}
	g.fail(at, "", nil, "the reader does not understand this; write it more simply")
	return &node{position: at, kind: spoilt, size: 1}
}

func (g *grower) scalar(tk *token.Token) *node {
	n := &node{position: g.place(tk), kind: scalar, text: tk.Value, size: 1}
	n.plain = tk.Type != token.SingleQuoteType && tk.Type != token.DoubleQuoteType
	if tk.Type == token.SingleQuoteType {
		n.text = apostrophes(tk)
	}
	return n
}

func (g *grower) list(from *ast.SequenceNode) *node {
	n := &node{position: g.place(from.Start), kind: list, size: 1}
	for i, v := range from.Values {
		item := g.grow(v)
		if item.kind == nothing && i < len(from.Entries) && from.Entries[i].Start != nil {
			item = &node{position: g.place(from.Entries[i].Start), null: item.null, size: 1}
		}
		n.items = append(n.items, item)
		n.add(item)
	}
	return n
}

func (g *grower) mapping(from *ast.MappingNode) *node {
	n := &node{position: g.place(from.Start), kind: mapping, size: 1}
	lines := make(map[string]int, len(from.Values))
	for i, v := range from.Values {
		key := g.key(v.Key)
		value := g.grow(v.Value)
		if value.kind == nothing {
			value = &node{position: key.position, null: value.null, size: 1}
		}
		if i == 0 && !from.IsFlowStyle {
			n.position = key.position
		}
		n.add(value)
		if key.kind == spoilt {
			continue
		}
		if line, twice := lines[key.text]; twice {
			g.fail(key.position, key.text, nil, "the key %s stands twice here, first on line %d; delete one", quote(key.text), line)
			continue
		}
		lines[key.text] = key.line
		n.entries = append(n.entries, entry{key, value})
	}
	return n
}

// key converts a key, which must be a plain word.
func (g *grower) key(from ast.MapKeyNode) *node {
	if _, ok := from.(*ast.AliasNode); ok {
		g.fail(g.place(from.GetToken()), "", nil, "an alias cannot be a key; write the key out")
		return &node{position: g.place(from.GetToken()), kind: spoilt}
	}
	key := g.grow(from)
	if key.kind == list || key.kind == mapping {
		g.fail(key.position, "", nil, "a key must be a word; write key: value")
		return &node{position: key.position, kind: spoilt}
	}
	if key.kind == nothing { // the word null
		return &node{position: key.position, kind: scalar, text: from.GetToken().Value}
	}
	return key
}

func (g *grower) anchor(from *ast.AnchorNode) *node {
	n := g.grow(from.Value)
	if from.Name != nil {
		g.anchors[from.Name.GetToken().Value] = n
	}
	return n
}

func (g *grower) alias(from *ast.AliasNode) *node {
	at := g.place(from.GetToken())
	name := ""
	if from.Value != nil {
		name = from.Value.GetToken().Value
	}
	n, ok := g.anchors[name]
	if !ok {
		g.fail(at, "", nil, "no value above is named &%s; an alias comes after the whole of what it names", clip(clean(name)))
		return &node{position: at, kind: spoilt, size: 1}
	}
	return n
}
