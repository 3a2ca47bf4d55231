package tui

import (
	"image/color"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/ansi"
	"pgregory.net/rapid"

	"redline/model"
	"redline/model/script"
	"redline/tui/layout"
)

// anyKeys are the keys that are pressed at random: all that are bound, letters
// of other keyboards, and some that nothing is bound to.
var anyKeys = func() []string {
	keys := []string{"f1", "insert", "delete", "alt+x", "г", "Ж", "й", "字", "e\u0301", "%", "ctrl+w", "ctrl+k", "alt+b", "shift+tab", "r", "o", "x"}
	for _, c := range commands() {
		keys = append(keys, c.keys...)
	}
	for g := range gestures {
		keys = append(keys, g)
	}
	return append(keys, "up", "down", "left", "right", "down", "right", "enter", "enter", "esc", "space", "tab", "tab", "5", "u")
}()

// anyMessage is something that may happen in a window of a size.
func anyMessage(width, height int) *rapid.Generator[tea.Msg] {
	return rapid.Custom(func(t *rapid.T) tea.Msg {
		at := func() (x, y int) {
			return rapid.IntRange(-1, width+2).Draw(t, "x"), rapid.IntRange(-1, height+2).Draw(t, "y")
		}
		switch rapid.IntRange(0, 15).Draw(t, "message") {
		case 0, 1, 2:
			x, y := at()
			return tea.MouseClickMsg{X: x, Y: y, Button: tea.MouseLeft}
		case 3:
			x, y := at()
			return tea.MouseWheelMsg{X: x, Y: y, Button: rapid.SampledFrom([]tea.MouseButton{tea.MouseWheelUp, tea.MouseWheelDown, tea.MouseWheelLeft}).Draw(t, "wheel")}
		case 4:
			return anySize.Draw(t, "size")
		case 5:
			return rapid.SampledFrom([]tea.Msg{
				tea.PasteMsg{Content: "zelensky\n\x1b[2J wide 漢字"}, tea.BackgroundColorMsg{Color: color.White}, tea.ColorProfileMsg{Profile: colorprofile.ANSI},
				tea.MouseReleaseMsg{X: 3, Y: 7}, tea.FocusMsg{}, nil,
			}).Draw(t, "other")
		default:
			return keyMsg(rapid.SampledFrom(anyKeys).Draw(t, "key"))
		}
	})
}

var anySize = rapid.Custom(func(t *rapid.T) tea.WindowSizeMsg {
	size := rapid.SampledFrom([][2]int{{80, 24}, {80, 24}, {120, 40}, {160, 45}, {60, 16}, {60, 18}, {0, 0}, {-1, -1}}).Draw(t, "usual size")
	if size[0] < 0 {
		size = [2]int{rapid.IntRange(1, 300).Draw(t, "width"), rapid.IntRange(1, 100).Draw(t, "height")}
	}
	return tea.WindowSizeMsg{Width: size[0], Height: size[1]}
})

// allScenarios are the embedded ones and the shapes.
func allScenarios(t testing.TB) []*model.Scenario {
	list := []*model.Scenario{load(t, "zaporizhzhia"), load(t, "elmira")}
	for _, sh := range shapes {
		list = append(list, shaped(sh))
	}
	return list
}

// failing is a test, or one try of a property.
type failing interface {
	Helper()
	Errorf(format string, args ...any)
	Fatalf(format string, args ...any)
}

// sound checks what holds of every frame: as many rows as the window has, none
// wider, the cursor inside, on the marked line.
func sound(t failing, x *Explorer) {
	t.Helper()
	v := x.View()
	if x.width <= 0 || x.height <= 0 {
		if v.Content != "" {
			t.Errorf("a window without cells shows %q", v.Content)
		}
		return
	}
	rows := strings.Split(v.Content, "\n")
	if len(rows) != x.height {
		t.Errorf("%d rows in a window of %d", len(rows), x.height)
	}
	for y, row := range rows {
		if w := ansi.StringWidth(row); w > x.width {
			t.Errorf("row %d takes %d columns of %d: %q", y, w, x.width, ansi.Strip(row))
		}
	}
	if !v.AltScreen {
		t.Errorf("the alternate screen is off")
	}
	if c := v.Cursor; c != nil && (c.X < 0 || c.Y < 0 || c.X >= x.width || c.Y >= x.height) {
		t.Errorf("the cursor is at %d, %d in a window of %dx%d", c.X, c.Y, x.width, x.height)
	}
	if x.scene.layout.Mode == layout.TooSmall || !hasMark(x) {
		return
	}
	if v.Cursor == nil {
		t.Fatalf("no cursor in\n%s", ansi.Strip(v.Content))
	}
	row := ansi.Strip(rows[v.Cursor.Y])
	if f, ok := x.focused().(typing); ok && f.typing() && !strings.Contains(row, "►") {
		if !strings.Contains(row, "/") && !strings.Contains(row, ":") && !strings.Contains(row, "type to search") {
			t.Errorf("the cursor is in row %d, neither on the marked line nor in the field of\n%s", v.Cursor.Y, ansi.Strip(v.Content))
		}
		return
	}
	if !strings.Contains(row, "►") {
		t.Errorf("the cursor is in row %d, not on the marked line of\n%s", v.Cursor.Y, ansi.Strip(v.Content))
	}
}

// hasMark tells whether the panel that has the focus has a marked line.
func hasMark(x *Explorer) bool {
	if x.present.blank {
		return false
	}
	switch p := x.focused().(type) {
	case *aboutCard, *copyCard, *revealPanel, recordCard:
		return false
	case *claimCard:
		return len(p.leads) > 0
	case *evidencePanel:
		return len(p.subject.claims(x.scene)) > 0
	case *findCard:
		return len(p.hits) > 0
	case *helpCard:
		return len(p.hits) > 0
	case *whyPanel:
		return len(p.items) > 0 && !x.present.projector
	case *promptCard:
		return false
	case *spotCard:
		return len(p.rules) > 0 && p.on.Kind != script.OnRule
	}
	return true
}

// TestAnything has anything happen in any order, and looks at every frame.
func TestAnything(t *testing.T) {
	t.Parallel()
	for _, s := range allScenarios(t) {
		t.Run(s.ID, rapid.MakeCheck(func(rt *rapid.T) {
			d := exploreOf(t, s, 0, 0)
			d.send(anySize.Draw(rt, "first size"))
			sound(rt, d.x)
			for range rapid.IntRange(0, 25).Draw(rt, "messages") {
				d.send(anyMessage(d.x.width, d.x.height).Draw(rt, "message"))
				sound(rt, d.x)
			}
			undoAll(rt, d)
		}))
	}
}

// undoAll undoes everything and sees that the first package is back.
func undoAll(t failing, d *driver) {
	t.Helper()
	for d.x.session.Undo() {
	}
	s := d.x.session.Scenario()
	if st := d.x.session.State(); st.Configuration != s.Today() || st.Held != 0 || len(st.Muted) != 0 || len(st.Assume) != 0 || len(st.Wishes) != 0 || st.Reading != model.Documented {
		t.Errorf("undoing everything leads to %+v", st)
	}
}
