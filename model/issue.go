package model

// IssueKind says who settles an issue.
type IssueKind string

// Kinds of issues.
const (
	Position IssueKind = "position"  // one party's own
	Term     IssueKind = "term"      // agreed jointly
	External IssueKind = "condition" // outside the parties' hands at the table
)

// IssueKinds lists the kinds in the order in which screens group them.
var IssueKinds = []IssueKind{Position, Term, External}

// Support says how far the document itself names an option.
type Support string

// Supports of options and rules.
const (
	Stated       Support = "stated"
	Hypothetical Support = "hypothetical"
	Implied      Support = "implied"
	NotNamed     Support = "outside" // the document does not name it
)

// Supports lists every support.
var Supports = []Support{Stated, Hypothetical, Implied, NotNamed}

// Issue is one thing that is decided or given. Its options are numbered from
// 0: the named ones in file order, then, for a shares issue, every split of
// the step in ascending order ([Issue.SplitOf]).
type Issue struct {
	ID      string    `json:"id"`
	Name    string    `json:"name"`
	Short   string    `json:"short,omitempty"`
	Kind    IssueKind `json:"kind"`
	Party   string    `json:"party,omitempty"` // whose position it is
	Help    string    `json:"help,omitempty"`
	Claims  []string  `json:"claims,omitempty"`
	Options []Option  `json:"options"`
	Shares  *Shares   `json:"shares,omitempty"` // nil unless it divides 100 per cent
}

// Option is one named value of an issue.
type Option struct {
	ID      string    `json:"id"`
	Name    string    `json:"name"`
	Short   string    `json:"short,omitempty"`
	Detail  string    `json:"detail,omitempty"`
	Support Support   `json:"support"`
	Claims  []string  `json:"claims,omitempty"`
	Value   *float64  `json:"value,omitempty"`  // of a numeric option, in the issue's own unit
	Shares  []float64 `json:"shares,omitempty"` // of a named split, per cent, in the order of Shares.Of
}

// Label is the issue's name where room is short.
func (is *Issue) Label() string {
	if is.Short != "" {
		return is.Short
	}
	return is.Name
}

// Label is the option's name where room is short.
func (o *Option) Label() string {
	if o.Short != "" {
		return o.Short
	}
	return o.Name
}

// Len is the number of options, splits included.
func (is *Issue) Len() int {
	if is.Shares == nil {
		return len(is.Options)
	}
	return len(is.Options) + is.Shares.splits()
}

// Named tells whether option o is one of the named ones, not a bare split.
func (is *Issue) Named(o int) bool { return o < len(is.Options) }

// OptionID is the id of option o: as in the file, or the split written out,
// such as 40/20/40/0.
func (is *Issue) OptionID(o int) string {
	if is.Named(o) {
		return is.Options[o].ID
	}
	return formatSplit(is.Shares.unrank(o - len(is.Options)))
}

// OptionName is the full name of option o for people.
func (is *Issue) OptionName(o int) string {
	if is.Named(o) {
		return is.Options[o].Name
	}
	return is.OptionID(o)
}

// OptionLabel is the name of option o where room is short.
func (is *Issue) OptionLabel(o int) string {
	if is.Named(o) {
		return is.Options[o].Label()
	}
	return is.OptionID(o)
}

// Option returns the number of the option with that id, which may be a split
// of the step written out.
func (is *Issue) Option(id string) (int, bool) {
	if o, ok := indexOf(is.Options, func(o *Option) bool { return o.ID == id }); ok {
		return o, true
	}
	if is.Shares == nil {
		return -1, false
	}
	split, err := is.Shares.parse(id)
	if err != nil {
		return -1, false
	}
	return is.SplitOption(split), true
}

// Numeric tells whether some option carries a number.
func (is *Issue) Numeric() bool {
	_, ok := indexOf(is.Options, func(o *Option) bool { return o.Value != nil })
	return ok
}

// Value is the number that option o carries; false where it carries none.
func (is *Issue) Value(o int) (float64, bool) {
	if !is.Named(o) || is.Options[o].Value == nil {
		return 0, false
	}
	return *is.Options[o].Value, true
}
