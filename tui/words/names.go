package words

import (
	"math/big"

	"redline/model"
	"redline/model/compare"
	"redline/tui/session"
)

// Letter names the k-th route or column, from 0: A, B and so on.
func Letter(k int) string { return compare.Letter(k) }

// PackageName names a package by what was loaded, and how many changes it is
// from that: "today", "today, 2 changes".
func PackageName(st *session.State) string { return packageName(st, "") }

// PackageTitle is the same for a page: "today, with 2 changes".
func PackageTitle(st *session.State) string { return packageName(st, "with ") }

func packageName(st *session.State, with string) string {
	if n := st.Changes(); n > 0 {
		return st.Loaded.Name + ", " + with + Count(n, "change")
	}
	return st.Loaded.Name
}

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
