package plain

import (
	"slices"
	"strconv"
	"strings"

	"redline/model"
	"redline/model/poll"
	"redline/tui/words"
)

// Questions about a staged change, in the order they are asked. The second
// vote asks the last two again.
const (
	askBlocks = iota
	askObjects
	askBlockHands
	askObjectHands
	askNothing
)

// ask asks the present question, or says what can be done when all are
// answered.
func (d *dialogue) ask() {
	st := d.predict.staged
	if st == nil {
		return
	}
	vote := [...]string{"first vote", "second vote"}[st.vote]
	switch st.question {
	case askBlocks:
		d.out.say("What will block now? Names, or none. "+d.numberedNames(st.poll.Blocks), "An empty line leaves a question out.")
	case askObjects:
		d.out.say("Who will object? Names, or none. " + d.numberedNames(st.poll.Objects))
	case askBlockHands, askObjectHands:
		list := d.handsOf()
		names := make([]string, len(list))
		for i := range list {
			names[i] = d.answerName(&list[i])
		}
		d.out.say("Hands for " + words.And(names) + ", " + vote + ", as " + words.Count(len(names), "number") + " in that order.")
	default:
		d.out.say(`Say "reveal", "second vote" or "take back".`)
	}
}

// handsOf is the answers that hands are counted for now.
func (d *dialogue) handsOf() []poll.Answer {
	st := d.predict.staged
	if st.question == askBlockHands {
		return st.poll.Blocks
	}
	return st.poll.Objects
}

func (d *dialogue) numberedNames(list []poll.Answer) string {
	var parts []string
	for i := range list[:len(list)-1] {
		parts = append(parts, strconv.Itoa(i+1)+" "+d.answerName(&list[i]))
	}
	if len(parts) == 0 {
		return ""
	}
	return words.Or(parts) + "."
}

// answerName is what an answer to the present question is about.
func (d *dialogue) answerName(a *poll.Answer) string {
	switch d.predict.staged.question {
	case askBlocks, askBlockHands:
		if o, ok := d.scenario.Obstacle(a.ID); ok {
			return d.scenario.Obstacles[o].Name
		}
		return "none of them"
	}
	if p, ok := d.scenario.Party(a.ID); ok {
		return d.scenario.Parties[p].Name
	}
	return "nobody"
}

// answered takes a line as the answer to the question asked. It reports false
// where nothing is asked, or the line is a command.
func (d *dialogue) answered(line string) bool {
	st := d.predict.staged
	if st == nil {
		return false
	}
	said := strings.ToLower(strings.Join(strings.Fields(line), " "))
	if said == "take back" {
		d.refused(d.takeBack(nil))
		return true
	}
	if st.question >= askNothing {
		return false
	}
	if said == "" || said == "skip" {
		d.next()
		return true
	}
	err := d.takeAnswer(said)
	if err == nil {
		d.next()
		return true
	}
	if word, _, _ := strings.Cut(said, " "); d.isCommand(word) {
		return false
	}
	d.refused(err)
	d.ask()
	return true
}

// isCommand tells whether a word is the whole name of a command.
func (d *dialogue) isCommand(word string) bool {
	return slices.ContainsFunc(commands(), func(c command) bool { return c.name == word || slices.Contains(c.aliases, word) })
}

func (d *dialogue) refused(err error) {
	if err != nil {
		d.out.say(err.Error())
	}
}

// takeAnswer takes the answer to one question.
func (d *dialogue) takeAnswer(said string) error {
	p := d.predict.staged.poll
	switch d.predict.staged.question {
	case askBlocks:
		return pick(said, p.Blocks, obstacleNames(d.scenario), majorsOf(d.scenario), "obstacle", "state")
	case askObjects:
		return pick(said, p.Objects, partyNames(d.scenario), nil, "party", "state")
	}
	return d.count(said)
}

// majorsOf are the numbers of the major obstacles.
func majorsOf(s *model.Scenario) []int {
	var list []int
	for i := range s.Obstacles {
		if s.Obstacles[i].Major {
			list = append(list, i)
		}
	}
	return list
}

