package space_test

import (
	"cmp"
	"math/big"
	"math/bits"
	"slices"

	"redline/model"
	"redline/model/space"
)

// This file answers every question by looking at all configurations, one by
// one, straight from the words of the contract.

type found struct {
	c   model.Configuration
	out model.Outcome
}

type brute struct {
	s   *model.Scenario
	e   *model.Engine
	all []found
}

func bruteOf(e *model.Engine) *brute {
	b := &brute{s: e.Scenario(), e: e}
	var walk func(i int, c model.Configuration)
	walk = func(i int, c model.Configuration) {
		if i == len(b.s.Issues) {
			b.all = append(b.all, found{c, e.Outcome(c)})
			return
		}
		for o := range b.s.Issues[i].Len() {
			walk(i+1, c.With(i, o))
		}
	}
	walk(0, model.Configuration{})
	return b
}

// fixed is what a fix leaves.
func (b *brute) fixed(fix space.Fix) *brute {
	n := *b
	n.all = slices.DeleteFunc(slices.Clone(b.all), func(f found) bool {
		for i, options := range fix {
			if !slices.Contains(options, f.c.Option(i)) {
				return true
			}
		}
		return false
	})
	return &n
}

func (b *brute) count(keep func(f *found) bool) *big.Int {
	n := int64(0)
	for i := range b.all {
		if keep(&b.all[i]) {
			n++
		}
	}
	return big.NewInt(n)
}

func possible(f *found) bool  { return f.out.Verdict != model.VerdictImpossible }
func unblocked(f *found) bool { return f.out.Verdict.Workable() }
func isClear(f *found) bool   { return f.out.Verdict == model.VerdictClear }

func reaches(g space.Goal) func(*found) bool {
	if g == space.Clear {
		return isClear
	}
	return unblocked
}

func (b *brute) counts() space.Counts {
	c := space.Counts{
		Configurations: b.count(possible),
		Impossible:     b.count(func(f *found) bool { return !possible(f) }),
		Blocked:        b.count(func(f *found) bool { return f.out.Verdict == model.VerdictBlocked }),
		Strained:       b.count(func(f *found) bool { return f.out.Verdict == model.VerdictStrained }),
		Clear:          b.count(isClear),
	}
	for m := range 1 << len(b.s.Obstacles) {
		row := space.BlockedBy{Obstacles: []int{}}
		wrong := false
		for o := range b.s.Obstacles {
			if m>>o&1 == 1 {
				row.Obstacles = append(row.Obstacles, o)
				wrong = wrong || !b.s.Obstacles[o].Major
			}
		}
		row.Configurations = b.count(func(f *found) bool {
			for o := range b.s.Obstacles {
				if b.s.Obstacles[o].Major && (f.out.Statuses[o] == model.Blocked) != (m>>o&1 == 1) {
					return false
				}
			}
			return possible(f)
		})
		if !wrong && (m == 0 || row.Configurations.Sign() > 0) {
			c.BlockedBy = append(c.BlockedBy, row)
		}
	}
	slices.SortStableFunc(c.BlockedBy, func(x, y space.BlockedBy) int {
		return cmp.Or(cmp.Compare(len(x.Obstacles), len(y.Obstacles)), slices.Compare(x.Obstacles, y.Obstacles))
	})
	return c
}

func (b *brute) with(issue, option int, keep func(*found) bool) *big.Int {
	return b.count(func(f *found) bool { return f.c.Option(issue) == option && keep(f) })
}

func (b *brute) options(fix space.Fix) []space.OptionCount {
	var list []space.OptionCount
	for i := range b.s.Issues {
		for o := range b.s.Issues[i].Options {
			if options, ok := fix[i]; ok && !slices.Contains(options, o) {
				continue
			}
			list = append(list, space.OptionCount{
				Issue: i, Option: o,
				Configurations: b.with(i, o, possible), Unblocked: b.with(i, o, unblocked), Clear: b.with(i, o, isClear),
			})
		}
	}
	return list
}

func (b *brute) left(fix space.Fix) space.Left {
	var left space.Left
	for _, c := range b.options(fix) {
		if c.Unblocked.Sign() == 0 {
			left.Dead = append(left.Dead, space.Choice{Issue: c.Issue, Option: c.Option})
		}
	}
	for i := range b.s.Issues {
		if b.s.Issues[i].Shares != nil {
			left.Shares = append(left.Shares, b.shares(i)...)
			continue
		}
		rest, dead := space.Required{Issue: i}, false
		for _, c := range b.options(fix) {
			switch {
			case c.Issue != i:
			case c.Unblocked.Sign() == 0:
				dead = true
			default:
				rest.Options = append(rest.Options, c.Option)
			}
		}
		if dead {
			left.Required = append(left.Required, rest)
		}
	}
	return left
}

