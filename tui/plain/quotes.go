package plain

import (
	"regexp"
	"strings"
)

// fieldsOf are the words of a line. What stands in quotation marks is one word;
// an equals sign outside them is a word of its own.
func fieldsOf(line string) []string {
	parts := strings.Split(line, `"`)
	if len(parts)%2 == 0 { // a mark without its partner stands for itself
		return strings.Fields(strings.ReplaceAll(line, "=", " = "))
	}
	var list []string
	for i, part := range parts {
		switch {
		case i%2 == 0:
			list = append(list, strings.Fields(strings.ReplaceAll(part, "=", " = "))...)
		case strings.TrimSpace(part) != "":
			list = append(list, strings.TrimSpace(part))
		}
	}
	return list
}

// namedKey is a key of the screen that a hint of a lesson names.
var namedKey = regexp.MustCompile(`(?:[Pp]ress|[Tt]he key is) ([a-zL])\b|(?:^|[.] )([a-zL]) (?:shows|lists)\b`)

// keyCommands are the commands that tell what keys of the screen show.
var keyCommands = map[string]string{
	"w": "why", "o": "out", "m": "map", "r": "rules", "s": "space", "f": "figures", "d": "deadlock", "c": "compare", "e": "claims",
	"p": "presets", "L": "lessons", "n": "drafts",
}

// instead names the command that does what a hint says to do with a key; empty
// where the hint names none.
func instead(hint string) string {
	m := namedKey.FindStringSubmatch(hint)
	if m == nil {
		return ""
	}
	if c := keyCommands[m[1]+m[2]]; c != "" {
		return "Without a screen, say \"" + c + "\"."
	}
	return ""
}
