package data

import "strings"

// plainer says what the YAML library says in words that help somebody who
// does not know its terms.
func plainer(message string) string {
	for _, p := range phrases {
		if strings.Contains(message, p.theirs) {
			return p.ours
		}
	}
	return "this is not well-formed YAML (" + clean(message) + "); compare it with its neighbours"
}

// phrases are looked through in order.
var phrases = []struct{ theirs, ours string }{
	{"tab character", "a tab stands where YAML wants spaces; indent with spaces"},
	{"character '\t'", "a tab stands where YAML wants spaces; indent with spaces"},
	{"end character of double-quoted", `the text that begins here has no closing "; add it`},
	{"end character of single-quoted", "the text that begins here has no closing '; add it, and write '' for an apostrophe within"},
	{"unknown escape", `a \ in a double-quoted text begins an escape, and this is none; write \\ or use single quotes`},
	{"escaped UTF-", `an escape such as \u00e9 needs all of its digits`},
	{"surrogate", `an escape such as \u00e9 must name one whole character`},
	{"reserved character", "a text cannot begin with this character; put quotes around it"},
	{"document separator", "the document ends inside a quoted text; add the closing quote"},
	{"header option", "after | or > only -, + or an indentation may stand; begin the text on the next line"},
	{"multi-line content", "the text announced by | or > is missing; indent it below"},
	{"number of indent", "this line is indented less than the text before it; align them"},
	{"mapping value is not allowed", "a second colon on one line; put quotes around a text that contains a colon and a space"},
	{"map key-value is pre-defined", "this does not belong here; check its indentation, or put quotes around a text with a colon in it"},
	{"',' or ']' must be specified", "the list in brackets needs a comma or ] before this"},
	{"',' or '}' must be specified", "the mapping in braces needs a comma or } before this"},
	{"sequence end token", "the list that begins here has no closing ]; add it"},
	{"flow mapping end token", "the mapping that begins here has no closing }; add it"},
	{"flow map content", "in braces stand key: value pairs; a key or a colon is missing here"},
	{"expected sequence element", "a list cannot begin with a comma; take it out"},
	{"non-map value", "key: value is expected here, like its neighbours at this indentation"},
	{"sequence entries are not allowed", "a list begins on a line of its own, or write it in brackets: [a, b]"},
	{"unexpected key name", "a key stands on one line, with its colon after it"},
	{"implicit line break", "a key stands on one line, with its colon after it"},
	{"invalid key for this map", "the colon has no key before it; if it belongs to a text, put quotes around the text"},
	{"character corresponding to", "this bracket closes nothing; take it out or add the opening one"},
	{"value is not allowed in this context", "this does not belong here; check its indentation and the lines above"},
	{"anchor", "an anchor (&name) stands directly before the value that it names"},
	{"alias", "an alias (*name) needs the name of an anchor"},
}
