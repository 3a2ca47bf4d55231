package tui

import (
	"slices"
	"strings"

	"redline/model"
	"redline/tui/text"
	"redline/tui/words"
)

// drawBig is Why for a projector: one finding on a page.
func (p *whyPanel) drawBig(sc *scene, w, h int) drawn {
	p.items = sc.pages()
	if went := strings.Replace(p.key, "r", "g", 1); !p.has(p.key) && strings.HasPrefix(p.key, "r") && p.has(went) {
		p.key = went // what was looked at is gone, and that is what to see
	}
	p.find()
	if len(p.items) == 0 {
		return drawn{title: "WHY", row: -1, lines: []text.Line{{}, text.Plain("Nothing stands in the way of this package.")}}
	}
	item := &p.items[p.at]
	p.key = item.key
	lines := airy(sc.page(item, w, h), h)
	p.most, p.page = max(0, len(lines)-h), max(1, h-2)
	p.in = max(0, min(p.in, p.most))
	if p.most > 0 {
		lines = lines[p.in:]
	}
	return drawn{title: "WHY", lines: lines[:min(len(lines), h)], row: 0}
}

// has tells whether there is an item with a key.
func (p *whyPanel) has(key string) bool {
	return slices.ContainsFunc(p.items, func(item whyItem) bool { return item.key == key })
}

// markNews puts the mark on the first block that the last step brought, else on
// the first that it took away.
func (p *whyPanel) markNews(sc *scene) {
	if sc.diff == nil {
		return
	}
	for _, list := range []struct {
		kind string
		of   []model.Finding
	}{{"r", sc.diff.New}, {"g", sc.diff.Gone}} {
		for _, f := range list.of {
			if f.Severity == model.Blocks {
				p.key = list.kind + sc.s.Rules[f.Rule].ID
				return
			}
		}
	}
}

// pages lists the findings for a projector: what blocks, then what strains, in
// the order of the obstacles; those that the last step took away at the end.
func (sc *scene) pages() []whyItem {
	var items []whyItem
	ordered := model.ByObstacle(sc.a.Findings)
	for _, severity := range []model.Severity{model.Blocks, model.Strains} {
		n := 0
		for _, f := range ordered {
			if f.Severity == severity {
				n++
			}
		}
		k := 0
		for _, f := range ordered {
			if f.Severity != severity {
				continue
			}
			k++
			item := pageItem(sc, "r", f.Rule)
			item.right = itoa(k) + " of " + itoa(n)
			if severity == model.Strains {
				item.right = "strain " + item.right
			}
			items = append(items, item)
		}
	}
	for o := range sc.s.Obstacles {
		for _, f := range sc.gone(o) {
			item := pageItem(sc, "g", f.Rule)
			item.right = "gone"
			items = append(items, item)
		}
	}
	return items
}

func pageItem(sc *scene, kind string, rule int) whyItem {
	return whyItem{key: kind + sc.s.Rules[rule].ID, rule: rule, obstacle: -1, issue: -1}
}

// page is one finding in groups that blank lines part.
func (sc *scene) page(item *whyItem, w, h int) [][]text.Line {
	r := &sc.s.Rules[item.rule]
	o, _ := sc.s.Obstacle(r.Obstacle)
	severity := sc.engine.Severity(item.rule)
	head := text.Of(text.In(text.Strong, strings.ToUpper(sc.s.Obstacles[o].Name)), text.In(text.Text, text.Sep+item.right))
	tag := text.Line{}
	switch {
	case item.key[0] == 'g':
		tag = text.Of(text.In(text.Tag, " GONE "))
	case sc.isNew(item.rule):
		tag = text.Of(text.In(text.Tag, " NEW "))
	}
	title := text.Paragraph(text.Strong, "  ", r.Title, max(10, w-tag.Width()-1))
	title[0].Spans = append([]text.Span{severityGlyph(severity), text.In(text.Text, " ")}, title[0].Spans[1:]...)
	title[0] = text.Ends(title[0], tag, w)
	groups := [][]text.Line{{head}, title}
	in := "     "
	if f := sc.finding(item.rule); f != nil && item.key[0] == 'r' {
		groups = append(groups, sc.bigBecause(f, w))
	} else {
		gone := "This does not hold any more."
		if item.key[0] == 'r' {
			gone = "This does not hold in the package at hand."
		}
		groups = append(groups, []text.Line{text.Plain(in + gone)})
	}
	who := words.ObjectsAndLifts(sc.s, r, severity) + "."
	if r.Support == model.Implied {
		who += " The sources imply this; they do not state it."
	}
	groups = append(groups, text.Paragraph(text.Text, in, words.Upper(who), w))
	if len(r.Claims) > 0 {
		sources := append([]text.Span{text.In(text.Text, "Sources   ")}, sc.claimRefs(r.Claims)...)
		groups = append(groups, wrapSpans(in, sources, w))
	}
	reason := text.Paragraph(text.Text, in, r.Reason, w)
	n := len(groups) + len(reason)
	for _, g := range groups {
		n += len(g)
	}
	if r.Reason != "" && n <= h {
		groups = append(groups[:3:3], append([][]text.Line{reason}, groups[3:]...)...)
	}
	return groups
}

// bigBecause lists the choices responsible, in columns.
func (sc *scene) bigBecause(f *model.Finding, w int) []text.Line {
	wide := 0
	for _, i := range f.Because {
		wide = max(wide, text.Width(sc.s.Issues[i].Label()))
	}
	wide = min(wide, w/3)
	var lines []text.Line
	for k, i := range f.Because {
		is := &sc.s.Issues[i]
		lead := "     because   "
		if k > 0 {
			lead = "         and   "
		}
		option := sc.state.Configuration.Option(i)
		name := is.OptionName(option)
		if text.Width(lead)+wide+3+text.Width(name) > w {
			name = is.OptionLabel(option)
		}
		lines = append(lines, text.Paragraph(text.Text, lead+text.Pad(is.Label(), wide)+"   ", name, w)...)
	}
	return lines
}

// turnBig goes to the page before or after; false for gestures that are none of
// paging.
func (p *whyPanel) turnBig(g gesture) bool {
	switch g {
	case left, right:
		d := 1
		if g == left {
			d = -1
		}
		p.step(d, len(p.items))
		p.in = 0
	case up, down, home, end, pageUp, pageDown:
		p.gesture(g, len(p.items))
	default:
		return false
	}
	p.key = p.items[p.at].key
	return true
}

func (p *whyPanel) bigHints() []hint {
	if len(p.items) == 0 {
		return nil
	}
	hints := []hint{{"enter", "evidence", "the evidence for it", "enter"}, {"space", "mute", "mute the rule", "space"}}
	if len(p.items) > 1 {
		turn := hint{"←→", "finding", "finding before, after", "right"}
		if p.items[p.at].key[0] == 'r' && !strings.HasPrefix(p.items[p.at].right, "strain") {
			turn.word = "block"
		}
		hints = append([]hint{turn}, hints...)
	}
	return hints
}
