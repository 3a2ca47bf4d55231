// Package text is what screens are made of before they have colours: lines of
// spans, each span with a role, measured in terminal columns.
package text

import (
	"slices"
	"strings"
	"unicode"

	"github.com/charmbracelet/x/ansi"
)

// Role says what a span is for. A theme gives each role its look.
type Role uint8

// Roles.
const (
	Text    Role = iota // all text; strained too
	Strong              // headings, keys in the footer, the verdict
	Quiet               // claim ids, places, glosses
	Rule                // lines and separators
	Blocked             // × and the words for it
	Clear               // · and the words for it
	Marked              // the marked line of the focused panel
	Tag                 // NEW, GONE, the current tab
	Field               // text being typed
)

// Sep stands between words of a title or line. It is painted as a middle dot,
// and as a hyphen where only ASCII is to be had, unlike the dot that means
// clear.
const Sep = " ‧ "

// Hit says what a click on a span or line does.
type Hit struct {
	Panel int    // 1 and up; 0 for none
	Index int    // item of the panel
	Part  int    // part of the item
	Key   string // a key to press
	Claim string // a claim to show
}

// Span is a piece of text in one role.
type Span struct {
	Text string
	Role Role
	Hit  Hit
}

// Line is one row of a panel.
type Line struct {
	Spans  []Span
	Marked bool // reverse video from edge to edge
	Hit    Hit  // where no span has its own
}

// In is a span in a role.
func In(role Role, s string) Span { return Span{Text: s, Role: role} }

// Of is a line of spans.
func Of(spans ...Span) Line { return Line{Spans: spans} }

// Plain is a line of ordinary text.
func Plain(s string) Line { return Of(In(Text, s)) }

// Width is the number of columns a text takes.
func Width(s string) int {
	n := 0
	for _, r := range s {
		if !single(r) {
			return ansi.StringWidth(s)
		}
		n++
	}
	return n
}

// single tells the characters that take one column wherever they stand, so
// that most texts are measured without looking for clusters.
func single(r rune) bool {
	return r >= ' ' && r <= '~' || strings.ContainsRune("×·‧≠†►▼▲‹›→←↑↓═─│█…", r)
}

// Cut shortens a text to w columns, marking the cut.
func Cut(s string, w int) string {
	if Width(s) <= w {
		return s
	}
	return cut(s, w)
}

// cut marks a cut even in a text that takes no more than w columns.
func cut(s string, w int) string {
	if w <= 0 {
		return ""
	}
	kept, _ := split(s, w-1)
	return kept + "…"
}

// split takes the characters off a text that fit into w columns whole.
func split(s string, w int) (head, rest string) {
	rest = s
	for rest != "" {
		c, n := ansi.FirstGraphemeCluster(rest, ansi.GraphemeWidth)
		if n > w {
			break
		}
		rest, w = rest[len(c):], w-n
	}
	return s[:len(s)-len(rest)], rest
}

// Pad lengthens a text to w columns, or cuts it.
func Pad(s string, w int) string {
	s = Cut(s, w)
	return s + strings.Repeat(" ", max(0, w-Width(s)))
}

// Left pads a text to w columns on its left.
func Left(s string, w int) string {
	return strings.Repeat(" ", max(0, w-Width(s))) + s
}

// Wrap breaks a text between words, and after hyphens, into rows of at most w
// columns; longer words are broken. No row ends in an arrow: it goes with what
// follows.
func Wrap(s string, w int) []string {
	rows, have := []string{""}, 0
	for _, word := range pointing(strings.FieldsFunc(s, blank), w) {
		gap := 1
		if rows[len(rows)-1] == "" {
			gap = 0
		}
		for _, part := range hyphenated(word) {
			n := Width(part)
			switch {
			case have+gap+n <= w:
				rows[len(rows)-1] += strings.Repeat(" ", gap) + part
				have += gap + n
			case n > w:
				broken := strings.Split(ansi.Hardwrap(part, max(1, w), false), "\n")
				if rows[len(rows)-1] == "" {
					rows = rows[:len(rows)-1]
				}
				rows = append(rows, broken...)
				have = Width(rows[len(rows)-1])
			default:
				rows, have = append(rows, part), n
			}
			gap = 0
		}
	}
	return rows
}

