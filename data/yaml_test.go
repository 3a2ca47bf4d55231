package data

import (
	"slices"
	"strings"
	"testing"
)

// brokenYAML are files that are no good as YAML, or use what scenarios do
// without. The mark is where the first error shows.
var brokenYAML = []struct{ name, text, message string }{
	{"empty", "»", "the file is empty"},
	{"spaces", "»  \n\n", "the file is empty"},
	{"comment only", "»# nothing\n", "the file is empty"},
	{"null", "»~\n", "the file is empty"},
	{"marker only", "»---\n", "the file is empty"},
	{"list at the top", "»- a\n- b\n", "expected a mapping (key: value) for the scenario, found a list"},
	{"text at the top", "»hello\n", `expected a mapping (key: value) for the scenario, found "hello"`},
	{"second document", "scenario: a\n»---\nscenario: b\n", "a second document begins here"},
	{"after the end", "scenario: a\n...\n»scenario: b\n", "the document ended above"},
	{"tab", "scenario: a\n»\ttitle: b\n", "a tab stands where YAML wants spaces"},
	{"open quote", "title: »\"a\n", `the text that begins here has no closing "`},
	{"open apostrophe", "title: »'a\n", "the text that begins here has no closing '"},
	{"unknown escape", `title: "a\»q"` + "\n", `a \ in a double-quoted text begins an escape`},
	{"open list", "parties: »[a, b\n", "the list that begins here has no closing ]"},
	{"open mapping", "parties: »{a: b\n", "the mapping that begins here has no closing }"},
	{"missing comma", "parties: {a: b »{c: d}}\n", "the mapping in braces needs a comma or }"},
	{"two colons", "title: »a: b\n", "a second colon on one line"},
	{"reserved character", "title: »@a\n", "a text cannot begin with this character"},
	{"percent", "title: »%a\n", "directives, which begin with"},
	{"tag", "title: »!!binary aGk=\n", `tags such as "!!binary" are not used here`},
	{"own tag", "title: »!mine a\n", `tags such as "!mine" are not used here`},
	{"tag of text", "title: »!!str 3\n", `tags such as "!!str" are not used here`},
	{"merge key", "a: &a {b: c}\nd:\n  »<<: *a\n", "merge keys are not used here"},
	{"complex key", "»? a\n: b\n", "keys marked with"},
	{"list as a key", "[a]»: b\n", "the colon has no key before it"},
	{"alias as a key", "a: &a b\n»*a : c\n", "an alias cannot be a key"},
	{"unknown alias", "title: »*a\n", "no value above is named &a"},
	{"alias of itself", "title: &a [»*a]\n", "no value above is named &a"},
	{"directive", "»%YAML 1.2\n---\ntitle: a\n", "directives, which begin with"},
	{"wrong indentation", "parties:\n  - id: a\n   »name: b\n", "this does not belong here"},
	{"stray text", "title: a\n»stray\nscenario: b\n", "key: value is expected here"},
	{"escape sequence", "title: »\x1b[31mred\n", "control character U+001B; that is not allowed"},
	{"delete", "title: a»\x7f\n", "control character U+007F"},
	{"next line", "title: a»\u0085b\n", "control character U+0085"},
	{"lone carriage return", "title: a»\rb\n", "control character U+000D"},
	{"right to left", "title: ab»\u202edc\n", "U+202E, which turns the direction of text"},
	{"isolate in a comment", "title: a # »\u2066x\n", "U+2066, which turns"},
	{"mark in the middle", "title: a»\ufeffb\n", "byte order mark U+FEFF past the start"},
	{"escaped control", `title: »"a\x1b[31m"` + "\n", "this text contains control character U+001B"},
	{"escaped zero", `title: »"a\0"` + "\n", "this text contains control character U+0000"},
	{"escaped direction", `title: »"a\u202E"` + "\n", "this text contains U+202E, which turns the direction of text; that is not allowed, not even as an escape"},
	{"escaped key", `»"tit\u2067le": a` + "\n", "this text contains U+2067"},
	{"not UTF-8", "title: a»\xc3\x28\n", "byte 0xc3 is not UTF-8"},
	{"UTF-16", "»\xff\xfet\x00i\x00", "the file is in UTF-16"},
	{"long line", "title: >-\n  " + strings.Repeat("é", 4998) + "»éé\n", "more than 5000 characters"},
	{"long text", "title: »" + strings.Repeat("é", 4001) + "\n", "more than 4000 characters"},
	{"long key", "»" + strings.Repeat("k", 65) + ": a\n", "a key is at most 64 characters long"},
}

func TestBrokenYAML(t *testing.T) {
	for _, b := range brokenYAML {
		t.Run(b.name, func(t *testing.T) {
			text, at := marked(t, b.text)
			errs := errorsOf(t, text)
			if !slices.ContainsFunc(errs, func(p Problem) bool {
				return (position{p.Line, p.Column}) == at && strings.Contains(p.Message, b.message)
			}) {
				t.Errorf("expected %q at %v:\n%v", b.message, at, errs)
			}
		})
	}
}
