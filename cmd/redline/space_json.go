package main

import (
	"math/big"

	"redline/model"
)

// spaceDocument is redline/space/1, in the order of the contract.
type spaceDocument struct {
	header
	Configurations *big.Int         `json:"configurations"`
	Impossible     *big.Int         `json:"impossible"`
	Verdicts       verdictCounts    `json:"verdicts"`
	BlockedBy      []blockedByCount `json:"blocked_by"`
	Options        []optionCount    `json:"options"`
	Dead           []optionUse      `json:"dead"`
	Required       []required       `json:"required"`
	Shares         []shareRange     `json:"shares"`
}

type verdictCounts struct {
	Blocked  *big.Int `json:"blocked"`
	Strained *big.Int `json:"strained"`
	Clear    *big.Int `json:"clear"`
}

type blockedByCount struct {
	Obstacles      []string `json:"obstacles"`
	Configurations *big.Int `json:"configurations"`
}

type optionCount struct {
	optionUse
	Configurations *big.Int `json:"configurations"`
	Unblocked      *big.Int `json:"unblocked"`
	Clear          *big.Int `json:"clear"`
}

type required struct {
	Issue   string   `json:"issue"`
	Options []string `json:"options"`
}

type shareRange struct {
	Issue string `json:"issue"`
	Share string `json:"share"`
	Min   *int   `json:"unblocked_min"` // null where nothing is unblocked
	Max   *int   `json:"unblocked_max"`
}

func (v *survey) document() *spaceDocument {
	c := &v.counts
	d := &spaceDocument{
		header:         basisHeader("space", v.engine),
		Configurations: c.Configurations, Impossible: c.Impossible,
		Verdicts:  verdictCounts{c.Blocked, c.Strained, c.Clear},
		BlockedBy: []blockedByCount{}, Options: []optionCount{}, Dead: []optionUse{}, Required: []required{}, Shares: []shareRange{},
	}
	for _, row := range c.BlockedBy {
		d.BlockedBy = append(d.BlockedBy, blockedByCount{v.obstacleIDs(row.Obstacles), row.Configurations})
	}
	for _, o := range v.options {
		d.Options = append(d.Options, optionCount{v.use(o.Issue, o.Option), o.Configurations, o.Unblocked, o.Clear})
	}
	v.leftOver(d)
	return d
}

// leftOver fills in what is dead and what is left.
func (v *survey) leftOver(d *spaceDocument) {
	issues := v.engine.Scenario().Issues
	for _, o := range v.left.Dead {
		d.Dead = append(d.Dead, v.use(o.Issue, o.Option))
	}
	for _, r := range v.left.Required {
		d.Required = append(d.Required, required{issues[r.Issue].ID, optionIDs(&issues[r.Issue], r.Options)})
	}
	for _, r := range v.left.Shares {
		row := shareRange{Issue: issues[r.Issue].ID, Share: issues[r.Issue].Shares.Of[r.Share]}
		if r.Any {
			row.Min, row.Max = &r.Min, &r.Max
		}
		d.Shares = append(d.Shares, row)
	}
}

func (v *survey) use(issue, option int) optionUse {
	is := &v.engine.Scenario().Issues[issue]
	return optionUse{is.ID, is.OptionID(option)}
}

func (v *survey) obstacleIDs(obstacles []int) []string {
	ids := make([]string, len(obstacles))
	for i, o := range obstacles {
		ids[i] = v.engine.Scenario().Obstacles[o].ID
	}
	return ids
}

func optionIDs(is *model.Issue, options []int) []string {
	ids := make([]string, len(options))
	for i, o := range options {
		ids[i] = is.OptionID(o)
	}
	return ids
}
