package tui

import (
	"strings"

	"redline/tui/layout"
	"redline/tui/text"
	"redline/tui/words"
)

// projected is a layout with one panel at a time, for a projector.
func (x *Explorer) projected(l layout.Layout) layout.Layout {
	if !x.present.projector || l.Mode == layout.TooSmall {
		return l
	}
	head := x.bigHead(l)
	body := layout.Rect{X: 0, Y: head, W: x.width, H: l.Message - l.Band.H - head}
	if x.bigPanel() {
		body.X = margin(x.width)
		body.W -= 2 * body.X
	} else {
		body.Y, body.H = body.Y+1, body.H-1 // its title
	}
	switch {
	case x.chooserBig():
		body.H -= 2 // the verdict and the parties stand below
	case x.ruled(l):
		body.H-- // a line above the band
	}
	l.Strip, l.Verdict, l.Parties = -1, -1, -1
	l.Choose, l.View, l.Card, l.Options, l.Legend, l.Evidence = layout.Rect{}, layout.Rect{}, layout.Rect{}, layout.Rect{}, layout.Rect{}, layout.Rect{}
	switch {
	case x.top() != nil:
		l.Card = body
	case x.slot == onChoose:
		l.Choose = body
	default:
		l.View = body
	}
	return l
}

// ruled tells whether there is room for a line between what is shown and the
// script's band.
func (x *Explorer) ruled(l layout.Layout) bool {
	return l.Band.H > 0 && !x.chooserBig() && l.Mode > layout.One
}

// margin is how far large print stands from the edges.
func margin(w int) int { return max(2, min(3+(w-80)/5, (w-74)/2)) }

// bigPanel tells panels that are drawn in large print.
func (x *Explorer) bigPanel() bool { return x.chooserBig() || x.whyBig() || x.promptBig() }

func (x *Explorer) chooserBig() bool { return len(x.cards) == 0 && x.slot == onChoose }

func (x *Explorer) whyBig() bool {
	return len(x.cards) == 0 && x.slot == onView && x.view == whyView && x.viewPanel() == x.views[whyView]
}

func (x *Explorer) promptBig() bool {
	switch x.top().(type) {
	case *promptCard, *spotCard:
		return true
	}
	return false
}

// bigHead is how many rows the head of the screen takes.
func (x *Explorer) bigHead(l layout.Layout) int {
	switch rows := x.bigRows(); {
	case x.present.spot || x.promptBig():
		return 1
	case x.chooserBig():
		return 3
	case x.whyBig() && x.bigRoom(l)-rows >= 19:
		return rows + 6 // with blank rows, and a line below
	case x.whyBig() && x.bigRoom(l)-rows >= 11:
		return rows + 3
	}
	return 2
}

// bigRoom is how many rows there are above the script's band.
func (x *Explorer) bigRoom(l layout.Layout) int {
	room := l.Message - l.Band.H
	if x.ruled(l) {
		room--
	}
	return room
}

// bigRows is how many rows the obstacles and parties take in large print.
func (x *Explorer) bigRows() int {
	s := x.session.Scenario()
	major := 0
	for o := range s.Obstacles {
		if s.Obstacles[o].Major {
			major++
		}
	}
	return max(major, len(s.Parties))
}

// drawProjector draws one thing, and what leads to the next.
func (x *Explorer) drawProjector(c *canvas) {
	l, sc := x.scene.layout, x.scene
	switch head := x.bigHead(l); {
	case head == 1:
	case x.chooserBig():
		c.place(0, 1, x.bigTitle("CHOOSE", text.Strong))
	case head == 2:
		c.rows[0], c.rows[1] = sc.verdictRow(x.width), sc.partiesRow(x.width)
	default:
		x.bigStatus(c, head)
	}
	p := x.focused()
	rect := l.Card
	if rect.Empty() {
		rect = l.Choose
	}
	if rect.Empty() {
		rect = l.View
	}
	x.putBig(c, rect, p)
	if x.chooserBig() {
		y := rect.Y + rect.H
		c.place(0, y, sc.verdictRow(x.width))
		c.place(0, y+1, sc.partiesRow(x.width))
	}
	if x.ruled(l) {
		c.place(0, l.Band.Y-1, text.Of(text.In(text.Rule, strings.Repeat("─", x.width))))
	}
	x.drawFoot(c)
	c.rows[l.Message] = x.bigMessage()
	c.rows[l.Footer] = x.footer()
}

