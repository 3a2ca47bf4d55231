package theme

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/charmbracelet/colorprofile"

	"redline/tui/text"
)

// sequences are the attributes of the escape sequence before a role's text.
var sequences = regexp.MustCompile("^(?:\x1b\\[([0-9;]*)m)?x(?:\x1b\\[m)?$")

// lookIn is what a theme puts before a text in a role: attributes and colours as
// the terminal is told them.
func lookIn(t *testing.T, th Theme, role text.Role) (attributes []string, fore, back string) {
	t.Helper()
	painted := th.Paint(text.Of(text.In(role, "x")), 1)
	m := sequences.FindStringSubmatch(painted)
	if m == nil {
		t.Fatalf("role %d is painted %q", role, painted)
	}
	codes := strings.Split(m[1], ";")
	for i := 0; i < len(codes); i++ {
		switch c := codes[i]; {
		case c == "":
		case c == "38" || c == "48":
			n := map[string]int{"2": 5, "5": 3}[codes[i+1]]
			colour := strings.Join(codes[i+1:i+n], ";")
			if c == "38" {
				fore = colour
			} else {
				back = colour
			}
			i += n - 1
		case len(c) == 2 && (c[0] == '3' || c[0] == '9'):
			fore = c
		case len(c) == 2 && c[0] == '4' || len(c) == 3 && strings.HasPrefix(c, "10"):
			back = c
		default:
			attributes = append(attributes, c)
		}
	}
	slices.Sort(attributes)
	return slices.Compact(attributes), fore, back
}

const (
	bold      = "1"
	underline = "4"
	reverse   = "7"
)

// attributes of the roles, in every theme.
var attributes = map[text.Role][]string{
	text.Text: nil, text.Strong: {bold}, text.Quiet: nil, text.Rule: nil, text.Blocked: {bold}, text.Clear: nil,
	text.Marked: {reverse}, text.Tag: {bold, reverse}, text.Field: {underline},
}

// TestAttributes sees that bold, reverse and underline stay in every theme on
// every terminal, and that text, headings and marks have no hue of their own.
func TestAttributes(t *testing.T) {
	for _, kind := range Kinds {
		for _, profile := range []colorprofile.Profile{colorprofile.ASCII, colorprofile.ANSI, colorprofile.ANSI256, colorprofile.TrueColor} {
			for _, dark := range []bool{true, false} {
				th := New(kind, dark, profile, false)
				_, text0, paper := lookIn(t, th, text.Text)
				for role, want := range attributes {
					got, fore, back := lookIn(t, th, role)
					if !slices.Equal(got, want) {
						t.Errorf("%s, %s: role %d has attributes %v, not %v", kind, profile, role, got, want)
					}
					hued := role == text.Quiet || role == text.Rule || role == text.Blocked || role == text.Clear
					if !hued && fore != text0 {
						t.Errorf("%s, %s: role %d has the hue %s", kind, profile, role, fore)
					}
					if back != paper {
						t.Errorf("%s, %s: role %d stands on %s, not on %s", kind, profile, role, back, paper)
					}
				}
			}
		}
	}
}

// TestNoColours sees that mono, and terminals without colours, get none.
func TestNoColours(t *testing.T) {
	themes := map[string]Theme{}
	for _, kind := range Kinds {
		themes[string(kind)+" without colours"] = New(kind, true, colorprofile.ASCII, false)
		themes[string(kind)+" on no terminal"] = New(kind, false, colorprofile.NoTTY, false)
	}
	for _, profile := range []colorprofile.Profile{colorprofile.ANSI, colorprofile.TrueColor} {
		themes["mono on "+profile.String()] = New(Mono, true, profile, false)
	}
	for name, th := range themes {
		for role := range attributes {
			if _, fore, back := lookIn(t, th, role); fore != "" || back != "" {
				t.Errorf("%s: role %d has colours %q on %q", name, role, fore, back)
			}
		}
	}
}

