package tui

import (
	"encoding/base64"
	"strings"

	tea "charm.land/bubbletea/v2"

	"redline/model/mining/figures"
	"redline/tui/chart"
	"redline/tui/text"
	"redline/tui/words"
)

// clip is what the copy key takes: the name of it, and the text.
type clip struct{ name, text string }

// copy puts what is marked on the clipboard: a citation, a finding, the table
// of a view, or the code of the package. There is no telling whether it
// arrived, so it is shown too: in the message row, or on a card where that is
// too short.
func (x *Explorer) copy() tea.Cmd {
	if p, ok := x.top().(*copyCard); ok { // shown already
		x.say(p.what.name + ", sent to the clipboard once more.")
		return x.send(p.what.text)
	}
	c := x.marked()
	said := c.name + ", sent to the clipboard: " + c.text
	if strings.Contains(c.text, "\n") || text.Width(said)+2 > x.width {
		x.say(c.name + ", sent to the clipboard.")
		x.push(&copyCard{what: c, hidden: x.hiding(), tmux: x.exporting.tmux})
	} else {
		x.say(said)
	}
	return x.send(c.text)
}

// send is the terminal's own way to take a text to the clipboard (OSC 52),
// which works over SSH as well. Inside tmux it is sent a second time, wrapped:
// tmux takes the first with its option set-clipboard on, and lets the second
// through with allow-passthrough on; each alone is enough.
func (x *Explorer) send(words string) tea.Cmd {
	if !x.exporting.tmux {
		return tea.SetClipboard(words)
	}
	osc := "\x1b]52;c;" + base64.StdEncoding.EncodeToString([]byte(words)) + "\x07"
	return tea.Batch(tea.SetClipboard(words), tea.Raw("\x1bPtmux;"+strings.ReplaceAll(osc, "\x1b", "\x1b\x1b")+"\x1b\\"))
}

// marked is what the copy key takes here.
func (x *Explorer) marked() clip {
	code := clip{"Code", x.session.Scenario().Encode(x.session.Configuration())}
	if id := x.markedClaim(); id != "" {
		return clip{"Citation", x.scene.citation(id)}
	}
	if x.hiding() {
		return code
	}
	table, ok := "", false
	switch p := x.focused().(type) {
	case *whyPanel:
		if p.at < len(p.items) && p.items[p.at].rule >= 0 {
			return clip{"Finding", x.scene.findingText(p.items[p.at].rule)}
		}
	case *mapPanel:
		table, ok = x.mapTable(p)
	case *comparePanel:
		table, ok = x.compareTable(), true
	case *figuresPanel:
		table, ok = x.figuresTable(p)
	case *spacePanel:
		table, ok = x.spaceTable()
	}
	if ok {
		return clip{"Table", table}
	}
	return code
}

// findingText is a finding as it can be quoted.
func (sc *scene) findingText(rule int) string {
	r := &sc.s.Rules[rule]
	o, _ := sc.s.Obstacle(r.Obstacle)
	severity := sc.engine.Severity(rule)
	lines := []string{sc.s.Obstacles[o].Name + ", " + string(severity) + ": " + r.Title}
	for k := range sc.a.Findings {
		if f := &sc.a.Findings[k]; f.Rule == rule {
			lines = append(lines, "because "+strings.Join(words.Because(sc.s, sc.state.Configuration, f), " and "))
		}
	}
	lines = append(lines, r.Reason, words.Upper(words.ObjectsAndLifts(sc.s, r, severity))+".")
	for _, id := range r.Claims {
		lines = append(lines, sc.citation(id))
	}
	return strings.Join(lines, "\n")
}

// tabbed is a table with tabs between its cells, as spreadsheets take it.
func tabbed(rows [][]string) string {
	lines := make([]string, len(rows))
	for i, r := range rows {
		for k := range r {
			r[k] = strings.Map(func(c rune) rune {
				if c == '\t' || c == '\n' {
					return ' '
				}
				return c
			}, r[k])
		}
		lines[i] = strings.Join(r, "\t")
	}
	return strings.Join(lines, "\n")
}

func (x *Explorer) mapTable(p *mapPanel) (string, bool) {
	if p.open && (!x.whole.ready || x.whole.err != nil) {
		return "", false
	}
	at, all := x.reportSubject(), axes(x.scene.s)
	rows, err := chart.ParseAxis(at.Scenario, at.Space, all[p.rows].id(at.Scenario))
	if err != nil {
		return "", false
	}
	cols, err := chart.ParseAxis(at.Scenario, at.Space, all[p.cols].id(at.Scenario))
	if err != nil {
		return "", false
	}
	sp := at.Space
	if p.open {
		sp = x.whole.space
	}
	g, err := chart.Map(at.Package, sp, rows, cols, p.open)
	if err != nil {
		return "", false
	}
	return tabbed(g.Table()), true
}

func (x *Explorer) figuresTable(p *figuresPanel) (string, bool) {
	f, err := figures.Of(x.scene.engine.Scenario(), x.scene.s, x.scene.state.Configuration)
	if err != nil {
		return "", false
	}
	rows := [][]string{{"", "low", "base", "high"}}
	for _, l := range f.Table() {
		rows = append(rows, []string{l.Name, words.Cell(l.Low), words.Cell(l.Value), words.Cell(l.High)})
	}
	return tabbed(rows), p.err == nil
}

func (x *Explorer) spaceTable() (string, bool) {
	if !x.whole.ready || x.whole.err != nil {
		return "", false
	}
	c, err := x.whole.space.Count(nil)
	if err != nil {
		return "", false
	}
	rows := [][]string{{"", "packages"}, {"cannot exist", c.Impossible.String()}, {"possible", c.Configurations.String()},
		{"blocked", c.Blocked.String()}, {"strained", c.Strained.String()}, {"clear", c.Clear.String()}}
	for _, b := range c.BlockedBy {
		names := make([]string, len(b.Obstacles))
		for k, o := range b.Obstacles {
			names[k] = x.scene.s.Obstacles[o].Name
		}
		name := "blocked by nothing"
		if len(names) > 0 {
			name = "blocked by " + words.And(names)
		}
		rows = append(rows, []string{name, b.Configurations.String()})
	}
	return tabbed(rows), true
}

// compareTable is the packages side by side: choices, then what follows.
func (x *Explorer) compareTable() string {
	list, t := x.scene.table()
	head := []string{""}
	for _, c := range list {
		head = append(head, c.name)
	}
	rows := [][]string{head}
	add := func(name string, say func(k int) string) {
		row := []string{name}
		for k := range t.Columns {
			row = append(row, say(k))
		}
		rows = append(rows, row)
	}
	s := x.scene.s
	for i := range s.Issues {
		add(s.Issues[i].Name, func(k int) string { return s.Issues[i].OptionName(t.Columns[k].Configuration.Option(i)) })
	}
	add("Verdict", func(k int) string { return t.Columns[k].Assessment.Verdict.String() })
	for o := range s.Obstacles {
		add(s.Obstacles[o].Name, func(k int) string { return t.Columns[k].Assessment.Statuses[o].String() })
	}
	for p := range s.Parties {
		add(s.Parties[p].Name, func(k int) string { return t.Columns[k].Assessment.Stances[p].String() })
	}
	return tabbed(rows)
}
