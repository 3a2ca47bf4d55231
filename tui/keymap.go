package tui

import (
	"slices"

	tea "charm.land/bubbletea/v2"
)

// command is something that a key does wherever the focus is. A letter, digit
// or sign means the same everywhere.
type command struct {
	keys []string // keystrokes; the first is the one shown and clicked
	show string   // how help shows the keys; the first of them where empty
	word string   // in the footer
	help string   // in help and find
	foot int      // rank in the footer, from 1; 0 never stands there
	run  func(x *Explorer) tea.Cmd
	able func(x *Explorer) bool // whether it would do something; nil for always
	view viewID                 // that it shows, for one that not every scenario has
}

func (c *command) shown() string {
	if c.show != "" {
		return c.show
	}
	return c.keys[0]
}

// commands is the keymap, in the order of the help screen.
func commands() []command {
	return []command{
		{keys: []string{"w"}, word: "why", help: "Why: what stands in the way", run: showView(whyView)},
		{keys: []string{"o"}, word: "ways out", help: "Out: ways out", foot: 2, run: showView(outView)},
		{keys: []string{"m"}, word: "map", help: "Map: two lines at once", foot: 3, run: showView(mapView)},
		{keys: []string{"r"}, word: "rules", help: "Rules: what muting opens", run: showView(rulesView)},
		{keys: []string{"s"}, word: "space", help: "Space: packages, counted", run: showView(spaceView)},
		{keys: []string{"f"}, word: "figures", help: "Figures: mining arithmetic", run: showView(figuresView), view: figuresView},
		{keys: []string{"d"}, word: "deadlock", help: "Deadlock: stable positions", run: showView(deadlockView)},
		{keys: []string{"c"}, word: "compare", help: "Compare: side by side", run: showView(compareView)},
		{keys: []string{"e"}, word: "evidence", help: "Evidence: all claims", run: showView(claimView)},
		{keys: []string{"tab"}, word: "panel", help: "next panel", foot: 2, run: func(x *Explorer) tea.Cmd { x.turn(1); return nil }},
		{keys: []string{"shift+tab"}, word: "panel before", help: "panel before", run: func(x *Explorer) tea.Cmd { x.turn(-1); return nil }},
		{keys: []string{"esc"}, word: "back", help: "one step back", run: (*Explorer).escape},
		{keys: []string{"u"}, word: "undo", help: "undo, drafts included", foot: 4, run: (*Explorer).undo, able: canUndo},
		{keys: []string{"U", "ctrl+r"}, word: "redo", help: "redo", foot: 7, run: (*Explorer).redo, able: canRedo},
		{keys: []string{","}, word: "replay", help: "replay the last change", foot: 5, run: (*Explorer).replay, able: hasChanged},
		{keys: []string{"p"}, word: "presets", help: "presets", foot: 3, run: (*Explorer).openPresets},
		{keys: []string{"n"}, word: "drafts", help: "drafts: packages you keep", run: (*Explorer).openDrafts},
		{keys: digits(), show: "0-9", word: "preset", help: "load a preset; 0 is today"},
		{keys: []string{"i"}, word: "sources", help: "sources of the marked line", foot: 6, run: (*Explorer).openSources},
		{keys: []string{"R"}, word: "strict", help: "strict reading, and back", run: (*Explorer).switchReading},
		{keys: []string{"A"}, word: "all as given", help: "all assumptions as given", run: func(x *Explorer) tea.Cmd { return x.asGiven("") }, view: figuresView},
		{keys: []string{"v"}, word: "predict", help: "predict, reveal; and off", run: (*Explorer).flipPredict},
		{keys: []string{"x"}, word: "export", help: "export: handouts, pictures", run: (*Explorer).openExport},
		{keys: []string{"y"}, word: "copy", help: "copy code, citation, table", foot: 8, run: (*Explorer).copy},
		{keys: []string{"z"}, word: "one panel", help: "one panel, and back", run: (*Explorer).zoom},
		{keys: []string{"t"}, word: "light, dark", help: "light, dark", run: (*Explorer).flipTheme},
		{keys: []string{"B"}, word: "projector", help: "projector, and back", run: (*Explorer).flipProjector},
		{keys: []string{".", "b"}, show: ". b", word: "blank", help: "blank screen, and back", run: (*Explorer).goBlank},
		{keys: []string{"M"}, word: "mouse", help: "mouse off, to select text", run: (*Explorer).flipMouse},
		{keys: []string{lessonsKey}, word: "lesson", help: "lessons: tasks to find out", foot: 1, run: (*Explorer).openLessons},
		{keys: []string{"a"}, word: "about", help: "about: counts and sources", run: (*Explorer).openAbout},
		{keys: []string{"T"}, word: "terms", help: "terms: words of the theory", run: (*Explorer).openTerms, view: deadlockView},
		{keys: []string{"/"}, word: "filter", help: "filter the list", run: (*Explorer).filter},
		{keys: []string{":"}, word: "find", help: "find anything, and run it", foot: 99, run: (*Explorer).openFind},
		{keys: []string{"?"}, word: "help", help: "help", foot: 100, run: (*Explorer).openHelp},
		{keys: []string{"q", "ctrl+c"}, word: "quit", help: "quit; all is kept", foot: 9, run: (*Explorer).quit},
	}
}

