package tui

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"redline/tui/layout"
	"redline/tui/text"
)

// copyCard shows a text that was sent to the clipboard and is longer than the
// message row, so that it can be selected where the clipboard did not take it.
type copyCard struct {
	list
	what   clip
	hidden bool // it was copied while answers were hidden: it holds none
	tmux   bool
	rows   int // as last drawn
}

func (p *copyCard) place() layout.Place { return layout.OverView }

func (p *copyCard) draw(_ *scene, w, h int, _ bool) drawn {
	var lines []text.Line
	for row := range strings.SplitSeq(aligned(p.what.text, w-2), "\n") {
		if strings.Contains(row, "   ") { // of a table: kept as it is set
			lines = append(lines, text.Plain(" "+row))
			continue
		}
		lines = append(lines, text.Paragraph(text.Text, " ", row, w-1)...)
	}
	said := "No terminal says whether its clipboard took this. If it did not: M frees the mouse, and the text can be selected here."
	if p.tmux {
		said += " In tmux, set-clipboard or allow-passthrough has to be on."
	}
	lines = append(append(lines, text.Line{}), text.Paragraph(text.Quiet, " ", said, w-1)...)
	p.rows = len(lines)
	p.at = max(0, min(p.at, len(lines)-h))
	p.top = p.at
	shown, slot, _ := p.clip(lines, -1, -1, h)
	return drawn{title: "COPIED" + text.Sep + strings.ToLower(p.what.name), slot: slot, lines: shown, row: -1}
}

func (p *copyCard) do(_ *Explorer, g gesture) tea.Cmd {
	p.gesture(g, p.rows)
	return nil
}

func (p *copyCard) hints(*Explorer) []hint { return []hint{{"↑↓", "scroll", "scroll", "down"}} }

func (p *copyCard) click(*Explorer, text.Hit) tea.Cmd { return nil }

// aligned is a table with its columns below each other, where that fits into
// w columns of the screen; else with bars between its cells. Other texts stay
// as they are.
func aligned(table string, w int) string {
	if !strings.Contains(table, "\t") {
		return table
	}
	rows, widths := strings.Split(table, "\n"), []int(nil)
	for _, r := range rows {
		for k, cell := range strings.Split(r, "\t") {
			if k == len(widths) {
				widths = append(widths, 0)
			}
			widths[k] = max(widths[k], text.Width(cell))
		}
	}
	all := 3 * (len(widths) - 1)
	for _, n := range widths {
		all += n
	}
	if all > w {
		return strings.ReplaceAll(table, "\t", " | ")
	}
	for i, r := range rows {
		cells := strings.Split(r, "\t")
		for k := range cells {
			cells[k] = text.Pad(cells[k], widths[k])
		}
		rows[i] = strings.Join(cells, "   ")
	}
	return strings.Join(rows, "\n")
}
