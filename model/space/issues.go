package space

import (
	"cmp"
	"math/bits"
	"slices"
)

// Issues is a set of issues of a scenario: bit i stands for issue i.
type Issues uint64

// IssuesOf is the set of the issues listed.
func IssuesOf(issues ...int) Issues {
	var s Issues
	for _, i := range issues {
		s |= 1 << i
	}
	return s
}

// Has tells whether issue i is in the set.
func (s Issues) Has(i int) bool { return s>>i&1 == 1 }

// Len is the number of issues in the set.
func (s Issues) Len() int { return bits.OnesCount64(uint64(s)) }

// List lists the issues of the set in scenario order; never nil.
func (s Issues) List() []int {
	list := make([]int, 0, s.Len())
	for ; s != 0; s &= s - 1 {
		list = append(list, bits.TrailingZeros64(uint64(s)))
	}
	return list
}

// within tells whether every issue of s is in t.
func (s Issues) within(t Issues) bool { return s&^t == 0 }

// compareIssues orders sets by size, those of one size by their issues in
// scenario order. Of two sets of one size the one with the lowest issue that
// they do not share comes first.
func compareIssues(a, b Issues) int {
	if c := cmp.Compare(a.Len(), b.Len()); c != 0 || a == b {
		return c
	}
	return cmp.Compare(bits.TrailingZeros64(uint64(a&^b)), bits.TrailingZeros64(uint64(b&^a)))
}

func sortIssues(list []Issues) []Issues {
	slices.SortFunc(list, compareIssues)
	return list
}