func (b *brute) shares(issue int) []space.ShareRange {
	is := &b.s.Issues[issue]
	list := make([]space.ShareRange, len(is.Shares.Of))
	for k := range list {
		r := &list[k]
		r.Issue, r.Share = issue, k
		for i := range b.all {
			split := is.SplitOf(b.all[i].c.Option(issue))
			if split == nil || !unblocked(&b.all[i]) {
				continue
			}
			if !r.Any {
				r.Min, r.Max, r.Any = split[k], split[k], true
			}
			r.Min, r.Max = min(r.Min, split[k]), max(r.Max, split[k])
		}
	}
	return list
}

// differs is the set of issues in which two configurations differ.
func differs(a, b model.Configuration) space.Issues { return space.IssuesOf(a.Differences(b)...) }

// sorted sorts sets by size, then as lists, and takes out repetitions.
func sorted(list []space.Issues) []space.Issues {
	slices.SortFunc(list, func(a, b space.Issues) int {
		return cmp.Or(cmp.Compare(a.Len(), b.Len()), slices.Compare(a.List(), b.List()))
	})
	return slices.Compact(list)
}

// minimal keeps the sets that contain no other.
func minimal(list []space.Issues) []space.Issues {
	list = sorted(list)
	return slices.DeleteFunc(slices.Clone(list), func(s space.Issues) bool {
		return slices.ContainsFunc(list, func(t space.Issues) bool { return t != s && t&^s == 0 })
	})
}

// reached lists the configurations that reach a goal and keep what is held.
func (b *brute) reached(from model.Configuration, held space.Issues, g space.Goal) []found {
	ok := reaches(g)
	return slices.DeleteFunc(slices.Clone(b.all), func(f found) bool {
		return !ok(&f) || differs(from, f.c)&held != 0
	})
}

func (b *brute) routes(from model.Configuration, held space.Issues, g space.Goal) space.Routes {
	r := space.Routes{Nearest: space.Nearest{Fewest: -1, Ways: new(big.Int)}}
	ways := b.ways(from, held, g)
	if len(ways) == 0 {
		r.Release, r.InTheWay = b.release(from, held, g)
		return r
	}
	r.Fewest = differs(from, ways[0]).Len()
	r.Ways.SetInt64(int64(len(ways)))
	for _, f := range b.reached(from, held, g) {
		r.ChangeSets = append(r.ChangeSets, differs(from, f.c))
	}
	r.ChangeSets = minimal(r.ChangeSets)
	if r.Fewest > 0 {
		r.Conflicts = b.conflicts(from, held, ^held, g)
	}
	return r
}

// ways lists the configurations that the fewest changes reach, in the order of
// the contract.
func (b *brute) ways(from model.Configuration, held space.Issues, g space.Goal) []model.Configuration {
	var list []model.Configuration
	fewest := 99
	for _, f := range b.reached(from, held, g) {
		switch n := differs(from, f.c).Len(); {
		case n < fewest:
			fewest, list = n, []model.Configuration{f.c}
		case n == fewest:
			list = append(list, f.c)
		}
	}
	slices.SortFunc(list, func(x, y model.Configuration) int {
		if c := slices.Compare(x.Differences(from), y.Differences(from)); c != 0 {
			return c
		}
		return b.compare(x, y)
	})
	return list
}

func (b *brute) compare(x, y model.Configuration) int {
	for i := range b.s.Issues {
		if c := cmp.Compare(x.Option(i), y.Option(i)); c != 0 {
			return c
		}
	}
	return 0
}

// conflicts lists the minimal sets among some issues which, kept together with
// those held, leave nothing.
func (b *brute) conflicts(from model.Configuration, held, among space.Issues, g space.Goal) []space.Issues {
	var list []space.Issues
	for s := range space.Issues(1) << len(b.s.Issues) {
		if s&^among == 0 && len(b.reached(from, held|s, g)) == 0 {
			list = append(list, s)
		}
	}
	return minimal(list)
}

func (b *brute) release(from model.Configuration, held space.Issues, g space.Goal) (release, inTheWay []space.Issues) {
	for s := range space.Issues(1) << len(b.s.Issues) {
		if s&^held == 0 && len(b.reached(from, held&^s, g)) > 0 {
			release = append(release, s)
		}
	}
	if len(release) == 0 {
		return nil, nil
	}
	return minimal(release), b.conflicts(from, 0, held, g)
}

// hitting lists the minimal sets of some issues that meet every set of a
// family, by trying all.
func hitting(family []space.Issues, issues int) []space.Issues {
	var list []space.Issues
	for s := range space.Issues(1) << issues {
		if !slices.ContainsFunc(family, func(t space.Issues) bool { return bits.OnesCount64(uint64(s&t)) == 0 }) {
			list = append(list, s)
		}
	}
	return minimal(list)
}
