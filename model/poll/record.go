package poll

import (
	"redline/model"
)

// Record is a poll that was revealed: what was asked, what was answered and
// what is so. It holds ids of the scenario and no pointers, so that it can be
// kept and printed as it is; [Record.Check] tells whether a record read from
// somewhere fits a scenario.
//
// As JSON:
//
//	{"package": "reported plan",
//	 "from": "CODE", "to": "CODE",
//	 "changes": [{"issue": "ukraine", "from": "us_only", "to": "all_three"}],
//	 "reading": "documented", "muted": [], "assume": {},
//	 "blocks": [{"id": "sovereignty", "was": true, "holds": true, "yours": "right", "hands": [9, 18]},
//	            …, {"id": "", "was": false, "holds": false, "yours": "", "hands": [null, null]}],
//	 "objects": [… parties in the scenario's order, then nobody with the id ""],
//	 "new": ["rule ids"], "gone": ["rule ids"],
//	 "impossible": ["ids of exclusions that hold after the change"],
//	 "rule": "rule id", "role": "new"}
//
// Lists are never null. A count that was not taken is null. Options of a split
// are written as "40/20/40/0".
type Record struct {
	Name    string             `json:"package"` // of the package that the change starts from
	From    string             `json:"from"`    // code of the package before
	To      string             `json:"to"`      // and after
	Changes []Change           `json:"changes"` // from before to after, in the scenario's order
	Reading string             `json:"reading"` // "documented" or "strict"
	Muted   []string           `json:"muted"`   // ids of rules and obstacles that were left out
	Assume  map[string]float64 `json:"assume"`  // assumptions that differed from the file's

	Blocks  []Result `json:"blocks"`  // the major obstacles in order, then none of them
	Objects []Result `json:"objects"` // the parties in order, then nobody

	New        []string `json:"new"`        // ids of rules that hold only after the change, as screens list them
	Gone       []string `json:"gone"`       // and only before it
	Impossible []string `json:"impossible"` // ids of exclusions that hold after it
	Rule       string   `json:"rule"`       // id of the one rule responsible; empty where nothing holds
	Role       Role     `json:"role"`       // what that rule did

	LeftOut bool `json:"left_out,omitempty"` // put aside, or answered by nobody: not for the handout, and not kept for long
}

// Change is one issue that a predicted change touches.
type Change struct {
	Issue string `json:"issue"`
	From  string `json:"from"` // id of an option, or a split
	To    string `json:"to"`
}

// Result is one line of a poll, held against what is so.
type Result struct {
	ID    string `json:"id"`    // of the obstacle or party; empty for "none of them" and "nobody"
	Was   bool   `json:"was"`   // it blocked, or objected, before the change
	Holds bool   `json:"holds"` // it does after it
	Yours Mark   `json:"yours"`
	Hands Hands  `json:"hands"`
}

// Mark is how an answer given at the keyboard compares with what is so.
type Mark string

// Marks. A question that no answer was given to has [Unmarked] on all lines.
const (
	Unmarked Mark = ""       // nothing was said
	Right    Mark = "right"  // said, and so; or not said, and not so
	Missed   Mark = "missed" // so, and not said
	Wrong    Mark = "wrong"  // said, and not so
)

// Role is what the one rule responsible did with the change.
type Role string

// Roles.
const (
	NoRole Role = ""      // there is no such rule
	Came   Role = "new"   // it holds since the change
	Went   Role = "gone"  // it held until the change
	Stays  Role = "stays" // it holds before and after
)

// compare holds the answers to one question against what was and is so. The
// line for none of them says the rest once more, so where it is neither marked
// nor so it stays blank.
func compare(list []Answer, was, holds []bool) []Result {
	said := false
	for _, a := range list {
		said = said || a.Yours
	}
	out := make([]Result, len(list))
	for i, a := range list {
		out[i] = Result{ID: a.ID, Was: was[i], Holds: holds[i], Hands: a.Hands}
		switch {
		case !said:
		case a.Yours && holds[i]:
			out[i].Yours = Right
		case a.Yours:
			out[i].Yours = Wrong
		case holds[i]:
			out[i].Yours = Missed
		case i < len(list)-1:
			out[i].Yours = Right
		}
	}
	return out
}

// Reveal is the record of a poll: its answers held against what the packages
// before and after the change come to, both as the basis has the rules read.
func (p *Poll) Reveal(s *model.Scenario, basis model.Basis, before, after *model.Assessment) Record {
	r := Record{
		Name:    p.Name,
		From:    s.Encode(p.From),
		To:      s.Encode(p.To),
		Changes: changes(s, p.From, p.To),
		Reading: basis.Reading.String(),
		Muted:   append([]string{}, basis.Muted...),
		Assume:  map[string]float64{},
		LeftOut: !p.Answered(), // a handout would have nothing to tell of it
	}
	for id, value := range basis.Assume {
		r.Assume[id] = value
	}
	wasBlocks, wasObjects := Truth(s, before)
	blocks, objects := Truth(s, after)
	r.Blocks, r.Objects = compare(p.Blocks, wasBlocks, blocks), compare(p.Objects, wasObjects, objects)
	r.New, r.Gone = ruleIDs(s, after.Without(before)), ruleIDs(s, before.Without(after))
	r.Impossible = []string{}
	for _, x := range after.Impossible {
		r.Impossible = append(r.Impossible, s.Exclusions[x].ID)
	}
	if f, role := Responsible(s, before, after); role != NoRole {
		r.Rule, r.Role = s.Rules[f.Rule].ID, role
	}
	return r
}

func changes(s *model.Scenario, from, to model.Configuration) []Change {
	list := []Change{}
	for _, i := range from.Differences(to) {
		is := &s.Issues[i]
		list = append(list, Change{is.ID, is.OptionID(from.Option(i)), is.OptionID(to.Option(i))})
	}
	return list
}

func ruleIDs(s *model.Scenario, findings []model.Finding) []string {
	list := []string{}
	for _, f := range findings {
		list = append(list, s.Rules[f.Rule].ID)
	}
	return list
}
