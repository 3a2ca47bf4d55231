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
	t := Table{Caption: "From " + r.Name + ", changed to " + strings.Join(changes, "; "), Head: []string{"What would happen", "Predicted", "Hands", "It is so"}}
	add := func(list []poll.Result, name func(id string) string) {
		for _, res := range list {
			t.Rows = append(t.Rows, []string{name(res.ID), string(res.Yours), hands(res.Hands), yesNo(res.Holds)})
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
	t.Rows = slices.DeleteFunc(t.Rows, func(row []string) bool { return row[1] == "" && row[2] == "-" && row[3] == "no" })
	w.Table(t)
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

// hands are the counts of the votes that were taken: "9, then 18".
func hands(h poll.Hands) string {
	var list []string
	for _, n := range h {
		if n != poll.None {
			list = append(list, strconv.Itoa(n))
		}
	}
	if list == nil {
		return "-"
	}
	return strings.Join(list, ", then ")
}

func yesNo(yes bool) string {
	if yes {
		return "yes"
	}
	return "no"
}
