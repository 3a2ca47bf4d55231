package tui

import (
	"strings"

	"redline/model"
	"redline/tui/text"
	"redline/tui/words"
)

// lessonBand is the running lesson, its task at hand, and the hints given on
// it; for as long as nothing is changed, the explanation of what was just done.
func (x *Explorer) lessonBand() []text.Line {
	l := x.learning.Lesson()
	if l == nil || x.width <= 0 {
		return nil
	}
	lines := append([]text.Line{x.lessonHead(l)}, x.taskRows(l)...)
	room := max(len(lines), min(9, (x.height-12)/2))
	extra := x.toldRows(l)
	if len(extra) == 0 {
		extra = x.hintRows(l)
	}
	if room -= len(lines); room <= 0 || x.atLessons() {
		extra = nil
	}
	extra = atMost(extra, room, x.width)
	lines = append(lines[:1:1], append(extra, lines[1:]...)...)
	for i := range lines {
		lines[i] = lines[i].To(text.Hit{Key: lessonsKey})
	}
	return lines
}

// lessonHead names the lesson and says how far it is.
func (x *Explorer) lessonHead(l *model.Lesson) text.Line {
	number := x.learning.Running() + 1
	a := x.learning.Account(number - 1)
	start := text.Of(text.In(text.Strong, " LESSON "+itoa(number)), text.In(text.Text, "  "+l.Title))
	counts := "done " + itoa(a.Done()) + " of " + itoa(len(l.Tasks)) + "   "
	var end text.Line
	for _, judged := range x.judged() {
		end = text.Of(text.In(text.Text, judged+counts), text.In(text.Strong, lessonsKey), text.In(text.Text, " lesson "))
		if start.Width()+end.Width() < x.width {
			break
		}
	}
	return text.Ends(start, end, x.width)
}

// judged says how tasks are judged where the package is read otherwise, longest
// first.
func (x *Explorer) judged() []string {
	if x.asDocumented() {
		return []string{""}
	}
	return []string{"judged as documented, nothing muted   ", "judged as documented   ", "as documented   ", ""}
}

// taskRows is the task at hand, with a box for each task at the right.
func (x *Explorer) taskRows(l *model.Lesson) []text.Line {
	a := x.learning.Account(x.learning.Running())
	var boxes []string
	for t := range l.Tasks {
		boxes = append(boxes, box(a.Tasks[t].Done))
	}
	end := text.Of(text.In(text.Text, " "+strings.Join(boxes, " ")+" "))
	if end.Width() > x.width/3 { // many tasks: the head counts them
		end = text.Line{}
	}
	lead, said := " ", "All tasks are done. L has explanations and other lessons."
	if !a.Over() {
		lead, said = " "+itoa(a.At+1)+"  ", l.Tasks[a.At].Text
		const answer = " (L to answer)"
		if l.Tasks[a.At].Goal.Query != nil && text.Width(lead+said+answer) < x.width-end.Width() {
			said += answer
		}
	}
	rows := text.Paragraph(text.Strong, lead, said, x.width-1-end.Width())
	rows[0] = text.Ends(rows[0], end, x.width)
	return atMost(rows, 2, x.width)
}

// box is ticked where something is done.
func box(done bool) string {
	if done {
		return "[x]"
	}
	return "[ ]"
}

// toldRows explain what was just done. While answers are hidden they would tell
// what stands in the way of the package at hand.
func (x *Explorer) toldRows(l *model.Lesson) []text.Line {
	if x.hiding() {
		return nil
	}
	var lines []text.Line
	for _, t := range x.learning.told {
		lines = append(lines, text.Paragraph(text.Text, " [x] ", l.Tasks[t].Explain, x.width-1)...)
		if len(l.Tasks[t].Claims) == 0 {
			continue
		}
		last, claims := &lines[len(lines)-1], claimRow(" ", l.Tasks[t].Claims)
		if last.Width()+claims.Width() <= x.width {
			*last = last.And(claims.Spans...)
		} else {
			lines = append(lines, claimRow("     ", l.Tasks[t].Claims))
		}
	}
	return lines
}

// hintRows are the last hint on the task at hand.
func (x *Explorer) hintRows(l *model.Lesson) []text.Line {
	a := x.learning.Account(x.learning.Running())
	if a.Over() || a.Tasks[a.At].Hints == 0 {
		return nil
	}
	n := a.Tasks[a.At].Hints
	return text.Paragraph(text.Quiet, "    ", "Hint "+itoa(n)+" of "+itoa(len(l.Tasks[a.At].Hints))+": "+l.Tasks[a.At].Hints[n-1], x.width-1)
}

// triedRows are what was tried for a task, in order, with what it came to.
func (sc *scene) triedRows(c *learning, task, w int) []text.Line {
	l, a := c.Lesson(), c.Account(c.Running())
	tried := a.Tasks[task].Tried
	if len(tried) == 0 {
		return nil
	}
	const indent = "        "
	lines := []text.Line{text.Of(text.In(text.Quiet, indent+"Tried "+itoa(len(tried))+":"))}
	before := c.Judge().Start(l)
	for _, try := range tried {
		if q := l.Tasks[task].Goal.Query; try.Answer >= 0 {
			if q != nil {
				lines = append(lines, text.Paragraph(text.Quiet, indent+"  ", words.AnswerTried(sc.s, q, c.Choices(q), try.Answer), w-1)...)
			}
			continue
		}
		out := c.Judge().Engine().Outcome(try.Package)
		said := words.Tried(sc.s, before, try.Package) + text.Sep + words.CameTo(sc.s, &out)
		lines = append(lines, text.Paragraph(text.Quiet, indent+"  ", said, w-1)...)
		before = try.Package
	}
	return lines
}
