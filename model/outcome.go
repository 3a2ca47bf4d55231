package model

import (
	"iter"
	"math/bits"
)

// Status is what a configuration comes to on one obstacle.
type Status uint8

// Statuses, from best to worst.
const (
	Clear    Status = iota // no finding
	Strained               // a straining finding, no blocking one
	Blocked                // a blocking finding
)

func (s Status) String() string { return [...]string{"clear", "strained", "blocked"}[s] }

// Verdict is what a configuration comes to as a whole: the worst status over
// the major obstacles, or impossible.
type Verdict uint8

// Verdicts, from best to worst.
const (
	VerdictClear Verdict = iota
	VerdictStrained
	VerdictBlocked
	VerdictImpossible // an exclusion holds
)

func (v Verdict) String() string { return [...]string{"clear", "strained", "blocked", "impossible"}[v] }

// Workable tells whether the configuration is unblocked: strained or clear.
func (v Verdict) Workable() bool { return v <= VerdictStrained }

// Stance is what a party makes of a configuration.
type Stance uint8

// Stances, from best to worst.
const (
	Accepts   Stance = iota // no finding is its objection
	Hesitates               // a straining finding is
	Objects                 // a blocking finding is
)

func (s Stance) String() string { return [...]string{"accepts", "hesitates", "objects"}[s] }

// MarshalText writes the stance's name.
func (s Stance) MarshalText() ([]byte, error) { return []byte(s.String()), nil }

// UnmarshalText reads the stance's name.
func (s *Stance) UnmarshalText(text []byte) error {
	for _, known := range []Stance{Accepts, Hesitates, Objects} {
		if string(text) == known.String() {
			*s = known
			return nil
		}
	}
	return Unknown("stance", string(text), []string{"accepts", "hesitates", "objects"})
}

// RuleSet is a set of rules of a scenario, by index.
type RuleSet [MaxRules / 64]uint64

// Has tells whether rule r is in the set.
func (s *RuleSet) Has(r int) bool { return s[r/64]>>(r%64)&1 == 1 }

// Add puts rule r into the set.
func (s *RuleSet) Add(r int) { s[r/64] |= 1 << (r % 64) }

// Len is the number of rules in the set.
func (s *RuleSet) Len() int {
	n := 0
	for _, w := range s {
		n += bits.OnesCount64(w)
	}
	return n
}

// Without is the set less the rules of another.
func (s RuleSet) Without(t *RuleSet) RuleSet {
	for i := range s {
		s[i] &^= t[i]
	}
	return s
}

// All walks the rules of the set in file order.
func (s *RuleSet) All() iter.Seq[int] {
	return func(yield func(int) bool) {
		for i, w := range s {
			for ; w != 0; w &= w - 1 {
				if !yield(i*64 + bits.TrailingZeros64(w)) {
					return
				}
			}
		}
	}
}

// Outcome is what a configuration comes to, as bits and counts. It is a
// comparable value. Indexes are those of the scenario.
type Outcome struct {
	Verdict  Verdict
	Findings RuleSet              // rules that hold
	Statuses [MaxObstacles]Status // per obstacle
	Stances  [MaxParties]Stance   // per party
	Blocks   int                  // blocking findings in all
	Strains  int                  // straining findings of major obstacles
}
