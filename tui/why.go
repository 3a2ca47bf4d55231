package tui

import (
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"redline/model"
	"redline/tui/layout"
	"redline/tui/session"
	"redline/tui/text"
	"redline/tui/words"
)

// whyPanel is Why: what stands in the way of the package, obstacle by
// obstacle, then which single change clears what.
type whyPanel struct {
	list
	key    string          // of the marked item, so that the mark stays on it
	folded map[string]bool // by the key of a heading, where the user decided
	items  []whyItem       // as last drawn
	peek   int             // lines that the wheel scrolled away while the focus is elsewhere
	seen   session.State   // that peek is about
}

// whyItem is something in Why that can be marked.
type whyItem struct {
	key      string
	lines    []text.Line
	obstacle int       // of a heading, -1 else
	rule     int       // of a finding, -1 else
	issue    int       // of a line of ONE CHANGE CLEARS, -1 else
	folds    int       // lines that a heading can fold away
	spare    int       // lines at the end that go first when rows run out
	lead     int       // blank lines before the one that the mark stands on
	left     text.Line // of a heading with something at its right end
	right    string
	wider    bool
	optional optional
}

// optional says what may be left out when rows run out.
type optional int

const (
	needed    optional = iota // stays
	minor                     // a wider concern that did not change
	relieving                 // a line of ONE CHANGE CLEARS
	changing                  // a wider concern that came or went
)

func newWhyPanel() *whyPanel { return &whyPanel{folded: map[string]bool{}} }

func (p *whyPanel) draw(sc *scene, w, h int, focused bool) drawn {
	if sc.big {
		return p.drawBig(sc, w, h)
	}
	title := sc.whyTitle()
	intro := sc.firstCard(w)
	if focused {
		intro = nil
	}
	p.items = p.build(sc, w, focused)
	if focused || !sc.state.Same(p.seen) {
		p.peek, p.seen = 0, sc.state
	}
	if !focused && p.peek == 0 {
		p.trim(w, h-len(intro))
	}
	p.find()
	lines, marked := slices.Clone(intro), passage{-1, -1, -1}
	for k, item := range p.items {
		if k == p.at && focused {
			marked = passage{len(lines), len(lines) + item.lead, len(lines) + len(item.lines) - 1}
		}
		for _, l := range item.lines {
			if l.Hit.Panel == 0 {
				l.Hit = text.Hit{Panel: hitView, Index: k}
			}
			lines = append(lines, l)
		}
	}
	d := drawn{title: title, row: -1}
	if marked.first < 0 {
		p.peek = max(0, min(p.peek, len(lines)-h))
		p.top = p.peek
		d.lines, d.slot, _ = p.clip(lines, -1, -1, h)
	} else {
		d.lines, d.slot, d.row = p.read(lines, marked, h)
	}
	return d
}

// find puts the mark back on the item it was on; at first, on the first
// finding.
func (p *whyPanel) find() {
	at := slices.IndexFunc(p.items, func(item whyItem) bool { return item.key == p.key })
	if p.key == "" {
		at = slices.IndexFunc(p.items, func(item whyItem) bool { return item.rule >= 0 && item.key[0] == 'r' })
	}
	if at >= 0 {
		p.at = at
		return
	}
	p.step(0, len(p.items))
}

// trim leaves things out until the rest fits into h rows: first the reasons of
// findings other than the marked one, then the wider concerns, then the lines
// of ONE CHANGE CLEARS from its end, last what came and went among the wider
// concerns. Headings say how much is left out.
func (p *whyPanel) trim(w, h int) {
	for k := len(p.items) - 1; k >= 0; k-- {
		if item := &p.items[k]; item.spare > 0 && p.height() > h {
			item.lines = item.lines[:len(item.lines)-item.spare]
		}
	}
	p.drop(h, func(item *whyItem) bool { return item.optional == minor })
	reliefs := p.drop(h, func(item *whyItem) bool { return item.optional == relieving })
	changes := p.drop(h, func(item *whyItem) bool { return item.optional == changing })
	for k := range p.items {
		item := &p.items[k]
		switch {
		case item.key == "clears":
			if p.height() > h {
				item.lines, item.lead = item.lines[item.lead:], 0
			}
			if !item.and(reliefs, "more", w) {
				p.last(k, reliefs)
			}
		case item.wider:
			item.and(changes, "new or gone", w)
		}
	}
}

