package data

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"redline/model"
)

// shipped runs a test on each embedded scenario.
func shipped(t *testing.T, test func(t *testing.T, s *model.Scenario, e *model.Engine)) {
	t.Helper()
	for _, name := range Names() {
		t.Run(name, func(t *testing.T) {
			s, err := Load(name)
			if err != nil {
				t.Fatal(err)
			}
			e, err := model.Compile(s, model.Basis{})
			if err != nil {
				t.Fatal(err)
			}
			test(t, s, e)
		})
	}
}

// tries is how many configurations a search looks at before it gives up.
const tries = 5000

func randomConfiguration(random *rand.Rand, s *model.Scenario) model.Configuration {
	var c model.Configuration
	for i := range s.Issues {
		c = c.With(i, random.IntN(s.Issues[i].Len()))
	}
	return c
}

func TestEveryOptionIsReachable(t *testing.T) {
	shipped(t, func(t *testing.T, s *model.Scenario, e *model.Engine) {
		random := rand.New(rand.NewPCG(1, 1))
		for i := range s.Issues {
			for o := range s.Issues[i].Options {
				if !found(random, s, func(c model.Configuration) bool {
					return e.Outcome(c.With(i, o)).Verdict != model.VerdictImpossible
				}) {
					t.Errorf("no possible configuration has %s=%s", s.Issues[i].ID, s.Issues[i].OptionID(o))
				}
			}
		}
	})
}

func found(random *rand.Rand, s *model.Scenario, good func(model.Configuration) bool) bool {
	for range tries {
		if good(randomConfiguration(random, s)) {
			return true
		}
	}
	return false
}

func TestEveryRuleCanHold(t *testing.T) {
	shipped(t, func(t *testing.T, s *model.Scenario, e *model.Engine) {
		random := rand.New(rand.NewPCG(1, 2))
		for r := range s.Rules {
			if !found(random, s, func(c model.Configuration) bool {
				out := e.Outcome(meet(random, s, c, &s.Rules[r].When))
				return out.Findings.Has(r) && out.Verdict != model.VerdictImpossible
			}) {
				t.Errorf("rule %s holds in no possible configuration that %d tries found", s.Rules[r].ID, tries)
			}
		}
	})
}

func TestEveryExclusionCanHold(t *testing.T) {
	shipped(t, func(t *testing.T, s *model.Scenario, e *model.Engine) {
		random := rand.New(rand.NewPCG(1, 3))
		for x := range s.Exclusions {
			if !found(random, s, func(c model.Configuration) bool {
				return slices.Contains(e.Assess(meet(random, s, c, &s.Exclusions[x].When)).Impossible, x)
			}) {
				t.Errorf("exclusion %s holds nowhere", s.Exclusions[x].ID)
			}
		}
	})
}

// meet changes a configuration towards a condition: for every test on an issue
// it takes an option that the test names, and one alternative at random.
func meet(random *rand.Rand, s *model.Scenario, c model.Configuration, when *model.Condition) model.Configuration {
	for _, test := range when.Tests {
		i, ok := s.Issue(test.Subject)
		if !ok || len(test.Options) == 0 {
			continue // numbers and shares are left to chance
		}
		options := test.Options
		if test.Not {
			options = nil
			for o := range s.Issues[i].Options {
				if id := s.Issues[i].OptionID(o); !slices.Contains(test.Options, id) {
					options = append(options, id)
				}
			}
		}
		if o, ok := s.Issues[i].Option(options[random.IntN(len(options))]); ok {
			c = c.With(i, o)
		}
	}
	if len(when.Any) > 0 {
		c = meet(random, s, c, &when.Any[random.IntN(len(when.Any))])
	}
	return c
}

func TestEveryPresetIsPossible(t *testing.T) {
	shipped(t, func(t *testing.T, s *model.Scenario, e *model.Engine) {
		for p := range s.Presets {
			if e.Outcome(s.PresetConfiguration(p)).Verdict == model.VerdictImpossible {
				t.Errorf("preset %s is impossible", s.Presets[p].ID)
			}
		}
	})
}

func TestRulesReadDifferently(t *testing.T) {
	shipped(t, func(t *testing.T, s *model.Scenario, _ *model.Engine) {
		seen := map[string]string{}
		for i := range s.Rules {
			for _, text := range []string{"title " + s.Rules[i].Title, "reason " + s.Rules[i].Reason} {
				if other, twice := seen[text]; twice {
					t.Errorf("rules %s and %s have the same %s", other, s.Rules[i].ID, text)
				}
				seen[text] = s.Rules[i].ID
			}
		}
	})
}

// cited are all claims that something names.
func cited(s *model.Scenario) []string {
	var ids []string
	add := func(list []string) { ids = append(ids, list...) }
	for _, is := range s.Issues {
		add(is.Claims)
		for _, o := range is.Options {
			add(o.Claims)
		}
	}
	for _, o := range s.Obstacles {
		add(o.Claims)
	}
	for _, r := range s.Rules {
		add(r.Claims)
	}
	for _, p := range s.Presets {
		add(p.Claims)
	}
	for _, list := range s.Preferences {
		for _, st := range list {
			add(st.Claims)
		}
	}
	for _, c := range s.Claims {
		add(c.Against)
		add(c.Restates)
	}
	if s.Mining != nil {
		for _, a := range s.Mining.Assumptions {
			add(a.Claims)
		}
	}
	return ids
}

func TestEveryCitedClaimExists(t *testing.T) {
	shipped(t, func(t *testing.T, s *model.Scenario, _ *model.Engine) {
		for _, id := range cited(s) {
			if _, ok := s.Claim(id); !ok {
				t.Errorf("claim %s is cited and does not exist", id)
			}
		}
	})
}

// The document makes 81 claims, and all of them are in the scenario.
func TestAllClaimsOfTheDocument(t *testing.T) {
	s, err := Load("zaporizhzhia")
	if err != nil {
		t.Fatal(err)
	}
	for n := 1; n <= 81; n++ {
		id := fmt.Sprintf("S%02d", n)
		i, ok := s.Claim(id)
		if !ok {
			t.Errorf("claim %s is missing", id)
			continue
		}
		if c := &s.Claims[i]; s.Outside(c) || c.Text == "" || c.AssertedBy == "" {
			t.Errorf("claim %s is not one of the document, or says too little: %+v", id, c)
		}
	}
}
