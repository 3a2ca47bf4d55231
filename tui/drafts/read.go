package drafts

import (
	"errors"
	"fmt"
	"io"
	"os"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/goccy/go-yaml/ast"
	"github.com/goccy/go-yaml/lexer"
	"github.com/goccy/go-yaml/parser"
	"github.com/goccy/go-yaml/token"

	"redline/model"
)

// maxFile is the size of the largest file that is read, in bytes.
const maxFile = 64 << 10

// ReadFile reads a draft of a scenario from a file anywhere. The error says
// what is wrong and on which line.
func ReadFile(s *model.Scenario, path string) (*Draft, error) {
	info, err := os.Stat(path)
	if err != nil {
		return nil, err
	}
	if !info.Mode().IsRegular() {
		return nil, errors.New("it is no ordinary file")
	}
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close() //nolint:errcheck // nothing was written
	text, err := io.ReadAll(io.LimitReader(f, maxFile+1))
	if err != nil {
		return nil, err
	}
	return Parse(s, text)
}

// Parse reads a draft of a scenario. Keys that it does not know, and a code
// that says something else than the choices, are errors.
func Parse(s *model.Scenario, text []byte) (*Draft, error) {
	if len(text) > maxFile {
		return nil, fmt.Errorf("it is too large for a draft, which has at most %d KiB", maxFile>>10)
	}
	root, err := tree(text)
	if err != nil {
		return nil, err
	}
	r := reader{scenario: s}
	if err := r.read(root); err != nil {
		return nil, err
	}
	return &r.draft, nil
}

// tree parses YAML, or JSON, which is YAML too. A panic of the library is an
// unreadable file and no more.
func tree(text []byte) (root *ast.MappingNode, err error) {
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("it is not well-formed YAML (%v)", p)
		}
	}()
	if strings.HasPrefix(strings.TrimSpace(string(text)), "{") {
		text = []byte(strings.ReplaceAll(string(text), "\t", " ")) // JSON may be indented with tabs
	}
	tokens := lexer.Tokenize(string(text))
	if err := simple(tokens); err != nil {
		return nil, err
	}
	file, err := parser.Parse(tokens, 0)
	var syntax interface {
		GetMessage() string
		GetToken() *token.Token
	}
	switch {
	case errors.As(err, &syntax):
		return nil, at(syntax.GetToken(), "%s", syntax.GetMessage())
	case err != nil:
		return nil, fmt.Errorf("it is not well-formed YAML (%w)", err)
	}
	for _, doc := range file.Docs {
		if root, ok := doc.Body.(*ast.MappingNode); ok {
			return root, nil
		}
		if doc.Body != nil {
			return nil, at(doc.Body.GetToken(), "a draft begins with keys, such as name: and choices:")
		}
	}
	return nil, errors.New("it is empty; a draft begins with scenario: and its id")
}

// Limits of a draft, which has two levels and a value for each issue.
const (
	maxTokens = 5000
	maxDepth  = 4
)

// simple sees that a text is not made to keep the parser busy, which takes long
// over deep nesting.
func simple(tokens token.Tokens) error {
	depth, entries := 0, 0
	for i, tk := range tokens {
		switch tk.Type {
		case token.SequenceStartType, token.MappingStartType:
			depth++
		case token.SequenceEndType, token.MappingEndType:
			depth--
		case token.SequenceEntryType:
			entries++
		}
		if tk.Type != token.SequenceEntryType {
			entries = 0
		}
		if i >= maxTokens || depth > maxDepth || entries > maxDepth {
			return at(tk, "this is longer or deeper than a draft can be")
		}
	}
	return nil
}

// at is an error with the line it is about.
func at(tk *token.Token, format string, args ...any) error {
	said := fmt.Errorf(format, args...)
	if tk == nil || tk.Position == nil {
		return said
	}
	return fmt.Errorf("line %d: %w", tk.Position.Line, said)
}

// reader fills in a draft.
type reader struct {
	scenario *model.Scenario
	draft    Draft
	seen     map[string]bool
	coded    bool
	fromCode model.Configuration
	chosen   map[int]int // per issue in choices, the option
	codeAt   *token.Token
}

// keys of a draft, in the order in which they are written.
var keys = []string{"schema", "scenario", "name", "made", "code", "reading", "muted", "assumptions", "wishes", "choices"}

func (r *reader) read(root *ast.MappingNode) error {
	r.seen, r.chosen = map[string]bool{}, map[int]int{}
	for _, v := range root.Values {
		key := v.Key.GetToken()
		if !slices.Contains(keys, key.Value) {
			return at(key, "%w", model.Unknown("key", key.Value, keys))
		}
		if r.seen[key.Value] {
			return at(key, "the key %s stands twice", key.Value)
		}
		r.seen[key.Value] = true
	}
	for _, name := range keys { // so that the scenario is looked at first
		for _, v := range root.Values {
			if v.Key.GetToken().Value != name {
				continue
			}
			if err := r.value(name, v.Value); err != nil {
				return err
			}
		}
	}
	return r.finish()
}

