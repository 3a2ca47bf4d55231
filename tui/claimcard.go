package tui

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"redline/model"
	"redline/tui/layout"
	"redline/tui/text"
	"redline/tui/words"
)

// claimCard is one claim in full, with its tensions and everything that rests
// on it. Lines that lead somewhere can be opened.
type claimCard struct {
	list
	id    string
	leads []subject     // what the marked lines open
	cited []citedFigure // further lines, of the mining arithmetic
}

func newClaimCard(id string) *claimCard { return &claimCard{id: id} }

func (p *claimCard) place() layout.Place { return layout.OverView }

func (p *claimCard) draw(sc *scene, w, h int, focused bool) drawn {
	lines := sc.claimLines(p.id, w)
	i, _ := sc.s.Claim(p.id)
	c := &sc.s.Claims[i]
	if sc.s.Outside(c) {
		lines = append(lines, text.Of(text.In(text.Strong, "      OUTSIDE THE DOCUMENT")))
	}
	lines = append(lines, sc.tensions(c, w)...)
	p.leads, p.cited = uses(sc.s, c.ID), citedFigures(sc.s, c.ID)
	p.step(0, len(p.leads)+len(p.cited))
	lines = append(lines, text.Line{}, text.Of(text.In(text.Strong, " USED BY"), text.In(text.Text, "  "+useCount(len(p.leads)+len(p.cited)))))
	marked := passage{last: len(lines) - 1}
	for k, use := range p.usesNamed(sc.s) {
		l := text.Of(text.In(text.Text, "   "+use)).To(text.Hit{Panel: hitCard, Index: k})
		if k == p.at {
			marked = passage{len(lines), len(lines), len(lines)}
			if k == 0 {
				marked.first = 0 // the claim belongs to its first use
			}
		}
		lines = append(lines, l)
	}
	d := drawn{title: "CLAIM" + text.Sep + c.ID, row: -1}
	if focused {
		d.lines, d.slot, d.row = p.read(lines, marked, h)
	} else {
		d.lines, d.slot, _ = p.clip(lines, -1, -1, h)
	}
	return d
}

func useCount(n int) string {
	if n == 0 {
		return "nothing; it is background"
	}
	return ""
}

// tensions lists the note, the claims in tension and those repeated.
func (sc *scene) tensions(c *model.Claim, w int) []text.Line {
	var lines []text.Line
	if c.Note != "" {
		lines = append(lines, text.Line{})
		lines = append(lines, text.Paragraph(text.Text, " Note  ", c.Note, w-1)...)
	}
	for _, group := range []struct {
		head string
		ids  []string
	}{{" STANDS AGAINST", c.Against}, {" REPEATS", c.Restates}} {
		if len(group.ids) == 0 {
			continue
		}
		lines = append(lines, text.Line{}, text.Of(text.In(text.Strong, group.head)))
		for _, id := range group.ids {
			if i, ok := sc.s.Claim(id); ok {
				said := text.Paragraph(text.Text, "   "+text.Pad(id, 5), sc.s.Claims[i].Text+" ("+words.Standing(&sc.s.Claims[i])+")", w-1)
				said[0].Hit = text.Hit{Claim: id}
				lines = append(lines, said...)
			}
		}
	}
	if len(c.Against) > 0 {
		lines = append(lines, text.Of(text.In(text.Quiet, "   Both are shown; neither is decided here.")))
	}
	return lines
}

// uses lists everything that rests on a claim.
func uses(s *model.Scenario, id string) []subject {
	var list []subject
	for r := range s.Rules {
		if contains(s.Rules[r].Claims, id) {
			list = append(list, ruleSubject(r))
		}
	}
	for i := range s.Issues {
		for o := range s.Issues[i].Options {
			if contains(s.Issues[i].Options[o].Claims, id) {
				list = append(list, optionSubject(i, o))
			}
		}
	}
	for o := range s.Obstacles {
		if contains(s.Obstacles[o].Claims, id) {
			list = append(list, obstacleSubject(o))
		}
	}
	for p := range s.Presets {
		if contains(s.Presets[p].Claims, id) {
			list = append(list, presetSubject(p))
		}
	}
	return list
}

// kind says what sort of thing a subject is.
func (sj subject) kind() string {
	switch {
	case sj.rule >= 0:
		return "rule"
	case sj.obstacle >= 0:
		return "obstacle"
	case sj.preset >= 0:
		return "preset"
	}
	return "option"
}

func (p *claimCard) do(x *Explorer, g gesture) tea.Cmd {
	switch {
	case g == enter && p.at < len(p.leads):
		x.push(newEvidenceCard(p.leads[p.at]))
		return nil
	case g == enter && p.at < len(p.leads)+len(p.cited):
		p.cited[p.at-len(p.leads)].open(x)
		return nil
	}
	p.gesture(g, max(1, len(p.leads)+len(p.cited)))
	return nil
}

func (p *claimCard) hints(*Explorer) []hint {
	if len(p.leads)+len(p.cited) == 0 {
		return nil
	}
	return []hint{{"↑↓", "use", "next thing that rests on it", "down"}, {"enter", "evidence", "all the evidence of that", "enter"}}
}

func (p *claimCard) click(x *Explorer, hit text.Hit) tea.Cmd {
	return p.tap(x, p, hit)
}

func (p *claimCard) help(sc *scene) string {
	i, _ := sc.s.Claim(p.id)
	return strings.TrimSpace(words.Upper(string(sc.s.Claims[i].Standing)) + ": " + standingMeans[sc.s.Claims[i].Standing])
}

// standingMeans explains the standings.
var standingMeans = map[model.Standing]string{
	model.Confirmed: "undisputed, or several independent sources say so.",
	model.Reported:  "somebody reports it; no second source is relied on.",
	model.Disputed:  "somebody contradicts it. Both sides are shown.",
	model.Inferred:  "a reading or judgement of whoever asserts it.",
}
