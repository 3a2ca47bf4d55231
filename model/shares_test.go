package model

import (
	"math"
	"math/big"
	"slices"
	"testing"

	"pgregory.net/rapid"
)

var steps = []int{1, 2, 4, 5, 10, 20, 25, 50, 100}

// drawShares is a division with no more than a few thousand splits.
func drawShares(t *rapid.T) *Shares {
	sh := &Shares{Of: []string{"a", "b", "c", "d", "e"}[:rapid.IntRange(1, 5).Draw(t, "shares")]}
	sh.Step = rapid.SampledFrom(steps).Filter(func(step int) bool { return ways(100/step, len(sh.Of)) < 6000 }).Draw(t, "step")
	return sh
}

func TestSplitsAreNumberedInOrder(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		sh := drawShares(t)
		want := plainSplits(len(sh.Of), 100, sh.Step)
		if sh.splits() != len(want) {
			t.Fatalf("%d splits, want %d", sh.splits(), len(want))
		}
		r := 0
		sh.each(func(split []int) {
			if formatSplit(split) != want[r] || formatSplit(sh.unrank(r)) != want[r] || sh.rank(split) != r {
				t.Fatalf("split %d: each %v, unrank %v, rank %d, want %s", r, split, sh.unrank(r), sh.rank(split), want[r])
			}
			r++
		})
		if r != len(want) {
			t.Fatalf("each gave %d of %d splits", r, len(want))
		}
	})
}

func TestSplitsOfTheRealSize(t *testing.T) {
	sh := &Shares{Of: []string{"ukraine", "russia", "us", "site"}, Step: 5}
	if sh.splits() != 1771 {
		t.Fatalf("%d splits of 4 shares in steps of 5, want 1771", sh.splits())
	}
	for r, want := range map[int]string{0: "0/0/0/100", 1: "0/0/5/95", 20: "0/0/100/0", 21: "0/5/0/95", 1770: "100/0/0/0"} {
		if got := formatSplit(sh.unrank(r)); got != want {
			t.Errorf("split %d is %s, want %s", r, got, want)
		}
	}
}

func TestWaysIsCappedWithoutOverflow(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.OneOf(rapid.IntRange(0, 200), rapid.IntRange(0, math.MaxInt-MaxOptions)).Draw(t, "pieces")
		k := rapid.IntRange(1, 3000).Draw(t, "places")
		want := new(big.Int).Binomial(int64(min(n, 1<<21)+k-1), int64(k-1)) // enough to pass the cap
		if want.Cmp(big.NewInt(MaxOptions)) > 0 {
			want = big.NewInt(MaxOptions + 1)
		}
		if got := ways(n, k); int64(got) != want.Int64() {
			t.Fatalf("ways(%d, %d) is %d, want %d", n, k, got, want)
		}
	})
}

func TestParseSplit(t *testing.T) {
	toll := &harbour().Issues[2]
	for text, reason := range map[string]string{
		"40/60":                    "it has 2 numbers, and needs 3 (north/south/upkeep)",
		"100":                      "it has 1 number, and needs 3 (north/south/upkeep)",
		"":                         "it has 1 number, and needs 3",
		"40/40/10/10":              "it has 4 numbers, and needs 3",
		"45/45/10":                 "45 is not a step of 10",
		"50/50/10":                 "the shares make 110; they must make 100",
		"30/30/30":                 "the shares make 90; they must make 100",
		"0/0/0":                    "the shares make 0; they must make 100",
		"-10/60/50":                `"-10" is not a whole number from 0 to 100`,
		"110/0/-10":                `"110" is not a whole number from 0 to 100`,
		"+40/40/20":                `"+40" is not a whole number from 0 to 100`,
		"040/40/20":                `"040" is not a whole number from 0 to 100`,
		"00/80/20":                 `"00" is not a whole number from 0 to 100`,
		"-0/80/20":                 `"-0" is not a whole number from 0 to 100`,
		" 40/40/20":                `" 40" is not a whole number from 0 to 100`,
		"40/40/20 ":                `"20 " is not a whole number from 0 to 100`,
		"40//60":                   `"" is not a whole number from 0 to 100`,
		"40/4e1/20":                `"4e1" is not a whole number from 0 to 100`,
		"40.0/40/20":               `"40.0" is not a whole number from 0 to 100`,
		"4_0/40/20":                `"4_0" is not a whole number from 0 to 100`,
		"٤٠/40/20":                 `"٤٠" is not a whole number from 0 to 100`,
		"99999999999999999999/0/0": `"99999999999999999999" is not a whole number from 0 to 100`,
	} {
		if o, ok := toll.Option(text); ok || o != -1 {
			t.Errorf("%q is option %d", text, o)
		}
		_, err := toll.Shares.parse(text)
		wantError(t, err, text+" is no split: "+reason)
	}
	for _, text := range []string{"40/40/20", "0/0/100", "100/0/0", "10/0/90"} {
		split, err := toll.Shares.parse(text)
		if err != nil || formatSplit(split) != text {
			t.Errorf("%s is read as %v, %v", text, split, err)
		}
	}
}

