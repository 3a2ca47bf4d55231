package space_test

import (
	"context"
	"errors"
	"fmt"
	"math/big"
	"runtime"
	"strings"
	"sync"
	"testing"
	"time"

	"redline/model"
	"redline/model/space"
	"redline/model/space/internal/scale"
)

// answers asks for everything a space can say.
func answers(sp *space.Space, c model.Configuration) map[string]error {
	all := make(map[string]error)
	_, all["count"] = sp.Count(nil)
	_, all["options"] = sp.Options(nil)
	_, all["left"] = sp.Left(nil)
	_, all["nodes"] = sp.Nodes(space.Clear)
	_, all["nearest"] = sp.Nearest(c, 0, space.Unblocked)
	_, all["routes"] = sp.Routes(c, 0, space.Clear)
	_, all["route"] = sp.Route(c, 1, space.Unblocked)
	_, all["packages"] = sp.Packages(c, 1, space.Unblocked, 5)
	_, all["ways"] = sp.Ways(c, 0, space.Unblocked, 5)
	_, all["cells"] = sp.Cells(sp.NamedAxis(0), sp.NamedAxis(1), nil)
	_, all["leverage"] = sp.Leverage(context.Background())
	return all
}

// A scenario built to explode: every answer says that it is not available, in
// bounded time and memory, and single configurations are still assessed.
func TestBudget(t *testing.T) {
	e, nodes := compiled(t, scale.Tangle(48, 160), model.Basis{}), space.DefaultBudget
	if testing.Short() {
		nodes /= 16
	}
	sp := space.New(e, nodes)
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	at := time.Now()
	for name, err := range answers(sp, model.Configuration{}) {
		var budget *space.BudgetError
		if !errors.As(err, &budget) {
			t.Errorf("%s: error %v, want a BudgetError", name, err)
			continue
		}
		same(t, name, budget.Nodes, nodes)
		if !strings.Contains(err.Error(), "not available, because") {
			t.Errorf("%s: %q does not say why", name, err)
		}
	}
	runtime.ReadMemStats(&after)
	took, mib := time.Since(at), (after.Sys-before.Sys)>>20
	t.Logf("%v, %d MiB", took, mib)
	if took > time.Minute || mib > 512 {
		t.Errorf("it took %v and %d MiB to give up", took, mib)
	}
	e.Assess(model.Configuration{})
}

// A small budget fails where a larger one does not, always in the same way.
func TestBudgetIsDeterministic(t *testing.T) {
	s := scale.Scenario(scale.Sizes[2], 1)
	e := compiled(t, s, model.Basis{})
	for _, budget := range []int{1, 10, 100, 1000} {
		a, b := answers(space.New(e, budget), s.Today()), answers(space.New(e, budget), s.Today())
		for name := range a {
			same(t, name, fmt.Sprint(a[name]), fmt.Sprint(b[name]))
		}
	}
}

// Equal scenarios give equal diagrams.
func TestDeterministic(t *testing.T) {
	s := scale.Scenario(scale.Sizes[3], 2)
	e := compiled(t, s, model.Basis{})
	nodes := func() int {
		n, err := space.New(e, 0).Nodes(space.Unblocked)
		must(t, err)
		return n
	}
	same(t, "nodes", nodes(), nodes())
}

// pairs is a scenario with n pairs of issues; the present options of each pair
// block together. Any choice of one issue from each pair unblocks.
func pairs(n, options int) *model.Scenario {
	s := &model.Scenario{ID: "pairs", Obstacles: []model.Obstacle{{ID: "one", Major: true}}}
	for i := range 2 * n {
		is := model.Issue{ID: fmt.Sprintf("i%d", i)}
		for o := range options {
			is.Options = append(is.Options, model.Option{ID: fmt.Sprint(o)})
		}
		s.Issues = append(s.Issues, is)
	}
	for k := range n {
		s.Rules = append(s.Rules, model.Rule{
			ID: fmt.Sprintf("r%d", k), Obstacle: "one", Modality: model.Must, Severity: model.Blocks,
			When: model.Condition{Tests: []model.Test{
				{Subject: fmt.Sprintf("i%d", 2*k), Options: []string{"0"}},
				{Subject: fmt.Sprintf("i%d", 2*k+1), Options: []string{"0"}},
			}},
		})
	}
	return s
}

