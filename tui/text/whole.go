package text

import "strings"

// Whole shortens a text to what fits into w columns without breaking off in
// the midst of something: to whole sentences, else to a clause, else to whole
// words, with a mark that there is more. A shorter end than the next is taken
// only where it does not leave too much out.
func Whole(s string, w int) string {
	if Width(s) <= w {
		return s
	}
	const more = " …"
	for _, end := range []struct {
		signs string
		least int // columns
	}{{".?!", w / 3}, {";:", w * 2 / 3}, {"", 0}} {
		if at := lastEnd(s, end.signs, w-Width(more)); at > 0 && Width(s[:at]) >= end.least {
			return strings.TrimRight(s[:at], ";:, ") + more
		}
	}
	return Cut(s, w)
}

// lastEnd is where the last part of a text ends that fits into w columns: a
// part ends with one of some signs before a blank, or with any word where no
// sign is named. It is 0 where there is none.
func lastEnd(s, signs string, w int) int {
	at := 0
	for i := 1; i < len(s); i++ {
		if s[i] != ' ' || signs != "" && !strings.ContainsRune(signs, rune(s[i-1])) {
			continue
		}
		if Width(s[:i]) > w {
			break
		}
		at = i
	}
	return at
}
