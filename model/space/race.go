package space

import (
	"context"
	"errors"
)

// race makes the diagram in several orders of the issues side by side, level
// by level, always going on with the one that has the fewest states; once one
// is made the others may take no more than it did. The smallest diagram is
// kept. So the worst order costs little more than the best. The error is
// errBudget or the context's.
func (q *question) race(ctx context.Context, budget int) (*diagram, error) {
	var runners []*builder
	for _, order := range q.orders() {
		runners = append(runners, q.builder(order))
	}
	var best *diagram
	for b := next(runners); b != nil; b = next(runners) {
		if !b.finished() {
			err := b.advance(ctx, budget)
			if b.over = errors.Is(err, errBudget); err != nil && !b.over {
				return nil, err
			}
			continue
		}
		b.over, budget = true, min(budget, b.states)
		if d := b.diagram(); best == nil || d.nodes() < best.nodes() {
			best = d
		}
	}
	if best == nil {
		return nil, errBudget
	}
	return best, nil
}

// next is the builder to go on with, nil where none is left.
func next(runners []*builder) *builder {
	var least *builder
	for _, b := range runners {
		if !b.over && (least == nil || b.states < least.states) {
			least = b
		}
	}
	return least
}
