// Package modeltest runs tests. The properties of every package draw their
// examples at random; here they are made to draw the same each time, so that
// what fails fails because of the change.
package modeltest

import (
	"flag"
	"fmt"
	"testing"
)

// Main runs the tests of a package steadily. It is all that a TestMain has to
// call.
func Main(m *testing.M) { Steady(m).Run() }

// Tests are the tests of a package, to be run steadily.
type Tests struct {
	// Checks is how many examples a property draws; 0 is as many as usual.
	Checks int

	m *testing.M
}

// Steady is the tests of a package, for a TestMain that has more to say.
func Steady(m *testing.M) *Tests { return &Tests{m: m} }

// Run runs the tests and returns the code to exit with. Properties begin with
// the same seed and leave no files behind, unless the flags -rapid.seed,
// -rapid.checks and -rapid.nofailfile, or RAPID_SEED and so on in the
// environment, ask for something else.
func (t *Tests) Run() int {
	if !flag.Parsed() {
		flag.Parse()
	}
	prefer("rapid.seed", "0", "20251226")
	prefer("rapid.nofailfile", "false", "true")
	if t.Checks > 0 {
		prefer("rapid.checks", "100", fmt.Sprint(t.Checks))
	}
	return t.m.Run()
}

// prefer sets a flag to what is better than its usual value. One that somebody
// set stays; what the environment asks for is its value from the beginning.
func prefer(name, usual, better string) {
	f := flag.Lookup(name)
	if f == nil || f.Value.String() != usual || given(name) {
		return
	}
	if err := f.Value.Set(better); err != nil {
		panic(fmt.Sprintf("-%s=%s: %v", name, better, err))
	}
}

// given tells whether a flag stands on the command line.
func given(name string) bool {
	found := false
	flag.Visit(func(f *flag.Flag) { found = found || f.Name == name })
	return found
}
