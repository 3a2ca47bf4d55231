package words

import (
	"math/big"

	"redline/model"
	"redline/model/compare"
)

// Letter names the k-th route or column, from 0: A, B and so on.
func Letter(k int) string { return compare.Letter(k) }

// Headline is a claim in as few words as there are.
func Headline(c *model.Claim) string {
	if c.Short != "" {
		return c.Short
	}
	return c.Text
}

// BasisOf says how an engine reads the rules, empty where as the file has
// them.
func BasisOf(e *model.Engine) string {
	basis := e.Basis()
	return Basis(basis.Reading, basis.Muted)
}

// CompareCounts orders counts of packages, what has none first.
func CompareCounts(a, b *big.Int) int {
	switch {
	case a == nil && b == nil:
		return 0
	case a == nil:
		return -1
	case b == nil:
		return 1
	}
	return a.Cmp(b)
}