// TestFewColours compares the colours of smaller palettes with the table of
// the design.
func TestFewColours(t *testing.T) {
	for _, c := range []struct {
		kind    Kind
		dark    bool
		profile colorprofile.Profile
		want    map[text.Role]string
	}{
		{Dark, true, colorprofile.ANSI256, map[text.Role]string{text.Quiet: "5;250", text.Rule: "5;245", text.Blocked: "5;209", text.Clear: "5;74"}},
		{Light, false, colorprofile.ANSI256, map[text.Role]string{text.Quiet: "5;239", text.Rule: "5;243", text.Blocked: "5;124", text.Clear: "5;25"}},
		{Dark, true, colorprofile.ANSI, map[text.Role]string{text.Quiet: "", text.Rule: "", text.Blocked: "93", text.Clear: "96"}},
		{Light, false, colorprofile.ANSI, map[text.Role]string{text.Quiet: "", text.Rule: "", text.Blocked: "31", text.Clear: "34"}},
	} {
		for role, want := range c.want {
			if _, fore, _ := lookIn(t, New(c.kind, c.dark, c.profile, false), role); fore != want {
				t.Errorf("%s on %s: role %d is %q, not %q", c.kind, c.profile, role, fore, want)
			}
		}
	}
}

// TestAutoFollowsTheBackground sees that auto is dark or light as the terminal
// answers, and that the named themes do not ask.
func TestAutoFollowsTheBackground(t *testing.T) {
	for _, dark := range []bool{true, false} {
		want := map[bool]Kind{true: Dark, false: Light}[dark]
		auto, named := New(Auto, dark, colorprofile.TrueColor, false), New(want, dark, colorprofile.TrueColor, false)
		for role := range attributes {
			_, a, _ := lookIn(t, auto, role)
			if _, b, _ := lookIn(t, named, role); a != b {
				t.Errorf("role %d is %s, not %s", role, a, b)
			}
		}
	}
}

func TestParse(t *testing.T) {
	for _, kind := range Kinds {
		if got, err := Parse(string(kind)); got != kind || err != nil {
			t.Errorf("%s is read as %s: %v", kind, got, err)
		}
	}
	for _, name := range []string{"", "DARK", "solarized"} {
		if _, err := Parse(name); err == nil || !strings.Contains(err.Error(), "auto, dark, light, high-contrast or mono") {
			t.Errorf("%q: %v", name, err)
		}
	}
}

// TestASCII sees that every glyph of the design has its stand-in.
func TestASCII(t *testing.T) {
	th := New(Mono, true, colorprofile.TrueColor, true)
	for from, want := range map[string]string{
		"×~·": "X~.", "≠†": "/!", "►▼▲": ">v^", "‹›": "<>", "→←↑↓": "><^v", "═─│": "=-|", "█·": "#.", "■□┼": "#o+", "a" + text.Sep + "b": "a - b",
		"cut…": "cut.", "1–2": "1-2", "plain": "plain",
	} {
		if got := th.Paint(text.Plain(from), text.Width(from)); got != want {
			t.Errorf("%q becomes %q, not %q", from, got, want)
		}
		if text.Width(want) != text.Width(from) {
			t.Errorf("%q is not as wide as %q", want, from)
		}
	}
	if got := New(Mono, true, colorprofile.TrueColor, false); got.Paint(text.Plain("a"+text.Sep+"b ×"), 7) != "a · b ×" {
		t.Errorf("otherwise it is %q", got.Paint(text.Plain("a"+text.Sep+"b ×"), 7))
	}
}

// TestPaint sees that a line is painted as wide as asked, span by span, and in
// one piece where it is marked.
func TestPaint(t *testing.T) {
	th := New(Mono, true, colorprofile.TrueColor, false)
	l := text.Of(text.In(text.Strong, "HEAD"), text.In(text.Text, " tail"))
	for w, want := range map[int]string{11: "\x1b[1mHEAD\x1b[m tail  ", 6: "\x1b[1mHEAD\x1b[m …"} {
		if got := th.Paint(l, w); got != want {
			t.Errorf("in %d columns: %q, not %q", w, got, want)
		}
	}
	l.Marked = true
	if got, want := th.Paint(l, 10), fmt.Sprintf("\x1b[7m%-10s\x1b[m", "HEAD tail"); got != want {
		t.Errorf("marked: %q, not %q", got, want)
	}
}
