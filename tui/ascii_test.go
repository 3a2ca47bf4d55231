package tui

import (
	"encoding/json"
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"

	"redline/tui/text"
	"redline/tui/theme"
)

// TestASCII sees that nothing but ASCII is drawn with --ascii, except what the
// scenario itself says otherwise.
func TestASCII(t *testing.T) {
	for _, st := range states {
		d := explore(t, "zaporizhzhia", 80, 24)
		d.x.ascii = true
		scenario, err := json.Marshal(d.x.session.Scenario())
		if err != nil {
			t.Fatal(err)
		}
		d.press(st.keys...)
		for _, size := range [][2]int{{80, 24}, {160, 45}} {
			d.resize(size[0], size[1])
			for _, row := range d.rows() {
				for _, r := range row {
					if r > '~' && !strings.ContainsRune(string(scenario), r) {
						t.Errorf("%s has %q in %q", st.name, r, row)
					}
				}
			}
		}
	}
}

// TestLiterals sees that every sign that the code of the screens draws has a
// stand-in of ASCII, one column wide.
func TestLiterals(t *testing.T) {
	th := theme.New(theme.Mono, true, colorprofile.TrueColor, true)
	for _, dir := range []string{".", "words", "text", "layout"} {
		paths, err := filepath.Glob(filepath.Join(dir, "*.go"))
		if err != nil || len(paths) == 0 {
			t.Fatal("no code in", dir, err)
		}
		for _, path := range paths {
			if strings.HasSuffix(path, "_test.go") {
				continue
			}
			file, err := parser.ParseFile(token.NewFileSet(), path, nil, 0)
			if err != nil {
				t.Fatal(err)
			}
			ast.Inspect(file, func(n ast.Node) bool {
				lit, ok := n.(*ast.BasicLit)
				if !ok || lit.Kind != token.STRING {
					return true
				}
				s, err := strconv.Unquote(lit.Value)
				if err != nil || strings.ContainsRune(s, 'й') || strings.ContainsRune(s, 'Й') {
					return true // the keys of other keyboards, which are never drawn
				}
				for _, r := range s {
					if got := th.Paint(text.Plain(string(r)), 1); r > '~' && (len(got) != 1 || got[0] > '~') {
						t.Errorf("%s draws %q, which becomes %q", path, r, got)
					}
				}
				return true
			})
		}
	}
}

// TestNoColour sees that a terminal without colours, or one told NO_COLOR, gets
// none, and bold and reverse all the same.
func TestNoColour(t *testing.T) {
	for _, kind := range []theme.Kind{theme.Auto, theme.Dark, theme.Light, theme.HighContrast} {
		d := explore(t, "zaporizhzhia", 80, 24)
		d.x.kind = kind
		d.send(tea.ColorProfileMsg{Profile: colorprofile.TrueColor})
		if !strings.Contains(d.x.View().Content, "38;2;") {
			t.Errorf("%s has no colours at all", kind)
		}
		d.send(tea.ColorProfileMsg{Profile: colorprofile.ASCII})
		d.press("1", "right")
		content := d.x.View().Content
		for _, code := range []string{"38;", "48;", "[3", "[4", ";3", ";4"} {
			if strings.Contains(content, code) {
				t.Errorf("%s without colours has %q", kind, code)
			}
		}
		for _, code := range []string{"\x1b[1m", "\x1b[7m", "\x1b[1;7m"} {
			if !strings.Contains(content, code) {
				t.Errorf("%s without colours lacks %q", kind, code)
			}
		}
	}
}
