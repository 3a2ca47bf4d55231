package tui

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"redline/model"
	"redline/tui/text"
	"redline/tui/words"
)

// choosePanel is CHOOSE: every issue with its option, grouped by who settles
// it. The mark is on one issue.
type choosePanel struct {
	list
	order []int             // issues as grouped
	made  map[int]int       // per shares issue, the last split made by hand
	index map[int]int       // row of order by issue
	heads map[int]string    // group headings before a row of order
	gloss map[string]string // of headings
}

// Glosses of the group headings.
var groupGloss = map[model.IssueKind][2]string{
	model.Position: {"POSITIONS", "what each side holds to"},
	model.Term:     {"TERMS", "what the deal says"},
	model.External: {"CONDITIONS", "the world around it"},
}

func newChoosePanel(s *model.Scenario) *choosePanel {
	c := &choosePanel{made: map[int]int{}, index: map[int]int{}, heads: map[int]string{}, gloss: map[string]string{}}
	for _, kind := range model.IssueKinds {
		heading := groupGloss[kind]
		for i := range s.Issues {
			if s.Issues[i].Kind != kind {
				continue
			}
			if _, ok := c.gloss[heading[0]]; !ok {
				c.gloss[heading[0]] = heading[1]
				c.heads[len(c.order)] = heading[0]
			}
			c.index[i] = len(c.order)
			c.order = append(c.order, i)
		}
	}
	return c
}

// rows is how many rows the panel would like.
func (c *choosePanel) rows() int { return len(c.order) + len(c.heads) }

// issue is the one marked.
func (c *choosePanel) issue() int { return c.order[c.at] }

// mark puts the mark on an issue.
func (c *choosePanel) mark(issue int) { c.at = c.index[issue] }

func (c *choosePanel) draw(sc *scene, w, h int, focused bool) drawn {
	if sc.big {
		return c.drawBig(sc, w, h)
	}
	var lines []text.Line
	row := 0
	for k, issue := range c.order {
		if head, ok := c.heads[k]; ok {
			lines = append(lines, text.Of(text.In(text.Strong, " "+head), text.In(text.Quiet, "  "+c.gloss[head])))
		}
		if k == c.at {
			row = len(lines)
		}
		lines = append(lines, c.line(sc, issue, k == c.at, focused, w))
	}
	first := row
	if c.at == 0 || c.heads[c.at] != "" {
		first = max(0, row-1) // the heading comes into sight with the first line under it
	}
	shown, slot, top := c.clip(lines, first, row, h)
	d := drawn{title: sc.chooseTitle(), slot: slot, lines: shown, row: row - top, col: 1}
	return d
}

// line is one issue with its option and the marks of what it takes part in.
func (c *choosePanel) line(sc *scene, issue int, marked, focused bool, w int) text.Line {
	is := &sc.s.Issues[issue]
	edge := " "
	switch {
	case sc.state.Held>>issue&1 == 1:
		edge = "="
	case sc.state.Changed(issue):
		edge = "*"
	}
	if marked {
		edge += "► "
	} else {
		edge += "  "
	}
	part := sc.engine.Part(sc.state.Configuration, issue)
	end := text.Of(sc.marks(&part)...).And(text.In(text.Text, " "))
	hit := text.Hit{Panel: hitChoose, Index: c.index[issue]}
	start := text.Of(text.In(text.Text, edge+text.Pad(is.Label(), labelWidth)))
	start.Spans = append(start.Spans, c.dial(sc, issue, marked && focused).spans(w-labelWidth-3-end.Width())...)
	line := text.Ends(start, end, w).To(hit)
	line.Marked = marked && focused
	return line
}

const labelWidth = 12 // columns of an issue's label

// dial is the option of an issue, between the signs that say it can be changed.
func (c *choosePanel) dial(sc *scene, issue int, marked bool) dial {
	option := sc.state.Configuration.Option(issue)
	d := dial{value: sc.s.Issues[issue].OptionLabel(option), marked: marked, hit: text.Hit{Panel: hitChoose, Index: c.index[issue]}}
	if marked { // neighbours are those of the marked issue
		d.less, d.more = c.neighbour(sc, option, -1) != option, c.neighbour(sc, option, 1) != option
	}
	return d
}

