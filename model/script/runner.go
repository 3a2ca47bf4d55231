package script

// Runner is where a workshop stands in its script. It is a small value: going
// on gives another one. A step whose change is predicted has two stops, the
// question and the answer; every other step has one. Make one with [Begin].
type Runner struct {
	script *Script
	stop   int // from 0
}

// Stop is a place to stand at: a step, and whether its change was made.
type Stop struct {
	Step     int // from 0
	Question bool
}

// Begin stands at the first step of a script that passed [Script.Check].
func Begin(s *Script) Runner { return Runner{script: s} }

// Stops lists every stop of a script, in order.
func (s *Script) Stops() []Stop {
	var list []Stop
	for i := range s.Steps {
		if s.Steps[i].Predict {
			list = append(list, Stop{i, true})
		}
		list = append(list, Stop{i, false})
	}
	return list
}

// Script is the one that runs; nil for the zero Runner.
func (r Runner) Script() *Script { return r.script }

// At is where it stands.
func (r Runner) At() Stop { return r.script.Stops()[r.stop] }

// Step is the step where it stands.
func (r Runner) Step() *Step { return &r.script.Steps[r.At().Step] }

// Number is the number of the stop, from 1; 0 is for none. It is what is kept
// of a runner.
func (r Runner) Number() int { return r.stop + 1 }

// Next goes on by one stop; false at the end.
func (r Runner) Next() (Runner, bool) { return r.ToNumber(r.Number() + 1) }

// Back goes back by one stop; false at the start.
func (r Runner) Back() (Runner, bool) { return r.ToNumber(r.Number() - 1) }

// To goes to the first stop of a step, counted from 0; false where there is no
// such step.
func (r Runner) To(step int) (Runner, bool) {
	for k, stop := range r.script.Stops() {
		if stop.Step == step {
			return r.ToNumber(k + 1)
		}
	}
	return r, false
}

// ToNumber goes to the stop with a number, as Number gives it; false where
// there is none.
func (r Runner) ToNumber(n int) (Runner, bool) {
	if n < 1 || n > len(r.script.Stops()) {
		return r, false
	}
	r.stop = n - 1
	return r, true
}
