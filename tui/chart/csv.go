package chart

import (
	"bytes"
	"encoding/csv"
	"strings"

	"redline/model"
)

// CSV has a line for each cell, after one with the names of the columns.
func (g *Grid) CSV() []byte {
	var b bytes.Buffer
	w := csv.NewWriter(&b)
	_ = w.WriteAll(g.records()) // a Buffer takes everything
	return b.Bytes()
}

func (g *Grid) records() [][]string {
	head := []string{"verdict", "blocked", "strained"}
	if g.Counts != nil {
		head = []string{"configurations", "unblocked", "clear"}
	}
	list := [][]string{append([]string{g.Rows.ID, g.Cols.ID}, head...)}
	for r, row := range g.Rows.IDs() {
		for c, col := range g.Cols.IDs() {
			list = append(list, append([]string{row, col}, g.record(r, c)...))
		}
	}
	return list
}

func (g *Grid) record(r, c int) []string {
	if g.Counts != nil {
		n := &g.Counts[r][c]
		return []string{n.Configurations.String(), n.Unblocked.String(), n.Clear.String()}
	}
	out := &g.Outcomes[r][c]
	return []string{out.Verdict.String(), strings.Join(g.Having(out, model.Blocked), " "), strings.Join(g.Having(out, model.Strained), " ")}
}

// Having lists the obstacles of a cell's package that have a status, wider
// concerns included.
func (g *Grid) Having(out *model.Outcome, status model.Status) []string {
	ids := []string{}
	for o := range g.Scenario.Obstacles {
		if out.Statuses[o] == status {
			ids = append(ids, g.Scenario.Obstacles[o].ID)
		}
	}
	return ids
}
