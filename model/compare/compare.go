// Package compare sets several packages of one scenario side by side: the
// choices that differ, the findings that only some of them have, and, apart
// from those, whatever else they are assessed on that is no choice.
//
//	t := compare.Of(
//		compare.Package{Name: "today", Engine: e, Configuration: s.Today()},
//		compare.Package{Name: "plan", Engine: e, Configuration: plan},
//	)
//	for _, i := range t.Differ { … t.Packages[k].Configuration.Option(i) … }
//
// A package has its own engine, so that each may be read in its own way. All
// engines are of the same scenario file.
package compare

import (
	"slices"

	"redline/model"
)

// Most is how many packages a table is meant for; [Of] takes up to [Limit].
const Most = 4

// Letter names column k: A, B and so on.
func Letter(k int) string { return string(rune('A' + k)) }

// Limit is how many packages [Of] can take.
const Limit = 26

// Package is one column: a configuration and what it is assessed on.
type Package struct {
	Name          string        // for people
	Engine        *model.Engine // reads it; those of several packages may be one
	Configuration model.Configuration

	// Routes is filled in by whoever knows the whole space, and is not used
	// here: the lengths of the routes to an unblocked package, ascending. One
	// that is 0 says that it is unblocked already. Nil where nobody knows,
	// empty where there is no route.
	Routes []int
}

// Column is a package with what it comes to.
type Column struct {
	Package
	Assessment model.Assessment
}

// Table is some packages compared. Indexes are those of the scenario, lists
// are in its order.
type Table struct {
	Scenario *model.Scenario // of the first package
	Columns  []Column        // as given; the first is what others are held against
	Differ   []int           // issues that are not the same in all packages
	Same     []int           // issues that are
	Findings []Finding       // findings of any package, by obstacle, blocks first
	Measures []Measure       // measures that some package has
	Basis    Basis           // what differs and is no choice
}

// Of compares packages, from one to [Limit] of them, so that each has a letter.
func Of(packages ...Package) *Table {
	t := &Table{Scenario: packages[0].Engine.Scenario()}
	for _, p := range packages {
		t.Columns = append(t.Columns, Column{p, p.Engine.Assess(p.Configuration)})
	}
	for i := range t.Scenario.Issues {
		if t.differs(i) {
			t.Differ = append(t.Differ, i)
		} else {
			t.Same = append(t.Same, i)
		}
	}
	t.Findings, t.Measures, t.Basis = t.findings(), t.measures(), t.basis()
	return t
}

func (t *Table) differs(issue int) bool {
	return slices.ContainsFunc(t.Columns, func(c Column) bool {
		return c.Configuration.Option(issue) != t.Columns[0].Configuration.Option(issue)
	})
}

// SameOption tells whether column k has the option of the first for an issue.
func (t *Table) SameOption(k, issue int) bool {
	return t.Columns[k].Configuration.Option(issue) == t.Columns[0].Configuration.Option(issue)
}

// SameStance tells whether a party makes of column k what it makes of the first.
func (t *Table) SameStance(k, party int) bool {
	return t.Columns[k].Assessment.Stances[party] == t.Columns[0].Assessment.Stances[party]
}

// SameStatus tells whether an obstacle comes to the same in column k as in the
// first, and for the same reasons: its status is the same, and so are the
// findings that decide it, the blocking ones or, where nothing blocks, all.
func (t *Table) SameStatus(k, obstacle int) bool {
	a, b := &t.Columns[0].Assessment, &t.Columns[k].Assessment
	return a.Statuses[obstacle] == b.Statuses[obstacle] && deciding(a, obstacle) == deciding(b, obstacle)
}

// deciding is the findings that make the status of an obstacle what it is.
func deciding(a *model.Assessment, obstacle int) (set model.RuleSet) {
	for _, f := range a.Findings {
		if f.Obstacle == obstacle && (f.Severity == model.Blocks) == (a.Statuses[obstacle] == model.Blocked) {
			set.Add(f.Rule)
		}
	}
	return set
}

// SameRoutes tells whether the routes of column k are as long as those of the
// first, as far as that is known.
func (t *Table) SameRoutes(k int) bool {
	a, b := t.Columns[0].Routes, t.Columns[k].Routes
	return (a == nil) == (b == nil) && slices.Equal(a, b)
}
