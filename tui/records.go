package tui

import (
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"redline/model"
	"redline/model/poll"
	"redline/tui/layout"
	"redline/tui/session"
	"redline/tui/text"
	"redline/tui/words"
)

// pollsSavedMsg tells that the records were written, or why not.
type pollsSavedMsg struct{ err error }

// savePolls writes the records beside the event loop.
func (x *Explorer) savePolls() tea.Cmd {
	if x.polls == nil {
		return nil
	}
	x.predict.saves++
	number, polls, s := x.predict.saves, x.polls, x.session.Scenario()
	records := slices.Clone(x.predict.records)
	return beside(func() tea.Msg { return pollsSavedMsg{polls.Save(s, records, number)} })
}

// keepPolls writes the records one last time, if anything was predicted.
func (x *Explorer) keepPolls() error {
	if x.polls == nil || x.predict.saves == 0 {
		return nil
	}
	x.predict.saves++
	return x.polls.Save(x.session.Scenario(), x.predict.records, x.predict.saves)
}

// loadPolls goes on from the records kept. They belong to the scenario, so a
// fresh session goes on from them too.
func (x *Explorer) loadPolls() error {
	if x.polls == nil {
		return nil
	}
	records, err := x.polls.Load(x.session.Scenario())
	x.predict.records = records
	return err
}

// Records are the predictions that were revealed, oldest first, without those
// left out: the ones for a handout.
func (x *Explorer) Records() []poll.Record { return poll.Kept(x.predict.records) }

// recordsCard lists the predictions made so far. space leaves one out of the
// handout and takes it in again; one left out is forgotten when the program
// ends.
type recordsCard struct {
	list
	x *Explorer
}

func (p *recordsCard) place() layout.Place { return layout.OverView }

func (p *recordsCard) draw(sc *scene, w, h int, focused bool) drawn {
	records := p.x.predict.records
	d := drawn{title: "PREDICTIONS" + text.Sep + itoa(len(poll.Kept(records))) + " for the handout", col: 1}
	p.step(0, len(records))
	lines := []text.Line{text.Ends(text.Of(text.In(text.Quiet, "   in  what was asked")), text.Of(text.In(text.Quiet, " votes ")), w)}
	for k := range records {
		lines = append(lines, p.row(sc, k, &records[k], w, focused))
	}
	foot := append([]text.Line{{}}, text.Paragraph(text.Quiet, " ", "space leaves one out of the handout, and takes it in again. What is left out is forgotten when the program ends.", w-1)...)
	shown, slot, top := p.clip(lines, p.at+1, p.at+1, max(2, h-len(foot)))
	d.lines, d.slot, d.row = slices.Concat(shown, foot), slot, p.at+1-top
	d.lines = d.lines[:min(h, len(d.lines))]
	return d
}

func (p *recordsCard) row(sc *scene, k int, r *poll.Record, w int, focused bool) text.Line {
	lead, box := " ", " [x] "
	if k == p.at && focused {
		lead = "►"
	}
	if r.LeftOut {
		box = " [ ] "
	}
	votes := 0
	for v := range poll.Votes {
		if slices.ContainsFunc(slices.Concat(r.Blocks, r.Objects), func(res poll.Result) bool { return res.Hands[v] != poll.None }) {
			votes++
		}
	}
	end := text.Plain("  " + itoa(votes) + "    ")
	l := text.Ends(text.Plain(lead+box+" "+askedWithin(sc.s, r, w-end.Width()-text.Width(box)-2)), end, w).To(text.Hit{Panel: hitCard, Index: k})
	l.Marked = k == p.at && focused
	return l
}

// askedOf says what a record was about.
func askedOf(s *model.Scenario, r *poll.Record) string {
	return strings.Join(askedParts(s, r), ", ") + ", from " + r.Name
}

// askedWithin says so in w columns: of many changes it names the first ones, and
// how many follow.
func askedWithin(s *model.Scenario, r *poll.Record, w int) string {
	parts, said := askedParts(s, r), askedOf(s, r)
	for n := len(parts) - 1; n > 0 && text.Width(said) > w; n-- {
		said = strings.Join(parts[:n], ", ") + " and " + itoa(len(parts)-n) + " more, from " + r.Name
	}
	if len(parts) > 1 && text.Width(said) > w {
		return words.Count(len(parts), "change") + ", from " + r.Name
	}
	return said
}

// askedParts are the changes of a record.
func askedParts(s *model.Scenario, r *poll.Record) []string {
	var parts []string
	for _, c := range r.Changes {
		i, ok := s.Issue(c.Issue)
		if !ok {
			continue
		}
		to, _ := s.Issues[i].Option(c.To)
		parts = append(parts, s.Issues[i].Label()+" → "+s.Issues[i].OptionLabel(to))
	}
	if len(parts) == 0 {
		parts = append(parts, "the same package")
	}
	return parts
}

func (p *recordsCard) do(x *Explorer, g gesture) tea.Cmd {
	records := x.predict.records
	if p.at >= len(records) {
		return nil
	}
	switch g {
	case spaceBar:
		records[p.at].LeftOut = !records[p.at].LeftOut
		return x.savePolls()
	case enter:
		x.openRecord(&records[p.at])
	default:
		p.gesture(g, len(records))
	}
	return nil
}

func (p *recordsCard) hints(*Explorer) []hint {
	word := "leave out"
	if records := p.x.predict.records; p.at < len(records) && records[p.at].LeftOut {
		word = "take in"
	}
	return []hint{
		{"↑↓", "prediction", "next prediction", "down"},
		{"enter", "what was so", "what was asked beside what was so", "enter"},
		{"space", word, "leave it out of the handout, or take it in", "space"},
	}
}

func (p *recordsCard) click(x *Explorer, hit text.Hit) tea.Cmd {
	return p.tap(x, p, hit)
}

func (p *recordsCard) help(sc *scene) string {
	if p.at >= len(p.x.predict.records) {
		return ""
	}
	return askedOf(sc.s, &p.x.predict.records[p.at]) + "."
}

// foundRecords leads find to the predictions made so far.
func (x *Explorer) foundRecords() []found {
	n := len(x.predict.records)
	if n == 0 || x.hiding() {
		return nil
	}
	return []found{{
		kind: "records", label: "Predictions so far", words: "votes hands polls reveal handout clear forget",
		right: []text.Span{text.In(text.Quiet, words.Count(n, "prediction"))},
		run:   func(x *Explorer) tea.Cmd { x.push(&recordsCard{x: x}); return nil },
	}}
}

// recordCard is what was revealed once, shown again.
type recordCard struct{ *revealPanel }

func (p recordCard) place() layout.Place { return layout.OverView }

func (p recordCard) hints(*Explorer) []hint {
	hints := []hint{{"↑↓", "scroll", "scroll", "down"}}
	if p.rule >= 0 {
		hints = append(hints, hint{"enter", "evidence", "the evidence for the rule responsible", "enter"})
	}
	return hints
}

// openRecord shows what was revealed once more.
func (x *Explorer) openRecord(r *poll.Record) {
	s := x.session.Scenario()
	from, err := s.Decode(r.From)
	to, toErr := s.Decode(r.To)
	reading, readErr := model.ParseReading(r.Reading)
	engine, compileErr := model.Compile(s, model.Basis{Reading: reading, Muted: r.Muted, Assume: r.Assume})
	for _, err := range []error{err, toErr, readErr, compileErr} {
		if err != nil {
			x.refuse(err)
			return
		}
	}
	before, after := engine.Assess(from), engine.Assess(to)
	x.push(recordCard{newRevealPanel(s, askedOf(s, r), session.State{}, *r, &before, &after)})
}