// and says at the end of a heading how many lines below it are left out. The
// heading gives way to that, but not to what stands at its right end already:
// it tells whether there was room.
func (item *whyItem) and(n int, what string, w int) bool {
	if n == 0 {
		return true
	}
	said := "  ▼ " + itoa(n) + " " + what
	switch {
	case item.right == "":
		head := item.lines[item.lead].String()
		if at := strings.LastIndex(head, ", "); at > 0 && text.Width(strings.TrimRight(head, " "))+text.Width(said) > w {
			if item.lines[item.lead] = item.lines[item.lead].Until(text.Width(head[:at])); text.Width(head[:at])+text.Width(said) > w {
				said = " ▼ " + itoa(n) + " " + strings.ReplaceAll(what, " or ", "/")
			}
		}
		if strings.HasPrefix(said, "  ") && text.Width(strings.TrimRight(item.lines[item.lead].String(), " "))+text.Width(said) < w {
			said += " " // in line with NEW and GONE
		}
		item.lines[item.lead] = text.Ends(item.lines[item.lead], text.Plain(said), w)
	case item.left.Width()+text.Width(said)+text.Width(item.right) <= w:
		item.lines[item.lead] = text.Ends(item.left.And(text.In(text.Text, said)), text.Plain(item.right), w)
	default:
		return false
	}
	return true
}

// last makes the last line below a heading say how many lines are left out, and
// itself with them.
func (p *whyPanel) last(heading, n int) {
	if at := len(p.items) - 1; at > heading && p.items[at].optional == relieving {
		p.items[at].lines = []text.Line{text.Plain("   ▼ " + itoa(n+1) + " more")}
	}
}

// drop leaves items out from the end until the rest fits into h rows, and
// counts them.
func (p *whyPanel) drop(h int, which func(*whyItem) bool) int {
	n := 0
	for k := len(p.items) - 1; k >= 0 && p.height() > h; k-- {
		if which(&p.items[k]) {
			p.items = slices.Delete(p.items, k, k+1)
			n++
		}
	}
	return n
}

func (p *whyPanel) height() int {
	n := 0
	for _, item := range p.items {
		n += len(item.lines)
	}
	return n
}

func (p *whyPanel) do(x *Explorer, g gesture) tea.Cmd {
	if len(p.items) == 0 {
		return nil
	}
	item := &p.items[min(p.at, len(p.items)-1)]
	if x.present.projector && p.turnBig(g) {
		return nil
	}
	switch g {
	case left, right:
		p.fold(x, item, g == left)
	case enter:
		p.open(x, item)
	case spaceBar:
		if item.rule >= 0 {
			return x.toggleMute(x.scene.s.Rules[item.rule].ID)
		}
		if item.obstacle >= 0 {
			return x.toggleMute(x.scene.s.Obstacles[item.obstacle].ID)
		}
	default:
		p.gesture(g, len(p.items))
		p.key = p.items[p.at].key
	}
	return nil
}

// scroll shows what is out of sight while the focus is elsewhere. There is no
// mark to move then.
func (p *whyPanel) scroll(g gesture) {
	if g == up {
		p.peek = max(0, p.peek-1)
	} else {
		p.peek++
	}
}

func (p *whyPanel) fold(x *Explorer, item *whyItem, fold bool) {
	if item.obstacle < 0 {
		item = p.headingOf(item.rule, x)
	}
	if item == nil || item.folds == 0 {
		x.say("Nothing is folded away here.")
		return
	}
	p.folded[item.key] = fold
	p.key = item.key
}

// headingOf is the heading that a finding stands under.
func (p *whyPanel) headingOf(rule int, x *Explorer) *whyItem {
	if rule < 0 {
		return nil
	}
	o, _ := x.scene.s.Obstacle(x.scene.s.Rules[rule].Obstacle)
	for k := range p.items {
		if p.items[k].obstacle == o {
			return &p.items[k]
		}
	}
	return nil
}

