package model

// Lesson is a short course on a scenario: tasks that are done by finding
// something out, each explained once it is found.
type Lesson struct {
	ID    string `json:"id"`
	Title string `json:"title"`
	Intro string `json:"intro"` // in a few sentences
	Start string `json:"start"` // id of the preset that it begins with
	Tasks []Task `json:"tasks"`
}

// Task is one thing to find out.
type Task struct {
	Text    string   `json:"text"`
	Goal    Goal     `json:"goal"`
	Hints   []string `json:"hints"`   // one leads to the next
	Explain string   `json:"explain"` // said after the discovery
	Claims  []string `json:"claims"`  // that the explanation rests on
}

// Goal is when a task is done: all that it asks for holds at once. What it
// leaves out is not asked for. A goal with a question asks for nothing else.
type Goal struct {
	When     *Condition    `json:"when,omitempty"`    // tests of issues and measures, stances, agreement
	Verdicts []string      `json:"verdict,omitempty"` // any of these: blocked, strained, clear
	Blocked  []string      `json:"blocked,omitempty"` // exactly these major obstacles are blocked
	Statuses []StatusTest  `json:"status,omitempty"`  // all must hold
	Findings []FindingTest `json:"finding,omitempty"` // all must hold
	New      []string      `json:"new,omitempty"`     // rules that one change of one line just brought
	Gone     []string      `json:"gone,omitempty"`    // rules that one change of one line just took away
	Changes  *ChangesTest  `json:"changes,omitempty"` // how far the package is from another
	Stable   []string      `json:"stable,omitempty"`  // concepts under which the positions are an equilibrium: nash, gmr, smr, seq
	Shown    *Shown        `json:"shown,omitempty"`   // something that has just been looked at
	Query    *Query        `json:"query,omitempty"`   // something that is to be answered
}

// StatusTest asks for the status of an obstacle.
type StatusTest struct {
	Obstacle string   `json:"obstacle"`
	Statuses []string `json:"statuses"` // any of them: blocked, strained, clear
}

// FindingTest asks whether a rule holds.
type FindingTest struct {
	Rule string `json:"rule"`
	Not  bool   `json:"not,omitempty"`
}

// ChangesTest bounds the number of issues that differ from a preset.
type ChangesTest struct {
	From   string `json:"from"` // id of the preset
	AtMost int    `json:"at_most"`
}

// View names one of the views of the explorer.
type View string

// Views that a lesson may send somebody to.
const (
	ViewWhy      View = "why"
	ViewOut      View = "out"
	ViewMap      View = "map"
	ViewRules    View = "rules"
	ViewSpace    View = "space"
	ViewFigures  View = "figures"
	ViewDeadlock View = "deadlock"
	ViewCompare  View = "compare"
	ViewEvidence View = "evidence"
)

// Views lists the views, as files write them.
var Views = []View{ViewWhy, ViewOut, ViewMap, ViewRules, ViewSpace, ViewFigures, ViewDeadlock, ViewCompare, ViewEvidence}

// Shown is something that can be looked at. Exactly one field is set.
type Shown struct {
	View    View   `json:"view,omitempty"`
	Rule    string `json:"rule,omitempty"`    // the evidence of a rule
	Claim   string `json:"claim,omitempty"`   // a claim
	Options string `json:"options,omitempty"` // the options of an issue
}

// Ask is what a question is about. The program works the answer out; a file
// does not say it.
type Ask string

// Questions.
const (
	AskMostOpens     Ask = "most_opens"     // which of some rules or obstacles, left out alone, opens most packages?
	AskNeeded        Ask = "needed"         // which of some options does every unblocked package have?
	AskNone          Ask = "none_has"       // which of some options does no unblocked package have?
	AskFewestChanges Ask = "fewest_changes" // how many issues must change at least, from a preset?
	AskObjects       Ask = "objects"        // which party alone objects to a preset, if any?
	AskAgainst       Ask = "against"        // which of some claims stands against a claim?
)

// Asks lists the questions.
var Asks = []Ask{AskMostOpens, AskNeeded, AskNone, AskFewestChanges, AskObjects, AskAgainst}

// Query is a question; it is done with the right answer.
type Query struct {
	Ask     Ask      `json:"ask"`
	Choices []Choice `json:"choices,omitempty"` // of most_opens, needed, none_has and against; parties are not listed
	Preset  string   `json:"preset,omitempty"`  // of fewest_changes and objects
	Claim   string   `json:"claim,omitempty"`   // of against
	Clear   bool     `json:"clear,omitempty"`   // fewest_changes to a clear package, not merely an unblocked one
}

// Choice is one thing that a question offers. Of Issue and Option both are
// set; otherwise one field is.
type Choice struct {
	Rule     string `json:"rule,omitempty"`
	Obstacle string `json:"obstacle,omitempty"`
	Issue    string `json:"issue,omitempty"`
	Option   string `json:"option,omitempty"`
	Claim    string `json:"claim,omitempty"`
	Party    string `json:"party,omitempty"`
}

// Lesson returns the index of the lesson with that id.
func (s *Scenario) Lesson(id string) (int, bool) {
	return indexOf(s.Lessons, func(l *Lesson) bool { return l.ID == id })
}

// FindLesson is like [Scenario.Lesson], with an error that suggests.
func (s *Scenario) FindLesson(id string) (int, error) {
	if i, ok := s.Lesson(id); ok {
		return i, nil
	}
	return -1, Unknown("lesson", id, ids(s.Lessons, func(l *Lesson) string { return l.ID }))
}
