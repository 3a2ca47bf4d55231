package data

import (
	"math"
	"regexp"
	"strconv"
	"strings"
	"time"
)

// scalarOf hands the text of a scalar on.
func (r *reader) scalarOf(expected string, use func(n *node)) func(*node) {
	return func(n *node) {
		if n.kind != scalar {
			r.mismatch(n, expected)
			return
		}
		use(n)
	}
}

// line reads a text of one line; line breaks in it become spaces.
func (r *reader) line(dst *string) func(*node) {
	return r.scalarOf("a text", func(n *node) { *dst = oneLine(n.text) })
}

func oneLine(text string) string { return strings.Join(strings.Fields(text), " ") }

// prose reads a text that may have paragraphs.
func (r *reader) prose(dst *string) func(*node) {
	return r.scalarOf("a text", func(n *node) {
		*dst = strings.TrimSpace(strings.ReplaceAll(n.text, "\t", " "))
	})
}

// date reads a day of the calendar.
func (r *reader) date(dst *string) func(*node) {
	return r.scalarOf("a date", func(n *node) {
		*dst = strings.TrimSpace(n.text)
		if _, err := time.Parse(time.DateOnly, *dst); err != nil {
			r.fail(n.position, n.text, nil, "%s is no date; write year-month-day, as 2025-12-26", quote(n.text))
		}
	})
}

// link reads the address of a web page.
func (r *reader) link(dst *string) func(*node) {
	return r.scalarOf("an address", func(n *node) {
		*dst = strings.TrimSpace(n.text)
		if !strings.HasPrefix(*dst, "https://") && !strings.HasPrefix(*dst, "http://") || strings.ContainsAny(*dst, " \t\n\"'<>") {
			r.fail(n.position, n.text, nil, "%s is no web address; it begins with https:// or http:// and has no spaces or quotes", quote(n.text))
		}
	})
}

// The numbers that files may write: enough for dollars and hashes, and small
// enough that no product of a few of them overflows.
const (
	leastNumber    = 1e-9
	greatestNumber = 1e15
)

var numberForm = regexp.MustCompile(`^[-+]?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][-+]?[0-9]{1,3})?$`)

// number reads a number.
func (r *reader) number(dst *float64) func(*node) {
	return r.scalarOf("a number", func(n *node) {
		text := strings.TrimSpace(n.text)
		x, err := strconv.ParseFloat(text, 64)
		switch size := math.Abs(x); {
		case !numberForm.MatchString(text):
			r.fail(n.position, n.text, nil, "%s is no number; write a plain decimal number, as 12 or 0.5", quote(n.text))
		case err != nil || size > greatestNumber || size != 0 && size < leastNumber:
			r.fail(n.position, n.text, nil, "%s is out of range; numbers here are 0 or from %g to %g in size", quote(n.text), leastNumber, greatestNumber)
		case x == 0:
			*dst = 0 // and not -0, which would be printed so
		default:
			*dst = x
		}
	})
}

// whole reads a whole number within bounds.
func (r *reader) whole(dst *int, least, greatest int) func(*node) {
	return r.scalarOf("a whole number", func(n *node) {
		x, err := strconv.Atoi(strings.TrimSpace(n.text))
		if err != nil || strconv.Itoa(x) != strings.TrimSpace(n.text) || x < least || x > greatest {
			r.fail(n.position, n.text, nil, "%s is no whole number from %d to %d", quote(n.text), least, greatest)
			return
		}
		*dst = x
	})
}

// flag reads true or false.
func (r *reader) flag(dst *bool) func(*node) {
	return r.scalarOf("true or false", func(n *node) {
		switch strings.ToLower(n.text) {
		case "true":
			*dst = true
		case "false":
			*dst = false
		case "yes", "on", "y":
			r.fail(n.position, n.text, []string{"true"}, "expected true or false, found %s", quote(n.text))
		case "no", "off", "n":
			r.fail(n.position, n.text, []string{"false"}, "expected true or false, found %s", quote(n.text))
		default:
			r.fail(n.position, n.text, nil, "expected true or false, found %s", quote(n.text))
		}
	})
}

// word reads one of a few fixed words.
func word[T ~string](r *reader, dst *T, known []T) func(*node) {
	words := make([]string, len(known))
	for i, k := range known {
		words[i] = string(k)
	}
	return r.scalarOf("one of "+enumerate(words), func(n *node) {
		for _, k := range known {
			if string(k) == n.text {
				*dst = k
				return
			}
		}
		r.fail(n.position, n.text, r.nearest(n.text, words), "%s is not one of %s", quote(n.text), enumerate(words))
	})
}

// enumerate lists words in a message.
func enumerate(words []string) string {
	const most = 24
	if len(words) > most {
		return strings.Join(words[:most], ", ") + ", …"
	}
	return strings.Join(words, ", ")
}
