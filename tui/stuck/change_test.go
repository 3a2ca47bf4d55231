package stuck

import (
	"slices"
	"strings"
	"testing"

	"redline/model/stability"
)

func TestChange(t *testing.T) {
	m := deterred([]int{1, 1, 2, 3, 1}, []int{1, 1, 2, 3, 1}, nil)
	wish := func(maker, place int) string { return m.Names[maker] + string(rune('a'+place)) }
	for _, c := range []struct {
		r    stability.Reordering
		want string
	}{
		{stability.Reordering{Answer: stability.Already}, "It holds as things stand."},
		{stability.Reordering{Answer: stability.Never, Makers: []int{0}, Against: []int{1, 2}}, "Impossible whatever it prefers: B and C would still leave."},
		{stability.Reordering{Answer: stability.Never, Makers: []int{0, 1}, Against: []int{2}}, "Impossible whatever they prefer: C would still leave."},
		{stability.Reordering{Answer: stability.NoOrder, Makers: []int{0}}, "No order of its wishes does it; all were tried."},
		{stability.Reordering{Answer: stability.NoOrder, Makers: []int{0, 1}}, "No order of their wishes does it; all were tried."},
		{stability.Reordering{Answer: stability.Undecided, Makers: []int{0}}, "Not decided: there are more orders than are tried, and no near one does it."},
		{stability.Reordering{Answer: stability.Possible, Makers: []int{0}, Swaps: 2, Orders: [][]int{{2, 0, 1}, nil, nil}}, `2 swaps would do. A: "Ac" would come first.`},
		{stability.Reordering{Answer: stability.Possible, Makers: []int{0, 2}, Swaps: 2, Orders: [][]int{{0, 2, 1}, nil, {1, 0}}}, `2 swaps would do. A: "Ac" would come after "Aa"; C: "Cb" would come first.`},
	} {
		if got := m.Change(&c.r, wish); got != c.want {
			t.Errorf("%s\nwant %s", got, c.want)
		}
	}
	r := stability.Reranking{Reordering: stability.Reordering{Answer: stability.Possible, Makers: []int{1}, Swaps: 1}, Payoffs: [][]int{nil, {0, 2, 1, 2, 0}, nil}}
	if got := m.ChangeOfRanking(&r); got != "1 swap would do. B would rank 2 and 4, then 3, then 1 and 5." {
		t.Error(got)
	}
	r.Swaps, r.Payoffs[1] = 0, []int{0, 3, 1, 2, 0}
	if got := m.ChangeOfRanking(&r); got != "It would do to tell apart what is liked alike now. B would rank 2, then 4, then 3, then 1 and 5." {
		t.Error(got)
	}
	if got := m.ChangeOfRanking(&stability.Reranking{Reordering: stability.Reordering{Answer: stability.NoOrder, Makers: []int{1}}}); !strings.Contains(got, "No ranking of its own does it") {
		t.Error(got)
	}
	if got := longestRise([]int{4, 0, 1, 3, 2}); !slices.Equal(got, []bool{false, true, true, false, true}) {
		t.Error(got)
	}
}
