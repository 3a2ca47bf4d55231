package tui

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"redline/model"
	"redline/model/script"
	"redline/tui/layout"
	"redline/tui/text"
	"redline/tui/words"
)

// spotCard is one party or one obstacle alone: what it comes to, and every
// finding on its account.
type spotCard struct {
	list
	on    script.Spotlight
	rules []int // as last drawn
}

func (p *spotCard) place() layout.Place { return layout.OverView }

func (p *spotCard) draw(sc *scene, w, h int, focused bool) drawn {
	if p.on.Kind == script.OnRule {
		return p.drawRule(sc, w, h)
	}
	head, name := p.head(sc)
	p.rules = nil
	groups := [][]text.Line{{head}}
	for _, f := range model.ByObstacle(sc.a.Findings) {
		if !p.concerns(sc, &f) {
			continue
		}
		k := len(p.rules)
		p.rules = append(p.rules, f.Rule)
		groups = append(groups, p.finding(sc, &f, k, w))
	}
	p.step(0, len(p.rules))
	if len(p.rules) == 0 {
		groups = append(groups, []text.Line{text.Plain("   No finding is on its account in this package.")})
	}
	lines := airy(groups, h)
	d := drawn{title: name, row: -1, col: 1}
	marked := passage{-1, -1, -1}
	for i, l := range lines {
		if len(p.rules) > 0 && l.Hit.Panel == hitCard && l.Hit.Index == p.at {
			if marked.first < 0 {
				marked.first, marked.head = i, i
			}
			marked.last = i
		}
	}
	if marked.first < 0 || !focused {
		d.lines, d.slot, _ = p.clip(lines, -1, -1, h)
		return d
	}
	if p.at == 0 {
		marked.first = 0
	}
	d.lines, d.slot, d.row = p.read(lines, marked, h)
	return d
}

// drawRule is one rule, as on a page of Why for a projector.
func (p *spotCard) drawRule(sc *scene, w, h int) drawn {
	rule, _ := sc.s.Rule(p.on.ID)
	p.rules = []int{rule}
	item := pageItem(sc, "r", rule)
	item.right = "no finding here"
	if f := sc.finding(rule); f != nil {
		item.right = string(f.Severity)
	}
	in := 0
	if !sc.big {
		in = max(1, (w-78)/2)
	}
	lines := airy(sc.page(&item, w-2*in, h-2), h-2)
	for i := range lines {
		lines[i].Spans = append([]text.Span{text.In(text.Text, strings.Repeat(" ", in))}, lines[i].Spans...)
	}
	lines = append(make([]text.Line, max(1, (h-len(lines))/3)), lines...)
	p.at = max(0, min(p.at, len(lines)-h))
	return drawn{title: "SPOTLIGHT", slot: more(p.at, max(0, len(lines)-h-p.at)), lines: lines[p.at:min(len(lines), p.at+h)], row: -1}
}

// head is the name of the party or obstacle with what it comes to.
func (p *spotCard) head(sc *scene) (head text.Line, name string) {
	if p.on.Kind == script.OnParty {
		i, _ := sc.s.Party(p.on.ID)
		stance := sc.a.Stances[i]
		name = strings.ToUpper(sc.s.Parties[i].Name)
		return text.Of(text.In(text.Text, " "), stanceGlyph(stance), text.In(text.Strong, " "+name+"   "), text.In(statusRole(statusOf(stance)), stance.String())), name
	}
	o, _ := sc.s.Obstacle(p.on.ID)
	status := sc.a.Statuses[o]
	name = strings.ToUpper(sc.s.Obstacles[o].Name)
	return text.Of(text.In(text.Text, " "), statusGlyph(status), text.In(text.Strong, " "+name+"   "), text.In(statusRole(status), words.Status(sc.a, o))), name
}

// statusOf is the status that looks as a stance does.
func statusOf(s model.Stance) model.Status { return model.Status(s) }

// concerns tells whether a finding is on the party's objection, or of the
// obstacle.
func (p *spotCard) concerns(sc *scene, f *model.Finding) bool {
	if p.on.Kind == script.OnParty {
		return contains(sc.s.Rules[f.Rule].Objects, p.on.ID)
	}
	o, _ := sc.s.Obstacle(p.on.ID)
	return f.Obstacle == o
}

func (p *spotCard) finding(sc *scene, f *model.Finding, k, w int) []text.Line {
	r := &sc.s.Rules[f.Rule]
	hit := text.Hit{Panel: hitCard, Index: k}
	lines := []text.Line{text.Of(text.In(text.Text, "   "), severityGlyph(f.Severity), text.In(text.Text, " "+r.Title)).Fit(w)}
	said := "because " + strings.Join(words.Because(sc.s, sc.state.Configuration, f), ", and ")
	lines = append(lines, text.Paragraph(text.Text, "       ", said, w-1)...)
	for i := range lines {
		lines[i].Hit = hit
	}
	return lines
}

func (p *spotCard) do(x *Explorer, g gesture) tea.Cmd {
	switch {
	case len(p.rules) == 0:
	case g == enter:
		x.push(newEvidenceCard(ruleSubject(p.rules[min(p.at, len(p.rules)-1)])))
	case g == spaceBar:
		return x.toggleMute(x.scene.s.Rules[p.rules[min(p.at, len(p.rules)-1)]].ID)
	case p.on.Kind == script.OnRule:
		p.gesture(g, 100) // drawing makes it as much as there is
	default:
		p.gesture(g, len(p.rules))
	}
	return nil
}

func (p *spotCard) hints(*Explorer) []hint {
	if len(p.rules) == 0 {
		return nil
	}
	hints := []hint{{"↑↓", "finding", "next finding", "down"}, {"enter", "evidence", "the evidence for it", "enter"}, {"space", "mute", "mute the rule", "space"}}
	if len(p.rules) == 1 {
		return hints[1:]
	}
	return hints
}

func (p *spotCard) click(x *Explorer, hit text.Hit) tea.Cmd {
	return p.tap(x, p, hit)
}

func (p *spotCard) help(*scene) string {
	if p.on.Kind == script.OnRule {
		return "enter opens the evidence."
	}
	return "What the sources put on this account, in the package at hand."
}
