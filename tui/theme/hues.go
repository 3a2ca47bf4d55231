package theme

// Hues are the colours of a theme, for pictures of a screen: #RRGGBB.
type Hues struct {
	Paper, Text, Quiet, Line, Blocked, Clear string
}

// HuesOf are the colours of a kind of theme on a dark or a light background.
// The terminal's own text and background, which no program knows, are taken to
// be near white and near black.
func HuesOf(kind Kind, dark bool) Hues {
	h := Hues{Paper: "#FFFFFF", Text: "#1A1A1A"}
	if dark {
		h = Hues{Paper: "#1E1E1E", Text: "#F2F2F2"}
	}
	if kind == HighContrast {
		h = Hues{Paper: "#FFFFFF", Text: "#000000"}
		if dark {
			h = Hues{Paper: "#000000", Text: "#FFFFFF"}
		}
	}
	if kind == Mono {
		h.Quiet, h.Line, h.Blocked, h.Clear = h.Text, h.Text, h.Text, h.Text
		return h
	}
	p := choose(kind, dark)
	h.Quiet, h.Line, h.Blocked, h.Clear = p.quiet.exact, p.line.exact, p.blocked.exact, p.clear.exact
	return h
}

// Letters is a text as the theme shows it, in ASCII where that is asked for.
func (t *Theme) Letters(words string) string { return t.ascii.Replace(words) }
