package tui

import (
	tea "charm.land/bubbletea/v2"

	"redline/model"
	"redline/model/space"
	"redline/tui/text"
	"redline/tui/words"
)

// mapPanel is Map: every pair of options of two issues, for the package as it
// stands or with the rest left open. Walking it is looking; enter chooses
// both.
type mapPanel struct {
	at         int // the marked line: one of the settings, or the grid
	rows, cols int // axes
	open       bool
	r, c       int  // cell looked at
	top, left  int  // first row and column in sight
	walked     bool // the cell looked at was moved; until then it is the package's own
	cells      [][]space.Cell
	counted    mapKey // what the cells were counted for
}

// mapKey is what the counts of a map depend on.
type mapKey struct {
	space      *space.Space
	rows, cols int
}

// axis is a side of the map: an issue, or one share of a shares issue.
type axis struct {
	issue, share int // share is -1 but for one share
}

// Lines of the map above its grid.
const (
	mapRows = iota
	mapCols
	mapShow
	mapGrid
)

// newMapPanel begins with two terms, if the scenario has them.
func newMapPanel(s *model.Scenario) *mapPanel {
	m := &mapPanel{at: mapGrid, cols: min(1, len(axes(s))-1)}
	var terms []int
	for k, a := range axes(s) {
		if s.Issues[a.issue].Kind == model.Term && s.Issues[a.issue].Shares == nil {
			terms = append(terms, k)
		}
	}
	if len(terms) > 1 {
		m.rows, m.cols = terms[1], terms[0]
	}
	return m
}

// axes lists every side that a map can have.
func axes(s *model.Scenario) []axis {
	var list []axis
	for i := range s.Issues {
		list = append(list, axis{i, -1})
		if sh := s.Issues[i].Shares; sh != nil {
			for k := range sh.Of {
				list = append(list, axis{i, k})
			}
		}
	}
	return list
}

func (a axis) name(s *model.Scenario) string {
	is := &s.Issues[a.issue]
	if a.share < 0 {
		return is.Label()
	}
	return is.Label() + ": " + s.ShareName(is.Shares, a.share)
}

// within is the name within a sentence. A position keeps its capital, since it
// is named after a party.
func (a axis) within(s *model.Scenario) string {
	if s.Issues[a.issue].Kind == model.Position {
		return a.name(s)
	}
	return words.Lower(a.name(s))
}

// len is how many rows or columns the axis has.
func (a axis) len(s *model.Scenario) int {
	if a.share < 0 {
		return len(s.Issues[a.issue].Options)
	}
	return 100/s.Issues[a.issue].Shares.Step + 1
}

// option is the option that the k-th place stands for in a configuration.
func (a axis) option(s *model.Scenario, c model.Configuration, k int) int {
	if a.share < 0 {
		return k
	}
	is := &s.Issues[a.issue]
	return is.WithShare(c.Option(a.issue), a.share, k*is.Shares.Step)
}

// label names the k-th place.
func (a axis) label(s *model.Scenario, k int) string {
	is := &s.Issues[a.issue]
	if a.share < 0 {
		return is.Options[k].Label()
	}
	return itoa(k*is.Shares.Step) + " %"
}

// here is the place of a configuration on the axis, -1 where it has none.
func (a axis) here(s *model.Scenario, c model.Configuration) int {
	is := &s.Issues[a.issue]
	option := c.Option(a.issue)
	if a.share < 0 {
		if is.Named(option) {
			return option
		}
		return -1
	}
	if split := is.SplitOf(option); split != nil {
		return split[a.share] / is.Shares.Step
	}
	return -1
}

func (a axis) side(sp *space.Space) space.Axis {
	if a.share < 0 {
		return sp.NamedAxis(a.issue)
	}
	return sp.ShareAxis(a.issue, a.share)
}

func (m *mapPanel) draw(sc *scene, w, h int, focused bool) drawn {
	all := axes(sc.s)
	rows, cols := all[m.rows], all[m.cols]
	if !m.walked {
		m.r, m.c = max(0, rows.here(sc.s, sc.state.Configuration)), max(0, cols.here(sc.s, sc.state.Configuration))
	}
	m.r, m.c = min(m.r, rows.len(sc.s)-1), min(m.c, cols.len(sc.s)-1)
	d := drawn{title: "MAP" + text.Sep + rows.within(sc.s) + " by " + cols.within(sc.s), row: m.at, col: 1}
	shows := "this package, as it stands"
	if m.open {
		shows = "the rest left open"
	}
	setting := func(at int, d dial) dial {
		d.marked, d.hit = m.at == at && focused, text.Hit{Panel: hitView, Index: at}
		return d
	}
	d.lines = []text.Line{
		setting(mapRows, dial{value: rows.name(sc.s), less: m.rows > 0, more: m.rows < len(all)-1}).line("rows", 8, w),
		setting(mapCols, dial{value: cols.name(sc.s), less: m.cols > 0, more: m.cols < len(all)-1}).line("columns", 8, w),
		setting(mapShow, dial{value: shows, less: m.open, more: !m.open}).line("show", 8, w),
	}
	if m.open {
		said := sc.whole.waiting()
		if said == "" {
			if err := m.count(sc, rows, cols); err != nil {
				said = words.Upper(err.Error()) + "."
			}
		}
		if said != "" {
			d.sayInstead(said, w, focused && m.at == mapGrid)
			if m.at != mapGrid {
				d.row = m.at
			}
			return d
		}
		d.lines = append(d.lines, text.Of(text.In(text.Quiet, " unblocked packages among 1,000 of each cell")))
	}
	if h >= tallMap {
		d.lines = append(d.lines, text.Line{})
	}
	g := grid{mapPanel: m, sc: sc, rows: rows, cols: cols, focused: focused}
	lines, row := g.draw(w, h-len(d.lines))
	d.slot = more(g.above, g.below)
	if m.at == mapGrid {
		d.row = len(d.lines) + row
	}
	d.lines = append(d.lines, lines...)
	d.lines = append(d.lines, g.lookedAt(w, h-len(d.lines))...)
	return d
}

