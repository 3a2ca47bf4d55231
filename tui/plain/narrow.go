package plain

import (
	"slices"
	"strings"

	"redline/model/space"
)

// narrowing is what was asked of the space: only packages with some options,
// and an issue whose options are to be counted, or -1.
type narrowing struct {
	fix    space.Fix
	issues []int // of fix, in the order they were said
	table  int
}

func (n *narrowing) add(issue, option int) {
	if !slices.Contains(n.issues, issue) {
		n.issues = append(n.issues, issue)
	}
	n.fix[issue] = append(n.fix[issue], option)
}

// narrow reads "ISSUE=OPTION ISSUE=OPTION ISSUE". Without an equals sign it is
// one issue, with an option or not.
func (d *dialogue) narrow(args []string) (narrowing, error) {
	n := narrowing{fix: space.Fix{}, table: -1}
	if len(args) == 0 {
		return n, nil
	}
	equals := slices.Index(args, "=")
	if equals == 0 {
		return n, refuse(`Say an issue before "=".`)
	}
	if equals < 0 {
		equals = len(args)
	}
	issue, rest, err := d.findIssue(args[:equals])
	if err != nil {
		return n, err
	}
	if equals == len(args) {
		return n, d.narrowPlain(&n, issue, rest)
	}
	if len(rest) > 0 {
		_, err := find(strings.Join(args[:equals], " "), issueNames(d.scenario), "issue", "issues")
		return n, err
	}
	return n, d.narrowRest(&n, issue, args[equals+1:])
}

// narrowPlain narrows to what was said without an equals sign.
func (d *dialogue) narrowPlain(n *narrowing, issue int, rest []string) error {
	if len(rest) == 0 {
		n.table = issue
		return nil
	}
	option, err := d.findOption(issue, rest)
	if err == nil {
		n.add(issue, option)
	}
	return err
}

// narrowRest reads an option and what follows: further pairs, or an issue
// alone. Names may be of several words, so the place is sought where an option
// ends and an issue begins; the option is as long as it can be.
func (d *dialogue) narrowRest(n *narrowing, issue int, args []string) error {
	for {
		end := slices.Index(args, "=")
		words, last := args, end < 0
		if !last {
			words = args[:end]
		}
		option, next, err := d.optionThenIssue(issue, words, last)
		if err != nil {
			return err
		}
		n.add(issue, option)
		if last {
			n.table = next
			return nil
		}
		issue, args = next, args[end+1:]
	}
}

// optionThenIssue reads an option and the issue after it; where there need be
// none, -1 stands for it.
func (d *dialogue) optionThenIssue(issue int, words []string, alone bool) (option, next int, err error) {
	if len(words) == 0 {
		return -1, -1, refuse(`Say an option after "%s=". "options %s" lists them.`, d.scenario.Issues[issue].ID, d.scenario.Issues[issue].ID)
	}
	whole, err := d.findOption(issue, words)
	if alone && err == nil {
		return whole, -1, nil
	}
	for k := min(len(words)-1, 12); k > 0; k-- {
		next, rest, no := d.findIssue(words[k:])
		if no != nil || len(rest) > 0 {
			continue
		}
		if option, no := d.findOption(issue, words[:k]); no == nil {
			return option, next, nil
		}
	}
	if err == nil {
		err = refuse(`Say which issue comes before the next "=".`)
	}
	return -1, -1, err
}