func (r *reader) value(key string, v ast.Node) error {
	switch key {
	case "muted":
		return r.muted(v)
	case "assumptions":
		return r.each(v, r.assumption)
	case "wishes":
		return r.wishes(v)
	case "choices":
		return r.each(v, r.choice)
	}
	word, err := scalar(v)
	if err != nil {
		return err
	}
	return r.word(key, word, v.GetToken())
}

func (r *reader) word(key, word string, tk *token.Token) (err error) {
	switch key {
	case "schema":
		if word != Schema {
			return at(tk, "it is of the form %q, not %s", word, Schema)
		}
	case "scenario":
		if word != r.scenario.ID {
			return at(tk, "it is a draft of the scenario %q; this is %s", word, r.scenario.ID)
		}
	case "name":
		r.draft.Name, err = word, CheckName(word)
	case "made":
		r.draft.Made, err = time.Parse(time.DateOnly, word)
		if err != nil {
			err = fmt.Errorf("%q is no date; write it like 2025-12-26", word)
		}
	case "code":
		r.fromCode, err = r.scenario.Decode(word)
		r.coded, r.codeAt = true, tk
	case "reading":
		r.draft.Basis.Reading, err = model.ParseReading(word)
	}
	if err != nil {
		return at(tk, "%w", err)
	}
	return nil
}

// scalar is the text of a single value.
func scalar(v ast.Node) (string, error) {
	switch v := v.(type) {
	case *ast.AnchorNode, *ast.AliasNode, *ast.TagNode, *ast.LiteralNode:
		return "", at(v.GetToken(), "a draft has plain values only, without & * ! and |")
	case *ast.NullNode:
		return "", at(v.GetToken(), "a value is missing here")
	case ast.ScalarNode:
		return v.GetToken().Value, nil
	case nil:
		return "", errors.New("a value is missing")
	}
	return "", at(v.GetToken(), "there should be a single value here")
}

func (r *reader) muted(v ast.Node) error {
	list, ok := v.(*ast.SequenceNode)
	if !ok {
		return at(v.GetToken(), "muted is a list, such as [security]")
	}
	for _, item := range list.Values {
		id, err := scalar(item)
		if err != nil {
			return err
		}
		if _, err := r.scenario.Mutable(id); err != nil {
			return at(item.GetToken(), "%w", err)
		}
		if slices.Contains(r.draft.Basis.Muted, id) {
			return at(item.GetToken(), "%s is muted twice", id)
		}
		r.draft.Basis.Muted = append(r.draft.Basis.Muted, id)
	}
	return nil
}

// each walks a mapping of words to words.
func (r *reader) each(v ast.Node, take func(key, word string, tk *token.Token) error) error {
	m, ok := v.(*ast.MappingNode)
	if !ok {
		return at(v.GetToken(), "there should be a name and a value on each line here")
	}
	seen := map[string]bool{}
	for _, entry := range m.Values {
		key := entry.Key.GetToken()
		if seen[key.Value] {
			return at(key, "%s stands twice", key.Value)
		}
		seen[key.Value] = true
		word, err := scalar(entry.Value)
		if err != nil {
			return err
		}
		if err := take(key.Value, word, key); err != nil {
			return at(key, "%w", err)
		}
	}
	return nil
}

func (r *reader) assumption(id, word string, _ *token.Token) error {
	x, err := strconv.ParseFloat(word, 64)
	if err != nil {
		return fmt.Errorf("%q is no number; write it like 1200 or 0.85", word)
	}
	if r.draft.Basis.Assume == nil {
		r.draft.Basis.Assume = map[string]float64{}
	}
	r.draft.Basis.Assume[id] = x
	return nil
}

func (r *reader) choice(id, word string, _ *token.Token) error {
	issue, err := r.scenario.FindIssue(id)
	if err != nil {
		return err
	}
	r.chosen[issue], err = r.scenario.FindOption(issue, word)
	return err
}

// finish puts the choices and the code together.
func (r *reader) finish() error {
	for _, key := range []string{"scenario", "name"} {
		if !r.seen[key] {
			return fmt.Errorf("it has no %s", key)
		}
	}
	if !r.coded && !r.seen["choices"] {
		return errors.New("it has neither choices nor a code")
	}
	if err := r.contradiction(); err != nil {
		return err
	}
	r.draft.Configuration = r.fromCode
	if !r.coded {
		for i := range r.scenario.Issues {
			o, ok := r.chosen[i]
			if !ok {
				return fmt.Errorf("the choices leave out %s, and there is no code to take it from", r.scenario.Issues[i].ID)
			}
			r.draft.Configuration = r.draft.Configuration.With(i, o)
		}
	}
	if _, err := model.Compile(r.scenario, r.draft.Basis); err != nil {
		return err
	}
	return nil
}

// contradiction is an error where the choices are not those of the code.
func (r *reader) contradiction() error {
	for i := range r.scenario.Issues {
		o, ok := r.chosen[i]
		if !ok || !r.coded || o == r.fromCode.Option(i) {
			continue
		}
		is := &r.scenario.Issues[i]
		return at(r.codeAt, "the code says %s: %s, but the choices say %s; correct one of them, or take the code out",
			is.ID, is.OptionID(r.fromCode.Option(i)), is.OptionID(o))
	}
	return nil
}
