package tui

import (
	"math/big"
	"strings"

	tea "charm.land/bubbletea/v2"

	"redline/model/space"
	"redline/tui/text"
	"redline/tui/words"
)

// spacePanel is Space: how many packages there are, what blocks them, which
// options no unblocked package has, and a count for every option. Narrowing to
// an option leaves the others of its issue out of everything.
type spacePanel struct {
	list
	fixed  []space.Choice // narrowed to, in the order of narrowing
	items  []spaceItem    // as last drawn
	listed int            // where the options begin that stand in a column of their own; 0 for none
	tops   [2]int         // first rows in sight of the columns
	key    spaceKey       // what the answers were worked out for
	counts space.Counts
	left   space.Left
	each   []space.OptionCount
	err    error
}

// spaceItem is a number or name that can be marked, with what it means.
type spaceItem struct {
	lines  []text.Line
	means  string
	choice *space.Choice // of a line that can be narrowed to
}

type spaceKey struct {
	space *space.Space
	fixed int
	last  space.Choice
}

func (p *spacePanel) draw(sc *scene, w, h int, focused bool) drawn {
	d := drawn{title: "SPACE" + text.Sep + "all packages", row: -1, col: 1}
	if len(p.fixed) > 0 {
		d.title = "SPACE" + text.Sep + itoa(len(p.fixed)) + " fixed"
	}
	if said := sc.whole.waiting(); said != "" {
		d.sayInstead(said, w, focused)
		return d
	}
	if p.ask(sc); p.err != nil {
		d.sayInstead(words.Upper(p.err.Error())+".", w, focused)
		return d
	}
	if w >= spaceBeside {
		p.drawBeside(sc, &d, w, h, focused)
		return d
	}
	p.items, p.listed = p.build(sc, w), 0
	p.step(0, len(p.items))
	var lines []text.Line
	marked := passage{-1, -1, -1}
	for k, item := range p.items {
		from := len(lines)
		for _, l := range item.lines {
			lines = append(lines, l.To(text.Hit{Panel: hitView, Index: k}))
		}
		if k == p.at && focused {
			for from < len(lines)-1 && len(lines[from].Spans) == 0 {
				from++ // a blank line or heading goes before
			}
			marked = passage{from, len(lines) - len(item.body()), len(lines) - 1}
		}
	}
	if marked.first < 0 {
		d.lines, d.slot, _ = p.clip(lines, -1, -1, h)
	} else {
		d.lines, d.slot, d.row = p.read(lines, marked, h)
	}
	return d
}

// body is the item without the heading before it.
func (item *spaceItem) body() []text.Line {
	for i, l := range item.lines {
		if len(l.Spans) > 0 && l.Spans[0].Role != text.Strong {
			return item.lines[i:]
		}
	}
	return item.lines
}

// build lists everything, top to bottom.
func (p *spacePanel) build(sc *scene, w int) []spaceItem {
	return append(p.answers(sc, w), p.options(sc, w)...)
}

// answers is everything but the options.
func (p *spacePanel) answers(sc *scene, w int) []spaceItem {
	items := p.totals(sc, w)
	items = append(items, p.blocked(sc, w)...)
	items = append(items, p.dead(sc, w)...)
	return append(items, p.needed(sc, w)...)
}

// under puts a blank line and a heading before the first of some items.
func under(head text.Line, items []spaceItem) []spaceItem {
	items[0].lines = append([]text.Line{{}, head}, items[0].lines...)
	return items
}

func heading(words, right string, w int) text.Line {
	return text.Ends(text.Of(text.In(text.Strong, " "+words)), text.Of(text.In(text.Quiet, right)), w)
}

// ask works the answers out, once for each basis and narrowing.
func (p *spacePanel) ask(sc *scene) {
	key := spaceKey{space: sc.whole.space, fixed: len(p.fixed)}
	if key.fixed > 0 {
		key.last = p.fixed[key.fixed-1]
	}
	if p.key == key {
		return
	}
	p.key = key
	fix := space.Fix{}
	for _, c := range p.fixed {
		fix[c.Issue] = []int{c.Option}
	}
	if p.counts, p.err = sc.whole.space.Count(fix); p.err != nil {
		return
	}
	if p.left, p.err = sc.whole.space.Left(fix); p.err != nil {
		return
	}
	p.each, p.err = sc.whole.space.Options(fix)
}

