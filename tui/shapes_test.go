package tui

import (
	"fmt"
	"strings"
	"testing"

	"redline/model"
)

// shape is a scenario in numbers.
type shape struct {
	id                                string
	issues, options, obstacles, minor int
	parties, claims, presets          int
	shares                            bool
	name                              func(what string, i int) string
}

func plainName(what string, i int) string { return fmt.Sprintf("%s %d", what, i) }

// shapes are scenarios at the limits of what the format allows.
var shapes = []shape{
	{id: "one", issues: 1, options: 1, obstacles: 1, parties: 1, presets: 1, name: plainName},
	{id: "bare", issues: 1, options: 2, obstacles: 0, minor: 1, parties: 0, presets: 1, claims: 1, name: plainName},
	{id: "many", issues: 64, options: 12, obstacles: 3, minor: 1, parties: 3, claims: 40, presets: 25, shares: true, name: plainName},
	{id: "long", issues: 6, options: 5, obstacles: 3, minor: 1, parties: 3, claims: 9, presets: 4, shares: true, name: func(what string, i int) string {
		return strings.Repeat(fmt.Sprintf("very long %s number %d, ", what, i), 6) + strings.Repeat("x", 90)
	}},
	{id: "obstacles", issues: 9, options: 3, obstacles: 13, minor: 3, parties: 6, claims: 12, presets: 3, name: plainName},
	{id: "parties", issues: 9, options: 3, obstacles: 4, parties: 16, claims: 5, presets: 9, shares: true, name: plainName},
	{id: "wide", issues: 7, options: 4, obstacles: 3, minor: 1, parties: 3, claims: 8, presets: 3, shares: true, name: func(what string, i int) string {
		return []string{"漢字の問題とても長い名前", "한국어 선택지", "e\u0301te\u0301 o\u0308\u0323", "👍🏽 emoji ok", "नमस्ते दुनिया", "zero\u200bwidth", "Ωμέγα × ~ ·"}[i%7] + " " + what
	}},
}

// shaped makes the scenario of a shape: in each rule one issue's last option
// stands against the next one's first.
func shaped(sh shape) *model.Scenario {
	s := &model.Scenario{ID: sh.id, Title: sh.name("title", 0), AsOf: "2025-12-26", Summary: sh.name("summary", 1), StatusQuo: "p0"}
	s.Sources = []model.Source{
		{ID: "doc", Title: sh.name("source", 0), Publisher: "P", Date: "2025-12-26", Kind: model.Document},
		{ID: "web", Title: sh.name("source", 1), Publisher: "W", Date: "undated", Kind: model.Background, URL: "https://example.org"},
	}
	for c := range sh.claims {
		s.Claims = append(s.Claims, model.Claim{
			ID: fmt.Sprintf("S%02d", c), Source: s.Sources[c%2].ID, Kind: model.ClaimKinds[c%len(model.ClaimKinds)], AssertedBy: sh.name("author", c),
			Standing: model.Standings[c%4], Text: sh.name("text", c), Paragraph: c, Sure: []string{"", "several", "one"}[c%3],
		})
	}
	if sh.claims > 2 {
		s.Claims[0].Against, s.Claims[1].Restates, s.Claims[0].Note = []string{"S01", "S02"}, []string{"S00"}, sh.name("note", 2)
	}
	for p := range sh.parties {
		s.Parties = append(s.Parties, model.Party{ID: fmt.Sprintf("party%d", p), Name: sh.name("party", p)})
	}
	for i := range sh.issues {
		s.Issues = append(s.Issues, sh.issue(s, i))
	}
	for o := range sh.obstacles + sh.minor {
		s.Obstacles = append(s.Obstacles, model.Obstacle{ID: fmt.Sprintf("o%d", o), Name: sh.name("obstacle", o), Major: o < sh.obstacles, Help: sh.name("help", o), Claims: sh.cite(o)})
	}
	for r := range 2 * sh.issues {
		s.Rules = append(s.Rules, sh.rule(s, r))
	}
	if sh.issues > 3 {
		s.Exclusions = []model.Exclusion{{ID: "never", Reason: "It cannot be.", When: model.Condition{Tests: []model.Test{
			{Subject: "i2", Options: []string{s.Issues[2].Options[1].ID}}, {Subject: "i3", Options: []string{s.Issues[3].Options[1].ID}},
		}}}}
	}
	for p := range sh.presets {
		preset := model.Preset{ID: fmt.Sprintf("p%d", p), Name: sh.name("preset", p), Origin: sh.name("origin", p), Claims: sh.cite(p), Set: map[string]string{}}
		for i := range s.Issues {
			preset.Set[s.Issues[i].ID] = s.Issues[i].Options[(p+i)%len(s.Issues[i].Options)].ID
		}
		s.Presets = append(s.Presets, preset)
	}
	return s
}

// cite names one or two claims, where there are some.
func (sh *shape) cite(i int) []string {
	if sh.claims < 2 {
		return nil
	}
	return []string{fmt.Sprintf("S%02d", i%sh.claims), fmt.Sprintf("S%02d", (i+1)%sh.claims)}
}

func (sh *shape) issue(s *model.Scenario, i int) model.Issue {
	is := model.Issue{ID: fmt.Sprintf("i%d", i), Name: sh.name("issue", i), Kind: model.IssueKinds[i%3], Help: sh.name("help", i), Claims: sh.cite(i)}
	if is.Kind == model.Position && len(s.Parties) > 0 {
		is.Party = s.Parties[i%len(s.Parties)].ID
	}
	for o := range sh.options {
		is.Options = append(is.Options, model.Option{
			ID: fmt.Sprintf("o%d", o), Name: sh.name("option", o), Detail: sh.name("detail", o), Support: model.Supports[o%4], Claims: sh.cite(i + o),
		})
	}
	if sh.shares && i == 1 {
		is.Shares = &model.Shares{Step: 20, Of: []string{"a", "b", "c", "d", "e"}[:min(5, sh.issues)], Names: map[string]string{"a": sh.name("share", 0)}}
	}
	return is
}

func (sh *shape) rule(s *model.Scenario, r int) model.Rule {
	is := &s.Issues[r%len(s.Issues)]
	next := &s.Issues[(r+1)%len(s.Issues)]
	rule := model.Rule{
		ID: fmt.Sprintf("r%d", r), Obstacle: s.Obstacles[r%len(s.Obstacles)].ID, Modality: model.Modalities[r%3], Support: model.Supports[r%3],
		Title: sh.name("rule", r), Reason: sh.name("reason", r), Note: sh.name("note", r), Claims: sh.cite(r),
		When: model.Condition{Tests: []model.Test{{Subject: is.ID, Options: []string{is.Options[r%len(is.Options)].ID}}}},
	}
	if r%2 == 1 && next != is {
		rule.When.Tests = append(rule.When.Tests, model.Test{Subject: next.ID, Options: []string{next.Options[0].ID}, Not: r%4 == 1})
	}
	rule.Severity = rule.Modality.Severity()
	if !s.Obstacles[r%len(s.Obstacles)].Major {
		rule.Severity = model.Strains
	}
	for p := range min(len(s.Parties), r%4) {
		rule.Objects = append(rule.Objects, s.Parties[p].ID)
		rule.CanLift = append(rule.CanLift, s.Parties[len(s.Parties)-1-p].ID)
	}
	return rule
}

// TestShapes sees that the shapes compile.
func TestShapes(t *testing.T) {
	for _, sh := range shapes {
		if _, err := model.Compile(shaped(sh), model.Basis{}); err != nil {
			t.Errorf("%s: %v", sh.id, err)
		}
	}
}
