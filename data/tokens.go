package data

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/goccy/go-yaml/token"
)

// tokenCheck is the second stage: it sees that the tokens nest no deeper than
// the parser, which is recursive, can take, and that they use no YAML feature
// that scenarios do without.
type tokenCheck struct {
	*collector
	open    []opened // block lists and mappings the token is in
	flow    int      // brackets open
	ended   bool     // the document is over
	begun   bool     // a document has begun
	anchors int
	aliases int
}

// opened is a block list or mapping, known by the column of its marks.
type opened struct{ column, keys int }

// unused are the features of YAML that the reader refuses.
var unused = map[token.Type]string{
	token.TagType:        "tags such as %s are not used here; delete it, and put quotes around a number that is meant as text",
	token.MergeKeyType:   "merge keys are not used here; write the keys out instead of %s",
	token.MappingKeyType: "keys marked with %s are not used here; write key: value",
	token.DirectiveType:  "directives, which begin with %s, are not used here; delete it, or put quotes around the text",
}

// check looks at every token; false where the parser is not to see them.
func (t *tokenCheck) check(tokens token.Tokens) bool {
	before := len(t.errors)
	var last *token.Token // before this one, comments left out
	for i, tk := range tokens {
		if i >= maxTokens {
			t.fail(t.place(tk), "", nil, "the file has more than %d words and marks up to here, too many for a %s", maxTokens, t.what)
			return false
		}
		if tk.Type == token.CommentType {
			continue
		}
		if !t.one(tk, last) {
			return false
		}
		last = tk
	}
	return len(t.errors) == before
}

// one looks at a token; false where the rest is not worth looking at.
func (t *tokenCheck) one(tk, last *token.Token) bool {
	if format, ok := unused[tk.Type]; ok {
		t.fail(t.place(tk), tk.Value, nil, format, quote(tk.Value))
		return !t.full()
	}
	switch tk.Type {
	case token.InvalidType:
		t.fail(t.place(tk), "", nil, "%s", plainer(tk.Error))
		return false
	case token.DocumentHeaderType, token.DocumentEndType:
		return t.document(tk)
	case token.AnchorType:
		t.anchors++
		return t.within(tk, t.anchors, maxAnchors, "anchors (&name)")
	case token.AliasType:
		t.aliases++
		return t.within(tk, t.aliases, maxAliases, "aliases (*name)")
	case token.SequenceStartType, token.MappingStartType:
		t.flow++
	case token.SequenceEndType, token.MappingEndType:
		t.flow = max(0, t.flow-1)
	case token.SequenceEntryType:
		t.enter(tk.Position.Column)
	case token.MappingValueType:
		if !t.key(last) {
			return false
		}
	case token.StringType, token.SingleQuoteType, token.DoubleQuoteType:
		t.text(tk)
	}
	if t.ended {
		t.fail(t.place(tk), "", nil, "the document ended above; a file holds one scenario, so delete what follows")
		return false
	}
	t.begun = true
	return t.within(tk, t.flow+len(t.open), maxDepth, "lists and mappings within each other")
}

// within reports the passing of a limit.
func (t *tokenCheck) within(tk *token.Token, n, limit int, what string) bool {
	if n > limit {
		t.fail(t.place(tk), "", nil, "there are more than %d %s here; make it simpler", limit, what)
	}
	return n <= limit
}

func (t *tokenCheck) document(tk *token.Token) bool {
	if tk.Type == token.DocumentEndType {
		t.ended = true
		return true
	}
	if t.begun || t.ended {
		t.fail(t.place(tk), tk.Value, nil, "a second document begins here; a file holds one %s, so move it to a file of its own", t.what)
		return false
	}
	t.begun = true
	return true
}

// enter notes a mark of a block list or mapping: what stands further right is
// over.
func (t *tokenCheck) enter(column int) *opened {
	for len(t.open) > 0 && t.open[len(t.open)-1].column > column {
		t.open = t.open[:len(t.open)-1]
	}
	if len(t.open) == 0 || t.open[len(t.open)-1].column < column {
		t.open = append(t.open, opened{column: column})
	}
	return &t.open[len(t.open)-1]
}

// key looks at what stands before a colon.
func (t *tokenCheck) key(key *token.Token) bool {
	if key == nil {
		return true
	}
	if utf8.RuneCountInString(key.Value) > maxWord {
		t.fail(t.place(key), key.Value, nil, "a key is at most %d characters long; if this is text with a colon in it, put quotes around it", maxWord)
		return false
	}
	if t.flow > 0 {
		return true
	}
	m := t.enter(key.Position.Column)
	m.keys++
	return t.within(key, m.keys, maxKeys, "keys in one mapping")
}

// text looks at what a scalar says.
func (t *tokenCheck) text(tk *token.Token) {
	if utf8.RuneCountInString(tk.Value) > maxText {
		t.fail(t.place(tk), tk.Value, nil, "this text has more than %d characters; shorten it", maxText)
	}
	if tk.Type != token.DoubleQuoteType {
		return
	}
	for _, r := range tk.Value {
		if refused(r) {
			t.fail(t.place(tk), "", nil, "this text contains %s; that is not allowed, not even as an escape", name(r))
			return
		}
	}
}

// place is where a token begins. The scanner counts trailing spaces into the
// column of a plain text, and gives the end of a block of text, so the place
// is looked up in the line.
func (c *collector) place(tk *token.Token) position {
	if tk == nil || tk.Position == nil {
		return position{1, 1}
	}
	at := position{max(1, tk.Position.Line), max(1, tk.Position.Column)}
	if at.line > len(c.lines) || tk.Type != token.StringType {
		return at
	}
	first, _, _ := strings.Cut(tk.Value, "\n")
	word := []rune(strings.Split(first, " ")[0])
	line := c.runes(at.line)
	for column := min(at.column, len(line)-len(word)+1); column > 0 && len(word) > 0; column-- {
		if slices.Equal(line[column-1:column-1+len(word)], word) {
			return position{at.line, column}
		}
	}
	return at
}

// runes is a line in characters. The last one is kept, for the next token is
// likely to stand in it too.
func (c *collector) runes(line int) []rune {
	if c.runesOf != line {
		c.runesOf, c.lineRunes = line, []rune(c.lines[line-1])
	}
	return c.lineRunes
}
