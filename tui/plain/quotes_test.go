package plain

import (
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// TestQuotes keeps together what stands in quotation marks, and takes a lone
// mark as it is.
func TestQuotes(t *testing.T) {
	for _, c := range []struct {
		line string
		want []string
	}{
		{"", nil},
		{"set a=b", []string{"set", "a", "=", "b"}},
		{`compare "first try" second`, []string{"compare", "first try", "second"}},
		{`keep "a = b"`, []string{"keep", "a = b"}},
		{`keep 5" pipe`, []string{"keep", `5"`, "pipe"}},
		{`open ""`, []string{"open"}},
		{`open " "x`, []string{"open", "x"}},
	} {
		if got := fieldsOf(c.line); !slices.Equal(got, c.want) {
			t.Errorf("%s: %q, not %q", c.line, got, c.want)
		}
	}
	lines := []string{"keep first try", "preset 1", `keep "second"`}
	asked := []string{`compare "first try" second`, `compare "first try", "second"`, `compare first try second`, `compare "first try"`}
	got := run(t, Options{Scenario: load(t, "zaporizhzhia"), StatePath: filepath.Join(t.TempDir(), "state.json")}, append(lines, asked...)...)
	if strings.Count(got, "Compared: A, first try; B, second.") != 3 || !strings.Contains(got, "Compared: A, first try; B, the package at hand.") {
		t.Error(got)
	}
}

// TestHintsWithoutScreen sees that a hint which names a key names the command
// that does the same.
func TestHintsWithoutScreen(t *testing.T) {
	d, out := talk(t, load(t, "zaporizhzhia"))
	tell(t, d, out, "lesson routes")
	tell(t, d, out, "hint")
	if got := tell(t, d, out, "hint"); !strings.Contains(got, "Press o.") || !strings.Contains(got, `Without a screen, say "out".`) {
		t.Error(got)
	}
	tell(t, d, out, "lesson obstacles")
	if got := tell(t, d, out, "hint"); strings.Contains(got, "Without a screen") {
		t.Error(got)
	}
	if got := tell(t, d, out, "hint"); !strings.Contains(got, `Without a screen, say "why".`) {
		t.Error(got)
	}
}

// TestNoDate sees that a scenario without a date is not "as of" nothing.
func TestNoDate(t *testing.T) {
	s := load(t, "elmira")
	s.AsOf = ""
	got := run(t, Options{Scenario: s}, "state", "about", "about sources", "measures", "code", "presets")
	if strings.Contains(got, "as of .") || strings.Contains(got, "As of .") || strings.Contains(got, "as of  ") {
		t.Error(got)
	}
	if !strings.Contains(got, s.Title+". Package: ") {
		t.Error("the title is not told")
	}
}
