package main

import "redline/model"

// findParty is the party with that id; the error suggests others.
func findParty(s *model.Scenario, id string) (int, error) {
	p, ok := s.Party(id)
	if ok {
		return p, nil
	}
	return 0, model.Unknown("party", id, idsOf(s.Parties, func(p *model.Party) string { return p.ID }))
}

func completeParties(s *model.Scenario, _ string) []string {
	return offers(s.Parties, func(p *model.Party) (string, string) { return p.ID, p.Name })
}
