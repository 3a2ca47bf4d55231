package main

import (
	"bytes"
	"encoding/csv"
	"math/big"
	"strings"

	"redline/model"
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

func (g *grid) document() *mapDocument {
	d := &mapDocument{
		header: basisHeader("map", g.at.engine),
		Rows:   mapAxis{g.rows.id, g.rows.ids()},
		Cols:   mapAxis{g.cols.id, g.cols.ids()},
		Cells:  make([][]any, g.rows.len()),
	}
	for r := range d.Cells {
		d.Cells[r] = make([]any, g.cols.len())
		for c := range d.Cells[r] {
			if g.counts != nil {
				d.Cells[r][c] = mapCount(g.counts[r][c])
			} else {
				d.Cells[r][c] = g.cell(&g.outcomes[r][c])
			}
		}
	}
	return d
}

// cell names the obstacles of a package, wider concerns included.
func (g *grid) cell(out *model.Outcome) mapCell {
	return mapCell{out.Verdict.String(), g.having(out, model.Blocked), g.having(out, model.Strained)}
}

func (g *grid) having(out *model.Outcome, status model.Status) []string {
	ids := []string{}
	for o := range g.at.scenario.Obstacles {
		if out.Statuses[o] == status {
			ids = append(ids, g.at.scenario.Obstacles[o].ID)
		}
	}
	return ids
}

// csv has a line for each cell, after one with the names of the columns.
func (g *grid) csv() []byte {
	var b bytes.Buffer
	w := csv.NewWriter(&b)
	_ = w.WriteAll(g.records()) // a Buffer takes everything
	return b.Bytes()
}

func (g *grid) records() [][]string {
	head := []string{"verdict", "blocked", "strained"}
	if g.counts != nil {
		head = []string{"configurations", "unblocked", "clear"}
	}
	list := [][]string{append([]string{g.rows.id, g.cols.id}, head...)}
	for r, row := range g.rows.ids() {
		for c, col := range g.cols.ids() {
			list = append(list, append([]string{row, col}, g.record(r, c)...))
		}
	}
	return list
}

func (g *grid) record(r, c int) []string {
	if g.counts != nil {
		n := &g.counts[r][c]
		return []string{n.Configurations.String(), n.Unblocked.String(), n.Clear.String()}
	}
	cell := g.cell(&g.outcomes[r][c])
	return []string{cell.Verdict, strings.Join(cell.Blocked, " "), strings.Join(cell.Strained, " ")}
}
