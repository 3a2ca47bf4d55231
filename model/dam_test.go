package model

// dam is a made-up scenario of the size of a real one, for benchmarks: 13
// issues (one a division among 4 in steps of 5), 35 rules, 4 exclusions.
func dam() *Scenario {
	return &Scenario{
		ID: "dam", Title: "A dam on a shared river", StatusQuo: "today",
		Parties: parties("upper", "lower", "city", "fund"),
		Obstacles: []Obstacle{
			{ID: "title", Name: "Title", Major: true},
			{ID: "danger", Name: "Danger", Major: true},
			{ID: "law", Name: "Law", Major: true},
			{ID: "wider", Name: "Wider concerns"},
		},
		Issues: []Issue{
			choices("upper", Position, "refuse", "alone", "share", "recognise"),
			choices("lower", Position, "keep", "joint", "paid", "withdraw"),
			choices("city", Position, "silent", "with_lower", "three_way", "with_upper"),
			choices("fund", Position, "wait", "lend", "lend_late", "refuse"),
			choices("control", Term, "lower", "lower_city", "upper_city", "three", "upper", "commission"),
			choices("operator", Term, "undecided", "lower", "city", "lower_city", "upper_city", "three", "upper", "commission"),
			{
				ID: "split", Name: "split", Kind: Term, Shares: &Shares{Of: []string{"upper", "lower", "city", "upkeep"}, Step: 5},
				Options: []Option{{ID: "undecided"}, {ID: "thirds", Shares: []float64{33.333, 33.333, 33.333, 0}}},
			},
			choices("tax", Term, "open", "upper", "lower", "shared"),
			numbers("turbines", 1, 2, 3, 4, 5, 6),
			numbers("load", 25, 50, 75, 100),
			choices("valley", External, "held", "special", "returned", "recognised"),
			choices("fighting", External, "war", "truce", "treaty"),
			choices("safety", External, "warnings", "watched", "assured"),
		},
		Rules: damRules(),
		Exclusions: []Exclusion{
			{ID: "returned-lower", When: all(is("valley", "returned"), is("control", "lower", "lower_city"))},
			{ID: "returned-recognise", When: all(is("valley", "returned"), is("upper", "recognise"))},
			{ID: "recognised-upper", When: all(is("valley", "recognised"), is("control", "upper", "upper_city"))},
			{ID: "withdrawn", When: beside(all(is("lower", "withdraw")),
				all(is("control", "lower", "lower_city", "three")), all(is("valley", "recognised")))},
		},
		Measures: []Measure{{ID: "network_share", From: []string{"turbines", "load"}}},
		Mining:   economy("turbines", "load"),
		Presets:  []Preset{{ID: "today", Set: damToday()}},
	}
}

func damToday() map[string]string {
	return map[string]string{
		"upper": "alone", "lower": "keep", "city": "silent", "fund": "wait", "control": "lower", "operator": "undecided",
		"split": "40/20/40/0", "tax": "open", "turbines": "6", "load": "50", "valley": "held", "fighting": "war", "safety": "warnings",
	}
}

