// Package theme gives the roles of a screen their looks: two palettes that
// survive colour-blindness, a high-contrast one, and none at all. Colours only
// repeat what words and glyphs say.
package theme

import (
	"fmt"
	"image/color"
	"strings"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/ansi"

	"redline/tui/text"
)

// Kind is the theme that the user asks for.
type Kind string

// Kinds of themes.
const (
	Auto         Kind = "auto" // dark or light, as the terminal answers
	Dark         Kind = "dark"
	Light        Kind = "light"
	HighContrast Kind = "high-contrast"
	Mono         Kind = "mono"
)

// Kinds lists the themes in the order in which help names them.
var Kinds = []Kind{Auto, Dark, Light, HighContrast, Mono}

// Parse reads the name of a theme.
func Parse(name string) (Kind, error) {
	for _, k := range Kinds {
		if name == string(k) {
			return k, nil
		}
	}
	return Auto, fmt.Errorf("%q is no theme: it is auto, dark, light, high-contrast or mono", name)
}

// Theme is a look for every role. Themes are comparable by what they were made
// from, and cheap to make.
type Theme struct {
	looks [text.Field + 1]look
	ascii *strings.Replacer
}

// look is the escape sequences around the text of a role.
type look struct{ before, after string }

// lookOf is the sequences that a style puts around any text.
func lookOf(s lipgloss.Style) look {
	before, after, _ := strings.Cut(s.Render("x"), "x")
	return look{before, after}
}

// hue is one colour as each kind of terminal is to show it.
type hue struct {
	exact   string // true colour
	ansi256 int
	ansi16  int // -1 for the default foreground
}

// palette is the hues of one background.
type palette struct {
	quiet, line, blocked, clear hue
}

// The palettes of the design: contrast and colour-blind distances are listed
// there, section 6.
var (
	onDark = palette{
		quiet:   hue{"#B8B8B8", 250, -1},
		line:    hue{"#8A8A8A", 245, -1},
		blocked: hue{"#FF8247", 209, 11},
		clear:   hue{"#56B4E9", 74, 14},
	}
	onLight = palette{
		quiet:   hue{"#505050", 239, -1},
		line:    hue{"#767676", 243, -1},
		blocked: hue{"#9E3D00", 124, 1},
		clear:   hue{"#00659E", 25, 4},
	}
	onBlack = palette{
		quiet:   hue{"#FFFFFF", 231, 15},
		line:    hue{"#FFFFFF", 231, 15},
		blocked: hue{"#FF8247", 209, 11},
		clear:   hue{"#56B4E9", 74, 14},
	}
	onWhite = palette{
		quiet:   hue{"#000000", 16, 0},
		line:    hue{"#000000", 16, 0},
		blocked: hue{"#8F3600", 124, 1},
		clear:   hue{"#005A8C", 24, 4},
	}
)

// New makes a theme for a background and what the terminal can show.
func New(kind Kind, dark bool, profile colorprofile.Profile, ascii bool) Theme {
	var t Theme
	if ascii {
		t.ascii = strings.NewReplacer(asciiGlyphs...)
	} else {
		t.ascii = strings.NewReplacer("‧", "·")
	}
	base := lipgloss.NewStyle()
	if kind == HighContrast && profile > colorprofile.ASCII {
		base = paper(dark, profile)
	}
	for role := range t.looks {
		t.looks[role] = lookOf(base)
	}
	t.looks[text.Strong] = lookOf(base.Bold(true))
	t.looks[text.Marked] = lookOf(base.Reverse(true))
	t.looks[text.Tag] = lookOf(base.Reverse(true).Bold(true))
	t.looks[text.Field] = lookOf(base.Underline(true))
	t.looks[text.Blocked] = lookOf(base.Bold(true))
	if kind == Mono || profile <= colorprofile.ASCII {
		return t
	}
	p := choose(kind, dark)
	t.looks[text.Quiet] = lookOf(p.quiet.on(base, profile))
	t.looks[text.Rule] = lookOf(p.line.on(base, profile))
	t.looks[text.Blocked] = lookOf(p.blocked.on(base.Bold(true), profile))
	t.looks[text.Clear] = lookOf(p.clear.on(base, profile))
	return t
}

func choose(kind Kind, dark bool) palette {
	switch {
	case kind == HighContrast && dark:
		return onBlack
	case kind == HighContrast:
		return onWhite
	case dark:
		return onDark
	default:
		return onLight
	}
}

// paper is the painted background of the high-contrast theme.
func paper(dark bool, profile colorprofile.Profile) lipgloss.Style {
	black, white := hue{"#000000", 16, 0}, hue{"#FFFFFF", 231, 15}
	if !dark {
		black, white = white, black
	}
	return lipgloss.NewStyle().Background(black.color(profile)).Foreground(white.color(profile))
}

func (h hue) on(base lipgloss.Style, profile colorprofile.Profile) lipgloss.Style {
	if profile == colorprofile.ANSI && h.ansi16 < 0 {
		return base
	}
	return base.Foreground(h.color(profile))
}

func (h hue) color(profile colorprofile.Profile) color.Color {
	switch profile {
	case colorprofile.TrueColor:
		return lipgloss.Color(h.exact)
	case colorprofile.ANSI256:
		return lipgloss.ANSIColor(h.ansi256) // constants
	default:
		return ansi.BasicColor(h.ansi16) // constants
	}
}

// Paint is a line in exactly w columns, with the escape sequences of its
// roles.
func (t *Theme) Paint(l text.Line, w int) string {
	l = l.Fit(w)
	var b strings.Builder
	if l.Marked {
		t.write(&b, text.Marked, l.String())
		return b.String()
	}
	for _, s := range l.Spans {
		t.write(&b, s.Role, s.Text)
	}
	return b.String()
}

func (t *Theme) write(b *strings.Builder, role text.Role, words string) {
	look := &t.looks[role]
	b.WriteString(look.before)
	_, _ = t.ascii.WriteString(b, words) // a Builder takes everything
	b.WriteString(look.after)
}

// asciiGlyphs pairs each glyph with what stands for it in ASCII.
var asciiGlyphs = []string{
	"×", "X", "÷", "/", "·", ".", "‧", "-", "≠", "/", "†", "!", "►", ">", "▼", "v", "▲", "^", "‹", "<", "›", ">", "→", ">", "←", "<",
	"↑", "^", "↓", "v", "═", "=", "─", "-", "│", "|", "┼", "+", "█", "#", "■", "#", "□", "o", "…", ".", "–", "-", "—", "-", "’", "'",
}
