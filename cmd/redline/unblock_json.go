package main

import (
	"math/big"

	"redline/model"
	"redline/model/space"
)

// unblockDocument is redline/unblock/1, in the order of the contract.
type unblockDocument struct {
	header
	From       ordered[string] `json:"from"`
	To         string          `json:"to"`
	Held       []string        `json:"held"`
	Fewest     *int            `json:"fewest"` // null where nothing is reached
	Ways       []way           `json:"ways"`
	WaysTotal  *big.Int        `json:"ways_total"`
	ChangeSets [][]string      `json:"change_sets"`
	Conflicts  [][]string      `json:"conflicts"`
}

type way struct {
	Changes []change `json:"changes"`
	Verdict string   `json:"verdict"`
	Code    string   `json:"code"`
}

type change struct {
	Issue string  `json:"issue"`
	From  string  `json:"from"`
	To    string  `json:"to"`
	Kind  string  `json:"kind"`
	By    *string `json:"by"` // null where the issue is no party's own
}

func (w *waysOut) document() *unblockDocument {
	from := w.at.state.Configuration
	d := &unblockDocument{
		header: basisHeader("unblock", w.at.engine),
		From:   configurationOf(w.at.scenario, from),
		To:     w.goal.String(), Held: w.issueIDs(w.held),
		Ways: make([]way, len(w.nearest)), WaysTotal: w.routes.Ways,
		ChangeSets: w.sets(w.routes.ChangeSets), Conflicts: w.sets(w.routes.Conflicts),
	}
	if w.routes.Fewest >= 0 {
		d.Fewest = &w.routes.Fewest
	}
	for i, c := range w.nearest {
		outcome := w.at.engine.Outcome(c)
		d.Ways[i] = way{w.changes(from, c), outcome.Verdict.String(), w.at.scenario.Encode(c)}
	}
	return d
}

// changes lists what leads from one configuration to another.
func (w *waysOut) changes(from, to model.Configuration) []change {
	list := []change{}
	for _, i := range to.Differences(from) {
		is := &w.at.scenario.Issues[i]
		c := change{Issue: is.ID, From: is.OptionID(from.Option(i)), To: is.OptionID(to.Option(i)), Kind: string(is.Kind)}
		if is.Kind == model.Position {
			c.By = &is.Party
		}
		list = append(list, c)
	}
	return list
}

func (w *waysOut) sets(sets []space.Issues) [][]string {
	list := make([][]string, len(sets))
	for i, set := range sets {
		list[i] = w.issueIDs(set)
	}
	return list
}

func (w *waysOut) issueIDs(set space.Issues) []string {
	ids := []string{}
	for _, i := range set.List() {
		ids = append(ids, w.at.scenario.Issues[i].ID)
	}
	return ids
}
