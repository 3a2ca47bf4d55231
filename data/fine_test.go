package data

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"redline/model"
	"redline/model/mining"
)

// least is a scenario with nothing that may be left out.
const least = `scenario: x
title: X
parties: [{id: a}]
issues: [{id: i, kind: term, options: [{id: p}, {id: q}]}]
obstacles: [{id: o}]
rules: [{id: r, obstacle: o, modality: would, when: {i: p}, title: T, reason: R}]
presets: [{id: t, set: {i: p}}]
status_quo: t
`

func TestDefaults(t *testing.T) {
	s := accepted(t, least)
	want := &model.Scenario{
		ID: "x", Title: "X", StatusQuo: "t",
		Sources: []model.Source{}, Claims: []model.Claim{}, Actors: []model.Actor{}, Exclusions: []model.Exclusion{},
		Measures: []model.Measure{}, Preferences: map[string][]model.Statement{}, Irreversible: []model.Move{},
		Lessons: []model.Lesson{},
		Parties: []model.Party{{ID: "a", Name: "a", Short: "a"}},
		Issues: []model.Issue{{ID: "i", Name: "i", Kind: model.Term, Options: []model.Option{
			{ID: "p", Name: "p", Support: model.Stated}, {ID: "q", Name: "q", Support: model.Stated}}}},
		Obstacles: []model.Obstacle{{ID: "o", Name: "o", Major: true, Claims: []string{}}},
		Rules: []model.Rule{{ID: "r", Obstacle: "o", Modality: model.Would, Severity: model.Blocks, Support: model.Stated,
			Title: "T", Reason: "R", When: model.Condition{Tests: []model.Test{{Subject: "i", Options: []string{"p"}}}},
			Objects: []string{}, CanLift: []string{}, Claims: []string{}}},
		Presets: []model.Preset{{ID: "t", Name: "t", Claims: []string{}, Set: map[string]string{"i": "p"}}},
	}
	if d := cmp.Diff(want, s); d != "" {
		t.Error(d)
	}
}

func TestDefaultsOfEvidence(t *testing.T) {
	s := accepted(t, least+"sources: [{id: D, title: A paper}]\nclaims: [{id: S1, source: D, text: It is so.}]\n")
	if s.Sources[0].Kind != model.Document {
		t.Errorf("kind of source %q", s.Sources[0].Kind)
	}
	if c := s.Claims[0]; c.Kind != model.Fact || c.Standing != model.Reported {
		t.Errorf("claim %+v", c)
	}
}

func TestDefaultsOfMining(t *testing.T) {
	s := accepted(t, strings.Replace(base, "  - {id: network_share, unit: percent, from: [turbines, output]}", "  - {id: network_share}", 1))
	if m := s.Measures[0]; m.Name != "network_share" || m.Unit != "percent" || !slices.Equal(m.From, []string{"turbines", "output"}) {
		t.Errorf("measure %+v", m)
	}
	if a := s.Mining.Assumption(mining.Overhead); a.Low != 1.1 || a.High != 1.1 || a.Name != "pue" {
		t.Errorf("assumption %+v", a)
	}
}

