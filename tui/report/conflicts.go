package report

import (
	"strconv"

	"redline/model"
	"redline/model/space"
	"redline/tui/words"
)

// mostConflicts is how many conflicts the notes tell.
const mostConflicts = 8

// conflictsPart lists the smallest sets of choices that block whatever the
// rest is, from the package at hand.
func (w *writer) conflictsPart() {
	r, err := w.Space.Routes(w.Configuration, 0, space.Unblocked)
	switch {
	case err != nil:
		w.Text("None that can be listed.")
		return
	case r.Fewest == 0:
		w.Text("Nothing: \"" + w.Name + "\" is not blocked.")
		return
	case r.Fewest < 0:
		w.Text("Everything: no package of this scenario is unblocked.")
		return
	}
	w.Text("In \"" + w.Name + "\", each of these sets of choices blocks whatever the rest is. At least one choice of every set has to change.")
	var list []string
	for _, set := range r.Conflicts[:min(mostConflicts, len(r.Conflicts))] {
		list = append(list, words.And(words.Choices(w.s, w.Configuration, set.List())))
	}
	w.List(list...)
	w.Text("Fewest changes that unblock it: " + strconv.Itoa(r.Fewest) + ".")
}

// openQuestions lists the claims that are questions or disputed.
func (w *writer) openQuestions() []string {
	var list []string
	for i := range w.s.Claims {
		c := &w.s.Claims[i]
		if c.Kind == model.Question || c.Standing == model.Disputed {
			list = append(list, w.cite([]string{c.ID})+": "+words.Headline(c))
		}
	}
	if list == nil {
		list = []string{"None is marked as disputed or open."}
	}
	return list
}
