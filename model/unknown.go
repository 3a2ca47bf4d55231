package model

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/agnivade/levenshtein"
)

// UnknownError reports a word that names nothing, with the nearest that do.
type UnknownError struct {
	What    string   // what was expected: "issue", "option of operator"
	Got     string   // what was given
	Nearest []string // known words like it, best first; may be empty
	Known   []string // every known word, in order
}

func (e *UnknownError) Error() string {
	text := fmt.Sprintf("unknown %s %q", e.What, e.Got)
	if len(e.Nearest) > 0 {
		return text + "; did you mean " + strings.Join(e.Nearest, ", ") + "?"
	}
	if len(e.Known) == 0 {
		return text + "; the scenario has none"
	}
	return text + "; known: " + strings.Join(clip(e.Known, 12), ", ")
}

func clip(words []string, n int) []string {
	if len(words) <= n {
		return words
	}
	return append(slices.Clone(words[:n]), "…")
}

// Unknown makes an UnknownError with suggestions from the known words.
func Unknown(what, got string, known []string) *UnknownError {
	return &UnknownError{What: what, Got: got, Nearest: Nearest(got, known), Known: known}
}

// Nearest lists up to three known words that are near enough to a misspelt one
// to be what was meant, best first.
func Nearest(word string, known []string) []string {
	type candidate struct {
		word     string
		distance int
	}
	var near []candidate
	for _, k := range known {
		d := levenshtein.ComputeDistance(strings.ToLower(word), strings.ToLower(k))
		if swapped(strings.ToLower(word), strings.ToLower(k)) {
			d = 1
		}
		contained := len(word) > 2 && strings.Contains(k, word)
		if contained || d <= max(1, len(k)/3) && d < len(k) {
			near = append(near, candidate{k, d})
		}
	}
	slices.SortStableFunc(near, func(a, b candidate) int { return cmp.Compare(a.distance, b.distance) })
	return ids(near[:min(3, len(near))], func(c *candidate) string { return c.word })
}

// swapped tells whether two words differ by two neighbouring letters in the
// wrong order, the commonest slip and two changes by the usual count.
func swapped(a, b string) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range len(a) - 1 {
		if a[i] != b[i] {
			return a[i] == b[i+1] && a[i+1] == b[i] && a[i+2:] == b[i+2:]
		}
	}
	return false
}

func ids[T any](list []T, id func(*T) string) []string {
	out := make([]string, len(list))
	for i := range list {
		out[i] = id(&list[i])
	}
	return out
}
