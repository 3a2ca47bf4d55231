package plain

import (
	"fmt"
	"strings"

	"redline/model"
	"redline/model/space"
	"redline/tui/words"
)

// axis is one side of a map: an issue, or one share of a shares issue.
type axis struct {
	is           *model.Issue
	issue, share int // share is -1 but for one share
	shareName    string
}

// findAxis reads an issue, and a share of it where one is named.
func (d *dialogue) findAxis(args []string) (axis, []string, error) {
	issue, rest, err := d.findIssue(args)
	if err != nil {
		return axis{}, nil, err
	}
	a := axis{is: &d.scenario.Issues[issue], issue: issue, share: -1}
	if a.is.Shares == nil || len(rest) == 0 {
		return a, rest, nil
	}
	names := make([][]string, len(a.is.Shares.Of))
	for k, name := range shareNames(d.scenario, a.is.Shares) {
		names[k] = []string{a.is.Shares.Of[k], name}
	}
	for _, match := range []func(string, [][]string) []int{exact, begins} {
		for n := min(len(rest), 8); n > 0; n-- {
			if k := only(match(strings.Join(rest[:n], " "), names)); k >= 0 {
				a.share, a.shareName = k, names[k][1]
				return a, rest[n:], nil
			}
		}
	}
	return a, rest, nil
}

func (a *axis) name() string {
	if a.share < 0 {
		return a.is.Label()
	}
	return a.is.Label() + ", " + a.shareName
}

// len is how many places the axis has.
func (a *axis) len() int {
	if a.share < 0 {
		return len(a.is.Options)
	}
	return 100/a.is.Shares.Step + 1
}

// at is the option that place k stands for in a configuration.
func (a *axis) at(c model.Configuration, k int) int {
	if a.share < 0 {
		return k
	}
	return a.is.WithShare(c.Option(a.issue), a.share, k*a.is.Shares.Step)
}

func (a *axis) side(sp *space.Space) space.Axis {
	if a.share < 0 {
		return sp.NamedAxis(a.issue)
	}
	return sp.ShareAxis(a.issue, a.share)
}

// places names some places, in order: "Russia or all three", "0 to 15 % or 30
// %".
func (a *axis) places(list []int) string {
	var names []string
	for i := 0; i < len(list); i++ {
		if a.share < 0 {
			names = append(names, a.is.OptionLabel(list[i]))
			continue
		}
		first := i
		for i+1 < len(list) && list[i+1] == list[i]+1 {
			i++
		}
		names = append(names, span(list[first]*a.is.Shares.Step, list[i]*a.is.Shares.Step))
	}
	return words.Or(names)
}

// span is a range of shares: "5 to 60 %".
func span(low, high int) string {
	if low == high {
		return fmt.Sprintf("%d %%", low)
	}
	return fmt.Sprintf("%d to %d %%", low, high)
}