// totals are the counts in full, each with how rare it is.
func (p *spacePanel) totals(sc *scene, w int) []spaceItem {
	unblocked, all := p.counts.Unblocked(), p.counts.Configurations
	width := text.Width(words.Number(all))
	item := func(n *big.Int, what, means string) spaceItem {
		if rare := text.Sep + words.Rarity(n, all); n != all && n.Sign() > 0 && 2+width+text.Width(what+rare) <= w {
			what += rare
		}
		return spaceItem{lines: []text.Line{text.Plain(" " + text.Left(words.Number(n), width) + " " + what)}, means: means}
	}
	items := []spaceItem{
		item(all, "packages", "Every way to choose one option for each issue that can exist. "+words.Number(p.counts.Impossible)+" more cannot."),
		item(unblocked, "unblocked", "Packages that no finding of a major obstacle blocks. A count of combinations, not a likelihood."),
		item(p.counts.Clear, "clear", "Packages without any finding of a major obstacle, not even a strain."),
	}
	if len(p.fixed) > 0 {
		names := make([]string, len(p.fixed))
		for i, c := range p.fixed {
			names[i] = sc.s.Issues[c.Issue].Label() + ": " + sc.s.Issues[c.Issue].OptionLabel(c.Option)
		}
		items[0].lines = append(text.Paragraph(text.Strong, " only with ", words.And(names), w-1), items[0].lines...)
		for i := range items[0].lines[:len(items[0].lines)-1] {
			items[0].lines[i].Spans[0].Role = text.Strong
		}
	}
	return items
}

// blocked counts the packages by the obstacles that block them together.
func (p *spacePanel) blocked(sc *scene, w int) []spaceItem {
	var items []spaceItem
	for _, row := range p.counts.BlockedBy {
		name := sc.blockers(row.Obstacles)
		short := name
		if text.Width(name)+10 > w {
			short = strings.Join(sc.obstacleNames(row.Obstacles), ", ")
		}
		l := text.Ends(text.Plain("   "+short), text.Plain(text.Left(words.InThousand(row.Configurations, p.counts.Configurations), 6)+" "), w)
		items = append(items, spaceItem{lines: []text.Line{l}, means: "Blocked by " + name + ": " + words.Number(row.Configurations) + " of " + words.Number(p.counts.Configurations) + " packages, exactly by that."})
	}
	return under(heading("BLOCKED BY", "in 1,000 ", w), items)
}

func (sc *scene) obstacleNames(obstacles []int) []string {
	names := make([]string, len(obstacles))
	for i, o := range obstacles {
		names[i] = words.Lower(sc.s.Obstacles[o].Name)
	}
	return names
}

// blockers names a set of obstacles: "sovereignty only", "nothing".
func (sc *scene) blockers(obstacles []int) string {
	names := sc.obstacleNames(obstacles)
	switch {
	case len(names) == 0:
		return "nothing"
	case len(names) == 1:
		return names[0] + " only"
	case len(names) == len(sc.major) && len(names) > 2:
		return "all " + itoa(len(names))
	}
	return words.And(names)
}

// dead lists the options that no unblocked package has.
func (p *spacePanel) dead(sc *scene, w int) []spaceItem {
	var items []spaceItem
	for _, c := range p.left.Dead {
		is := &sc.s.Issues[c.Issue]
		name := is.Label() + ": " + is.OptionLabel(c.Option)
		items = append(items, spaceItem{
			lines: []text.Line{text.Plain(" † " + name).Fit(w)},
			means: name + " is in no unblocked package, whatever the other issues are.",
		})
	}
	if len(items) == 0 {
		items = []spaceItem{{lines: []text.Line{text.Plain("   none")}, means: "Every option is in some unblocked package."}}
	}
	return under(heading("IN NO UNBLOCKED PACKAGE", "", w), items)
}

