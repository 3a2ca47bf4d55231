package space

import (
	"math/big"
	"slices"

	"redline/model"
)

// Fix narrows the space: per issue, the options that take part. An issue that
// is not in it is left open. Options are numbers of the scenario, splits
// included; the order and repetitions do not matter. nil narrows nothing.
type Fix map[int][]int

// scope says which options of an issue take part.
type scope struct {
	kind   scopeKind
	option int   // of just and except
	list   []int // of among, ascending
}

type scopeKind uint8

const (
	anyOption scopeKind = iota
	amongOptions
	justOption
	exceptOption
)

// scopes has one scope for each issue.
type scopes []scope

func (sp *Space) scopes(fix Fix) scopes {
	list := make(scopes, len(sp.lengths))
	for i := range list {
		if options, ok := fix[i]; ok {
			list[i] = among(options)
		}
	}
	return list
}

func among(options []int) scope {
	list := slices.Clone(options)
	slices.Sort(list)
	return scope{kind: amongOptions, list: slices.Compact(list)}
}

// changing keeps every issue as it is but those of a set, each of which has to
// change.
func changing(from model.Configuration, issues int, set Issues) scopes {
	list := make(scopes, issues)
	for i := range list {
		list[i] = scope{kind: justOption, option: from.Option(i)}
		if set.Has(i) {
			list[i].kind = exceptOption
		}
	}
	return list
}

// has tells whether option o takes part.
func (s *scope) has(o int) bool {
	switch s.kind {
	case amongOptions:
		_, ok := slices.BinarySearch(s.list, o)
		return ok
	case justOption:
		return o == s.option
	case exceptOption:
		return o != s.option
	default:
		return true
	}
}

// size is how many of n options take part.
func (s *scope) size(n int) int {
	switch s.kind {
	case amongOptions:
		return len(s.list)
	case justOption:
		return 1
	case exceptOption:
		return n - 1
	default:
		return n
	}
}

// weigh is how many options of each class take part.
func (s *scope) weigh(c *column) []uint64 {
	if s.kind == anyOption {
		return c.sizes
	}
	w := make([]uint64, len(c.sizes))
	switch s.kind {
	case amongOptions:
		for _, o := range s.list {
			w[c.class[o]]++
		}
	case justOption:
		w[c.class[s.option]] = 1
	default:
		copy(w, c.sizes)
		w[c.class[s.option]]--
	}
	return w
}

// weights is, per level and class, how many options take part.
type weights [][]uint64

func (d *diagram) weigh(sc scopes) weights {
	w := make(weights, len(d.levels))
	for p := range d.levels {
		w[p] = sc[d.levels[p].issue].weigh(&d.levels[p].column)
	}
	return w
}

// size is how many configurations the scopes leave.
func (sc scopes) size(lengths []int) *big.Int {
	n := big.NewInt(1)
	for i := range sc {
		n.Mul(n, big.NewInt(int64(sc[i].size(lengths[i]))))
	}
	return n
}

// free is how many ways the scopes leave to choose where the diagram does not
// look.
func (d *diagram) free(sc scopes) *big.Int {
	n := big.NewInt(1)
	for i, at := range d.at {
		if at < 0 {
			n.Mul(n, big.NewInt(int64(sc[i].size(d.lengths[i]))))
		}
	}
	return n
}
