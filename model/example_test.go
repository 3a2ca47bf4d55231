package model_test

import (
	"fmt"

	"redline/model"
)

// lane is the smallest negotiation worth the name: two neighbours, a lane, and
// a gate that one of them wants shut.
func lane() *model.Scenario {
	return &model.Scenario{
		ID:        "lane",
		Parties:   []model.Party{{ID: "anna", Name: "Anna"}, {ID: "ben", Name: "Ben"}},
		Obstacles: []model.Obstacle{{ID: "peace", Name: "Peace and quiet", Major: true}},
		Issues: []model.Issue{
			{ID: "gate", Kind: model.Term, Options: []model.Option{{ID: "open"}, {ID: "shut"}}},
			{ID: "cars", Kind: model.Term, Options: []model.Option{{ID: "none"}, {ID: "some"}, {ID: "many"}}},
		},
		Rules: []model.Rule{{
			ID: "noise", Obstacle: "peace", Modality: model.Must, Severity: model.Blocks, Objects: []string{"anna"},
			When: model.Condition{Tests: []model.Test{
				{Subject: "gate", Options: []string{"open"}},
				{Subject: "cars", Options: []string{"none"}, Not: true},
			}},
			Reason: "Anna cannot sleep while cars pass.",
		}, {
			ID: "detour", Obstacle: "peace", Modality: model.May, Severity: model.Strains, Objects: []string{"ben"},
			When:   model.Condition{Tests: []model.Test{{Subject: "gate", Options: []string{"shut"}}}},
			Reason: "Ben may have to drive around.",
		}},
		Presets:   []model.Preset{{ID: "today", Set: map[string]string{"gate": "open", "cars": "many"}}},
		StatusQuo: "today",
	}
}

func ExampleCompile() {
	s := lane()
	e, err := model.Compile(s, model.Basis{})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(e.Outcome(s.Today()).Verdict)

	_, err = model.Compile(s, model.Basis{Muted: []string{"nose"}})
	fmt.Println(err)
	// Output:
	// blocked
	// unknown rule or obstacle "nose"; did you mean noise?
}

func ExampleEngine_Assess() {
	s := lane()
	e, err := model.Compile(s, model.Basis{})
	if err != nil {
		fmt.Println(err)
		return
	}
	a := e.Assess(s.Today())
	for _, f := range a.Findings {
		fmt.Printf("%s %s: %s\n", s.Rules[f.Rule].ID, f.Severity, s.Rules[f.Rule].Reason)
		for _, i := range f.Because {
			fmt.Printf("  because %s is %s\n", s.Issues[i].ID, s.Issues[i].OptionID(a.Configuration.Option(i)))
		}
	}
	for p := range s.Parties {
		fmt.Println(s.Parties[p].Name, a.Stances[p])
	}
	// Output:
	// noise blocks: Anna cannot sleep while cars pass.
	//   because gate is open
	//   because cars is many
	// Anna objects
	// Ben accepts
}

func ExampleEngine_OneChangeClears() {
	s := lane()
	e, err := model.Compile(s, model.Basis{})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, relief := range e.OneChangeClears(s.Today()) {
		is := &s.Issues[relief.Issue]
		for _, o := range relief.Options {
			fmt.Printf("%s=%s brings a strain: %v\n", is.ID, is.OptionID(o.Option), o.Strains)
		}
	}
	// Output:
	// gate=shut brings a strain: true
	// cars=none brings a strain: false
}

func ExampleScenario_Encode() {
	s := lane()
	c, err := s.Apply(s.Today(), map[string]string{"cars": "none"})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(s.Encode(c))
	// Output: Y8ZS-ZB0M
}

func ExampleScenario_Decode() {
	s := lane()
	c, err := s.Decode("y8zs zbom")
	fmt.Println(s.Options(c), err)

	_, err = s.Decode("Y8ZS-BZ0M")
	fmt.Println(err)

	s.Issues[1].Options = append(s.Issues[1].Options, model.Option{ID: "bicycles"})
	_, err = s.Decode("Y8ZS-ZB0M")
	fmt.Println(err)
	// Output:
	// [open none] <nil>
	// this is no code: a symbol of "Y8ZS-BZ0M" is wrong, missing or out of place; read it again
	// this code is from another scenario, or from another version of this one
}
