package main

import (
	"fmt"
	"strconv"
	"strings"

	"redline/model"
	"redline/tui/page"
	"redline/tui/words"
)

// lessonsPage lists lessons or, in full, shows their tasks.
func lessonsPage(s *model.Scenario, rows []lessonRow, full bool) *page.Page {
	p := &page.Page{}
	p.Title(s.Title + ": " + words.Count(len(rows), "lesson"))
	if len(rows) == 0 {
		p.Text("This scenario has no lessons. A section lessons: in its file adds some; \"redline schema scenario\" says how.")
		return p
	}
	if !full {
		var cells []page.Row
		for _, l := range rows {
			cells = append(cells, page.Cells("`"+l.ID+"`", l.Title, strconv.Itoa(len(l.Tasks))))
		}
		p.Table([]string{"lesson", "title", "tasks"}, cells...)
		p.Text("`redline lessons ID` shows the tasks, `redline --lesson ID` begins one.")
		return p
	}
	for _, l := range rows {
		lessonSection(p, s, &l)
	}
	return p
}

// lessonSection shows the tasks of a lesson.
func lessonSection(p *page.Page, s *model.Scenario, l *lessonRow) {
	p.Heading(fmt.Sprintf("Lesson %d", l.number), l.Title)
	start := l.Start
	if i, ok := s.Preset(start); ok {
		start = s.Presets[i].Name
	}
	p.Text(l.Intro, "Begins with: "+start+". Id: `"+l.ID+"`.")
	for t := range l.Tasks {
		p.Entry(fmt.Sprintf("%d. %s", t+1, l.Tasks[t].Text), taskLines(s, &l.Tasks[t])...)
	}
}

// taskLines are what a task offers and, where they are asked for, its answers.
func taskLines(s *model.Scenario, t *taskRow) []string {
	var lines []string
	if t.Question != nil && len(t.Question.Choices) > 0 {
		lines = append(lines, "Choices: "+strings.Join(t.Question.Choices, "; ")+".")
	}
	if t.Answers == nil {
		return lines
	}
	lines = append(lines, "Solution: "+t.Answers.Solution.said)
	for n, hint := range t.Answers.Hints {
		lines = append(lines, fmt.Sprintf("Hint %d: %s", n+1, hint))
	}
	explain := t.Answers.Explain
	if len(t.Answers.Claims) > 0 {
		explain += " " + claimSentence(s, t.Answers.Claims)
	}
	return append(lines, explain)
}
