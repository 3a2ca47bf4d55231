package plain

import (
	"slices"
	"strconv"
	"strings"

	"redline/model"
)

// issueOrder is the order issues are listed and numbered in: positions, terms,
// conditions.
func issueOrder(s *model.Scenario) []int {
	var order []int
	for _, kind := range model.IssueKinds {
		for i := range s.Issues {
			if s.Issues[i].Kind == kind {
				order = append(order, i)
			}
		}
	}
	return order
}

// issueLabel is what an issue is listed under: its number, or its id where
// numbers would mislead.
func issueLabel(s *model.Scenario, issue int) string {
	order := issueOrder(s)
	if !numbered(inOrder(issueNames(s), order), 1) {
		return s.Issues[issue].ID + "."
	}
	return strconv.Itoa(slices.Index(order, issue)+1) + "."
}

func inOrder(all [][]string, order []int) [][]string {
	out := make([][]string, len(order))
	for k, i := range order {
		out[k] = all[i]
	}
	return out
}

// findIssue takes an issue off the front of what was typed. Names may be of
// several words, so the most words that make one are taken.
func (d *dialogue) findIssue(args []string) (issue int, rest []string, err error) {
	all, order := issueNames(d.scenario), issueOrder(d.scenario)
	byNumber := func(text string, _ [][]string) []int {
		if n, ok := number(text); ok && n >= 1 && n <= len(order) {
			return order[n-1 : n]
		}
		return nil
	}
	for _, match := range []func(string, [][]string) []int{exact, byNumber, begins} {
		for n := min(len(args), 8); n > 0; n-- {
			if i := only(match(strings.Join(args[:n], " "), all)); i >= 0 {
				return i, args[n:], nil
			}
		}
	}
	if _, ok := number(args[0]); ok {
		return -1, nil, beyond(args[0], 1, len(order))
	}
	issue, err = find(args[0], all, "issue", "issues")
	return issue, args[1:], err
}

// findOption is the option of an issue that is meant: an id or name, a number
// of its list, or a split.
func (d *dialogue) findOption(issue int, args []string) (int, error) {
	is := &d.scenario.Issues[issue]
	text, all := strings.Join(args, " "), optionNames(is)
	n, isNumber := number(text)
	switch o := only(exact(text, all)); {
	case o >= 0:
		return o, nil
	case isNumber && n >= 1 && n <= len(all) && numbered(all, 1):
		return n - 1, nil
	case is.Shares != nil && splitting(text):
		return findSplit(d.scenario, is, text)
	}
	o, err := find(text, all, "option of "+is.Label(), "options "+is.ID)
	if err != nil && isNumber && numbered(all, 1) && !is.Numeric() {
		err = beyond(text, 1, len(all))
	}
	return o, err
}

// optionLabel is what an option is listed under: its number, or its id where
// numbers would mislead.
func optionLabel(is *model.Issue, o int) string {
	if !numbered(optionNames(is), 1) {
		return is.OptionID(o) + "."
	}
	return strconv.Itoa(o+1) + "."
}
