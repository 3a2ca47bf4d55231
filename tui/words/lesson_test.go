package words_test

import (
	"math/big"
	"testing"

	"redline/data"
	"redline/model"
	"redline/model/lesson"
	"redline/tui/words"
)

func TestLessonWords(t *testing.T) {
	s, err := data.Load("zaporizhzhia")
	if err != nil {
		t.Fatal(err)
	}
	e, err := model.Compile(s, model.Basis{})
	if err != nil {
		t.Fatal(err)
	}
	for preset, want := range map[string]string{"today": "blocked: sovereignty, security and sanctions", "kyiv_line": "blocked: security"} {
		p, _ := s.Preset(preset)
		out := e.Outcome(s.PresetConfiguration(p))
		if got := words.CameTo(s, &out); got != want {
			t.Errorf("%s: %s", preset, got)
		}
	}
	for _, c := range []struct {
		done []int
		want string
	}{{[]int{1}, "Task 2 is done."}, {[]int{0, 2}, "Tasks 1 and 3 are done."}} {
		if got := words.TasksDone(c.done); got != c.want {
			t.Error(got)
		}
	}
	for want, c := range map[string]model.Choice{
		"Nothing without Ukraine": {Rule: "no-ukraine"}, "Security": {Obstacle: "security"}, "Operator: US company": {Issue: "operator", Option: "us"},
		"Russia": {Party: "russia"}, "nobody": {}, "S77  There is no official US confirmation": {Claim: "S77"},
	} {
		if got := words.AnswerChoice(s, &c); got != want {
			t.Errorf("%q, not %q", got, want)
		}
	}
	today := s.Today()
	control, _ := s.Issue("control")
	if got := words.Tried(s, today, today.With(control, 1)); got != "Control: Russia and US" {
		t.Error(got)
	}
	if got := words.Tried(s, today, today); got != "as before" {
		t.Error(got)
	}
}

func TestNotSo(t *testing.T) {
	s, err := data.Load("zaporizhzhia")
	if err != nil {
		t.Fatal(err)
	}
	rules := []model.Choice{{Rule: "no-ukraine"}, {Rule: "eu-sanctions"}}
	parties := []model.Choice{{Party: "ukraine"}, {Party: "russia"}, {}}
	options := []model.Choice{{Issue: "site", Option: "returned"}}
	for _, tt := range []struct {
		q       model.Query
		choices []model.Choice
		right   lesson.Answer
		given   int
		want    string
	}{
		{model.Query{Ask: model.AskFewestChanges}, nil, lesson.Answer{Number: 5}, 4, "4 is too few."},
		{model.Query{Ask: model.AskFewestChanges}, nil, lesson.Answer{Number: 5}, 6, "6 is more than it takes."},
		{model.Query{Ask: model.AskMostOpens}, rules, lesson.Answer{Weights: []*big.Int{big.NewInt(1234567), big.NewInt(9)}}, 0, "Not so. Nothing without Ukraine opens 1,234,567; another opens more."},
		{model.Query{Ask: model.AskMostOpens}, rules, lesson.Answer{Weights: []*big.Int{new(big.Int)}}, 0, "Not so. Nothing without Ukraine opens nothing; another opens more."},
		{model.Query{Ask: model.AskObjects}, parties, lesson.Answer{}, 1, "Not so. Russia does not object."},
		{model.Query{Ask: model.AskObjects}, parties, lesson.Answer{}, 2, "Not so. A party does object."},
		{model.Query{Ask: model.AskNeeded}, options, lesson.Answer{}, 0, "Not so. There are unblocked packages without Site: returned."},
		{model.Query{Ask: model.AskNone}, options, lesson.Answer{}, 0, "Not so. There are unblocked packages with Site: returned."},
		{model.Query{Ask: model.AskAgainst, Claim: "S06"}, []model.Choice{{Claim: "S19"}}, lesson.Answer{}, 0, "Not so. S19 does not stand against S06."},
	} {
		if got := words.NotSo(s, &tt.q, tt.choices, &tt.right, tt.given); got != tt.want {
			t.Errorf("%q, not %q", got, tt.want)
		}
	}
}
