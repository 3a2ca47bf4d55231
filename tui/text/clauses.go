package text

import "strings"

// Clauses sets parts after each other, a sign between each two, in rows of at
// most w columns. A row ends with a part, never with a sign; only a part that
// has no room in a row of its own is broken, between its words.
func Clauses(parts []string, sign string, w int) []string {
	rows, have := []string{""}, 0
	for _, part := range parts {
		n := Width(part)
		switch {
		case have == 0 && n <= w:
			rows[len(rows)-1], have = part, n
		case have > 0 && have+Width(sign)+n <= w:
			rows[len(rows)-1] += sign + part
			have += Width(sign) + n
		default:
			broken := Wrap(part, w)
			if have == 0 {
				rows = rows[:len(rows)-1]
			}
			rows = append(rows, broken...)
			have = Width(broken[len(broken)-1])
		}
	}
	return rows
}

// Listing is parts set as [Clauses] sets them, as lines: the first after the
// text lead, the others indented as far.
func Listing(role Role, lead string, parts []string, w int) []Line {
	return listing(role, lead, parts, Sep, w)
}

// Spaced is as [Listing], with two blanks between parts.
func Spaced(role Role, lead string, parts []string, w int) []Line {
	return listing(role, lead, parts, "  ", w)
}

func listing(role Role, lead string, parts []string, sign string, w int) []Line {
	in := Width(lead)
	var lines []Line
	for i, row := range Clauses(parts, sign, w-in) {
		if i > 0 {
			lead = strings.Repeat(" ", in)
		}
		lines = append(lines, Of(In(Text, lead), In(role, row)))
	}
	return lines
}
