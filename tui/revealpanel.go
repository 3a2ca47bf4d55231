package tui

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"redline/model"
	"redline/model/poll"
	"redline/tui/session"
	"redline/tui/text"
	"redline/tui/words"
)

// revealPanel is REVEAL: what was asked beside what is so, what the change
// brought and took away, and the one rule responsible. It stays as it is
// whatever is replayed.
type revealPanel struct {
	list
	what          string
	after         session.State // that it belongs to
	record        poll.Record
	from, to      *model.Assessment
	rule          int       // responsible; -1 where nothing holds
	role          poll.Role // of that rule
	diff          session.Difference
	counted, said bool // hands were counted, answers were marked
	long          bool // there is more than fits, as last drawn
}

func newRevealPanel(s *model.Scenario, what string, state session.State, r poll.Record, before, after *model.Assessment) *revealPanel {
	p := &revealPanel{what: what, after: state, record: r, from: before, to: after, rule: -1, diff: session.Compare(before, after)}
	if f, role := poll.Responsible(s, before, after); role != poll.NoRole {
		p.rule, p.role = f.Rule, role
	}
	for _, res := range slices.Concat(r.Blocks, r.Objects) {
		p.counted = p.counted || res.Hands != poll.Hands{poll.None, poll.None}
		p.said = p.said || res.Yours != poll.Unmarked
	}
	return p
}

func (p *revealPanel) draw(sc *scene, w, h int, _ bool) drawn {
	d := drawn{title: "REVEAL", row: -1, col: 1}
	lines := p.lines(sc, w, h, everyReason)
	for depth := ownReason; depth >= noReason && len(lines) > h; depth-- {
		lines = p.lines(sc, w, h, depth)
	}
	p.long = len(lines) > h
	p.at = max(0, min(p.at, len(lines)-h))
	p.top = p.at
	d.lines, d.slot, _ = p.clip(lines, -1, -1, h)
	return d
}

// depth is how much is told of the rules, by the room there is.
type depth int

const (
	noReason    depth = iota // of the rule responsible, the choices
	ownReason                // its reason too
	everyReason              // both of all rules
)

// lines is all of it, at a depth.
func (p *revealPanel) lines(sc *scene, w, h int, told depth) []text.Line {
	bars := p.bars(sc, w)
	table := bars.left
	lines := p.asked(sc, w, table)
	lines = append(lines, bars.heads(p.heads(" What blocks", table)))
	for _, r := range p.record.Blocks {
		lines = append(lines, bars.beside(p.row(sc, &r, false, table), r.Hands))
	}
	if told > noReason {
		lines = append(lines, text.Line{})
	}
	lines = append(lines, text.Of(text.In(text.Strong, " Who objects")))
	for _, r := range p.record.Objects {
		lines = append(lines, bars.beside(p.row(sc, &r, true, table), r.Hands))
	}
	lines = append(lines, p.impossible(sc, w)...)
	return append(lines, p.reasons(sc, w, h-len(lines), told)...)
}

// asked is what was changed, in at most two rows, with the head of the hands
// where those stand in the table.
func (p *revealPanel) asked(sc *scene, w, table int) []text.Line {
	head := p.head("hands")
	if head != "" {
		w = table
	}
	room := w - text.Width(head) - 1
	lines := text.Paragraph(text.Strong, " ", p.what, room)
	if len(lines) > 2 && len(p.diff.Issues) > 1 {
		names := make([]string, len(p.diff.Issues))
		for k, i := range p.diff.Issues {
			names[k] = sc.s.Issues[i].Label()
		}
		lines = text.Paragraph(text.Strong, " ", words.Count(len(names), "line")+": "+words.And(names), room)
	}
	lines = atMost(lines, 2, room)
	lines[0] = text.Ends(lines[0], text.Of(text.In(text.Quiet, head)), w)
	return lines
}

func (p *revealPanel) head(name string) string {
	if !p.counted {
		return ""
	}
	return name + "   "
}

// heads are the heads of the columns.
func (p *revealPanel) heads(question string, w int) text.Line {
	yours, hands := "", ""
	if p.said {
		yours = "yours"
	}
	if p.counted {
		hands = "   1     2 "
	}
	end := text.Pad(yours, 6) + text.Pad(hands, 11)
	return text.Ends(text.Of(text.In(text.Strong, question)), text.Of(text.In(text.Quiet, end)), w)
}

