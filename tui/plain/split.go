package plain

import (
	"strconv"
	"strings"

	"redline/model"
	"redline/tui/words"
)

// splitting tells whether a text is meant as the shares of a split.
func splitting(text string) bool {
	return strings.Trim(text, "0123456789 /,%.+-") == ""
}

// findSplit reads shares such as "40 20 40 0", "40/20/40/0" or "40 %, 20 %,
// 40 %, 0 %".
func findSplit(s *model.Scenario, is *model.Issue, text string) (int, error) {
	apart := func(r rune) bool { return strings.ContainsRune(" /,%", r) }
	fields := strings.FieldsFunc(text, apart)
	sh := is.Shares
	if len(fields) != len(sh.Of) {
		return -1, refuse("%s takes %s that make 100, for %s.", is.Label(), words.Count(len(sh.Of), "number"), words.And(shareNames(s, sh)))
	}
	split, said, sum := make([]int, len(fields)), make([]string, len(fields)), 0
	for i, field := range fields {
		n, err := strconv.Atoi(field)
		switch {
		case err != nil || n < 0 || n > 100:
			return -1, refuse("%s is no whole number from 0 to 100.", quote(field))
		case n%sh.Step != 0:
			return -1, refuse("%d is no step of %d: shares go by %d per cent.", n, sh.Step, sh.Step)
		}
		split[i], said[i], sum = n, strconv.Itoa(n), sum+n
	}
	if sum != 100 {
		return -1, refuse("%s make %d; they must make 100.", words.And(said), sum)
	}
	return is.SplitOption(split), nil
}

func shareNames(s *model.Scenario, sh *model.Shares) []string {
	names := make([]string, len(sh.Of))
	for k := range names {
		names[k] = s.ShareName(sh, k)
	}
	return names
}

// splitWords spells a split out: "Ukraine 40, Russia 20, US 40, Upkeep 0".
func splitWords(s *model.Scenario, is *model.Issue, o int) string {
	parts := shareNames(s, is.Shares)
	for k, n := range is.SplitOf(o) {
		parts[k] += " " + strconv.Itoa(n)
	}
	return strings.Join(parts, ", ")
}

// splitExample is a split such as somebody might type: even shares, what is
// left over to the first.
func splitExample(sh *model.Shares) string {
	even := 100 / len(sh.Of) / sh.Step * sh.Step
	parts := make([]string, len(sh.Of))
	for k := range parts {
		parts[k] = strconv.Itoa(even)
	}
	parts[0] = strconv.Itoa(100 - even*(len(sh.Of)-1))
	return strings.Join(parts, " ")
}
