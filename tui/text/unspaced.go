package text

import (
	"strings"

	"github.com/charmbracelet/x/ansi"
)

// Unspaced gives a word in pieces of at most w columns if it is wider than that
// and mostly of wide characters: scripts that write no blanks break their lines
// anywhere. Any other word stays whole, so that ids and addresses can be copied.
func Unspaced(word string, w int) []string {
	width := Width(word)
	if width <= w || w < 2 {
		return []string{word}
	}
	wide := 0
	for _, r := range word {
		if n := Width(string(r)); n > 1 {
			wide += n
		}
	}
	if 2*wide < width {
		return []string{word}
	}
	return strings.Split(ansi.Hardwrap(word, w, true), "\n")
}
