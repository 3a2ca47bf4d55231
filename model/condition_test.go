package model

import (
	"math"
	"slices"
	"testing"
)

func TestBoundEdges(t *testing.T) {
	for _, tt := range []struct {
		bound             Bound
		under, at, beyond bool
	}{
		{above(10), false, false, true},
		{atLeast(10), false, true, true},
		{below(10), true, false, false},
		{atMost(10), true, true, false},
	} {
		got := [3]bool{
			tt.bound.Holds(math.Nextafter(10, 0)), tt.bound.Holds(10), tt.bound.Holds(math.Nextafter(10, 20)),
		}
		if want := [3]bool{tt.under, tt.at, tt.beyond}; got != want {
			t.Errorf("%s 10 holds just below, at and just above: %v, want %v", tt.bound.Is, got, want)
		}
	}
	if len(Comparisons) != 4 {
		t.Error("a comparison is not in the table")
	}
}

// Which options of an issue pass a test, by hand.
func TestTests(t *testing.T) {
	s := harbour()
	for _, tt := range []struct {
		name string
		test Test
		want []string
	}{
		{"an option", is("pilot", "south"), []string{"south"}},
		{"a list", is("pilot", "south", "north"), []string{"north", "south"}},
		{"not", not("pilot", "south", "north"), []string{"both"}},
		{"a number as an id", is("ships", "20"), []string{"20"}},
		{"not a number", not("ships", "20"), []string{"10", "30", "unknown"}},
		{"above", number("ships", above(10)), []string{"20", "30"}},
		{"two bounds", number("ships", above(10), below(30)), []string{"20"}},
		{"no number passes none", number("ships", atLeast(-1e9)), []string{"10", "20", "30"}},
		{"a split", is("toll", "50/50/0"), []string{"50/50/0"}},
		{"named and split", is("toll", "open", "0/0/100"), []string{"open", "0/0/100"}},
		{"a share", share("toll", "upkeep", atLeast(90)), []string{"0/0/100", "0/10/90", "10/0/90"}},
		{"off the step", share("toll", "north", above(33.3), below(33.4)), []string{"thirds"}},
		{"two shares", Test{Subject: "toll", Shares: []ShareTest{
			{"north", []Bound{above(30), below(50)}}, {"south", []Bound{above(30), below(50)}},
		}}, []string{"thirds", "40/40/20"}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			s.Rules = []Rule{rule("tested", "wider", May, all(tt.test))}
			e, i := compiled(t, s, Basis{}), slices.Index(issueNames(s), tt.test.Subject)
			var got []string
			for o := range s.Issues[i].Len() {
				if out := e.Outcome(s.Today().With(i, o)); out.Findings.Len() == 1 {
					got = append(got, s.Issues[i].OptionID(o))
				}
			}
			same(t, "options that pass", got, tt.want)
		})
	}
}

// An option without shares matches no share test, so that it fails the test
// whichever way that is put.
func TestShareTestsNeedShares(t *testing.T) {
	s := harbour()
	s.Rules = []Rule{
		rule("some", "trust", Must, all(share("toll", "north", above(0)))),
		rule("none", "trust", Must, all(share("toll", "north", atMost(0)))),
	}
	e, toll := compiled(t, s, Basis{}), 2
	for id, want := range map[string]int{"open": 0, "thirds": 1, "0/50/50": 1, "10/40/50": 1} {
		o, _ := s.Issues[toll].Option(id)
		if out := e.Outcome(s.Today().With(toll, o)); out.Findings.Len() != want {
			t.Errorf("%s: %d findings, want %d", id, out.Findings.Len(), want)
		}
	}
}
