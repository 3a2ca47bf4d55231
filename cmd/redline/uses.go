package main

import (
	"slices"

	"redline/model"
	"redline/model/mining"
)

// uses is where a scenario cites a claim, in file order.
type uses struct {
	Issues      []string        `json:"issues"`
	Options     []optionUse     `json:"options"`
	Obstacles   []string        `json:"obstacles"`
	Rules       []string        `json:"rules"`
	Presets     []string        `json:"presets"`
	Preferences []preferenceUse `json:"preferences"`
	Assumptions []string        `json:"assumptions"`
	Statements  []string        `json:"statements"`   // of the document, that figures are held against
	NotComputed []string        `json:"not_computed"` // names of figures left out
}

type optionUse struct {
	Issue  string `json:"issue"`
	Option string `json:"option"`
}

type preferenceUse struct {
	Party     string `json:"party"`
	Statement string `json:"statement"`
}

// none tells that nothing cites the claim.
func (u *uses) none() bool {
	return len(u.Issues)+len(u.Options)+len(u.Obstacles)+len(u.Rules)+len(u.Presets)+len(u.Preferences)+len(u.Assumptions)+len(u.Statements)+len(u.NotComputed) == 0
}

// usesOf gathers where a claim is cited.
func usesOf(s *model.Scenario, claim string) *uses {
	cites := func(claims []string) bool { return slices.Contains(claims, claim) }
	u := &uses{Options: []optionUse{}, Preferences: []preferenceUse{}}
	u.Issues = having(s.Issues, func(i *model.Issue) (string, bool) { return i.ID, cites(i.Claims) })
	u.Obstacles = having(s.Obstacles, func(o *model.Obstacle) (string, bool) { return o.ID, cites(o.Claims) })
	u.Rules = having(s.Rules, func(r *model.Rule) (string, bool) { return r.ID, cites(r.Claims) })
	u.Presets = having(s.Presets, func(p *model.Preset) (string, bool) { return p.ID, cites(p.Claims) })
	for i := range s.Issues {
		for _, o := range s.Issues[i].Options {
			if cites(o.Claims) {
				u.Options = append(u.Options, optionUse{s.Issues[i].ID, o.ID})
			}
		}
	}
	for _, p := range s.Parties {
		for _, st := range s.Preferences[p.ID] {
			if cites(st.Claims) {
				u.Preferences = append(u.Preferences, preferenceUse{p.ID, st.Name})
			}
		}
	}
	u.figures(s.Mining.Citing(claim))
	return u
}

// figures gathers what of the mining arithmetic cites the claim.
func (u *uses) figures(cited mining.Cited) {
	u.Assumptions, u.Statements, u.NotComputed = []string{}, []string{}, []string{}
	for _, a := range cited.Assumptions {
		u.Assumptions = append(u.Assumptions, a.ID)
	}
	for _, st := range cited.Statements {
		u.Statements = append(u.Statements, st.Says)
	}
	for _, x := range cited.NotComputed {
		u.NotComputed = append(u.NotComputed, x.Name)
	}
}

// idsOf lists the ids of all, never nil.
func idsOf[T any](list []T, id func(*T) string) []string {
	return having(list, func(x *T) (string, bool) { return id(x), true })
}

// having lists the ids of those that meet a condition, never nil.
func having[T any](list []T, test func(*T) (id string, ok bool)) []string {
	ids := []string{}
	for i := range list {
		if id, ok := test(&list[i]); ok {
			ids = append(ids, id)
		}
	}
	return ids
}

// speaksAgainst lists the claims that a claim is in tension with, whichever of
// the two says so.
func speaksAgainst(s *model.Scenario, claim *model.Claim) []string {
	return having(s.Claims, func(c *model.Claim) (string, bool) {
		return c.ID, slices.Contains(c.Against, claim.ID) || slices.Contains(claim.Against, c.ID)
	})
}
