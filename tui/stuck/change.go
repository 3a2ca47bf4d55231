package stuck

import (
	"fmt"
	"strconv"
	"strings"

	"redline/model/stability"
	"redline/tui/words"
)

// Change says in one or two sentences what would have to change in the order of
// some parties' wishes for a state to hold. Wish names a statement of a party by
// its present place.
func (m *Model) Change(r *stability.Reordering, wish func(maker, place int) string) string {
	if r.Answer != stability.Possible {
		return m.unchanged(r, "order of "+its(r)+" wishes", "orders")
	}
	var parts []string
	for i, order := range r.Orders {
		if order != nil {
			parts = append(parts, m.Names[i]+": "+strings.Join(moved(order, func(j int) string { return wish(i, j) }), ", "))
		}
	}
	return fmt.Sprintf("%s would do. %s.", words.Count(r.Swaps, "swap"), strings.Join(parts, "; "))
}

// ChangeOfRanking says the same of rankings without wishes.
func (m *Model) ChangeOfRanking(r *stability.Reranking) string {
	if r.Answer != stability.Possible {
		return m.unchanged(&r.Reordering, "ranking of "+its(&r.Reordering)+" own", "rankings")
	}
	var parts []string
	for i, payoffs := range r.Payoffs {
		if payoffs != nil && len(payoffs) <= mostRanked {
			parts = append(parts, m.Names[i]+" would rank "+ranked(payoffs))
		}
	}
	text := words.Count(r.Swaps, "swap") + " would do."
	if r.Swaps == 0 {
		text = "It would do to tell apart what is liked alike now."
	}
	if parts != nil {
		text += " " + strings.Join(parts, "; ") + "."
	}
	return text
}

// mostRanked is how many states a ranking is written out of.
const mostRanked = 16

// unchanged says why no change is told.
func (m *Model) unchanged(r *stability.Reordering, what, many string) string {
	switch r.Answer {
	case stability.Already:
		return "It holds as things stand."
	case stability.Never:
		return fmt.Sprintf("Impossible whatever %s: %s would still leave.", prefer(r), words.And(m.names(r.Against)))
	case stability.NoOrder:
		return "No " + what + " does it; all were tried."
	}
	return "Not decided: there are more " + many + " than are tried, and no near one does it."
}

func its(r *stability.Reordering) string {
	if len(r.Makers) == 1 {
		return "its"
	}
	return "their"
}

func prefer(r *stability.Reordering) string {
	if len(r.Makers) == 1 {
		return "it prefers"
	}
	return "they prefer"
}

func (m *Model) names(makers []int) []string {
	var names []string
	for _, i := range makers {
		names = append(names, m.Names[i])
	}
	return names
}

// moved tells the fewest statements to move and where each comes in a new
// order: `"keeps control" comes first`.
func moved(order []int, name func(place int) string) []string {
	stays := longestRise(order)
	var parts []string
	for p, j := range order {
		switch {
		case stays[p]:
		case p == 0:
			parts = append(parts, fmt.Sprintf("%q would come first", name(j)))
		default:
			parts = append(parts, fmt.Sprintf("%q would come after %q", name(j), name(order[p-1])))
		}
	}
	return parts
}

// longestRise marks the places of a longest ascending run of numbers, not
// necessarily neighbours.
func longestRise(order []int) []bool {
	length, before, best := make([]int, len(order)), make([]int, len(order)), -1
	for p, j := range order {
		length[p], before[p] = 1, -1
		for q := range p {
			if order[q] < j && length[q] >= length[p] {
				length[p], before[p] = length[q]+1, q
			}
		}
		if best < 0 || length[p] > length[best] || length[p] == length[best] && j < order[best] {
			best = p
		}
	}
	marks := make([]bool, len(order))
	for p := best; p >= 0; p = before[p] {
		marks[p] = true
	}
	return marks
}

// ranked writes a ranking, best first: "3, then 1 and 2, then 4".
func ranked(payoffs []int) string {
	top := 0
	for _, x := range payoffs {
		top = max(top, x)
	}
	levels := make([][]string, top+1)
	for s, x := range payoffs {
		levels[top-x] = append(levels[top-x], strconv.Itoa(s+1))
	}
	var parts []string
	for _, level := range levels {
		if level != nil {
			parts = append(parts, words.And(level))
		}
	}
	return strings.Join(parts, ", then ")
}
