package tui

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"redline/tui/layout"
	"redline/tui/text"
)

// lessonsCard lists the lessons of the scenario, with how much of each is done.
type lessonsCard struct{ list }

// newLessonsCard marks the running lesson, or the first that is not done.
func newLessonsCard(c *learning) *lessonsCard {
	p := &lessonsCard{}
	if p.at = c.Running(); p.at >= 0 {
		return p
	}
	p.at = 0
	for l := 0; ; l++ {
		if l == c.Lessons() {
			return p
		}
		if a := c.Account(l); a.Done() < len(a.Tasks) {
			p.at = l
			return p
		}
	}
}

func (p *lessonsCard) place() layout.Place { return layout.OverView }

func (p *lessonsCard) draw(sc *scene, w, h int, focused bool) drawn {
	c, d := sc.learning, drawn{title: "LESSONS" + text.Sep + itoa(len(sc.s.Lessons)), row: 0, col: 1}
	p.step(0, len(sc.s.Lessons))
	rows := make([]text.Line, len(sc.s.Lessons))
	for l := range rows {
		rows[l] = p.row(sc, l, w, focused)
	}
	l := &sc.s.Lessons[p.at]
	foot := append([]text.Line{{}}, text.Paragraph(text.Text, " ", l.Intro, w-1)...)
	start := l.Start
	if i, ok := sc.s.Preset(start); ok {
		start = sc.s.Presets[i].Name
	}
	foot = append(foot, text.Line{})
	foot = append(foot, text.Paragraph(text.Quiet, " ", "Begins with: "+start+". u brings back what was loaded. Tasks tick by themselves; there are hints, and an explanation after each.", w-1)...)
	if c.Running() == p.at {
		foot = append(foot, text.Paragraph(text.Quiet, " ", "It is running; enter begins it again, and keeps what is done.", w-1)...)
	}
	if tasks := p.tasks(sc, w); len(rows)+len(foot)+len(tasks) <= h {
		foot = append(foot, tasks...)
	}
	room := max(min(len(rows), 3), h-len(foot))
	shown, slot, top := p.clip(rows, p.at, p.at, min(room, len(rows)))
	d.slot, d.row = slot, p.at-top
	d.lines = slices.Concat(shown, foot)
	d.lines = atMost(d.lines, h, w)
	return d
}

// tasks are those of the marked lesson, for where there is room below the list.
func (p *lessonsCard) tasks(sc *scene, w int) []text.Line {
	a := sc.learning.Account(p.at)
	lines := []text.Line{{}, text.Of(text.In(text.Strong, " ITS TASKS"))}
	for t, task := range sc.s.Lessons[p.at].Tasks {
		lines = append(lines, text.Paragraph(text.Text, " "+box(a.Tasks[t].Done)+" "+itoa(t+1)+"  ", task.Text, w-1)...)
	}
	return lines
}

func (p *lessonsCard) row(sc *scene, l int, w int, focused bool) text.Line {
	a := sc.learning.Account(l)
	pointer := "   "
	if l == p.at && focused {
		pointer = " ► "
	}
	word := itoa(a.Done()) + " of " + itoa(len(a.Tasks)) + " done "
	if l == sc.learning.Running() {
		word = "running   " + word
	}
	line := text.Ends(
		text.Of(text.In(text.Text, pointer+box(a.Done() == len(a.Tasks))+" "+text.Left(itoa(l+1), len(itoa(len(sc.s.Lessons))))+"  "+sc.s.Lessons[l].Title)),
		text.Of(text.In(text.Quiet, word)), w).To(text.Hit{Panel: hitCard, Index: l})
	line.Marked = l == p.at && focused
	return line
}

func (p *lessonsCard) do(x *Explorer, g gesture) tea.Cmd {
	if g == enter {
		return x.beginLesson(p.at)
	}
	p.gesture(g, len(x.session.Scenario().Lessons))
	return nil
}

func (p *lessonsCard) hints(*Explorer) []hint {
	return []hint{{"enter", "begin", "begin the marked lesson", "enter"}, {"↑↓", "move", "next lesson", "down"}}
}

func (p *lessonsCard) click(x *Explorer, hit text.Hit) tea.Cmd {
	return p.tap(x, p, hit)
}

func (p *lessonsCard) help(*scene) string {
	return "A lesson is a few things to find out. Nothing is scored."
}

// foundLessons is every lesson, to be begun.
func (x *Explorer) foundLessons() []found {
	s := x.session.Scenario()
	var items []found
	for l := range s.Lessons {
		a := x.learning.Account(l)
		items = append(items, found{
			kind: "lesson", label: s.Lessons[l].Title, words: text.Words(s.Lessons[l].ID, s.Lessons[l].Intro),
			right: []text.Span{text.In(text.Quiet, itoa(a.Done())+" of "+itoa(len(a.Tasks))+" done")},
			run:   func(x *Explorer) tea.Cmd { return x.beginLesson(l) },
		})
	}
	return items
}
