package lesson

import "redline/model"

// Stability is an analysis of the positions under some terms and conditions,
// made beside a judge.
type Stability struct {
	key   model.Configuration
	found *equilibria
}

// Patient makes a judge leave analyses of more than some combinations of
// positions to others. A goal that needs one which is not made does not hold, and
// [Judge.Missing] has the work.
func (j *Judge) Patient(most int) {
	n := 1
	for i := range j.s.Issues {
		if j.s.Issues[i].Kind == model.Position && n <= most {
			n *= j.s.Issues[i].Len()
		}
	}
	j.patient = n > most
}

// puts puts the analysis for a package off, where it is not made and the judge
// is patient.
func (j *Judge) puts(c model.Configuration) bool {
	_, made := j.profiles[j.rest(c)]
	if made || !j.patient {
		return false
	}
	j.missing = &c
	return true
}

// Missing is the work of an analysis that a goal needed since this was last
// asked; nil for none. It shares nothing with the judge that changes, so that it
// can be done beside it. [Judge.Take] takes what it makes.
func (j *Judge) Missing() func() Stability {
	if j.missing == nil {
		return nil
	}
	c, key, engine := *j.missing, j.rest(*j.missing), j.engine
	j.missing = nil
	return func() Stability { return Stability{key, analyse(engine, c)} }
}

// Take takes an analysis in.
func (j *Judge) Take(s Stability) { j.keep(s.key, s.found) }