// count counts every cell with the rest left open, once for each basis.
func (m *mapPanel) count(sc *scene, rows, cols axis) error {
	key := mapKey{sc.whole.space, m.rows, m.cols}
	if m.counted == key && m.cells != nil {
		return nil
	}
	cells, err := sc.whole.space.Cells(rows.side(sc.whole.space), cols.side(sc.whole.space), nil)
	if err != nil {
		return err
	}
	m.cells, m.counted = cells, key
	return nil
}

func (m *mapPanel) do(x *Explorer, g gesture) tea.Cmd {
	all := axes(x.scene.s)
	d := map[gesture]int{left: -1, right: 1, up: -1, down: 1}[g]
	switch {
	case g == enter && m.at == mapGrid:
		return m.choose(x)
	case m.at == mapGrid:
		m.walk(x, g, d)
	case g == up || g == down:
		m.at = max(0, min(m.at+d, mapGrid))
	case m.at == mapShow && d != 0:
		m.open = d > 0
	case m.at == mapRows:
		m.rows, m.walked = other(all, m.rows, m.cols, d), false
	case m.at == mapCols:
		m.cols, m.walked = other(all, m.cols, m.rows, d), false
	}
	return nil
}

// other is the next axis that is not of the same issue as the other side.
func other(all []axis, at, beside, d int) int {
	for next := at + d; d != 0 && next >= 0 && next < len(all); next += d {
		if all[next].issue != all[beside].issue {
			return next
		}
	}
	return at
}

func (m *mapPanel) walk(x *Explorer, g gesture, d int) {
	all := axes(x.scene.s)
	rows, cols := all[m.rows].len(x.scene.s), all[m.cols].len(x.scene.s)
	m.walked = true
	switch g {
	case up:
		if m.r == 0 {
			m.at = mapShow
			return
		}
		m.r--
	case down:
		m.r = min(m.r+1, rows-1)
	case left, right:
		m.c = max(0, min(m.c+d, cols-1))
	case home:
		m.r, m.c = 0, 0
	case end:
		m.r, m.c = rows-1, cols-1
	case pageUp:
		m.r = max(0, m.r-5)
	case pageDown:
		m.r = min(m.r+5, rows-1)
	}
}

// at is the configuration of a cell.
func (m *mapPanel) cell(sc *scene, r, c int) model.Configuration {
	all := axes(sc.s)
	at := sc.state.Configuration
	at = at.With(all[m.rows].issue, all[m.rows].option(sc.s, at, r))
	return at.With(all[m.cols].issue, all[m.cols].option(sc.s, at, c))
}

// choose makes the cell looked at the package at hand, as one step.
func (m *mapPanel) choose(x *Explorer) tea.Cmd {
	next := x.state()
	next.Configuration = m.cell(x.scene, m.r, m.c)
	all := axes(x.scene.s)
	s := x.scene.s
	cmd, changed := x.change(next, all[m.rows].name(s)+" → "+all[m.rows].label(s, m.r)+", "+all[m.cols].name(s)+" → "+all[m.cols].label(s, m.c))
	if !changed {
		x.say("This is the package at hand already.")
	}
	return cmd
}

func (m *mapPanel) hints(*Explorer) []hint {
	if m.at < mapGrid {
		return []hint{{"←→", "change", "change the setting", "right"}, {"↑↓", "line", "next line", "down"}}
	}
	return []hint{{"←→↑↓", "walk", "walk the map; nothing changes", "right"}, {"enter", "choose both", "choose both options of the cell", "enter"}}
}

func (m *mapPanel) click(x *Explorer, hit text.Hit) tea.Cmd {
	if hit.Index < mapGrid {
		m.at = hit.Index
		switch hit.Part {
		case -1:
			return m.do(x, left)
		case 1:
			return m.do(x, right)
		}
		return nil
	}
	r, c := hit.Index-mapGrid, hit.Part
	again := m.at == mapGrid && m.r == r && m.c == c && x.focused() == m
	m.at, m.r, m.c, m.walked = mapGrid, r, min(c, axes(x.scene.s)[m.cols].len(x.scene.s)-1), true
	if again {
		return m.choose(x)
	}
	return nil
}

// help says what the cell looked at comes to.
func (m *mapPanel) help(sc *scene) string {
	all := axes(sc.s)
	name := all[m.rows].name(sc.s) + ": " + all[m.rows].label(sc.s, m.r) + ", " + all[m.cols].name(sc.s) + ": " + all[m.cols].label(sc.s, m.c)
	if m.open {
		if m.cells == nil {
			return name
		}
		cell := &m.cells[m.r][m.c]
		return name + ": " + words.Number(cell.Unblocked) + " of " + words.Number(cell.Configurations) + " packages are unblocked. A count, not a chance."
	}
	out := sc.engine.Outcome(m.cell(sc, m.r, m.c))
	if out.Verdict == model.VerdictImpossible {
		return name + ": impossible together with the rest."
	}
	return name + ": " + words.Counts(out.Blocks, out.Strains) + "."
}