// fine are changes to the base that are allowed.
var fine = []struct{ name, from, to string }{
	{"keys without a value", "    title: Dry years\n", "    title: Dry years\n    note:\n    claims:\n    why: \"\"\n"},
	{"empty lists", "    title: Dry years\n", "    title: Dry years\n    objects: []\n    can_lift: []\n    claims: []\n"},
	{"plain numeral as an id", "{id: later}", "{id: 123456789012345678901234567890}"},
	{"odd numeral in quotes", "{id: later}", `{id: "010"}`},
	{"exponent in quotes", "{id: later}", `{id: "1e3"}`},
	{"date as an id", "{id: later}", "{id: 2024-05-01}"},
	{"capitals in claims", "  - {id: C2, source: letter", "  - {id: Extra-9_z, source: letter, text: x}\n  - {id: C2, source: letter"},
	{"scenario id with a dash first", "scenario: dam", "scenario: -dam_2"},
	{"number test with two bounds", "{at_least: 4}", "{at_least: 2, below: 4}"},
	{"nested any", "any: [{line: build}, {turbines: {at_least: 4}}]", "any: [{any: [{line: build}, {any: [{rain: dry}]}]}, {turbines: {above: 2.5}}]"},
	{"exact split in a rule", "water: {south: {below: 20}}", "water: [40/40/20, open]"},
	{"split not", "water: {south: {below: 20}}", "water: {not: 40/40/20}"},
	{"several share tests", "{south: {below: 20}}", "{south: {below: 20}, delta: {above: 0, at_most: 50}}"},
	{"stance not", "{south: [accepts, hesitates]}", "{south: {not: objects}, north: {not: [objects, hesitates]}}"},
	{"stance alone", "{south: [accepts, hesitates]}", "{south: accepts}"},
	{"not agreed in any", "when: {agreed: true, stance", "when: {any: [{agreed: false}, {line: build}], stance"},
	{"severity with a why", "obstacle: flood\n    modality: may", "obstacle: flood\n    modality: may\n    severity: blocks\n    why: it floods"},
	{"would that strains", "obstacle: doubts\n    modality: may", "obstacle: doubts\n    modality: would\n    severity: strains\n    why: not major"},
	{"severity as the modality says", "obstacle: flood\n    modality: may", "obstacle: flood\n    modality: may\n    severity: strains"},
	{"shares off by a rounding", "{north: 33.33, south: 33.33, delta: 33.33}", "{north: 33.3, south: 33.3, delta: 33.3}"},
	{"a share not named is 0", "{north: 33.33, south: 33.33, delta: 33.33}", "{north: 33.33, south: 66.67}"},
	{"from in any order", "from: [turbines, output]", "from: [output, turbines]"},
	{"preset with nothing set", "set: {line: build, water: 50/40/10}", "set: {}"},
	{"windows lines", base, strings.ReplaceAll(base, "\n", "\r\n")},
	{"byte order mark", base, "\ufeff" + base},
	{"markers", base, "---\n" + base + "...\n"},
	{"alias", "when: {rain: {not: wet}, any: [{line: build}", "when: {rain: {not: &w wet}, any: [{line: build, rain: {not: *w}}"},
	{"zero where it may be", "{id: availability, value: 90", "{id: availability, value: 0"},
	{"several paragraphs", "summary: Two countries and a river.", "summary: |\n  Two countries.\n\n  And a river."},
	{"claim of the headline", "paragraph: 2", "paragraph: 0"},
}

func TestFinePrint(t *testing.T) {
	for _, f := range fine {
		t.Run(f.name, func(t *testing.T) {
			checkAccepted(t, accepted(t, change(t, base, f.from, f.to)))
		})
	}
}

func TestAnyOrder(t *testing.T) {
	head, tail, _ := strings.Cut(base, "rules:")
	checkAccepted(t, accepted(t, "rules:"+tail+head))
}

func TestSharesWithoutOptions(t *testing.T) {
	text := change(t, least, "{id: i, kind: term, options: [{id: p}, {id: q}]}", "{id: i, kind: term, shares: {of: [a, b], step: 50}}")
	s := accepted(t, strings.ReplaceAll(text, "i: p}", "i: 50/50}"))
	checkAccepted(t, s)
	if n := s.Issues[0].Len(); n != 3 {
		t.Errorf("%d options", n)
	}
}

