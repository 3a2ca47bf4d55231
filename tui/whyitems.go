package tui

import (
	"strings"

	"redline/model"
	"redline/tui/layout"
	"redline/tui/text"
	"redline/tui/words"
)

// build lists everything in Why, top to bottom.
func (p *whyPanel) build(sc *scene, w int, focused bool) []whyItem {
	var items []whyItem
	for o := range sc.s.Obstacles {
		items = append(items, p.obstacle(sc, o, w, focused)...)
	}
	if sc.first {
		return items
	}
	return append(items, p.clearing(sc, w)...)
}

// obstacle is a heading with its findings: blocks, then strains, each followed
// by those that went.
func (p *whyPanel) obstacle(sc *scene, o, w int, focused bool) []whyItem {
	blocks, strains := words.Tally(sc.a, o)
	gone := sc.gone(o)
	rank := needed
	if !sc.s.Obstacles[o].Major {
		if blocks+strains == 0 && len(gone) == 0 {
			return nil
		}
		rank = minor
	}
	folded := p.isFolded(sc, o)
	head := whyItem{key: "o" + sc.s.Obstacles[o].ID, obstacle: o, rule: -1, issue: -1, optional: rank, wider: rank == minor}
	items := []whyItem{{}}
	shownRule := p.markedRule(sc, focused)
	for _, severity := range []model.Severity{model.Blocks, model.Strains} {
		for _, f := range model.ByObstacle(sc.a.Findings) {
			if f.Obstacle != o || f.Severity != severity {
				continue
			}
			if severity == model.Strains {
				head.folds++
				if folded && !sc.isNew(f.Rule) {
					continue
				}
			}
			item := sc.findingItem(&f, w, f.Rule == shownRule)
			items = append(items, item.ranked(rank, sc.isNew(f.Rule)))
		}
		for _, f := range gone {
			if f.Severity == severity {
				items = append(items, sc.goneItem(&f, w).ranked(rank, true))
			}
		}
	}
	for _, item := range items[1:] {
		if item.optional == changing {
			head.optional = needed // it has to say that something came or went
		}
	}
	head.lines = []text.Line{sc.obstacleHeading(o, blocks, strains, folded && head.folds > 0)}
	items[0] = head
	return items
}

// ranked is the item with its rank among those that may be left out.
func (item whyItem) ranked(of optional, changed bool) whyItem {
	item.optional = of
	if of == minor && changed {
		item.optional = changing
	}
	return item
}

// isFolded tells whether an obstacle's strains are folded into its heading:
// as the user decided, else where the obstacle is blocked or minor and room is
// short.
func (p *whyPanel) isFolded(sc *scene, o int) bool {
	if folded, ok := p.folded["o"+sc.s.Obstacles[o].ID]; ok {
		return folded
	}
	switch {
	case sc.layout.Mode >= layout.Three:
		return false
	case !sc.s.Obstacles[o].Major:
		return true
	case sc.layout.Mode >= layout.Wide:
		return false
	}
	return sc.a.Statuses[o] == model.Blocked
}

func (sc *scene) obstacleHeading(o, blocks, strains int, folded bool) text.Line {
	ob := &sc.s.Obstacles[o]
	counts := words.Counts(blocks, strains)
	role := text.Text
	switch {
	case !ob.Major:
		counts = words.Count(strains, "strain") + ", no block"
	case blocks+strains == 0:
		role = text.Clear
	}
	l := text.Of(text.In(text.Strong, " "+strings.ToUpper(ob.Name)), text.In(role, "  "+counts))
	if folded {
		l = l.And(text.In(text.Text, " ►"))
	}
	return l
}

// findingItem is one finding, with its reasons where they are wanted.
func (sc *scene) findingItem(f *model.Finding, w int, reasons bool) whyItem {
	r := &sc.s.Rules[f.Rule]
	sign, tag := " ", text.Line{}
	if sc.isNew(f.Rule) {
		sign, tag = "+", text.Of(text.In(text.Text, " "), text.In(text.Tag, "NEW"), text.In(text.Text, " "))
	} else if sc.layout.Mode >= layout.Wide && len(r.Objects) > 0 {
		tag = text.Of(text.In(text.Quiet, "  "+words.Objects(sc.s, r, f.Severity)+" "))
	}
	line := text.Of(text.In(text.Text, " "+sign), severityGlyph(f.Severity), text.In(text.Text, " "+r.Title))
	if sign == " " && line.Width()+tag.Width() > w {
		tag = text.Line{} // the title comes first; what it rests on names the parties
	}
	item := whyItem{key: "r" + r.ID, rule: f.Rule, obstacle: -1, issue: -1}
	item.lines = []text.Line{text.Ends(line, tag, w)}
	if reasons || (sc.layout.Mode >= layout.Three && f.Severity == model.Blocks) {
		more := sc.reasons(f, w)
		item.lines = append(item.lines, more...)
		if !reasons {
			item.spare = len(more)
		}
	}
	return item
}

