package space_test

import (
	"context"
	"math/big"
	"math/rand/v2"
	"slices"
	"testing"

	"redline/data"
	"redline/model"
	"redline/model/space"
)

func embedded(t *testing.T, name string) (*model.Engine, *space.Space) {
	s, err := data.Load(name)
	must(t, err)
	e := compiled(t, s, model.Basis{})
	return e, space.New(e, 0)
}

// samples is fewer where tests are to be short.
func samples(n int) int {
	if testing.Short() {
		return n / 5
	}
	return n
}

// Elmira is small enough to look at every configuration, under both readings.
func TestElmira(t *testing.T) {
	s, err := data.Load("elmira")
	must(t, err)
	for _, reading := range []model.Reading{model.Documented, model.Strict} {
		e := compiled(t, s, model.Basis{Reading: reading})
		b, sp := bruteOf(e), space.New(e, 0)
		counts, err := sp.Count(nil)
		must(t, err)
		same(t, "counts", counts, b.counts())
		options, err := sp.Options(nil)
		must(t, err)
		same(t, "options", options, b.options(nil))
		left, err := sp.Left(nil)
		must(t, err)
		same(t, "left", left, b.left(nil))
		for p := range s.Presets {
			from := s.PresetConfiguration(p)
			for _, g := range goals {
				r, err := sp.Routes(from, 0, g)
				must(t, err)
				want := b.routesByLists(from, g)
				same(t, "routes of "+s.Presets[p].ID, r, want)
				ways, err := sp.Ways(from, 0, g, 1<<20)
				must(t, err)
				same(t, "ways of "+s.Presets[p].ID, ways, b.ways(from, 0, g))
			}
		}
	}
}

// routesByLists is routes without holds, with the conflicts as hitting sets.
func (b *brute) routesByLists(from model.Configuration, g space.Goal) space.Routes {
	r := space.Routes{Nearest: space.Nearest{Fewest: -1, Ways: new(big.Int)}}
	for _, f := range b.reached(from, 0, g) {
		d := differs(from, f.c)
		r.ChangeSets = append(r.ChangeSets, d)
		switch n := d.Len(); {
		case r.Fewest < 0 || n < r.Fewest:
			r.Fewest = n
			r.Ways.SetInt64(1)
		case n == r.Fewest:
			r.Ways.Add(r.Ways, big.NewInt(1))
		}
	}
	r.ChangeSets = minimal(r.ChangeSets)
	if r.Fewest > 0 {
		r.Conflicts = hitting(r.ChangeSets, len(b.s.Issues))
	}
	return r
}

// classBrute looks at every class of configurations: one option stands for all
// that no test tells apart. Only some options of each issue take part.
type classBrute struct {
	e    *model.Engine
	sums [4]*big.Int // per verdict
}

func (b *classBrute) walk(i int, c model.Configuration, many int64, options func(int) []int) {
	if i == len(b.e.Scenario().Issues) {
		out := b.e.Outcome(c)
		b.sums[out.Verdict].Add(b.sums[out.Verdict], big.NewInt(many))
		return
	}
	first, size := map[int]int{}, map[int]int64{}
	var order []int
	for _, o := range options(i) {
		k := b.e.Class(i, o)
		if size[k] == 0 {
			first[k] = o
			order = append(order, k)
		}
		size[k]++
	}
	for _, k := range order {
		b.walk(i+1, c.With(i, first[k]), many*size[k], options)
	}
}

func classCounts(e *model.Engine, fix space.Fix) [4]*big.Int {
	b := classBrute{e: e}
	for k := range b.sums {
		b.sums[k] = new(big.Int)
	}
	b.walk(0, model.Configuration{}, 1, func(i int) []int {
		if options, ok := fix[i]; ok {
			return options
		}
		all := make([]int, e.Scenario().Issues[i].Len())
		for o := range all {
			all[o] = o
		}
		return all
	})
	return b.sums
}

// Zaporizhzhia is looked at class by class, with a few issues narrowed to
// random options so that it takes no minutes.
func TestZaporizhzhiaByClasses(t *testing.T) {
	e, sp := embedded(t, "zaporizhzhia")
	s, r := e.Scenario(), rand.New(rand.NewPCG(3, 4))
	for range samples(12) {
		fix := space.Fix{}
		for _, i := range r.Perm(len(s.Issues))[:6] {
			fix[i] = r.Perm(s.Issues[i].Len())[:min(2, s.Issues[i].Len())]
		}
		c, err := sp.Count(fix)
		must(t, err)
		got := [4]*big.Int{c.Clear, c.Strained, c.Blocked, c.Impossible}
		same(t, "verdicts", got, classCounts(e, fix))
		checkSums(t, &c)
	}
}

