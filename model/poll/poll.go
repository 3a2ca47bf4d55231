// Package poll is the arithmetic of predict, then reveal: a change is put to a
// person or a room before anybody sees what it does, answers are taken, and
// only then are they held against the outcome. A second vote after discussion
// is part of it, as in peer instruction (Crouch and Mazur, American Journal of
// Physics 69, 2001). The package knows nothing of screens: who may see what,
// and when, is up to its callers.
package poll

import "redline/model"

// None is a count that was not taken.
const None = -1

// Answer is one line of a poll: an obstacle that may block, a party that may
// object, or none of them.
type Answer struct {
	ID    string // of the obstacle or party; empty for "none of them" and "nobody"
	Yours bool   // marked by whoever sits at the keyboard
	Hands [2]int // counted in the first and the second vote; None where not taken
}

// Poll is a change that is predicted. Make one with [New].
type Poll struct {
	Name     string              // of the package that the change starts from
	From, To model.Configuration // before and after
	Blocks   []Answer            // what will block: the major obstacles in order, then none of them
	Objects  []Answer            // who will object: the parties in order, then nobody
}

// New is a poll about a change, with no answer given.
func New(s *model.Scenario, name string, from, to model.Configuration) *Poll {
	p := &Poll{Name: name, From: from, To: to}
	for i := range s.Obstacles {
		if s.Obstacles[i].Major {
			p.Blocks = append(p.Blocks, blank(s.Obstacles[i].ID))
		}
	}
	for i := range s.Parties {
		p.Objects = append(p.Objects, blank(s.Parties[i].ID))
	}
	p.Blocks, p.Objects = append(p.Blocks, blank("")), append(p.Objects, blank(""))
	return p
}

func blank(id string) Answer { return Answer{ID: id, Hands: [2]int{None, None}} }

// Truth is what a package comes to, in the order of a poll's answers: true for
// each obstacle that blocks and each party that objects, and for the last of
// each where none does.
func Truth(s *model.Scenario, a *model.Assessment) (blocks, objects []bool) {
	for i := range s.Obstacles {
		if s.Obstacles[i].Major {
			blocks = append(blocks, a.Statuses[i] == model.Blocked)
		}
	}
	for i := range s.Parties {
		objects = append(objects, a.Stances[i] == model.Objects)
	}
	return withNone(blocks), withNone(objects)
}

func withNone(list []bool) []bool {
	none := true
	for _, holds := range list {
		none = none && !holds
	}
	return append(list, none)
}
