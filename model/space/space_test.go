package space_test

import (
	"context"
	"math/big"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"pgregory.net/rapid"

	"redline/model"
	"redline/model/space"
)

type fataler interface {
	Helper()
	Fatalf(format string, args ...any)
	Fatal(args ...any)
}

// same fails where two values differ; nil is as good as empty.
func same(t fataler, what string, got, want any) {
	t.Helper()
	equal := cmp.Comparer(func(a, b *big.Int) bool { return a == b || a != nil && b != nil && a.Cmp(b) == 0 })
	if diff := cmp.Diff(want, got, cmpopts.EquateEmpty(), cmpopts.EquateComparable(model.Configuration{}), equal); diff != "" {
		t.Fatalf("%s (-want +got):\n%s", what, diff)
	}
}

func compiled(t fataler, s *model.Scenario, b model.Basis) *model.Engine {
	t.Helper()
	e, err := model.Compile(s, b)
	must(t, err)
	return e
}

func must(t fataler, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// drawn is a random scenario under a random basis, with its brute answers.
func drawn(t *rapid.T) (*brute, *space.Space) {
	s := scenarios.Draw(t, "scenario")
	e := compiled(t, s, drawBasis(t, s))
	return bruteOf(e), space.New(e, 0)
}

var goals = []space.Goal{space.Unblocked, space.Clear}

func TestCountsEqualBruteForce(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		b, sp := drawn(t)
		for _, fix := range []space.Fix{nil, drawFix(t, b.s)} {
			n := b.fixed(fix)
			counts, err := sp.Count(fix)
			must(t, err)
			same(t, "counts", counts, n.counts())
			options, err := sp.Options(fix)
			must(t, err)
			same(t, "options", options, n.options(fix))
			left, err := sp.Left(fix)
			must(t, err)
			same(t, "left", left, n.left(fix))
			checkSums(t, &counts)
		}
	})
}

// checkSums holds counts to the sums that the contract promises.
func checkSums(t fataler, c *space.Counts) {
	t.Helper()
	sum := new(big.Int)
	for _, row := range c.BlockedBy {
		sum.Add(sum, row.Configurations)
	}
	same(t, "rows add up", sum, c.Configurations)
	same(t, "verdicts add up", new(big.Int).Add(c.Unblocked(), c.Blocked), c.Configurations)
}

func TestRoutesEqualBruteForce(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		b, sp := drawn(t)
		from, g := drawConfiguration(t, b.s), rapid.SampledFrom(goals).Draw(t, "goal")
		held := space.Issues(rapid.IntRange(0, 1<<len(b.s.Issues)-1).Draw(t, "held"))
		if chance(t, 2) {
			held = 0
		}
		routes, err := sp.Routes(from, held, g)
		must(t, err)
		same(t, "routes", routes, b.routes(from, held, g))
		if routes.Fewest > 0 {
			same(t, "conflicts", routes.Conflicts, hitting(routes.ChangeSets, len(b.s.Issues)))
		}
		ways, err := sp.Ways(from, held, g, 1<<20)
		must(t, err)
		same(t, "ways", ways, b.ways(from, held, g))
		checkRoutes(t, b, sp, from, g, routes.ChangeSets)
		checkConflicts(t, sp, from, held, g, &routes)
	})
}

// checkConflicts: holding every issue of a conflict leaves nothing, and what
// is in the way is then the conflict itself and any other among the holds.
func checkConflicts(t fataler, sp *space.Space, from model.Configuration, held space.Issues, g space.Goal, r *space.Routes) {
	t.Helper()
	for _, c := range append(slices.Clone(r.Conflicts), r.InTheWay...) {
		none, err := sp.Routes(from, held|c, g)
		must(t, err)
		same(t, "fewest under a conflict", none.Fewest, -1)
	}
}

