package main

import "redline/model"

// findParty is the party with that id; the error suggests others.
func findParty(s *model.Scenario, id string) (int, error) {
	p, ok := s.Party(id)
	if ok {
		return p, nil
	}
	var ids []string
	for i := range s.Parties {
		ids = append(ids, s.Parties[i].ID)
	}
	return 0, model.Unknown("party", id, ids)
}

func completeParties(s *model.Scenario, _ string) []string {
	list := make([]string, len(s.Parties))
	for i := range s.Parties {
		list[i] = s.Parties[i].ID + "\t" + s.Parties[i].Name
	}
	return list
}
