package model

import (
	"encoding/json"
	"slices"
	"testing"

	"pgregory.net/rapid"
)

func TestRuleSet(t *testing.T) {
	members := rapid.SliceOfDistinct(rapid.IntRange(0, MaxRules-1), rapid.ID)
	rapid.Check(t, func(t *rapid.T) {
		a, b := members.Draw(t, "a"), members.Draw(t, "b")
		setA, setB := ruleSetOf(a), ruleSetOf(b)
		if setA.Len() != len(a) {
			t.Errorf("%d members, of %d", setA.Len(), len(a))
		}
		for r := range MaxRules {
			if setA.Has(r) != slices.Contains(a, r) {
				t.Errorf("Has(%d) is %v", r, setA.Has(r))
			}
		}
		less := setA.Without(&setB)
		want := slices.DeleteFunc(slices.Clone(a), func(r int) bool { return slices.Contains(b, r) })
		slices.Sort(want)
		if got := slices.Collect(less.All()); !slices.Equal(got, want) {
			t.Errorf("without: %v, want %v", got, want)
		}
		same(t, "the set itself", setA, ruleSetOf(a))
	})
}

func ruleSetOf(rules []int) RuleSet {
	var set RuleSet
	for _, r := range rules {
		set.Add(r)
		set.Add(r) // a second time changes nothing
	}
	return set
}

func TestRuleSetAllStops(t *testing.T) {
	set := ruleSetOf([]int{3, 64, 511})
	var seen []int
	for r := range set.All() {
		seen = append(seen, r)
		if r == 64 {
			break
		}
	}
	same(t, "rules seen", seen, []int{3, 64})
}

func TestWords(t *testing.T) {
	for got, want := range map[string]string{
		Clear.String():             "clear",
		Strained.String():          "strained",
		Blocked.String():           "blocked",
		VerdictClear.String():      "clear",
		VerdictStrained.String():   "strained",
		VerdictBlocked.String():    "blocked",
		VerdictImpossible.String(): "impossible",
		Accepts.String():           "accepts",
		Hesitates.String():         "hesitates",
		Objects.String():           "objects",
		Documented.String():        "documented",
		Strict.String():            "strict",
	} {
		if got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

func TestWorkable(t *testing.T) {
	for v, want := range map[Verdict]bool{VerdictClear: true, VerdictStrained: true, VerdictBlocked: false, VerdictImpossible: false} {
		if v.Workable() != want {
			t.Errorf("%v is workable: %v", v, v.Workable())
		}
	}
}

func TestStanceJSON(t *testing.T) {
	test := StanceTest{Party: "north", Stances: []Stance{Accepts, Hesitates, Objects}}
	text, err := json.Marshal(test)
	if err != nil {
		t.Fatal(err)
	}
	if want := `{"party":"north","stances":["accepts","hesitates","objects"]}`; string(text) != want {
		t.Errorf("%s, want %s", text, want)
	}
	var back StanceTest
	if err := json.Unmarshal(text, &back); err != nil {
		t.Fatal(err)
	}
	same(t, "stances read back", back, test)
	err = json.Unmarshal([]byte(`{"stances":["object"]}`), &back)
	wantError(t, err, `unknown stance "object"; did you mean objects?`)
}

func TestParseReading(t *testing.T) {
	for _, r := range []Reading{Documented, Strict} {
		if got, err := ParseReading(r.String()); got != r || err != nil {
			t.Errorf("%v is read as %v, %v", r, got, err)
		}
	}
	for _, text := range []string{"", "Strict", "lenient", " strict"} {
		_, err := ParseReading(text)
		wantError(t, err, "is no reading: it is documented or strict")
	}
}

func TestSeverityUnder(t *testing.T) {
	s := harbour()
	for id, want := range map[string][2]Severity{ // documented, strict
		"north-alone": {Blocks, Blocks},
		"no-say":      {Blocks, Blocks},
		"no-toll":     {Strains, Blocks},
		"price":       {Strains, Blocks}, // would, with an override
		"busy":        {Strains, Strains},
	} {
		r, _ := s.Rule(id)
		for i, reading := range []Reading{Documented, Strict} {
			if got := s.SeverityUnder(&s.Rules[r], reading); got != want[i] {
				t.Errorf("%s, read %v, %s", id, reading, got)
			}
			if got := compiled(t, s, Basis{Reading: reading}).Severity(r); got != want[i] {
				t.Errorf("%s, compiled %v, %s", id, reading, got)
			}
		}
	}
}

// An objection to a wider concern makes a party hesitate, and the verdict does
// not look at it.
func TestWiderConcernsAndStances(t *testing.T) {
	s := harbour()
	busy, _ := s.Rule("busy")
	s.Rules[busy].Objects = []string{"north"}
	c, err := s.Apply(s.Today(), map[string]string{"north": "share", "pilot": "north", "toll": "40/40/20", "ships": "30"})
	if err != nil {
		t.Fatal(err)
	}
	for _, reading := range []Reading{Documented, Strict} {
		out := compiledOutcome(t, s, Basis{Reading: reading}, c)
		if out.Verdict != VerdictClear || out.Stances[0] != Hesitates || out.Stances[1] != Accepts || out.Statuses[2] != Strained {
			t.Errorf("%v: %v, stances %v, statuses %v", reading, out.Verdict, out.Stances[:2], out.Statuses[:3])
		}
	}
}
