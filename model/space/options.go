package space

import "math/big"

// OptionCount counts the configurations that have an option.
type OptionCount struct {
	Issue, Option  int
	Configurations *big.Int // possible ones
	Unblocked      *big.Int
	Clear          *big.Int
}

// Options counts for every named option that fix leaves, by issue, then by
// option, in scenario order. The error is a [*BudgetError].
func (sp *Space) Options(fix Fix) ([]OptionCount, error) {
	const answer = "counts for each option"
	sc := sp.scopes(fix)
	all, err := sp.censuses(sc, answer)
	if err != nil {
		return nil, err
	}
	var list []OptionCount
	for i := range sp.engine.Scenario().Issues {
		for o := range sp.engine.Scenario().Issues[i].Options {
			if sc[i].has(o) {
				list = append(list, OptionCount{i, o, all[0].of(i, o), all[1].of(i, o), all[2].of(i, o)})
			}
		}
	}
	return list, nil
}

// censuses counts what is possible, unblocked and clear.
func (sp *Space) censuses(sc scopes, answer string) (all [3]*census, err error) {
	diagrams, err := sp.three(answer)
	if err != nil {
		return all, err
	}
	for k, d := range diagrams {
		all[k] = d.census(sc)
	}
	return all, nil
}

// three is the diagrams of what is possible, unblocked and clear.
func (sp *Space) three(answer string) (all [3]*diagram, err error) {
	for k, get := range []func() (*diagram, error){sp.possible, sp.reaches[Unblocked], sp.reaches[Clear]} {
		if all[k], err = get(); err != nil {
			return all, sp.explain(err, answer)
		}
	}
	return all, nil
}