// pointing joins every arrow among some words to the word that it points to,
// where both fit into w columns.
func pointing(words []string, w int) []string {
	for i := len(words) - 2; i >= 0; i-- {
		if words[i] == "→" && 2+Width(words[i+1]) <= w {
			words = slices.Replace(words, i, i+2, "→ "+words[i+1])
		}
	}
	return words
}

func blank(r rune) bool { return r == ' ' || r == '\t' || r == '\n' || r == '\r' }

// hyphenated is a word in parts, each but the last ending in a hyphen between
// letters or digits.
func hyphenated(word string) []string {
	parts, start, before := []string(nil), 0, ' '
	for i, r := range word {
		if i > start && word[i-1] == '-' && plain(r) && plain(before) {
			parts, start = append(parts, word[start:i]), i
		}
		if r != '-' {
			before = r
		}
	}
	return append(parts, word[start:])
}

func plain(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// Paragraph is a wrapped text as lines, the first after the text lead, the
// others indented as far.
func Paragraph(role Role, lead, s string, w int) []Line {
	in := Width(lead)
	var lines []Line
	for i, row := range Wrap(s, w-in) {
		if i > 0 {
			lead = strings.Repeat(" ", in)
		}
		lines = append(lines, Of(In(Text, lead), In(role, row)))
	}
	return lines
}

// Width is the number of columns of the line.
func (l Line) Width() int {
	n := 0
	for _, s := range l.Spans {
		n += Width(s.Text)
	}
	return n
}

// String is the line without its roles.
func (l Line) String() string {
	var b strings.Builder
	for _, s := range l.Spans {
		b.WriteString(s.Text)
	}
	return b.String()
}

// And is the line with further spans.
func (l Line) And(spans ...Span) Line {
	l.Spans = append(l.Spans[:len(l.Spans):len(l.Spans)], spans...)
	return l
}

// To is the line whose click does hit.
func (l Line) To(hit Hit) Line {
	l.Hit = hit
	return l
}

// Fit cuts or pads the line to exactly w columns.
func (l Line) Fit(w int) Line {
	have := l.Width()
	if have <= w {
		if have < w {
			l = l.And(In(Text, strings.Repeat(" ", w-have)))
		}
		return l
	}
	var spans []Span
	left := w
	for _, s := range l.Spans {
		n := Width(s.Text)
		if n >= left {
			// The cut mark has to stand even where the span ends just here.
			s.Text = cut(s.Text, left)
			spans = append(spans, s)
			break
		}
		spans, left = append(spans, s), left-n
	}
	l.Spans = spans
	return l.pad(w)
}

// Until is the first w columns of a line, without a mark that there was more.
func (l Line) Until(w int) Line {
	var spans []Span
	for _, s := range l.Spans {
		if w <= 0 {
			break
		}
		s.Text, _ = split(s.Text, w)
		spans, w = append(spans, s), w-Width(s.Text)
	}
	l.Spans = spans
	return l
}

// pad makes up for a wide character that a cut could not split.
func (l Line) pad(w int) Line {
	if missing := w - l.Width(); missing > 0 {
		return l.And(In(Text, strings.Repeat(" ", missing)))
	}
	return l
}

// Ends puts one line at the left and another at the right end of w columns;
// the left one gives way.
func Ends(left, right Line, w int) Line {
	room := w - right.Width()
	if room < 0 {
		return right.Fit(w)
	}
	return left.Fit(room).And(right.Spans...)
}

// Words is the text's words joined to one line, for search.
func Words(parts ...string) string { return strings.Join(parts, " ") }

// From is the part of the line from column x on. A wide character that x
// would split becomes a blank.
func (l Line) From(x int) Line {
	var spans []Span
	for _, s := range l.Spans {
		n := Width(s.Text)
		if x >= n {
			x -= n
			continue
		}
		if x > 0 {
			head, rest := split(s.Text, x)
			if Width(head) < x {
				_, rest = split(s.Text, x+1)
				rest = " " + rest
			}
			s.Text, x = rest, 0
		}
		spans = append(spans, s)
	}
	l.Spans = spans
	return l
}

// At is what a click on column x of the line does.
func (l Line) At(x int) Hit {
	if x < 0 {
		return Hit{}
	}
	for _, s := range l.Spans {
		n := Width(s.Text)
		if x < n {
			return s.Hit
		}
		x -= n
	}
	return Hit{}
}
