package tui

import (
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"

	"redline/tui/session"
	"redline/tui/theme"
)

// benchExplorer is an explorer in true colour, a few steps into its work.
func benchExplorer(b *testing.B, width, height int) *driver {
	d := explore(b, "zaporizhzhia", width, height)
	d.x.kind = theme.Dark
	d.send(tea.ColorProfileMsg{Profile: colorprofile.TrueColor})
	d.press("1", "down", "down", "down", "down")
	return d
}

var benchSizes = []struct {
	name          string
	width, height int
}{{"80x24", 80, 24}, {"160x45", 160, 45}}

// BenchmarkUpdateKey is a key that changes the package, with the next frame
// drawn; every key gives another frame.
func BenchmarkUpdateKey(b *testing.B) {
	for _, size := range benchSizes {
		b.Run(size.name, func(b *testing.B) {
			d := benchExplorer(b, size.width, size.height)
			keys := []tea.KeyPressMsg{keyMsg("right"), keyMsg("left")}
			b.ReportAllocs()
			for i := 0; b.Loop(); i++ {
				d.x.Update(keys[i%2])
			}
		})
	}
}

// BenchmarkView is what the program asks for after every message.
func BenchmarkView(b *testing.B) {
	for _, size := range benchSizes {
		b.Run(size.name, func(b *testing.B) {
			d := benchExplorer(b, size.width, size.height)
			b.ReportAllocs()
			for b.Loop() {
				_ = d.x.View()
			}
		})
	}
}

// BenchmarkFirstFrame is everything from a compiled scenario to a frame.
func BenchmarkFirstFrame(b *testing.B) {
	s := load(b, "zaporizhzhia")
	b.ReportAllocs()
	for b.Loop() {
		se, err := session.New(s)
		if err != nil {
			b.Fatal(err)
		}
		x := New(se, nil, theme.Auto, false)
		x.Update(tea.WindowSizeMsg{Width: 80, Height: 24})
		_ = x.View()
	}
}
