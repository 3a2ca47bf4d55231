package model

import (
	"testing"

	"pgregory.net/rapid"
)

// TestBlind sees that a blind engine tells all packages alike, and that the
// one it was made from is as it was.
func TestBlind(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := scenarios.Draw(t, "scenario")
		e, err := Compile(s, drawBasis(t, s))
		if err != nil {
			t.Fatal(err)
		}
		c := drawConfiguration(t, s)
		before := e.Outcome(c)
		blind := e.Blind()
		a := blind.Assess(c)
		if a.Outcome != (Outcome{}) || len(a.Findings)+len(a.Impossible) > 0 || a.Configuration != c {
			t.Fatalf("a blind engine sees %+v", a)
		}
		for _, eff := range blind.Effects(c, nil) {
			if eff.Outcome != (Outcome{}) || eff.Part != ([MaxObstacles]Status{}) {
				t.Fatalf("a blind engine sees an effect: %+v", eff)
			}
		}
		if len(blind.OneChangeClears(c)) > 0 {
			t.Fatal("a blind engine clears something")
		}
		for r := range s.Rules {
			if blind.Severity(r) != e.Severity(r) {
				t.Fatal("a blind engine reads rules otherwise")
			}
		}
		if e.Outcome(c) != before {
			t.Fatal("the engine has changed")
		}
	})
}
