package text_test

import (
	"slices"
	"strings"
	"testing"

	"redline/tui/text"
)

// TestUnspaced breaks what is written without blanks, and nothing else.
func TestUnspaced(t *testing.T) {
	long := strings.Repeat("海と漁師", 9)
	for _, c := range []struct {
		word string
		w    int
		want []string
	}{
		{"海と漁師の", 6, []string{"海と漁", "師の"}},
		{"海と漁師の", 7, []string{"海と漁", "師の"}},
		{"海と漁師の", 10, []string{"海と漁師の"}},
		{"https://example.org/a-long-address", 10, []string{"https://example.org/a-long-address"}},
		{"an-id-of-a-rule海", 6, []string{"an-id-of-a-rule海"}},
		{"海", 1, []string{"海"}},
		{"", 5, []string{""}},
	} {
		if got := text.Unspaced(c.word, c.w); !slices.Equal(got, c.want) {
			t.Errorf("%q in %d columns is %q", c.word, c.w, got)
		}
	}
	for w := 2; w < 90; w++ {
		pieces := text.Unspaced(long, w)
		if strings.Join(pieces, "") != long || slices.ContainsFunc(pieces, func(p string) bool { return text.Width(p) > w || p == "" }) {
			t.Errorf("in %d columns: %q", w, pieces)
		}
	}
}
