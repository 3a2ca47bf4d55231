package model

import "redline/model/mining"

// Limits of a scenario. They keep the compiled form in small fixed-size values
// and stop hostile files; no documented negotiation comes near them.
const (
	MaxIssues       = 64      // issues, so that a set of issues fits one word
	MaxParties      = 16      // parties
	MaxObstacles    = 16      // obstacles
	MaxRules        = 512     // rules
	MaxExclusions   = 256     // exclusions
	MaxOptions      = 1 << 20 // options of one issue, splits included
	MaxAlternatives = 4096    // rules, exclusions and their alternatives together
	MaxTrials       = 1 << 25 // options times tests, over all issues
)

// Scenario is one negotiation: everything a scenario file says. It is plain
// data; [Compile] checks its cross-references. A Scenario is not changed once
// it is compiled.
type Scenario struct {
	ID           string                 `json:"id"`                // [a-z0-9_-]+
	Title        string                 `json:"title"`             // for people
	AsOf         string                 `json:"as_of"`             // date of the knowledge in it, YYYY-MM-DD
	Summary      string                 `json:"summary"`           // two or three sentences
	Opening      string                 `json:"opening,omitempty"` // names the package of the status quo: "The plan, put under today's positions,"
	Sources      []Source               `json:"sources"`
	Claims       []Claim                `json:"claims"`
	Parties      []Party                `json:"parties"`
	Actors       []Actor                `json:"actors"`
	Issues       []Issue                `json:"issues"`
	Exclusions   []Exclusion            `json:"exclusions"`
	Obstacles    []Obstacle             `json:"obstacles"`
	Rules        []Rule                 `json:"rules"`
	Measures     []Measure              `json:"measures"`
	Presets      []Preset               `json:"presets"`
	StatusQuo    string                 `json:"status_quo"` // id of a preset
	Preferences  map[string][]Statement `json:"preferences"`
	Irreversible []Move                 `json:"irreversible"`
	Mining       *mining.Economy        `json:"mining,omitempty"` // nil without an economy
	Lessons      []Lesson               `json:"lessons"`
}

// Party is one side of the negotiation.
type Party struct {
	ID    string `json:"id"`
	Name  string `json:"name"`
	Short string `json:"short"` // two or three letters, for column heads
}

// Actor is somebody outside the table who can lift a rule.
type Actor struct {
	ID   string `json:"id"`
	Name string `json:"name"` // with its article: "the EU"
}

// Obstacle is one of the things that can stand in the way. A major obstacle
// counts for the verdict; one that is not major only ever strains.
type Obstacle struct {
	ID     string   `json:"id"`
	Name   string   `json:"name"`
	Major  bool     `json:"major"`
	Help   string   `json:"help"`
	Claims []string `json:"claims"`
}

// Measure is a number worked out from options and assumptions, which rules of
// obstacles that are not major may test. Its id names a quantity of the mining
// arithmetic ([mining.Quantities]).
type Measure struct {
	ID   string   `json:"id"`
	Name string   `json:"name"`
	Unit string   `json:"unit"`
	From []string `json:"from"` // ids of the issues it depends on
}

// Preset is a configuration that somebody proposed or the document describes.
type Preset struct {
	ID     string            `json:"id"`
	Name   string            `json:"name"`
	Origin string            `json:"origin"` // where it comes from, in a few words
	Detail string            `json:"detail"`
	Claims []string          `json:"claims"`
	Set    map[string]string `json:"set"` // issue id to option id; the rest is as in the status quo
}

// Statement is one entry of a party's preferences, for option prioritisation
// (Fang, Hipel and Kilgour): the earlier statement outweighs all later ones.
type Statement struct {
	Name   string    `json:"name"`
	When   Condition `json:"when"`
	Claims []string  `json:"claims"`
}

// Move names a change of a position that cannot be taken back.
type Move struct {
	Issue string `json:"issue"`
	From  string `json:"from"`
	To    string `json:"to"`
}

// Party returns the index of the party with that id.
func (s *Scenario) Party(id string) (int, bool) {
	return indexOf(s.Parties, func(p *Party) bool { return p.ID == id })
}

// Issue returns the index of the issue with that id.
func (s *Scenario) Issue(id string) (int, bool) {
	return indexOf(s.Issues, func(i *Issue) bool { return i.ID == id })
}

// Obstacle returns the index of the obstacle with that id.
func (s *Scenario) Obstacle(id string) (int, bool) {
	return indexOf(s.Obstacles, func(o *Obstacle) bool { return o.ID == id })
}

// Rule returns the index of the rule with that id.
func (s *Scenario) Rule(id string) (int, bool) {
	return indexOf(s.Rules, func(r *Rule) bool { return r.ID == id })
}

// Measure returns the index of the measure with that id.
func (s *Scenario) Measure(id string) (int, bool) {
	return indexOf(s.Measures, func(m *Measure) bool { return m.ID == id })
}

// Preset returns the index of the preset with that id.
func (s *Scenario) Preset(id string) (int, bool) {
	return indexOf(s.Presets, func(p *Preset) bool { return p.ID == id })
}

// ActorName is the name of whoever can lift a rule: a party's, a declared
// actor's, or the id itself.
func (s *Scenario) ActorName(id string) string {
	if i, ok := s.Party(id); ok {
		return s.Parties[i].Name
	}
	if i, ok := indexOf(s.Actors, func(a *Actor) bool { return a.ID == id }); ok {
		return s.Actors[i].Name
	}
	return id
}

func indexOf[T any](list []T, match func(*T) bool) (int, bool) {
	for i := range list {
		if match(&list[i]) {
			return i, true
		}
	}
	return -1, false
}
