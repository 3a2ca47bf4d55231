package tui

import (
	"slices"
	"strings"

	"redline/tui/layout"
	"redline/tui/text"
)

// Panels that a click can land in.
const (
	hitChoose = iota + 1
	hitOptions
	hitView
	hitEvidence
	hitCard
)

// frame is a screen drawn: its text, what a click anywhere does, and where the
// terminal's cursor belongs.
type frame struct {
	text   string
	rows   []text.Line
	cursor *point
	spots  []spot
}

type point struct{ X, Y int }

// spot is where a panel stands, for the wheel.
type spot struct {
	rect  layout.Rect
	panel panel
	slot  slot
}

// canvas is the screen while it is drawn: each row a line that grows from left
// to right.
type canvas struct {
	rows   []text.Line
	cursor *point
	spots  []spot
}

// draw lays the whole screen out.
func (x *Explorer) draw() frame {
	if x.width <= 0 || x.height <= 0 {
		return frame{}
	}
	c := &canvas{rows: make([]text.Line, x.height)}
	switch {
	case x.present.blank:
		x.drawBlank(c)
	case x.scene.layout.Mode == layout.TooSmall:
		x.drawSmall(c)
	case x.present.projector:
		x.drawProjector(c)
	case x.present.spot:
		x.drawSpot(c)
	default:
		x.drawAll(c)
	}
	return x.finish(c)
}

func (x *Explorer) drawAll(c *canvas) {
	l, sc := x.scene.layout, x.scene
	if l.Strip >= 0 {
		c.rows[l.Strip] = x.strip()
	}
	c.rows[l.Verdict], c.rows[l.Parties] = sc.verdictRow(x.width), sc.partiesRow(x.width)
	x.drawLeft(c)
	x.drawRight(c)
	for i, line := range x.band() {
		c.place(l.Band.X, l.Band.Y+i, line.Fit(l.Band.W))
	}
	c.rows[l.Message] = x.messageRow()
	c.rows[l.Footer] = x.footer()
}

// drawLeft draws CHOOSE, what stands under it, and the line beside it.
func (x *Explorer) drawLeft(c *canvas) {
	l, sc := x.scene.layout, x.scene
	if l.Choose.Empty() {
		return
	}
	x.put(c, l.Choose, x.chooser, onChoose, l.Mode == layout.One)
	if !l.Options.Empty() {
		x.put(c, l.Options, x.under(), onChoose, false)
	}
	if o := x.top(); o != nil && o.place() == layout.Beside && l.Mode >= layout.Wide {
		x.put(c, l.Card, o, onChoose, false)
	}
	if !l.Legend.Empty() {
		for i, line := range sc.legend(l.Legend.W, l.Legend.H) {
			c.place(l.Legend.X, l.Legend.Y+i, line.Fit(l.Legend.W))
		}
	}
	if right := l.Choose.X + l.Choose.W; right < x.width {
		for y := l.Choose.Y; y < l.Message-l.Band.H; y++ {
			c.place(right, y, text.Of(text.In(text.Rule, "│")))
		}
	}
}

// under is what stands under CHOOSE: the options of the marked line, or its
// bars.
func (x *Explorer) under() panel {
	issue := x.chooser.issue()
	if x.scene.s.Issues[issue].Shares != nil {
		return newSplitPanel(x.scene, issue)
	}
	return x.preview
}

// drawRight draws the view, the evidence beside it, and a card over them.
func (x *Explorer) drawRight(c *canvas) {
	l := x.scene.layout
	one := l.Mode == layout.One
	if !l.View.Empty() {
		p := x.viewPanel()
		s := onView
		if x.single() && x.slot == onEvidence {
			p, s = x.beside, onEvidence
		}
		x.put(c, l.View, p, s, one)
	}
	if !l.Evidence.Empty() {
		if l.Mode == layout.Three {
			for y := l.Evidence.Y; y < l.Message-l.Band.H; y++ {
				c.place(l.Evidence.X-1, y, text.Of(text.In(text.Rule, "│")))
			}
		}
		x.put(c, l.Evidence, x.beside, onEvidence, false)
	}
	if top := x.top(); top != nil && (top.place() == layout.OverView || l.Mode <= layout.Two || x.single()) {
		x.put(c, l.Card, top, onView, one)
	}
}

