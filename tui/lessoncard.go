package tui

import (
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"redline/model"
	"redline/model/lesson"
	"redline/tui/layout"
	"redline/tui/text"
	"redline/tui/words"
)

// lessonCard is the running lesson: its tasks with their ticks, the hints so
// far, the explanations of what is done, what was tried, and the questions to
// be answered.
type lessonCard struct {
	list
	items  []lessonItem
	number int // on the line of a question that asks for one
}

// lessonItem is a line that can be marked.
type lessonItem struct {
	kind   lessonItemKind
	task   int
	choice int
}

type lessonItemKind int

const (
	taskItem lessonItemKind = iota
	choiceItem
	numberItem
	leaveItem
	allItem
)

// answers tells whether a line answers a question.
func (k lessonItemKind) answers() bool { return k == choiceItem || k == numberItem }

// newLessonCard marks the task at hand.
func newLessonCard(c *learning) *lessonCard {
	p := &lessonCard{number: 1}
	p.markTask(c)
	return p
}

// markTask marks the task at hand, if there is one.
func (p *lessonCard) markTask(c *learning) {
	p.gather(c)
	at := c.Account(c.Running()).At
	for k, item := range p.items {
		if item.kind == taskItem && item.task == at {
			p.at = k
		}
	}
}

// gather lists the items of the running lesson.
func (p *lessonCard) gather(c *learning) {
	p.items = p.items[:0]
	l, a := c.Lesson(), c.Account(c.Running())
	for t := range l.Tasks {
		p.items = append(p.items, lessonItem{kind: taskItem, task: t})
		q := l.Tasks[t].Goal.Query
		switch {
		case q == nil || t != a.At:
		case q.Ask == model.AskFewestChanges:
			p.items = append(p.items, lessonItem{kind: numberItem, task: t})
		default:
			for k := range c.Choices(q) {
				p.items = append(p.items, lessonItem{kind: choiceItem, task: t, choice: k})
			}
		}
	}
	p.items = append(p.items, lessonItem{kind: leaveItem}, lessonItem{kind: allItem})
	p.step(0, len(p.items))
}

func (p *lessonCard) place() layout.Place { return layout.OverView }

func (p *lessonCard) draw(sc *scene, w, h int, focused bool) drawn {
	c := sc.learning
	l := c.Lesson()
	if l == nil {
		return drawn{title: "LESSONS", row: -1}
	}
	p.gather(c)
	a := c.Account(c.Running())
	d := drawn{title: "LESSON " + itoa(c.Running()+1) + text.Sep + l.Title, row: -1, col: 1}
	lines := text.Paragraph(text.Text, " ", l.Intro, w-1)
	if l.Intro == "" {
		lines = nil
	}
	marked := passage{}
	for k, item := range p.items {
		first := len(lines)
		if item.kind == taskItem || item.kind == leaveItem {
			lines = append(lines, text.Line{})
		}
		head := len(lines)
		for _, row := range p.rows(sc, item, w) {
			lines = append(lines, row.To(text.Hit{Panel: hitCard, Index: k}))
		}
		if k == p.at {
			if k == 0 {
				first = 0
			}
			marked = passage{first, head, len(lines) - 1}
		} else if m := p.items[p.at]; item.task == m.task && m.kind == taskItem && item.kind.answers() {
			marked.last = len(lines) - 1 // a question is seen with what answers it
		}
	}
	if focused {
		d.lines, d.slot, d.row = p.read(lines, marked, h)
	} else {
		d.lines, d.slot, _ = p.clip(lines, -1, -1, h)
	}
	d.slot = strings.TrimSpace(d.slot + "  done " + itoa(a.Done()) + " of " + itoa(len(l.Tasks)))
	return d
}

// rows are those of an item.
func (p *lessonCard) rows(sc *scene, item lessonItem, w int) []text.Line {
	switch item.kind {
	case taskItem:
		return taskPassage(sc, item.task, w)
	case choiceItem:
		q := sc.learning.Query(item.task)
		said := words.AnswerChoice(sc.s, &sc.learning.Choices(q)[item.choice])
		if sc.wasGiven(item.task, item.choice) {
			said += text.Sep + "tried"
		}
		return text.Paragraph(text.Text, "          ", said, w-1)
	case numberItem:
		said := "          ‹ " + itoa(p.number) + " ›  changes"
		if sc.wasGiven(item.task, p.number) {
			said += text.Sep + "tried"
		}
		return []text.Line{text.Plain(said)}
	case leaveItem:
		return []text.Line{text.Plain("   Leave this lesson; what you did is kept")}
	}
	return []text.Line{text.Plain("   All lessons")}
}

// taskPassage is a task with its tick, hints, explanation and record.
func taskPassage(sc *scene, task, w int) []text.Line {
	c := sc.learning
	t, a := &c.Lesson().Tasks[task], c.Account(c.Running())
	role := text.Text
	if task == a.At {
		role = text.Strong
	}
	lines := text.Paragraph(role, " "+box(a.Tasks[task].Done)+" "+itoa(task+1)+" ", t.Text, w-1)
	const indent = "        "
	for n := range a.Tasks[task].Hints {
		lines = append(lines, text.Paragraph(text.Text, indent, "Hint "+itoa(n+1)+" of "+itoa(len(t.Hints))+": "+t.Hints[n], w-1)...)
	}
	if a.Tasks[task].Done {
		lines = append(lines, text.Paragraph(text.Text, indent, t.Explain, w-1)...)
		if len(t.Claims) > 0 {
			lines = append(lines, claimRow(indent, t.Claims))
		}
	}
	if t.Goal.Query != nil && task == a.At {
		return lines // the answers say which of them were tried
	}
	return append(lines, sc.triedRows(c, task, w)...)
}

