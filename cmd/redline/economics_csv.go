package main

import (
	"bytes"
	"encoding/csv"
	"strings"

	"redline/model/mining"
	"redline/model/mining/figures"
)

// csv has a line for every number of units that can be chosen, after one with
// the names of the columns: three for every quantity.
func (e *economy) csv() []byte {
	var b bytes.Buffer
	w := csv.NewWriter(&b)
	_ = w.WriteAll(e.records()) // a Buffer takes everything
	return b.Bytes()
}

func (e *economy) records() [][]string {
	head := []string{"units", "mining_percent", "as_of", "changed"}
	for _, id := range figures.Shown() {
		head = append(head, id+"_low", id+"_value", id+"_high")
	}
	for _, p := range e.Split {
		head = append(head, "revenue_"+p.ID+"_low", "revenue_"+p.ID+"_value", "revenue_"+p.ID+"_high")
	}
	_, costs := e.Net()
	if costs {
		head = append(head, "net_usd_per_day_low", "net_usd_per_day_value", "net_usd_per_day_high")
	}
	records, changed := [][]string{head}, e.changedPairs()
	for _, row := range e.ByUnits() {
		record := []string{number(row.Units), number(e.Setting.At.Percent), e.AsOf, changed}
		for _, l := range row.Lines {
			record = append(record, ends(l.Range)...)
		}
		for _, m := range row.Money {
			record = append(record, ends(m)...)
		}
		if costs {
			record = append(record, ends(row.Net)...)
		}
		records = append(records, record)
	}
	return records
}

func ends(r mining.Range) []string { return []string{number(r.Low), number(r.Value), number(r.High)} }

// changedPairs names the assumptions that are not the file's.
func (e *economy) changedPairs() string {
	pairs := make([]string, len(e.Setting.Changed))
	for i, id := range e.Setting.Changed {
		pairs[i] = id + "=" + number(e.Economy.Assumption(id).Value)
	}
	return strings.Join(pairs, " ")
}
