package space

import (
	"errors"
	"math/big"
)

// Axis is one side of a map: an issue, its options sorted into groups, one for
// each row or column.
type Axis struct {
	Issue  int
	Groups [][]int
}

// Cell counts the configurations in a cell of a map.
type Cell struct {
	Configurations *big.Int // possible ones
	Unblocked      *big.Int
	Clear          *big.Int
}

// NamedAxis has a group for each named option of an issue.
func (sp *Space) NamedAxis(issue int) Axis {
	a := Axis{Issue: issue}
	for o := range sp.engine.Scenario().Issues[issue].Options {
		a.Groups = append(a.Groups, []int{o})
	}
	return a
}

// ShareAxis has a group for each value that a share of a shares issue can
// have, in steps from 0 to 100 per cent: the splits of the step that give the
// share that much. Named options are in none.
func (sp *Space) ShareAxis(issue, share int) Axis {
	is := &sp.engine.Scenario().Issues[issue]
	a := Axis{Issue: issue, Groups: make([][]int, 100/is.Shares.Step+1)}
	shares, splits := len(is.Shares.Of), sp.splits()[issue]
	for k := range len(splits) / shares {
		v := int(splits[k*shares+share]) / is.Shares.Step
		a.Groups[v] = append(a.Groups[v], len(is.Options)+k)
	}
	return a
}

// Cells counts for every pair of groups of two different issues: cells[row]
// [column], whatever the other issues are, among what fix leaves. The error is
// a [*BudgetError], or says that the issues are the same.
func (sp *Space) Cells(rows, columns Axis, fix Fix) ([][]Cell, error) {
	if rows.Issue == columns.Issue {
		return nil, errors.New("a map needs two different issues")
	}
	diagrams, err := sp.three("the map with the rest left open")
	if err != nil {
		return nil, err
	}
	var counts [3][][]*big.Int
	for k, d := range diagrams {
		counts[k] = d.grid(rows, columns, sp.scopes(fix))
	}
	cells := make([][]Cell, len(rows.Groups))
	for r := range cells {
		cells[r] = make([]Cell, len(columns.Groups))
		for c := range cells[r] {
			cells[r][c] = Cell{counts[0][r][c], counts[1][r][c], counts[2][r][c]}
		}
	}
	return cells, nil
}

// grid counts row by row.
func (d *diagram) grid(rows, columns Axis, sc scopes) [][]*big.Int {
	counts, whole := make([][]*big.Int, len(rows.Groups)), sc[rows.Issue]
	for r, group := range rows.Groups {
		sc[rows.Issue] = whole.meet(group)
		n := d.census(sc)
		for _, options := range columns.Groups {
			sum := new(big.Int)
			for _, o := range options {
				sum.Add(sum, n.of(columns.Issue, o))
			}
			counts[r] = append(counts[r], sum)
		}
	}
	sc[rows.Issue] = whole
	return counts
}

// meet is the options of a list that are in the scope.
func (s *scope) meet(options []int) scope {
	var list []int
	for _, o := range options {
		if s.has(o) {
			list = append(list, o)
		}
	}
	return among(list)
}
