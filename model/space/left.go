package space

// Left says what unblocked configurations leave of the issues.
type Left struct {
	Dead     []Choice     // named options in no unblocked configuration
	Required []Required   // issues with dead options; never a shares issue
	Shares   []ShareRange // every share of every shares issue
}

// Choice is an option of an issue.
type Choice struct{ Issue, Option int }

// Required is an issue in which some option is dead, with the options left.
type Required struct {
	Issue   int
	Options []int // none where nothing is unblocked
}

// ShareRange is the least and the most that a share gets in the unblocked
// configurations, in per cent, over the splits of the step.
type ShareRange struct {
	Issue, Share int
	Min, Max     int
	Any          bool // false where no split of the step is unblocked; then Min and Max say nothing
}

// Left works out dead and required options and the ranges of shares, among
// the configurations that fix leaves, all in scenario order. Options outside
// fix are in none of the lists. The error is a [*BudgetError].
func (sp *Space) Left(fix Fix) (Left, error) {
	d, err := sp.diagramOf(Unblocked, "dead and required options")
	if err != nil {
		return Left{}, err
	}
	left, n := Left{}, d.census(sp.scopes(fix))
	for i := range sp.lengths {
		sp.leftOf(i, n, &left)
	}
	return left, nil
}

func (sp *Space) leftOf(issue int, n *census, left *Left) {
	is, before := &sp.engine.Scenario().Issues[issue], len(left.Dead)
	rest := Required{Issue: issue}
	for o := range is.Options {
		switch {
		case !n.sc[issue].has(o):
		case n.some(issue, o):
			rest.Options = append(rest.Options, o)
		default:
			left.Dead = append(left.Dead, Choice{issue, o})
		}
	}
	if is.Shares != nil {
		left.Shares = append(left.Shares, sp.ranges(issue, n)...)
	} else if len(left.Dead) > before {
		left.Required = append(left.Required, rest)
	}
}

// ranges is the range of every share of an issue.
func (sp *Space) ranges(issue int, n *census) []ShareRange {
	is := &sp.engine.Scenario().Issues[issue]
	list, splits := make([]ShareRange, len(is.Shares.Of)), sp.splits()[issue]
	for k := range list {
		list[k] = ShareRange{Issue: issue, Share: k}
	}
	for o := len(is.Options); o < is.Len(); o++ {
		if !n.sc[issue].has(o) || !n.some(issue, o) {
			continue
		}
		for k := range list {
			list[k].include(int(splits[(o-len(is.Options))*len(list)+k]))
		}
	}
	return list
}

func (r *ShareRange) include(per int) {
	if !r.Any {
		r.Min, r.Max, r.Any = per, per, true
		return
	}
	r.Min, r.Max = min(r.Min, per), max(r.Max, per)
}
