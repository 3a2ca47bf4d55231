package stuck

import (
	"slices"

	"redline/model"
	"redline/model/stability"
)

// NoPositions says that there is nothing to analyse.
const NoPositions = "No issue of this scenario is a party's own position, so nobody has a move to make alone."

// Known tells whether a scenario has both positions and preferences, so that
// something can be said of who would move.
func Known(s *model.Scenario) bool {
	return len(s.Preferences) > 0 && slices.ContainsFunc(s.Issues, func(is model.Issue) bool { return is.Kind == model.Position })
}

// FirmOf says in a sentence whether the positions of a workable package hold,
// under the scenario's preferences or others where they are not nil. It is
// empty where the package is not workable, or nothing can be said.
func FirmOf(e *model.Engine, c model.Configuration, preferences map[string][]model.Statement) string {
	if out := e.Outcome(c); !Known(e.Scenario()) || !out.Verdict.Workable() {
		return ""
	}
	p, err := stability.FromScenario(e, c, preferences)
	if err != nil || p.Today < 0 {
		return ""
	}
	return OfProfiles(p).Firm(p.Today)
}