// pick marks the answers named. among are the things that count, nil for all.
func pick(said string, list []poll.Answer, all [][]string, among []int, what, where string) error {
	if among != nil {
		kept := make([][]string, len(among))
		for k, i := range among {
			kept[k] = all[i]
		}
		all = kept
	}
	chosen := make([]bool, len(list))
	last := len(list) - 1
	if said == "none" || said == "none of them" || said == "nobody" || said == "nothing" {
		chosen[last] = true
	} else {
		for _, word := range pieces(said, all) {
			i, err := find(word, all, what, where)
			if n, ok := number(word); ok && i < 0 && n >= 1 && n <= last {
				i, err = n-1, nil
			}
			if err != nil {
				return err
			}
			chosen[i] = true
		}
	}
	for i := range list {
		list[i].Yours = chosen[i]
	}
	return nil
}

// pieces are the names in an answer: apart by commas or "and", or by blanks
// where a piece is no name as a whole.
func pieces(said string, all [][]string) []string {
	var out []string
	for _, part := range strings.FieldsFunc(strings.ReplaceAll(said, " and ", ","), func(r rune) bool { return r == ',' || r == ';' }) {
		part = strings.TrimSpace(part)
		if _, err := find(part, all, "", ""); err == nil {
			out = append(out, part)
			continue
		}
		out = append(out, strings.Fields(part)...)
	}
	return out
}

// count takes the hands of a vote: a number for each line, or a hyphen.
func (d *dialogue) count(said string) error {
	list := d.handsOf()
	fields := strings.FieldsFunc(said, func(r rune) bool { return r == ',' || r == ';' || r == ' ' })
	if len(fields) != len(list) {
		return refuse("That is %s, for %d answers; a hyphen stands for none taken.", words.Count(len(fields), "number"), len(list))
	}
	counts := make([]int, len(list))
	for i, field := range fields {
		n, ok := number(field)
		switch {
		case field == "-":
			n = poll.None
		case !ok || n < 0 || n > poll.MaxHands:
			return refuse("%s is no count of hands; the most is %d.", quote(field), poll.MaxHands)
		}
		counts[i] = n
	}
	for i := range list {
		list[i].Hands[d.predict.staged.vote] = counts[i]
	}
	return nil
}

// next goes to the next question.
func (d *dialogue) next() {
	d.predict.staged.question++
	d.ask()
}

// secondVote counts hands again, after discussion.
func (d *dialogue) secondVote(args []string) error {
	st := d.predict.staged
	if len(args) > 0 && !strings.EqualFold(strings.Join(args, " "), "vote") {
		return refuse(`Say "second vote".`)
	}
	if st == nil {
		return refuse("No change waits to be revealed.")
	}
	st.vote, st.question = 1, askBlockHands
	d.ask()
	return nil
}

// tellRecord tells each answer beside what is so.
func (d *dialogue) tellRecord(r *poll.Record) {
	for _, res := range r.Blocks {
		name, so := "None of them", "does not block"
		if o, ok := d.scenario.Obstacle(res.ID); ok {
			name = d.scenario.Obstacles[o].Name
		}
		if res.Holds {
			so = "blocks"
		}
		d.tellResult(&res, name, so)
	}
	for _, res := range r.Objects {
		name, so := "Nobody", "does not object"
		if p, ok := d.scenario.Party(res.ID); ok {
			name = d.scenario.Parties[p].Name
		}
		if res.Holds {
			so = "objects"
		}
		d.tellResult(&res, name, so)
	}
}

// tellResult tells one answer; none of them only where there is something to
// tell.
func (d *dialogue) tellResult(res *poll.Result, name, so string) {
	said := name + " " + so + "."
	if res.ID == "" {
		if !res.Holds && res.Yours == poll.Unmarked && res.Hands == (poll.Hands{poll.None, poll.None}) {
			return
		}
		said = name + ": not so."
		if res.Holds {
			said = name + ": so it is."
		}
	}
	said += map[poll.Mark]string{poll.Right: " You were right.", poll.Missed: " You missed it.", poll.Wrong: " You said otherwise."}[res.Yours]
	switch h := res.Hands; {
	case h[0] != poll.None && h[1] != poll.None:
		said += " Hands " + strconv.Itoa(h[0]) + ", then " + strconv.Itoa(h[1]) + "."
	case h[0] != poll.None:
		said += " Hands " + strconv.Itoa(h[0]) + "."
	case h[1] != poll.None:
		said += " Hands in the second vote " + strconv.Itoa(h[1]) + "."
	}
	d.out.say(said)
}
