package data

import (
	"regexp"
	"slices"
)

// scriptKey begins a script file; it stands at the start of a line.
var scriptKey = regexp.MustCompile(`(?m)^["']?script["']?[ \t]*:`)

// contentKey is of a scenario file; no script has it.
var contentKey = regexp.MustCompile(`(?m)^["']?(issues|rules|obstacles|presets)["']?[ \t]*:`)

// IsScript tells whether a name is that of an embedded script, or of a file that
// has the key script at its top and none of those of a scenario. A file that
// cannot be read is none.
func IsScript(nameOrFile string) bool {
	if slices.Contains(Scripts(), nameOrFile) {
		return true
	}
	if !isFile(nameOrFile) {
		return false
	}
	text, err := readFile(nameOrFile, maxBytes)
	return err == nil && scriptKey.Match(text) && !contentKey.Match(text)
}