// Too many routes to list are said to be too many; what is nearest is known
// all the same.
func TestTooManyRoutes(t *testing.T) {
	const n = 30
	sp := space.New(compiled(t, pairs(n, 3), model.Basis{}), 0)
	var c model.Configuration
	var budget *space.BudgetError
	if _, err := sp.Routes(c, 0, space.Unblocked); !errors.As(err, &budget) || budget.Nodes != 0 {
		t.Fatalf("error %v, want a BudgetError about sets", err)
	}
	near, err := sp.Nearest(c, 0, space.Unblocked)
	must(t, err)
	want := new(big.Int).Exp(big.NewInt(4), big.NewInt(n), nil)
	same(t, "nearest", near, space.Nearest{Fewest: n, Ways: want})
}

// Counts beyond 64 bits are exact: 3^60 configurations, of which 8^30 are
// unblocked.
func TestLargeCounts(t *testing.T) {
	const n = 30
	sp := space.New(compiled(t, pairs(n, 3), model.Basis{}), 0)
	power := func(base, exp int64) *big.Int { return new(big.Int).Exp(big.NewInt(base), big.NewInt(exp), nil) }
	c, err := sp.Count(nil)
	must(t, err)
	same(t, "configurations", c.Configurations, power(3, 2*n))
	same(t, "unblocked", c.Unblocked(), power(8, n))
	checkSums(t, &c)
	options, err := sp.Options(nil)
	must(t, err)
	same(t, "first option", options[0], space.OptionCount{
		Configurations: power(3, 2*n-1),
		Unblocked:      new(big.Int).Mul(big.NewInt(2), power(8, n-1)),
		Clear:          new(big.Int).Mul(big.NewInt(2), power(8, n-1)),
	})
	l, err := sp.Leverage(context.Background())
	must(t, err)
	same(t, "one muted", l.Rules[3].Unblocked, new(big.Int).Mul(big.NewInt(9), power(8, n-1)))
	same(t, "two muted", l.Pairs[5].Clear, new(big.Int).Mul(big.NewInt(81), power(8, n-2)))
	same(t, "all muted", l.Obstacles[0].Unblocked, power(3, 2*n))
}

// Leverage stops when it is told to.
func TestLeverageStops(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	_, err := space.New(compiled(t, scale.Scenario(scale.Sizes[3], 1), model.Basis{}), 0).Leverage(ctx)
	if !errors.Is(err, context.Canceled) {
		t.Fatalf("error %v, want that it was cancelled", err)
	}
}

// A map of an issue with itself is refused.
func TestCellsNeedTwoIssues(t *testing.T) {
	sp := space.New(compiled(t, pairs(2, 2), model.Basis{}), 0)
	if _, err := sp.Cells(sp.NamedAxis(1), sp.NamedAxis(1), nil); err == nil {
		t.Fatal("no error")
	}
}

// Several goroutines may ask at once.
func TestConcurrent(t *testing.T) {
	sp := space.New(compiled(t, scale.Scenario(scale.Sizes[1], 1), model.Basis{}), 0)
	var wg sync.WaitGroup
	for range 4 {
		wg.Go(func() {
			for name, err := range answers(sp, model.Configuration{}) {
				if err != nil {
					t.Errorf("%s: %v", name, err)
				}
			}
		})
	}
	wg.Wait()
}

// A scenario without issues has one configuration, which is clear.
func TestEmpty(t *testing.T) {
	s := &model.Scenario{ID: "empty"}
	sp := space.New(compiled(t, s, model.Basis{}), 0)
	c, err := sp.Count(nil)
	must(t, err)
	same(t, "clear", c.Clear, big.NewInt(1))
	r, err := sp.Routes(model.Configuration{}, 0, space.Clear)
	must(t, err)
	same(t, "routes", r, space.Routes{Nearest: space.Nearest{Ways: big.NewInt(1)}, ChangeSets: []space.Issues{0}})
	w, err := sp.Ways(model.Configuration{}, 0, space.Clear, 3)
	must(t, err)
	same(t, "ways", w, []model.Configuration{{}})
}