// row is one answer beside what is so. + and - say that it came or went.
func (p *revealPanel) row(sc *scene, r *poll.Result, party bool, w int) text.Line {
	edge := " "
	switch {
	case r.ID == "":
	case r.Holds && !r.Was:
		edge = "+"
	case r.Was && !r.Holds:
		edge = "-"
	}
	name := blockName(sc.s, r.ID)
	if party {
		name = objectName(sc.s, r.ID)
	}
	glyph, word := p.truth(sc, r, party)
	end := text.Of(text.In(text.Text, text.Pad(string(r.Yours), 6)))
	if word.Text != "" { // else the name has its room
		end = text.Of(text.Span{Text: text.Pad(word.Text, 8), Role: word.Role}).And(end.Spans...)
	}
	for v, n := range r.Hands {
		count := ""
		if n != poll.None {
			count = itoa(n)
		}
		end = end.And(text.In(text.Text, text.Left(count, [...]int{4, 6}[v])))
	}
	end = end.And(text.In(text.Text, " "))
	start := text.Of(text.In(text.Text, edge), glyph, text.In(text.Text, " "+name))
	room := w - end.Width() - 1
	return text.Ends(start.Fit(room).And(text.In(text.Text, " ")), end, w)
}

// truth is the glyph and the word for what is so.
func (p *revealPanel) truth(sc *scene, r *poll.Result, party bool) (glyph, word text.Span) {
	switch {
	case r.ID == "" && r.Holds:
		return text.In(text.Clear, "·"), text.In(text.Clear, "YES")
	case r.ID == "":
		return text.In(text.Clear, "·"), text.Span{}
	case party:
		i, _ := sc.s.Party(r.ID)
		stance := p.to.Stances[i]
		word = text.In(text.Text, "no")
		if stance == model.Objects {
			word = text.In(text.Blocked, "YES")
		}
		return stanceGlyph(stance), word
	}
	o, _ := sc.s.Obstacle(r.ID)
	status := p.to.Statuses[o]
	word = text.In(statusRole(status), [...]string{"clear", "strains", "BLOCKS"}[status])
	return statusGlyph(status), word
}

// impossible says that the package cannot be, where it cannot.
func (p *revealPanel) impossible(sc *scene, w int) []text.Line {
	if len(p.to.Impossible) == 0 {
		return nil
	}
	reason := sc.s.Exclusions[p.to.Impossible[0]].Reason
	return text.Paragraph(text.Strong, " ", "This package cannot be: "+reason, w-1)
}

// reasons is what came and went, and of the rule responsible the choices and
// claims; that rule goes first where the rest leaves it no room.
func (p *revealPanel) reasons(sc *scene, w, room int, told depth) []text.Line {
	lines := []text.Line{{}, text.Plain(" " + p.headline())}
	if p.rule < 0 {
		return lines
	}
	var all [][]text.Line
	own, above := 0, 1
	for _, f := range p.findings() {
		block := []text.Line{p.finding(sc, &f, w)}
		if f.Rule == p.rule {
			own = len(all)
		}
		if f.Rule == p.rule || told == everyReason {
			block = append(block, p.because(sc, &f, w, told > noReason)...)
		}
		all = append(all, block)
	}
	for _, block := range all[:own+1] {
		above += len(block)
	}
	if above >= room {
		lines = lines[1:] // the blank row
	}
	if above > room {
		all[0], all[own] = all[own], all[0]
	}
	return append(lines, slices.Concat(all...)...)
}

// findings lists what is told of: blocks that went and came, the one that
// stays if it is responsible, then strains.
func (p *revealPanel) findings() []model.Finding {
	var list []model.Finding
	take := func(from []model.Finding, severity model.Severity) {
		for _, f := range from {
			if f.Severity == severity {
				list = append(list, f)
			}
		}
	}
	take(p.diff.Gone, model.Blocks)
	take(p.diff.New, model.Blocks)
	for _, f := range p.to.Findings {
		if p.role == poll.Stays && f.Rule == p.rule {
			list = append(list, f)
		}
	}
	take(p.diff.Gone, model.Strains)
	take(p.diff.New, model.Strains)
	return list
}

