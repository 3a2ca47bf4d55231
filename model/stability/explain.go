package stability

// Explanation says why a state that is stable for a decision maker holds
// although it has an improvement: the sanction that answers it.
type Explanation struct {
	State, Maker int
	Concept      Concept // GMR, SMR or SEQ
	Improvement  int     // the state it would move to
	Sanction     []Step  // a shortest one, by the opponents
}

// Explanations has one for each improvement that a GMR-, SMR- or SEQ-stable
// state deters, by state, decision maker, concept and improvement.
func (a *Analysis) Explanations() []Explanation {
	list, r := []Explanation{}, a.nowhere()
	for s := range a.States {
		for i := range a.Makers {
			list = a.explain(list, r, s, i)
		}
	}
	return list
}

func (a *Analysis) explain(list []Explanation, r *Routes, state, maker int) []Explanation {
	if a.Of(maker, state).Has(Nash) {
		return list
	}
	improvements := a.Improvements(maker, state)
	for _, c := range AllConcepts[GMR:] {
		if !a.Of(maker, state).Has(c) {
			continue
		}
		for _, t := range improvements {
			list = append(list, Explanation{state, maker, c, t, a.sanction(r, maker, state, t, c)})
		}
	}
	return list
}

// Sanction is a shortest answer of the opponents that deters a decision maker
// from an improvement under a concept; nil where there is none.
func (a *Analysis) Sanction(maker, state, improvement int, c Concept) []Step {
	return a.sanction(a.nowhere(), maker, state, improvement, c)
}

func (a *Analysis) sanction(r *Routes, maker, state, improvement int, c Concept) []Step {
	f, worth := &a.floors[maker], a.Payoffs[maker][state]
	if !f.deters(improvement, worth).Has(c) {
		return nil
	}
	value := a.Payoffs[maker]
	if c == SMR {
		value = f.escape
	}
	at := -1
	others := a.others(maker)
	r.search(improvement, others, others.only(c == SEQ), func(s int) bool {
		at = s
		return value[s] <= worth
	})
	return r.Path(at)
}
