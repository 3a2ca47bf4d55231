package mining

import "slices"

// Statement is something that the document says of a quantity, so that it can
// be held against the arithmetic.
type Statement struct {
	Claim    string  `json:"claim"`          // id of the claim that says it
	Says     string  `json:"says"`           // what it says, in a few words
	Quantity string  `json:"quantity"`       // id of the quantity
	At       Where   `json:"at"`             // the production that it is said of
	Test     []Bound `json:"test"`           // what the quantity has to keep to, all of them
	Ours     bool    `json:"ours,omitempty"` // the document gives no number; the one in the test is ours
	Note     string  `json:"note,omitempty"`
}

// Where is the production that a statement is held against.
type Where string

// Productions that a statement may speak of.
const (
	Full       Where = "full"       // every unit, with the most output to mining that can be chosen
	Configured Where = "configured" // as it is chosen now
)

// Wheres lists the productions that a statement may speak of.
var Wheres = []Where{Full, Configured}

// Bound compares a quantity with a fixed number in its unit.
type Bound struct {
	Is    string  `json:"is"` // above, at_least, below, at_most
	Value float64 `json:"value"`
}

// lower tells that the bound is one from below.
func (b Bound) lower() bool { return b.Is == "above" || b.Is == "at_least" }

// Holds tells whether x keeps to the bound.
func (b Bound) Holds(x float64) bool {
	switch b.Is {
	case "above":
		return x > b.Value
	case "at_least":
		return x >= b.Value
	case "below":
		return x < b.Value
	}
	return x <= b.Value
}

// Holds tells whether the statement is true of a value of its quantity.
func (s *Statement) Holds(x float64) bool {
	return !slices.ContainsFunc(s.Test, func(b Bound) bool { return !b.Holds(x) })
}

// exceeded tells that the quantity is greater than the statement has it.
func (s *Statement) exceeded(x float64) bool {
	return slices.ContainsFunc(s.Test, func(b Bound) bool { return !b.lower() && !b.Holds(x) })
}

// reached tells that the quantity is not too small for the statement.
func (s *Statement) reached(x float64) bool {
	return !slices.ContainsFunc(s.Test, func(b Bound) bool { return b.lower() && !b.Holds(x) })
}

// least is what the quantity has to reach, in its unit; false where the
// statement sets no bound from below.
func (s *Statement) least() (float64, bool) {
	i := slices.IndexFunc(s.Test, Bound.lower)
	if i < 0 {
		return 0, false
	}
	return s.Test[i].Value, true
}

// ofNetwork tells that the statement is about a share of the network, which
// other miners can add to.
func (s *Statement) ofNetwork() bool { return s.Quantity == ShareAfter || s.Quantity == ShareRule }

// Lines lists the shares of the network that the document itself names, in per
// cent from the least, and 50, where a miner outweighs all others.
func (e *Economy) Lines() []float64 {
	lines := []float64{50}
	for i := range e.Statements {
		if x, ok := e.Statements[i].names(); ok && x > 0 && x < 100 {
			lines = append(lines, x)
		}
	}
	slices.Sort(lines)
	return slices.Compact(lines)
}

// names is the share of the network that the statement names, in per cent;
// false where it names none.
func (s *Statement) names() (float64, bool) {
	x, ok := s.least()
	return x, ok && s.ofNetwork() && !s.Ours
}

// Names tells whether the statement names just that share of the network, in
// per cent.
func (s *Statement) Names(percent float64) bool {
	x, ok := s.names()
	return ok && x == percent
}
