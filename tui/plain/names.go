package plain

import "redline/model"

// issueNames lists what issues go by; a position goes by its party, too.
func issueNames(s *model.Scenario) [][]string {
	all := make([][]string, len(s.Issues))
	for i := range s.Issues {
		is := &s.Issues[i]
		all[i] = []string{is.ID, is.Label(), is.Name}
		if p, ok := s.Party(is.Party); ok && is.Kind == model.Position {
			all[i] = append(all[i], s.Parties[p].Name, s.Parties[p].Short)
		}
	}
	return all
}

// optionNames lists what the named options of an issue go by.
func optionNames(is *model.Issue) [][]string {
	all := make([][]string, len(is.Options))
	for o := range is.Options {
		all[o] = []string{is.Options[o].ID, is.Options[o].Label(), is.Options[o].Name}
	}
	return all
}

// ruleNames lists what rules go by.
func ruleNames(s *model.Scenario) [][]string {
	all := make([][]string, len(s.Rules))
	for r := range s.Rules {
		all[r] = []string{s.Rules[r].ID, s.Rules[r].Title}
	}
	return all
}

// obstacleNames lists what obstacles go by.
func obstacleNames(s *model.Scenario) [][]string {
	all := make([][]string, len(s.Obstacles))
	for o := range s.Obstacles {
		all[o] = []string{s.Obstacles[o].ID, s.Obstacles[o].Name}
	}
	return all
}

// partyNames lists what parties go by.
func partyNames(s *model.Scenario) [][]string {
	all := make([][]string, len(s.Parties))
	for p := range s.Parties {
		all[p] = []string{s.Parties[p].ID, s.Parties[p].Name, s.Parties[p].Short}
	}
	return all
}

// presetNames lists what presets go by.
func presetNames(s *model.Scenario) [][]string {
	all := make([][]string, len(s.Presets))
	for p := range s.Presets {
		all[p] = []string{s.Presets[p].ID, s.Presets[p].Name}
	}
	return all
}
