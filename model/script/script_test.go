package script_test

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"redline/data"
	"redline/model"
	"redline/model/script"
)

func load(t testing.TB) *model.Scenario {
	t.Helper()
	s, err := data.Load("zaporizhzhia")
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// three is a script of three steps, the second of which asks.
func three() *script.Script {
	return &script.Script{ID: "t", Scenario: "zaporizhzhia", Title: "T", Minutes: 6, Steps: []script.Step{
		{Title: "One", Minutes: 1, Preset: "reported_plan", Set: []script.Setting{{Issue: "ukraine", Option: "share"}}},
		{Title: "Two", Minutes: 2, Predict: true, Set: []script.Setting{{Issue: "hostilities", Option: "treaty"}}, Reading: model.Strict, Mute: []string{"sanctions"}},
		{Title: "Three", Minutes: 3},
	}}
}

// option is the option that a place has for an issue.
func option(t *testing.T, sc *model.Scenario, p script.Place, issue string) string {
	t.Helper()
	i, ok := sc.Issue(issue)
	if !ok {
		t.Fatal(issue)
	}
	return sc.Issues[i].OptionID(p.Configuration.Option(i))
}

func TestPackages(t *testing.T) {
	sc, s := load(t), three()
	if err := s.Check(sc); err != nil {
		t.Fatal(err)
	}
	if p := s.Package(sc, 0); p.Name != "reported plan" || option(t, sc, p, "ukraine") != "share" || option(t, sc, p, "hostilities") != "war" {
		t.Errorf("the first step shows %+v", p)
	}
	before, after := s.Before(sc, 1), s.Package(sc, 1)
	if before.Configuration != s.Package(sc, 0).Configuration || before.Reading != model.Strict || !slices.Equal(before.Mute, []string{"sanctions"}) {
		t.Error("a question starts elsewhere than where the step before ended")
	}
	if option(t, sc, after, "hostilities") != "treaty" || option(t, sc, after, "ukraine") != "share" || after.Loaded != before.Loaded {
		t.Error("the second step does not build on the first")
	}
	last := s.Package(sc, 2)
	if last.Configuration != after.Configuration || last.Reading != model.Documented || last.Mute != nil {
		t.Error("the third step does not keep the package, or keeps the reading")
	}
	first := &script.Script{ID: "t", Scenario: sc.ID, Steps: []script.Step{{Title: "One"}}}
	if p := first.Package(sc, 0); p.Configuration != sc.Today() || p.Name != "today" {
		t.Errorf("without a preset it starts from %s", p.Name)
	}
}

func TestRunner(t *testing.T) {
	s := three()
	r := script.Begin(s)
	if _, ok := r.Back(); ok {
		t.Error("there is a step before the first")
	}
	want := []script.Stop{{Step: 0}, {Step: 1, Question: true}, {Step: 1}, {Step: 2}}
	if !slices.Equal(s.Stops(), want) {
		t.Fatalf("the stops are %v", s.Stops())
	}
	for k, stop := range want {
		if r.At() != stop || r.Number() != k+1 || r.Step() != &s.Steps[stop.Step] {
			t.Errorf("stop %d is %+v", k, r.At())
		}
		next, ok := r.Next()
		if ok != (k < len(want)-1) {
			t.Errorf("at stop %d there is a next one: %v", k, ok)
		}
		if back, had := next.Back(); ok && (!had || back != r) {
			t.Error("back does not undo next")
		}
		r = next
	}
	if to, ok := r.To(1); !ok || to.At() != want[1] {
		t.Error("a jump does not lead to the question")
	}
	for _, n := range []int{-1, 3, 99} {
		if to, ok := r.To(n); ok || to != r {
			t.Errorf("there is a step %d", n)
		}
		if _, ok := r.ToNumber(n * 9); ok {
			t.Errorf("there is a stop %d", n*9)
		}
	}
	if s.Planned(0) != 0 || s.Planned(2) != 3 || s.Planned(3) != 6 {
		t.Error("the plan is wrong")
	}
}

// TestAnyWalk goes back and forth at random: a stop shows the same whichever
// way led to it.
func TestAnyWalk(t *testing.T) {
	sc, s := load(t), three()
	seen := map[int]model.Configuration{}
	rapid.Check(t, func(rt *rapid.T) {
		r := script.Begin(s)
		for range rapid.IntRange(0, 20).Draw(rt, "moves") {
			move := rapid.SampledFrom([]func(script.Runner) (script.Runner, bool){script.Runner.Next, script.Runner.Back}).Draw(rt, "move")
			r, _ = move(r)
			now := s.Package(sc, r.At().Step).Configuration
			if r.At().Question {
				now = s.Before(sc, r.At().Step).Configuration
			}
			if before, ok := seen[r.Number()]; ok && before != now {
				rt.Fatalf("stop %d shows another package", r.Number())
			}
			seen[r.Number()] = now
		}
	})
}

func TestCheck(t *testing.T) {
	sc := load(t)
	for want, spoil := range map[string]func(*script.Script){
		"is for the scenario":   func(s *script.Script) { s.Scenario = "elmira" },
		"0 steps":               func(s *script.Script) { s.Steps = nil },
		"takes 7 minutes":       func(s *script.Script) { s.Minutes = 7 },
		"unknown preset":        func(s *script.Script) { s.Steps[0].Preset = "x" },
		"unknown issue":         func(s *script.Script) { s.Steps[0].Set[0].Issue = "x" },
		"unknown option":        func(s *script.Script) { s.Steps[0].Set[0].Option = "x" },
		"unknown rule":          func(s *script.Script) { s.Steps[1].Mute[0] = "x" },
		"no view":               func(s *script.Script) { s.Steps[1].View = "x" },
		"to look at":            func(s *script.Script) { s.Steps[1].Spotlight = script.Spotlight{Kind: script.OnRule, ID: "ukraine"} },
		"nothing to predict":    func(s *script.Script) { s.Steps[2].Predict = true },
		"minutes are not 0":     func(s *script.Script) { s.Steps[0].Minutes, s.Steps[2].Minutes = -1, 5 },
		"its steps 6; they are": func(s *script.Script) { s.Minutes = 0 },
	} {
		s := three()
		spoil(s)
		if err := s.Check(sc); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v", want, err)
		}
	}
	spots := script.Spots(sc, "ukraine")
	if len(spots) != 2 || spots[0].Kind != script.OnParty || spots[1].Kind != script.OnIssue || len(script.Spots(sc, "nothing")) != 0 {
		t.Errorf("ukraine may mean %v", spots)
	}
}