// neighbour is the option before or after one of the marked issue; itself at
// the ends. A shares issue steps through its named options and the split last
// made by hand.
func (c *choosePanel) neighbour(sc *scene, option, d int) int {
	issue := c.issue()
	is := &sc.s.Issues[issue]
	stops := make([]int, len(is.Options), len(is.Options)+1)
	for o := range stops {
		stops[o] = o
	}
	if !is.Named(option) {
		stops = append(stops, option)
	} else if made, ok := c.made[issue]; ok {
		stops = append(stops, made)
	}
	for k, o := range stops {
		if o == option {
			return stops[max(0, min(k+d, len(stops)-1))]
		}
	}
	return option
}

func (c *choosePanel) do(x *Explorer, g gesture) tea.Cmd {
	switch g {
	case left:
		return x.choose(c.issue(), c.neighbour(x.scene, x.state().Configuration.Option(c.issue()), -1))
	case right:
		return x.choose(c.issue(), c.neighbour(x.scene, x.state().Configuration.Option(c.issue()), 1))
	case enter:
		x.openOptions(c.issue())
	case backspace:
		return x.revert(c.issue())
	case spaceBar:
		return x.hold(c.issue())
	default:
		c.gesture(g, len(c.order))
	}
	return nil
}

func (c *choosePanel) hints(x *Explorer) []hint {
	arrows := hint{"←→", "change", "previous, next option", "right"}
	option := x.state().Configuration.Option(c.issue())
	if c.neighbour(x.scene, option, -1) == option {
		arrows.keys = "→"
	}
	if c.neighbour(x.scene, option, 1) == option {
		arrows.keys, arrows.key = "←", "left"
	}
	hints := []hint{arrows, {"↑↓", "line", "next line", "down"}, {"enter", "options", "all options, with marks", "enter"}}
	if option != x.state().Loaded.Configuration.Option(c.issue()) {
		hints = append(hints, hint{"backspace", "as loaded", "give the line back its option", "backspace"})
	}
	if x.predict.staged == nil {
		hints = append(hints, c.holding(x))
	}
	return hints
}

// holding is what space does.
func (c *choosePanel) holding(x *Explorer) hint {
	if x.session.Held(c.issue()) {
		return hint{"space", "release", "hold the line no longer", "space"}
	}
	return hint{"space", "hold", "hold it; ways out keep it", "space"}
}

func (c *choosePanel) click(x *Explorer, hit text.Hit) tea.Cmd {
	if hit.Index == c.at && hit.Part == 0 && x.focused() == c {
		x.openOptions(c.issue())
		return nil
	}
	c.at = hit.Index
	switch hit.Part {
	case -1:
		return c.do(x, left)
	case 1:
		return c.do(x, right)
	}
	return nil
}

func (c *choosePanel) help(sc *scene) string {
	is := &sc.s.Issues[c.issue()]
	note := ""
	if o := sc.state.Configuration.Option(c.issue()); is.Named(o) && is.Options[o].Support != model.Stated {
		note = " " + words.Upper(words.Support(is.Options[o].Support)) + "."
	}
	title := is.Name
	if is.Kind == model.Position {
		title = positionTitle(sc.s, is)
	}
	if strings.HasPrefix(is.Help, title) {
		return is.Help + note // which says it itself
	}
	return strings.TrimSpace(title + ": " + is.Help + note)
}

// positionTitle says whose position an issue is.
func positionTitle(s *model.Scenario, is *model.Issue) string {
	return "What " + s.ActorName(is.Party) + " holds to"
}

// chooseTitle names the package: what was loaded and how many changes since.
func (sc *scene) chooseTitle() string {
	return "CHOOSE" + text.Sep + words.PackageName(&sc.state)
}

// legend explains the marks, in as many rows as there are.
func (sc *scene) legend(w, h int) []text.Line {
	names := make([]string, len(sc.major))
	for i, o := range sc.major {
		names[i] = words.Lower(sc.s.Obstacles[o].Name)
	}
	in := " in " + strings.Join(names, ", ")
	if text.Width(in) > w {
		in = " " + strings.Join(names, ", ")
	}
	rows := []text.Line{
		text.Of(text.In(text.Quiet, " × blocks  ~ strains  · takes no part")),
		text.Of(text.In(text.Quiet, in)),
	}
	if h > 2 {
		rows[0] = text.Of(text.In(text.Quiet, " × blocks ~ strains · takes no part ≠ impossible"))
		rows = append(rows, text.Of(text.In(text.Quiet, " * changed here  = held  ‹ › ← and → change it")))
		if order := in + " (in order)"; text.Width(order) <= w {
			rows[1] = text.Of(text.In(text.Quiet, order))
		}
	}
	return rows[:min(h, len(rows))]
}
