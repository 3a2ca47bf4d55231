package shot

import (
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"redline/tui/text"
	"redline/tui/theme"
)

// screen is some rows in the looks of a theme.
func screen(kind theme.Kind, dark bool, rows ...text.Line) *Screen {
	return &Screen{Rows: rows, Width: 12, Title: "a & b", Hues: theme.HuesOf(kind, dark), Letter: strings.ToUpper}
}

// TestPlaces sees that every run of text stands at its column, as long as its
// columns.
func TestPlaces(t *testing.T) {
	s := screen(theme.Dark, true, text.Of(text.In(text.Text, "ab "), text.In(text.Blocked, "×"), text.In(text.Clear, "漢")))
	svg := string(s.SVG())
	for _, want := range []string{
		`<text x="12" y="26" fill="#F2F2F2" xml:space="preserve" textLength="27" lengthAdjust="spacingAndGlyphs">AB </text>`,
		fmt.Sprintf(`<text x="%g" y="26" fill="#FF8247" font-weight="bold" xml:space="preserve" textLength="9" lengthAdjust="spacingAndGlyphs">×</text>`, edge+3*cellWidth),
		fmt.Sprintf(`<text x="%g" y="26" fill="#56B4E9" xml:space="preserve" textLength="18" lengthAdjust="spacingAndGlyphs">漢</text>`, edge+4*cellWidth),
	} {
		if !strings.Contains(svg, want) {
			t.Errorf("no %s in\n%s", want, svg)
		}
	}
}

// TestMarked sees that a marked line is shown in reverse, from edge to edge.
func TestMarked(t *testing.T) {
	l := text.Plain("a")
	l.Marked = true
	for _, kind := range []theme.Kind{theme.Light, theme.HighContrast, theme.Mono} {
		svg := string(screen(kind, false, l).SVG())
		want := fmt.Sprintf(`<rect x="12" y="12" width="%g" height="19" fill="%s"/>`, 12*cellWidth, theme.HuesOf(kind, false).Text)
		if !strings.Contains(svg, want) || !strings.Contains(svg, `fill="#FFFFFF"`) {
			t.Errorf("%s: no %s in\n%s", kind, want, svg)
		}
	}
}

// TestWellFormed sees that no text of a screen breaks a picture or page, and
// that all of it is in there.
func TestWellFormed(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		role := rapid.SampledFrom([]text.Role{text.Text, text.Strong, text.Quiet, text.Rule, text.Blocked, text.Clear, text.Marked, text.Tag, text.Field}).Draw(t, "role")
		said := rapid.StringMatching(`[a-z<>&"'\]×≠漢 ]{0,12}`).Draw(t, "said")
		s := screen(theme.Auto, rapid.Bool().Draw(t, "dark"), text.Of(text.In(role, said)))
		r := xml.NewDecoder(strings.NewReader(string(s.SVG())))
		for {
			if _, err := r.Token(); errors.Is(err, io.EOF) {
				break
			} else if err != nil {
				t.Fatalf("%v in %s", err, s.SVG())
			}
		}
		if page := string(s.HTML()); strings.Count(page, "<") != strings.Count(page, ">") {
			t.Fatalf("text became a tag in %s", page)
		}
		cut := strings.TrimRight(strings.ToUpper(text.Of(text.In(role, said)).Fit(12).String()), " ")
		if got := strings.TrimRight(string(s.Text()), "\n"); got != cut {
			t.Fatalf("%q, want %q", got, cut)
		}
	})
}
