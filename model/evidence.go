package model

import "slices"

// SourceKind tells the document under study from everything around it.
type SourceKind string

// Kinds of sources.
const (
	Document   SourceKind = "document"   // what the scenario is drawn from
	Background SourceKind = "background" // outside the document
)

// Source is a document that claims are taken from.
type Source struct {
	ID        string     `json:"id"`
	Title     string     `json:"title"`
	Short     string     `json:"short,omitempty"` // for places with little room
	Publisher string     `json:"publisher"`
	Date      string     `json:"date"` // as printed, or "undated"
	Kind      SourceKind `json:"kind"`
	URL       string     `json:"url,omitempty"`
}

// ClaimKind says what sort of statement a claim is.
type ClaimKind string

// Kinds of claims.
const (
	Fact           ClaimKind = "fact"
	StatedPosition ClaimKind = "position"
	Barrier        ClaimKind = "obstacle"
	Proviso        ClaimKind = "condition"
	Rationale      ClaimKind = "rationale"
	Risk           ClaimKind = "risk"
	Question       ClaimKind = "question"
	Caveat         ClaimKind = "caveat"
	Precedent      ClaimKind = "precedent"
)

// ClaimKinds lists every kind of claim.
var ClaimKinds = []ClaimKind{Fact, StatedPosition, Barrier, Proviso, Rationale, Risk, Question, Caveat, Precedent}

// Standing says how sure a claim is.
type Standing string

// Standings of claims.
const (
	Confirmed Standing = "confirmed" // undisputed, or several independent sources
	Reported  Standing = "reported"  // somebody reports it
	Disputed  Standing = "disputed"  // somebody contradicts it
	Inferred  Standing = "inferred"  // a reading or judgement
)

// Standings lists every standing.
var Standings = []Standing{Confirmed, Reported, Disputed, Inferred}

// Claim is one statement of a source, paraphrased.
type Claim struct {
	ID         string    `json:"id"`
	Source     string    `json:"source"`
	Section    string    `json:"section,omitempty"`
	Paragraph  int       `json:"paragraph,omitempty"` // from 1; 0 where there is none
	Kind       ClaimKind `json:"kind"`
	AssertedBy string    `json:"asserted_by"`
	Standing   Standing  `json:"standing"`
	Text       string    `json:"text"`
	Short      string    `json:"short,omitempty"` // headline for lists
	Party      string    `json:"party,omitempty"` // whose position it is
	Date       string    `json:"date,omitempty"`
	Sure       string    `json:"sure,omitempty"` // several, one or unverified sources
	Note       string    `json:"note,omitempty"`
	Against    []string  `json:"against,omitempty"`  // claims it is in tension with
	Restates   []string  `json:"restates,omitempty"` // claims it repeats
}

// Claim returns the index of the claim with that id.
func (s *Scenario) Claim(id string) (int, bool) {
	return indexOf(s.Claims, func(c *Claim) bool { return c.ID == id })
}

// Source returns the index of the source with that id.
func (s *Scenario) Source(id string) (int, bool) {
	return indexOf(s.Sources, func(d *Source) bool { return d.ID == id })
}

// Outside tells whether a claim comes from outside the document.
func (s *Scenario) Outside(c *Claim) bool {
	i, ok := s.Source(c.Source)
	return ok && s.Sources[i].Kind == Background
}

// Documented tells whether the scenario is drawn from a document at all, so
// that its options can be said to be named there.
func (s *Scenario) Documented() bool {
	return slices.ContainsFunc(s.Sources, func(src Source) bool { return src.Kind == Document })
}
