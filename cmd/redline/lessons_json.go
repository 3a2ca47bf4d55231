package main

import (
	"redline/model"
	"redline/model/lesson"
	"redline/tui/words"
)

// lessonsDocument is redline/lessons/1.
type lessonsDocument struct {
	header
	Lessons []lessonRow `json:"lessons"`
}

type lessonRow struct {
	ID    string    `json:"id"`
	Title string    `json:"title"`
	Intro string    `json:"intro"`
	Start string    `json:"start"` // id of the preset
	Tasks []taskRow `json:"tasks"`

	number int // in the scenario, from 1
}

type taskRow struct {
	Text     string       `json:"text"`
	Question *questionRow `json:"question,omitempty"`
	Answers  *answersRow  `json:"answers,omitempty"` // with --answers
}

// questionRow is a question with the names of what it offers; a question that
// asks for a number offers nothing.
type questionRow struct {
	Ask     string   `json:"ask"`
	Choices []string `json:"choices"`
}

type answersRow struct {
	Hints    []string    `json:"hints"`
	Explain  string      `json:"explain"`
	Claims   []string    `json:"claims"`
	Solution solutionRow `json:"solution"`
}

// solutionRow is one way to do a task: an answer, something to look at, or the
// changes that lead from the start to a package, the last of them on its own
// where the task is about one change.
type solutionRow struct {
	Answer  string       `json:"answer,omitempty"`
	Look    string       `json:"look,omitempty"`
	Changes []changedRow `json:"changes"`
	Last    *changedRow  `json:"last,omitempty"`
	Code    string       `json:"code,omitempty"` // of the package
	Verdict string       `json:"verdict,omitempty"`
	Unknown string       `json:"unknown,omitempty"` // why there is none

	said string
}

type changedRow struct {
	Issue string `json:"issue"`
	From  string `json:"from"`
	To    string `json:"to"`
}

func lessonRowOf(j *lesson.Judge, l int, answers bool) lessonRow {
	s := j.Engine().Scenario()
	le := &s.Lessons[l]
	row := lessonRow{ID: le.ID, Title: le.Title, Intro: le.Intro, Start: le.Start, Tasks: make([]taskRow, len(le.Tasks)), number: l + 1}
	for t := range le.Tasks {
		task := &le.Tasks[t]
		row.Tasks[t] = taskRow{Text: task.Text}
		if q := task.Goal.Query; q != nil {
			row.Tasks[t].Question = &questionRow{string(q.Ask), list(choiceNames(j, q))}
		}
		if answers {
			row.Tasks[t].Answers = &answersRow{list(task.Hints), task.Explain, list(task.Claims), solutionOf(j, le, task)}
		}
	}
	return row
}

// choiceNames are the names of what a question offers.
func choiceNames(j *lesson.Judge, q *model.Query) []string {
	var names []string
	for _, c := range j.Choices(q) {
		names = append(names, words.AnswerChoice(j.Engine().Scenario(), &c))
	}
	return names
}

// solutionOf is the shortest way to do a task that a search finds.
func solutionOf(j *lesson.Judge, l *model.Lesson, t *model.Task) solutionRow {
	s, sol := j.Engine().Scenario(), j.Solve(l, t)
	row := solutionRow{Changes: []changedRow{}, Unknown: sol.Why, said: words.Solution(j, t, &sol)}
	if sol.Asked && sol.Why == "" {
		row.Answer = words.AnswerTried(s, t.Goal.Query, j.Choices(t.Goal.Query), sol.Answer)
	}
	if sol.Look {
		row.Look = words.LookAt(s, t.Goal.Shown)
	}
	if !sol.Found {
		return row
	}
	end := sol.Way.Now
	row.Code, row.Verdict = s.Encode(end), j.Engine().Outcome(end).Verdict.String()
	if sol.Single {
		end = sol.Way.Before
		row.Last = &changesOf(s, end, sol.Way.Now)[0]
	}
	row.Changes = changesOf(s, sol.Start, end)
	return row
}

func changesOf(s *model.Scenario, from, to model.Configuration) []changedRow {
	rows := []changedRow{}
	for _, i := range from.Differences(to) {
		is := &s.Issues[i]
		rows = append(rows, changedRow{Issue: is.ID, From: is.OptionID(from.Option(i)), To: is.OptionID(to.Option(i))})
	}
	return rows
}
