package lesson_test

import (
	"slices"
	"testing"

	"redline/data"
	"redline/model"
	"redline/model/lesson"
)

// judge judges the lessons of an embedded scenario.
func judge(t testing.TB, name string) (*model.Scenario, *lesson.Judge) {
	t.Helper()
	s, err := data.Load(name)
	if err != nil {
		t.Fatal(err)
	}
	j, err := lesson.New(s)
	if err != nil {
		t.Fatal(err)
	}
	return s, j
}

func with(t *testing.T, s *model.Scenario, preset string, set map[string]string) model.Configuration {
	t.Helper()
	p, ok := s.Preset(preset)
	if !ok {
		t.Fatal("no preset", preset)
	}
	c, err := s.Apply(s.PresetConfiguration(p), set)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func TestHolds(t *testing.T) {
	s, j := judge(t, "zaporizhzhia")
	yes, no := true, false
	for _, tt := range []struct {
		name   string
		goal   model.Goal
		preset string
		set    map[string]string
		want   bool
	}{
		{"agreed", model.Goal{When: &model.Condition{Agreed: &yes}}, "kyiv_line", nil, true},
		{"not agreed", model.Goal{When: &model.Condition{Agreed: &no}}, "today", nil, true},
		{"agreed, but not so", model.Goal{When: &model.Condition{Agreed: &yes}}, "today", nil, false},
		{"verdict", model.Goal{Verdicts: []string{"strained", "clear"}}, "kyiv_line", map[string]string{"hostilities": "treaty", "safety": "assured"}, true},
		{"still blocked", model.Goal{Verdicts: []string{"strained", "clear"}}, "kyiv_line", map[string]string{"hostilities": "treaty"}, false},
		{"only", model.Goal{Blocked: []string{"sanctions"}}, "three_way_ideal", map[string]string{"hostilities": "treaty", "safety": "assured"}, true},
		{"not only", model.Goal{Blocked: []string{"sanctions"}}, "three_way_ideal", nil, false},
		{"only, and it is not", model.Goal{Blocked: []string{"sanctions"}}, "kyiv_line", map[string]string{"hostilities": "treaty", "safety": "assured"}, false},
		{"status", model.Goal{Statuses: []model.StatusTest{{Obstacle: "sanctions", Statuses: []string{"clear"}}}}, "draft_28", nil, true},
		{"finding", model.Goal{Findings: []model.FindingTest{{Rule: "eu-sanctions"}}}, "today", nil, true},
		{"no finding", model.Goal{Findings: []model.FindingTest{{Rule: "eu-sanctions", Not: true}}}, "today", nil, false},
		{"changes", model.Goal{Changes: &model.ChangesTest{From: "today", AtMost: 1}}, "today", map[string]string{"us": "three_way"}, true},
		{"too many", model.Goal{Changes: &model.ChangesTest{From: "today", AtMost: 1}}, "kyiv_line", nil, false},
		{"measure", model.Goal{When: &model.Condition{Tests: []model.Test{{Subject: "network_share", Bounds: []model.Bound{{Is: model.Above, Value: 10}}}}}}, "today", nil, true},
		{"stable", model.Goal{Stable: []string{"nash", "gmr", "smr", "seq"}}, "today", map[string]string{"us": "three_way"}, true},
		{"not stable", model.Goal{Stable: []string{"nash"}}, "today", nil, false},
		{"nothing impossible", model.Goal{Statuses: []model.StatusTest{{Obstacle: "security", Statuses: []string{"blocked"}}}}, "kyiv_line", map[string]string{"control": "russia"}, false},
	} {
		c := with(t, s, tt.preset, tt.set)
		if got := j.Holds(&tt.goal, lesson.Moment{Before: c, Now: c}); got != tt.want {
			t.Errorf("%s: %v", tt.name, got)
		}
	}
}

// TestLastChange tells what one change of one line brought from what was there
// already.
func TestLastChange(t *testing.T) {
	s, j := judge(t, "zaporizhzhia")
	war := with(t, s, "today", nil)
	truce, treaty := with(t, s, "today", map[string]string{"hostilities": "ceasefire"}), with(t, s, "today", map[string]string{"hostilities": "treaty"})
	both := with(t, s, "today", map[string]string{"hostilities": "ceasefire", "safety": "assured"})
	gone := model.Goal{Gone: []string{"reactors-in-war", "status-quo"}}
	brought := model.Goal{New: []string{"reactors-in-war"}}
	for _, tt := range []struct {
		name        string
		goal        *model.Goal
		before, now model.Configuration
		want        bool
	}{
		{"gone", &gone, war, truce, true},
		{"gone before", &gone, truce, treaty, false},
		{"with another line", &gone, war, both, false},
		{"the other way", &gone, truce, war, false},
		{"new", &brought, truce, war, true},
		{"nothing changed", &brought, war, war, false},
	} {
		if got := j.Holds(tt.goal, lesson.Moment{Before: tt.before, Now: tt.now}); got != tt.want {
			t.Errorf("%s: %v", tt.name, got)
		}
	}
}

func TestShownAndAsked(t *testing.T) {
	s, j := judge(t, "zaporizhzhia")
	today := s.Today()
	claim := model.Shown{Claim: "S06"}
	g := model.Goal{Shown: &claim}
	if j.Holds(&g, lesson.Moment{Before: today, Now: today, Shown: []model.Shown{{View: model.ViewOut}}}) {
		t.Error("holds though something else was shown")
	}
	if !j.Holds(&g, lesson.Moment{Before: today, Now: today, Shown: []model.Shown{{View: model.ViewOut}, claim}}) {
		t.Error("does not hold")
	}
	g.Verdicts = []string{"clear"}
	if j.Holds(&g, lesson.Moment{Before: today, Now: today, Shown: []model.Shown{claim}}) {
		t.Error("holds though the package is blocked")
	}
	if q := (model.Goal{Query: &model.Query{Ask: model.AskObjects}}); j.Holds(&q, lesson.Moment{Before: today, Now: today}) {
		t.Error("a question holds by itself")
	}
}

func TestAnswers(t *testing.T) {
	s, j := judge(t, "zaporizhzhia")
	for id, want := range map[string]string{
		"consent/0": "ukraine", "sources/1": "S77", "space/1": "safety=assured", "space/2": "safety-not-assured", "space/3": "sovereignty",
	} {
		l, _ := s.Lesson(id[:len(id)-2])
		q := s.Lessons[l].Tasks[id[len(id)-1]-'0'].Goal.Query
		a, err := j.Answer(q)
		if err != nil {
			t.Errorf("%s: %v", id, err)
			continue
		}
		c := j.Choices(q)[a.Choice]
		got := c.Rule + c.Obstacle + c.Claim + c.Party
		if c.Issue != "" {
			got = c.Issue + "=" + c.Option
		}
		if got != want {
			t.Errorf("%s: %s", id, got)
		}
	}
	for preset, want := range map[string]int{"today": 5, "reported_plan": 4, "kyiv_line": 2, "three_way_ideal": 3} {
		if a, err := j.Answer(&model.Query{Ask: model.AskFewestChanges, Preset: preset}); err != nil || a.Number != want || a.Choice != -1 {
			t.Errorf("%s: %+v, %v", preset, a, err)
		}
	}
	if a, err := j.Answer(&model.Query{Ask: model.AskFewestChanges, Preset: "today", Clear: true}); err != nil || a.Number != 9 {
		t.Errorf("clear: %+v, %v", a, err)
	}
	if a, err := j.Answer(&model.Query{Ask: model.AskObjects, Preset: "kyiv_line"}); err != nil || a.Choice != 3 {
		t.Errorf("nobody: %+v, %v", a, err)
	}
}

func TestAmbiguous(t *testing.T) {
	_, j := judge(t, "zaporizhzhia")
	for name, q := range map[string]model.Query{
		"two object": {Ask: model.AskObjects, Preset: "today"},
		"none":       {Ask: model.AskNeeded, Choices: []model.Choice{{Issue: "site", Option: "returned"}, {Issue: "us", Option: "three_way"}}},
		"both dead":  {Ask: model.AskNone, Choices: []model.Choice{{Issue: "us", Option: "uncommitted"}, {Issue: "hostilities", Option: "war"}}},
		"no weight":  {Ask: model.AskMostOpens, Choices: []model.Choice{{Rule: "unconfirmed"}, {Rule: "unlikely-soon"}}},
		"no claim":   {Ask: model.AskAgainst, Claim: "S06", Choices: []model.Choice{{Claim: "S19"}, {Claim: "S60"}}},
	} {
		if a, err := j.Answer(&q); err == nil {
			t.Errorf("%s: %+v", name, a)
		}
	}
	dead := model.Query{Ask: model.AskNone, Choices: []model.Choice{{Issue: "us", Option: "uncommitted"}, {Issue: "site", Option: "occupied"}}}
	if a, err := j.Answer(&dead); err != nil || a.Choice != 0 {
		t.Errorf("%+v, %v", a, err)
	}
}

func TestAccount(t *testing.T) {
	s, j := judge(t, "zaporizhzhia")
	i, _ := s.Lesson("obstacles")
	l := &s.Lessons[i]
	var a lesson.Account
	a.Fit(l)
	start := j.Start(l)
	shown := []model.Shown{{Rule: "reactors-in-war"}}
	if done := j.Follow(l, &a, lesson.Moment{Before: start, Now: start, Shown: shown}); !slices.Equal(done, []int{0}) || a.At != 1 || a.Done() != 1 {
		t.Fatalf("%v, %+v", done, a)
	}
	for range 5 {
		a.Hint(l, 1)
	}
	if a.Tasks[1].Hints != len(l.Tasks[1].Hints) {
		t.Errorf("%d hints", a.Tasks[1].Hints)
	}
	for k := range 3 * lesson.MaxTried {
		a.Note(lesson.Try{Package: start.With(0, k/2), Answer: -1})
	}
	if n := len(a.Tasks[1].Tried); n != lesson.MaxTried {
		t.Errorf("%d tries kept", n)
	}
	for _, wild := range []lesson.Account{
		{At: -4}, {At: 99}, {Tasks: make([]lesson.TaskAccount, 50)}, {Tasks: []lesson.TaskAccount{{Done: true, Hints: -3}, {Done: true, Hints: 1 << 30}}},
	} {
		wild.Fit(l)
		if len(wild.Tasks) != len(l.Tasks) || wild.At < 0 || wild.At > len(wild.Tasks) {
			t.Errorf("%+v", wild)
		}
	}
	for !a.Over() {
		a.Tick()
	}
	a.Tick()
	a.Note(lesson.Try{})
	if a.Hint(l, len(l.Tasks)) || a.Done() != len(l.Tasks) {
		t.Errorf("%+v", a)
	}
}
