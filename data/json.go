package data

import (
	"bytes"
	"encoding/json"
	"strings"
	"unicode/utf8"
)

// json turns the text into nodes if it is JSON, nil where it has more values or
// levels than it may. False where it is no JSON, and may be YAML.
func (c *collector) json(text []byte, most int) (*node, bool) {
	if !json.Valid(text) || !utf8.Valid(text) {
		return nil, false
	}
	c.lines = strings.Split(clean(strings.ReplaceAll(string(text), "\r\n", "\n")), "\n")
	j := &jsonTree{collector: c, text: text, line: 1, column: 1, most: most, dec: json.NewDecoder(bytes.NewReader(text))}
	j.dec.UseNumber()
	if n := j.value(j.next()); !j.stopped {
		return n, true
	}
	return nil, true
}

// jsonTree reads JSON that is known to be well formed, with the place of each
// value.
type jsonTree struct {
	*collector
	text []byte
	dec  *json.Decoder

	at           int // bytes that were walked
	line, column int // where that is, from 1
	depth        int
	values, most int
	stopped      bool // the rest is not worth reading
}

type jsonToken struct {
	token any
	position
}

// next is the next token. The decoder tells only where a token ends; it begins
// after the marks and spaces that follow the one before.
func (j *jsonTree) next() jsonToken {
	from := int(j.dec.InputOffset())
	for from < len(j.text) && strings.IndexByte(" \t\r\n,:", j.text[from]) >= 0 {
		from++
	}
	for ; j.at < from; j.at++ {
		switch {
		case j.text[j.at] == '\n':
			j.line, j.column = j.line+1, 1
		case utf8.RuneStart(j.text[j.at]):
			j.column++
		}
	}
	at := position{j.line, j.column}
	token, _ := j.dec.Token() // it is well formed
	if s, ok := token.(string); ok {
		j.string(at, s)
	}
	return jsonToken{token, at}
}

// string looks at what a text says.
func (j *jsonTree) string(at position, text string) {
	if i := strings.IndexFunc(text, refused); i >= 0 {
		r, _ := utf8.DecodeRuneInString(text[i:])
		j.fail(at, "", nil, "this text contains %s; that is not allowed, not even as an escape", name(r))
	}
	if utf8.RuneCountInString(text) > maxText {
		j.fail(at, "", nil, "this text has more than %d characters; shorten it", maxText)
	}
}

func (j *jsonTree) value(t jsonToken) *node {
	n := &node{position: t.position, kind: scalar}
	j.values++
	switch {
	case j.depth > maxDepth:
		return j.stop(t, "there are more than %d lists and mappings within each other here; make it simpler", maxDepth)
	case j.values > j.most:
		return j.stop(t, "the file has more than %d values up to here, too many for a scenario", j.most)
	}
	switch token := t.token.(type) {
	case json.Delim:
		j.depth++
		j.inside(n, token)
		j.depth--
	case json.Number:
		n.text, n.plain = token.String(), true
	case string:
		n.text = token
	case bool:
		n.text, n.plain = map[bool]string{true: "true", false: "false"}[token], true
	default:
		n.kind = nothing
	}
	return n
}

// stop reports the passing of a limit.
func (j *jsonTree) stop(t jsonToken, format string, limit int) *node {
	j.fail(t.position, "", nil, format, limit)
	j.stopped = true
	return &node{position: t.position, kind: spoilt}
}

func (j *jsonTree) inside(n *node, open json.Delim) {
	n.kind = list
	if open == '{' {
		n.kind = mapping
	}
	seen := map[string]int{}
	for j.dec.More() && !j.full() && !j.stopped {
		t := j.next()
		if n.kind == list {
			n.items = append(n.items, j.value(t))
			continue
		}
		key, _ := t.token.(string)
		k, v := &node{position: t.position, kind: scalar, text: key}, j.value(j.next())
		if line, twice := seen[key]; twice {
			j.fail(t.position, key, nil, "the key %s stands twice here, first on line %d; delete one", quote(key), line)
			continue
		}
		seen[key] = t.line
		n.entries = append(n.entries, entry{k, v})
	}
	j.next() // the closing bracket
}