// wasGiven tells whether an answer was given to the question of a task.
func (sc *scene) wasGiven(task, given int) bool {
	c := sc.learning
	return slices.ContainsFunc(c.Account(c.Running()).Tasks[task].Tried, func(t lesson.Try) bool { return t.Answer == given })
}

// claimRow names claims; a click opens one.
func claimRow(lead string, ids []string) text.Line {
	l := text.Of(text.In(text.Text, lead))
	for _, id := range ids {
		l = l.And(text.Span{Text: id, Role: text.Quiet, Hit: text.Hit{Claim: id}}, text.In(text.Text, " "))
	}
	return l
}

func (p *lessonCard) do(x *Explorer, g gesture) tea.Cmd {
	item := p.items[p.at]
	switch {
	case g == enter:
		return p.open(x, item)
	case item.kind == numberItem && (g == left || g == right):
		p.number = max(0, min(p.number+map[gesture]int{left: -1, right: 1}[g], len(x.session.Scenario().Issues)))
	case g == right:
		p.hint(x, item.task)
	default:
		p.gesture(g, len(p.items))
	}
	return nil
}

// hint gives one more hint on a task.
func (p *lessonCard) hint(x *Explorer, task int) {
	if item := p.items[p.at]; item.kind == leaveItem || item.kind == allItem {
		return
	}
	if !x.learning.Hint(task) {
		x.say("There is no further hint on this task.")
	}
}

// open carries out what an item is for.
func (p *lessonCard) open(x *Explorer, item lessonItem) tea.Cmd {
	switch item.kind {
	case taskItem:
		x.learning.Turn(item.task)
		if x.learning.Query(item.task) == nil {
			x.cards = nil
			return nil
		}
		p.gather(&x.learning)
		p.step(1, len(p.items))
	case choiceItem:
		p.answer(x, item.task, item.choice)
	case numberItem:
		p.answer(x, item.task, p.number)
	case leaveItem:
		x.leaveLesson()
	case allItem:
		x.pop()
		x.push(newLessonsCard(&x.learning))
	}
	return nil
}

// answer gives an answer, and goes on to the next task where it is right: its
// own lines are gone then, and the mark would stand on others.
func (p *lessonCard) answer(x *Explorer, task, given int) {
	before := x.learning.Account(x.learning.Running()).At
	x.answer(task, given)
	if x.learning.Account(x.learning.Running()).At != before {
		p.markTask(&x.learning)
	}
}

// asks tells whether the marked line is a question at hand.
func (p *lessonCard) asks(c *learning) bool {
	item := p.items[p.at]
	return item.kind == taskItem && c.Query(item.task) != nil && item.task == c.Account(c.Running()).At
}

func (p *lessonCard) hints(x *Explorer) []hint {
	hints := []hint{{"↑↓", "move", "next line", "down"}}
	switch item := p.items[p.at]; item.kind {
	case taskItem:
		do := hint{"enter", "do this one", "take the marked task", "enter"}
		if p.asks(&x.learning) {
			do = hint{"enter", "answers", "to its answers", "enter"}
		}
		hints = append([]hint{do}, hints...)
		if a := x.learning.Account(x.learning.Running()); a.Tasks[item.task].Hints < len(x.learning.Lesson().Tasks[item.task].Hints) {
			hints = append(hints, hint{"→", "hint", "one more hint", "right"})
		}
	case choiceItem:
		hints = append([]hint{{"enter", "answer", "give the marked answer", "enter"}}, hints...)
	case numberItem:
		hints = append([]hint{{"←→", "number", "one less, one more", "right"}, {"enter", "answer", "give this answer", "enter"}}, hints...)
	case leaveItem:
		hints = append([]hint{{"enter", "leave", "leave the lesson", "enter"}}, hints...)
	case allItem:
		hints = append([]hint{{"enter", "all lessons", "the list of lessons", "enter"}}, hints...)
	}
	return hints
}

func (p *lessonCard) click(x *Explorer, hit text.Hit) tea.Cmd {
	again := p.at == hit.Index
	p.at = min(hit.Index, len(p.items)-1)
	if again {
		return p.do(x, enter)
	}
	return nil
}

func (p *lessonCard) help(sc *scene) string {
	if sc.learning.Lesson() == nil {
		return ""
	}
	switch item := p.items[p.at]; item.kind {
	case taskItem:
		if sc.learning.Account(sc.learning.Running()).Tasks[item.task].Done {
			return "Done; enter does it again. A tick stays, whatever is undone."
		}
		if p.asks(sc.learning) {
			return "Choose an answer under the question: enter, then ↑↓ and enter."
		}
		return "Tasks tick by themselves when what they ask for is there."
	case choiceItem, numberItem:
		return "The answer is worked out from the rules of this scenario."
	}
	return "What you did in a lesson is kept."
}
