package main

import (
	"math/big"

	"redline/model"
	"redline/tui/chart"
)

// mapDocument is redline/map/1, in the order of the contract.
type mapDocument struct {
	header
	Rows  mapAxis `json:"rows"`
	Cols  mapAxis `json:"cols"`
	Cells [][]any `json:"cells"` // mapCell or mapCount
}

type mapAxis struct {
	Issue   string   `json:"issue"` // or ISSUE.SHARE
	Options []string `json:"options"`
}

// mapCell is one package.
type mapCell struct {
	Verdict  string   `json:"verdict"`
	Blocked  []string `json:"blocked"`
	Strained []string `json:"strained"`
}

// mapCount is all packages of a cell.
type mapCount struct {
	Configurations *big.Int `json:"configurations"`
	Unblocked      *big.Int `json:"unblocked"`
	Clear          *big.Int `json:"clear"`
}

func newMapDocument(g *chart.Grid) *mapDocument {
	d := &mapDocument{
		header: basisHeader("map", g.Engine),
		Rows:   mapAxis{g.Rows.ID, g.Rows.IDs()},
		Cols:   mapAxis{g.Cols.ID, g.Cols.IDs()},
		Cells:  make([][]any, g.Rows.Len()),
	}
	for r := range d.Cells {
		d.Cells[r] = make([]any, g.Cols.Len())
		for c := range d.Cells[r] {
			if g.Counts != nil {
				d.Cells[r][c] = mapCount(g.Counts[r][c])
				continue
			}
			out := &g.Outcomes[r][c]
			d.Cells[r][c] = mapCell{out.Verdict.String(), g.Having(out, model.Blocked), g.Having(out, model.Strained)}
		}
	}
	return d
}
