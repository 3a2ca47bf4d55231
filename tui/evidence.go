package tui

import (
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
	focused bool // as last drawn
}

func newEvidenceCard(sj subject) *evidencePanel { return &evidencePanel{subject: sj} }

// show turns to a subject, and tells whether it is another.
func (p *evidencePanel) show(sj subject) bool {
	if sj == p.subject {
		return false
	}
	p.subject, p.list = sj, list{}
	return true
}

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
		lines = p.subject.brief(sc, w) // Why says the rest, just above
	}
	marked := passage{0, 0, -1}
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
		if k == p.at {
			marked = passage{len(lines), len(lines), len(lines) + len(claim) - 1}
			if k == 0 {
				marked.first = 0 // the introduction belongs to the first claim
			}
		}
		lines = append(lines, claim...)
	}
	if len(claims) == 0 {
		lines = append(lines, text.Line{}, text.Plain(" No claim is named for this."))
	}
	lines = append(lines, p.footer(sc, w)...)
	if p.at >= len(claims)-1 {
		marked.last = len(lines) - 1 // and what follows, to the last
	}
	d := drawn{title: title, row: -1}
	if p.focused != focused {
		p.focused, p.in = focused, 0
	}
	if focused {
		d.lines, d.slot, d.row = p.read(lines, marked, h)
	} else {
		p.most, p.page = max(0, len(lines)-h), 3 // the wheel scrolls it
		p.in = min(p.in, p.most)
		p.top = p.in
		d.lines, d.slot, _ = p.clip(lines, -1, -1, h)
	}
	if len(claims) > 0 {
		d.slot = words.Count(len(claims), "claim")
		if focused {
			d.slot = itoa(p.at+1) + " of " + d.slot
		}
	}
	return d
}

// footer says what else rests on the same claims.
func (p *evidencePanel) footer(sc *scene, w int) []text.Line {
	titles := p.subject.usedAlso(sc)
	if len(titles) == 0 {
		return nil
	}
	return append([]text.Line{{}}, text.Listing(text.Quiet, " Used also by: ", titles, w-1)...)
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
	about = append(about, words.Asserted(c))
	lines := text.Listing(text.Text, lead, about, w-1)
	if c.Standing == model.Disputed {
		for i := range lines {
			lines[i].Spans[1].Role = text.Strong
		}
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
	case spaceBar:
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

func (p *evidencePanel) hints(x *Explorer) []hint {
	var hints []hint
	claims := len(p.subject.claims(x.scene))
	if p.most > 0 || claims > 1 {
		hints = append(hints, hint{"↑↓", "claim", "next claim", "down"})
	}
	if claims > 0 {
		hints = append(hints, hint{"enter", "whole claim", "the claim, and all that uses it", "enter"})
	}
	if p.subject.rule >= 0 {
		if !p.beside && !x.scene.hidden {
			hints = append(hints, hint{"←→", "finding", "finding before, after", "right"})
		}
		hints = append(hints, hint{"space", "mute the rule", "leave the rule out of everything", "space"})
	}
	return hints
}

func (p *evidencePanel) click(x *Explorer, hit text.Hit) tea.Cmd {
	return p.tap(x, p, hit)
}

func (p *evidencePanel) help(*scene) string {
	return "Claims are paraphrased. Wording and order are ours; the place is given."
}
