package tui

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"redline/model"
	"redline/tui/layout"
	"redline/tui/text"
	"redline/tui/words"
)

// aboutCard says what the program and the scenario are, and counts rules and
// claims per party and kind, so that readers can judge the balance.
type aboutCard struct{ list }

func (x *Explorer) openAbout() tea.Cmd {
	x.replaceCard(&aboutCard{})
	return nil
}

func (p *aboutCard) place() layout.Place { return layout.OverView }

func (p *aboutCard) draw(sc *scene, w, h int, _ bool) drawn {
	lines := aboutLines(sc.s, w)
	p.at = max(0, min(p.at, len(lines)-h))
	p.top = p.at
	shown, slot, _ := p.clip(lines, -1, -1, h)
	return drawn{title: "ABOUT" + text.Sep + sc.s.Title, slot: slot, lines: shown, row: -1}
}

func aboutLines(s *model.Scenario, w int) []text.Line {
	say := func(t string) []text.Line { return append(text.Paragraph(text.Text, " ", t, w-1), text.Line{}) }
	lines := say("redline shows which documented obstacles stand in the way of a package, why, on whose objection and on what evidence. It forecasts nothing, and scores nothing.")
	about := s.Summary
	if s.AsOf != "" {
		about = strings.TrimSpace(about + " As of " + words.Date(s.AsOf) + ".")
	}
	if about != "" {
		lines = append(lines, say(about)...)
	}
	parties := partyRows(s)
	if _, whole := columns(parties); whole > w-1 {
		parties[0][len(parties[0])-1] = "claims"
	}
	lines = append(lines, section("PARTIES", parties, w)...)
	lines = append(lines, section("RULES", ruleRows(s), w)...)
	lines = append(lines, section("CLAIMS", claimRows(s), w)...)
	lines = append(lines, text.Of(text.In(text.Strong, " SOURCES")))
	for i := range s.Sources {
		d := &s.Sources[i]
		at := text.Sep + words.ShortDate(d.Date)
		if d.Kind == model.Background {
			at += text.Sep + "outside the document"
		}
		lines = append(lines, text.Paragraph(text.Text, "   ", d.Title+at, w-1)...)
	}
	return lines
}

// columns is how wide each column of a table is, and all of it.
func columns(rows [][]string) (widths []int, whole int) {
	widths = make([]int, len(rows[0]))
	whole = 1 // a margin of three, less the gap that the first column does not have
	for i := range widths {
		for _, row := range rows {
			widths[i] = max(widths[i], text.Width(row[i]))
		}
		whole += 2 + widths[i]
	}
	return widths, whole
}

// section is a heading with a table. The first row heads its columns; names
// give way before numbers do.
func section(head string, rows [][]string, w int) []text.Line {
	lines := []text.Line{text.Of(text.In(text.Strong, " "+head))}
	widths, whole := columns(rows)
	if over := whole - (w - 1); over > 0 {
		widths[0] = max(8, widths[0]-over)
	}
	for _, row := range rows {
		var b strings.Builder
		for i, cell := range row {
			if i == 0 {
				b.WriteString(text.Pad(cell, widths[i]))
			} else {
				b.WriteString("  " + text.Left(cell, widths[i]))
			}
		}
		lines = append(lines, text.Plain("   "+b.String()))
	}
	return append(lines, text.Line{})
}

// partyRows counts, per party, the rules that are its objection, those it can
// lift, and the claims about its position.
func partyRows(s *model.Scenario) [][]string {
	rows := [][]string{{"", "objects by", "hesitates by", "can lift", "claims of its position"}}
	for i := range s.Parties {
		id := s.Parties[i].ID
		var blocks, strains, lift, claims int
		for r := range s.Rules {
			if contains(s.Rules[r].Objects, id) {
				if s.Rules[r].Severity == model.Blocks {
					blocks++
				} else {
					strains++
				}
			}
			if contains(s.Rules[r].CanLift, id) {
				lift++
			}
		}
		for c := range s.Claims {
			if s.Claims[c].Party == id {
				claims++
			}
		}
		rows = append(rows, []string{s.Parties[i].Name, itoa(blocks), itoa(strains), itoa(lift), itoa(claims)})
	}
	return rows
}

// ruleRows counts the rules per obstacle and severity, and those only implied.
func ruleRows(s *model.Scenario) [][]string {
	rows := [][]string{{"", "block", "strain", "of these implied"}}
	for o := range s.Obstacles {
		var blocks, strains, implied int
		for r := range s.Rules {
			if s.Rules[r].Obstacle != s.Obstacles[o].ID {
				continue
			}
			if s.Rules[r].Severity == model.Blocks {
				blocks++
			} else {
				strains++
			}
			if s.Rules[r].Support == model.Implied {
				implied++
			}
		}
		rows = append(rows, []string{s.Obstacles[o].Name, itoa(blocks), itoa(strains), itoa(implied)})
	}
	return rows
}

// claimRows counts the claims per kind, in the document and outside it.
func claimRows(s *model.Scenario) [][]string {
	rows := [][]string{{"", "document", "outside"}}
	total := []int{0, 0}
	for _, kind := range model.ClaimKinds {
		n := []int{0, 0}
		for i := range s.Claims {
			if s.Claims[i].Kind != kind {
				continue
			}
			at := 0
			if s.Outside(&s.Claims[i]) {
				at = 1
			}
			n[at]++
			total[at]++
		}
		rows = append(rows, []string{string(kind), itoa(n[0]), itoa(n[1])})
	}
	return append(rows, []string{"together", itoa(total[0]), itoa(total[1])})
}

func (p *aboutCard) do(_ *Explorer, g gesture) tea.Cmd {
	p.gesture(g, 1<<20) // draw keeps it within the text
	return nil
}

func (p *aboutCard) hints(*Explorer) []hint {
	return []hint{{"↑↓", "scroll", "scroll", "down"}, {"esc", "close", "close", "esc"}}
}

func (p *aboutCard) click(*Explorer, text.Hit) tea.Cmd { return nil }

func (p *aboutCard) help(*scene) string {
	return "Counts of rules and claims per party and kind; every source."
}
