package picture

// Ink is the colours of a picture. Colours only repeat what words and glyphs
// say; those of text stand out from the paper and the tints by 4.5 to 1.
type Ink struct {
	Paper       string // the background
	Text        string // text; what strains
	Quiet       string // what matters less
	Line        string // lines and frames
	Blocked     string
	Clear       string
	BlockedTint string // a background of what is blocked
	ClearTint   string
}

// Themes lists the names of the inks, the usual one first.
func Themes() []string { return []string{"light", "dark"} }

// InkOf is the ink of a theme: for white paper, or for a dark slide. Its hues
// are those of the explorer (tui/theme).
func InkOf(theme string) Ink {
	if theme == "dark" {
		return Ink{
			Paper: "#1E1E1E", Text: "#F2F2F2", Quiet: "#B8B8B8", Line: "#8A8A8A",
			Blocked: "#FF8247", Clear: "#56B4E9", BlockedTint: "#3D2619", ClearTint: "#17303F",
		}
	}
	return Ink{
		Paper: "#FFFFFF", Text: "#1A1A1A", Quiet: "#505050", Line: "#767676",
		Blocked: "#9E3D00", Clear: "#00659E", BlockedTint: "#F9EBE3", ClearTint: "#DCEBF6",
	}
}
