package stability

import (
	"cmp"
	"slices"
)

// Wishes are the statements by which every decision maker ranks the states,
// most important first: Wishes[i][j][s] tells whether statement j of decision
// maker i is true of state s. A decision maker without statements likes all
// states alike. [Prioritise] turns the statements of one into its payoffs.
type Wishes [][][]bool

// taste is what the statements of one decision maker tell apart: states of
// which the same statements are true are of one kind, and there are few kinds
// where there are few statements. Every order of the statements ranks the kinds
// strictly.
type taste struct {
	kind  []int    // per state
	holds [][]bool // per statement and kind
	kinds int
}

func (w Wishes) taste(maker, states int) *taste {
	statements := w[maker]
	t := &taste{kind: make([]int, states), holds: make([][]bool, len(statements))}
	known, column := map[string]int{}, make([]byte, len(statements))
	for s := range t.kind {
		for j := range statements {
			column[j] = byte(btoi(statements[j][s]))
		}
		k, ok := known[string(column)]
		if !ok {
			k = t.kinds
			known[string(column)] = k
			t.kinds++
			for j := range statements {
				t.holds[j] = append(t.holds[j], statements[j][s])
			}
		}
		t.kind[s] = k
	}
	return t
}

// rank is what each kind is worth, from 0, higher is better, if the statements
// stand in an order: order[p] is the statement that comes p-th.
func (t *taste) rank(order []int, worth []int) []int {
	kinds := make([]int, t.kinds)
	for k := range kinds {
		kinds[k] = k
	}
	slices.SortFunc(kinds, func(a, b int) int {
		for _, j := range order {
			if t.holds[j][a] != t.holds[j][b] {
				return cmp.Compare(btoi(t.holds[j][a]), btoi(t.holds[j][b]))
			}
		}
		return 0
	})
	worth = append(worth[:0], kinds...)
	for rank, k := range kinds {
		worth[k] = rank
	}
	return worth
}

// payoffs is what each state is worth if the kinds are worth that much.
func (t *taste) payoffs(worth []int) []int {
	payoffs := make([]int, len(t.kind))
	for s, k := range t.kind {
		payoffs[s] = worth[k]
	}
	return payoffs
}