func damRules() []Rule {
	lowerControls, lowerOperates := is("control", "lower", "lower_city", "three"), is("operator", "lower", "lower_city", "three")
	price := rule("price", "title", Would, all(is("upper", "recognise")), "upper")
	price.Severity = Strains
	return []Rule{
		rule("no-upper", "title", Must, all(is("upper", "refuse")), "upper"),
		rule("upper-excludes-lower", "title", Must, beside(all(is("upper", "alone")), all(lowerControls), all(lowerOperates)), "upper"),
		rule("upper-pays-lower", "title", May, all(is("upper", "alone"), share("split", "lower", above(0))), "upper"),
		rule("upper-wants-joint", "title", Must, all(is("upper", "alone"), is("control", "commission")), "upper"),
		rule("upper-shut-out", "title", Must, beside(all(is("upper", "share")), all(is("control", "lower", "lower_city")), all(is("operator", "lower_city"))), "upper"),
		rule("no-upper-role", "title", Must, all(not("upper", "recognise"), is("control", "lower", "lower_city", "commission"), is("operator", "lower", "city", "lower_city", "commission")), "upper"),
		rule("lower-operator", "title", Would, all(is("operator", "lower"), not("upper", "recognise")), "upper"),
		rule("control-against-title", "title", Must, all(is("lower", "keep"), not("upper", "recognise")), "upper"),
		rule("lower-keeps", "title", Must, all(is("lower", "keep"), not("control", "lower", "lower_city")), "lower"),
		rule("lower-wants-city", "title", Must, all(is("lower", "joint"), not("control", "lower", "lower_city")), "lower"),
		rule("lower-unpaid", "title", Must, beside(all(is("lower", "paid")), all(share("split", "lower", atMost(0))), all(is("control", "upper", "upper_city"))), "lower"),
		rule("city-silent", "title", Must, all(is("city", "silent")), "city"),
		rule("city-wants-lower", "title", Must, all(is("city", "with_lower"), not("control", "lower_city")), "city"),
		rule("city-wants-upper", "title", Must, all(is("city", "with_upper"), not("control", "upper_city", "upper")), "city"),
		rule("city-wants-three", "title", Must, all(is("city", "three_way"), not("control", "three", "commission")), "city"),
		rule("nothing-gained", "title", May, beside(all(is("city", "three_way")), all(share("split", "upper", atMost(0))), all(share("split", "lower", atMost(0))), all(share("split", "city", atMost(0))))),
		rule("owner-nothing", "title", May, all(not("upper", "recognise"), Test{Subject: "split", Shares: []ShareTest{{"upper", []Bound{atMost(0)}}, {"upkeep", []Bound{below(100)}}}}), "upper"),
		price,
		rule("held", "title", May, all(is("fighting", "war"), is("valley", "held"))),
		rule("title-open", "title", May, either(all(is("split", "undecided")), all(is("valley", "held")))),
		rule("tax-open", "title", May, all(is("tax", "open"))),
		rule("no-agreement", "title", May, all(not("fighting", "treaty"))),
		rule("operator-open", "title", May, all(is("operator", "undecided"))),
		rule("title-recognised", "title", Must, all(is("valley", "recognised"), not("upper", "recognise")), "upper"),
		rule("war", "danger", Must, all(is("fighting", "war"))),
		rule("unsafe", "danger", Must, all(not("safety", "assured"))),
		rule("spying", "danger", May, all(is("operator", "city"), not("lower", "withdraw")), "lower"),
		rule("spying-joint", "danger", May, all(is("operator", "upper_city"), not("lower", "withdraw")), "lower"),
		rule("fund-rules", "law", Must, beside(all(not("fund", "lend")), all(lowerControls), all(lowerOperates), all(share("split", "lower", above(0))), all(is("lower", "paid")), all(is("tax", "lower", "shared"))), "fund"),
		rule("firms-at-risk", "law", May, beside(all(is("valley", "held")), all(is("operator", "city", "lower_city", "upper_city", "three")), all(is("control", "lower_city", "upper_city", "three")), all(share("split", "city", above(0))))),
		rule("fund-out", "law", Must, all(is("fund", "refuse"), number("turbines", above(2))), "fund"),
		rule("joint-hash-power", "wider", May, beside(all(number("network_share", above(10))), all(is("control", "lower_city")), all(is("operator", "lower_city")))),
		rule("hash-power", "wider", May, all(number("network_share", above(10)))),
		rule("unconfirmed", "wider", May, all(is("city", "with_lower"))),
		rule("unlikely", "wider", May, either(all(is("upper", "refuse")), beside(all(is("upper", "alone")), all(lowerControls), all(lowerOperates)))),
	}
}
