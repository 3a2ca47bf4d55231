package main

import (
	"github.com/spf13/cobra"

	"redline/model"
	"redline/model/lesson"
	"redline/tui/page"
)

func newLessons(a *app) *cobra.Command {
	cmd := &cobra.Command{
		Use:   "lessons [ID...]",
		Short: "List the lessons of a scenario, or show the tasks of some",
		Long: `Lists the lessons of a scenario: short courses whose tasks are done as soon as what they ask for is found. With ids, the tasks of those lessons are shown.

Hints, explanations and solutions are for teachers, and shown only with --answers. A solution is the package nearest to the one that the lesson begins with; the right answers to questions are worked out too.

In the explorer L opens the lessons, and --lesson begins one.`,
		Example: `redline lessons
redline lessons obstacles
redline lessons --scenario elmira stand-off --answers`,
		Args: anyArgs,
	}
	f := &basisFlags{}
	f.addScenario(cmd)
	answers := cmd.Flags().Bool("answers", false, "hints, explanations and solutions too")
	out := newOutput(a, cmd, formatText, formatJSON, formatMarkdown)
	cmd.ValidArgsFunction = completeArgs(fromScenario(f, completeLessons))
	cmd.RunE = func(_ *cobra.Command, ids []string) error {
		s, err := f.scenario()
		if err != nil {
			return err
		}
		picked, err := pickLessons(s, ids)
		if err != nil {
			return usage("", err)
		}
		rows, err := lessonRows(s, picked, *answers)
		if err != nil {
			return err
		}
		return out.write(
			func() any { return lessonsDocument{headerOf("lessons", s.ID), rows} },
			func() *page.Page { return lessonsPage(s, rows, len(ids) > 0 || *answers) },
		)
	}
	return cmd
}

// pickLessons are the lessons of some ids, in the order of the scenario; all
// without any.
func pickLessons(s *model.Scenario, ids []string) ([]int, error) {
	named := map[int]bool{}
	for _, id := range ids {
		l, err := s.FindLesson(id)
		if err != nil {
			return nil, err
		}
		named[l] = true
	}
	var list []int
	for l := range s.Lessons {
		if len(ids) == 0 || named[l] {
			list = append(list, l)
		}
	}
	return list, nil
}

func completeLessons(s *model.Scenario, _ string) []string {
	return offers(s.Lessons, func(l *model.Lesson) (string, string) { return l.ID, l.Title })
}

// lessonRows says what there is to say of some lessons.
func lessonRows(s *model.Scenario, picked []int, answers bool) ([]lessonRow, error) {
	rows := make([]lessonRow, len(picked))
	for k, l := range picked {
		judge, err := lesson.New(s) // for each lesson, because of what it may spend
		if err != nil {
			return nil, err
		}
		rows[k] = lessonRowOf(judge, l, answers)
	}
	return rows, nil
}
