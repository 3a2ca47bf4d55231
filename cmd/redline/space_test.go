package main

import (
	"math/big"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"redline/model"
)

func TestSpaceEqualsBruteForce(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		b := drawEvery(t)
		in := func(model.Configuration) bool { return true }
		args := append([]string{"space"}, b.args...)
		fixed := map[int][]int{}
		for i := range b.s.Issues {
			if rapid.IntRange(0, 4).Draw(t, "fix") > 0 {
				continue
			}
			options := rapid.SliceOfN(rapid.IntRange(0, b.s.Issues[i].Len()-1), 1, 3).Draw(t, "options")
			fixed[i] = options
			if rapid.Bool().Draw(t, "twice") { // the last wins
				args = append(args, "--fix", b.s.Issues[i].ID+"="+b.s.Issues[i].OptionID(0))
			}
			args = append(args, "--fix", b.s.Issues[i].ID+"="+strings.Join(optionIDs(&b.s.Issues[i], options), ","))
			in = func(before func(model.Configuration) bool) func(model.Configuration) bool {
				return func(c model.Configuration) bool { return before(c) && slices.Contains(options, c.Option(i)) }
			}(in)
		}
		b.equalJSON(t, "space", answered(t, args...), b.space(in, fixed))
	})
}

// space is what the document says, straight from the words of the contract.
func (b *every) space(in func(model.Configuration) bool, fixed map[int][]int) map[string]any {
	verdict := func(v model.Verdict) *big.Int {
		return b.count(func(c model.Configuration, o *model.Outcome) bool { return in(c) && o.Verdict == v })
	}
	d := map[string]any{
		"configurations": b.count(func(c model.Configuration, o *model.Outcome) bool { return in(c) && isPossible(o) }),
		"impossible":     verdict(model.VerdictImpossible),
		"verdicts":       map[string]any{"blocked": verdict(model.VerdictBlocked), "strained": verdict(model.VerdictStrained), "clear": verdict(model.VerdictClear)},
		"blocked_by":     b.blockedBy(in),
	}
	options, dead, needed, shares := []any{}, []any{}, []any{}, []any{}
	for i := range b.s.Issues {
		is := &b.s.Issues[i]
		var left []string
		gone := false
		for o := range is.Options {
			if list, ok := fixed[i]; ok && !slices.Contains(list, o) {
				continue
			}
			at := func(test func(*model.Outcome) bool) *big.Int {
				return b.count(func(c model.Configuration, out *model.Outcome) bool { return in(c) && c.Option(i) == o && test(out) })
			}
			unblocked := at(func(out *model.Outcome) bool { return out.Verdict.Workable() })
			options = append(options, map[string]any{
				"issue": is.ID, "option": is.OptionID(o), "configurations": at(isPossible), "unblocked": unblocked,
				"clear": at(func(out *model.Outcome) bool { return out.Verdict == model.VerdictClear }),
			})
			if unblocked.Sign() > 0 {
				left = append(left, is.OptionID(o))
			} else {
				gone, dead = true, append(dead, map[string]any{"issue": is.ID, "option": is.OptionID(o)})
			}
		}
		if is.Shares != nil {
			shares = append(shares, b.shares(in, i)...)
		} else if gone {
			needed = append(needed, map[string]any{"issue": is.ID, "options": list(left)})
		}
	}
	d["options"], d["dead"], d["required"], d["shares"] = options, dead, needed, shares
	return d
}

// blockedBy goes through every set of major obstacles.
func (b *every) blockedBy(in func(model.Configuration) bool) []any {
	var majors []int
	for o := range b.s.Obstacles {
		if b.s.Obstacles[o].Major {
			majors = append(majors, o)
		}
	}
	var sets [][]int
	for bits := range 1 << len(majors) {
		set := []int{}
		for k, o := range majors {
			if bits>>k&1 == 1 {
				set = append(set, o)
			}
		}
		sets = append(sets, set)
	}
	slices.SortFunc(sets, func(x, y []int) int {
		if len(x) != len(y) {
			return len(x) - len(y)
		}
		return slices.Compare(x, y)
	})
	rows := []any{}
	for _, set := range sets {
		n := b.count(func(c model.Configuration, out *model.Outcome) bool {
			for _, o := range majors {
				if (out.Statuses[o] == model.Blocked) != slices.Contains(set, o) {
					return false
				}
			}
			return in(c) && isPossible(out)
		})
		if n.Sign() > 0 || len(set) == 0 {
			ids := []string{}
			for _, o := range set {
				ids = append(ids, b.s.Obstacles[o].ID)
			}
			rows = append(rows, map[string]any{"obstacles": ids, "configurations": n})
		}
	}
	return rows
}

func (b *every) shares(in func(model.Configuration) bool, issue int) []any {
	is := &b.s.Issues[issue]
	var rows []any
	for k, id := range is.Shares.Of {
		row := map[string]any{"issue": is.ID, "share": id, "unblocked_min": nil, "unblocked_max": nil}
		for n, c := range b.all {
			split := is.SplitOf(c.Option(issue))
			if split == nil || !in(c) || !b.outs[n].Verdict.Workable() {
				continue
			}
			if row["unblocked_min"] == nil {
				row["unblocked_min"], row["unblocked_max"] = split[k], split[k]
			}
			row["unblocked_min"] = min(row["unblocked_min"].(int), split[k])
			row["unblocked_max"] = max(row["unblocked_max"].(int), split[k])
		}
		rows = append(rows, row)
	}
	return rows
}