// put draws a panel into its place, its title in the row above.
func (x *Explorer) put(c *canvas, r layout.Rect, p panel, s slot, turns bool) {
	focused := x.focused() == p
	d := p.draw(x.scene, r.W, r.H, focused)
	if hint := x.turnHint(); turns && hint != "" {
		d.slot = hint
	}
	if urgent := x.scene.urgent(); urgent != "" && r.Y == x.scene.layout.Parties+2 && r.X+r.W == x.width {
		d.slot = urgent
	}
	c.place(r.X, r.Y-1, x.titleRow(&d, r.W, focused))
	for i := range r.H {
		line := text.Line{}
		if i < len(d.lines) {
			line = d.lines[i]
		}
		c.place(r.X, r.Y+i, line.Fit(r.W))
	}
	if focused {
		c.cursor = &point{r.X + min(d.col, r.W-1), r.Y + max(0, min(d.row, r.H-1))}
	}
	c.spots = append(c.spots, spot{r, p, s})
}

// turnHint says what tab turns to where there is one panel at a time.
func (x *Explorer) turnHint() string {
	if len(x.cards) > 0 {
		return "esc: back"
	}
	if _, asks := x.focused().(*predictPanel); asks {
		return "" // tab goes to the other vote
	}
	if x.slot == onChoose {
		return "tab: " + strings.ToUpper(viewNames[x.view])
	}
	return "tab: CHOOSE"
}

// titleRow is a panel's title in its rule; double where the panel has the
// focus.
func (x *Explorer) titleRow(d *drawn, w int, focused bool) text.Line {
	rule := "─"
	if focused {
		rule = "═"
	}
	slot := roomier(d.slot, d.title, w)
	end := text.Line{}
	if slot != "" {
		end = text.Of(text.In(text.Text, " "+slot+" "), text.In(text.Rule, rule))
	}
	start := text.Of(text.In(text.Rule, rule), text.In(text.Strong, " "+headline(d.title, max(4, w-3-end.Width()))+" "))
	if room := w - start.Width() - end.Width(); room > 0 {
		start = start.And(text.In(text.Rule, strings.Repeat(rule, room)))
	}
	return text.Ends(start, end, w)
}

// roomier is what a title's slot says of lines out of sight, without their
// number where the title would be cut for that.
func roomier(slot, title string, w int) string {
	const edges = 6 // of the rule, and blanks
	cut := func(slot string) bool { return strings.HasSuffix(headline(title, w-edges-text.Width(slot)), "…") }
	if arrows := strings.Map(arrowsOnly, slot); strings.HasSuffix(slot, " more") && cut(slot) && !cut(arrows) {
		return arrows
	}
	return slot
}

// headline shortens a title: its last clause gives way before a word is cut.
func headline(title string, w int) string {
	if at := strings.LastIndex(title, ", "); at > 0 && text.Width(title) > w && text.Width(title[:at]) <= w {
		return title[:at]
	}
	return text.Cut(title, w)
}

// urgent is what every title has to say first: the strict reading, the mutes,
// and, where Figures does not say it, edited assumptions, which rules may test.
func (sc *scene) urgent() string {
	var parts []string
	if sc.state.Reading != 0 {
		parts = append(parts, "STRICT")
	}
	if n := len(sc.state.Muted); n > 0 {
		parts = append(parts, itoa(n)+" MUTED")
	}
	if n := len(sc.state.Assume); n > 0 && !sc.figures {
		parts = append(parts, itoa(n)+" EDITED")
	}
	return strings.Join(parts, ", ")
}

// place puts a line at a column of a row. Places are filled from left to
// right; what lies between is blank.
func (c *canvas) place(x, y int, l text.Line) {
	if y < 0 || y >= len(c.rows) {
		return
	}
	row := &c.rows[y]
	have := row.Width()
	var after []text.Span
	if have > x {
		after = row.From(x + l.Width()).Spans
		*row = row.Fit(x)
	}
	row.Spans = slices.Grow(row.Spans, 1+len(l.Spans)+len(after))
	if have < x {
		row.Spans = append(row.Spans, text.In(text.Text, strings.Repeat(" ", x-have)))
	}
	for _, s := range l.Spans {
		if l.Marked {
			s.Role = text.Marked
		}
		if s.Hit == (text.Hit{}) {
			s.Hit = l.Hit
		}
		row.Spans = append(row.Spans, s)
	}
	row.Spans = append(row.Spans, after...)
}

// finish turns the canvas into text.
func (x *Explorer) finish(c *canvas) frame {
	out := make([]string, len(c.rows))
	for y := range c.rows {
		out[y] = x.theme.Paint(c.rows[y], x.width)
	}
	return frame{text: strings.Join(out, "\n"), rows: c.rows, cursor: c.cursor, spots: c.spots}
}