// putBig draws a panel: in large print without a rule above, others with
// theirs, and the date of the scenario in it.
func (x *Explorer) putBig(c *canvas, r layout.Rect, p panel) {
	d := p.draw(x.scene, r.W, r.H, true)
	if !x.bigPanel() {
		if d.slot = strings.TrimSuffix(strings.TrimPrefix(d.slot+text.Sep+x.scene.asOf(), text.Sep), text.Sep); x.scene.urgent() != "" {
			d.slot = x.scene.urgent()
		}
		c.place(r.X, r.Y-1, x.titleRow(&d, r.W, true))
	}
	for i := range min(r.H, len(d.lines)) {
		c.place(r.X, r.Y+i, d.lines[i].Fit(r.W))
	}
	if d.row >= 0 {
		c.cursor = &point{r.X + min(d.col, r.W-1), r.Y + max(0, min(d.row, r.H-1))}
	}
	c.spots = append(c.spots, spot{r, p, x.slot})
}

// asOf is the date of the scenario.
func (sc *scene) asOf() string {
	if sc.s.AsOf == "" {
		return ""
	}
	return "as of " + words.ShortDate(sc.s.AsOf)
}

// bigTitle is the first row in large print: what is shown, of which package, as
// of when.
func (x *Explorer) bigTitle(what string, role text.Role) text.Line {
	sc, in := x.scene, margin(x.width)
	parts := []string{words.PackageName(&sc.state)}
	for _, part := range []string{sc.asOf(), sc.urgent()} {
		if part != "" {
			parts = append(parts, part)
		}
	}
	start := text.Of(text.In(text.Text, strings.Repeat(" ", in)), text.In(role, what))
	end := text.Plain("   " + strings.Join(parts, text.Sep) + strings.Repeat(" ", in))
	return text.Ends(start, end, x.width)
}

// bigStatus is the verdict, the obstacles and the parties in large print.
func (x *Explorer) bigStatus(c *canvas, head int) {
	sc, in := x.scene, margin(x.width)
	y, gap := 0, 0
	if head == x.bigRows()+6 {
		y, gap = 1, 1
	}
	c.place(0, y, x.bigTitle(strings.ToUpper(sc.a.Verdict.String()), verdictRole(sc.a.Verdict)))
	y += 2
	if len(sc.a.Impossible) > 0 {
		c.place(0, y-1, sc.cannotBe(x.width))
	}
	wide := 0
	for _, o := range sc.major {
		wide = max(wide, text.Width(sc.s.Obstacles[o].Name))
	}
	wide = min(wide, x.width/4)
	for i, o := range sc.major {
		role := statusRole(sc.a.Statuses[o])
		l := text.Of(statusGlyph(sc.a.Statuses[o]), text.In(text.Text, " "+text.Pad(strings.ToUpper(sc.s.Obstacles[o].Name), wide)+"   "), text.In(role, words.Status(sc.a, o)))
		c.place(in, y+i, l.Fit(x.width/2-in))
	}
	wide = 0
	for p := range sc.s.Parties {
		wide = max(wide, text.Width(sc.s.Parties[p].Name))
	}
	wide = min(wide, x.width/4)
	for p := range sc.s.Parties {
		stance := sc.a.Stances[p]
		l := text.Of(stanceGlyph(stance), text.In(text.Text, " "+text.Pad(sc.s.Parties[p].Name, wide)+"  "), text.In(statusRole(statusOf(stance)), stance.String()))
		c.place(x.width/2, y+p, l.Fit(x.width-x.width/2-in))
	}
	c.place(0, head-1-gap, text.Of(text.In(text.Rule, strings.Repeat("─", x.width))))
}

// bigMessage is the message in large print, or a rule where there is none.
func (x *Explorer) bigMessage() text.Line {
	said := x.message
	if said == "" && len(x.cards) == 0 && (x.slot == onChoose || x.view == whyView) {
		said = x.notice.within(x.width - 1)
	}
	if said == "" && x.ruled(x.scene.layout) {
		return text.Line{}
	}
	if said == "" {
		return text.Of(text.In(text.Rule, strings.Repeat("─", x.width)))
	}
	role := text.Text
	if x.refusal {
		role = text.Strong
	}
	return text.Of(text.In(role, " "+said)).Fit(x.width)
}

// drawBlank draws nothing but the way back.
func (x *Explorer) drawBlank(c *canvas) {
	said := text.Of(text.In(text.Quiet, "any key comes back "))
	c.rows[x.height-1] = text.Ends(text.Line{}, said, x.width)
}
