package peers

import (
	"math/big"
	"slices"
	"testing"
	"time"

	"redline/data"
	"redline/model"
	"redline/model/space"
	"redline/model/space/internal/scale"
)

// countBySpace is the way that is measured: compiled, built and counted from
// the scenario's text on.
func countBySpace(t *testing.T, s *model.Scenario) counts {
	e, err := model.Compile(s, model.Basis{})
	must(t, err)
	c, err := space.New(e, 0).Count(nil)
	must(t, err)
	result := counts{clear: c.Clear, blocked: bigs(make([]int64, 1<<majors(s)))}
	for _, row := range c.BlockedBy {
		result.blocked[space.IssuesOf(row.Obstacles...)] = row.Configurations
	}
	return result
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func equal(t *testing.T, who string, got, want counts) {
	t.Helper()
	same := func(a, b *big.Int) bool { return a.Cmp(b) == 0 }
	if !slices.EqualFunc(got.blocked, want.blocked, same) || !same(got.clear, want.clear) {
		t.Fatalf("%s counts %v, clear %v; want %v, %v", who, got.blocked, got.clear, want.blocked, want.clear)
	}
}

// best is the shortest of some runs, and what the last one answered.
func best[T any](runs int, f func() T) (time.Duration, T) {
	var least time.Duration
	var answer T
	for i := range runs {
		at := time.Now()
		answer = f()
		if took := time.Since(at); i == 0 || took < least {
			least = took
		}
	}
	return least, answer
}

func subjects(t *testing.T) (names []string, list []*model.Scenario) {
	s, err := data.Load("zaporizhzhia")
	must(t, err)
	names, list = []string{"zaporizhzhia"}, []*model.Scenario{s}
	for _, size := range scale.Sizes {
		names, list = append(names, size.Name), append(list, scale.Scenario(size, 1))
	}
	return names, list
}

// TestTargets measures everything in one run: counting, compile and build
// included, five times faster than rudd; the nearest unblocked configuration
// twenty times faster than gophersat.
func TestTargets(t *testing.T) {
	names, list := subjects(t)
	for k, s := range list {
		own, want := best(7, func() counts { return countBySpace(t, s) })
		var peer time.Duration
		for _, nodes := range []int{10_000, 1_000_000} {
			took, got := best(2, func() counts {
				e, err := model.Compile(s, model.Basis{})
				must(t, err)
				c, err := countByRudd(e, nodes)
				must(t, err)
				return c
			})
			equal(t, "rudd", got, want)
			if peer == 0 || took < peer {
				peer = took
			}
		}
		t.Logf("%-12s count: space %v, rudd %v, %.0f times faster", names[k], own, peer, peer.Seconds()/own.Seconds())
		if names[k] == "1e7" {
			took, got := best(1, func() counts { return countByClosures(s) })
			equal(t, "enumeration", got, want)
			t.Logf("%-12s count: closures over all configurations %v, %.0f times slower", names[k], took, took.Seconds()/own.Seconds())
		}
		compareNearest(t, names[k], s)
	}
}

func compareNearest(t *testing.T, name string, s *model.Scenario) {
	e, err := model.Compile(s, model.Basis{})
	must(t, err)
	sp := space.New(e, 0)
	var own, peer []time.Duration
	for i := range 31 {
		from := start(s, i)
		near := func() int {
			n, err := sp.Nearest(from, 0, space.Unblocked)
			must(t, err)
			return n.Fewest
		}
		near()
		a, fewest := best(5, near)
		b, solved := best(2, func() int { return nearestBySAT(e, from) })
		if fewest != solved {
			t.Fatalf("%s: nearest is %d, gophersat says %d", name, fewest, solved)
		}
		own, peer = append(own, a), append(peer, b)
	}
	slices.Sort(own)
	slices.Sort(peer)
	t.Logf("%-12s nearest: space %v, gophersat %v, %.0f times faster (medians of 31)", name, own[15], peer[15], peer[15].Seconds()/own[15].Seconds())
}

// start is the i-th of some configurations spread over the space.
func start(s *model.Scenario, i int) model.Configuration {
	var c model.Configuration
	x := uint64(i+1) * 0x9e3779b97f4a7c15
	for k := range s.Issues {
		x ^= x << 13
		x ^= x >> 7
		x ^= x << 17
		c = c.With(k, int(x>>11)%s.Issues[k].Len())
	}
	return c
}
