package chart

import (
	"fmt"
	"strconv"
	"strings"

	"redline/model"
	"redline/model/space"
)

// Axis is one side of a map: an issue with its named options, or one share of
// an issue with its values.
type Axis struct {
	issue  int
	is     *model.Issue
	share  int    // -1 for the named options
	ID     string // as it was asked for
	groups space.Axis
}

// ParseAxis reads ISSUE or ISSUE.SHARE.
func ParseAxis(s *model.Scenario, sp *space.Space, text string) (*Axis, error) {
	name, share, divided := strings.Cut(text, ".")
	issue, err := s.FindIssue(name)
	if err != nil {
		return nil, err
	}
	x := &Axis{issue: issue, is: &s.Issues[issue], share: -1, ID: text}
	switch {
	case !divided:
		x.groups = sp.NamedAxis(issue)
	case x.is.Shares == nil:
		return nil, fmt.Errorf("%s is not divided into shares; leave out .%s", name, share)
	default:
		k, ok := x.is.Shares.Share(share)
		if !ok {
			return nil, model.Unknown("share of "+name, share, x.is.Shares.Of)
		}
		x.share, x.groups = k, sp.ShareAxis(issue, k)
	}
	if x.Len() == 0 {
		return nil, fmt.Errorf("%s has no named options; name one of its shares, such as %s.%s", name, name, x.is.Shares.Of[0])
	}
	return x, nil
}

// Len is how many rows or columns the axis has.
func (x *Axis) Len() int { return len(x.groups.Groups) }

// Same tells whether two axes are of the same issue.
func (x *Axis) Same(y *Axis) bool { return x.issue == y.issue }

// Label is the axis's issue in short.
func (x *Axis) Label() string { return x.is.Label() }

// Issue is the id of the axis's issue.
func (x *Axis) Issue() string { return x.is.ID }

// value is the per cent of the k-th value of a share.
func (x *Axis) value(k int) int { return k * x.is.Shares.Step }

// IDs lists the options' ids, or the values of the share.
func (x *Axis) IDs() []string {
	ids := make([]string, x.Len())
	for k := range ids {
		if x.share < 0 {
			ids[k] = x.is.Options[k].ID
		} else {
			ids[k] = strconv.Itoa(x.value(k))
		}
	}
	return ids
}

// name is the axis for people.
func (x *Axis) name(s *model.Scenario) string {
	if x.share < 0 {
		return x.is.Name
	}
	return x.is.Name + ": per cent for " + s.ShareName(x.is.Shares, x.share)
}

// label is the k-th option for people, where room is short.
func (x *Axis) label(k int) string {
	if x.share < 0 {
		return x.is.Options[k].Label()
	}
	return strconv.Itoa(x.value(k)) + " %"
}

// choice is what the k-th row or column stands for: "Control: Russia".
func (x *Axis) choice(s *model.Scenario, k int) string {
	if x.share < 0 {
		return x.is.Label() + ": " + x.label(k)
	}
	return x.is.Label() + ": " + s.ShareName(x.is.Shares, x.share) + " " + x.label(k)
}

// option is the option of the k-th row or column for a package that has
// another now.
func (x *Axis) option(k, present int) int {
	if x.share < 0 {
		return k
	}
	return x.is.WithShare(present, x.share, x.value(k))
}

// rest says which shares make up for the one that varies; empty where none
// does.
func (x *Axis) rest(s *model.Scenario) string {
	if x.share < 0 {
		return ""
	}
	last := len(x.is.Shares.Of) - 1
	if last == x.share {
		last--
	}
	if last < 0 {
		return ""
	}
	return "What " + s.ShareName(x.is.Shares, x.share) + " gains or loses comes out of or goes to " + s.ShareName(x.is.Shares, last) + " first."
}

// here is the row or column of a package's option; -1 where it has none.
func (x *Axis) here(present int) int {
	switch {
	case x.share < 0 && x.is.Named(present):
		return present
	case x.share >= 0 && !x.is.Named(present):
		return x.is.SplitOf(present)[x.share] / x.is.Shares.Step
	}
	return -1
}
