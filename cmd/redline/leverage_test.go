package main

import (
	"math/big"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"redline/model"
)

// TestLeverageEqualsMuting compares the switchboard with what muting does.
func TestLeverageEqualsMuting(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		b, alone := drawFrom(t, ferry), map[string]*big.Int{}
		muted := func(ids ...string) (unblocked, free *big.Int) {
			basis := b.e.Basis()
			basis.Muted = append(slices.Clone(basis.Muted), ids...)
			n := &every{s: b.s}
			n.compile(t, basis)
			return n.count(func(_ model.Configuration, o *model.Outcome) bool { return o.Verdict.Workable() }),
				n.count(func(_ model.Configuration, o *model.Outcome) bool { return o.Verdict == model.VerdictClear })
		}
		row := func(keys map[string]any, ids ...string) map[string]any {
			keys["unblocked"], keys["clear"] = muted(ids...)
			return keys
		}
		rules, obstacles, pairs := []any{}, []any{}, []any{}
		var majors []string
		for _, r := range b.s.Rules {
			if o, _ := b.s.Obstacle(r.Obstacle); b.s.Obstacles[o].Major {
				majors = append(majors, r.ID)
			}
		}
		for _, id := range majors {
			rules = append(rules, row(map[string]any{"rule": id}, id))
			alone[id], _ = muted(id)
		}
		for k, id := range majors {
			for _, other := range majors[k+1:] {
				pairs = append(pairs, row(map[string]any{"rules": []string{id, other}, "alone": []*big.Int{alone[id], alone[other]}}, id, other))
			}
		}
		for _, o := range b.s.Obstacles {
			if o.Major {
				obstacles = append(obstacles, row(map[string]any{"obstacle": o.ID}, o.ID))
			}
		}
		b.equalJSON(t, "leverage", answered(t, append([]string{"leverage"}, b.args...)...), map[string]any{
			"now": row(map[string]any{}), "rules": rules, "obstacles": obstacles, "pairs": pairs,
		})
	})
}