// Sampled routes: every change set reaches the goal and needs all of its
// issues, every conflict blocks and needs all of its issues. Together with
// their being each other's minimal hitting sets, that makes both complete.
func TestZaporizhzhiaRoutes(t *testing.T) {
	e, sp := embedded(t, "zaporizhzhia")
	r := rand.New(rand.NewPCG(5, 6))
	for n := range samples(30) {
		g := goals[n%2]
		from := start(e, r)
		routes, err := sp.Routes(from, 0, g)
		must(t, err)
		if routes.Fewest < 1 {
			continue
		}
		same(t, "conflicts", routes.Conflicts, hitting(routes.ChangeSets, len(e.Scenario().Issues)))
		for _, set := range routes.ChangeSets {
			same(t, "a change set reaches", reachable(t, e, sp, from, set, g), true)
			for _, i := range set.List() {
				same(t, "less reaches", reachable(t, e, sp, from, set&^(1<<i), g), false)
			}
		}
		for _, set := range routes.Conflicts {
			same(t, "what is open under a conflict", open(t, sp, from, set, g), false)
			for _, i := range set.List() {
				same(t, "what is open under less", open(t, sp, from, set&^(1<<i), g), true)
			}
		}
		checkWays(t, e, sp, from, g, &routes)
	}
}

func start(e *model.Engine, r *rand.Rand) model.Configuration {
	var c model.Configuration
	for i := range e.Scenario().Issues {
		c = c.With(i, r.IntN(e.Scenario().Issues[i].Len()))
	}
	return c
}

// reachable tells whether changing some of a set of issues reaches the goal,
// by looking where the set is small.
func reachable(t *testing.T, e *model.Engine, sp *space.Space, from model.Configuration, set space.Issues, g space.Goal) bool {
	t.Helper()
	rest := space.Issues(1)<<len(e.Scenario().Issues) - 1 - set
	found := open(t, sp, from, rest, g)
	if set.Len() <= 4 {
		same(t, "looking", reachesByClasses(e, from, set, g), found)
	}
	return found
}

// reachesByClasses tries every class of options of the issues of a set.
func reachesByClasses(e *model.Engine, from model.Configuration, set space.Issues, g space.Goal) bool {
	fix := space.Fix{}
	for i := range e.Scenario().Issues {
		if !set.Has(i) {
			fix[i] = []int{from.Option(i)}
		}
	}
	sums := classCounts(e, fix)
	return sums[model.VerdictClear].Sign() > 0 || g == space.Unblocked && sums[model.VerdictStrained].Sign() > 0
}

// open tells whether anything reaches the goal with some issues as they are.
func open(t *testing.T, sp *space.Space, from model.Configuration, set space.Issues, g space.Goal) bool {
	t.Helper()
	fix := space.Fix{}
	for _, i := range set.List() {
		fix[i] = []int{from.Option(i)}
	}
	c, err := sp.Count(fix)
	must(t, err)
	return c.Clear.Sign() > 0 || g == space.Unblocked && c.Strained.Sign() > 0
}

// checkWays: the ways listed are ways, in order, and as many as are counted.
func checkWays(t *testing.T, e *model.Engine, sp *space.Space, from model.Configuration, g space.Goal, r *space.Routes) {
	t.Helper()
	const most = 3000
	ways, err := sp.Ways(from, 0, g, most)
	must(t, err)
	if r.Ways.Cmp(big.NewInt(most)) < 0 {
		same(t, "number of ways", int64(len(ways)), r.Ways.Int64())
	}
	for _, c := range ways {
		v := e.Outcome(c).Verdict
		same(t, "a way reaches", v == model.VerdictClear || g == space.Unblocked && v.Workable(), true)
		same(t, "its changes", len(c.Differences(from)), r.Fewest)
	}
	b := brute{s: e.Scenario()}
	same(t, "sorted", slices.IsSortedFunc(ways, func(x, y model.Configuration) int {
		if c := slices.Compare(x.Differences(from), y.Differences(from)); c != 0 {
			return c
		}
		return b.compare(x, y)
	}), true)
}

// Leverage agrees with compiling again, for every rule and some pairs.
func TestZaporizhzhiaLeverage(t *testing.T) {
	e, sp := embedded(t, "zaporizhzhia")
	s := e.Scenario()
	l, err := sp.Leverage(context.Background())
	must(t, err)
	muted := func(ids ...string) space.Opening {
		c, err := space.New(compiled(t, s, model.Basis{Muted: ids}), 0).Count(nil)
		must(t, err)
		return space.Opening{Unblocked: c.Unblocked(), Clear: c.Clear}
	}
	same(t, "now", l.Now, muted())
	for _, r := range l.Rules {
		same(t, s.Rules[r.Rule].ID, r.Opening, muted(s.Rules[r.Rule].ID))
	}
	for _, o := range l.Obstacles {
		same(t, s.Obstacles[o.Obstacle].ID, o.Opening, muted(s.Obstacles[o.Obstacle].ID))
	}
	for k, p := range l.Pairs {
		if k%7 == 0 {
			same(t, "pair", p.Opening, muted(s.Rules[p.Rules[0]].ID, s.Rules[p.Rules[1]].ID))
		}
	}
}
