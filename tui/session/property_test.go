package session

import (
	"slices"
	"testing"

	"pgregory.net/rapid"

	"redline/model"
)

// act does one thing at random.
func act(t *rapid.T, se *Session) {
	s := se.Scenario()
	issue := rapid.IntRange(0, len(s.Issues)-1)
	switch rapid.SampledFrom([]string{"choose", "choose", "choose", "load", "revert", "mute", "reading", "hold", "assume", "wish"}).Draw(t, "what") {
	case "choose":
		i := issue.Draw(t, "issue")
		se.Choose(i, rapid.IntRange(0, s.Issues[i].Len()-1).Draw(t, "option"))
	case "load":
		se.LoadPreset(rapid.IntRange(0, len(s.Presets)-1).Draw(t, "preset"))
	case "revert":
		i := issue.Draw(t, "issue")
		se.Choose(i, se.State().Loaded.Configuration.Option(i))
	case "mute":
		id := s.Rules[rapid.IntRange(0, len(s.Rules)-1).Draw(t, "rule")].ID
		if rapid.Bool().Draw(t, "whole obstacle") {
			id = s.Obstacles[rapid.IntRange(0, len(s.Obstacles)-1).Draw(t, "obstacle")].ID
		}
		if err := se.Toggle(id); err != nil {
			t.Fatal(err)
		}
	case "assume":
		assume(t, se, rapid.IntRange(1, 3).Draw(t, "price"))
	case "wish":
		wish(t, se)
	case "hold":
		se.ToggleHold(issue.Draw(t, "issue"))
	default:
		se.SwitchReading()
	}
}

// assume edits an assumption, where there are any.
func assume(t *rapid.T, se *Session, price int) {
	if se.Scenario().Mining == nil {
		return
	}
	next := se.State()
	next.Assume = map[string]float64{"price_usd": float64(price)}
	if _, err := se.Do(next); err != nil {
		t.Fatal(err)
	}
}

// wish gives a party some of its wishes in some order.
func wish(t *rapid.T, se *Session) {
	s := se.Scenario()
	party := rapid.SampledFrom(s.Parties).Draw(t, "party").ID
	order := rapid.Permutation(State{}.Order(s, party)).Draw(t, "order")
	order = order[:rapid.IntRange(0, len(order)).Draw(t, "kept")]
	before := se.State().Order(s, party)
	if se.Wish(party, order) == slices.Equal(before, order) {
		t.Fatalf("from %v to %v", before, order)
	}
	if now := se.State().Order(s, party); !slices.Equal(now, order) {
		t.Fatalf("%v, not %v", now, order)
	}
}

// TestHistory compares a session with a list of states and a place in it.
func TestHistory(t *testing.T) {
	for _, name := range []string{"zaporizhzhia", "elmira"} {
		s := load(t, name)
		t.Run(name, rapid.MakeCheck(func(rt *rapid.T) {
			se := begin(t, s)
			states, at := []State{se.State()}, 0
			for range rapid.IntRange(0, 25).Draw(rt, "steps") {
				switch rapid.IntRange(0, 4).Draw(rt, "way") {
				case 0:
					if se.Undo() != (at > 0) {
						rt.Fatal("undo at the start, or none after it")
					}
					at = max(0, at-1)
				case 1:
					if se.Redo() != (at < len(states)-1) {
						rt.Fatal("redo at the end, or none before it")
					}
					at = min(len(states)-1, at+1)
				default:
					before := se.State()
					act(rt, se)
					if !se.State().Same(before) {
						states = append(states[:at+1:at+1], se.State())
						at++
					}
				}
				if !se.State().Same(states[at]) || len(se.Past()) != at || len(se.Future()) != len(states)-1-at {
					rt.Fatalf("%d steps back and %d forth, not %d and %d", len(se.Past()), len(se.Future()), at, len(states)-1-at)
				}
			}
			assessed(rt, se)
			for se.Undo() {
			}
			if !se.State().Same(states[0]) || se.Assessment().Outcome != begin(t, s).Assessment().Outcome {
				rt.Error("undoing everything does not lead to the start")
			}
			for se.Redo() {
			}
			if !se.State().Same(states[len(states)-1]) {
				rt.Error("redoing everything does not lead to the end")
			}
		}))
	}
}

// assessed checks that the assessments are those of the states.
func assessed(t *rapid.T, se *Session) {
	engine, err := model.Compile(se.Scenario(), se.State().Basis())
	if err != nil {
		t.Fatal(err)
	}
	want := engine.Assess(se.Configuration())
	if se.Assessment().Outcome != want.Outcome || se.Assessment().Configuration != want.Configuration {
		t.Fatal("the assessment is not that of the state")
	}
	if before, a, ok := se.Previous(); ok {
		engine, err := model.Compile(se.Scenario(), before.Basis())
		if err != nil {
			t.Fatal(err)
		}
		if was := engine.Assess(before.Configuration); a.Outcome != was.Outcome {
			t.Fatal("the assessment before is not that of the state before")
		}
	}
}

// TestDifference compares what came and went with the sets of findings.
func TestDifference(t *testing.T) {
	for _, name := range []string{"zaporizhzhia", "elmira"} {
		s := load(t, name)
		t.Run(name, rapid.MakeCheck(func(rt *rapid.T) {
			se := begin(t, s)
			for range rapid.IntRange(1, 12).Draw(rt, "steps") {
				before, state, steps := *se.Assessment(), se.State(), len(se.Past())
				if rapid.IntRange(0, 4).Draw(rt, "undo") == 0 {
					se.Undo()
				} else {
					act(rt, se)
				}
				if len(se.Past()) == steps {
					continue
				}
				d, ok := se.Difference()
				if !ok {
					rt.Fatal("no difference after a step")
				}
				after := se.Assessment()
				if !slices.Equal(d.Issues, state.Configuration.Differences(se.Configuration())) {
					rt.Errorf("issues %v changed", d.Issues)
				}
				compare(rt, "new", d.New, after, &before)
				compare(rt, "gone", d.Gone, &before, after)
			}
		}))
	}
}

// compare sees that a list holds the findings of one assessment that the other
// lacks, in the order of the screen.
func compare(t *rapid.T, what string, got []model.Finding, in, not *model.Assessment) {
	var want []model.Finding
	for _, f := range model.ByObstacle(in.Findings) {
		if !slices.ContainsFunc(not.Findings, func(g model.Finding) bool { return g.Rule == f.Rule }) {
			want = append(want, f)
		}
	}
	same := func(a, b model.Finding) bool {
		return a.Rule == b.Rule && a.Severity == b.Severity && a.Obstacle == b.Obstacle && slices.Equal(a.Because, b.Because)
	}
	if !slices.EqualFunc(got, want, same) {
		t.Errorf("%s: %v, not %v", what, got, want)
	}
}
