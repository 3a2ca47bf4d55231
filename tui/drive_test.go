package tui

import (
	"flag"
	"fmt"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"unicode/utf8"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"redline/data"
	"redline/model"
	"redline/tui/session"
	"redline/tui/theme"
)

var update = flag.Bool("update", false, "write the golden frames anew")

// driver uses an explorer as a terminal would, without one: messages go in one
// after the other, and what they bring about is done at once.
type driver struct {
	t    testing.TB
	x    *Explorer
	quit bool
	said []tea.Msg // what commands answered, as of the clipboard
}

// explore starts an explorer of an embedded scenario in a window.
func explore(t testing.TB, scenario string, width, height int) *driver {
	t.Helper()
	return exploreOf(t, load(t, scenario), width, height)
}

func exploreOf(t testing.TB, s *model.Scenario, width, height int) *driver {
	t.Helper()
	se, err := session.New(s)
	if err != nil {
		t.Fatal(err)
	}
	d := &driver{t: t, x: New(se, nil, theme.Mono, false)}
	d.x.pause = 0
	counted, known := surveyed.Load(s)
	if known {
		w := counted.(whole)
		w.engine = se.Engine()
		d.x.whole = w
	}
	d.resize(width, height)
	if !known {
		surveyed.Store(s, whole{space: d.x.whole.space, ready: d.x.whole.ready, err: d.x.whole.err})
	}
	return d
}

// surveyed keeps the whole space of each scenario as documented, so that not
// every test counts it anew.
var surveyed sync.Map // of *model.Scenario to whole; tests may run at the same time

// exploreKept starts an explorer that keeps its session in a folder. One that
// was started before in that folder has ended then.
func exploreKept(t testing.TB, scenario, dir string) *driver {
	t.Helper()
	if before, ok := inFolder.Load(dir); ok {
		before.(*Explorer).store.Release()
	}
	d := exploreToo(t, scenario, dir)
	inFolder.Store(dir, d.x)
	return d
}

var inFolder sync.Map // of folders to *Explorer

// exploreToo starts an explorer in a folder in which another may be running.
func exploreToo(t testing.TB, scenario, dir string) *driver {
	t.Helper()
	x, err := prepare(Options{Scenario: load(t, scenario), Theme: "mono", StatePath: filepath.Join(dir, "state.json")})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(x.store.Release)
	d := &driver{t: t, x: x}
	d.resize(80, 24)
	return d
}

var loaded sync.Map // of names to *model.Scenario

// load is an embedded scenario, read once.
func load(t testing.TB, name string) *model.Scenario {
	t.Helper()
	if s, ok := loaded.Load(name); ok {
		return s.(*model.Scenario)
	}
	s, err := data.Load(name)
	if err != nil {
		t.Fatal(err)
	}
	kept, _ := loaded.LoadOrStore(name, s) // the same for all, as a key of surveyed
	return kept.(*model.Scenario)
}

func (d *driver) resize(width, height int) { d.send(tea.WindowSizeMsg{Width: width, Height: height}) }

// send gives the explorer a message, and then whatever that leads to.
func (d *driver) send(msg tea.Msg) {
	d.t.Helper()
	m, cmd := d.x.Update(msg)
	if d.x.crash != nil {
		d.t.Fatalf("%v, after %v", d.x.crash, msg)
	}
	if m != tea.Model(d.x) {
		d.t.Fatalf("Update returned another model after %v", msg)
	}
	d.run(cmd)
}

// run does what a command is for, at once.
func (d *driver) run(cmd tea.Cmd) {
	d.t.Helper()
	if cmd == nil {
		return
	}
	switch msg := cmd().(type) {
	case nil:
	case tea.QuitMsg:
		d.quit = true
	case tea.BatchMsg:
		for _, c := range msg {
			d.run(c)
		}
	case savedMsg, exportedMsg, pollsSavedMsg, pauseMsg, spaceMsg, leverageMsg, impasseMsg, comparedMsg, crashMsg, robustMsg, taleMsg, routesMsg, packagesMsg, shelfMsg, deskMsg:
		d.send(msg)
	case answersMsg, keptMsg, stableMsg: // of lessons
		d.send(msg)
	default:
		d.said = append(d.said, msg)
	}
}

// press presses keys by their names: "right", "ctrl+u", "space", "U", ":".
func (d *driver) press(keys ...string) {
	d.t.Helper()
	for _, k := range keys {
		d.send(keyMsg(k))
	}
}

// typeIn presses the key of each letter of a text.
func (d *driver) typeIn(text string) {
	d.t.Helper()
	for _, r := range text {
		d.press(strings.Replace(string(r), " ", "space", 1))
	}
}

