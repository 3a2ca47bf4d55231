package words

import (
	"strconv"
	"strings"

	"redline/model"
	"redline/model/lesson"
)

// CameTo is what a package comes to in a few words: "blocked: sovereignty and
// security", "strained", "clear", "impossible".
func CameTo(s *model.Scenario, out *model.Outcome) string {
	var names []string
	for o := range s.Obstacles {
		if s.Obstacles[o].Major && out.Statuses[o] == model.Blocked {
			names = append(names, Lower(s.Obstacles[o].Name))
		}
	}
	said := out.Verdict.String()
	if out.Verdict == model.VerdictBlocked {
		said += ": " + And(names)
	}
	return said
}

// TasksDone says which tasks of a lesson were just done: "Task 2 is done."
func TasksDone(done []int) string {
	numbers := make([]string, len(done))
	for i, t := range done {
		numbers[i] = strconv.Itoa(t + 1)
	}
	if len(done) == 1 {
		return "Task " + numbers[0] + " is done."
	}
	return "Tasks " + And(numbers) + " are done."
}

// AnswerChoice names what a question offers: a rule's title, an option with its
// issue, a claim with its headline, a party; nobody for an empty one.
func AnswerChoice(s *model.Scenario, c *model.Choice) string {
	switch {
	case c.Rule != "":
		if r, ok := s.Rule(c.Rule); ok {
			return s.Rules[r].Title
		}
	case c.Obstacle != "":
		if o, ok := s.Obstacle(c.Obstacle); ok {
			return s.Obstacles[o].Name
		}
	case c.Issue != "":
		if i, ok := s.Issue(c.Issue); ok {
			if o, ok := s.Issues[i].Option(c.Option); ok {
				return s.Issues[i].Label() + ": " + s.Issues[i].OptionLabel(o)
			}
		}
	case c.Claim != "":
		if i, ok := s.Claim(c.Claim); ok {
			said := s.Claims[i].Short
			if said == "" {
				said = s.Claims[i].Text
			}
			return c.Claim + "  " + said
		}
	case c.Party != "":
		return s.ActorName(c.Party)
	}
	return "nobody"
}

// AnswerTried names an answer that was given: a choice of the question, or a
// number.
func AnswerTried(s *model.Scenario, q *model.Query, choices []model.Choice, given int) string {
	if q.Ask == model.AskFewestChanges {
		return strconv.Itoa(given)
	}
	if given < 0 || given >= len(choices) {
		return "?"
	}
	return AnswerChoice(s, &choices[given])
}

// NotSo says what is wrong with an answer, without giving the right one away.
func NotSo(s *model.Scenario, q *model.Query, choices []model.Choice, right *lesson.Answer, given int) string {
	name := AnswerTried(s, q, choices, given)
	switch q.Ask {
	case model.AskFewestChanges:
		if given < right.Number {
			return name + " is too few."
		}
		return name + " is more than it takes."
	case model.AskMostOpens:
		opens := "nothing"
		if given < len(right.Weights) && right.Weights[given].Sign() > 0 {
			opens = Grouped(right.Weights[given])
		}
		return "Not so. " + name + " opens " + opens + "; another opens more."
	case model.AskNeeded:
		return "Not so. There are unblocked packages without " + name + "."
	case model.AskNone:
		return "Not so. There are unblocked packages with " + name + "."
	case model.AskObjects:
		if choices[given].Party == "" {
			return "Not so. A party does object."
		}
		return "Not so. " + name + " does not object."
	case model.AskAgainst:
		return "Not so. " + choices[given].Claim + " does not stand against " + q.Claim + "."
	}
	return "Not so."
}

// Tried says what a try changed against the one before it, or the start:
// "Hostilities: ceasefire"; many lines are counted.
func Tried(s *model.Scenario, before, now model.Configuration) string {
	issues := before.Differences(now)
	switch {
	case len(issues) == 0:
		return "as before"
	case len(issues) > 2:
		return strconv.Itoa(len(issues)) + " lines changed"
	}
	return strings.Join(Choices(s, now, issues), "; ")
}

// LookAt says what is to be looked at: "look at claim S06".
func LookAt(s *model.Scenario, v *model.Shown) string {
	switch {
	case v.Rule != "":
		if r, ok := s.Rule(v.Rule); ok {
			return `open the evidence of "` + s.Rules[r].Title + `"`
		}
	case v.Claim != "":
		return "read claim " + v.Claim
	case v.Options != "":
		if i, ok := s.Issue(v.Options); ok {
			return "open the options of " + s.Issues[i].Name
		}
	}
	return "open " + Upper(string(v.View))
}
