package model

import "fmt"

// row says, for each of a number of options, where in the engine's sets the
// cases begin that it leaves standing. Options that fail the same tests are
// one class and share a set.
type row []uint32

// measureTest is a measure that some rule tests.
type measureTest struct {
	from, sizes []int // the issues it depends on, and how many options they have
	row         row   // per combination of options, the last issue turning fastest
}

// at is where the set begins that a configuration's options select.
func (m *measureTest) at(c *Configuration) int {
	n := 0
	for k, i := range m.from {
		n = n*m.sizes[k] + c.Option(i)
	}
	return int(m.row[n])
}

// rower makes a row, option by option.
type rower struct {
	*compiler
	tests []caseTest
	fails []byte            // per test, 1 where the option at hand fails it
	known map[string]uint32 // where the set for some fails begins
	row   row
}

// newRow starts a row; the error says that it would be too long to make.
func (e *compiler) newRow(what string, options int, tests []caseTest) (*rower, error) {
	if options <= MaxOptions {
		e.trials += options * max(len(tests), e.words)
	}
	if options > MaxOptions || e.trials > MaxTrials {
		return nil, fmt.Errorf("%s: its options and the rules that test them are too many to compile", what)
	}
	return &rower{
		compiler: e,
		tests:    tests,
		fails:    make([]byte, len(tests)),
		known:    map[string]uint32{},
		row:      make(row, 0, options),
	}, nil
}

// add takes the next option; passes tells whether it passes a test.
func (w *rower) add(passes func(*Test) bool) {
	for k := range w.tests {
		w.fails[k] = 0
		if !passes(w.tests[k].test) {
			w.fails[k] = 1
		}
	}
	at, ok := w.known[string(w.fails)]
	if !ok {
		at = uint32(len(w.sets)) // at most MaxTrials
		w.known[string(w.fails)] = at
		w.addSet()
	}
	w.row = append(w.row, at)
}

// addSet adds the set of all cases but those whose tests fail.
func (w *rower) addSet() {
	at := len(w.sets)
	for range w.words {
		w.sets = append(w.sets, ^uint64(0))
	}
	set := w.sets[at:]
	for t, fails := range w.fails {
		if fails == 0 {
			continue
		}
		for k := range w.tests[t].cases.all() {
			set[k/64] &^= 1 << (k % 64)
		}
	}
}

// fillIssues works out, for every option, the cases it leaves standing.
func (e *compiler) fillIssues() error {
	for i := range e.scenario.Issues {
		is := &e.scenario.Issues[i]
		w, err := e.newRow("issue "+is.ID, is.Len(), e.onIssue[i])
		if err != nil {
			return err
		}
		for o := range is.Options {
			w.add(func(t *Test) bool { return t.admits(is, o) })
		}
		if is.Shares != nil {
			is.Shares.each(func(split []int) {
				w.add(func(t *Test) bool { return t.admitsSplit(is, split) })
			})
		}
		e.issues = append(e.issues, w.row)
	}
	return nil
}

// fillMeasures works out, for every combination of the options that a measure
// depends on, the cases left standing by its central value.
func (e *compiler) fillMeasures() error {
	for m, tests := range e.onMeasure {
		if len(tests) == 0 {
			continue
		}
		mt, combinations := e.measureTest(m)
		w, err := e.newRow("measure "+e.scenario.Measures[m].ID, combinations, tests)
		if err != nil {
			return err
		}
		for n := range combinations {
			c := mt.combination(n)
			x, ok := e.scenario.central(m, &c)
			w.add(func(t *Test) bool { return ok && within(t.Bounds, x) })
		}
		mt.row = w.row
		e.measures = append(e.measures, mt)
	}
	return nil
}

// measureTest is what a measure depends on, and how many combinations of
// options that are, MaxOptions+1 at most.
func (e *compiler) measureTest(m int) (mt measureTest, combinations int) {
	combinations = 1
	for _, id := range e.scenario.Measures[m].From {
		i, _ := e.scenario.Issue(id)
		size := e.scenario.Issues[i].Len()
		mt.from, mt.sizes = append(mt.from, i), append(mt.sizes, size)
		combinations = min(combinations*size, MaxOptions+1)
	}
	return mt, combinations
}

// combination is a configuration with the n-th combination of options.
func (m *measureTest) combination(n int) Configuration {
	var c Configuration
	for k := len(m.from) - 1; k >= 0; k-- {
		c = c.With(m.from[k], n%m.sizes[k])
		n /= m.sizes[k]
	}
	return c
}
