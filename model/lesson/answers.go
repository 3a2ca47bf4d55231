package lesson

import (
	"errors"
	"fmt"
	"math/big"
	"slices"
	"strconv"

	"redline/model"
	"redline/model/space"
)

// Answer is the right answer to a question, as the program works it out.
type Answer struct {
	Number  int        // of fewest_changes
	Choice  int        // of the choices offered; -1 for a number
	Weights []*big.Int // of most_opens: how many packages each choice opens
}

// AmbiguousError says that a question has no right answer, or several.
type AmbiguousError struct {
	Right []int  // the choices that are right
	Why   string // what they have in common: "are in every unblocked package"
}

func (e *AmbiguousError) Error() string {
	if len(e.Right) == 0 {
		return "none of the choices " + e.Why
	}
	return strconv.Itoa(len(e.Right)) + " of the choices " + e.Why
}

// Choices lists what a question offers: what its file names, or for objects
// every party and, as an empty choice, nobody. Numbers are not listed.
func (j *Judge) Choices(q *model.Query) []model.Choice {
	if q.Ask != model.AskObjects {
		return q.Choices
	}
	var list []model.Choice
	for i := range j.s.Parties {
		list = append(list, model.Choice{Party: j.s.Parties[i].ID})
	}
	return append(list, model.Choice{})
}

// Answer works the right answer to a question out. The error is an
// [*AmbiguousError] where there is no single one, or a [*space.BudgetError].
func (j *Judge) Answer(q *model.Query) (Answer, error) {
	switch q.Ask {
	case model.AskFewestChanges:
		return j.fewest(q)
	case model.AskMostOpens:
		return j.mostOpens(q)
	case model.AskNeeded, model.AskNone:
		return j.needed(q)
	case model.AskObjects:
		return j.objects(q)
	case model.AskAgainst:
		return j.only(q, "stand against claim "+q.Claim, func(c *model.Choice) bool {
			i, ok := j.s.Claim(q.Claim)
			return ok && slices.Contains(j.s.Claims[i].Against, c.Claim)
		})
	}
	return Answer{}, fmt.Errorf("unknown question %q", q.Ask)
}

// only is the one choice that is right.
func (j *Judge) only(q *model.Query, why string, right func(*model.Choice) bool) (Answer, error) {
	var list []int
	for k, c := range j.Choices(q) {
		if right(&c) {
			list = append(list, k)
		}
	}
	if len(list) != 1 {
		return Answer{}, &AmbiguousError{Right: list, Why: why}
	}
	return Answer{Choice: list[0]}, nil
}

func (j *Judge) fewest(q *model.Query) (Answer, error) {
	goal := space.Unblocked
	if q.Clear {
		goal = space.Clear
	}
	near, err := j.whole().Nearest(j.preset(q.Preset), 0, goal)
	if err != nil {
		return Answer{}, err
	}
	if near.Fewest < 0 {
		return Answer{}, errors.New("no package at all is " + goal.String())
	}
	return Answer{Number: near.Fewest, Choice: -1}, nil
}

// objects is the party that alone objects, or nobody, the last choice.
func (j *Judge) objects(q *model.Query) (Answer, error) {
	out := j.engine.Outcome(j.preset(q.Preset))
	var list []int
	for p := range j.s.Parties {
		if out.Stances[p] == model.Objects {
			list = append(list, p)
		}
	}
	switch len(list) {
	case 0:
		return Answer{Choice: len(j.s.Parties)}, nil
	case 1:
		return Answer{Choice: list[0]}, nil
	}
	return Answer{}, &AmbiguousError{Right: list, Why: "object to that preset"}
}

// needed is the choice that every unblocked package has, or that none has.
func (j *Judge) needed(q *model.Query) (Answer, error) {
	left, err := j.whole().Left(nil)
	if err != nil {
		return Answer{}, err
	}
	dead := func(issue, option int) bool {
		return slices.Contains(left.Dead, space.Choice{Issue: issue, Option: option})
	}
	if q.Ask == model.AskNone {
		return j.only(q, "are in no unblocked package", func(c *model.Choice) bool {
			issue, option, ok := j.option(c)
			return ok && dead(issue, option)
		})
	}
	return j.only(q, "are in every unblocked package", func(c *model.Choice) bool {
		issue, option, ok := j.option(c)
		return ok && slices.ContainsFunc(left.Required, func(r space.Required) bool {
			return r.Issue == issue && len(r.Options) == 1 && r.Options[0] == option
		})
	})
}

func (j *Judge) option(c *model.Choice) (issue, option int, ok bool) {
	issue, ok = j.s.Issue(c.Issue)
	if !ok {
		return -1, -1, false
	}
	option, ok = j.s.Issues[issue].Option(c.Option)
	return issue, option, ok
}

// mostOpens is the rule or obstacle that opens most packages, muted alone.
func (j *Judge) mostOpens(q *model.Query) (Answer, error) {
	a := Answer{Weights: make([]*big.Int, len(q.Choices))}
	l, err := j.leverage()
	if err != nil {
		return a, err
	}
	var best []int
	for k := range q.Choices {
		a.Weights[k] = j.opened(l, &q.Choices[k])
		if len(best) > 0 {
			switch a.Weights[k].Cmp(a.Weights[best[0]]) {
			case -1:
				continue
			case 1:
				best = nil
			}
		}
		if a.Weights[k].Sign() > 0 {
			best = append(best, k)
		}
	}
	if len(best) != 1 {
		return a, &AmbiguousError{Right: best, Why: "open the most packages"}
	}
	a.Choice = best[0]
	return a, nil
}

// opened is how many more packages are unblocked with a choice left out.
func (j *Judge) opened(l *space.Leverage, c *model.Choice) *big.Int {
	more := func(o *space.Opening) *big.Int { return new(big.Int).Sub(o.Unblocked, l.Now.Unblocked) }
	for k := range l.Rules {
		if j.s.Rules[l.Rules[k].Rule].ID == c.Rule {
			return more(&l.Rules[k].Opening)
		}
	}
	for k := range l.Obstacles {
		if j.s.Obstacles[l.Obstacles[k].Obstacle].ID == c.Obstacle {
			return more(&l.Obstacles[k].Opening)
		}
	}
	return new(big.Int)
}

// whole is the space of the scenario as documented, made once.
func (j *Judge) whole() *space.Space {
	if j.all == nil {
		j.all = space.New(j.engine, j.left.whole)
	}
	return j.all
}
