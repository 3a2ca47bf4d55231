package model

import "fmt"

// Modality is the word class in which the source puts a rule. It decides the
// severity unless the rule says otherwise.
type Modality string

// Modalities of rules.
const (
	Must  Modality = "must"  // cannot, needs, is a barrier
	Would Modality = "would" // would oppose
	May   Modality = "may"   // may, might, could, raises questions
)

// Modalities lists every modality.
var Modalities = []Modality{Must, Would, May}

// Severity is what a rule does to its obstacle.
type Severity string

// Severities of rules.
const (
	Blocks  Severity = "blocks"
	Strains Severity = "strains"
)

// Severities lists every severity.
var Severities = []Severity{Blocks, Strains}

// Severity is the one that follows from the modality alone.
func (m Modality) Severity() Severity {
	if m == May {
		return Strains
	}
	return Blocks
}

// Rule is a documented link from options to an obstacle.
type Rule struct {
	ID       string    `json:"id"`
	Obstacle string    `json:"obstacle"`
	Modality Modality  `json:"modality"`
	Severity Severity  `json:"severity"`      // as documented
	Why      string    `json:"why,omitempty"` // why the severity is not the modality's
	When     Condition `json:"when"`
	Title    string    `json:"title"`
	Reason   string    `json:"reason"`
	Support  Support   `json:"support"` // stated, or implied
	Note     string    `json:"note,omitempty"`
	Objects  []string  `json:"objects"`  // parties whose objection it is
	CanLift  []string  `json:"can_lift"` // parties or outside actors
	Claims   []string  `json:"claims"`
}

// Exclusion is a combination that cannot exist.
type Exclusion struct {
	ID     string    `json:"id"`
	When   Condition `json:"when"`
	Reason string    `json:"reason"`
}

// Reading says how severities are read.
type Reading int

// Readings.
const (
	Documented Reading = iota // severities as documented
	Strict                    // every rule of a major obstacle blocks
)

func (r Reading) String() string {
	if r == Strict {
		return "strict"
	}
	return "documented"
}

// ParseReading reads the name of a reading; any other word is an error.
func ParseReading(text string) (Reading, error) {
	for _, r := range []Reading{Documented, Strict} {
		if text == r.String() {
			return r, nil
		}
	}
	return Documented, fmt.Errorf("%q is no reading: it is documented or strict", text)
}

// SeverityUnder is the severity of the rule under a reading.
func (s *Scenario) SeverityUnder(r *Rule, reading Reading) Severity {
	if reading == Strict {
		if o, ok := s.Obstacle(r.Obstacle); ok && s.Obstacles[o].Major {
			return Blocks
		}
	}
	return r.Severity
}
