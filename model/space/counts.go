package space

import (
	"context"
	"math/big"
	"slices"
)

// Counts says how many configurations there are, and of which verdict. Wider
// concerns (obstacles that are not major) do not count.
type Counts struct {
	Configurations           *big.Int    // possible ones
	Impossible               *big.Int    // an exclusion holds
	Blocked, Strained, Clear *big.Int    // add up to Configurations
	BlockedBy                []BlockedBy // rows add up to Configurations
}

// BlockedBy counts the possible configurations in which exactly these major
// obstacles are blocked.
type BlockedBy struct {
	Obstacles      []int // indexes in scenario order; never nil
	Configurations *big.Int
}

// Unblocked is how many configurations are strained or clear.
func (c *Counts) Unblocked() *big.Int { return new(big.Int).Add(c.Strained, c.Clear) }

// Count counts the configurations that fix leaves. In BlockedBy the row of no
// obstacle comes first, always; the others, where not zero, by size, then in
// scenario order. The error is a [*BudgetError].
func (sp *Space) Count(fix Fix) (Counts, error) {
	const answer = "counts of all packages"
	sc := sp.scopes(fix)
	failing, err := sp.failing[Unblocked]()
	if err != nil {
		return Counts{}, sp.explain(err, answer)
	}
	reaching, err := sp.diagramOf(Clear, answer)
	if err != nil {
		return Counts{}, err
	}
	by, err := failing.spectrum(context.Background(), sc, sp.budget)
	if err != nil {
		return Counts{}, sp.explain(err, answer)
	}
	c := Counts{BlockedBy: sp.rows(by), Clear: reaching.total(sc), Blocked: new(big.Int)}
	for _, row := range c.BlockedBy[1:] {
		c.Blocked.Add(c.Blocked, row.Configurations)
	}
	unblocked := c.BlockedBy[0].Configurations
	c.Configurations = new(big.Int).Add(unblocked, c.Blocked)
	c.Strained = new(big.Int).Sub(unblocked, c.Clear)
	c.Impossible = sc.size(sp.lengths)
	c.Impossible.Sub(c.Impossible, c.Configurations)
	return c, nil
}

// rows lists a spectrum over the major obstacles.
func (sp *Space) rows(by spectrum) []BlockedBy {
	if by[0] == nil {
		by[0] = new(big.Int)
	}
	masks := make([]uint32, 0, len(by))
	for m := range by {
		masks = append(masks, m)
	}
	slices.SortFunc(masks, func(a, b uint32) int {
		return compareIssues(Issues(a), Issues(b))
	})
	majors, rows := sp.majors(), make([]BlockedBy, 0, len(masks))
	for _, m := range masks {
		row := BlockedBy{Obstacles: []int{}, Configurations: by[m]}
		for _, k := range Issues(m).List() {
			row.Obstacles = append(row.Obstacles, majors[k])
		}
		rows = append(rows, row)
	}
	return rows
}