// goneItem is a finding that the last step took away.
func (sc *scene) goneItem(f *model.Finding, w int) whyItem {
	r := &sc.s.Rules[f.Rule]
	line := text.Of(text.In(text.Text, " -"), severityGlyph(f.Severity), text.In(text.Text, " "+r.Title))
	tag := text.Of(text.In(text.Text, " "), text.In(text.Tag, "GONE"), text.In(text.Text, " "))
	return whyItem{key: "g" + r.ID, rule: f.Rule, obstacle: -1, issue: -1, lines: []text.Line{text.Ends(line, tag, w)}}
}

// reasons is what a finding rests on: the choices responsible, who objects,
// who can lift it, and the claims.
func (sc *scene) reasons(f *model.Finding, w int) []text.Line {
	var lines []text.Line
	for i, because := range words.Because(sc.s, sc.state.Configuration, f) {
		lead := "   because "
		if i > 0 {
			lead = "       and "
		}
		lines = append(lines, text.Paragraph(text.Text, lead, because, w-1)...)
	}
	r := &sc.s.Rules[f.Rule]
	who := words.ObjectsAndLifts(sc.s, r, f.Severity)
	if r.Support == model.Implied {
		who += " (implied)"
	}
	claims := sc.claimRefs(r.Claims)
	if joined := text.Plain("   " + who + "  ").And(claims...); joined.Width() < w && !sc.hedged(r.Claims) {
		return append(lines, joined)
	}
	lines = append(lines, text.Paragraph(text.Text, "   ", who, w-1)...)
	return append(lines, wrapSpans("   ", claims, w-1)...)
}

// clearing is ONE CHANGE CLEARS.
func (p *whyPanel) clearing(sc *scene, w int) []whyItem {
	head := whyItem{key: "clears", obstacle: -1, rule: -1, issue: -1}
	if len(sc.a.Impossible) > 0 && sc.a.Blocks == 0 {
		item := note(head, "NOTHING BLOCKS", "but this cannot be:")
		item.lines = append(item.lines, text.Paragraph(text.Text, "   ", sc.s.Exclusions[sc.a.Impossible[0]].Reason, w-1)...)
		return []whyItem{item}
	}
	if sc.a.Blocks == 0 {
		item := note(head, "NOTHING BLOCKS", "this package")
		item.lines = append(item.lines, sc.firmLines(sc.state.Configuration, "   ", w)...)
		return []whyItem{item}
	}
	reliefs := sc.clears()
	if len(reliefs) == 0 {
		return []whyItem{nothingClears(head, sc.lengths(), w)}
	}
	items := []whyItem{note(head, "ONE CHANGE CLEARS", "")}
	if lengths := sc.lengths(); lengths != "" {
		head := &items[0]
		head.left, head.right = head.lines[head.lead], "to unblock: "+lengths+" "
		if head.left.Width()+text.Width(head.right) > w {
			head.right = "unblock: " + lengths + " "
		}
		head.lines[head.lead] = text.Ends(head.left, text.Plain(head.right), w)
	}
	for _, r := range reliefs {
		items = append(items, sc.reliefItem(&r, w))
	}
	return items
}

// nothingClears says that no one change clears anything, and the lengths of the
// routes, which stay whole where there is little room.
func nothingClears(item whyItem, lengths string, w int) whyItem {
	const heading, gloss = "ONE CHANGE CLEARS", "nothing here"
	if lengths == "" {
		return note(item, heading, gloss)
	}
	one := note(item, heading, gloss+"; to unblock: "+lengths)
	if one.lines[one.lead].Width() > w {
		one = note(item, heading, gloss)
		one.lines = append(one.lines, text.Plain("   to unblock: "+lengths).Fit(w))
	}
	return one
}

func note(item whyItem, heading, gloss string) whyItem {
	item.lead = 1
	item.lines = []text.Line{{}, text.Of(text.In(text.Strong, " "+heading), text.In(text.Text, "  "+gloss))}
	return item
}

// reliefItem is one issue with the options that take a block away.
func (sc *scene) reliefItem(r *model.Relief, w int) whyItem {
	is := &sc.s.Issues[r.Issue]
	var options []string
	many, strained := 0, true
	for _, o := range r.Options {
		if !is.Named(o.Option) {
			many, strained = many+o.Many, strained && o.Strains
			continue
		}
		options = append(options, is.OptionLabel(o.Option)+tilde(o.Strains))
	}
	if many > 0 {
		options = append(options, words.Count(many, "split")+tilde(strained))
	}
	said := is.Label() + ": " + strings.Join(options, ", ")
	item := whyItem{key: "c" + is.ID, issue: r.Issue, obstacle: -1, rule: -1, optional: relieving}
	item.lines = text.Paragraph(text.Text, "   ", said, w-1)
	right := text.Of(text.In(text.Quiet, "  "+sc.relieved(&r.Options[0].Gone)+" "))
	if sc.layout.Mode >= layout.Wide && len(item.lines) == 1 && item.lines[0].Width()+right.Width() <= w {
		item.lines[0] = text.Ends(item.lines[0], right, w)
	}
	return item
}

// relieved names the blocks that a change takes away: the first, and how many
// more.
func (sc *scene) relieved(gone *model.RuleSet) string {
	title := ""
	for rule := range gone.All() {
		title = sc.s.Rules[rule].Title
		break
	}
	if n := gone.Len(); n > 1 {
		title += " +" + itoa(n-1)
	}
	return title
}

func tilde(strains bool) string {
	if strains {
		return " ~"
	}
	return ""
}