func TestOptionsOfAnIssueAgree(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := scenarios.Draw(t, "scenario")
		is := rapid.SampledFrom(s.Issues).Draw(t, "issue")
		list := plainOptions(&is)
		if is.Len() != len(list) {
			t.Fatalf("%d options, want %d", is.Len(), len(list))
		}
		for o, want := range list {
			checkOption(t, &is, o, want)
		}
	})
}

func checkOption(t *rapid.T, is *Issue, o int, want picked) {
	t.Helper()
	if got := is.OptionID(o); got != want.id {
		t.Fatalf("option %d is %s, want %s", o, got, want.id)
	}
	if back, ok := is.Option(want.id); !ok || back != o {
		t.Fatalf("%s is option %d, want %d", want.id, back, o)
	}
	if value, ok := is.Value(o); ok != (want.value != nil) || ok && value != *want.value {
		t.Fatalf("option %s has the value %v, %v", want.id, value, ok)
	}
	if is.Shares == nil {
		if _, ok := is.ShareOf(o, 0); ok || is.SplitOf(o) != nil || !is.Named(o) {
			t.Fatalf("option %s divides something", want.id)
		}
		return
	}
	for k, id := range is.Shares.Of {
		if per, ok := is.ShareOf(o, k); ok != (want.shares != nil) || per != want.shares[id] {
			t.Fatalf("option %s gives %s %v, %v, want %v", want.id, id, per, ok, want.shares)
		}
	}
	if split := is.SplitOf(o); (split == nil) != is.Named(o) || split != nil && is.SplitOption(split) != o {
		t.Fatalf("option %s is the split %v", want.id, split)
	}
}

func TestWithShare(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		is := drawSharesIssue(t, "toll")
		o := rapid.IntRange(0, is.Len()-1).Draw(t, "option")
		k := rapid.IntRange(0, len(is.Shares.Of)-1).Draw(t, "share")
		per := is.Shares.Step * rapid.IntRange(0, 100/is.Shares.Step).Draw(t, "steps")
		same(t, "split", is.SplitOf(is.WithShare(o, k, per)), stepwise(&is, o, k, per))
	})
}

// stepwise gives share k what is asked step by step, from and to the last
// other share that can give or take.
func stepwise(is *Issue, option, k, per int) []int {
	step, last := is.Shares.Step, len(is.Shares.Of)-1
	split, left := make([]int, last+1), 100
	for i := range split {
		had, _ := is.ShareOf(option, i)
		for float64(split[i]+step) <= had {
			split[i] += step
		}
		left -= split[i]
	}
	split[last] += left
	for split[k] != per {
		i := last
		for i == k || split[k] < per && split[i] == 0 {
			i--
		}
		move := step
		if split[k] > per {
			move = -step
		}
		split[k], split[i] = split[k]+move, split[i]-move
	}
	return split
}

func TestNames(t *testing.T) {
	s := harbour()
	toll := &s.Issues[2]
	for k, want := range []string{"The north", "The south", "Dredging"} {
		if got := s.ShareName(toll.Shares, k); got != want {
			t.Errorf("share %d is called %s, want %s", k, got, want)
		}
	}
	if got := s.ShareName(&Shares{Of: []string{"nobody"}}, 0); got != "nobody" {
		t.Errorf("a share without a name is called %s", got)
	}
	for id, want := range map[string]string{"north": "The north", "crown": "the Crown", "eu": "eu"} {
		if got := s.ActorName(id); got != want {
			t.Errorf("%s is called %s, want %s", id, got, want)
		}
	}
	toll.Short, toll.Options[0].Short = "T", "…"
	split, _ := toll.Option("40/40/20")
	got := []string{toll.Label(), s.Issues[0].Label(), toll.OptionLabel(0), toll.OptionLabel(1), toll.OptionLabel(split), toll.OptionName(0), toll.OptionName(split)}
	same(t, "names", got, []string{"T", "north", "…", "a third each", "40/40/20", "left open", "40/40/20"})
}

func TestNumeric(t *testing.T) {
	s := harbour()
	var numeric []string
	for i := range s.Issues {
		if s.Issues[i].Numeric() {
			numeric = append(numeric, s.Issues[i].ID)
		}
	}
	if !slices.Equal(numeric, []string{"ships"}) {
		t.Errorf("%v are numeric", numeric)
	}
}
