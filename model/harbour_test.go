package model

// harbour is a small made-up scenario for tables, examples and fuzzing: two
// towns share a harbour. It has every kind of issue, test and alternative.
func harbour() *Scenario {
	price := rule("price", "money", Would, all(share("toll", "upkeep", atMost(10))), "south")
	price.Severity, price.Why = Strains, "a price, not a bar"
	return &Scenario{
		ID: "harbour", Title: "Two towns and a harbour", StatusQuo: "today",
		Parties: parties("north", "south"),
		Actors:  []Actor{{ID: "crown", Name: "the Crown"}},
		Obstacles: []Obstacle{
			{ID: "trust", Name: "Trust", Major: true},
			{ID: "money", Name: "Money", Major: true},
			{ID: "wider", Name: "Wider concerns"},
		},
		Issues: []Issue{
			choices("north", Position, "refuse", "alone", "share"),
			choices("pilot", Term, "north", "south", "both"),
			{
				ID: "toll", Name: "toll", Kind: Term,
				Shares:  &Shares{Of: []string{"north", "south", "upkeep"}, Names: map[string]string{"upkeep": "Dredging"}, Step: 10},
				Options: []Option{{ID: "open", Name: "left open"}, {ID: "thirds", Name: "a third each", Shares: []float64{33.333, 33.333, 33.333}}},
			},
			ships(),
			choices("tide", External, "high", "low"),
		},
		Rules: []Rule{
			rule("north-alone", "trust", Must, all(is("north", "alone"), not("pilot", "north")), "north"),
			rule("no-say", "trust", Would, beside(all(is("pilot", "south")),
				all(share("toll", "north", below(20))),
				beside(all(is("north", "refuse")), all(is("tide", "low")), all(number("ships", above(15), atMost(20))))), "north"),
			rule("no-toll", "money", May, either(
				all(is("toll", "open")),
				all(is("pilot", "both"), share("toll", "south", below(20))),
				all(not("pilot", "north"))), "south"),
			price,
			rule("busy", "wider", May, all(number("ships", above(15)))),
		},
		Exclusions: []Exclusion{
			{ID: "aground", When: all(is("pilot", "south"), is("tide", "low")), Reason: "no way in"},
			{ID: "even-refusal", When: all(is("north", "refuse"), is("toll", "thirds", "50/50/0")), Reason: "nothing to share"},
		},
		Presets: []Preset{
			{ID: "today", Set: map[string]string{"north": "alone", "pilot": "south", "toll": "open", "ships": "20", "tide": "high"}},
			{ID: "peace", Set: map[string]string{"north": "share", "toll": "40/40/20"}},
		},
	}
}

// ships is an issue one of whose options carries no number.
func ships() Issue {
	issue := numbers("ships", 10, 20, 30)
	issue.Options = append(issue.Options, Option{ID: "unknown", Name: "nobody counts"})
	return issue
}
