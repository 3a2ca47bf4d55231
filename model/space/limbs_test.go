package space

import (
	"context"
	"math/big"
	"slices"
	"testing"

	"redline/model"
	"redline/model/space/internal/scale"
)

// Counts of several words are those of one word.
func TestLimbs(t *testing.T) {
	for seed := range uint64(6) {
		s := scale.Scenario(scale.Sizes[1], seed)
		e, err := model.Compile(s, model.Basis{})
		if err != nil {
			t.Fatal(err)
		}
		sp := New(e, 0)
		one, err := sp.reaches[Unblocked]()
		if err != nil {
			t.Fatal(err)
		}
		wide := *one
		wide.limbs = 3
		sc := sp.scopes(Fix{3: {0, 1, 2}})
		alike(t, one.total(sc), wide.total(sc))
		a, b := one.census(sc), wide.census(sc)
		for i := range s.Issues {
			for o := range s.Issues[i].Len() {
				alike(t, a.of(i, o), b.of(i, o))
			}
		}
		for o := range 4 {
			c := model.Configuration{}.With(o, 2)
			alike(t, one.nearest(c, 0).Ways, wide.nearest(c, 0).Ways)
		}
		spectraAlike(t, sp, sc)
	}
}

func spectraAlike(t *testing.T, sp *Space, sc scopes) {
	t.Helper()
	one, err := sp.failing[Unblocked]()
	if err != nil {
		t.Fatal(err)
	}
	wide := *one
	wide.limbs = 3
	a, err := one.spectrum(context.Background(), sc, sp.budget)
	if err != nil {
		t.Fatal(err)
	}
	b, err := wide.spectrum(context.Background(), sc, sp.budget)
	if err != nil || len(a) != len(b) {
		t.Fatal(err, len(a), len(b))
	}
	for lb := range a {
		alike(t, a[lb], b[lb])
	}
}

func alike(t *testing.T, a, b *big.Int) {
	t.Helper()
	if a.Cmp(b) != 0 {
		t.Fatalf("%v in one word, %v in three", a, b)
	}
}

// Products and sums of several words are those of math/big.
func TestArithmetic(t *testing.T) {
	x, y := []uint64{^uint64(0), 12345, 0, 0}, []uint64{^uint64(0) - 7, 3, 0, 0}
	sum := []uint64{5, ^uint64(0), 1, 0}
	want := new(big.Int).Mul(toBig(x), toBig(y))
	want.Add(want, toBig(sum))
	addProduct(sum, x, y)
	alike(t, toBig(sum), want)
	want.Add(want, new(big.Int).Mul(toBig(x), big.NewInt(1<<40)))
	addTimes(sum, x, 1<<40)
	alike(t, toBig(sum), want)
}

// Sets are ordered by size, then as lists.
func TestCompareIssues(t *testing.T) {
	list := []Issues{IssuesOf(0, 3), 0, IssuesOf(1, 2), IssuesOf(4), IssuesOf(0, 1, 2), IssuesOf(0, 1)}
	want := []Issues{0, IssuesOf(4), IssuesOf(0, 1), IssuesOf(0, 3), IssuesOf(1, 2), IssuesOf(0, 1, 2)}
	if !slices.Equal(sortIssues(list), want) {
		t.Fatal(list)
	}
}

// The interner numbers rows in the order in which they come, through growth.
func TestInterner(t *testing.T) {
	in := newInterner(2)
	for range 2 {
		for n := range 1000 {
			if got := in.add([]uint64{uint64(n), 7}); got != n {
				t.Fatalf("row %d has number %d", n, got)
			}
		}
	}
}