// checkRoutes checks what each change set can do.
func checkRoutes(t fataler, b *brute, sp *space.Space, from model.Configuration, g space.Goal, sets []space.Issues) {
	t.Helper()
	for _, set := range append(slices.Clone(sets), 1, 3) {
		if set&^(1<<len(b.s.Issues)-1) != 0 {
			continue
		}
		want := space.Route{Changes: set}
		var packages []model.Configuration
		for _, f := range b.reached(from, ^set, g) {
			if differs(from, f.c) == set {
				packages = append(packages, f.c)
			}
		}
		want.Packages = big.NewInt(int64(len(packages)))
		for _, i := range set.List() {
			serve := space.Serving{Issue: i}
			for _, c := range packages {
				serve.Options = append(serve.Options, c.Option(i))
			}
			slices.Sort(serve.Options)
			serve.Options = slices.Compact(serve.Options)
			want.Serve = append(want.Serve, serve)
		}
		route, err := sp.Route(from, set, g)
		must(t, err)
		same(t, "route", route, want)
		listed, err := sp.Packages(from, set, g, 7)
		must(t, err)
		same(t, "packages", listed, packages[:min(7, len(packages))])
	}
}

func TestCellsEqualBruteForce(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		b, sp := drawn(t)
		if len(b.s.Issues) < 2 {
			t.Skip("one issue")
		}
		fix := space.Fix(drawFix(t, b.s))
		rows, columns := drawAxis(t, b, sp, 0), drawAxis(t, b, sp, len(b.s.Issues)-1)
		cells, err := sp.Cells(rows, columns, fix)
		must(t, err)
		n := b.fixed(fix)
		for r := range rows.Groups {
			for c := range columns.Groups {
				in := func(keep func(*found) bool) *big.Int {
					return n.count(func(f *found) bool {
						return keep(f) && slices.Contains(rows.Groups[r], f.c.Option(rows.Issue)) && slices.Contains(columns.Groups[c], f.c.Option(columns.Issue))
					})
				}
				same(t, "cell", cells[r][c], space.Cell{Configurations: in(possible), Unblocked: in(unblocked), Clear: in(isClear)})
			}
		}
	})
}

func drawAxis(t *rapid.T, b *brute, sp *space.Space, issue int) space.Axis {
	is := &b.s.Issues[issue]
	if is.Shares == nil || chance(t, 2) {
		return sp.NamedAxis(issue)
	}
	a := sp.ShareAxis(issue, 1)
	for v, options := range a.Groups {
		for _, o := range options {
			same(t, "share", is.SplitOf(o)[1], v*is.Shares.Step)
		}
	}
	return a
}

// Leverage equals compiling again with the mutes.
func TestLeverageEqualsMuting(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		b, sp := drawn(t)
		l, err := sp.Leverage(context.Background())
		must(t, err)
		muted := func(ids ...string) space.Opening {
			basis := b.e.Basis()
			basis.Muted = append(slices.Clone(basis.Muted), ids...)
			n := bruteOf(compiled(t, b.s, basis))
			return space.Opening{Unblocked: n.count(unblocked), Clear: n.count(isClear)}
		}
		same(t, "now", l.Now, muted())
		var rules []int
		for _, r := range l.Rules {
			rules = append(rules, r.Rule)
			same(t, "rule", r.Opening, muted(b.s.Rules[r.Rule].ID))
		}
		for _, o := range l.Obstacles {
			same(t, "obstacle", o.Opening, muted(b.s.Obstacles[o.Obstacle].ID))
		}
		same(t, "pairs", len(l.Pairs), len(rules)*(len(rules)-1)/2)
		for k, p := range l.Pairs {
			same(t, "alone", [2]int{rules[p.At[0]], rules[p.At[1]]}, p.Rules)
			if k%5 == 0 {
				same(t, "pair", p.Opening, muted(b.s.Rules[p.Rules[0]].ID, b.s.Rules[p.Rules[1]].ID))
			}
		}
	})
}