func digits() []string {
	keys := make([]string, 10)
	for d := range keys {
		keys[d] = itoa(d)
	}
	return keys
}

func canUndo(x *Explorer) bool {
	return len(x.session.Past()) > 0 || x.predict.staged != nil || x.canUndoDraft()
}
func canRedo(x *Explorer) bool {
	return x.canBringBack() || (x.predict.staged == nil && (len(x.session.Future()) > 0 || x.canRedoDraft()))
}
func hasChanged(x *Explorer) bool { _, _, ok := x.session.Previous(); return ok }

func showView(v viewID) func(x *Explorer) tea.Cmd {
	return func(x *Explorer) tea.Cmd { return x.show(v) }
}

// gestures maps keys to what differs from panel to panel.
var gestures = map[string]gesture{
	"up": up, "k": up, "down": down, "j": down, "left": left, "h": left, "right": right, "l": right,
	"enter": enter, "space": spaceBar, "backspace": backspace,
	"g": home, "home": home, "G": end, "end": end,
	"pgup": pageUp, "ctrl+u": pageUp, "pgdown": pageDown, "ctrl+d": pageDown,
}

// cyrillic maps letters of the Russian and Ukrainian layouts to the Latin
// letters on the same keys.
var cyrillic = layoutKeys(
	"йцукенгшщзхїъфывіапролджєэячсмитьбюЙЦУКЕНГШЩЗХЇЪФЫВІАПРОЛДЖЄЭЯЧСМИТЬБЮ",
	"qwertyuiop[]]asdsfghjkl;''zxcvbnm,.QWERTYUIOP{}}ASDSFGHJKL:\"\"ZXCVBNM<>")

func layoutKeys(from, to string) map[string]string {
	m := map[string]string{}
	latin := []rune(to)
	for i, r := range []rune(from) {
		m[string(r)] = string(latin[i])
	}
	return m
}

// keyOf is the keystroke of a message, with a letter of a Cyrillic layout read
// as the Latin one on its key.
func keyOf(msg tea.KeyPressMsg) string {
	key := msg.String()
	if latin, ok := cyrillic[key]; ok {
		return latin
	}
	return key
}

// command finds what a key does everywhere.
func (x *Explorer) command(key string) *command {
	at := slices.IndexFunc(x.commands, func(c command) bool { return slices.Contains(c.keys, key) })
	if at < 0 {
		return nil
	}
	return &x.commands[at]
}

// press carries out a key: a digit loads a preset, a command runs, a gesture
// goes to the focused panel.
func (x *Explorer) press(key string) tea.Cmd {
	if cmd, ok := x.stepKey(key); ok {
		return cmd
	}
	if p, ok := x.focused().(*predictPanel); ok && p.takes(x, key) {
		return nil
	}
	if len(key) == 1 && key[0] >= '0' && key[0] <= '9' {
		return x.presetKey(int(key[0] - '0'))
	}
	if c := x.command(key); c != nil {
		if c.able != nil && !c.able(x) {
			x.say("Nothing to " + c.word + ".")
			return nil
		}
		if said := x.withheld(c); said != "" {
			x.say(said)
			return nil
		}
		return c.run(x)
	}
	if g, ok := gestures[key]; ok {
		return x.focused().do(x, g)
	}
	return nil
}
