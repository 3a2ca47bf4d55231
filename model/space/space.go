package space

import (
	"context"
	"errors"
	"fmt"
	"sync"

	"redline/model"
)

// DefaultBudget is the number of nodes that a diagram may take while it is
// made. The Zaporizhzhia scenario takes a few hundred; the largest budget that
// keeps the worst scenario from taking longer than about a second.
const DefaultBudget = 1 << 18

// Goal is what a configuration is to be.
type Goal int

// Goals.
const (
	Unblocked Goal = iota // possible, with no block of a major obstacle
	Clear                 // possible, with no finding of a major obstacle at all
)

func (g Goal) String() string {
	if g == Clear {
		return "clear"
	}
	return "unblocked"
}

// BudgetError says that an answer is not available because it would take too
// much room or time.
type BudgetError struct {
	Answer string // what was asked for
	Nodes  int    // the budget that was passed; 0 where there are too many sets of issues instead
}

func (e *BudgetError) Error() string {
	if e.Nodes == 0 {
		return e.Answer + ": not available, because there are too many sets of issues to look through"
	}
	return fmt.Sprintf("%s: not available, because too many rules of this scenario depend on each other (it would take more than the %d nodes allowed); single packages are still assessed",
		e.Answer, e.Nodes)
}

// Space answers questions about all configurations of a scenario under a
// basis. Diagrams are made when first needed, each once. A Space may be used by
// several goroutines.
type Space struct {
	engine  *model.Engine
	budget  int
	lengths []int // per issue, its number of options
	groups  []grouping
	splits  func() map[int][]uint8 // per shares issue, every split of the step, one after the other

	possible func() (*diagram, error)
	reaches  [2]func() (*diagram, error) // per goal, the configurations that reach it
	failing  [2]func() (*diagram, error) // per goal, the possible ones by the obstacles that stand in its way
}

// New prepares the space of an engine's scenario under its basis. It is quick:
// what takes time happens with the first question. A budget of 0 is
// [DefaultBudget].
func New(e *model.Engine, budget int) *Space {
	if budget <= 0 {
		budget = DefaultBudget
	}
	sp := &Space{engine: e, budget: budget, groups: groupings(e)}
	for i := range sp.groups {
		sp.lengths = append(sp.lengths, len(sp.groups[i].of))
	}
	sp.splits = sync.OnceValue(sp.allSplits)
	sp.possible = sp.lazily(sp.askPossible)
	for _, g := range []Goal{Unblocked, Clear} {
		sp.reaches[g] = sp.lazily(func() *question { return sp.askReaches(g) })
		sp.failing[g] = sp.lazily(func() *question { return sp.askFailing(g) })
	}
	if sp.sameGoals() {
		sp.reaches[Clear], sp.failing[Clear] = sp.reaches[Unblocked], sp.failing[Unblocked]
	}
	return sp
}

func (sp *Space) allSplits() map[int][]uint8 {
	all := make(map[int][]uint8)
	for i := range sp.lengths {
		is := &sp.engine.Scenario().Issues[i]
		for o := len(is.Options); o < sp.lengths[i]; o++ {
			for _, per := range is.SplitOf(o) {
				all[i] = append(all[i], uint8(per)) // at most 100
			}
		}
	}
	return all
}

// Nodes is the number of nodes of the diagram of a goal. The error is a
// [*BudgetError].
func (sp *Space) Nodes(g Goal) (int, error) {
	d, err := sp.diagramOf(g, "the size of the diagram")
	if err != nil {
		return 0, err
	}
	return d.nodes(), nil
}

func (sp *Space) lazily(ask func() *question) func() (*diagram, error) {
	return sync.OnceValues(func() (*diagram, error) { return sp.answer(context.Background(), ask(), sp.budget) })
}

// answer makes a question's diagram.
func (sp *Space) answer(ctx context.Context, q *question, budget int) (*diagram, error) {
	q.settle(sp.engine, sp.groups)
	d, err := q.race(ctx, budget)
	if err != nil {
		return nil, err
	}
	d.place(sp.lengths)
	return d, nil
}

// place works out what depends on the whole scenario.
func (d *diagram) place(lengths []int) {
	d.lengths, d.at = lengths, make([]int, len(lengths))
	for i := range d.at {
		d.at[i] = -1
	}
	var within []int
	for p := range d.levels {
		issue := d.levels[p].issue
		d.at[issue] = p
		within = append(within, lengths[issue])
	}
	d.limbs = limbsFor(within)
	if d.tags == 0 {
		d.skeleton = d.makeSkeleton()
	}
}

// diagramOf is the diagram of a goal, for an answer that an error names.
func (sp *Space) diagramOf(g Goal, answer string) (*diagram, error) {
	d, err := sp.reaches[g]()
	return d, sp.explain(err, answer)
}

// explain turns errBudget and errSets into a BudgetError.
func (sp *Space) explain(err error, answer string) error {
	switch {
	case errors.Is(err, errBudget):
		return &BudgetError{Answer: answer, Nodes: sp.budget}
	case errors.Is(err, errSets):
		return &BudgetError{Answer: answer}
	}
	return err
}
