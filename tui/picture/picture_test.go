package picture

import (
	"encoding/xml"
	"errors"
	"flag"
	"fmt"
	"io"
	"math"
	"strings"
	"testing"

	"github.com/charmbracelet/colorprofile"
	"pgregory.net/rapid"

	"redline/tui/text"
	"redline/tui/theme"
)

// The flag of the commands' golden files, so that one call updates those of
// several packages; there are none here.
var _ = flag.Bool("update", false, "write the golden files anew")

// TestWellFormed sees that no text breaks a picture, and that each comes out
// as it went in.
func TestWellFormed(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		said := rapid.String().Draw(t, "text")
		d := New(InkOf(rapid.SampledFrom(Themes()).Draw(t, "theme")))
		d.Rect(1, 2, 3.25, 4, Box{Fill: "#FFF", Stroke: said, Width: 2, Radius: 3})
		d.Line(0, 0, 1, 1, said, 1)
		d.Text(0, 0, said, Type{Size: 12, Anchor: Middle, Bold: true, Mono: true})
		d.Spans(0, 0, []Span{{Text: said, Fill: said}, {Text: "b", Bold: true}}, Type{Size: 12})
		d.Paragraph(0, 0, 40, said, Type{Size: 12})
		readable(t, d.SVG(100, 50, said, said))
	})
}

func readable(t *rapid.T, svg []byte) {
	r := xml.NewDecoder(strings.NewReader(string(svg)))
	for {
		_, err := r.Token()
		if errors.Is(err, io.EOF) {
			return
		}
		if err != nil {
			t.Fatalf("%v in %s", err, svg)
		}
	}
}

// TestWrap sees that wrapping keeps every word and the width.
func TestWrap(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := strings.Join(rapid.SliceOf(rapid.StringMatching(`[a-zMé漢-]{1,12}`)).Draw(t, "words"), " ")
		width := rapid.Float64Range(1, 300).Draw(t, "width")
		lines := Wrap(text, 12, width)
		if strings.Join(lines, " ") != text {
			t.Fatalf("%q became %q", text, lines)
		}
		for _, l := range lines {
			if Width(l, 12) > max(width, LongestWord(text, 12)) {
				t.Fatalf("%q is wider than %v", l, width)
			}
		}
	})
}

// TestInks sees that text can be read on everything that it stands on.
func TestInks(t *testing.T) {
	for _, name := range Themes() {
		ink := InkOf(name)
		for _, front := range []string{ink.Text, ink.Quiet, ink.Blocked, ink.Clear} {
			for _, back := range []string{ink.Paper, ink.BlockedTint, ink.ClearTint} {
				if r := contrast(front, back); r < 4.5 {
					t.Errorf("%s: %s on %s is %.1f to 1", name, front, back, r)
				}
			}
		}
		if r := contrast(ink.Line, ink.Paper); r < 3 {
			t.Errorf("%s: lines are %.1f to 1", name, r)
		}
	}
}

// TestHuesOfTheExplorer sees that slides look like the explorer.
func TestHuesOfTheExplorer(t *testing.T) {
	for _, name := range Themes() {
		th := theme.New(theme.Kind(name), name == "dark", colorprofile.TrueColor, false)
		ink := InkOf(name)
		for role, hue := range map[text.Role]string{text.Blocked: ink.Blocked, text.Clear: ink.Clear, text.Quiet: ink.Quiet, text.Rule: ink.Line} {
			var r, g, b int
			_, _ = fmt.Sscanf(hue, "#%02X%02X%02X", &r, &g, &b)
			if got := th.Paint(text.Of(text.In(role, "x")), 1); !strings.Contains(got, fmt.Sprintf("38;2;%d;%d;%d", r, g, b)) {
				t.Errorf("%s: the explorer has %q for %s", name, got, hue)
			}
		}
	}
}

// contrast is the ratio of WCAG 2.
func contrast(a, b string) float64 {
	x, y := luminance(a), luminance(b)
	return (max(x, y) + 0.05) / (min(x, y) + 0.05)
}

func luminance(hue string) float64 {
	var c [3]int
	_, _ = fmt.Sscanf(hue, "#%02X%02X%02X", &c[0], &c[1], &c[2])
	sum := 0.0
	for i, weight := range []float64{0.2126, 0.7152, 0.0722} {
		x := float64(c[i]) / 255
		if x <= 0.04045 {
			x /= 12.92
		} else {
			x = math.Pow((x+0.055)/1.055, 2.4)
		}
		sum += weight * x
	}
	return sum
}
