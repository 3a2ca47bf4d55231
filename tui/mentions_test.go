package tui

import (
	"slices"
	"testing"

	"redline/tui/text"
)

// TestMentions sees that a claim is linked where its id is a word of its own, and
// that no letter of the text is lost.
func TestMentions(t *testing.T) {
	for said, want := range map[string][]string{
		"S7 and S75, S7.":  {"S7", "S75", "S7"},
		"CASES7 or S70":    nil,
		"стS7 (S7)":        {"S7"},
		"by S75; no more.": {"S75"},
	} {
		var got []string
		whole := ""
		for _, s := range mentions(text.In(text.Text, said), []string{"S7", "S75"}) {
			whole += s.Text
			if s.Hit.Claim != "" {
				got = append(got, s.Hit.Claim)
			}
		}
		if whole != said || !slices.Equal(got, want) {
			t.Errorf("%q: linked %v, as %q", said, got, whole)
		}
	}
}