// headline says how many blocks came and went.
func (p *revealPanel) headline() string {
	came, went := 0, 0
	for _, f := range p.diff.New {
		if f.Severity == model.Blocks {
			came++
		}
	}
	for _, f := range p.diff.Gone {
		if f.Severity == model.Blocks {
			went++
		}
	}
	switch {
	case came == 1 && went == 1:
		return "One block went and another came:"
	case came > 0 && went > 0:
		return words.Count(went, "block") + " went, " + itoa(came) + " came:"
	case came == 1:
		return "One block came:"
	case came > 0:
		return words.Count(came, "block") + " came:"
	case went == 1:
		return "One block went:"
	case went > 0:
		return words.Count(went, "block") + " went:"
	case p.role == poll.Stays && p.to.Blocks > 0:
		return "No block came or went. This one stays:"
	case len(p.diff.New)+len(p.diff.Gone) > 0:
		return "No block came or went. What did:"
	case p.rule >= 0:
		return "Nothing came or went. This stays:"
	}
	return "Nothing came or went, and nothing holds."
}

// finding is a rule with what became of it.
func (p *revealPanel) finding(sc *scene, f *model.Finding, w int) text.Line {
	sign, tag := " ", ""
	switch before := p.from.Outcome.Findings.Has(f.Rule); {
	case before && !p.to.Outcome.Findings.Has(f.Rule):
		sign, tag = "-", "GONE"
	case !before:
		sign, tag = "+", "NEW"
	}
	l := text.Of(text.In(text.Text, " "+sign), severityGlyph(f.Severity), text.In(text.Text, " "+sc.s.Rules[f.Rule].Title))
	if tag == "" {
		return l.Fit(w)
	}
	return text.Ends(l, text.Of(text.In(text.Text, " "), text.In(text.Tag, tag), text.In(text.Text, " ")), w)
}

// because is the choices that a rule rests on, its reason where that is asked
// for, and its sources.
func (p *revealPanel) because(sc *scene, f *model.Finding, w int, reason bool) []text.Line {
	at, lead, next := p.to.Configuration, "   because ", "       and "
	if !p.to.Outcome.Findings.Has(f.Rule) {
		at, lead, next = p.from.Configuration, "   it held because ", "               and "
	}
	var lines []text.Line
	for _, choice := range words.Because(sc.s, at, f) {
		lines = append(lines, text.Paragraph(text.Text, lead, choice, w-1)...)
		lead = next
	}
	if reason {
		lines = append(lines, text.Paragraph(text.Text, "   ", sc.s.Rules[f.Rule].Reason, w-1)...)
	}
	refs := sc.claimRefs(sc.s.Rules[f.Rule].Claims)
	if len(refs) == 0 {
		return lines
	}
	one := text.Of(text.In(text.Text, "   ")).And(refs...).And(text.In(text.Quiet, text.Sep+"enter shows the evidence"))
	if one.Width() < w && f.Rule == p.rule {
		return append(lines, one)
	}
	return append(lines, wrapSpans("   ", refs, w-1)...)
}

func (p *revealPanel) do(x *Explorer, g gesture) tea.Cmd {
	if g != enter {
		p.gesture(g, 1<<20) // draw keeps it within the text
		return nil
	}
	if p.rule < 0 {
		x.say("No rule holds before or after this change.")
		return nil
	}
	x.push(newEvidenceCard(ruleSubject(p.rule)))
	return nil
}

func (p *revealPanel) hints(*Explorer) []hint {
	hints := []hint{
		{"enter", "evidence", "the evidence for the rule responsible", "enter"},
		{",", "replay", "flip between before and after", ","},
		{"v", "next question", "hide everything again for the next change", "v"},
		{"esc", "back", "leave what was revealed", "esc"},
	}
	if p.long {
		hints = append(hints, hint{"↑↓", "more", "what is above and below", "down"})
	}
	if p.rule < 0 {
		hints = hints[1:]
	}
	return hints
}

func (p *revealPanel) click(*Explorer, text.Hit) tea.Cmd { return nil }
