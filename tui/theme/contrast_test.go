package theme

import (
	"fmt"
	"math"
	"testing"

	"github.com/charmbracelet/colorprofile"

	"redline/tui/text"
)

// Backgrounds of section 6.1 of the design.
var (
	darkPapers  = []string{"#000000", "#1E1E1E", "#282A36", "#2E3440", "#002B36"} // black, and editors', Dracula, Nord, Solarized
	lightPapers = []string{"#FFFFFF", "#FAFAFA", "#EFF1F5", "#FDF6E3"}            // white, near it, Latte, Solarized
)

// rgb is a colour, each part from 0 to 1.
type rgb [3]float64

func parse(t *testing.T, colour string) (c rgb) {
	t.Helper()
	var r, g, b int
	for _, form := range []string{"#%02X%02X%02X", "2;%d;%d;%d"} {
		if n, err := fmt.Sscanf(colour, form, &r, &g, &b); n == 3 && err == nil {
			return rgb{float64(r) / 255, float64(g) / 255, float64(b) / 255}
		}
	}
	t.Fatalf("%q is no colour", colour)
	return c
}

// linear is a part of a colour in light.
func linear(x float64) float64 {
	if x <= 0.04045 {
		return x / 12.92
	}
	return math.Pow((x+0.055)/1.055, 2.4)
}

func (c rgb) luminance() float64 {
	return 0.2126*linear(c[0]) + 0.7152*linear(c[1]) + 0.0722*linear(c[2])
}

// ratio is the contrast of two colours after WCAG 2.
func ratio(a, b rgb) float64 {
	x, y := a.luminance()+0.05, b.luminance()+0.05
	return max(x, y) / min(x, y)
}

// worst is the smallest contrast that a role has on some backgrounds.
func worst(t *testing.T, th Theme, role text.Role, papers []string) float64 {
	t.Helper()
	_, fore, _ := lookIn(t, th, role)
	least := math.Inf(1)
	for _, paper := range papers {
		least = min(least, ratio(parse(t, fore), parse(t, paper)))
	}
	return least
}

// TestContrast compares the contrast of every hue with what the design says,
// and with what it asks: 4.5 for text, 3 for lines.
func TestContrast(t *testing.T) {
	dark := New(Dark, true, colorprofile.TrueColor, false)
	light := New(Light, false, colorprofile.TrueColor, false)
	for _, c := range []struct {
		name   string
		theme  Theme
		papers []string
		role   text.Role
		least  float64 // asked for
		said   float64 // in the table
	}{
		{"quiet on dark", dark, darkPapers, text.Quiet, 4.5, 6.3},
		{"line on dark", dark, darkPapers, text.Rule, 3, 3.6},
		{"blocked on dark", dark, darkPapers, text.Blocked, 4.5, 5.1},
		{"clear on dark", dark, darkPapers, text.Clear, 4.5, 5.4},
		{"quiet on light", light, lightPapers, text.Quiet, 4.5, 7.1},
		{"line on light", light, lightPapers, text.Rule, 3, 4.0},
		{"blocked on light", light, lightPapers, text.Blocked, 4.5, 5.9},
		{"clear on light", light, lightPapers, text.Clear, 4.5, 5.5},
	} {
		got := worst(t, c.theme, c.role, c.papers)
		if got < c.least {
			t.Errorf("%s has a contrast of %.2f, less than %.1f", c.name, got, c.least)
		}
		if math.Abs(got-c.said) > 0.06 {
			t.Errorf("%s has a contrast of %.2f, where the design says %.1f", c.name, got, c.said)
		}
	}
}

// TestHighContrast does so for the theme that paints its background.
func TestHighContrast(t *testing.T) {
	for _, c := range []struct {
		dark           bool
		fore, back     string
		blocked, clear float64
	}{
		{true, "#FFFFFF", "#000000", 8.5, 9.1},
		{false, "#000000", "#FFFFFF", 7.8, 7.4},
	} {
		th := New(HighContrast, c.dark, colorprofile.TrueColor, false)
		for role := range attributes {
			_, fore, back := lookIn(t, th, role)
			if parse(t, back) != parse(t, c.back) {
				t.Errorf("role %d stands on %s, not on %s", role, back, c.back)
			}
			switch role {
			case text.Blocked, text.Clear:
				want := map[text.Role]float64{text.Blocked: c.blocked, text.Clear: c.clear}[role]
				if got := ratio(parse(t, fore), parse(t, back)); math.Abs(got-want) > 0.06 {
					t.Errorf("role %d has a contrast of %.2f, where the design says %.1f", role, got, want)
				}
			default:
				if parse(t, fore) != parse(t, c.fore) {
					t.Errorf("role %d is %s, not %s", role, fore, c.fore)
				}
			}
		}
	}
}
