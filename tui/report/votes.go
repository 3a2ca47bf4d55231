package report

import (
	"slices"
	"strconv"
	"strings"

	"redline/model/poll"
)

// mostPolls is how many polls a handout tells: the newest.
const mostPolls = 4

// votesPart tells what was predicted and voted, against what is so.
func (w *writer) votesPart() {
	kept := poll.Kept(w.Polls)
	if len(kept) == 0 {
		return
	}
	w.Section("Predicted and voted")
	for i := range kept[max(0, len(kept)-mostPolls):] {
		w.poll(&kept[max(0, len(kept)-mostPolls)+i])
	}
}

func (w *writer) poll(r *poll.Record) {
	var changes []string
	for _, c := range r.Changes {
		changes = append(changes, w.change(&c))
	}
	t := Table{Caption: "From " + r.Name + ", changed to " + strings.Join(changes, "; "), Head: []string{"What would happen", "Predicted", "First vote", "Second vote", "It is so"}}
	predicted, counted := given(r)
	if !counted[1] {
		t.Head[2] = "Hands"
	}
	add := func(list []poll.Result, name func(id string) string) {
		for _, res := range list {
			if res.Yours == poll.Unmarked && res.Hands == (poll.Hands{poll.None, poll.None}) && !res.Holds {
				continue
			}
			row := []string{name(res.ID), "", "", "", yesNo(res.Holds)}
			if predicted {
				row[1] = pick(res.Yours == poll.Unmarked, "-", string(res.Yours))
			}
			for vote, n := range res.Hands {
				if counted[vote] {
					row[2+vote] = pick(n == poll.None, "-", strconv.Itoa(n))
				}
			}
			t.Rows = append(t.Rows, row)
		}
	}
	add(r.Blocks, func(id string) string {
		if o, ok := w.s.Obstacle(id); ok {
			return w.s.Obstacles[o].Name + " blocks"
		}
		return "nothing blocks"
	})
	add(r.Objects, func(id string) string {
		if id == "" {
			return "nobody objects"
		}
		return w.s.ActorName(id) + " objects"
	})
	w.Table(t)
}

// given tells what was given of a poll: an answer, and hands of which vote.
func given(r *poll.Record) (predicted bool, counted [poll.Votes]bool) {
	for _, res := range slices.Concat(r.Blocks, r.Objects) {
		predicted = predicted || res.Yours != poll.Unmarked
		for vote, n := range res.Hands {
			counted[vote] = counted[vote] || n != poll.None
		}
	}
	return predicted, counted
}

// change is one change of a poll: "Operator: US company".
func (w *writer) change(c *poll.Change) string {
	i, ok := w.s.Issue(c.Issue)
	if !ok {
		return c.Issue + ": " + c.To
	}
	is := &w.s.Issues[i]
	if o, ok := is.Option(c.To); ok {
		return is.Label() + ": " + is.OptionLabel(o)
	}
	return is.Label() + ": " + c.To
}

func yesNo(yes bool) string {
	if yes {
		return "yes"
	}
	return "no"
}