func (p *whyPanel) open(x *Explorer, item *whyItem) {
	switch {
	case item.rule >= 0:
		x.push(newEvidenceCard(ruleSubject(item.rule)))
	case item.obstacle >= 0:
		x.push(newEvidenceCard(obstacleSubject(item.obstacle)))
	case item.issue >= 0:
		x.chooser.mark(item.issue)
		x.openOptions(item.issue)
	}
}

func (p *whyPanel) hints(x *Explorer) []hint {
	if x.present.projector {
		return p.bigHints()
	}
	hints := []hint{{"↑↓", "line", "heading or finding", "down"}}
	if p.at < len(p.items) {
		item := p.items[p.at]
		switch {
		case item.issue >= 0:
			hints = append(hints, hint{"enter", "options", "the options of that line", "enter"})
		case item.rule >= 0 || item.obstacle >= 0:
			hints = append(hints, hint{"enter", "evidence", "the evidence for it", "enter"})
		}
		if item.folds > 0 {
			hints = append(hints, hint{"←→", "fold", "fold, unfold", "right"})
		}
		if item.rule >= 0 || item.obstacle >= 0 {
			hints = append(hints, hint{"space", "mute", "mute the rule, or all rules of the obstacle", "space"})
		}
	}
	return hints
}

func (p *whyPanel) click(x *Explorer, hit text.Hit) tea.Cmd {
	if hit.Index >= len(p.items) {
		return nil
	}
	item := &p.items[hit.Index]
	again := p.at == hit.Index && x.focused() == p
	p.at, p.key = hit.Index, item.key
	switch {
	case item.folds > 0 && item.obstacle >= 0:
		p.folded[item.key] = !p.isFolded(x.scene, item.obstacle)
	case again:
		p.open(x, item)
	}
	return nil
}

func (p *whyPanel) help(sc *scene) string {
	if p.at >= len(p.items) {
		return ""
	}
	switch item := p.items[p.at]; {
	case item.rule >= 0:
		return sc.s.Rules[item.rule].Reason
	case item.obstacle >= 0:
		return sc.s.Obstacles[item.obstacle].Help
	case item.issue >= 0:
		return "These options take a block away and bring none. ~ brings a strain."
	}
	return ""
}

// markedRule is the rule whose evidence is shown beside Why: the marked one,
// else the first that blocks, else the first finding; -1 for none.
func (p *whyPanel) markedRule(sc *scene, focused bool) int {
	if focused && p.at < len(p.items) && p.items[p.at].rule >= 0 {
		return p.items[p.at].rule
	}
	if f := sc.firstBlock(); f != nil {
		return f.Rule
	}
	if ordered := model.ByObstacle(sc.a.Findings); len(ordered) > 0 {
		return ordered[0].Rule
	}
	return -1
}

// whyTitle counts what stands in the way.
func (sc *scene) whyTitle() string {
	out := &sc.a.Outcome
	title := "WHY" + text.Sep
	switch {
	case out.Blocks > 0 && sc.layout.Mode >= layout.Three:
		return title + words.Counts(out.Blocks, out.Strains)
	case out.Blocks > 0:
		return title + words.Count(out.Blocks, "block")
	default:
		return title + words.Counts(0, out.Strains)
	}
}

// firstCard is the welcome on the first screen; it goes with the first change.
func (sc *scene) firstCard(w int) []text.Line {
	if !sc.first {
		return nil
	}
	p, _ := sc.s.Preset(sc.s.StatusQuo)
	about := sc.s.Opening
	if about == "" {
		about = "This package, " + sc.s.Presets[p].Name + ","
	}
	about += " meets these obstacles, each with its source."
	lines := text.Paragraph(text.Text, " ", about, w-1)
	lines = append(lines, text.Paragraph(text.Text, " ", "Press → to change the marked line, and watch this side. u takes it back.", w-1)...)
	return append(lines, text.Line{})
}