var namedKeys = map[string]rune{
	"up": tea.KeyUp, "down": tea.KeyDown, "left": tea.KeyLeft, "right": tea.KeyRight, "enter": tea.KeyEnter, "esc": tea.KeyEscape,
	"backspace": tea.KeyBackspace, "tab": tea.KeyTab, "home": tea.KeyHome, "end": tea.KeyEnd, "pgup": tea.KeyPgUp, "pgdown": tea.KeyPgDown,
	"delete": tea.KeyDelete, "f1": tea.KeyF1, "insert": tea.KeyInsert,
}

// keyMsg is the message of a key, as a terminal sends it.
func keyMsg(name string) tea.KeyPressMsg {
	var mod tea.KeyMod
	for prefix, m := range map[string]tea.KeyMod{"ctrl+": tea.ModCtrl, "shift+": tea.ModShift, "alt+": tea.ModAlt} {
		if rest, ok := strings.CutPrefix(name, prefix); ok && rest != "" {
			name, mod = rest, m
		}
	}
	if code, ok := namedKeys[name]; ok {
		return tea.KeyPressMsg{Code: code, Mod: mod}
	}
	if name == "space" {
		return tea.KeyPressMsg{Code: tea.KeySpace, Text: " ", Mod: mod}
	}
	r, _ := utf8.DecodeRuneInString(name)
	if mod != 0 {
		return tea.KeyPressMsg{Code: r, Mod: mod}
	}
	lower := []rune(strings.ToLower(name))[0]
	if lower != r {
		return tea.KeyPressMsg{Code: lower, ShiftedCode: r, Mod: tea.ModShift, Text: name}
	}
	return tea.KeyPressMsg{Code: r, Text: name}
}

// rows is the frame, row by row, without its looks.
func (d *driver) rows() []string { return strings.Split(ansi.Strip(d.x.View().Content), "\n") }

// screen is the frame as a golden file has it.
func (d *driver) screen() string {
	rows := d.rows()
	for i := range rows {
		rows[i] = strings.TrimRight(rows[i], " ")
	}
	return strings.Join(rows, "\n") + "\n"
}

// row is one row of the frame, counted from the end where negative.
func (d *driver) row(y int) string {
	rows := d.rows()
	return strings.TrimRight(rows[(y+len(rows))%len(rows)], " ")
}

func (d *driver) message() string { return strings.TrimSpace(d.row(-2)) }

// sees fails unless the screen has some texts.
func (d *driver) sees(texts ...string) {
	d.t.Helper()
	for _, text := range texts {
		if !strings.Contains(d.screen(), text) {
			d.t.Errorf("the screen lacks %q:\n%s", text, d.screen())
		}
	}
}

// lacks fails if the screen has one of some texts.
func (d *driver) lacks(texts ...string) {
	d.t.Helper()
	for _, text := range texts {
		if strings.Contains(d.screen(), text) {
			d.t.Errorf("the screen has %q:\n%s", text, d.screen())
		}
	}
}

// find is where a text first stands on the screen.
func (d *driver) find(text string) (x, y int) {
	d.t.Helper()
	for y, row := range d.rows() {
		if before, _, ok := strings.Cut(row, text); ok {
			return ansi.StringWidth(before), y
		}
	}
	d.t.Fatalf("the screen lacks %q:\n%s", text, d.screen())
	return 0, 0
}

func (d *driver) clickAt(x, y int) {
	d.t.Helper()
	d.send(tea.MouseClickMsg{X: x, Y: y, Button: tea.MouseLeft})
}

// click clicks on the first cell of a text.
func (d *driver) click(text string) {
	d.t.Helper()
	x, y := d.find(text)
	d.clickAt(x, y)
}

func (d *driver) wheel(x, y int, down bool) {
	d.t.Helper()
	button := tea.MouseWheelUp
	if down {
		button = tea.MouseWheelDown
	}
	d.send(tea.MouseWheelMsg{X: x, Y: y, Button: button})
}

// option is the id of the option that an issue has.
func (d *driver) option(issue string) string {
	d.t.Helper()
	s := d.x.session.Scenario()
	i, ok := s.Issue(issue)
	if !ok {
		d.t.Fatal("no issue", issue)
	}
	return s.Issues[i].OptionID(d.x.session.Configuration().Option(i))
}

// said is what was sent to the clipboard.
func said(d *driver) []string {
	var list []string
	for _, msg := range d.said {
		list = append(list, fmt.Sprint(msg))
	}
	return list
}
