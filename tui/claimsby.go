package tui

import (
	"redline/model"
	"redline/tui/text"
)

// shortClaim is what a list says of a claim.
func shortClaim(s *model.Scenario, c *model.Claim) string {
	short := c.Short
	if short == "" {
		short = c.Text
	}
	if s.Outside(c) {
		short = "OUTSIDE " + short
	}
	return short
}

// claimSays heads the column of what the claims say.
const claimSays = "what it says"

// Columns of a line of Evidence besides what the claim says and who asserts it,
// and from and up to how many it is worth to say the latter.
const (
	claimRest    = 28 + 7
	leastAsserts = 20
	mostAsserts  = 36
)

// asserted is how many columns say who asserts a claim: what the texts leave in
// a broad window, 0 where that is too little.
func (p *claimsView) asserted(sc *scene, w int) int {
	longest := text.Width(claimSays) + 1
	for _, i := range p.ids {
		longest = max(longest, text.Width(shortClaim(sc.s, &sc.s.Claims[i])))
	}
	if by := min(mostAsserts, w-claimRest-longest); by >= leastAsserts {
		return by
	}
	return 0
}
