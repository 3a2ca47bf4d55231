// Package poll is the arithmetic of predict, then reveal: a change is put to a
// person or a room before anybody sees what it does, answers are taken, and
// only then are they held against the outcome. A second vote after discussion
// is part of it, as in peer instruction (Crouch and Mazur, American Journal of
// Physics 69, 2001). The package knows nothing of screens: who may see what,
// and when, is up to its callers.
//
// A [Poll] is what is asked and answered; [Poll.Reveal] turns it into a
// [Record], which is what is kept and printed.
package poll

import "redline/model"

// None is a count that was not taken.
const None = -1

// MaxHands is the greatest count of hands that can be typed.
const MaxHands = 999

// Votes is how many votes are taken: one before discussion, one after.
const Votes = 2

// Hands are the counts of the first and the second vote; [None] where not
// taken.
type Hands [Votes]int

// Answer is one line of a poll: an obstacle that may block, a party that may
// object, or none of them.
type Answer struct {
	ID    string // of the obstacle or party; empty for "none of them" and "nobody"
	Yours bool   // marked by whoever sits at the keyboard
	Hands Hands
}

// Poll is a change that is predicted. Make one with [New]. Its answers are one
// list of lines, those about blocks first; one line at a time has the mark, and
// digits typed go to the present vote on it.
type Poll struct {
	Name     string              // of the package that the change starts from
	From, To model.Configuration // before and after
	Blocks   []Answer            // what will block: the major obstacles in order, then none of them
	Objects  []Answer            // who will object: the parties in order, then nobody

	at, vote int
	typing   bool // the count at hand is being typed
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

func blank(id string) Answer { return Answer{ID: id, Hands: Hands{None, None}} }

// Len is the number of lines.
func (p *Poll) Len() int { return len(p.Blocks) + len(p.Objects) }

// Line is the answer on a line, from 0.
func (p *Poll) Line(i int) *Answer {
	if i < len(p.Blocks) {
		return &p.Blocks[i]
	}
	return &p.Objects[i-len(p.Blocks)]
}

// At is the line with the mark.
func (p *Poll) At() int { return p.at }

// Vote is the vote that is counted now: 0 for the first, 1 for the second.
func (p *Poll) Vote() int { return p.vote }

// Typing tells whether the count of a vote on a line is being typed. A count
// taken is shown as long as it is typed, and only as taken from then on.
func (p *Poll) Typing(line, vote int) bool { return p.typing && p.at == line && p.vote == vote }

// Go puts the mark on a line, or on the nearest there is. Leaving a line
// closes the count typed there.
func (p *Poll) Go(line int) {
	line = max(0, min(line, p.Len()-1))
	if line != p.at {
		p.at, p.typing = line, false
	}
}

// Turn goes to the other vote, and to the first line that the vote left counted:
// a room that was asked about one line is asked about it again.
func (p *Poll) Turn() {
	left := p.vote
	p.vote, p.at, p.typing = 1-p.vote, 0, false
	for i := range p.Len() {
		if p.Line(i).Hands[left] != None {
			p.at = i
			return
		}
	}
}

// Mark gives the answer on the marked line, or takes it back. None of them and
// any other answer to the same question put each other out.
func (p *Poll) Mark() {
	list, i := p.question()
	list[i].Yours = !list[i].Yours
	if !list[i].Yours {
		return
	}
	last := len(list) - 1
	for k := range list {
		if k != i && (i == last || k == last) {
			list[k].Yours = false
		}
	}
}

// question is the list that the marked line is in, and its place there.
func (p *Poll) question() (list []Answer, i int) {
	if p.at < len(p.Blocks) {
		return p.Blocks, p.at
	}
	return p.Objects, p.at - len(p.Blocks)
}

// Type adds a digit to the count of the present vote on the marked line. The
// first digit typed on a count that was closed begins it anew. It reports
// false for what is no digit, or would pass [MaxHands].
func (p *Poll) Type(digit int) bool {
	hands := &p.Line(p.at).Hands[p.vote]
	count := digit
	if p.typing && *hands != None {
		count = *hands*10 + digit
	}
	if digit < 0 || digit > 9 || count > MaxHands {
		return false
	}
	*hands, p.typing = count, true
	return true
}

// Erase takes the last digit of the count of the present vote off, and the
// count with its last one. A count that was closed is only opened again, so
// that nothing unseen is lost.
func (p *Poll) Erase() {
	hands := &p.Line(p.at).Hands[p.vote]
	switch {
	case *hands == None:
	case !p.typing:
		p.typing = true
	case *hands < 10:
		*hands, p.typing = None, false
	default:
		*hands /= 10
	}
}

// Answered tells whether anything was marked or counted.
func (p *Poll) Answered() bool {
	for i := range p.Len() {
		if a := p.Line(i); a.Yours || a.Hands != (Hands{None, None}) {
			return true
		}
	}
	return false
}

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
