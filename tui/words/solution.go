package words

import (
	"strings"

	"redline/model"
	"redline/model/lesson"
)

// Solution says how a task is done: "From the start: Hostilities to treaty.
// Then it is strained. Code `…`."
func Solution(j *lesson.Judge, t *model.Task, sol *lesson.Solution) string {
	s := j.Engine().Scenario()
	var parts []string
	if sol.Asked && sol.Why == "" {
		parts = append(parts, AnswerTried(s, t.Goal.Query, j.Choices(t.Goal.Query), sol.Answer)+".")
	}
	if sol.Look {
		parts = append(parts, Upper(LookAt(s, t.Goal.Shown))+".")
	}
	if sol.Found {
		end := sol.Way.Now
		if sol.Single {
			end = sol.Way.Before
		}
		if said := Changes(s, sol.Start, end); said != "" {
			parts = append(parts, "From the start: "+said+".")
		}
		if sol.Single {
			parts = append(parts, "The one change: "+Changes(s, end, sol.Way.Now)+".")
		}
		parts = append(parts, "Then it is "+j.Engine().Outcome(sol.Way.Now).Verdict.String()+". Code `"+s.Encode(sol.Way.Now)+"`.")
	}
	if sol.Why != "" {
		parts = append(parts, Upper(sol.Why)+".")
	}
	return strings.Join(parts, " ")
}

// Changes says what leads from one package to another: "Operator to US company;
// Taxation to none".
func Changes(s *model.Scenario, from, to model.Configuration) string {
	var said []string
	for _, i := range from.Differences(to) {
		is := &s.Issues[i]
		said = append(said, is.Label()+" to "+is.OptionLabel(to.Option(i)))
	}
	return strings.Join(said, "; ")
}
