package plain

import (
	"strconv"
	"strings"

	"redline/model"
)

// issueNames lists what issues go by; a position goes by its party, too.
func issueNames(s *model.Scenario) [][]string {
	all := make([][]string, len(s.Issues))
	for i := range s.Issues {
		is := &s.Issues[i]
		all[i] = []string{is.ID, is.Label(), is.Name}
		if p, ok := s.Party(is.Party); ok && is.Kind == model.Position {
			all[i] = append(all[i], s.Parties[p].Name, s.Parties[p].Short)
		}
	}
	return all
}

// optionNames lists what the named options of an issue go by.
func optionNames(is *model.Issue) [][]string {
	all := make([][]string, len(is.Options))
	for o := range is.Options {
		all[o] = []string{is.Options[o].ID, is.Options[o].Label(), is.Options[o].Name}
	}
	return all
}

// ruleNames lists what rules go by.
func ruleNames(s *model.Scenario) [][]string {
	all := make([][]string, len(s.Rules))
	for r := range s.Rules {
		all[r] = []string{s.Rules[r].ID, s.Rules[r].Title}
	}
	return all
}

// obstacleNames lists what obstacles go by.
func obstacleNames(s *model.Scenario) [][]string {
	all := make([][]string, len(s.Obstacles))
	for o := range s.Obstacles {
		all[o] = []string{s.Obstacles[o].ID, s.Obstacles[o].Name}
	}
	return all
}

// partyNames lists what parties go by.
func partyNames(s *model.Scenario) [][]string {
	all := make([][]string, len(s.Parties))
	for p := range s.Parties {
		all[p] = []string{s.Parties[p].ID, s.Parties[p].Name, s.Parties[p].Short}
	}
	return all
}

// presetNames lists what presets go by.
func presetNames(s *model.Scenario) [][]string {
	all := make([][]string, len(s.Presets))
	for p := range s.Presets {
		all[p] = []string{s.Presets[p].ID, s.Presets[p].Name}
	}
	return all
}

// findIssue takes an issue off the front of what was typed. Names may be of
// several words, so the most words that make one are taken.
func (d *dialogue) findIssue(args []string) (issue int, rest []string, err error) {
	all := issueNames(d.scenario)
	for _, match := range []func(string, [][]string) []int{exact, d.issueNumber, begins} {
		for n := min(len(args), 8); n > 0; n-- {
			if i := only(match(strings.Join(args[:n], " "), all)); i >= 0 {
				return i, args[n:], nil
			}
		}
	}
	if n, ok := number(args[0]); ok {
		return -1, nil, refuse("The issues are 1 to %d, not %s.", len(all), ordinal(n, args[0]))
	}
	issue, err = find(args[0], all, "issue", "issues")
	return issue, args[1:], err
}

func (d *dialogue) issueNumber(text string, all [][]string) []int {
	if n, ok := number(text); ok && n >= 1 && n <= len(all) {
		return []int{n - 1}
	}
	return nil
}

// ordinal repeats a number as it was typed, the start of it where it is long.
func ordinal(n int, text string) string {
	if n >= 0 {
		return strconv.Itoa(n)
	}
	return quote(text)
}

// findOption is the option of an issue that is meant: an id or name, a number
// of its list, or a split.
func (d *dialogue) findOption(issue int, args []string) (int, error) {
	is := &d.scenario.Issues[issue]
	text, all := strings.Join(args, " "), optionNames(is)
	if o := only(exact(text, all)); o >= 0 {
		return o, nil
	}
	if n, ok := number(text); ok && listed(is) && n >= 1 && n <= len(all) {
		return n - 1, nil
	}
	if is.Shares != nil && splitting(text) {
		return findSplit(d.scenario, is, text)
	}
	if n, ok := number(text); ok && listed(is) && !is.Numeric() {
		return -1, refuse("The options of %s are 1 to %d, not %s.", is.Label(), len(all), ordinal(n, text))
	}
	return find(text, all, "option of "+is.Label(), "options "+is.ID)
}

// listed tells whether the options of an issue can be numbered: an id or name
// that is a number means that option, and must not be the number of another.
func listed(is *model.Issue) bool {
	for o, names := range optionNames(is) {
		for _, name := range names {
			if n, ok := number(normal(name)); ok && n >= 1 && n <= len(is.Options) && n != o+1 {
				return false
			}
		}
	}
	return true
}

// optionLabel is what an option is listed under: its number, or its id where
// numbers would mislead.
func optionLabel(is *model.Issue, o int) string {
	if !listed(is) {
		return is.OptionID(o) + "."
	}
	return strconv.Itoa(o+1) + "."
}
