package data

import (
	"slices"
	"strings"

	"github.com/goccy/go-yaml/token"
)

// unquoted are the tokens that are text without quotes, of whatever kind the
// library takes it for.
var unquoted = []token.Type{
	token.StringType, token.IntegerType, token.FloatType, token.BinaryIntegerType, token.OctetIntegerType,
	token.HexIntegerType, token.BoolType, token.NullType, token.InfinityType, token.NanType,
}

// fold joins the lines of texts without quotes that go on, within braces, on
// the next line. To YAML they are one text; the library makes a token of each
// line after a colon, and then misses the commas between.
func fold(tokens token.Tokens) token.Tokens {
	folded := make(token.Tokens, 0, len(tokens))
	flow := 0
	for i := 0; i < len(tokens); i++ {
		tk := tokens[i]
		switch tk.Type {
		case token.SequenceStartType, token.MappingStartType:
			flow++
		case token.SequenceEndType, token.MappingEndType:
			flow--
		}
		n := 1
		if flow > 0 {
			n = linesOf(tokens[i:])
		}
		if n > 1 {
			tk = joined(tokens[i : i+n])
			i += n - 1
		}
		folded = append(folded, tk)
	}
	return folded
}

// linesOf counts the tokens that are one text with the first. A text that a
// colon follows is none of them: there the comma is missing indeed.
func linesOf(tokens token.Tokens) int {
	n := 1
	for n < len(tokens) && slices.Contains(unquoted, tokens[n-1].Type) && slices.Contains(unquoted, tokens[n].Type) &&
		tokens[n-1].Position.Line < tokens[n].Position.Line {
		n++
	}
	if n > 1 && n < len(tokens) && tokens[n].Type == token.MappingValueType {
		n--
	}
	return n
}

// joined is the text whose lines are given. Empty lines between are line
// breaks, as ever in YAML.
func joined(lines token.Tokens) *token.Token {
	var value, origin strings.Builder
	for i, tk := range lines {
		if i > 0 {
			before := lines[i-1].Origin
			value.WriteString(between(strings.Count(before[len(strings.TrimRight(before, " \t\n")):], "\n")))
		}
		value.WriteString(tk.Value)
		origin.WriteString(tk.Origin)
	}
	text := *lines[0]
	text.Type, text.Value, text.Origin = token.StringType, value.String(), origin.String()
	return &text
}

// apostrophes is the text of a token in single quotes. The library drops the
// spaces after an apostrophe that begins a line.
func apostrophes(tk *token.Token) string {
	raw := strings.TrimSpace(tk.Origin)
	if !strings.Contains(raw, "\n") || !strings.HasPrefix(raw, "'") || !strings.HasSuffix(raw, "'") {
		return tk.Value
	}
	lines := strings.Split(raw[1:len(raw)-1], "\n")
	var b strings.Builder
	breaks := 0
	for i, l := range lines {
		if i > 0 {
			l = strings.TrimLeft(l, " \t")
		}
		if i < len(lines)-1 {
			l = strings.TrimRight(l, " \t")
			if i > 0 && l == "" {
				breaks++
				continue
			}
		}
		b.WriteString(between(breaks))
		b.WriteString(strings.ReplaceAll(l, "''", "'"))
		breaks = 1
	}
	if text := b.String(); squeezed(text) == squeezed(tk.Value) {
		return text
	}
	return tk.Value
}

// between is what so many line breaks within a text are read as.
func between(breaks int) string {
	if breaks == 1 {
		return " "
	}
	return strings.Repeat("\n", max(0, breaks-1))
}

// squeezed is a text without its spaces.
func squeezed(text string) string { return strings.Join(strings.Fields(text), "") }
