package compare

import (
	"cmp"
	"math/bits"
	"slices"

	"redline/model"
)

// Set is a set of columns, by number.
type Set uint64

// Has tells whether column k is in the set.
func (s Set) Has(k int) bool { return s>>k&1 == 1 }

// Len is the number of columns in the set.
func (s Set) Len() int { return bits.OnesCount64(uint64(s)) }

// List lists the columns of the set, ascending.
func (s Set) List() []int {
	var list []int
	for k := 0; s != 0; k, s = k+1, s>>1 {
		if s&1 == 1 {
			list = append(list, k)
		}
	}
	return list
}

// Finding is a rule that holds in some of the packages.
type Finding struct {
	Rule     int // index into the scenario's rules
	Obstacle int // that of the rule
	In       Set // columns that have it
	Blocking Set // those in which it blocks, as they are read
}

// Severity is that of the finding where it is worst.
func (f Finding) Severity() model.Severity {
	if f.Blocking != 0 {
		return model.Blocks
	}
	return model.Strains
}

// SeverityIn is the severity of the finding in column k, which has it.
func (f Finding) SeverityIn(k int) model.Severity {
	if f.Blocking.Has(k) {
		return model.Blocks
	}
	return model.Strains
}

// findings gathers the findings of all columns.
func (t *Table) findings() []Finding {
	at := map[int]int{}
	var list []Finding
	for k := range t.Columns {
		for _, f := range t.Columns[k].Assessment.Findings {
			i, ok := at[f.Rule]
			if !ok {
				i = len(list)
				at[f.Rule] = i
				list = append(list, Finding{Rule: f.Rule, Obstacle: f.Obstacle})
			}
			list[i].In |= 1 << k
			if f.Severity == model.Blocks {
				list[i].Blocking |= 1 << k
			}
		}
	}
	slices.SortFunc(list, func(a, b Finding) int {
		return cmp.Or(cmp.Compare(a.Obstacle, b.Obstacle), cmp.Compare(a.Severity(), b.Severity()), cmp.Compare(a.Rule, b.Rule))
	})
	return list
}

// Group is findings that the same columns have.
type Group struct {
	In       Set
	Findings []Finding
}

// Groups are the findings that some columns have and others have not, by the
// columns that have them: the first column's before those it has not, few
// columns before many.
func (t *Table) Groups() []Group {
	var groups []Group
	for _, f := range t.Findings {
		if f.In.Len() == len(t.Columns) {
			continue
		}
		i := slices.IndexFunc(groups, func(g Group) bool { return g.In == f.In })
		if i < 0 {
			i, groups = len(groups), append(groups, Group{In: f.In})
		}
		groups[i].Findings = append(groups[i].Findings, f)
	}
	slices.SortFunc(groups, func(a, b Group) int {
		return cmp.Or(cmp.Compare(bits.TrailingZeros64(uint64(a.In)), bits.TrailingZeros64(uint64(b.In))),
			cmp.Compare(a.In.Len(), b.In.Len()), cmp.Compare(a.In, b.In))
	})
	return groups
}

// Common are the findings that every column has.
func (t *Table) Common() []Finding {
	return slices.DeleteFunc(slices.Clone(t.Findings), func(f Finding) bool { return f.In.Len() < len(t.Columns) })
}
