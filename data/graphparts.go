package data

import (
	"regexp"
	"slices"
	"strconv"

	"redline/model/stability"
)

// greatestPayoff bounds payoffs, of which only the order counts.
const greatestPayoff = 1_000_000_000_000_000

// wholeForm leaves out zeros in front, which some read as octal.
var wholeForm = regexp.MustCompile(`^[-+]?(0|[1-9][0-9]*)$`)

// movesOf reads the moves of one decision maker. States that are left out have
// none.
func (r *graphReader) movesOf(maker int, n *node) {
	moves := make([][]int, r.g.States)
	r.g.Moves[maker] = moves
	if n.kind == nothing {
		return
	}
	for _, e := range r.entries(n, "a mapping of states to the states that "+quote(r.g.Makers[maker])+" can move to from there") {
		from, ok := r.state(e.key)
		if !ok {
			continue
		}
		if e.value.kind != list {
			r.mismatch(e.value, "a list of states, as [2, 3] or [] for none")
			continue
		}
		moves[from] = r.targets(from, e.value)
		if r.moves += len(moves[from]); r.moves > stability.MaxMoves {
			r.fail(e.key.position, "", nil, "up to here there are more than %d moves, too many for a graph", stability.MaxMoves)
			return
		}
	}
}

func (r *graphReader) targets(from int, n *node) []int {
	var list []int
	seen := make(map[int]bool, len(n.items))
	for _, item := range n.items {
		if !r.unquoted(item, "the number of a state") {
			continue
		}
		to, ok := r.state(item)
		switch {
		case !ok:
		case to == from:
			r.fail(item.position, item.text, nil, "a move from state %d to itself is none; take it out", from+1)
		case seen[to]:
			r.fail(item.position, item.text, nil, "state %d stands twice in this list; take one out", to+1)
		default:
			seen[to] = true
			list = append(list, to)
		}
	}
	slices.Sort(list)
	return list
}

// payoffsOf reads what every state is worth to one decision maker.
func (r *graphReader) payoffsOf(maker int, n *node) {
	if n.kind != list {
		r.mismatch(n, "a list of whole numbers, one for each state, higher is better")
		return
	}
	if len(n.items) != r.g.States {
		r.fail(n.position, "", nil, "%s has %d payoffs for %d states; give one for each, higher is better", quote(r.g.Makers[maker]), len(n.items), r.g.States)
	}
	payoffs := make([]int, len(n.items))
	for s, item := range n.items {
		if !r.unquoted(item, "a whole number, higher is better") {
			continue
		}
		x, err := strconv.Atoi(item.text)
		if err != nil || !wholeForm.MatchString(item.text) || x < -greatestPayoff || x > greatestPayoff {
			r.fail(item.position, item.text, nil, "%s is no payoff; only the order counts, so write whole numbers such as 3, higher is better", quote(item.text))
			continue
		}
		payoffs[s] = x
	}
	r.g.Payoffs[maker] = payoffs
}
