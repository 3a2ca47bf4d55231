package tui

import (
	"fmt"
	"strconv"
	"time"

	tea "charm.land/bubbletea/v2"

	"redline/tui/layout"
	"redline/tui/text"
	"redline/tui/words"
)

// scriptCard lists the steps of the script with the minutes that are planned,
// and how long it has run.
type scriptCard struct{ list }

func (x *Explorer) openScript() tea.Cmd {
	p := &scriptCard{}
	if r, ok := x.runner(); ok {
		p.at = r.At().Step
	}
	x.push(p)
	return nil
}

func (p *scriptCard) place() layout.Place { return layout.OverView }

func (p *scriptCard) draw(sc *scene, w, h int, focused bool) drawn {
	s := sc.present.script
	d := drawn{title: "SCRIPT", row: -1, col: 1}
	if s == nil {
		return d
	}
	d.title += text.Sep + s.Title
	head := append(p.clockLines(sc, w), text.Line{},
		text.Ends(text.Of(text.In(text.Quiet, "     step")), text.Of(text.In(text.Quiet, "minutes   from ")), w))
	now := -1
	if sc.runs {
		now = sc.run.At().Step
	}
	rows := make([]text.Line, len(s.Steps))
	for i := range s.Steps {
		st := &s.Steps[i]
		pointer, word := "  ", ""
		if i == p.at && focused {
			pointer = " ►"
		}
		if i == now {
			word = " here"
		}
		minutes := "-"
		if st.Minutes > 0 {
			minutes = itoa(st.Minutes)
		}
		end := text.Plain(word + text.Left(minutes, 9) + text.Left(itoa(s.Planned(i)), 7) + " ")
		rows[i] = text.Ends(text.Plain(pointer+text.Left(itoa(i+1), 3)+" "+st.Title), end, w).To(text.Hit{Panel: hitCard, Index: i})
		rows[i].Marked = i == p.at && focused
	}
	p.step(0, len(rows))
	shown, slot, top := p.clip(rows, p.at, p.at, max(1, h-len(head)))
	d.slot, d.row = slot, len(head)+p.at-top
	d.lines = append(d.lines, head...)
	d.lines = append(d.lines, shown...)
	return d
}

// clockLines say how long the script has run, and what was planned up to here.
func (p *scriptCard) clockLines(sc *scene, w int) []text.Line {
	if !sc.runs {
		return []text.Line{text.Plain(" The script has not begun; PgDn begins it.")}
	}
	s, at := sc.run.Script(), sc.run.At().Step
	ran := sc.present.clock().Sub(sc.present.began)
	began := "just now"
	if ran >= time.Minute {
		began = minutesOf(ran) + " ago"
	}
	said := fmt.Sprintf("Step %d was planned from minute %d to %d, of %d. This run began %s.",
		at+1, s.Planned(at), s.Planned(at)+s.Steps[at].Minutes, s.Minutes, began)
	return text.Paragraph(text.Text, " ", said, w-1)
}

// minutesOf is a time in whole minutes, for people.
func minutesOf(d time.Duration) string {
	n := int(d.Minutes())
	if n > 24*60 {
		return "more than a day"
	}
	return words.Count(n, "minute")
}

func (p *scriptCard) do(x *Explorer, g gesture) tea.Cmd {
	if g != enter {
		p.gesture(g, len(x.present.script.Steps))
		return nil
	}
	r, _ := x.runner()
	if to, ok := r.To(p.at); ok {
		return x.jumpTo(to)
	}
	return nil
}

func (p *scriptCard) hints(*Explorer) []hint {
	return []hint{{"↑↓", "step", "next step of the list", "down"}, {"enter", "go there", "go to the marked step", "enter"}}
}

func (p *scriptCard) click(x *Explorer, hit text.Hit) tea.Cmd {
	return p.tap(x, p, hit)
}

func (p *scriptCard) help(sc *scene) string {
	if sc.present.script == nil || p.at >= len(sc.present.script.Steps) {
		return ""
	}
	return strconv.Itoa(p.at+1) + ". " + oneParagraph(sc.present.script.Steps[p.at].Say)
}
