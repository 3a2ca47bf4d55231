package tui

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"redline/model"
	"redline/tui/layout"
	"redline/tui/text"
	"redline/tui/words"
)

// evidencePanel shows what a finding, option, obstacle or preset rests on,
// claim by claim. As a card it stays on its subject; beside Why it follows the
// marked finding.
type evidencePanel struct {
	list
	subject subject
	beside  bool
}

func newEvidenceCard(sj subject) *evidencePanel { return &evidencePanel{subject: sj} }

func (p *evidencePanel) place() layout.Place { return layout.OverView }

func (p *evidencePanel) draw(sc *scene, w, h int, focused bool) drawn {
	claims := p.subject.claims(sc)
	title := "EVIDENCE"
	if name := p.subject.title(sc.s); name != "" {
		title += text.Sep + name
	}
	p.step(0, len(claims))
	brief := p.beside && !focused && sc.layout.Mode == layout.Wide
	lines := p.subject.introduction(sc, w)
	if brief {
		lines = []text.Line{p.subject.brief(sc)} // Why says the rest, just above
	}
	first, last := -1, -1
	outside := false
	for k, id := range claims {
		if !brief {
			lines = append(lines, text.Line{})
		}
		if sc.outside(id) == 1 && !outside {
			outside = true
			lines = append(lines, text.Of(text.In(text.Strong, " OUTSIDE THE DOCUMENT")))
		}
		claim := sc.claimLines(id, w)
		for i := range claim {
			claim[i].Hit = text.Hit{Panel: hitCard, Index: k}
		}
		if k == p.at && focused {
			first, last = len(lines), len(lines)+len(claim)-1
			claim[0].Spans = mark(claim[0].Spans)
			claim[0].Marked = true
			if k == 0 {
				first = 0 // the introduction comes into sight with the first claim
			}
		}
		lines = append(lines, claim...)
	}
	if len(claims) == 0 {
		lines = append(lines, text.Line{}, text.Plain(" No claim is named for this."))
	}
	lines = append(lines, p.footer(sc, w)...)
	row := first
	if k := p.at; k == 0 && focused && len(claims) > 0 {
		row = p.rowOfFirst(sc, w)
	}
	if !focused {
		first, last = -1, -1
		p.top = 0
	} else if last-first >= h {
		last = first + h - 1
	}
	shown, slot, top := p.clip(lines, first, last, h)
	if len(claims) > 0 {
		slot = words.Count(len(claims), "claim")
		if focused {
			slot = itoa(p.at+1) + " of " + slot
		}
	}
	return drawn{title: title, slot: slot, lines: shown, row: row - top}
}

// rowOfFirst is the row of the first claim.
func (p *evidencePanel) rowOfFirst(sc *scene, w int) int {
	row := len(p.subject.introduction(sc, w)) + 1
	if claims := p.subject.claims(sc); len(claims) > 0 && sc.outside(claims[0]) == 1 {
		row++
	}
	return row
}

// footer says what else rests on the same claims.
func (p *evidencePanel) footer(sc *scene, w int) []text.Line {
	titles := p.subject.usedAlso(sc)
	if len(titles) == 0 {
		return nil
	}
	return append([]text.Line{{}}, text.Paragraph(text.Quiet, " Used also by: ", strings.Join(titles, text.Sep), w-1)...)
}

// claimLines is one claim: what kind it is, who asserts it, how sure it is,
// what it says and where it stands.
func (sc *scene) claimLines(id string, w int) []text.Line {
	i, ok := sc.s.Claim(id)
	if !ok {
		return []text.Line{text.Plain(" " + id)}
	}
	c := &sc.s.Claims[i]
	lead := " " + text.Pad(c.ID, 5)
	about := []string{string(c.Kind), words.Standing(c)}
	if sure := words.Sure(c); sure != "" {
		about = append(about, sure)
	}
	about = append(about, "asserted by "+c.AssertedBy)
	lines := text.Paragraph(text.Text, lead, strings.Join(about, text.Sep), w-1)
	if c.Standing == model.Disputed {
		lines[0].Spans[1].Role = text.Strong
	}
	lines[0].Spans[0].Hit = text.Hit{Claim: c.ID}
	lines = append(lines, text.Paragraph(text.Text, "      ", c.Text, w-1)...)
	return append(lines, text.Paragraph(text.Quiet, "      ", words.Place(sc.s, c), w-1)...)
}

func (p *evidencePanel) do(x *Explorer, g gesture) tea.Cmd {
	claims := p.subject.claims(x.scene)
	switch g {
	case left, right:
		p.turn(x, g == right)
	case enter:
		if len(claims) > 0 {
			x.push(newClaimCard(claims[min(p.at, len(claims)-1)]))
		}
	case space:
		if p.subject.rule >= 0 {
			return x.toggleMute(x.scene.s.Rules[p.subject.rule].ID)
		}
	default:
		p.gesture(g, max(1, len(claims)))
	}
	return nil
}

// turn goes to the finding before or after.
func (p *evidencePanel) turn(x *Explorer, forward bool) {
	if p.subject.rule < 0 || p.beside {
		return
	}
	findings := model.ByObstacle(x.scene.a.Findings)
	for k, f := range findings {
		if f.Rule != p.subject.rule {
			continue
		}
		if forward {
			k++
		} else {
			k--
		}
		if k < 0 || k >= len(findings) {
			x.say("This is the last finding that way.")
			return
		}
		p.subject, p.list = ruleSubject(findings[k].Rule), list{}
		return
	}
}

func (p *evidencePanel) hints(*Explorer) []hint {
	hints := []hint{{"↑↓", "claim", "next claim", "down"}, {"enter", "whole claim", "the claim, and all that uses it", "enter"}}
	if p.subject.rule >= 0 {
		if !p.beside {
			hints = append(hints, hint{"←→", "finding", "finding before, after", "right"})
		}
		hints = append(hints, hint{"space", "mute the rule", "leave the rule out of everything", "space"})
	}
	return hints
}

func (p *evidencePanel) click(x *Explorer, hit text.Hit) tea.Cmd {
	again := p.at == hit.Index && x.focused() == p
	p.at = hit.Index
	if again {
		return p.do(x, enter)
	}
	return nil
}

func (p *evidencePanel) help(*scene) string {
	return "Claims are paraphrased. Wording and order are ours; the place is given."
}