// needed lists what every unblocked package has to choose from.
func (p *spacePanel) needed(sc *scene, w int) []spaceItem {
	var items []spaceItem
	for _, r := range p.left.Required {
		is := &sc.s.Issues[r.Issue]
		spans := make([]text.Span, len(r.Options))
		for i, o := range r.Options {
			spans[i] = text.In(text.Text, is.OptionLabel(o))
			if i < len(r.Options)-1 {
				spans[i].Text += " | "
			}
		}
		if len(spans) == 0 {
			spans = []text.Span{text.In(text.Text, "nothing serves")}
		}
		lines := wrapSpans(strings.Repeat(" ", labelWidth+4), spans, w-1)
		lines[0].Spans[0].Text = "   " + text.Pad(is.Label(), labelWidth) + " "
		items = append(items, spaceItem{
			lines: lines,
			means: "Every unblocked package has one of these for " + is.Label() + ".",
		})
	}
	for _, r := range p.left.Shares {
		if !r.Any || (r.Min == 0 && r.Max == 100) {
			continue
		}
		is := &sc.s.Issues[r.Issue]
		share := sc.s.ShareName(is.Shares, r.Share)
		label, gives := "   "+text.Pad(is.Label(), labelWidth)+" ", " from "+itoa(r.Min)+" to "+itoa(r.Max)+" %"
		items = append(items, spaceItem{
			lines: []text.Line{text.Plain(label + text.Cut(share, max(4, w-text.Width(label+gives))) + gives).Fit(w)},
			means: "Where " + is.Label() + " is split in steps, every unblocked package gives " + share + " that much.",
		})
	}
	if len(items) == 0 {
		items = []spaceItem{{lines: []text.Line{text.Plain("   nothing in particular")}, means: "No issue has an option that is left out of every unblocked package."}}
	}
	return under(heading("NEEDED BY ALL UNBLOCKED", "", w), items)
}

// options counts for every option.
func (p *spacePanel) options(sc *scene, w int) []spaceItem {
	var items []spaceItem
	before := -1
	for _, n := range p.each {
		is := &sc.s.Issues[n.Issue]
		name := is.Label() + ": " + is.OptionLabel(n.Option)
		end := text.Plain(" " + text.Left(words.InThousand(n.Unblocked, n.Configurations), 6) + text.Left(words.InThousand(n.Clear, n.Configurations), 7) + " ")
		lines := []text.Line{text.Ends(text.Plain("   "+name), end, w)}
		if w < spaceNarrow {
			lines = []text.Line{text.Ends(text.Plain("  "+is.OptionLabel(n.Option)), end, w)}
			if n.Issue != before {
				lines = append([]text.Line{text.Of(text.In(text.Strong, " "+is.Label()))}, lines...)
			}
			before = n.Issue
		}
		items = append(items, spaceItem{
			lines:  lines,
			means:  name + " is in " + words.Number(n.Configurations) + " packages, " + words.Number(n.Unblocked) + " of them unblocked, " + words.Number(n.Clear) + " clear.",
			choice: &space.Choice{Issue: n.Issue, Option: n.Option},
		})
	}
	head := "EVERY OPTION, IN 1,000"
	if w < spaceNarrow {
		head = "OPTIONS, IN 1,000"
	}
	return under(heading(head, " unbl.  clear ", w), items)
}

func (p *spacePanel) do(x *Explorer, g gesture) tea.Cmd {
	switch g {
	case enter:
		p.narrow(x)
	case backspace:
		if n := len(p.fixed); n > 0 {
			p.fixed = p.fixed[:n-1]
			return nil
		}
		x.say("The space is as wide as it gets.")
	case left, right:
		p.cross(g == right)
	default:
		p.gesture(g, len(p.items))
	}
	return nil
}

func (p *spacePanel) narrow(x *Explorer) {
	var c *space.Choice
	if p.at < len(p.items) {
		c = p.items[p.at].choice
	}
	switch {
	case c == nil:
		x.say("enter narrows the space to an option; they are listed below, under EVERY OPTION.")
	case fixedIssue(p.fixed, c.Issue):
		x.say("The space is narrowed to that already. backspace widens it.")
	default:
		p.fixed, p.at = append(p.fixed, *c), 0
	}
}

func fixedIssue(fixed []space.Choice, issue int) bool {
	for _, c := range fixed {
		if c.Issue == issue {
			return true
		}
	}
	return false
}

func (p *spacePanel) hints(*Explorer) []hint {
	hints := []hint{{"↑↓", "line", "next line", "down"}}
	switch {
	case p.listed > 0 && p.at < p.listed:
		hints = append(hints, hint{"→", "options", "the table of options", "right"})
	case p.listed > 0:
		hints = append(hints, hint{"←", "counts", "the counts beside the table", "left"})
	}
	if p.at < len(p.items) && p.items[p.at].choice != nil {
		hints = append(hints, hint{"enter", "narrow to it", "count only packages with that option", "enter"})
	}
	if len(p.fixed) > 0 {
		hints = append(hints, hint{"backspace", "widen", "take the last narrowing back", "backspace"})
	}
	return hints
}

func (p *spacePanel) click(x *Explorer, hit text.Hit) tea.Cmd {
	return p.tap(x, p, hit)
}

// help explains the number on the marked line.
func (p *spacePanel) help(*scene) string {
	if p.at >= len(p.items) {
		return "All issues, every option. A count of combinations, not a likelihood."
	}
	return p.items[p.at].means
}
