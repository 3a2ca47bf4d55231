package main

import (
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"redline/model"
	"redline/tui/page"
	"redline/tui/words"
)

func newClaims(a *app) *cobra.Command {
	cmd := &cobra.Command{
		Use:   "claims [ID...]",
		Short: "List the evidence, or show single claims in full",
		Long: `Lists the claims that everything rests on: what each says, of what kind it is, who asserts it, how sure it is and where it stands. With ids, those claims are shown in full, with what stands against them and with every rule, option and preset that cites them.

Claims are paraphrased. Those that do not come from the document under study say OUTSIDE THE DOCUMENT.`,
		Example: `redline claims
redline claims S31 S32
redline claims --search "legally ukrainian"
redline claims --unused --format json`,
		Args: anyArgs,
	}
	f := &basisFlags{}
	f.addScenario(cmd)
	search := cmd.Flags().String("search", "", "`TEXT` only claims with all of these words")
	unused := cmd.Flags().Bool("unused", false, "only claims that nothing cites")
	out := newOutput(a, cmd, formatText, formatJSON, formatMarkdown)
	cmd.ValidArgsFunction = completeArgs(fromScenario(f, completeClaims))
	cmd.RunE = func(_ *cobra.Command, ids []string) error {
		s, err := f.scenario()
		if err != nil {
			return err
		}
		for _, id := range ids {
			if _, ok := s.Claim(id); !ok {
				return usage("", model.Unknown("claim", id, claimIDs(s)))
			}
		}
		rows := claimRows(s, func(c *claimRow) bool {
			return (len(ids) == 0 || slices.Contains(ids, c.ID)) && (!*unused || c.UsedBy.none()) && c.matches(s, *search)
		})
		return out.write(
			func() any { return claimsDocument{headerOf("claims", s.ID), rows} },
			func() *page.Page { return claimsPage(s, rows, len(ids) > 0) },
		)
	}
	return cmd
}

// claimsDocument is redline/claims/1.
type claimsDocument struct {
	header
	Claims []claimRow `json:"claims"`
}

type claimRow struct {
	model.Claim
	Outside  bool     `json:"outside"` // of the document under study
	Place    string   `json:"place"`
	Against  []string `json:"against"`
	Restates []string `json:"restates"`
	UsedBy   *uses    `json:"used_by"`
}

// claimRows lists the claims that meet a condition, in file order.
func claimRows(s *model.Scenario, keep func(*claimRow) bool) []claimRow {
	rows := []claimRow{}
	for i := range s.Claims {
		c := &s.Claims[i]
		row := claimRow{
			Claim: *c, Outside: s.Outside(c), Place: words.Place(s, c),
			Against: speaksAgainst(s, c), Restates: list(c.Restates), UsedBy: usesOf(s, c.ID),
		}
		if keep(&row) {
			rows = append(rows, row)
		}
	}
	return rows
}

// matches tells whether every word of a search occurs in the claim.
func (c *claimRow) matches(s *model.Scenario, search string) bool {
	text := strings.ToLower(strings.Join([]string{
		c.ID, c.Text, c.Short, c.Note, c.AssertedBy, c.Place, string(c.Kind), string(c.Standing), s.ActorName(c.Party),
	}, "\n"))
	for _, word := range strings.Fields(strings.ToLower(search)) {
		if !strings.Contains(text, word) {
			return false
		}
	}
	return true
}

func claimIDs(s *model.Scenario) []string {
	return idsOf(s.Claims, func(c *model.Claim) string { return c.ID })
}

func completeClaims(s *model.Scenario, _ string) []string {
	return offers(s.Claims, func(c *model.Claim) (string, string) { return c.ID, words.Headline(c) })
}
