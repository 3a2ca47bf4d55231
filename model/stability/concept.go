package stability

// Concept is a way in which a state can be stable.
type Concept uint8

// Concepts, in the order in which they are told.
const (
	Nash Concept = iota // no improvement
	GMR                 // every improvement can be answered
	SMR                 // every improvement can be answered for good
	SEQ                 // every improvement will be answered, by moves that pay their movers
)

// AllConcepts lists every concept.
var AllConcepts = [...]Concept{Nash, GMR, SMR, SEQ}

func (c Concept) String() string { return [...]string{"nash", "gmr", "smr", "seq"}[c] }

// Label is the concept's usual name: Nash, GMR, SMR or SEQ.
func (c Concept) Label() string { return [...]string{"Nash", "GMR", "SMR", "SEQ"}[c] }

// Words say in plain words what holds.
func (c Concept) Words() string {
	return [...]string{
		"no party gains by moving",
		"every gain can be answered",
		"every gain can be answered for good",
		"every gain will be answered, by a move that pays its mover",
	}[c]
}

// Set is a set of concepts.
type Set uint8

// Every has all four concepts.
const Every Set = 1<<len(AllConcepts) - 1

// Has tells whether a concept is in the set.
func (s Set) Has(c Concept) bool { return s>>c&1 == 1 }

// With is the set with one more concept.
func (s Set) With(c Concept) Set { return s | 1<<c }

func (s Set) without(c Concept) Set { return s &^ (1 << c) }
