package text_test

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"redline/tui/text"
)

func TestClauses(t *testing.T) {
	for _, c := range []struct {
		parts []string
		w     int
		want  []string
	}{
		{nil, 10, []string{""}},
		{[]string{"one"}, 10, []string{"one"}},
		{[]string{"one", "two", "three"}, 9, []string{"one · two", "three"}},
		{[]string{"one", "two", "three"}, 8, []string{"one", "two", "three"}},
		{[]string{"one", "two or three words", "x"}, 10, []string{"one", "two or", "three", "words · x"}},
		{[]string{"two or three words", "x"}, 12, []string{"two or three", "words · x"}},
	} {
		var want []string
		for _, row := range c.want {
			want = append(want, strings.ReplaceAll(row, " · ", text.Sep))
		}
		if got := text.Clauses(c.parts, text.Sep, c.w); !slices.Equal(got, want) {
			t.Errorf("%q in %d columns: %q", c.parts, c.w, got)
		}
	}
}

// TestClausesWhole says everything, in rows that fit and neither begin nor end
// with a sign.
func TestClausesWhole(t *testing.T) {
	word := rapid.StringMatching(`[a-z]{1,9}`)
	rapid.Check(t, func(rt *rapid.T) {
		parts := rapid.SliceOfN(rapid.Custom(func(t *rapid.T) string {
			return strings.Join(rapid.SliceOfN(word, 1, 4).Draw(t, "words"), " ")
		}), 1, 6).Draw(rt, "parts")
		w := rapid.IntRange(9, 60).Draw(rt, "w")
		rows := text.Clauses(parts, text.Sep, w)
		for _, row := range rows {
			if text.Width(row) > w || strings.HasPrefix(row, text.Sep) || strings.HasSuffix(row, strings.TrimRight(text.Sep, " ")) {
				rt.Errorf("%d columns: %q", w, row)
			}
		}
		said := strings.Fields(strings.ReplaceAll(strings.Join(rows, " "), text.Sep, " "))
		if !slices.Equal(said, strings.Fields(strings.Join(parts, " "))) {
			rt.Errorf("%q became %q", parts, rows)
		}
	})
}