func TestWhatConditionsSay(t *testing.T) {
	yes := true
	for _, c := range []struct {
		name, when string
		want       model.Condition
	}{
		{"option", "{rain: wet}", tests(model.Test{Subject: "rain", Options: []string{"wet"}})},
		{"number as an option", "{turbines: 2}", tests(model.Test{Subject: "turbines", Options: []string{"2"}})},
		{"list", "{turbines: [2, later]}", tests(model.Test{Subject: "turbines", Options: []string{"2", "later"}})},
		{"not", "{rain: {not: [wet, dry]}}", tests(model.Test{Subject: "rain", Options: []string{"wet", "dry"}, Not: true})},
		{"bounds", "{turbines: {above: 2, at_most: 4}}", tests(model.Test{Subject: "turbines", Bounds: []model.Bound{{Is: model.Above, Value: 2}, {Is: model.AtMost, Value: 4}}})},
		{"split", "{water: 50/50/0}", tests(model.Test{Subject: "water", Options: []string{"50/50/0"}})},
		{"shares", "{water: {delta: {above: 0}}}", tests(model.Test{Subject: "water", Shares: []model.ShareTest{{Share: "delta", Bounds: []model.Bound{{Is: model.Above}}}}})},
		{"any", "{any: [{rain: wet}, {line: build}]}", model.Condition{Any: []model.Condition{
			tests(model.Test{Subject: "rain", Options: []string{"wet"}}), tests(model.Test{Subject: "line", Options: []string{"build"}})}}},
		{"agreed", "{agreed: true}", model.Condition{Agreed: &yes}},
		{"stance", "{stance: {south: {not: objects}}}", model.Condition{Stances: []model.StanceTest{{Party: "south", Stances: []model.Stance{model.Objects}, Not: true}}}},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := accepted(t, change(t, base, "when: {line: {not: build}}}]", "when: "+c.when+"}]"))
			if d := cmp.Diff(c.want, s.Preferences["south"][0].When); d != "" {
				t.Error(d)
			}
		})
	}
}

func tests(list ...model.Test) model.Condition { return model.Condition{Tests: list} }

// A text for one line becomes one, whatever breaks it has in the file.
func TestOneLineTexts(t *testing.T) {
	s := accepted(t, change(t, base, "title: The dam", "title: \"The\\n\\tdam \"\n"))
	if s.Title != "The dam" {
		t.Errorf("%q", s.Title)
	}
}

func TestNumbers(t *testing.T) {
	for text, want := range map[string]float64{"3500": 3500, "0.5": 0.5, "1e3": 1000, "2.5e-1": 0.25, `"12"`: 12, "+7": 7} {
		s := accepted(t, change(t, base, "{id: machine_w, value: 3500", "{id: machine_w, value: "+text))
		if got := s.Mining.Assumption(mining.MachinePower).Value; got != want {
			t.Errorf("%s is read as %v", text, got)
		}
	}
}

func TestLimitsOfLists(t *testing.T) {
	for _, l := range []struct{ name, from, to, message string }{
		{"parties", "actors:\n", numbered("  - {id: p#}\n", model.MaxParties-1) + "actors:\n", "there are 17 parties; a scenario may have 16"},
		{"issues", "exclusions:\n", numbered("  - {id: i#, kind: term, options: [{id: a}]}\n", model.MaxIssues-4) + "exclusions:\n", "there are 65 issues; a scenario may have 64"},
		{"obstacles", "rules:\n", numbered("  - {id: o#}\n", model.MaxObstacles-1) + "rules:\n", "there are 17 obstacles; a scenario may have 16"},
		{"rules", "measures:\n", numbered("  - {id: r#, obstacle: flood, modality: may, when: {rain: dry}, title: t#, reason: r#}\n", model.MaxRules-2) + "measures:\n", "there are 513 rules; a scenario may have 512"},
		{"exclusions", "obstacles:\n", numbered("  - {id: x#, when: {rain: dry}, reason: r#}\n", model.MaxExclusions) + "obstacles:\n", "there are 257 exclusions; a scenario may have 256"},
		{"options", "{id: dry}, ", numbered("{id: o#}, ", maxNamed), "there are 258 options; a scenario may have 256"},
		{"alternatives", "when: {rain: none, line: build}", "when: {any: [" + numbered("{rain: dry},\n   ", model.MaxAlternatives) + "]}", "more than 4096 alternatives in all"},
		{"shares", "of: [north, south, delta]", "of: [north, south, delta, " + numbered("s#, ", 14) + "]", "there are 17 shares; a division may have 16"},
		{"statements", "when: {line: {not: build}}}]", "when: {line: {not: build}}}, " + numbered("{name: n#, when: {rain: dry}}, ", maxStatements) + "]", "there are 65 statements"},
	} {
		t.Run(l.name, func(t *testing.T) {
			text := change(t, base, l.from, l.to)
			if errs := errorsOf(t, text); !strings.Contains(errs.Error(), l.message) {
				t.Errorf("expected %q:\n%.600v", l.message, errs)
			}
		})
	}
}
